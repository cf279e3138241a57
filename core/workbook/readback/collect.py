"""Collecting (汇总): what all rows of a filled workbook say, put together by owner, doubts noted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat

from core.facts import Fact
from core.fields import Kind
from core.findings import Finding, Severity, Source
from core.messages import say
from core.workbook.readback.entryfacts import Group, RowReader, Said
from core.workbook.readback.gather import Entry, is_filled_in
from core.workbook.readback.owners import Owners
from core.workbook.templates.context import ITEM_PLACES, OWN_PARTS, parts_of
from core.workbook.templates.ledger import Ledger, Text
from core.workbook.templates.tags import Scope

_LONGEST_NUMBER = 15
"""Digits that Excel keeps of a number."""
_NOWHERE: tuple[str, int, Mapping[str, int]] = ("", 0, {})


class Origins(Mapping[Fact, tuple[Source, ...]]):
    """Where each fact stands (出处), kept small: most are never asked for."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[str, int, Mapping[str, int]]] = {}
        self._places: dict[str, dict[str, tuple[str, int, int]]] = {}

    def put(self, owner: str, field: str, place: tuple[str, int, int]) -> None:
        """Note the grid, row and column, from 0, of a fact."""
        self._places.setdefault(owner, {})[field] = place

    def put_row(self, owner: str, grid: str, row: int, columns: Mapping[str, int]) -> None:
        """Note the grid, the row from 0 and by field the columns from 1 of an owner's first facts."""
        self._rows[owner] = (grid, row, columns)

    def __getitem__(self, fact: Fact) -> tuple[Source, ...]:
        grid, row, columns = self._rows.get(fact.owner, _NOWHERE)
        if fact.field in columns:
            return (Source(grid, row, columns[fact.field] - 1),)
        return (Source(*self._places[fact.owner][fact.field]),)

    def __contains__(self, fact: object) -> bool:
        if not isinstance(fact, Fact):
            return False
        return fact.field in self._rows.get(fact.owner, _NOWHERE)[2] or fact.field in self._places.get(fact.owner, ())

    def __iter__(self) -> Iterator[Fact]:
        for owner, (_, _, columns) in self._rows.items():
            yield from (Fact(owner, field) for field in columns)
        for owner, places in self._places.items():
            yield from (Fact(owner, field) for field in places)

    def __len__(self) -> int:
        return sum(len(columns) for _, _, columns in self._rows.values()) + sum(map(len, self._places.values()))


