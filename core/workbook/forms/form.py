"""FormSheet (表样): a filled sheet as plain cells for the window, made by the same tags that fill Excel."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from core.errors import EditError
from core.facts import Fact
from core.fields import INDICATOR_FIELDS, PERIOD_WORDS, PROJECT_FIELDS, Kind
from core.grid import Cell, tile
from core.messages import say
from core.model import Disclosure, Project
from core.workbook.forms.layout import Layout, Line, lay
from core.workbook.forms.runs import Run, Runs
from core.workbook.parts.cells import Range
from core.workbook.parts.look import Look
from core.workbook.templates import tags
from core.workbook.templates.context import Context, extra_places, facts_of, reader
from core.workbook.templates.tags import EXTRA, Scope, Tag
from core.workbook.templates.template import Template, TemplateSheet


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of the form: ``text`` as it stands now, out of ``pieces``: label texts and the facts between them.

    A cell is editable when ``pieces`` holds a fact. Facts of one field after each other are those of rows whose cells
    are merged: all of them read the same.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    pieces: tuple[str | Fact, ...] = ()
    look: Look = field(default=Look())


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A form laid out: cells tile ``rows`` × ``columns``; widths in characters, heights in points, None by content."""

    rows: int
    columns: int
    cells: tuple[FormCell, ...]
    widths: tuple[float, ...]
    heights: tuple[float | None, ...]


def lay_out(template: Template, disclosure: Disclosure, project: Project) -> FormSheet:
    """The form of one project: its sheet, or what the template's lists say of it, below each other."""
    alone = replace(disclosure, projects=(project,))
    sheets = [sheet for sheet in template.sheets if sheet.plan.per is Scope.PROJECT]
    if sheets:
        return _draw(sheets[0], template, Context(alone, Scope.PROJECT, project))
    lists = [sheet for sheet in template.sheets if _lists_projects(sheet)]
    return _stacked([_draw(sheet, template, Context(alone)) for sheet in lists])


def take_apart(cell: FormCell, text: str) -> list[tuple[Fact, str]]:
    """The facts of a cell, each with its text out of the cell's new text; raises EditError where that does not fit."""
    groups = [(piece, list(same)) for piece, same in groupby(cell.pieces, key=_together)]
    pieces = tuple(_tag(piece) if isinstance(piece, tuple) else piece for piece, _ in groups)
    labels = [piece for piece in pieces if isinstance(piece, str)]
    texts = tags.take_apart(pieces, text)
    if texts is None:
        raise EditError(say("请保留单元格里的固定文字“{label}”，只修改其余部分。", label="…".join(labels)))
    facts = [[fact for fact in same if isinstance(fact, Fact)] for piece, same in groups if isinstance(piece, tuple)]
    return [(fact, _checked(fact, found)) for same, found in zip(facts, texts, strict=True) for fact in same]


def _together(piece: str | Fact) -> str | tuple[str]:
    """What makes facts of merged rows one: their field."""
    return piece if isinstance(piece, str) else (piece.field,)


def _tag(key: tuple[str]) -> Tag:
    known = PROJECT_FIELDS.get(key[0]) or INDICATOR_FIELDS.get(key[0])
    return Tag(Scope.PROJECT, key[0], known.kind if known else Kind.LINE, "")


def _checked(fact: Fact, text: str) -> str:
    """A number must stay one, a period is kept as what its word stands for; raises EditError."""
    if fact.field == "period":
        return next((period for period, word in PERIOD_WORDS.items() if word == text.strip()), text)
    if fact.field in ("year", "seq") and not (text.isascii() and text.isdecimal()):
        raise EditError(say("这里只能填数字。"))
    return text


def _lists_projects(sheet: TemplateSheet) -> bool:
    rows = sheet.plan.cells
    return any(sheet.plan.scope_at(row) in (Scope.PROJECT, Scope.INDICATOR) for row in rows)


