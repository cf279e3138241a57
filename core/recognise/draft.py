"""A disclosure in the making: texts with where they stand, collected project by project."""

from dataclasses import dataclass, field

from core.facts import Fact
from core.fields import PROJECT_FIELDS, Kind
from core.findings import Source
from core.goals import split_goals
from core.model import Extra, Group, Indicator, Project
from core.recognise.clean import clean
from core.terms.amounts import in_yuan
from core.terms.labels import read_unit


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it stands in the source, uncleaned, with the places it stands at."""

    text: str
    sources: tuple[Source, ...] = ()

    def joined(self, other: "Text") -> "Text":
        """Both texts, the other on a new line."""
        return Text("\n".join(t for t in (self.text, other.text) if t), self.sources + other.sources)


@dataclass
class RowDraft:
    """An indicator row (指标行) in the making."""

    texts: dict[str, Text] = field(default_factory=dict)
    further: list[tuple[str, Text]] = field(default_factory=list)
    period: str | None = None
    crossed: list[str] = field(default_factory=list)
    """Fields whose column is covered by a cell of the column before"""
    filled: list[str] = field(default_factory=list)
    """Levels that were blank and taken from the row above or from the tree"""
    shifted: list[str] = field(default_factory=list)
    """Fields of a row whose texts seem to stand beside their columns"""
    prose: str = ""
    """The piece of prose that tells the indicator; "" for a row of a table"""
    unsure: list[str] = field(default_factory=list)
    """Fields that the prose does not mark off from each other"""


@dataclass
class ProjectDraft:
    """A project in the making: texts by field, months of the plan, further fields, rows.

    ``heading`` is the paragraph before its table: its title, where it has the project's name. ``name`` is the
    项目名称 that a paragraph tells, for tables that have none themselves.
    """

    texts: dict[str, Text] = field(default_factory=dict)
    plan: list[Text] = field(default_factory=list)
    further: list[tuple[str, Text]] = field(default_factory=list)
    rows: list[RowDraft] = field(default_factory=list)
    told: list[RowDraft] = field(default_factory=list)
    """Rows out of prose and of a form without a header; more may follow in any row of the form"""
    spoken: list[str] = field(default_factory=list)
    """Paragraphs that tell its indicators"""
    heading: Text = field(default_factory=lambda: Text(""))
    name: Text | None = None
    doubled: list[str] = field(default_factory=list)
    """Amounts that the form tells twice, and not the same"""
    is_listed: bool = False
    """Whether it comes out of a list that has no columns of indicators"""

    def put(self, name: str, text: Text) -> None:
        """Keep a text for a field; a further text for the same field joins it."""
        if name == "seq":
            return
        if name == "month":
            self.plan.append(text)
        elif name == "mid_total":
            self.further.append(("中期资金总额", text))
        elif name in ("unit", "department"):
            self._put_body(name, text)
        elif name.startswith("extra:"):
            self.further.append((name.removeprefix("extra:"), text))
        elif name in self.texts and _is_amount(name, self.texts[name]) and _is_amount(name, text):
            self._put_amount(name, text)
        elif name in self.texts:
            self.texts[name] = self.texts[name].joined(text)
        else:
            self.texts[name] = text

    def _put_amount(self, name: str, text: Text) -> None:
        """A form may tell an amount again in its breakdown; two amounts are never pieces of one."""
        before = self.texts[name]
        if in_yuan(before.text, None) == in_yuan(text.text, None):
            self.texts[name] = Text(before.text, before.sources + text.sources)
        else:
            self.further.append((PROJECT_FIELDS[name].label, text))
            self.doubled.append(name)

    def _put_body(self, name: str, text: Text) -> None:
        """单位 and 主管部门 come as code and name in one text, or each by itself.

        Of two units (填报单位 over the form, 实施单位 in it) the later one is the project's.
        """
        squeezed = "".join(text.text.split())
        if squeezed.isdigit():
            self.texts[f"{name}_code"] = Text(squeezed, text.sources)
            return
        unit = read_unit(text.text, surely=True)
        if unit and unit.code:
            self.texts[f"{name}_code"] = Text(unit.code, text.sources)
        self._put_name(f"{name}_name", Text(unit.name if unit else "", text.sources))

    def _put_name(self, name: str, text: Text) -> None:
        before = self.texts.get(name)
        if before and before.text and before.text == text.text:
            text = Text(text.text, before.sources + text.sources)
        elif before and before.text and not text.text:
            return
        elif before and before.text and before.sources:
            self.further.append((_REPORTED[name], before))
        self.texts[name] = text


def _is_amount(name: str, text: Text) -> bool:
    field = PROJECT_FIELDS.get(name)
    return field is not None and field.kind is Kind.AMOUNT and in_yuan(text.text, None) is not None


_REPORTED = {"unit_name": "填报单位", "department_name": "填报部门"}
"""Labels of a unit or department that another one follows."""


@dataclass
class Made:
    """What drafts became: values, the places of their texts, and the texts as they stood before cleaning."""

    projects: list[Project] = field(default_factory=list)
    origins: dict[Fact, tuple[Source, ...]] = field(default_factory=dict)
    raw: dict[Fact, str] = field(default_factory=dict)
    crossed: list[Fact] = field(default_factory=list)
    filled: list[Fact] = field(default_factory=list)
    shifted: list[Fact] = field(default_factory=list)
    unsure: list[Fact] = field(default_factory=list)
    doubled: list[Fact] = field(default_factory=list)
    prose: dict[Fact, str] = field(default_factory=dict)
    """For indicators that prose tells, what it says"""

    def add(self, draft: ProjectDraft) -> None:
        """Make a project of a draft; ids are p1, p2 … and p1i1, p1i2 …"""
        seq = len(self.projects) + 1
        draft.rows, draft.told = [*draft.rows, *draft.told], []
        if len({row.period for row in draft.rows}) == 1:
            for row in draft.rows:
                row.period = None
        id = f"p{seq}"
        self.doubled.extend(Fact(id, name) for name in draft.doubled)
        if draft.name:
            draft.texts.setdefault("project_name", draft.name)
        name = "".join(draft.texts.get("project_name", Text("")).text.split())
        if "title" not in draft.texts and name and name in "".join(draft.heading.text.split()):
            draft.texts["title"] = draft.heading
        self.projects.append(
            Project(
                id,
                seq,
                **{name: self._text(id, name, text) for name, text in draft.texts.items() if name != "goals"},
                goals=self._goals(id, draft.texts.get("goals")),
                spend_plan=tuple(self._text(id, f"spend_plan[{n}]", t) for n, t in enumerate(draft.plan)) or None,
                extra=self._extra(id, draft.further),
                indicators=tuple(self._indicator(f"{id}i{n}", row) for n, row in enumerate(draft.rows, 1)),
            )
        )

    def _text(self, owner: str, name: str, text: Text) -> str:
        fact = Fact(owner, name)
        self.origins[fact] = text.sources
        cleaned = clean(name, text.text)
        if cleaned != text.text:
            self.raw[fact] = text.text
        return cleaned

    def _goals(self, owner: str, text: Text | None) -> tuple[str, ...] | None:
        if text is None:
            return None
        goals = split_goals(text.text)
        self.origins[Fact(owner, "goals")] = text.sources
        for n in range(len(goals)):
            self.origins[Fact(owner, f"goals[{n}]")] = text.sources
        return goals

    def _extra(self, owner: str, further: list[tuple[str, Text]]) -> tuple[Extra, ...]:
        return tuple(
            Extra(label, self._text(owner, f"extra[{n}].text", text)) for n, (label, text) in enumerate(further)
        )

    def _indicator(self, id: str, row: RowDraft) -> Indicator:
        self.crossed.extend(Fact(id, name) for name in row.crossed)
        self.filled.extend(Fact(id, name) for name in row.filled)
        self.shifted.extend(Fact(id, name) for name in row.shifted)
        self.unsure.extend(Fact(id, name) for name in row.unsure)
        if row.prose:
            self.prose[Fact(id, "level3")] = row.prose
        plain = {n: self._text(id, n, text) for n, text in row.texts.items() if "." not in n}
        groups = {name: self._group(id, name, row) for name in ("common", "individual") if f"{name}.name" in row.texts}
        extra = self._extra(id, row.further)
        return Indicator(id, **plain, **groups, period=row.period, extra=extra)  # type: ignore[arg-type]

    def _group(self, id: str, name: str, row: RowDraft) -> Group:
        texts = {part: row.texts.get(f"{name}.{part}", Text("")) for part in ("name", "value", "description")}
        return Group(**{part: self._text(id, f"{name}.{part}", text) for part, text in texts.items()})
