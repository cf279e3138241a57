"""Writing a sheet (填写工作表): the rows of a template's sheet with texts in place of the tags, as XML."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from core.workbook.filling.celltext import TagCell
from core.workbook.filling.formulas import Elsewhere, moved_formula
from core.workbook.filling.room import room_of
from core.workbook.forms.layout import Layout, Line, lay
from core.workbook.forms.runs import Run, Runs
from core.workbook.parts.cells import Range, escape, inline, letters
from core.workbook.parts.heights import TALLEST, USUAL
from core.workbook.parts.styles import Styles
from core.workbook.templates.blank import BlankCell, BlankRow
from core.workbook.templates.context import Context, facts_of, reader
from core.workbook.templates.keys import key_of
from core.workbook.templates.ledger import Ledger
from core.workbook.templates.tags import Scope, tags_of
from core.workbook.templates.template import TemplateSheet

_NUMBER = "\0"
"""Where the number of the row goes in cells that are the same in all rows; no XML can hold this character."""


@dataclass(frozen=True)
class Written:
    """A sheet written: its rows as XML, its merged ranges, and where the template's rows went."""

    rows: str
    merges: tuple[Range, ...]
    layout: Layout


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a tagged cell stands: the cells that it is merged with."""

    cell: TagCell
    box: Range


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the template: what is filled in, tagged cells and formulas, left to right.

    ``frame`` is the XML of its cells with ``%s`` where these go and ``_NUMBER``. What a formula came to before is left
    out, the program that opens the file works it out.
    """

    blank: BlankRow
    filled: tuple[_Place | str, ...]
    frame: str
    least: float
    """Height in points that it has at least, 0 where the program that opens it may fit it"""


@dataclass(slots=True)
class _Output:
    """A row being written."""

    number: int
    attributes: str
    height: float
    cells: str

    def xml(self) -> str:
        tall = f' ht="{self.height:g}" customHeight="1"' if self.height else ""
        return f'<row r="{self.number}"{self.attributes}{tall}>{self.cells}</row>'


@dataclass(frozen=True, slots=True)
class _Tall:
    """A text in cells merged over rows ``top`` to ``bottom``, which takes ``height`` points."""

    top: int
    bottom: int
    height: float


@dataclass(frozen=True, slots=True)
class _Growing:
    """What is known of a sheet while its rows are written."""

    runs: Runs
    talls: list[_Tall]


