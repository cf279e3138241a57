"""The walk over a document: every paragraph and table row in order says something, and the walker keeps what it means.

Forms and lists differ only in who names the project. The state that lasts from block to block (header, project at hand,
unit, amount unit) is what makes tables that go on after a page end come out right.
"""

import re
from dataclasses import dataclass, field, replace

from core.document import Document, Paragraph
from core.grid import Grid
from core.reading import Role
from core.recognise.character import body_in
from core.recognise.columns import source_of
from core.recognise.context import Context
from core.recognise.draft import ProjectDraft, Text
from core.recognise.form import read_form_row
from core.recognise.found import Found
from core.recognise.goallist import header_at
from core.recognise.headers import Header, numbers_columns, sign_fields
from core.recognise.heard import Heard
from core.recognise.labels import (
    inline_field,
    is_contents,
    is_remark,
    is_signature,
    is_title,
    names_goals,
    period_of,
    read_unit,
    says_no_fact,
)
from core.recognise.lead import rows_of_prose
from core.recognise.levelrows import read_level_row
from core.recognise.listing import ListReader
from core.recognise.narrated import begins_item, narrate, narrate_rest, tells_levels
from core.recognise.roles import NAMES, heads_form, names_project, role_of
from core.recognise.rows import RowReader, sums_up
from core.recognise.words import money_unit

_GAP = re.compile(r"\s{2,}|\t|\u3000|[;；,，]\s*(?=(?:金额)?单位\s*[：:])")


