"""The walk over a document: every paragraph and table row in order says something, and the walker keeps what it means.

Forms and lists differ only in who names the project. The state that lasts from block to block (header, project at hand,
unit, amount unit) is what makes tables that go on after a page end come out right.
"""

import re
from dataclasses import dataclass, field, replace

from core.document import Document, Paragraph
from core.grid import Grid
from core.reading import Role
from core.recognise.columns import RowTexts, goes_under, source_of
from core.recognise.draft import ProjectDraft, Text
from core.recognise.form import names_columns, read_form_row
from core.recognise.found import Found
from core.recognise.headers import Header, find_header, numbers_columns, sign_fields
from core.recognise.labels import inline_field, is_contents, is_title, label_field, period_of, read_unit
from core.recognise.listing import ListReader
from core.recognise.rows import RowReader
from core.recognise.tree import is_level1, is_level2
from core.recognise.words import money_unit

_NAMES = frozenset({"project_name", "project_code"})
_CONTENT = frozenset({"budget_total", "budget_fiscal", "purpose", "month", "goals", "overall_goal"})
_LEVEL_PLACES = 3
"""Cells that levels stand in, 绩效指标 beside them included."""
_GAP = re.compile(r"\s{2,}|\t|\u3000")


@dataclass
class Context:
    """What paragraphs between the tables say of the project that follows."""

    title: Text | None = None
    unit: Text | None = None
    department: Text | None = None
    money: str | None = None
    name: Text | None = None


