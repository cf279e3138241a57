"""On which page a heading comes to stand, reckoned from the sizes of texts; Word's own fields have the last word."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from math import ceil

from core.grid import Cell
from core.word.blocks import Block, Contents, Entry, Numbers, Section, Style, Table, Text
from core.word.styles import LOOKS

LEAST_ROW = 24.0
"""Points that a table row is high at least."""
CELL_MARGIN, CELL_PADDING = 4.0, 2.0
"""Points between the border of a cell and its text: at the sides, above and below."""


def contents_of(sections: Sequence[Section]) -> Contents:
    """The contents: all listed headings of the sections with their levels and pages."""
    found: list[tuple[Text, int]] = []
    last = 0
    for section in sections:
        first = last + 1 if section.numbers is Numbers.ON else 1
        listed, last = _walk(section, first)
        found += listed
    return Contents(tuple(Entry(text.text, text.level, place, page) for place, (text, page) in enumerate(found)))


def column_widths(shares: Sequence[float], room: float) -> list[float]:
    """Widths in points that fill the room, by their shares."""
    total = sum(shares)
    return [share / total * room for share in shares]


def _walk(section: Section, page: int) -> tuple[list[tuple[Text, int]], int]:
    """The section's listed headings with their pages, and its last page."""
    width, height = section.paper.room
    found: list[tuple[Text, int]] = []
    used = 0.0
    for block in section.blocks:
        if isinstance(block, Text) and block.new_page and used:
            page, used = page + 1, 0.0
        for n, piece in enumerate(_heights(block, width)):
            if used and used + piece > height:
                page, used = page + 1, 0.0
            used += piece
            if n == 0 and isinstance(block, Text) and block.level:
                found.append((block, page))
    return found, page


def _heights(block: Block, width: float) -> Iterator[float]:
    """The heights of what does not break over pages: the lines of a text, the rows of a table."""
    if isinstance(block, Table):
        yield from _row_heights(block, column_widths(block.widths, width))
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
    heights = [LEAST_ROW] * table.grid.rows
    for cell in sorted(table.grid.cells, key=lambda cell: cell.rowspan):
        room = edges[cell.right + 1] - edges[cell.column] - 2 * CELL_MARGIN
        missing = _cell_height(cell, room) - sum(heights[cell.row : cell.bottom + 1])
        heights[cell.bottom] += max(missing, 0.0)
    return heights


def _cell_height(cell: Cell, room: float) -> float:
    look = LOOKS[Style.CELL]
    return 2 * CELL_PADDING + look.line * sum(_lines(line, room, look.size) for line in cell.text.split("\n"))


def _lines(text: str, room: float, size: float, indent: float = 0) -> int:
    """How many lines a text fills: Chinese characters are as wide as high, Latin ones half of that."""
    wide = sum(1.0 if ord(char) > 0x2000 else _NARROW.get(char, 0.5) for char in text) + indent
    return max(1, ceil(wide / max(room // size, 1)))


_NARROW: Mapping[str, float] = {".": 0.25, ",": 0.25, " ": 0.25, "%": 0.83}
