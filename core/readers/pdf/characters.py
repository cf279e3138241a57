"""The characters of a pdfium text page with their boxes."""

import math
from collections.abc import Mapping, Sequence
from ctypes import byref, c_ushort
from typing import Any

import pypdfium2.raw as pdfium

from core.readers.pdf.extents import with_true_extents
from core.readers.pdf.objects import Area, handle
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


def read_characters(text_page: Any, page: Area, drawing: Drawing) -> list[Glyph]:
    """The characters in the order of the file, from the top left of the unturned page.

    What is beside the page is left out, and what pdfium adds itself (spaces in gaps, line ends): it has no extent.
    """
    numbers: list[int] = []
    glyphs: list[Glyph] = []
    box = pdfium.FS_RECTF()
    pointer = byref(box)
    get_box, is_unmapped = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_HasUnicodeMapError
    start, ceiling, width, height = page.left, page.top, page.width, page.height
    for n, code in enumerate(_codes(text_page)):
        if code in LINE_ENDS:
            continue
        get_box(text_page, n, pointer)
        left, top, right, bottom = box.left - start, ceiling - box.top, box.right - start, ceiling - box.bottom
        middle = x, y = (left + right) / 2, (top + bottom) / 2
        if (left == right and top == bottom) or not (0 <= x <= width and 0 <= y <= height):
            continue
        text = chr(code) if SPACE <= code < SURROGATES else _rare(code)
        sure = text != REPLACEMENT and text not in ODD and is_unmapped(text_page, n) <= 0
        glyphs.append(Glyph(left, top, right, bottom, text, middle, _turn(text_page, n) if drawing.turned else 0, sure))
        numbers.append(n)
    glyphs = with_true_extents(text_page, page, numbers, glyphs)
    if drawing.clipped:
        glyphs = [_where_seen(text_page, page, *each, drawing.clipped) for each in zip(numbers, glyphs, strict=True)]
    return glyphs


def _where_seen(text_page: Any, page: Area, number: int, glyph: Glyph, clipped: Mapping[int, Area]) -> Glyph:
    """A character; its place is the nearest point that is seen of its text where it is not seen itself."""
    seen = clipped.get(handle(pdfium.FPDFText_GetTextObject(text_page, number)))
    if seen is None:
        return glyph
    left, right = seen.left - page.left, seen.right - page.left
    top, bottom = page.top - seen.top, page.top - seen.bottom
    x, y = glyph.place
    nearest = min(max(x, left + INSIDE), right - INSIDE), min(max(y, top + INSIDE), bottom - INSIDE)
    whole = left - 1 <= glyph.left and glyph.right <= right + 1 and top - 1 <= glyph.top and glyph.bottom <= bottom + 1
    return glyph._replace(place=nearest, clipped=not whole)


def _codes(text_page: Any) -> Sequence[int]:
    """The code of each character: all at once where pdfium keeps them in one row, else one by one."""
    count = pdfium.FPDFText_CountChars(text_page)
    buffer = (c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    codes: list[int] = buffer[:count]
    if written == count + 1 and not any(SURROGATES <= code < PRIVATE[0][0] for code in codes):
        return codes
    return [pdfium.FPDFText_GetUnicode(text_page, n) for n in range(count)]


def _turn(text_page: Any, n: int) -> int:
    """The quarter turns clockwise of a character's writing, on the unturned page; ASKEW where it runs across it."""
    turns: float = pdfium.FPDFText_GetCharAngle(text_page, n) / (math.pi / 2)
    return ASKEW if abs(turns - round(turns)) > SKEW else round(turns) % 4


def _rare(code: int) -> str:
    """The character of a code outside the common ranges; REPLACEMENT where it means nothing by itself."""
    if code in HYPHENS:
        return "-"
    if code < SPACE or SURROGATES <= code <= PRIVATE[0][1] or code >= PRIVATE[1][0]:
        return REPLACEMENT
    return chr(code)
