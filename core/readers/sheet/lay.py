"""Sheets laid out as Grids: one for each sheet, trimmed to what is used.

Rows hidden by a filter and hidden columns are content like the others; a hidden sheet gives a hidden Grid.
Tables side by side, with an empty column between them, are Grids of their own, and so are those below one another,
where an empty row and a title stand between them: empty rows alone also stand inside forms.
"""

from collections.abc import Iterable, Iterator
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

from core.document import Document, Remark
from core.findings import Severity
from core.grid import Cell, Grid, row_cells
from core.messages import say
from core.readers.doubts import is_scientific, spoilt_code
from core.readers.kinds import Kind
from core.readers.refusal import too_large
from core.readers.sheet.extent import TooLargeError, Window, windows, without_gaps
from core.readers.sheet.stored import Place, Sheet

NO_TEXT = repeat("")
FREE, COVERED, ANCHOR = 0, 1, 2
"""Marks on the places of a window: no merged cell, under one, where one begins."""
COVERED_MARK = bytes([COVERED])


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
    width, left, top = window.columns, window.left, window.top
    patterns: dict[bytes, _Pattern] = {}
    cells: list[Cell] = []
    covered: list[Cell] = []
    nothing: dict[int, str] = {}
    for row in range(window.rows):
        marks = taken[row * width : (row + 1) * width]
        pattern = patterns.get(marks)
        if pattern is None:
            pattern = patterns[marks] = _pattern(marks)
        line = sheet.rows.get(top + row, nothing)
        if left:
            line = {column - left: text for column, text in line.items()}
        texts = map(line.get, pattern.shown, NO_TEXT)
        if pattern.anchors:
            down, across = pattern.down.copy(), pattern.across.copy()
            for n, column in pattern.anchors:
                down[n], across[n] = spans[row, column]
            cells += row_cells(row, pattern.shown, texts, down, across)
        else:
            cells += row_cells(row, pattern.shown, texts)
        if pattern.hidden and not pattern.hidden.isdisjoint(line):
            covered += [Cell(row, n, 1, 1, line[n]) for n in sorted(pattern.hidden & line.keys())]
    return Grid(id, window.rows, width, tuple(cells), sheet.name, hidden=sheet.hidden), covered


class _Pattern(NamedTuple):
    """What the marks of a row mean; most rows are like others.

    ``shown`` columns and those ``hidden`` by merged cells; ``anchors`` are places among those shown, and columns, where
    merged cells begin. ``down`` and ``across`` are spans of single cells, as many as are shown.
    """

    shown: list[int]
    hidden: frozenset[int]
    anchors: list[tuple[int, int]]
    down: list[int]
    across: list[int]


def _pattern(marks: bytes) -> _Pattern:
    shown = [n for n, mark in enumerate(marks) if mark != COVERED]
    anchors = [(place, n) for place, n in enumerate(shown) if marks[n] == ANCHOR]
    ones = [1] * len(shown)
    return _Pattern(shown, frozenset(range(len(marks))).difference(shown), anchors, ones, ones)


def _spans(sheet: Sheet, window: Window) -> tuple[dict[Place, tuple[int, int]], bytes]:
    """Row and column span of each merged cell by its place in the window; a mark on each place, row by row.

    Ranges end with the window; one that overlaps another is left out, as Excel does when it repairs a file.
    """
    first_row, first_column, last_row, last_column = window
    columns = window.columns
    taken = bytearray(window.rows * columns)
    spans: dict[Place, tuple[int, int]] = {}
    for merge in sheet.merges:
        top, left, bottom, right = merge
        top = (top if top > first_row else first_row) - first_row
        left = (left if left > first_column else first_column) - first_column
        rowspan = (bottom if bottom < last_row else last_row) - first_row - top + 1
        colspan = (right if right < last_column else last_column) - first_column - left + 1
        if rowspan < 1 or colspan < 1 or rowspan == colspan == 1:
            continue
        start, stop = top * columns + left, (top + rowspan - 1) * columns + left + 1
        # By lines along the longer side: fewer of them.
        if rowspan > colspan:
            long = rowspan
            lines = [slice(start + n, stop + n, columns) for n in range(colspan)]
        else:
            long = colspan
            lines = [slice(n, n + colspan) for n in range(start, stop, columns)]
        if any([taken[line].count(FREE) < long for line in lines]):  # noqa: C419  a generator takes longer
            continue
        mark = COVERED_MARK * long
        for line in lines:
            taken[line] = mark
        taken[start] = ANCHOR
        spans[top, left] = (rowspan, colspan)
    return spans, bytes(taken)


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
        if "+" in "".join(line.values())
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
