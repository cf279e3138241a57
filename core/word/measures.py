"""How much room texts and tables take on paper, reckoned from the sizes of their characters. All lengths in points."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import ceil

from core.grid import Cell
from core.word.blocks import Block, Table, Text
from core.word.styles import LOOKS, Look

LEAST_ROW = 24.0
"""Height of a table row at least."""
CELL_MARGIN, CELL_PADDING = 4.0, 2.0
"""Between the border of a cell and its text: at the sides, above and below."""

_MOST_ROOM = 1.8
"""How many times the mean width a column may take for a long word."""
_RESERVE = 1.1
"""How much wider the characters of another machine's fonts may be."""
_LEAST_SHARE = 0.6
"""How much of the width that it is meant to have a column keeps when others need more."""
_WORD = re.compile("[!-~]+")
_CAPITALS = dict.fromkeys("ABCDEFGHKLMNOPQRTUVWXY", 0.7)
_EMS: Mapping[str, float] = {".": 0.25, ",": 0.25, " ": 0.25, "%": 0.83, **_CAPITALS, "M": 0.9, "W": 0.95}
"""Widths of Latin characters that are not half as wide as high."""


def column_widths(table: Table, room: float) -> list[float]:
    """Widths that fill the room by the table's shares; numbers and codes stay in one piece where they can."""
    total = sum(table.widths)
    wished = [share / total * room for share in table.widths]
    most = room / len(wished) * _MOST_ROOM
    needed = _words(table, wished)
    least = [max(min(need, most), wish * _LEAST_SHARE) for need, wish in zip(needed, wished, strict=True)]
    widths = [max(need, wish) for need, wish in zip(least, wished, strict=True)]
    spare = sum(widths) - sum(least)
    excess = sum(widths) - room
    if excess > spare:
        return [width * room / sum(widths) for width in widths]
    return [width - (width - need) * excess / (spare or 1) for width, need in zip(widths, least, strict=True)]


def _words(table: Table, wished: Sequence[float]) -> list[float]:
    """For each column the room that its longest number, code or other word without a break takes.

    The columns that a cell covers share what it needs as they share the room.
    """
    size = LOOKS[table.style].size
    longest = [0.0] * table.grid.columns
    for cell in table.grid.cells:
        covered = range(cell.column, cell.right + 1)
        ems = max(map(_ems, _WORD.findall(cell.text)), default=0.0)
        part = (ems * size * _RESERVE + 2 * CELL_MARGIN) / sum(wished[column] for column in covered) if ems else 0.0
        for column in covered:
            longest[column] = max(longest[column], part * wished[column])
    return longest


def heights(block: Block, width: float) -> Iterator[float]:
    """The heights of what does not break over pages: the lines of a text, the rows of a table."""
    if isinstance(block, Table):
        yield from _row_heights(block, column_widths(block, width))
    elif isinstance(block, Text):
        yield from _line_heights(block, width)


def _line_heights(text: Text, width: float) -> Iterator[float]:
    look = LOOKS[text.style]
    lines = _lines(text.text, width, look.size, look.indent)
    yield text.drop + look.before + look.line + (look.after if lines == 1 else 0)
    for n in range(2, lines + 1):
        yield look.line + (look.after if n == lines else 0)


def _row_heights(table: Table, widths: Sequence[float]) -> list[float]:
    """The height of each row; what a merged cell needs beyond its rows goes to the last of them."""
    edges = [0.0, *accumulate(widths)]
    tall = [LEAST_ROW] * table.grid.rows
    for cell in sorted(table.grid.cells, key=lambda cell: cell.rowspan):
        room = edges[cell.right + 1] - edges[cell.column] - 2 * CELL_MARGIN
        missing = _cell_height(cell, room, LOOKS[table.style]) - sum(tall[cell.row : cell.bottom + 1])
        tall[cell.bottom] += max(missing, 0.0)
    return tall


def _cell_height(cell: Cell, room: float, look: Look) -> float:
    return 2 * CELL_PADDING + look.line * sum(_lines(line, room, look.size) for line in cell.text.split("\n"))


def _lines(text: str, room: float, size: float, indent: float = 0) -> int:
    """How many lines a text fills: Chinese characters are as wide as high, Latin ones half of that."""
    return max(1, ceil((_ems(text) + indent) / max(room // size, 1)))


def _ems(text: str) -> float:
    return sum(1.0 if ord(char) > 0x2000 else _EMS.get(char, 0.5) for char in text)