class SheetWriter:
    """Writes a template's sheet, as often as there are projects for it."""

    def __init__(self, sheet: TemplateSheet, styles: Styles, ledger: Ledger) -> None:
        self._plan = sheet.plan
        self._blank = sheet.blank
        self._styles = styles
        self._ledger = ledger
        self._widths = sheet.blank.widths()
        self._merged = {(merge.top, merge.left): merge for merge in sheet.blank.merges}
        self.has_formulas = False
        self._rows = {number: self._row(row) for number, row in sheet.blank.rows.items()}
        self._kept = tuple(merge for merge in sheet.blank.merges if not self._is_run(merge))

    def write(self, context: Context, elsewhere: Elsewhere = lambda sheet: None) -> Written:
        """The sheet for a context; ``elsewhere`` tells its formulas where the other sheets' cells went."""
        layout = lay(self._plan.bands, self._blank.rows, context)
        growing = _Growing(Runs(), [])
        move = partial(moved_formula, layout=layout, elsewhere=elsewhere)
        rows = [self._line(line, growing, move) for line in layout.lines()]
        self._keep_left_out(layout)
        _make_room(rows, (*growing.runs.done, *growing.talls))
        merges = [box for merge in self._kept for box in layout.moved(merge) if not box.is_single]
        return Written("".join(row.xml() for row in rows), (*merges, *growing.runs.merges()), layout)

    def _keep_left_out(self, layout: Layout) -> None:
        """What would stand in a row that is left out travels hidden."""
        for row, context in layout.left_out():
            for pieces in self._plan.cells.get(row, {}).values():
                for tag in tags_of(pieces):
                    text = _goals(context) if tag.field == "goals" else reader(tag)(context)
                    if text is not None:
                        self._ledger.hidden |= dict.fromkeys(facts_of(tag, context), text)

    def _row(self, row: BlankRow) -> _Row:
        pieces = self._plan.cells.get(row.number, {})
        filled: list[_Place | str] = []
        frame = ""
        least = row.height or 0.0
        taken = None if self._is_of_list(row) else self._taken(row)
        for cell in row.cells:
            box = self._merged.get((row.number, cell.column), Range(row.number, cell.column, row.number, cell.column))
            room = room_of(box, self._width(box), self._styles.look(cell.style), taken)
            if cell.column in pieces:
                tagged = TagCell(cell, pieces[cell.column], room, self._styles, self._ledger)
                filled.append(_Place(tagged, box))
                rest = "%s"
            elif cell.formula:
                filled.append(cell.formula)
                rest = f'{cell.style}"><f>%s</f></c>'
                self.has_formulas = True
            else:
                rest = _static(cell).replace("%", "%%")
                if pieces and room.is_wrapping and box.top == box.bottom:
                    least = max(least, room.height(cell.text))
            frame += f'<c r="{letters(cell.column)}{_NUMBER}" s="{rest}'
        frame += f'<c r="{letters(self._plan.key_column)}{_NUMBER}" t="inlineStr">%s</c>'
        return _Row(row, tuple(filled), frame, least)

    def _is_of_list(self, row: BlankRow) -> bool:
        """Whether a row stands below many like it, of a list and no form."""
        is_form = self._plan.per is Scope.PROJECT or self._plan.has_blocks
        return not is_form and self._plan.scope_at(row.number) in (Scope.PROJECT, Scope.INDICATOR)

    def _taken(self, row: BlankRow) -> set[int]:
        """The columns of a row that hold anything, the merged ones and that of the keys included."""
        here = (merge for merge in self._blank.merges if merge.top <= row.number <= merge.bottom)
        merged = {column for merge in here for column in range(merge.left, merge.right + 1)}
        return merged | {cell.column for cell in row.cells if cell.body} | {self._plan.key_column}

    def _width(self, box: Range) -> float:
        usual = self._blank.default_width()
        return sum(self._widths.get(column, usual) for column in range(box.left, box.right + 1))

    def _is_run(self, merge: Range) -> bool:
        """Whether a merged range of the template is a cell that merges with those below it."""
        cells = self._rows[merge.top].filled if merge.top in self._rows else ()
        return any(isinstance(place, _Place) and place.cell.merges and place.box == merge for place in cells)

    def _line(self, line: Line, growing: _Growing, move: Callable[[str, Line], str]) -> _Output:
        row = self._rows[line.template]
        output = _Output(line.row, row.blank.attributes, row.least, "")
        absent: list[str] = []
        rests = [
            escape(move(cell, line)) if isinstance(cell, str) else self._rest(cell, line, absent, growing, output)
            for cell in row.filled
        ]
        key = key_of(line.context, self._ledger.absent_number(absent), self._plan.number, line.template)
        output.cells = row.frame.replace(_NUMBER, str(line.row)) % (*rests, inline(str(key)))
        return output

    def _rest(self, place: _Place, line: Line, absent: list[str], growing: _Growing, output: _Output) -> str:
        """A tagged cell from its style on."""
        cell, box = place.cell, place.box
        text = cell.text(line.context, absent)
        rest, height = cell.rests[text]
        if cell.merges:
            growing.runs.goes_on(box, text, line, height)  # covered cells keep it, should the first be deleted
        elif box.top < box.bottom:
            growing.talls.append(_Tall(line.row, _bottom(box, line), height))
        elif height > output.height:
            output.height = height
        return rest


def _goals(context: Context) -> list[Any] | None:
    goals = context.project.goals if context.project else None
    return None if goals is None else list(goals)


def _bottom(merge: Range, line: Line) -> int:
    """The last row that a merged range of the template covers, which begins in a line."""
    return next(box.bottom for box in line.layout.moved(merge) if box.top == line.row)


def _static(cell: BlankCell) -> str:
    """A cell from its style on."""
    return f'{cell.style}"{cell.kind}>{cell.body}</c>' if cell.body else f'{cell.style}"/>'


def _make_room(rows: Sequence[_Output], texts: Iterable[Run | _Tall]) -> None:
    """Make the last of several rows taller where a text needs more than they have."""
    numbers = [row.number for row in rows]
    for text in texts:
        inside = rows[bisect_left(numbers, text.top) : bisect_right(numbers, text.bottom)]
        missing = text.height - sum(row.height or USUAL for row in inside)
        if missing > 0:
            inside[-1].height = min(TALLEST, (inside[-1].height or USUAL) + missing)
