"""The characters of a pdfium text page with their boxes."""

import math
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from ctypes import addressof, c_ushort, sizeof
from functools import cache
from itertools import count, repeat
from struct import iter_unpack
from typing import Any

from pypdfium2 import raw

from core.readers.pdf.extents import with_true_extents
from core.readers.pdf.native import native
from core.readers.pdf.objects import Area
from core.readers.pdf.rules import Drawing
from core.readers.pdf.shapes import ASKEW, Glyph

LINE_ENDS = (0x0D, 0x0A)
HYPHENS = (0x02, 0xFFFE)
"""How pdfium marks a hyphen at the end of a line."""
SPACE = 0x20
SURROGATES = 0xD800
"""From here to the private range are halves of characters."""
PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))
"""The ranges in which a font may mean whatever it likes."""
SKEW = 0.06
"""Quarter turns (about 5°) that scanned writing may be off the page."""
INSIDE = 2.0
"""Points that the place of a clipped character lies inside what is seen of its text."""
KNOWN_SIGNS = "§°±²³µ·¹¼½¾×÷¥«»®©"
"""Signs of the Latin-1 range that Chinese texts have, too."""
ODD = frozenset(map(chr, range(0xA1, 0x100))) - frozenset(KNOWN_SIGNS)
"""Letters of Western Europe: bytes of Chinese ones become such without a map of the font."""
REPLACEMENT = "\ufffd"
"""What stands for a character that is not known."""
UNSURE = ODD | {REPLACEMENT}
"""Characters that are hardly those that are printed."""


_count = native(raw.FPDFText_CountChars)
_get_text = native(raw.FPDFText_GetText)
_get_code = native(raw.FPDFText_GetUnicode)
_get_box = native(raw.FPDFText_GetLooseCharBox)
_get_angle = native(raw.FPDFText_GetCharAngle)
_get_object = native(raw.FPDFText_GetTextObject)
_is_unmapped = native(raw.FPDFText_HasUnicodeMapError)


def read_characters(text_page: int, page: Area, drawing: Drawing) -> list[Glyph]:
    """The characters in the order of the file, from the top left of the unturned page.

    What is beside the page is left out, and what pdfium adds itself (spaces in gaps, line ends): it has no extent.
    """
    codes = _codes(text_page)
    printed = [n for n, code in enumerate(codes) if code not in LINE_ENDS]
    numbers: list[int] = []
    glyphs: list[Glyph] = []
    start, ceiling, width, height = page.left, page.top, page.width, page.height
    unmapped = map(_is_unmapped, repeat(text_page), printed)
    for n, box, is_unmapped in zip(printed, _boxes(text_page, printed), unmapped, strict=True):
        left, top, right, bottom = box[0] - start, ceiling - box[1], box[2] - start, ceiling - box[3]
        middle = x, y = (left + right) / 2, (top + bottom) / 2
        if (left == right and top == bottom) or not (0 <= x <= width and 0 <= y <= height):
            continue
        text = _character(codes[n])
        sure = is_unmapped <= 0 and text not in UNSURE
        turn = _turn(text_page, n) if drawing.turned else 0
        glyphs.append(_make(Glyph, (left, top, right, bottom, text, middle, turn, sure, False, None)))
        numbers.append(n)
    glyphs = with_true_extents(text_page, page, numbers, glyphs)
    if drawing.clipped:
        glyphs = [_where_seen(text_page, page, *each, drawing.clipped) for each in zip(numbers, glyphs, strict=True)]
    return glyphs


_make: Callable[[type[Glyph], tuple[Any, ...]], Glyph] = tuple.__new__
"""Twice as fast as calling the class, which counts for the thousand characters of a page"""


def _where_seen(text_page: int, page: Area, number: int, glyph: Glyph, clipped: Mapping[int, Area]) -> Glyph:
    """A character; its place is the nearest point that is seen of its text where it is not seen itself."""
    seen = clipped.get(_get_object(text_page, number))
    if seen is None:
        return glyph
    left, right = seen.left - page.left, seen.right - page.left
    top, bottom = page.top - seen.top, page.top - seen.bottom
    x, y = glyph.place
    nearest = min(max(x, left + INSIDE), right - INSIDE), min(max(y, top + INSIDE), bottom - INSIDE)
    whole = left - 1 <= glyph.left and glyph.right <= right + 1 and top - 1 <= glyph.top and glyph.bottom <= bottom + 1
    return glyph._replace(place=nearest, clipped=not whole)


def _boxes(text_page: int, numbers: Sequence[int]) -> Iterator[tuple[float, ...]]:
    """Left, top, right and bottom of the boxes of characters, in PDF user space."""
    boxes = (raw.FS_RECTF * len(numbers))()
    places = count(addressof(boxes), sizeof(raw.FS_RECTF))
    deque(map(_get_box, repeat(text_page), numbers, places), maxlen=0)
    return iter_unpack("4f", boxes)


def _codes(text_page: int) -> Sequence[int]:
    """The code of each character: all at once where pdfium keeps them in one row, else one by one."""
    length = _count(text_page)
    buffer = (c_ushort * (length + 1))()
    written = _get_text(text_page, 0, length, buffer)
    codes: list[int] = buffer[:length]
    if written == length + 1 and not any(SURROGATES <= code < PRIVATE[0][0] for code in codes):
        return codes
    return [_get_code(text_page, n) for n in range(length)]


def _turn(text_page: int, n: int) -> int:
    """The quarter turns clockwise of a character's writing, on the unturned page; ASKEW where it runs across it."""
    turns: float = _get_angle(text_page, n) / (math.pi / 2)
    return ASKEW if abs(turns - round(turns)) > SKEW else round(turns) % 4


@cache
def _character(code: int) -> str:
    """The character of a code; REPLACEMENT where it means nothing by itself."""
    if code in HYPHENS:
        return "-"
    if code < SPACE or SURROGATES <= code <= PRIVATE[0][1] or code >= PRIVATE[1][0]:
        return REPLACEMENT
    return chr(code)
