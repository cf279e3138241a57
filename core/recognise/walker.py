"""The walk over a document: every paragraph and table row in order says something, and the walker keeps what it means.

Forms and lists differ only in who names the project. The state that lasts from block to block (header, project at hand,
unit, amount unit) is what makes tables that go on after a page end come out right.
"""

from dataclasses import dataclass, field, replace

from core.document import Document, Paragraph
from core.grid import Cell, Grid
from core.headers.find import numbers_columns
from core.headers.goallist import header_at
from core.headers.header import Header
from core.headers.signs import sign_fields
from core.reading import Role
from core.recognise.character import body_in
from core.recognise.columns import source_of
from core.recognise.context import Context
from core.recognise.draft import ProjectDraft, Text
from core.recognise.form import read_form_row
from core.recognise.heard import Heard
from core.recognise.lead import lone, rows_of_prose
from core.recognise.levelrows import read_level_row
from core.recognise.listing import ListReader
from core.recognise.making import Making
from core.recognise.narrated import begins_item, narrate_rest, tells_levels
from core.recognise.overlooked import looks_like_row
from core.recognise.roles import heads_form, names_project, role_of
from core.recognise.rows import RowReader, sums_up
from core.terms.labels import (
    inline_field,
    is_contents,
    is_remark,
    is_signature,
    is_title,
    label_field,
    names_goals,
    parts_of_line,
    period_of,
    read_unit,
    says_no_fact,
)
from core.terms.tree import is_level1
from core.terms.words import money_unit

_OVER_FORMS = frozenset({"title", "money", "unit", "department", "project_name"})
"""Fields that a line over a form may tell of it"""


