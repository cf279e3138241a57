"""Rows of a list (列表): department, unit, project and indicator rows, told apart by what they fill."""

from collections.abc import Iterator
from dataclasses import replace

from core.fields import PROJECT_FIELDS, Kind
from core.grid import Grid
from core.headers.goallist import PROSE
from core.headers.header import Header
from core.headers.kinds import may_hold
from core.recognise.columns import RowTexts
from core.recognise.draft import ProjectDraft, Text
from core.recognise.heard import Heard
from core.recognise.narrated import narrate
from core.recognise.rows import RowReader
from core.terms.labels import read_unit
from core.terms.words import is_total

_NAMED = {"unit": "unit_name", "department": "department_name"}
_BODY_FIELDS = frozenset({"unit", "unit_code", "department", "department_code"})
_GOALS = frozenset({"goals", "overall_goal", "purpose"})
"""Texts that may go on in the rows below."""
_DEPARTMENT_CODE = 3
"""Digits of a 部门 code; a 单位 has more."""
_IDENTITY = ("project_code", "unit", "unit_code", "department", "budget_total")
"""Fields that tell one project from another of the same name; 序号 may count rows."""
_MONEY = frozenset(field.name for field in PROJECT_FIELDS.values() if field.kind is Kind.AMOUNT)
"""Fields that the row of a unit sums up."""
_PROJECT_FIELDS = frozenset({"budget_total", "goals", "overall_goal", "project_code"})
_LONGEST_CODE = 12
"""Digits of the longest 单位 code; what is longer in its column is the code of a project."""


