"""What of a sheet is used: one window, or several where tables stand side by side."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from core.readers.sheet.stored import Sheet

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

    @property
    def rows(self) -> int:
        """How many rows the window has."""
        return self.bottom - self.top + 1

    @property
    def columns(self) -> int:
        """How many columns the window has."""
        return self.right - self.left + 1


def windows(sheet: Sheet) -> list[Window]:
    """The used part of a sheet, or its tables side by side, left to right; none when it is empty."""
    if not sheet.rows:
        return []
    whole = _whole(sheet)
    bands = list(_bands(sheet.columns))
    if len(bands) > 1:
        reached = {column for merge in sheet.merges for column in range(merge[1], min(merge[3], whole.right) + 1)}
        bands = list(_bands(sorted(reached.union(sheet.columns))))
    if len(bands) == 1:
        return [whole]
    parts = [_part(sheet, *band) for band in bands]
    return parts if all(part.columns >= LEAST_SIDE and part.rows >= LEAST_SIDE for part in parts) else [whole]


def without_gaps(sheet: Sheet) -> Sheet:
    """The sheet itself, or one without empty rows and columns where a few far cells would span millions.

    Raises TooLargeError when there are that many places even so.
    """
    whole = _whole(sheet)
    if whole.rows * whole.columns <= MOST_PLACES:
        return sheet
    rows, columns = sorted(sheet.rows), sheet.columns
    if len(rows) * len(columns) > MOST_PLACES:
        raise TooLargeError(sheet.name)
    return _closed_up(sheet, rows, columns)


def _closed_up(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> Sheet:
    """The sheet with these rows and columns alone."""
    down = {row: n for n, row in enumerate(rows)}
    across = {column: n for n, column in enumerate(columns)}
    return replace(
        sheet,
        rows={down[row]: {across[column]: text for column, text in line.items()} for row, line in sheet.rows.items()},
        merges=[
            (down[top], across[left], bisect_right(rows, bottom) - 1, bisect_right(columns, right) - 1)
            for top, left, bottom, right in sheet.merges
            if top in down and left in across
        ],
        codes={(down[row], across[column]): number for (row, column), number in sheet.codes.items()},
        failed=[(down[row], across[column]) for row, column in sheet.failed],
    )


def _whole(sheet: Sheet) -> Window:
    """All that is used."""
    if not sheet.columns:
        return Window(0, 0, -1, -1)
    return Window(min(sheet.rows), sheet.columns[0], max(sheet.rows), sheet.columns[-1])


def _bands(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of columns without a gap: first and last."""
    breaks = [n for n in range(1, len(columns)) if columns[n] - columns[n - 1] > 1]
    for start, end in zip([0, *breaks], [*breaks, len(columns)], strict=True):
        yield columns[start], columns[end - 1]


def _part(sheet: Sheet, left: int, right: int) -> Window:
    """What is used of some columns."""
    rows = [row for row, line in sheet.rows.items() if any(left <= column <= right for column in line)]
    return Window(min(rows), left, max(rows), right) if rows else Window(0, left, -1, right)
