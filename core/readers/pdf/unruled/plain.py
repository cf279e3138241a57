"""Texts that stand in columns, with white space between them all the way down: whatever they say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.readers.pdf.lines import Line, line_of, parted, rows_of
from core.readers.pdf.shapes import Glyph, PageContent, Rect
from core.readers.pdf.tables import Patch, Table, Trouble

GAP = 1.5
"""Of the letter height: white space between two columns, at least."""
COLUMNS = 3
"""Columns that make a table; two may be a list of contents or a form of address."""
ROWS = 3
"""Rows that fill so many columns."""
APART = 2.0
"""Of the letter height: white space that ends a table."""

Span = tuple[float, float]
"""From the left to the right of a text or a column, in points."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of the page with its pieces, parted where the white space is wide."""

    glyphs: list[Glyph]
    pieces: tuple[Line, ...]

    @property
    def top(self) -> float:
        """The top of its highest piece."""
        return min(piece.box.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """The bottom of its lowest piece."""
        return max(piece.box.bottom for piece in self.pieces)


def find_plain(content: PageContent, glyphs: Sequence[Glyph]) -> tuple[list[Table], list[Glyph]]:
    """The tables among characters that stand outside ruled ones, and the characters that remain."""
    strips = [strip for row in rows_of([g for g in glyphs if not g.turn]) if (strip := _strip(row, content.number))]
    blocks = list(_blocks(strips))
    taken = {glyph for block in blocks for strip in block for glyph in strip.glyphs}
    return [_table(content, block) for block in blocks], [glyph for glyph in glyphs if glyph not in taken]


def _strip(row: list[Glyph], page: int) -> Strip | None:
    whole = line_of(row, page)
    if whole is None:
        return None
    pieces = (line_of(part, page) for part in parted(row, GAP * whole.size))
    return Strip(row, tuple(piece for piece in pieces if piece))


def _blocks(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Neighbouring lines whose pieces stand in the same columns."""
    n = 0
    while n < len(strips):
        block = _grown(strips[n:]) if len(strips[n].pieces) >= COLUMNS else []
        if sum(len(strip.pieces) >= COLUMNS for strip in block) >= ROWS:
            yield block
            n += len(block)
        else:
            n += 1


def _grown(strips: Sequence[Strip]) -> list[Strip]:
    """The first line with those after it that keep the white space between the columns."""
    block = [strips[0]]
    columns = _merged(_spans(strips[0]))
    for strip in strips[1:]:
        wider = _merged(columns + _spans(strip))
        if strip.top - block[-1].bottom > APART * strip.pieces[0].size or len(wider) < len(columns):
            break
        block.append(strip)
        columns = wider
    while len(block[-1].pieces) == 1:
        block.pop()
    return block


def _spans(strip: Strip) -> list[Span]:
    return [(piece.box.left, piece.box.right) for piece in strip.pieces]


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Spans with those that overlap made one, left to right."""
    merged: list[Span] = []
    for left, right in sorted(spans):
        if merged and left <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(right, merged[-1][1])
        else:
            merged.append((left, right))
    return merged


def _table(content: PageContent, block: Sequence[Strip]) -> Table:
    """The table that a block of lines makes."""
    columns = _merged([span for strip in block for span in _spans(strip)])
    xs = [columns[0][0], *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), columns[-1][1]]
    rows = list(_rows(block, xs))
    ys = [rows[0][0].top, *((a[-1].bottom + b[0].top) / 2 for a, b in pairwise(rows)), rows[-1][-1].bottom]
    patches = [
        Patch(r, c, 1, 1, lines, (content.box(Rect(xs[c], ys[r], xs[c + 1], ys[r + 1])),), _troubles(r, c, lines))
        for r, strips in enumerate(rows)
        for c, lines in enumerate(_cells(strips, xs))
    ]
    heights = tuple(b - a for a, b in pairwise(ys))
    return Table(tuple(xs), heights, tuple(patches), (content.number, content.number), ys[0], ys[-1])


def _rows(block: Sequence[Strip], xs: Sequence[float]) -> Iterator[list[Strip]]:
    """The lines of each row: one that leaves the first column and most others empty goes on with the row above."""
    row: list[Strip] = []
    for strip in block:
        goes_on = strip.pieces[0].box.left > xs[1] and 2 * len(strip.pieces) < len(xs) - 1
        if row and not goes_on:
            yield row
            row = []
        row.append(strip)
    yield row


def _cells(strips: Sequence[Strip], xs: Sequence[float]) -> Iterator[tuple[Line, ...]]:
    """The lines of each cell of a row."""
    for left, right in pairwise(xs):
        yield tuple(piece for strip in strips for piece in strip.pieces if left <= piece.box.centre[0] <= right)


def _troubles(row: int, column: int, lines: Sequence[Line]) -> frozenset[Trouble]:
    """The first cell tells of the whole table; a cell of several lines may be several cells."""
    first = row == column == 0
    return frozenset({Trouble.UNRULED} if first or len(lines) > 1 else ())
