"""Rows of one fixed height (固定行高): text that a cell has no room for is not printed, and no page tells of it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from core.readers.pdf.tables import Patch, Table, Trouble

ROWS = 3
"""Rows that have the height, at least."""
SHARE = 0.4
"""Part of all rows that have it."""
SAME = 0.6
"""Points by which rows of one height differ."""
LEADING = 1.3
"""Of the letter height: from one line to the next where a cell has no second."""


def with_filled(table: Table) -> Table:
    """The table, with a doubt at the cells that are full where rows do not grow with their text."""
    fixed = set(_fixed_rows(table))
    if not fixed:
        return table
    patches = (
        p._replace(troubles=p.troubles | {Trouble.FILLED})
        if fixed.issuperset(range(p.row, p.bottom)) and _is_full(table, p) and table.may_go_on(p)
        else p
        for p in table.patches
    )
    return replace(table, patches=tuple(patches))


def _fixed_rows(table: Table) -> Iterator[int]:
    """The rows of a height that others have with room to spare, where no row has grown beyond it for its text."""
    whole = set(range(table.rows)) - {patch.row for patch in table.patches if len(patch.boxes) > patch.rowspan == 1}
    full = {patch.row for patch in table.patches if patch.rowspan == 1 and _is_full(table, patch)} & whole
    if not full or any(Trouble.UNRULED in patch.troubles for patch in table.patches):
        return
    alike: defaultdict[int, list[int]] = defaultdict(list)
    for row in sorted(whole):
        alike[round(table.heights[row] / SAME)].append(row)
    tallest = max(table.heights[row] for row in full)
    for rows in alike.values():
        many = len(rows) >= max(ROWS, SHARE * table.rows)
        if many and table.heights[rows[0]] > tallest - SAME and not full.issuperset(rows):
            yield from rows


def _is_full(table: Table, patch: Patch) -> bool:
    """Whether a cell has no room for another line."""
    if not patch.lines or patch.seams:
        return False
    first, last = patch.lines[0], patch.lines[-1]
    steps = [b.box.top - a.box.top for a, b in pairwise(patch.lines) if b.box.top > a.box.top + a.size / 2]
    pitch = min(steps, default=LEADING * last.size)
    return sum(table.heights[patch.row : patch.bottom]) - (last.box.bottom - first.box.top) < pitch