class ListReader:
    """Reads the rows under a list header; carries department, unit and the project at hand from row to row."""

    def __init__(self, header: Header, heard: Heard) -> None:
        self.rows = RowReader(header)
        self.header = header
        self.heard = heard
        self.bodies: dict[str, Text] = {}
        self.project: ProjectDraft | None = None
        self._body_row: tuple[str, int] = ("", -1)
        """Where the last unit without a number stood"""
        self._told: dict[str, str] = {}
        """What the first row of the project at hand says of it"""

    def follow(self, before: "ListReader | None") -> "ListReader":
        """Go on where the reader of the page before stopped: the header came again, the project may go on."""
        if before is not None and before.header.fields == self.header.fields:
            self.bodies, self.project, self._told = before.bodies, before.project, before._told
            self.rows.follow(before.rows)
        return self

    def read(self, grid: Grid, row: int) -> Iterator[ProjectDraft]:
        """Take in a row; yields the project that begins with it, if one does."""
        cells = RowTexts(grid, row, self.header)
        texts = {c.field: cells.of(c) for c in self.header.project if c.field not in (PROSE, "month")}
        own = {name: text for name, text in texts.items() if any(s.row == row for s in text.sources)}
        indicators = list(self.rows.read(grid, row))
        self.heard.texts(own.get("seq", Text("")))
        if any(is_total(text.text) for text in own.values()):
            self.heard.rows(grid, row, row)
            return
        if not indicators and (
            self._is_body(own) or self._is_unit_row(grid, row, own) or self._is_uncounted(grid, row, own)
        ):
            self.heard.texts(*(text for name, text in own.items() if name in _BODY_FIELDS or name in _MONEY))
            self._told = {}
            return
        if self._begins(own) or (indicators and self._is_nameless(own)):
            self.rows.forget()
            indicators = list(self.rows.read(grid, row))
            self.project = self._project(texts)
            self.project.is_listed = not self.header.blocks
            self.project.plan = [cells.of(column) for column in self.header.project if column.field == "month"]
            yield self.project
        elif self.project is not None:
            self._go_on(self.project, own)
        elif indicators:
            self.project = self._project(texts)
            yield self.project
        if self.project is not None:
            self.project.rows.extend(indicators)
            self._narrate(self.project, cells, row)

    def _narrate(self, project: ProjectDraft, cells: RowTexts, row: int) -> None:
        """Keep the indicators that prose anchored in a row tells."""
        for column in self.header.project:
            text = cells.of(column)
            if column.field == PROSE and text.text and any(source.row == row for source in text.sources):
                narrate(project, text, column.label)

    def _go_on(self, project: ProjectDraft, own: dict[str, Text]) -> None:
        """A further row of a project says its texts again, or the next piece of its goals.

        What else it says is left unread.
        """
        for name, text in own.items():
            field = "project_name" if name == self._name_field() else _NAMED.get(name, name)
            before = project.texts.get(field)
            if not text.text:
                continue
            if before is None:
                if (name.removeprefix("extra:"), text.text) in {(label, kept.text) for label, kept in project.further}:
                    self.heard.texts(text)
            elif _squeezed(text) in _squeezed(before) or (name in _NAMED and _squeezed(before) in _squeezed(text)):
                project.texts[field] = replace(before, sources=before.sources + text.sources)
            elif field in _GOALS:
                project.texts[field] = before.joined(text)

    def _is_body(self, own: dict[str, Text]) -> bool:
        """Take in a row that only names a department or a unit."""
        filled = {name: text for name, text in own.items() if text.text}
        code = _squeezed(own.get("unit_code", Text("")))
        if set(filled) == {"unit", "project_name"} and not may_hold("project_name", filled["project_name"].text):
            # the sum of a unit, one column to the left since the cells of its name are merged no more
            self.name_body(filled["unit"])
            self.heard.texts(filled["project_name"])
            return True
        if self._name_field() == "project_name" and filled.keys() & {"project_name", "project_code"}:
            return False
        if self._name_field() == "project_name" and "unit" in filled:
            self.name_body(filled["unit"])
            return True
        if set(filled) == {"unit"} and self._has_more_columns():
            self.name_body(filled["unit"])
            return True
        if not code.isdigit() or len(code) > _LONGEST_CODE:
            return False
        kind = "department" if len(code) <= _DEPARTMENT_CODE else "unit"
        if kind == "department":
            self.bodies = {}
        self.bodies[f"{kind}_code"] = own["unit_code"]
        self.bodies[f"{kind}_name"] = own.get("unit", Text(""))
        return True

    def _is_unit_row(self, grid: Grid, row: int, own: dict[str, Text]) -> bool:
        """Take in a unit with its code and sums in a list that has one column for names; projects follow below."""
        filled = {name: text for name, text in own.items() if text.text}
        name = filled.get("unit")
        if self._name_field() != "unit" or name is None or not self.header.blocks or row + 1 == grid.rows:
            return False
        unit = read_unit(name.text)
        column = next(column for column in self.header.project if column.field == "unit")
        goes_on = bool(RowTexts(grid, row + 1, self.header).of(column).text)
        if unit is None or not filled.keys() <= {"unit", *_MONEY} or not goes_on:
            return False
        if len(unit.code) <= _DEPARTMENT_CODE:
            self.bodies = {
                "department_code": Text(unit.code, name.sources),
                "department_name": Text(unit.name, name.sources),
            }
        else:
            self.name_body(name)
        return True

    def _is_uncounted(self, grid: Grid, row: int, own: dict[str, Text]) -> bool:
        """Take in a unit with its sums, that has no number where projects are counted.

        What another unit follows at once is the department of both.
        """
        filled = {name: text for name, text in own.items() if text.text}
        name = filled.get(self._name_field())
        if name is None or not filled.keys() <= {self._name_field(), *_MONEY} or not self._counts(grid):
            return False
        if self._body_row == (grid.id, row - 1):
            self.bodies = {"department_name": self.bodies["unit_name"]}
        self.name_body(name)
        self._body_row = grid.id, row
        return True

    def _counts(self, grid: Grid) -> bool:
        """Whether the rows of a table have numbers in the column of them."""
        column = next((column for column in self.header.project if column.field == "seq"), None)
        if column is None:
            return False
        return any(RowTexts(grid, n, self.header).of(column).text.strip().isdigit() for n in range(grid.rows))

    def _has_more_columns(self) -> bool:
        """Whether the list has columns of the project beside its name, which rows of units leave blank."""
        return any(column.field in _PROJECT_FIELDS for column in self.header.project)

    def name_body(self, text: Text) -> None:
        """A row that names only the unit of the projects below it."""
        unit = read_unit(text.text, surely=True)
        if unit:
            self.bodies.pop("unit_code", None)
            if unit.code:
                self.bodies["unit_code"] = Text(unit.code, text.sources)
            self.bodies["unit_name"] = Text(unit.name, text.sources)

    def _begins(self, own: dict[str, Text]) -> bool:
        """Whether a row names a project other than the one at hand: nothing that both say of it may differ."""
        told = {name: text for name in (*_IDENTITY, self._name_field()) if (text := _squeezed(own.get(name, Text(""))))}
        if self._name_field() not in told:
            return False
        if self._told and all(self._told.get(name, text) == text for name, text in told.items()):
            return False
        self._told = told
        return True

    def _is_nameless(self, own: dict[str, Text]) -> bool:
        """Whether a row with its name left blank is another project: it has another unit and money of its own."""
        name = own.get(self._name_field())
        unit, money = (_squeezed(own.get(field, Text(""))) for field in ("unit", "budget_total"))
        if self._name_field() == "unit" or name is None or name.text.strip() or not unit or not money:
            return False
        if unit == self._told.get("unit"):
            return False
        self._told = {"unit": unit, "budget_total": money}
        return True

    def _name_field(self) -> str:
        return "project_name" if any(c.field == "project_name" for c in self.header.project) else "unit"

    def _project(self, texts: dict[str, Text]) -> ProjectDraft:
        """A project of the row's texts under the bodies above; a blank unit cell says nothing against them."""
        unit = texts.get("unit", Text(""))
        if unit.text and self._name_field() != "unit":
            self.name_body(unit)
        draft = ProjectDraft(dict(self.bodies))
        for name, text in texts.items():
            if name == self._name_field():
                draft.put("project_name", text)
            elif name == "unit_code" and len(_squeezed(text)) > _LONGEST_CODE:
                draft.put("project_code", text)
            elif text.text or name not in _BODY_FIELDS:
                draft.texts.pop(name, None)
                draft.texts.pop(f"{name}_name", None)
                draft.put(name, text)
        return draft


def _squeezed(text: Text) -> str:
    return "".join(text.text.split())
