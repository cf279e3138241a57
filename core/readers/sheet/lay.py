"""Sheets laid out as Grids: one for each sheet, trimmed to what is used.

Rows hidden by a filter and hidden columns are content like the others; a hidden sheet gives a hidden Grid.
Tables side by side, with an empty column between them, are Grids of their own, and so are those below one another,
where an empty row and a title stand between them: empty rows alone also stand inside forms.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from core.document import Document, Remark
from core.findings import Severity
from core.grid import Cell, Grid
from core.messages import say
from core.readers.doubts import is_scientific, spoilt_code
from core.readers.kinds import Kind
from core.readers.refusal import too_large
from core.readers.sheet.extent import TooLargeError, Window, windows, without_gaps
from core.readers.sheet.pattern import NO_TEXT, Pattern, pattern_of
from core.readers.sheet.stored import Place, Sheet

_KEPT_PATTERNS = 64
"""Sheets of forms are filled in and merged alike."""


def laid_out(path: Path, kind: Kind, sheets: Iterable[Sheet]) -> Document:
    """The Document of a file's sheets; raises UnreadableError when they have more cells than any document."""
    try:
        return document(path.name, kind, sheets)
    except TooLargeError as error:
        raise too_large(path) from error


def document(name: str, kind: str, sheets: Iterable[Sheet]) -> Document:
    """The Document of a workbook; raises TooLargeError."""
    grids: list[Grid] = []
    remarks: list[Remark] = []
    pattern = lru_cache(maxsize=_KEPT_PATTERNS)(pattern_of)
    for stored in sheets:
        sheet = without_gaps(stored)
        texts = [*sheet.texts, ""]
        for window in windows(sheet):
            found = pattern(sheet.outline, window)
            id, cells = f"t{len(grids) + 1}", tuple(found.cells(texts))
            grid = Grid.tiled(id, window.rows, window.columns, cells, sheet.name, hidden=sheet.hidden)
            grids.append(grid)
            remarks += _remarks(sheet, window, grid, _scientific(found, texts, window))
            remarks += (_covered(id, cell) for cell in found.covered(texts) if not _is_shown(cell, grid))
    return Document(name, kind, tuple(grids), tuple(remarks))


def _remarks(sheet: Sheet, window: Window, grid: Grid, scientific: dict[Place, str]) -> Iterator[Remark]:
    """Warnings about what is doubtful in the cells of a window."""
    for place, original in (sheet.doubts.codes | scientific).items():
        if cell := _cell_at(place, window, grid):
            yield spoilt_code(grid.id, cell, original)
    for place in sheet.doubts.failed:
        if cell := _cell_at(place, window, grid):
            message = say("这个单元格的公式出错，显示为“{shown}”。请对照原件核对。", shown=cell.text)
            yield Remark(grid.id, cell.row, cell.column, "parse.formula-error", Severity.WARNING, message, cell.text)


def _scientific(pattern: Pattern, texts: Sequence[str], window: Window) -> dict[Place, str]:
    """The texts that are numbers in scientific notation, by their places in the sheet."""
    if "+" not in "".join(texts):
        return {}
    told = ((place, texts[number]) for place, number in enumerate(pattern.numbers) if number != NO_TEXT)
    return {
        (window.top + place // window.columns, window.left + place % window.columns): text
        for place, text in told
        if "+" in text and is_scientific(text)
    }


def _is_shown(cell: Cell, grid: Grid) -> bool:
    """Whether what stands under a merged cell is what that one says: some programs keep a text in each of its rows."""
    return cell.text == grid.at(cell.row, cell.column).text


def _covered(grid: str, cell: Cell) -> Remark:
    message = say("合并单元格下面还压着文字“{hidden}”，表格不显示，没有读入。请核对。", hidden=cell.text)
    return Remark(grid, cell.row, cell.column, "parse.covered-text", Severity.WARNING, message, cell.text)


def _cell_at(place: Place, window: Window, grid: Grid) -> Cell | None:
    """The cell of the grid at a place of the sheet, if the window shows it."""
    row, column = place
    if window.top <= row <= window.bottom and window.left <= column <= window.right:
        return grid.at(row - window.top, column - window.left)
    return None
