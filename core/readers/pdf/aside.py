"""Rows put aside: the middle of a long table, which no page end has to do with any more while the table grows."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from core.readers.pdf.align import on_columns
from core.readers.pdf.border import LOOK_BACK
from core.readers.pdf.tables import Table

KEPT = LOOK_BACK + 20
"""Rows that stay at the start of a table and at its end: the header, and those that tell what its rows are like."""
MOST = 3 * KEPT
"""Rows of a table from which on some are put aside."""


@dataclass
class Aside:
    """The rows from ``start`` on that were taken out of a table, in pieces, top to bottom."""

    start: int = 0
    pieces: list[Table] = field(default_factory=list)

    def shortened(self, table: Table) -> Table:
        """The table as it has grown, without its middle where it is long; no cell is cut."""
        if table.rows <= MOST:
            return table
        whole = list(_uncut_rows(table))
        start = self.start or next((row for row in whole if row >= KEPT), table.rows)
        end = max((row for row in whole if row <= table.rows - KEPT), default=0)
        if end <= start:
            return table
        self.start = start
        self.pieces.append(_rows(table, start, end))
        return _joined(_rows(table, 0, start), _rows(table, end, table.rows))

    def completed(self, table: Table) -> Table:
        """The table with all that was put aside."""
        if not self.pieces:
            return table
        head, foot = _rows(table, 0, self.start), _rows(table, self.start, table.rows)
        return _joined(head, *(on_columns(piece, table.xs) for piece in self.pieces), foot)


def _uncut_rows(table: Table) -> Iterator[int]:
    """The rows over which the table may be parted."""
    crossed = {row for patch in table.patches for row in range(patch.row + 1, patch.bottom)}
    return (row for row in range(table.rows) if row not in crossed)


def _rows(table: Table, start: int, end: int) -> Table:
    patches = tuple(patch.down(-start) for patch in table.patches if start <= patch.row < end)
    return replace(table, heights=table.heights[start:end], patches=patches)


def _joined(first: Table, *others: Table) -> Table:
    patches, heights = list(first.patches), list(first.heights)
    for other in others:
        patches += [patch.down(len(heights)) for patch in other.patches]
        heights += other.heights
    return replace(first, heights=tuple(heights), patches=tuple(patches))
