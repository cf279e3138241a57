"""Sheets laid out as Grids: one for each sheet, trimmed to what is used.

Rows hidden by a filter and hidden columns are content like the others; a hidden sheet gives a hidden Grid.
Forms below one another stay in one Grid, for empty rows also stand inside forms; tables side by side, with an empty
column between them, are Grids of their own.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat

from core.document import Document, Remark
from core.findings import Severity
from core.grid import Cell, Grid
from core.messages import say
from core.readers.doubts import is_scientific, spoilt_code
from core.readers.sheet.extent import Window, windows, without_gaps
from core.readers.sheet.stored import Place, Sheet

NOTHING: Mapping[int, str] = {}
SINGLE = (1, 1)
COVERED, ANCHOR = 1, 2


def document(name: str, kind: str, sheets: Iterable[Sheet]) -> Document:
    """The Document of a workbook; raises TooLargeError."""
    grids: list[Grid] = []
    remarks: list[Remark] = []
    for stored in sheets:
        sheet = without_gaps(stored)
        for window in windows(sheet):
            grid, covered = _grid(sheet, window, f"t{len(grids) + 1}")
            grids.append(grid)
            remarks += _remarks(sheet, window, grid)
            remarks += (_covered(grid.id, cell) for cell in covered)
    return Document(name, kind, tuple(grids), tuple(remarks))


def _grid(sheet: Sheet, window: Window, id: str) -> tuple[Grid, list[Cell]]:
    """The Grid of a window, and the cells with a text that lie under a merged cell.

    A sheet shows the first cell of a merged range alone; what stands under the range is not printed.
    """
    spans, taken = _spans(sheet, window)
    cells: list[Cell] = []
    covered: list[Cell] = []
    width, columns = window.columns, range(window.left, window.right + 1)
    for row in range(window.rows):
        text_at = sheet.rows.get(window.top + row, NOTHING).get
        line = list(map(text_at, columns, repeat("")))
        start = row * width
        if not any(taken[start : start + width]):
            cells += [Cell(row, column, 1, 1, text) for column, text in enumerate(line)]
            continue
        for place, text in enumerate(line, start):
            if taken[place] != COVERED:
                cells.append(Cell(row, place - start, *spans.get(place, SINGLE), text))
            elif text:
                covered.append(Cell(row, place - start, 1, 1, text))
    return Grid(id, window.rows, width, tuple(cells), sheet.name, hidden=sheet.hidden), covered


def _spans(sheet: Sheet, window: Window) -> tuple[dict[int, tuple[int, int]], bytearray]:
    """Row and column span of each merged cell by its place in the window, and the places they take, marked.

    Places count row by row. Ranges end with the window; one that overlaps another is left out, as Excel does when it
    repairs a file.
    """
    columns = window.columns
    taken = bytearray(window.rows * columns)
    spans: dict[int, tuple[int, int]] = {}
    for merge in sheet.merges:
        top, left = max(merge[0], window.top), max(merge[1], window.left)
        rowspan, colspan = min(merge[2], window.bottom) - top + 1, min(merge[3], window.right) - left + 1
        if rowspan < 1 or colspan < 1 or rowspan == colspan == 1:
            continue
        start = (top - window.top) * columns + left - window.left
        stop = start + (rowspan - 1) * columns + 1
        lines = [slice(start + n, stop + n, columns) for n in range(colspan)]
        if any(any(taken[line]) for line in lines):
            continue
        for line in lines:
            taken[line] = bytes([COVERED]) * rowspan
        taken[start] = ANCHOR
        spans[start] = (rowspan, colspan)
    return spans, taken


def _remarks(sheet: Sheet, window: Window, grid: Grid) -> Iterator[Remark]:
    """Warnings about what is doubtful in the cells of a window."""
    for place, original in (sheet.codes | _scientific(sheet)).items():
        if cell := _cell_at(place, window, grid):
            yield spoilt_code(grid.id, cell, original)
    for place in sheet.failed:
        if cell := _cell_at(place, window, grid):
            message = say("这个单元格的公式出错，显示为“{shown}”。请对照原件核对。", shown=cell.text)
            yield Remark(grid.id, cell.row, cell.column, "parse.formula-error", Severity.WARNING, message, cell.text)


def _scientific(sheet: Sheet) -> dict[Place, str]:
    """The texts that are numbers in scientific notation, by place."""
    return {
        (row, column): text
        for row, line in sheet.rows.items()
        for column, text in line.items()
        if "+" in text and is_scientific(text)
    }


def _covered(grid: str, cell: Cell) -> Remark:
    message = say("合并单元格下面还压着文字“{hidden}”，表格不显示，没有读入。请核对。", hidden=cell.text)
    return Remark(grid, cell.row, cell.column, "parse.covered-text", Severity.WARNING, message, cell.text)


def _cell_at(place: Place, window: Window, grid: Grid) -> Cell | None:
    """The cell of the grid at a place of the sheet, if the window shows it."""
    row, column = place
    if window.top <= row <= window.bottom and window.left <= column <= window.right:
        return grid.at(row - window.top, column - window.left)
    return None