@dataclass
class Walker:
    """Walks a document; ``projects``, ``roles``, ``headers`` and ``headings`` are what it found."""

    projects: list[ProjectDraft] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)
    headers: list[Header] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    """For each table the paragraph that stood last before it"""
    context: Context = field(default_factory=Context)
    _heading: str = ""
    _home: str = ""
    """The table that the project at hand began in"""
    _period: str | None = None
    """What the heading of a part of the form said of its indicators"""
    _project: ProjectDraft | None = None
    _rows: RowReader | None = None
    _list: ListReader | None = None

    def walk(self, document: Document) -> None:
        """Take in a whole document."""
        for block in document.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block.text)
            else:
                self._grid(block)

    def _paragraph(self, text: str) -> None:
        if is_contents(text):
            return
        self._heading = text
        self.headings.append(text)
        if is_title(text):
            self.context.title = Text(text)
            self._rows = None
            return
        for piece in _GAP.split(text.strip()):
            self._note(piece)

    def _note(self, text: str) -> None:
        """A unit, department or money unit named between the tables."""
        inline = inline_field(text)
        money = money_unit(text)
        if money:
            self.context.money = money
        elif inline and inline[0] in ("unit", "department"):
            setattr(self.context, inline[0], Text(inline[1]))
        elif inline and inline[0] == "project_name":
            self.context.name = Text(inline[1])
        elif read_unit(text) and len(text) <= 60:
            self.context.unit = Text(text)

    def _grid(self, grid: Grid) -> None:
        role = self._role(grid)
        self.roles[grid.id] = role
        self.titles[grid.id] = self._heading
        if role == "other":
            self._rows = self._list = None
            return
        self.headings.append(grid.title)
        done = -1
        for row in range(grid.rows):
            first = grid.at(row, 0)
            if first.colspan == grid.columns:
                self.headings.append(first.text)
                self._period = period_of(first.text) or self._period
            header = find_header(grid, row) if row > done else None
            if header:
                self._begin_table(sign_fields(grid, header))
                done = header.last
            elif row > done and (role == "form" or self._list):
                self._row(grid, row)
            elif row > done:
                self._line(grid, row)

    def _line(self, grid: Grid, row: int) -> None:
        """A row over the header of a list, as sheets have them: what paragraphs say before a table in a document."""
        for cell in grid.row(row):
            if cell.row == row and cell.text:
                self._paragraph(cell.text)

    def _role(self, grid: Grid) -> Role:
        """Form, list or other: by its headers, by its labels, or by going on with the table before.

        A hidden sheet is no content: what people don't see are left-overs of other years and lists for menus.
        """
        if grid.hidden:
            return "other"
        header = next((h for row in range(grid.rows) if (h := find_header(grid, row))), None)
        if header:
            return "list" if header.is_list else "form"
        if self._goes_on(grid):
            return "list" if self._list else "form"
        if any(names_columns(grid, row) for row in range(grid.rows)):
            # A list of projects without indicators is no form: its labels have their values in the rows below.
            return "other"
        found = {item.field for row in range(grid.rows) for item in read_form_row(grid, row)}
        return "form" if found & _NAMES and len(found & _CONTENT) > 1 else "other"

    def _goes_on(self, grid: Grid) -> bool:
        """Whether a table without a header goes on with the one before: as wide, and its levels are levels."""
        header = self._list.header if self._list else self._rows.header if self._rows else None
        if header is None or not goes_under(grid, header):
            return False
        columns = [c for c in header.blocks[0] if c.field in ("level1", "level2")]
        rows = [RowTexts(grid, row, header) for row in range(grid.rows)]
        levels = [(column.field, row.of(column).text) for row in rows for column in columns]
        return all(not text or (is_level1(text) if name == "level1" else is_level2(text)) for name, text in levels)

    def _begin_table(self, header: Header) -> None:
        self.headers.append(header)
        self.context.money = header.money or self.context.money
        if header.is_list:
            self._list, self._rows = ListReader(header).follow(self._list), None
        else:
            self._rows, self._list = RowReader(replace(header, period=header.period or self._period)), None

    def _row(self, grid: Grid, row: int) -> None:
        if numbers_columns(grid, row):
            return
        if self._list:
            for project in self._list.read(grid, row):
                self._add(project)
        elif self._rows and not self._names_project(grid, row):
            self._indicators(grid, row, self._rows)
        else:
            for found in read_form_row(grid, row):
                self._found(found, grid)

    def _names_project(self, grid: Grid, row: int) -> bool:
        """Whether a row under a form's header belongs to a project block: by its label, title or unit, or whole."""
        first = grid.at(row, 0)
        levels = any(is_level1(cell.text) or is_level2(cell.text) for cell in grid.row(row)[:_LEVEL_PLACES])
        if first.row != row or not first.text or levels:
            return False
        labelled = label_field(first.text) is not None or inline_field(first.text) is not None
        return labelled or first.colspan == grid.columns or is_title(first.text) or read_unit(first.text) is not None

    def _indicators(self, grid: Grid, row: int, reader: RowReader) -> None:
        """Keep the indicators of a row; a name or title since the last ones begins the next project."""
        drafts = list(reader.read(grid, row))
        if not drafts:
            return
        announced = self.context.title is not None or self.context.name is not None
        if self._project is None or (self._project.rows and announced):
            self._begin_project()
            self._rows = reader
        assert self._project is not None
        self._project.rows.extend(drafts)

    def _found(self, found: Found, grid: Grid) -> None:
        """Keep what a row of a project block says; what can't belong to the project at hand begins the next."""
        text = Text(found.text, (source_of(grid, found.cell),))
        if found.field == "title":
            self.context.title = text
            return
        if self._is_next(found, grid):
            self._begin_project()
            self._home = grid.id
        assert self._project is not None
        if found.field == "money":
            self.context.money = found.text
            self._project.texts["amount_unit"] = Text(found.text, text.sources)
            return
        self._project.put(found.field, text)

    def _is_next(self, found: Found, grid: Grid) -> bool:
        if self._project is None or self._project.rows or self.context.title is not None:
            return True
        if found.cell.row == 0 and found.field in ("unit", "money") and grid.id != self._home:
            return not _NAMES.isdisjoint(self._project.texts)
        return found.field in _NAMES and found.field in self._project.texts

    def _begin_project(self) -> None:
        self._project = ProjectDraft(heading=self._heading, name=self.context.name)
        self._rows = self._period = None
        if self.context.title:
            self._project.texts["title"] = self.context.title
        self.context.title = self.context.name = None
        self._add(self._project)

    def _add(self, project: ProjectDraft) -> None:
        """A new project, with what the paragraphs before said of all that follow."""
        for name in ("unit", "department"):
            body: Text | None = getattr(self.context, name)
            if body and f"{name}_name" not in project.texts:
                project.put(name, body)
        if self.context.money and "amount_unit" not in project.texts:
            project.texts["amount_unit"] = Text(self.context.money)
        self.projects.append(project)
