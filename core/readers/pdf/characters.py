"""The characters of a pdfium text page with their boxes, in PDF user space."""

import math
from collections.abc import Iterator
from ctypes import byref
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from core.readers.pdf.objects import Area

HYPHEN = 0x02
"""How pdfium marks a hyphen at the end of a line."""
REPLACEMENT = 0xFFFD
PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFF))
"""The ranges in which a font may mean whatever it likes."""
RADICALS = (0x2F00, 0x2FD5)
"""Kangxi radicals: fonts give them for the characters that look the same (⽬ for 目)."""


class Character(NamedTuple):
    """A character: its advance box, the quarter turns counterclockwise of its writing, whether the font knows it."""

    area: Area
    text: str
    turns: int
    sure: bool


def read_characters(text_page: Any, *, turned: bool) -> Iterator[Character]:
    """The characters that are printed, in the order of the file; ``turned`` asks for the direction of each.

    What pdfium adds itself (spaces in gaps, line ends) has no width and is left out.
    """
    rectangle = pdfium.FS_RECTF()
    pointer = byref(rectangle)
    get_code, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    is_unmapped = pdfium.FPDFText_HasUnicodeMapError
    for n in range(pdfium.FPDFText_CountChars(text_page)):
        code = get_code(text_page, n)
        if code in (0x0D, 0x0A):
            continue
        get_box(text_page, n, pointer)
        area = Area(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        if area.left == area.right and area.bottom == area.top:
            continue
        turns = _quarter_turns(text_page, n) if turned else 0
        yield Character(area, _text(code), turns, not (is_unmapped(text_page, n) > 0 or _is_unknown(code)))


def _quarter_turns(text_page: Any, n: int) -> int:
    # pdfium counts the angle clockwise.
    angle: float = pdfium.FPDFText_GetCharAngle(text_page, n)
    return round(-angle / (math.pi / 2)) % 4


def _text(code: int) -> str:
    if code == HYPHEN:
        return "-"
    if code > 0x10FFFF or code < 0x20:
        return chr(REPLACEMENT)
    return chr(code)


def _is_unknown(code: int) -> bool:
    if 0x20 <= code < PRIVATE[0][0]:
        return False
    return code == REPLACEMENT or (code < 0x20 and code != HYPHEN) or any(low <= code <= high for low, high in PRIVATE)
