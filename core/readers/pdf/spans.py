"""Merged cells that go on behind a page end which cuts no row."""

from collections.abc import Iterator

from core.readers.pdf.border import Border, Columns, Pair, is_open
from core.readers.pdf.tables import Patch

PARAGRAPH = 3
"""Lines that a cell has at least when its text is no label."""


def going_on(border: Border) -> Iterator[Pair]:
    """The pairs of cells that are one.

    Cells are merged from the left to the right: where one begins anew, those right of it do too.
    """
    joined: list[Columns] = []
    for a, b in border.pairs:
        if a.rowspan == b.rowspan == 1 and not border.merges(a.columns) and not is_open(a, b):
            continue
        if _is_one(border, a, b) or any(_are_siblings(border, a.columns, other) for other in joined):
            joined.append(a.columns)
            yield a, b
        elif b.lines and not border.has_open_cells:
            return


def _is_one(border: Border, a: Patch, b: Patch) -> bool:
    """Whether two cells in columns that have merged cells are one."""
    if border.has_open_cells:
        return is_open(a, b)
    if a.lines and b.lines:
        return border.is_known(a, b) or (_is_long(border, a) and border.touches(a, b) and border.runs_on(a, b))
    blanks = any(not patch.lines and patch.rowspan == 1 for patch in border.others(a.columns))
    if a.lines:
        return b.rowspan > 1 or not blanks
    return (a.rowspan > 1 or b.rowspan > 1) and not blanks


def _are_siblings(border: Border, first: Columns, second: Columns) -> bool:
    """Whether the cells of two columns begin and end in the same rows all over the body."""
    rows = [[(patch.row, patch.bottom) for patch in border.others(columns)] for columns in (first, second)]
    return len(rows[0]) > 1 and rows[0] == rows[1]


def _is_long(border: Border, patch: Patch) -> bool:
    """Whether a cell holds more than a label, which seldom runs over a page end."""
    return len(patch.lines) >= PARAGRAPH and not border.is_known(patch)