def _draw(sheet: TemplateSheet, template: Template, context: Context) -> FormSheet:
    return _Drawing(sheet, template, context).sheet()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A cell of the template as it is drawn in every row that is made of it: texts and tags with what reads them."""

    column: int
    anchor: Range | None
    """The merge that it leads"""
    pieces: tuple[tuple[str | Tag, Callable[[Context], str | None]], ...]
    look: Look
    merges: bool


def _seen(column: int, anchor: Range | None, pieces: tags.Pieces, look: Look) -> _Seen:
    read = tuple((piece, _nothing if isinstance(piece, str) else reader(piece)) for piece in pieces)
    return _Seen(column, anchor, read, look, any(isinstance(piece, Tag) and piece.merges for piece in pieces))


def _nothing(_context: Context) -> None:
    return None


class _Drawing:
    """A sheet of the template drawn for a context, as far as it is printed."""

    def __init__(self, sheet: TemplateSheet, template: Template, context: Context) -> None:
        self._sheet = sheet
        self._template = template
        self._right = sheet.printed.right if sheet.printed else sheet.blank.right
        self._layout: Layout = lay(sheet.plan.bands, sheet.blank.rows, context)
        self._runs = Runs()
        self._covered: dict[tuple[int, int], FormCell] = {}
        self._merges = {(merge.top, merge.left): merge for merge in sheet.blank.merges}
        self._seen: dict[int, list[_Seen]] = {}
        """By row of the template, for most are drawn again and again"""

    def sheet(self) -> FormSheet:
        """The cells, tiled over the rows down to the last one."""
        cells = {(cell.row, cell.column): cell for line in self._layout.lines() for cell in self._line(line)}
        for run in self._runs.done:
            self._join(cells, run)
        bottom = self._layout.bottom
        grid = tile("", (_plain(cell) for cell in cells.values()), rows=bottom, columns=self._right)
        tiled = tuple(_fitted(cells.get((cell.row, cell.column)), cell) for cell in grid.cells)
        return FormSheet(grid.rows, grid.columns, tiled, self._widths(grid.columns), self._heights(grid.rows))

    def _line(self, line: Line) -> Iterator[FormCell]:
        for seen in self._shown(line.template):
            yield from self._cell(line, seen, self._box(seen.anchor, line, seen.column))

    def _shown(self, row: int) -> list[_Seen]:
        """The cells of a row of the template that are seen."""
        if row not in self._seen:
            pieces = self._sheet.plan.cells.get(row, {})
            inside = [merge for merge in self._sheet.blank.merges if merge.top <= row <= merge.bottom]
            shown = []
            for blank in self._sheet.blank.rows[row].cells:
                anchor = self._merges.get((row, blank.column))
                hidden = any(_covers(merge, row, blank.column) for merge in inside if merge is not anchor)
                if blank.column <= self._right and not hidden:
                    own = pieces.get(blank.column, (blank.text,) if blank.text else ())
                    shown.append(_seen(blank.column, anchor, own, self._template.styles.look(blank.style)))
            self._seen[row] = shown
        return self._seen[row]

    def _box(self, merge: Range | None, line: Line, column: int) -> Range:
        if merge is None:
            return Range(line.row, column, line.row, column)
        return next(box for box in self._layout.moved(merge) if box.top <= line.row <= box.bottom)

    def _cell(self, line: Line, seen: _Seen, box: Range) -> Iterator[FormCell]:
        texts: list[str] = []
        found: list[str | Fact] = []
        for piece, read in seen.pieces:
            text = piece if isinstance(piece, str) else read(line.context) or ""
            texts.append(text)
            found += [text] if isinstance(piece, str) else _facts(piece, line.context) or [text]
        text = "".join(texts)
        cell = FormCell(
            line.row - 1,
            box.left - 1,
            box.bottom - line.row + 1,
            min(box.right, self._right) - box.left + 1,
            text,
            tuple(found),
            seen.look,
        )
        if seen.merges:
            self._covered[line.row, box.left] = cell
            if self._runs.goes_on(box, text, line, 0.0):
                return
        yield cell

    def _join(self, cells: dict[tuple[int, int], FormCell], run: Run) -> None:
        """Let a run's first cell cover the others and hold their facts."""
        rows = range(run.top, run.bottom + 1)
        pieces = tuple(piece for row in rows for piece in self._covered[row, run.left].pieces)
        first = cells[run.top - 1, run.left - 1]
        if len(rows) > 1:
            cells[run.top - 1, run.left - 1] = replace(first, rowspan=len(rows), pieces=pieces)

    def _widths(self, columns: int) -> tuple[float, ...]:
        widths, usual = self._sheet.blank.widths(), self._sheet.blank.default_width()
        return tuple(widths.get(column, usual) for column in range(1, columns + 1))

    def _heights(self, rows: int) -> tuple[float | None, ...]:
        """The template's height for rows without tags; the others go by what they hold."""
        heights: list[float | None] = [None] * rows
        for line in self._layout.lines():
            if line.template not in self._sheet.plan.cells:
                heights[line.row - 1] = self._sheet.blank.rows[line.template].height
        return tuple(heights)


def _facts(tag: Tag, context: Context) -> list[Fact]:
    """What a tag shows, where it can be edited: a further text is that of its place."""
    if not tag.field.startswith(EXTRA):
        return list(facts_of(tag, context))
    return [Fact(owner.id, f"extra[{place}].text") for owner, place in extra_places(tag, context)]


def _covers(merge: Range, row: int, column: int) -> bool:
    return merge.top <= row <= merge.bottom and merge.left <= column <= merge.right


def _plain(cell: FormCell) -> Cell:
    return Cell(cell.row, cell.column, cell.rowspan, cell.colspan)


def _fitted(cell: FormCell | None, place: Cell) -> FormCell:
    if cell is None:
        return FormCell(place.row, place.column, place.rowspan, place.colspan, "")
    if (cell.rowspan, cell.colspan) == (place.rowspan, place.colspan):
        return cell
    return replace(cell, rowspan=place.rowspan, colspan=place.colspan)


def _stacked(sheets: Iterable[FormSheet]) -> FormSheet:
    """Sheets below each other, the narrower ones with an empty cell at the right of each row."""
    parts = list(sheets)
    columns = max((part.columns for part in parts), default=0)
    cells: list[FormCell] = []
    heights: list[float | None] = []
    for part in parts:
        down = len(heights)
        cells.extend(replace(cell, row=cell.row + down) for cell in part.cells)
        if part.columns < columns:
            rest = columns - part.columns
            cells.extend(FormCell(row + down, part.columns, 1, rest, "") for row in range(part.rows))
        heights.extend(part.heights)
    widths = tuple(max(each) for each in zip_longest(*(part.widths for part in parts), fillvalue=0.0))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return FormSheet(len(heights), columns, tuple(cells), widths, tuple(heights))
