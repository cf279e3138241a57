"""Sheets laid out as Grids: one for each sheet, trimmed to what is used.

Rows hidden by a filter and hidden columns are content like the others; a hidden sheet gives a hidden Grid.
Forms below one another stay in one Grid, for empty rows also stand inside forms; tables side by side, with an empty
column between them, are Grids of their own.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from core.document import Document, Remark
from core.findings import Severity
from core.grid import Cell, Grid
from core.messages import say
from core.readers.doubts import is_scientific, spoilt_code
from core.readers.sheet.stored import HEIGHT, WIDTH, Sheet

MOST_PLACES = 2_000_000
"""Places that a sheet may span before the empty rows and columns are left out of it, and then at most."""
LEAST_SIDE = 3
"""Columns and rows that each of two tables side by side has at least."""


class TooLargeError(Exception):
    """A sheet has more cells than any document."""


class Window(NamedTuple):
    """The part of a sheet that becomes a Grid; the last row and column are included."""

    top: int
    left: int
    bottom: int
    right: int


def document(name: str, kind: str, sheets: Iterable[Sheet]) -> Document:
    """The Document of a workbook; raises TooLargeError."""
    grids: list[Grid] = []
    remarks: list[Remark] = []
    for stored in sheets:
        sheet = _without_gaps(stored)
        for window in _windows(sheet):
            grid, covered = _grid(sheet, window, f"t{len(grids) + 1}")
            grids.append(grid)
            remarks += _remarks(sheet, window, grid)
            remarks += (_covered(grid.id, cell) for cell in covered)
    return Document(name, kind, tuple(grids), tuple(remarks))


def _without_gaps(sheet: Sheet) -> Sheet:
    """The sheet itself, or one without empty rows and columns where a few far cells would span millions."""
    rows, columns = _used(sheet.texts)
    if not rows or (rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1) <= MOST_PLACES:
        return sheet
    if len(rows) * len(columns) > MOST_PLACES:
        raise TooLargeError(sheet.name)

    def moved(place: int) -> int:
        return bisect_left(rows, place // WIDTH) * WIDTH + bisect_left(columns, place % WIDTH)

    return replace(
        sheet,
        texts={moved(place): text for place, text in sheet.texts.items()},
        merges=[
            (
                bisect_left(rows, top),
                bisect_left(columns, left),
                bisect_left(rows, bottom + 1) - 1,
                bisect_left(columns, right + 1) - 1,
            )
            for top, left, bottom, right in sheet.merges
            if top * WIDTH + left in sheet.texts
        ],
        codes={moved(place): number for place, number in sheet.codes.items()},
        failed=[moved(place) for place in sheet.failed],
    )


def _used(texts: Iterable[int]) -> tuple[list[int], list[int]]:
    """The rows and the columns that hold a text, ascending."""
    return sorted({place // WIDTH for place in texts}), sorted({place % WIDTH for place in texts})


def _windows(sheet: Sheet) -> Iterator[Window]:
    """The used part of a sheet, or its tables side by side, left to right."""
    rows, columns = _used(sheet.texts)
    if not rows:
        return
    covered = {column for _, left, _, right in sheet.merges for column in range(left, min(right, columns[-1]) + 1)}
    bands = _bands(sorted(covered.union(columns)))
    parts = [_part(sheet, left, right) for left, right in bands]
    if len(parts) > 1 and all(_is_table(part) for part in parts):
        yield from parts
    else:
        yield Window(rows[0], columns[0], rows[-1], columns[-1])


def _bands(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of columns without a gap."""
    breaks = [n for n in range(1, len(columns)) if columns[n] - columns[n - 1] > 1]
    starts, ends = [0, *breaks], [*breaks, len(columns)]
    return [(columns[start], columns[end - 1]) for start, end in zip(starts, ends, strict=True)]


