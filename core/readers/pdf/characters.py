"""The characters of a pdfium text page with their boxes, in PDF user space."""

import math
from collections.abc import Iterator
from ctypes import byref
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

HYPHEN = 0x02
"""How pdfium marks a hyphen at the end of a line."""
SPACE = 0x20
REPLACEMENT = "\ufffd"
"""What stands for a character that is not known."""
PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFFFFF))
"""The ranges in which a font may mean whatever it likes."""


class Character(NamedTuple):
    """A character: its advance box, the quarter turns counterclockwise of its writing, whether the font knows it."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    turns: int
    sure: bool


def read_characters(text_page: Any, *, turned: bool) -> Iterator[Character]:
    """The characters that are printed, in the order of the file; ``turned`` asks for the direction of each.

    What pdfium adds itself (spaces in gaps, line ends) has no width and is left out.
    """
    box = pdfium.FS_RECTF()
    pointer = byref(box)
    get_code, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    is_unmapped = pdfium.FPDFText_HasUnicodeMapError
    for n in range(pdfium.FPDFText_CountChars(text_page)):
        code = get_code(text_page, n)
        if code in _LINE_ENDS:
            continue
        get_box(text_page, n, pointer)
        if box.left == box.right and box.bottom == box.top:
            continue
        turns = _quarter_turns(text_page, n) if turned else 0
        text = chr(code) if SPACE <= code < PRIVATE[0][0] else _rare(code)
        sure = text != REPLACEMENT and is_unmapped(text_page, n) <= 0
        yield Character(box.left, box.bottom, box.right, box.top, text, turns, sure)


_LINE_ENDS = (0x0D, 0x0A)


def _quarter_turns(text_page: Any, n: int) -> int:
    # pdfium counts the angle clockwise.
    angle: float = pdfium.FPDFText_GetCharAngle(text_page, n)
    return round(-angle / (math.pi / 2)) % 4


def _rare(code: int) -> str:
    """The character of a code outside the common ranges; REPLACEMENT where it means nothing by itself."""
    if code == HYPHEN:
        return "-"
    if code < SPACE or any(low <= code <= high for low, high in PRIVATE):
        return REPLACEMENT
    return chr(code)
