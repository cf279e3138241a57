"""The pattern (版式) of a part of a sheet: which of its places are cells, and how far these reach."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, repeat
from typing import NamedTuple

from core.grid import Cell, cells_of
from core.readers.sheet.stored import Merge

COVERED, FREE, ANCHOR = 0, 1, 2
"""Marks on places: under a merged cell, no merged cell, where one begins."""
_OPPOSITE = bytes.maketrans(bytes([COVERED, FREE, ANCHOR]), bytes([1, 0, 0]))


class Pattern(NamedTuple):
    """The cells of a rectangle: their anchors and spans; and a mark on each place, row by row."""

    width: int
    rows: Sequence[int]
    columns: Sequence[int]
    down: Sequence[int]
    across: Sequence[int]
    marks: bytes

    def cells(self, texts: Iterable[str]) -> Iterator[Cell]:
        """The cells, given the texts of all places row by row."""
        return cells_of(self.rows, self.columns, self.down, self.across, compress(texts, self.marks))

    def covered(self, texts: Sequence[str]) -> Iterator[Cell]:
        """What stands under merged cells, and so is not shown."""
        if any(compress(texts, self.marks.translate(_OPPOSITE))):
            for n, mark in enumerate(self.marks):
                if mark == COVERED and texts[n]:
                    yield Cell(*divmod(n, self.width), text=texts[n])


def pattern_of(merges: Iterable[Merge], top: int, left: int, bottom: int, right: int) -> Pattern:
    """The pattern of the rectangle between these rows and columns, both included.

    Merged ranges end with it; one that overlaps another is left out, as Excel does when it repairs a file.
    """
    width, places = right - left + 1, (bottom - top + 1) * (right - left + 1)
    marks = bytearray([FREE]) * places
    down, across = [1] * places, [1] * places
    for merge in merges:
        first_row, first_column, last_row, last_column = merge
        # Compared by hand, as there are thousands: min and max take longer.
        first_row = first_row - top if first_row > top else 0
        first_column = first_column - left if first_column > left else 0
        rowspan = (last_row if last_row < bottom else bottom) - top - first_row + 1
        colspan = (last_column if last_column < right else right) - left - first_column + 1
        if rowspan < 1 or colspan < 1 or rowspan == colspan == 1:
            continue
        anchor = first_row * width + first_column
        if _cover(marks, anchor, rowspan, colspan, width):
            down[anchor], across[anchor] = rowspan, colspan
    rows = chain.from_iterable(map(repeat, range(bottom - top + 1), repeat(width)))
    columns = chain.from_iterable(repeat(range(width), bottom - top + 1))
    anchors, spans = (rows, columns), (down, across)
    shown = [list(compress(each, marks)) for each in (*anchors, *spans)]
    return Pattern(width, shown[0], shown[1], shown[2], shown[3], bytes(marks))


def _cover(marks: bytearray, anchor: int, rowspan: int, colspan: int, width: int) -> bool:
    """Mark the places of a merged range, unless one of them is taken."""
    if colspan == 1:
        lines = [slice(anchor, anchor + (rowspan - 1) * width + 1, width)]
    elif rowspan == 1:
        lines = [slice(anchor, anchor + colspan)]
    else:
        lines = [slice(start, start + colspan) for start in range(anchor, anchor + rowspan * width, width)]
    if sum([marks[line].count(FREE) for line in lines]) < rowspan * colspan:
        return False
    covered = bytes(rowspan if colspan == 1 else colspan)
    for line in lines:
        marks[line] = covered
    marks[anchor] = ANCHOR
    return True
