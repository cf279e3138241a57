"""The pattern (版式) of a part of a sheet: which of its places are cells, how far these reach, what they show."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, groupby, repeat
from typing import NamedTuple

from core.grid import Cell, cells_of
from core.readers.sheet.extent import Window
from core.readers.sheet.stored import Merge, Outline

COVERED, FREE, ANCHOR = 0, 1, 2
"""Marks on places: under a merged cell, no merged cell, where one begins."""
_OPPOSITE = bytes.maketrans(bytes([COVERED, FREE, ANCHOR]), bytes([1, 0, 0]))
NO_TEXT = -1


class Pattern(NamedTuple):
    """The cells of a rectangle: their anchors and spans, and which ``texts`` of the sheet they show.

    ``numbers`` are those of the texts at all places, row by row; ``hidden`` the places where merged cells cover one.
    It ``is_whole`` where no merged range was left out.
    """

    width: int
    rows: Sequence[int]
    columns: Sequence[int]
    down: Sequence[int]
    across: Sequence[int]
    texts: Sequence[int]
    numbers: Sequence[int]
    hidden: Sequence[int]
    is_whole: bool

    def cells(self, texts: Sequence[str]) -> Iterator[Cell]:
        """The cells, given the texts of the sheet and one more that is none."""
        return cells_of(self.rows, self.columns, self.down, self.across, map(texts.__getitem__, self.texts))

    def covered(self, texts: Sequence[str]) -> Iterator[Cell]:
        """What stands under merged cells, and so is not shown."""
        return (Cell(*divmod(place, self.width), text=texts[self.numbers[place]]) for place in self.hidden)


def pattern_of(outline: Outline, window: Window) -> Pattern:
    """The pattern of the part of a sheet in a window.

    Merged ranges end with it; one that overlaps another is left out, as Excel does when it repairs a file.
    """
    width, places = window.columns, window.rows * window.columns
    marks = bytearray([FREE]) * places
    down, across = [1] * places, [1] * places
    is_whole = True
    for anchor, rowspan, colspan in _boxes(outline.merges, window):
        if _cover(marks, anchor, rowspan, colspan, width):
            down[anchor], across[anchor] = rowspan, colspan
        else:
            is_whole = False
    rows = chain.from_iterable(map(repeat, range(window.rows), repeat(width)))
    columns = chain.from_iterable(repeat(range(width), window.rows))
    numbers = _numbers(outline, window)
    if not outline.merges:
        return Pattern(width, list(rows), list(columns), down, across, numbers, numbers, (), True)
    shown = [list(compress(each, marks)) for each in (rows, columns, down, across, numbers)]
    hidden = _hidden(bytes(marks).translate(_OPPOSITE), numbers)
    return Pattern(width, shown[0], shown[1], shown[2], shown[3], shown[4], numbers, hidden, is_whole)


def _hidden(covered: bytes, numbers: Sequence[int]) -> list[int]:
    """The covered places that have a text."""
    if max(compress(numbers, covered), default=NO_TEXT) == NO_TEXT:
        return []
    return [place for place in compress(range(len(numbers)), covered) if numbers[place] != NO_TEXT]


def _boxes(merges: Iterable[Merge], window: Window) -> Iterator[tuple[int, int, int]]:
    """The merged ranges as far as they reach into a window: the place of the anchor, rows and columns."""
    top, left, bottom, right = window
    for first_row, first_column, last_row, last_column in merges:
        # Compared by hand, as there are thousands: min and max take longer.
        row = first_row - top if first_row > top else 0
        column = first_column - left if first_column > left else 0
        rowspan = (last_row if last_row < bottom else bottom) - top - row + 1
        colspan = (last_column if last_column < right else right) - left - column + 1
        if rowspan > 0 and colspan > 0 and rowspan * colspan > 1:
            yield row * window.columns + column, rowspan, colspan


def _cover(marks: bytearray, anchor: int, rowspan: int, colspan: int, width: int) -> bool:
    """Mark the places of a merged range, unless one of them is taken."""
    if rowspan > 1 and colspan > 1:
        lines = [slice(start, start + colspan) for start in range(anchor, anchor + rowspan * width, width)]
        if sum([marks[line].count(FREE) for line in lines]) < rowspan * colspan:
            return False
        for line in lines:
            marks[line] = bytes(colspan)
    else:
        line = slice(anchor, anchor + (rowspan - 1) * width + colspan, width if colspan == 1 else 1)
        if marks[line].count(FREE) < rowspan * colspan:
            return False
        marks[line] = bytes(rowspan * colspan)
    marks[anchor] = ANCHOR
    return True


def _numbers(outline: Outline, window: Window) -> list[int]:
    """The numbers of the texts at all places of a window, row by row; of two in one place the later one counts."""
    width = window.columns
    numbers = [NO_TEXT] * (window.rows * width)
    # Rows are alike: what columns they have in the window is found out once for all of them.
    inside = {columns: list(_runs(columns, window)) for columns in set(outline.columns)}
    count = 0
    for row, columns in zip(outline.rows, outline.columns, strict=True):
        if window.top <= row <= window.bottom:
            start = (row - window.top) * width
            for first, place, size in inside[columns]:
                numbers[start + place : start + place + size] = range(count + first, count + first + size)
        count += len(columns)
    return numbers


def _runs(columns: Sequence[int], window: Window) -> Iterator[tuple[int, int, int]]:
    """Columns of a window side by side: which of ``columns`` is the first, its place in the window, how many."""
    there = [(n, column - window.left) for n, column in enumerate(columns) if window.left <= column <= window.right]
    for _, run in groupby(there, key=lambda told: told[1] - told[0]):
        (first, place), *rest = run
        yield first, place, 1 + len(rest)