class Collector:
    """Facts by owner and field, where they stand, and who there is."""

    def __init__(self, ledger: Ledger) -> None:
        self.facts: dict[str, dict[str, Text | None]] = defaultdict(dict)
        self.origins = Origins()
        self.findings: list[Finding] = []
        self.owners = Owners(ledger.plans, ledger.owners)
        self._ledger = ledger
        self._reader = RowReader(ledger)
        self._items: dict[Scope, int] = defaultdict(int)
        self._item_plans: dict[Scope, int] = {}
        self._parts: dict[str, dict[str, str]] = defaultdict(dict)

    def take(self, entries: Iterable[Entry]) -> None:
        """Take all rows in: first the projects' own, then the indicators, then what repeats them elsewhere."""
        sheets: dict[tuple[str, int], Entry] = {}
        for entry in sorted(entries, key=self.owners.rank):
            sheets.setdefault((entry.sheet.id, entry.plan.number), entry)
            scope = entry.plan.scope_at(entry.key.row)
            if scope in ITEM_PLACES:
                self._take_item(entry, scope)
            elif scope is not Scope.TABLE:
                self._take(entry, scope)
        self._take_hidden()
        self._find_gone(sheets)
        for indicator, parts in self._parts.items():
            self._check_parts(indicator, parts)

    def _take(self, entry: Entry, scope: Scope) -> None:
        project = "" if scope is Scope.DOCUMENT else self._project(entry, scope)
        indicator = self.owners.indicator(entry, project) if scope is Scope.INDICATOR and project else ""
        if indicator and indicator != entry.key.owner and (period := entry.side or entry.plan.period_at(entry.key.row)):
            self.facts[indicator]["period"] = period
        shape = self._reader.shape(entry)
        for group in shape.groups:
            id = _id_of(group.scope, project, indicator)
            if id or group.scope is Scope.DOCUMENT:
                self._take_plain(entry, group, id)
        if shape.parts and indicator:
            line = entry.sheet.cells.texts[entry.row]
            self._parts[indicator] |= {part: line.get(column, "") for column, part in shape.parts.items()}
        for said in self._reader.said(entry, shape.others) if shape.others else ():
            id = _id_of(said.tag.scope, project, indicator)
            if said.tag.part and id:
                self._parts[id][said.tag.part] = str(said.text or "")
            elif id or said.tag.scope is Scope.DOCUMENT:
                self._note(entry, said, Fact(id, said.tag.field))

    def _find_gone(self, sheets: Mapping[tuple[str, int], Entry]) -> None:
        """Say which columns of a sheet are gone."""
        before = {plan.number: plan for plan in self._ledger.plans}
        for (_, number), entry in sheets.items():
            if not entry.plan.moved:
                continue
            gone = before[number].columns() - dict(entry.plan.moved).keys()
            labels = (tag.label for n, tag in before[number].tags_by_column() if n in gone)
            for label in dict.fromkeys(labels):
                message = say(
                    "工作表“{sheet}”里找不到“{label}”这一列，它的内容没有读回。", sheet=entry.sheet.name, label=label
                )
                self._find(Fact(), "parse.column-gone", Severity.ERROR, message, entry=entry)

    def _take_plain(self, entry: Entry, group: Group, id: str) -> None:
        """The cells that hold one fact each: nearly all there are, so they are taken by the row."""
        cells, row, absent = entry.sheet.cells, entry.row, self._reader.absent(entry)
        texts = list(map(cells.texts[row].get, group.columns, repeat("")))
        filled = set()
        for n in group.hanging:
            texts[n], is_filled = self._reader.text(entry, group.columns[n], (group.tags[n],), absent)
            if is_filled:
                filled.add(n)
        known = self.facts[id]
        if not known and not filled and not any(cells.digits(row, column) for column in group.codes):
            known.update(zip(group.places, texts, strict=True))
            if absent:
                known.update({field: None for field in absent if known.get(field) == ""})
            self.origins.put_row(id, entry.sheet.id, row - 1, group.places)
            return
        for n, (tag, column, text) in enumerate(zip(group.tags, group.columns, texts, strict=True)):
            if tag.field not in known or (known[tag.field] or "") != text:
                value = text if text or tag.field not in absent else None
                said = Said(tag, value, row, column, digits=cells.digits(row, column), filled=n in filled)
                self._note(entry, said, Fact(id, tag.field))

    def _project(self, entry: Entry, scope: Scope) -> str:
        """The project of a row; a row added to a list of indicators says itself which."""
        if scope is not Scope.INDICATOR or not entry.is_new or entry.plan.per is Scope.PROJECT:
            return self.owners.project(entry)
        told = {s.tag.field: s.text for s in self._reader.said(entry) if s.tag.scope is Scope.PROJECT and s.text}
        for field in ("project_code", "project_name"):
            for id in self.owners.projects:
                if field in told and self.facts[id].get(field) == told[field]:
                    return id
        project = self.owners.project(entry)
        if project and told:
            message = say("这一行是新增的，所写的项目不在项目表中，已归入上一行的项目。")
            self._find(Fact(project, "project_name"), "parse.row-project", Severity.WARNING, message, entry=entry)
        return project

    def _take_item(self, entry: Entry, scope: Scope) -> None:
        """分项 and 措施 have no ids: they are counted."""
        is_repeated = self._item_plans.setdefault(scope, entry.plan.number) != entry.plan.number
        if is_repeated or not (entry.key.owner or is_filled_in(entry)):
            return
        place = f"{ITEM_PLACES[scope]}[{self._items[scope]}]"
        self._items[scope] += 1
        for said in self._reader.said(entry):
            self._note(entry, said, Fact("", f"{place}.{said.tag.field}"))

    def _note(self, entry: Entry, said: Said, fact: Fact) -> None:
        if not said.tag.is_fact:
            return
        known = self.facts[fact.owner]
        if fact.field in known:
            self._compare(entry, said, fact)
            return
        known[fact.field] = said.text
        self.origins.put(fact.owner, fact.field, (entry.sheet.id, entry.row - 1, said.column - 1))
        self._doubt(entry, said, fact)

    def _compare(self, entry: Entry, said: Said, fact: Fact) -> None:
        """A fact that stands in several places counts where it stood first; an added row need not repeat it."""
        first = self.facts[fact.owner][fact.field] or ""
        if (said.text or "") != first and (said.text or not entry.is_new):
            message = say("“{label}”在几处写得不一样，以第一处的“{first}”为准。", label=said.tag.label, first=first)
            self._find(fact, "parse.copies-differ", Severity.WARNING, message, entry=entry, said=said)

    def _doubt(self, entry: Entry, said: Said, fact: Fact) -> None:
        """Note what may have gone wrong with a cell in Excel."""
        label = said.tag.label
        if not said.is_whole:
            message = say("单元格里的固定文字被改动了，无法分清其中的各项内容，请核对“{label}”。", label=label)
            self._find(fact, "parse.label-changed", Severity.ERROR, message, entry=entry, said=said)
        if said.tag.kind is Kind.CODE and said.digits:
            is_lost = len(str(said.text)) > _LONGEST_NUMBER
            message = say("“{label}”变成了数字，开头的 0 或末尾的几位可能已经丢失。", label=label)
            severity = Severity.ERROR if is_lost else Severity.WARNING
            self._find(fact, "parse.code-number", severity, message, entry=entry, said=said)
        if said.filled:
            message = say("“{label}”是空的，已按上一行补上。", label=label)
            self._find(fact, "parse.filled-down", Severity.INFO, message, entry=entry, said=said)

    def _take_hidden(self) -> None:
        """Facts that have no cell belong to whoever is still there."""
        there = {"", *self.owners.projects, *(id for rows in self.owners.projects.values() for id in rows)}
        for fact, text in self._ledger.hidden.items():
            if fact.owner in there:
                self.facts[fact.owner].setdefault(fact.field, text)

    def _check_parts(self, indicator: str, parts: Mapping[str, str]) -> None:
        """Parts of 指标值 must be those of the value beside them; without a value in a cell they make one."""
        facts = self.facts[indicator]
        own = [name for name in OWN_PARTS if name in parts and facts.get(name) is not None]
        clashes = [n for n in own if Fact(indicator, n) in self.origins and parts[n] != facts[n]]
        if own:
            facts |= {name: parts[name] for name in own if name not in clashes}
            parts = {name: text for name, text in parts.items() if name not in own or name in clashes}
        told = parts_of(str(facts.get("value") or ""), self.facts[""].get("glued") == "1")
        if not clashes and all(getattr(told, name) == text for name, text in parts.items()):
            return
        fact = Fact(indicator, "value")
        written = composed(parts)
        if not clashes and (fact not in self.origins or (written and not facts["value"])):
            facts["value"] = written
        else:
            message = say("“指标值”与旁边的符号、数值、单位、文字不一致，以“指标值”为准。")
            self.findings.append(Finding(fact, "parse.value-parts", Severity.WARNING, message, written))

    def _find(
        self, fact: Fact, rule: str, severity: Severity, message: str, *, entry: Entry, said: Said | None = None
    ) -> None:
        original = entry.sheet.cells.text(entry.row, said.column) if said else ""
        source = _source(entry, said.column if said else 1)
        self.findings.append(Finding(fact, rule, severity, message, original, source))


def _id_of(scope: Scope, project: str, indicator: str) -> str:
    if scope is Scope.INDICATOR:
        return indicator
    return project if scope is Scope.PROJECT else ""


def _source(entry: Entry, column: int) -> Source:
    return Source(entry.sheet.id, entry.row - 1, column - 1)


def composed(parts: Mapping[str, str]) -> str:
    """指标值 as the systems print its parts; wording that says the unit again stands for both."""
    unit, wording = parts.get("unit", ""), parts.get("text", "")
    rest = wording if unit in wording else unit + wording
    return parts.get("comparator", "") + (parts.get("number") or parts.get("bare", "")) + rest
