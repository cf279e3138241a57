"""Characters whose font gives a wrong height, with boxes as high as what is printed.

The box of a character reaches from the descent to the ascent that its font names. Some fonts name values that have
nothing to do with their glyphs; a few glyphs of each height show by how much.
"""

from collections import defaultdict
from collections.abc import Sequence
from ctypes import byref, c_double, sizeof
from itertools import islice
from statistics import median

from pypdfium2 import raw

from core.readers.pdf.native import native
from core.readers.pdf.objects import Area
from core.readers.pdf.shapes import Glyph

SAMPLES = 5
"""Glyphs of each height that are looked at."""
WRONG = 0.25
"""Of the height: space above or below the glyphs that is too much."""


_get_box = native(raw.FPDFText_GetCharBox)


def with_true_extents(text_page: int, page: Area, numbers: Sequence[int], glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The characters of an unturned page with true boxes; ``numbers`` are those that pdfium gives them."""
    alike: defaultdict[int, list[int]] = defaultdict(list)
    for n, glyph in enumerate(glyphs):
        alike[round(10 * (glyph.bottom - glyph.top))].append(n)
    true = list(glyphs)
    for height, members in alike.items():
        samples = islice((n for n in members if _is_sample(glyphs[n])), SAMPLES)
        spaces = [_spaces(text_page, page, numbers[n], glyphs[n]) for n in samples]
        if spaces:
            above, below = (median(side) for side in zip(*spaces, strict=True))
            if 10 * max(above, below) > WRONG * height:
                for n in members:
                    true[n] = _trimmed(glyphs[n], above, below)
    return true


def _is_sample(glyph: Glyph) -> bool:
    """Whether a character fills its height: a Chinese one, a digit, a capital letter."""
    text = glyph.text
    return glyph.turn == 0 and ("0" <= text <= "9" or "A" <= text <= "Z" or ("\u4e01" <= text <= "\u9fff"))


def _spaces(text_page: int, page: Area, number: int, glyph: Glyph) -> tuple[float, float]:
    """The space in the box of a character above and below what is printed."""
    box = (c_double * 4)()  # left, right, bottom, top
    _get_box(text_page, number, *(byref(box, n) for n in _PLACES))
    return page.top - box[3] - glyph.top, glyph.bottom - page.top + box[2]


_PLACES = range(0, 4 * sizeof(c_double), sizeof(c_double))


def _trimmed(glyph: Glyph, above: float, below: float) -> Glyph:
    top, bottom = glyph.top + above, glyph.bottom - below
    return glyph._replace(top=top, bottom=bottom, place=((glyph.left + glyph.right) / 2, (top + bottom) / 2))
