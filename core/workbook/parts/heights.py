"""Row heights (行高): Excel, WPS and LibreOffice do not fit rows to merged cells, so they are estimated."""

from functools import lru_cache
from math import ceil

TALLEST = 409.0
"""Points; Excel allows no more."""
USUAL = 15.0
"""Points of a row that does not say its height"""
_PIXELS_PER_CHARACTER = 7
"""Width of a digit in Excel's usual fonts, which column widths count in."""
_PIXELS_PER_POINT = 96 / 72
_LINE = 1.45
"""Height of a line by font size: that of Noto CJK, the tallest of the usual fonts."""
_PADDING = 4.0


def units(text: str) -> int:
    """The width of a text in half-width characters: Chinese ones count two."""
    return len(text) if text.isascii() else len(text) + (len(text.encode("utf-8", "replace")) - len(text)) // 2


@lru_cache(maxsize=1 << 14)
def height_of(text: str, width: float, size: float) -> float:
    """Points that a text takes when it wraps in ``width`` characters at a font size in points."""
    room = per_line(width, size)
    lines = sum(_lines(units(line), room) for line in text.split("\n"))
    return min(TALLEST, lines * size * _LINE + _PADDING)


def _lines(width: int, room: int) -> int:
    """Lines that a text wraps to; each but the last may lose a character, as some marks must not begin a line."""
    return 1 if width <= room else ceil(width / max(2, room - 2))


@lru_cache(maxsize=256)
def per_line(width: float, size: float) -> int:
    """Half-width characters that a line of ``width`` characters takes at a font size in points."""
    return max(2, int(width * _PIXELS_PER_CHARACTER / (size * _PIXELS_PER_POINT / 2)))
