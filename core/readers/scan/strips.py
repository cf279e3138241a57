"""Marks → strips (文字行): the pieces of a page that hold one line of text each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from core.readers.pdf.shapes import Rect

FLAT = 0.55
"""Of the letter height: a row of marks that is lower belongs to the one beside it (二, the dot of an i)."""
TALL = 1.3
"""Of the letter height: rows that together are no taller may be one."""
DOUBLE = 1.75
"""Of the letter height: a row that is taller holds several lines that touch."""
PART = 1.4
"""Of the letter height: white space in a line at which its text is read in two."""
FAR = 3.0
"""Of the letter height: a small mark this far from any other is dirt."""
USUAL = 10.5
"""Points: the letter height where there is too little to tell (五号)."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a line of text (文字行): the box of its ink in pixels, the box to cut it out by, its marks."""

    box: Rect
    room: Rect
    marks: tuple[Rect, ...] = ()


def letter_height(marks: Iterable[Rect], scale: float) -> float:
    """The height of a Chinese character on the page in pixels: most marks that are about as wide as high are one."""
    low, high = 0.55 * USUAL * scale, 3.0 * USUAL * scale
    square = [m.bottom - m.top for m in marks if low < m.bottom - m.top < high and 0.6 < _aspect(m) < 1.7]
    return median(square) * 1.05 if len(square) >= 5 else 0.95 * USUAL * scale


def _aspect(mark: Rect) -> float:
    return (mark.right - mark.left) / (mark.bottom - mark.top)


def find_strips(marks: Sequence[Rect], room: Rect, size: float) -> list[Strip]:
    """The strips of the marks in a cell or outside all tables, top to bottom; ``room`` is where their text may be."""
    rows = [part for row in _rows(marks, size) for part in _unstacked(row, size)]
    return [
        Strip(_hull(piece), room, tuple(piece))
        for row in rows
        for piece in _pieces(row, size)
        if not _is_dirt(_hull(piece), size)
    ]


def _rows(marks: Sequence[Rect], size: float) -> list[list[Rect]]:
    """Marks that stand beside each other, and flat rows with their neighbour."""
    rows: list[list[Rect]] = []
    bottom = 0.0
    for mark in sorted(marks, key=lambda m: m.top):
        if rows and mark.top < bottom:
            rows[-1].append(mark)
            bottom = max(bottom, mark.bottom)
        else:
            rows.append([mark])
            bottom = mark.bottom
    return _joined_flat(rows, size)


def _joined_flat(rows: list[list[Rect]], size: float) -> list[list[Rect]]:
    joined: list[list[Rect]] = []
    for row in rows:
        if joined:
            both = _hull([*joined[-1], *row])
            flat = min(_height(joined[-1]), _height(row)) < FLAT * size
            if flat and both.bottom - both.top <= TALL * size:
                joined[-1] = [*joined[-1], *row]
                continue
        joined.append(row)
    return joined


def _height(row: Sequence[Rect]) -> float:
    box = _hull(row)
    return box.bottom - box.top


def _unstacked(row: list[Rect], size: float) -> Iterator[list[Rect]]:
    """The lines in a row that is too tall for one: marks go to the line that their middle is nearest to."""
    height = _height(row)
    if height <= DOUBLE * size or max(m.bottom - m.top for m in row) > 0.8 * height:
        yield row
        return
    top, count = _hull(row).top, max(2, round((height + 0.3 * size) / (1.3 * size)))
    pitch = height / count
    lines: list[list[Rect]] = [[] for _ in range(count)]
    for mark in row:
        lines[min(int(((mark.top + mark.bottom) / 2 - top) / pitch), count - 1)].append(mark)
    yield from filter(None, lines)


def _pieces(row: Sequence[Rect], size: float) -> Iterator[list[Rect]]:
    """The marks of a line, left to right, parted at wide white space."""
    piece: list[Rect] = []
    right = 0.0
    for mark in sorted(row, key=lambda m: m.left):
        if piece and mark.left - right > PART * size:
            yield piece
            piece = []
        right = max(right, mark.right) if piece else mark.right
        piece.append(mark)
    yield piece


def _is_dirt(box: Rect, size: float) -> bool:
    """Whether a strip is too small for a character: less than the dot of a full stop, or a hair."""
    width, height = box.right - box.left, box.bottom - box.top
    return max(width, height) < 0.3 * size or (min(width, height) < 0.06 * size and max(width, height) < 0.5 * size)


def _hull(marks: Sequence[Rect]) -> Rect:
    return Rect(
        min(m.left for m in marks), min(m.top for m in marks), max(m.right for m in marks), max(m.bottom for m in marks)
    )


def ink_columns(marks: Sequence[Rect]) -> Iterator[tuple[float, float]]:
    """From left to right the stretches of a line that hold ink."""
    left = right = -1.0
    for mark in sorted(marks):
        if right >= 0 and mark.left > right:
            yield left, right
            left = mark.left
        elif right < 0:
            left = mark.left
        right = max(right, mark.right)
    if right >= 0:
        yield left, right