def _part(sheet: Sheet, left: int, right: int) -> Window:
    rows = {place // WIDTH for place in sheet.texts if left <= place % WIDTH <= right}
    return Window(min(rows, default=HEIGHT), left, max(rows, default=0), right)


def _is_table(part: Window) -> bool:
    return part.right - part.left + 1 >= LEAST_SIDE and part.bottom - part.top + 1 >= LEAST_SIDE


def _grid(sheet: Sheet, window: Window, id: str) -> tuple[Grid, list[Cell]]:
    """The Grid of a window, and the cells with a text that lie under a merged cell.

    A sheet shows the first cell of a merged range alone; what stands under the range is not printed.
    """
    rows, columns = window.bottom - window.top + 1, window.right - window.left + 1
    texts = _matrix(sheet, window)
    spans, taken = _spans(sheet, window)
    cells, covered = [], []
    for row in range(rows):
        start = row * columns
        for column, text in enumerate(texts[start : start + columns]):
            place = start + column
            if not taken[place]:
                cells.append(Cell(row, column, 1, 1, text))
            elif place in spans:
                cells.append(Cell(row, column, *spans[place], text))
            elif text:
                covered.append(Cell(row, column, 1, 1, text))
    return Grid(id, rows, columns, tuple(cells), sheet.name, hidden=sheet.hidden), covered


def _matrix(sheet: Sheet, window: Window) -> list[str]:
    """The text at each place of the window, row by row."""
    top, left, bottom, right = window
    columns = right - left + 1
    texts = [""] * ((bottom - top + 1) * columns)
    for place, text in sheet.texts.items():
        column = place % WIDTH
        if left <= column <= right:
            texts[(place // WIDTH - top) * columns + column - left] = text
    return texts


def _spans(sheet: Sheet, window: Window) -> tuple[dict[int, tuple[int, int]], bytearray]:
    """Row and column span of each merged cell by its place in the window, and a mark on all places they take.

    Ranges end with the window; one that overlaps another is left out, as Excel does when it repairs a file.
    """
    columns = window.right - window.left + 1
    taken = bytearray((window.bottom - window.top + 1) * columns)
    spans: dict[int, tuple[int, int]] = {}
    for merge in sheet.merges:
        top, left = max(merge[0], window.top), max(merge[1], window.left)
        rowspan, colspan = min(merge[2], window.bottom) - top + 1, min(merge[3], window.right) - left + 1
        if rowspan < 1 or colspan < 1 or rowspan == colspan == 1:
            continue
        start = (top - window.top) * columns + left - window.left
        stop = start + (rowspan - 1) * columns + 1
        lines = [slice(start + n, stop + n, columns) for n in range(colspan)]
        if not any(1 in taken[line] for line in lines):
            for line in lines:
                taken[line] = b"\1" * rowspan
            spans[start] = (rowspan, colspan)
    return spans, taken


def _remarks(sheet: Sheet, window: Window, grid: Grid) -> Iterator[Remark]:
    """Warnings about what is doubtful in the cells of a window."""
    spoilt = dict(sheet.codes)
    spoilt.update((place, text) for place, text in sheet.texts.items() if is_scientific(text))
    for place, original in spoilt.items():
        if cell := _cell_at(place, window, grid):
            yield spoilt_code(grid.id, cell, original)
    for place in sheet.failed:
        if cell := _cell_at(place, window, grid):
            message = say("这个单元格的公式出错，显示为“{shown}”。请对照原件核对。", shown=cell.text)
            yield Remark(grid.id, cell.row, cell.column, "parse.formula-error", Severity.WARNING, message, cell.text)


def _covered(grid: str, cell: Cell) -> Remark:
    message = say("合并单元格下面还压着文字“{hidden}”，表格不显示，没有读入。请核对。", hidden=cell.text)
    return Remark(grid, cell.row, cell.column, "parse.covered-text", Severity.WARNING, message, cell.text)


def _cell_at(place: int, window: Window, grid: Grid) -> Cell | None:
    """The cell of the grid at a place of the sheet, if the window shows it."""
    row, column = divmod(place, WIDTH)
    if window.top <= row <= window.bottom and window.left <= column <= window.right:
        return grid.at(row - window.top, column - window.left)
    return None
