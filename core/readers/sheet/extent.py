"""What of a sheet is used: one window, or several where tables stand side by side or below one another."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from core.readers.sheet.stored import Doubts, Outline, Sheet

MOST_PLACES = 2_000_000
"""Places that a sheet may span before the empty rows and columns are left out of it, and then at most."""
LEAST_SIDE = 3
"""Columns and rows that each of two tables side by side has at least."""
LEAST_CELLS = 2
"""Texts in a row of a table, and such rows in a table below or above another."""
WIDE_GAP = 3
"""Empty rows after which any row with a single text may be the title of another table."""
MOST_LINES = 3
"""Rows of a single text that may stand over a table: the heading of a part, its title, the unit of its amounts"""
TITLE = re.compile(r"表\s*(?:[（(].{0,20})?$")
PART = re.compile(r"指\s*标")
"""In the title of a part of a form, which must not be cut off it."""


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
    """The used part of a sheet, or its tables, from left to right and top to bottom; none when it is empty."""
    whole = sheet.outline.once(_side_by_side)
    return whole if sheet.outline.once(_has_no_gaps) else [part for window in whole for part in _stacked(sheet, window)]


def _has_no_gaps(outline: Outline) -> bool:
    """Whether no row between the first and the last is empty, so that no tables can stand below one another."""
    return len(outline.used_rows) == _whole(outline).rows


def _side_by_side(outline: Outline) -> list[Window]:
    if not outline.rows:
        return []
    whole = _whole(outline)
    bands = list(_bands(outline.used_columns))
    if len(bands) > 1:
        reached = {column for merge in outline.merges for column in range(merge[1], min(merge[3], whole.right) + 1)}
        bands = list(_bands(sorted(reached.union(outline.used_columns))))
    if len(bands) == 1:
        return [whole]
    parts = [_part(outline, *band) for band in bands]
    return parts if all(part.columns >= LEAST_SIDE and part.rows >= LEAST_SIDE for part in parts) else [whole]


def _stacked(sheet: Sheet, window: Window) -> Iterator[Window]:
    """The tables of a window below one another: an empty row and a title stand between two of them."""
    used = [row for row in sheet.outline.used_rows if window.top <= row <= window.bottom]
    starts = [0]
    if len(used) < window.rows:
        gaps = [n for n in range(1, len(used) - LEAST_CELLS) if used[n] - used[n - 1] > 1]
        for n in gaps:
            if _begins_table(sheet, window, used[n - 1 : n + MOST_LINES + 3]) and _is_table(
                sheet, window, used[starts[-1] : n]
            ):
                starts.append(n)
    if len(starts) == 1:
        yield window
        return
    for start, end in zip(starts, [*starts[1:], len(used)], strict=True):
        columns = [column for row in used[start:end] for column in _texts(sheet, window, row)]
        yield Window(used[start], min(columns), used[end - 1], max(columns))


def _begins_table(sheet: Sheet, window: Window, rows: Sequence[int]) -> bool:
    """Whether a title of another table than that of the first of these rows stands below it and a gap.

    The heading of the part may stand over the title, the unit of the amounts below it.
    """
    before, *below = rows
    lines = list(takewhile(lambda row: len(_texts(sheet, window, row)) == 1, below))
    rest = below[len(lines) :]
    if not lines or [*lines, *rest[:1]] != list(range(lines[0], lines[0] + len(lines) + 1)):
        return False
    texts = [text for row in lines for text in _texts(sheet, window, row).values()]
    if not _is_table(sheet, window, rest) or any(map(PART.search, texts)):
        return False
    is_title = any(map(TITLE.search, texts)) or lines[0] - before > WIDE_GAP
    return is_title and not any(merge[0] < lines[0] <= merge[2] for merge in sheet.outline.merges)


def _is_table(sheet: Sheet, window: Window, rows: Sequence[int]) -> bool:
    """Whether rows are a table, not what is printed above one."""
    return sum(len(_texts(sheet, window, row)) >= LEAST_CELLS for row in rows) >= LEAST_CELLS


def _texts(sheet: Sheet, window: Window, row: int) -> dict[int, str]:
    """The texts of a row inside a window."""
    line = sheet.lines.get(row, {})
    return {column: text for column, text in line.items() if window.left <= column <= window.right}


def without_gaps(sheet: Sheet) -> Sheet:
    """The sheet itself, or one without empty rows and columns where a few far cells would span millions.

    Raises TooLargeError when there are that many places even so.
    """
    outline, whole = sheet.outline, sheet.outline.once(_whole)
    if whole.rows * whole.columns <= MOST_PLACES:
        return sheet
    rows, columns = outline.used_rows, outline.used_columns
    if len(rows) * len(columns) > MOST_PLACES:
        raise TooLargeError(sheet.name)
    return _closed_up(sheet, rows, columns)


def _closed_up(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> Sheet:
    """The sheet with these rows and columns alone."""
    down = {row: n for n, row in enumerate(rows)}
    across = {column: n for n, column in enumerate(columns)}
    outline, doubts = sheet.outline, sheet.doubts
    closed = Outline(
        [down[row] for row in outline.rows],
        [tuple(across[column] for column in line) for line in outline.columns],
        [
            (down[top], across[left], bisect_right(rows, bottom) - 1, bisect_right(columns, right) - 1)
            for top, left, bottom, right in outline.merges
            if top in down and left in across
        ],
    )
    codes = {(down[row], across[column]): number for (row, column), number in doubts.codes.items()}
    failed = [(down[row], across[column]) for row, column in doubts.failed]
    return replace(sheet, outline=closed, doubts=Doubts(codes, failed))


def _whole(outline: Outline) -> Window:
    """All that is used."""
    rows, columns = outline.used_rows, outline.used_columns
    return Window(rows[0], columns[0], rows[-1], columns[-1]) if columns else Window(0, 0, -1, -1)


def _bands(columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs of columns without a gap: first and last."""
    breaks = [n for n in range(1, len(columns)) if columns[n] - columns[n - 1] > 1]
    for start, end in zip([0, *breaks], [*breaks, len(columns)], strict=True):
        yield columns[start], columns[end - 1]


def _part(outline: Outline, left: int, right: int) -> Window:
    """What is used of some columns."""
    lines = zip(outline.rows, outline.columns, strict=True)
    rows = [row for row, columns in lines if any(left <= column <= right for column in columns)]
    return Window(min(rows), left, max(rows), right) if rows else Window(0, left, -1, right)
