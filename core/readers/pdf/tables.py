"""Tables as they stand on pages, before the text of their cells is put together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from core.grid import Box
from core.readers.pdf.lines import Line
from core.readers.pdf.text import breaks, join_lines, may_go_on

PADDING = 0.75
"""Of the letter height: the room between a border and the text where no line shows it to be less."""


class Trouble(Enum):
    """Why the text of a cell may not be all of it, or not its own."""

    CROSSING = "crossing"
    OPEN = "open"
    TORN = "torn"
    CLIPPED = "clipped"
    CUT_OFF = "cut off"
    FILLED = "filled"
    NUMBERED = "numbered"
    UNRULED = "unruled"


class Patch(NamedTuple):
    """A cell, or the part of one on a page; ``seams`` are the numbers of its lines that begin a new page.

    It is ``open_above`` or ``open_below`` where its page ends without a border though other cells have one there.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    lines: tuple[Line, ...] = ()
    boxes: tuple[Box, ...] = ()
    troubles: frozenset[Trouble] = frozenset()
    seams: tuple[int, ...] = ()
    open_above: bool = False
    open_below: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """Its first row and column."""
        return self.row, self.column

    @property
    def columns(self) -> tuple[int, int]:
        """The first column and the number of columns it covers."""
        return self.column, self.colspan

    @property
    def hidden(self) -> bool:
        """Whether it has text of which nothing is seen."""
        return bool(self.lines) and all(line.hidden for line in self.lines)

    @property
    def bottom(self) -> int:
        """The row below it."""
        return self.row + self.rowspan

    def down(self, rows: int) -> "Patch":
        """The cell that many rows further down."""
        return self._replace(row=self.row + rows)

    def continued(self, other: "Patch", *more: Trouble) -> "Patch":
        """This cell with its part on the next page, whose row is counted in the same table."""
        seams = (*self.seams, *([len(self.lines)] if self.lines and other.lines else []))
        return self._replace(
            rowspan=other.bottom - self.row,
            lines=self.lines + other.lines,
            boxes=self.boxes + other.boxes,
            troubles=self.troubles | other.troubles | frozenset(more),
            seams=(*seams, *(len(self.lines) + seam for seam in other.seams)),
            open_below=other.open_below,
        )


@dataclass(frozen=True)
class Table:
    """A table (表格), or the part of one on a page: the positions of its columns, its rows, its cells.

    ``top`` stands on the first of its ``pages``, ``bottom`` on the last; heights in points. ``headers`` are the pages
    whose repeated header was left out.
    """

    xs: tuple[float, ...]
    heights: tuple[float, ...]
    patches: tuple[Patch, ...]
    pages: tuple[int, int]
    top: float
    bottom: float
    headers: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    """What the header of a table without lines calls each column, for its part on the next page"""
    sideless: bool = False
    """Whether white space parts its columns: it has lines across alone"""

    @cached_property
    def recognised(self) -> bool:
        """Whether some of its text was recognised in a picture."""
        return any(line.guesses for patch in self.patches for line in patch.lines)

    @property
    def rows(self) -> int:
        """The number of rows."""
        return len(self.heights)

    def row(self, row: int) -> Sequence[Patch]:
        """The cells that cover a row, left to right."""
        return self._rows[row]

    @cached_property
    def _rows(self) -> list[list[Patch]]:
        rows: list[list[Patch]] = [[] for _ in self.heights]
        for patch in sorted(self.patches, key=lambda p: p.column):
            for row in range(patch.row, patch.bottom):
                rows[row].append(patch)
        return rows

    @cached_property
    def _margins(self) -> dict[tuple[int, int], tuple[float, float]]:
        lines: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
        for patch in self.patches:
            lines[patch.columns].extend(patch.lines)
        return {columns: self._margins_of(columns, found) for columns, found in lines.items() if found}

    def _margins_of(self, columns: tuple[int, int], lines: list[Line]) -> tuple[float, float]:
        column, colspan = columns
        padding = PADDING * max([line.size for line in lines])
        left = min(self.xs[column] + padding, *[line.box.left for line in lines])
        right = max(self.xs[column + colspan] - padding, *[line.reach for line in lines])
        return left, right

    def text(self, patch: Patch) -> str:
        """The text of a cell."""
        return join_lines(patch.lines, *self._margins[patch.columns]) if patch.lines else ""

    def may_go_on(self, patch: Patch) -> bool:
        """Whether the text of a cell may go on in a line that is not printed."""
        return may_go_on(patch.lines, *self._margins[patch.columns])

    def wraps(self, before: Line, after: Line, columns: tuple[int, int]) -> bool:
        """Whether a line of a cell can go on in another: the next word had no room any more."""
        return not breaks(before, after, *self._margins[columns])