@dataclass
class Walker:
    """Walks a document; ``projects``, ``roles``, ``headers`` and ``headings`` are what it found."""

    projects: list[ProjectDraft] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)
    headers: list[Header] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    """For each table the paragraph that stood last before it"""
    contents: list[str] = field(default_factory=list)
    """Lines of the table of contents"""
    prose: list[Paragraph] = field(default_factory=list)
    """Rows of tables that are paragraphs"""
    unplaced: list[str] = field(default_factory=list)
    """Paragraphs that tell indicators of no project that could be made out"""
    heard: Heard = field(default_factory=Heard)
    context: Context = field(default_factory=Context)
    _heading: str = ""
    _apart: bool = False
    """Whether a paragraph stands between the last table and this place"""
    _body: str = ""
    """The body that heads the part of the document at hand"""
    _home: str = ""
    """The table that the project at hand began in"""
    _period: str | None = None
    """What the heading of a part of the form said of its indicators"""
    _project: ProjectDraft | None = None
    _told: ProjectDraft | None = None
    """The project that the paragraphs at hand tell indicators of"""
    _rows: RowReader | None = None
    _list: ListReader | None = None

    def walk(self, document: Document) -> None:
        """Take in a whole document."""
        for block in document.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block.text)
            else:
                self._grid(block)
                self._apart = False
        for project in self.projects:
            narrate_rest(project)

    def _paragraph(self, text: str) -> None:
        if is_contents(text):
            self.contents.append(text)
            return
        if self._tells(text):
            return
        self._heading = text
        self._apart = True
        self.headings.append(text)
        self._part_of(text)
        if is_title(text):
            self.context.title = Text(text)
            self.context.money = money_unit(text) or self.context.money
            self._rows = None
            return
        for piece in _GAP.split(text.strip()):
            self._note(piece)

    def _tells(self, text: str) -> bool:
        """Take in a paragraph of indicators in prose: those of the project that was named or headed last."""
        headed = is_title(text) or names_goals(text)
        goes_on = self._told is not None and not headed and bool(tells_levels(text) or begins_item(text))
        if not tells_levels(text) and not goes_on:
            self._told = None
            return False
        if self.context.title is None and names_goals(self._heading):
            self.context.title = Text(self._heading)
        announced = self.context.title is not None or self.context.name is not None
        if not goes_on and announced:
            self._begin_project()
            self._heading = ""
            self._told = self._project
        elif not goes_on:
            self.unplaced.append(text)
            return True
        assert self._told is not None
        self._told.spoken.append(text)
        return True

    def _part_of(self, heading: str) -> None:
        """A heading with the name of another body begins its part: what was said of the one before no longer holds."""
        body = body_in(heading)
        if body and self._body and body != self._body:
            self.context.unit = self.context.department = None
        self._body = body or self._body

    def _note(self, text: str) -> None:
        """A unit, department or money unit named between the tables."""
        inline = inline_field(text)
        money = money_unit(text)
        if money:
            self.context.money = money
        elif inline and inline[0] in ("unit", "department"):
            self._name_body(inline[0], inline[1])
        elif inline and inline[0] == "project_name":
            self.context.name = Text(inline[1])
        elif read_unit(text) and len(text) <= 60:
            self.context.unit = Text(text)

    def _name_body(self, kind: str, name: str) -> None:
        """A unit or department that a paragraph names; the units of another department are none of this one's."""
        before = self.context.department
        if kind == "department" and before and before.text != name:
            self.context.unit = None
        setattr(self.context, kind, Text(name))

    def _grid(self, grid: Grid) -> None:
        self._told = None
        role = self._role(grid)
        self.roles[grid.id] = role
        self.titles[grid.id] = self._heading
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
            first = grid.at(row, 0)
            if first.colspan == grid.columns:
                self.headings.append(first.text)
                self._period = period_of(first.text) or self._period
                if says_no_fact(first.text):
                    self.heard.cells(grid, [first])
            header = header_at(grid, row) if row > done else None
            if header:
                self.heard.rows(grid, header.first, header.last)
                self._begin_table(sign_fields(grid, header))
                done = header.last
            elif row > done and (role == "form" or self._list):
                self._row(grid, row)
            elif row > done:
                self._line(grid, row)

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
            self._name_body(found.field, found.text)
        for cell in grid.row(row):
            if cell.row == row and cell.text and all(cell is not found.cell for found in bodies):
                self._paragraph(cell.text)

    def _role(self, grid: Grid) -> Role:
        reader = self._list or self._rows
        return role_of(
            grid, reader.header if reader else None, apart=self._apart, titled=self.context.title is not None
        )

    def _begin_table(self, header: Header) -> None:
        self.headers.append(header)
        self.context.money = header.money or self.context.money
        if header.is_list:
            self._list, self._rows = ListReader(header, self.heard).follow(self._list), None
        else:
            self._rows, self._list = RowReader(replace(header, period=header.period or self._period)), None

    def _row(self, grid: Grid, row: int) -> None:
        if numbers_columns(grid, row) or (self._rows and sums_up(grid, row)):
            self.heard.rows(grid, row, row)
            return
        if self._list and self._is_aside(grid, row, self._list):
            return
        if self._list:
            for project in self._list.read(grid, row):
                self._add(project)
        elif self._rows and not names_project(grid, row):
            self._indicators(grid, row, self._rows)
        elif self._project and (drafts := read_level_row(grid, row)):
            self._project.told.extend(drafts)
        else:
            self._form_row(grid, read_form_row(grid, row))

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

    def _form_row(self, grid: Grid, row: list[Found]) -> None:
        """Keep what a row of a project block says; what can't belong to the project at hand begins the next.

        Further labels (填报人, 联系电话) below the indicators belong to the form above, unless the row says more.
        """
        for found in row:
            if found.field == "title":
                self.heard.cells(grid, [found.cell])
                self.context.title = Text(found.text, (source_of(grid, found.cell),))
                continue
            telling = row if found.field.startswith("extra:") and self._may_follow() else [found]
            if any(self._is_next(item, grid) for item in telling if telling is not row or _is_named(item)):
                self._begin_project()
                self._home = grid.id
            self._found(found, grid)

    def _may_follow(self) -> bool:
        return self._project is not None and bool(self._project.rows) and self.context.title is None

    def _found(self, found: Found, grid: Grid) -> None:
        assert self._project is not None
        text = Text(found.text, (source_of(grid, found.cell),))
        if found.field == "money":
            self.heard.cells(grid, [found.cell])
            self.context.money = found.text
            self._project.texts["amount_unit"] = Text(found.text, text.sources)
            return
        if found.field == "prose":
            narrate(self._project, text)
            return
        self._project.put(found.field, text)

    def _is_next(self, found: Found, grid: Grid) -> bool:
        if self._project is None or self._project.rows or self.context.title is not None:
            return True
        if found.cell.row == 0 and found.field in ("unit", "money") and grid.id != self._home:
            return not NAMES.isdisjoint(self._project.texts)
        return found.field in NAMES and found.field in self._project.texts

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


def _is_named(found: Found) -> bool:
    """Whether a text has a field of ours."""
    return found.field != "title" and not found.field.startswith("extra:")
