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
        runs_on = _is_long(border, a) and border.touches(a, b) and border.runs_on(a, b)
        return border.is_known(a, b) or runs_on or _goes_on_beside(border, a, b)
    blanks = _has_blanks(border, a.columns)
    if a.lines:
        return b.rowspan > 1 or not blanks
    return (a.rowspan > 1 or b.rowspan > 1) and not blanks


def _goes_on_beside(border: Border, a: Patch, b: Patch) -> bool:
    """Whether a cell beside goes on, which begins and ends in the same rows: no text is below where none is blank.

    A project that begins behind the page end names its amount there, one that goes on does not.
    """
    if border.is_known(a) or border.is_known(b):
        return False
    beside = ((c, d) for c, d in border.pairs if (c.row, d.bottom) == (a.row, b.bottom))
    return any(
        c.lines and not d.lines and max(c.rowspan, d.rowspan) > 1 and not _has_blanks(border, c.columns)
        for c, d in beside
    )


def _has_blanks(border: Border, columns: Columns) -> bool:
    """Whether a cell of one row is blank in these columns."""
    return any(not patch.lines and patch.rowspan == 1 for patch in border.others(columns))


def _are_siblings(border: Border, first: Columns, second: Columns) -> bool:
    """Whether the cells of two columns begin and end in the same rows all over the body."""
    rows = [[(patch.row, patch.bottom) for patch in border.others(columns)] for columns in (first, second)]
    return len(rows[0]) > 1 and rows[0] == rows[1]


def _is_long(border: Border, patch: Patch) -> bool:
    """Whether a cell holds more than a label, which seldom runs over a page end."""
    return len(patch.lines) >= PARAGRAPH and not border.is_known(patch)