@dataclass
class Walker:
    """Walks a document; ``projects``, ``roles``, ``headers`` and ``headings`` are what it found."""

    roles: dict[str, Role] = field(default_factory=dict)
    headers: list[Header] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    """For each table the heading that stood last before it"""
    contents: list[str] = field(default_factory=list)
    """Lines of the table of contents"""
    prose: list[Paragraph] = field(default_factory=list)
    """Rows of tables that are paragraphs"""
    unplaced: list[str] = field(default_factory=list)
    """Paragraphs that tell indicators of no project that could be made out"""
    heard: Heard = field(default_factory=Heard)
    context: Context = field(default_factory=Context)
    _making: Making = field(init=False)
    _apart: bool = False
    """Whether a paragraph stands between the last table and this place, or the end of a sheet"""
    _sheet: str = ""
    _period: str | None = None
    """What the heading of a part of the form said of its indicators"""
    _told: ProjectDraft | None = None
    """The project that the paragraphs at hand tell indicators of"""
    _rows: RowReader | None = None
    _list: ListReader | None = None

    def __post_init__(self) -> None:
        self._making = Making(self.context, self.heard)

    @property
    def projects(self) -> list[ProjectDraft]:
        """The projects, as far as the walk has come."""
        return self._making.projects

    def walk(self, document: Document) -> None:
        """Take in a whole document."""
        for block in document.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(Text(block.text))
            else:
                self._grid(block)
                self._apart = False
        for project in self.projects:
            narrate_rest(project)

    def _paragraph(self, line: Text) -> None:
        text = line.text
        if is_contents(text):
            self.contents.append(text)
            return
        if self._tells(text):
            return
        if looks_like_row(text):
            self.unplaced.append(text)
        self.context.head(line)
        self._apart = True
        self.headings.append(text)
        self.context.begin_part(text)
        if is_title(text):
            self.context.title = line
            self.context.money = money_unit(text) or self.context.money
            self._rows = None
            return
        for piece in parts_of_line(text):
            self._note(replace(line, text=piece))

    def _tells(self, text: str) -> bool:
        """Take in a paragraph of indicators in prose: those of the project that was named or headed last."""
        headed = is_title(text) or names_goals(text)
        goes_on = self._told is not None and not headed and bool(tells_levels(text) or begins_item(text))
        if not tells_levels(text) and not goes_on:
            self._told = None
            return False
        if self.context.title is None and names_goals(self.context.heading.text):
            self.context.title = self.context.heading
        if not goes_on and self._making.is_announced:
            self._told = self._making.begin()
            self._rows = self._period = None
            self.context.heading = Text("")
        elif not goes_on:
            self.unplaced.append(text)
            return True
        assert self._told is not None
        self._told.spoken.append(text)
        return True

    def _note(self, line: Text) -> None:
        """A unit, department or money unit named between the tables."""
        inline = inline_field(line.text)
        money = money_unit(line.text)
        if money:
            self.context.money = money
        elif inline and inline[0] in ("unit", "department"):
            self.context.name_body(*inline)
        elif inline and inline[0] == "project_name":
            self.context.name = replace(line, text=inline[1])
        elif read_unit(line.text) and len(line.text) <= 60:
            self.context.unit = Text(line.text)

    def _grid(self, grid: Grid) -> None:
        self._told = None
        self._apart = self._apart or grid.title != self._sheet
        self._sheet = grid.title
        role = self._role(grid)
        self.roles[grid.id] = role
        self.titles[grid.id] = self.context.table_title
        if role == "other":
            self._other(grid)
            return
        if role == "form":
            self._list = None
        self.headings.append(grid.title)
        prose = rows_of_prose(grid) if role == "form" else 0
        for row in range(prose):
            self.prose.append(Paragraph(grid.at(row, 0).text))
            self._line(grid, row)
        done = prose - 1
        for row in range(prose, grid.rows):
            self._headed(grid, row)
            header = header_at(grid, row) if row > done else None
            if header:
                self.heard.rows(grid, header.first, header.last)
                self._begin_table(sign_fields(grid, header))
                done = header.last
            elif row > done and (role == "form" or self._list):
                self._row(grid, row)
            elif row > done:
                self._line(grid, row)

    def _headed(self, grid: Grid, row: int) -> None:
        """Take note of a row that is a heading: a text over its whole width, or alone in it and saying no fact."""
        cell = lone(grid, row)
        if cell is None or not (cell.colspan == grid.columns or says_no_fact(cell.text)):
            return
        self.headings.append(cell.text)
        self._period = period_of(cell.text) or self._period
        if says_no_fact(cell.text):
            self.heard.cells(grid, [cell])

    def _other(self, grid: Grid) -> None:
        """A table of other things ends what went before; one that only frames a heading says what paragraphs say."""
        self._rows = self._list = None
        for row in range(grid.rows if heads_form(grid) else 0):
            self._line(grid, row)

    def _line(self, grid: Grid, row: int) -> None:
        """A row over the header of a list, as sheets have them: what paragraphs say before a table in a document."""
        self.heard.rows(grid, row, row)
        bodies = [found for found in read_form_row(grid, row) if found.field in ("unit", "department")]
        for found in bodies:
            self.context.name_body(found.field, found.text)
        for cell in grid.row(row):
            if cell.row == row and cell.text and all(cell is not found.cell for found in bodies):
                self._paragraph(Text(cell.text, (source_of(grid, cell),)))

    def _role(self, grid: Grid) -> Role:
        reader = self._list or self._rows
        return role_of(
            grid, reader.header if reader else None, apart=self._apart, titled=self.context.title is not None
        )

    def _begin_table(self, header: Header) -> None:
        self.headers.append(header)
        self.context.money = header.money or self.context.money
        if header.is_list:
            self.context.title = None  # the list's own, and of none of its projects
            self._list, self._rows = ListReader(header, self.heard).follow(self._list), None
        else:
            reader = RowReader(replace(header, period=header.period or self._period))
            self._rows, self._list = reader.follow(self._rows), None

    def _row(self, grid: Grid, row: int) -> None:
        if numbers_columns(grid, row) or (self._rows and sums_up(grid, row)):
            self.heard.rows(grid, row, row)
        elif self._list:
            if not self._is_aside(grid, row, self._list):
                for project in self._list.read(grid, row):
                    self._making.add(project)
        elif self._rows and not names_project(grid, row):
            self._indicators(grid, row, self._rows)
        elif self._making.at_hand and (drafts := read_level_row(grid, row)):
            self._making.at_hand.told.extend(drafts)
        else:
            self._form_row(grid, row)

    def _is_aside(self, grid: Grid, row: int, reader: ListReader) -> bool:
        """Whether a row of a list is of no project: a heading, a note or a unit over its whole width, a signature."""
        filled = [cell for cell in grid.row(row) if cell.row == row and cell.text]
        first = filled[0] if filled else grid.at(row, 0)
        alone = first.colspan == grid.columns or (len(filled) == 1 and is_remark(first.text))
        if not filled or not (alone or is_signature(first.text)):
            return False
        if says_no_fact(first.text) or is_signature(first.text):
            self.heard.rows(grid, row, row)
        elif read_unit(first.text):
            reader.name_body(Text(first.text, (source_of(grid, first),)))
            self.heard.cells(grid, [first])
        return True

    def _form_row(self, grid: Grid, row: int) -> None:
        """A row of a project block, or a line before one: the rows of indicators above have come to their end."""
        found = read_form_row(grid, row)
        cell = lone(grid, row)
        if cell and not self._making.is_open:
            said = {item.field for item in found if item.text or label_field(cell.text)}
            if said <= _OVER_FORMS:
                self._over_form(grid, cell, understood=bool(said))
                return
        before = self._making.at_hand
        self._making.take_row(grid, found)
        if self._making.at_hand is not before:
            self._rows = self._period = None

    def _indicators(self, grid: Grid, row: int, reader: RowReader) -> None:
        """A row below the header of indicators: rows of them, or a line that ends them."""
        drafts = list(reader.read(grid, row))
        cell = lone(grid, row)
        if drafts:
            self._making.take_indicators(drafts)
        elif cell and not cell.column and not is_level1(cell.text):
            self._over_form(grid, cell)

    def _over_form(self, grid: Grid, cell: Cell, *, understood: bool = False) -> None:
        """A text alone over a form, as sheets have them: what a paragraph says before a table in a document."""
        if understood or is_contents(cell.text) or body_in(cell.text):
            self.heard.cells(grid, [cell])
        self._paragraph(Text(cell.text, (source_of(grid, cell),)))
