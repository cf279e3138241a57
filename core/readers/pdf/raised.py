"""Raised characters (上标): powers and marks of notes, small and above the foot of their line."""

from collections.abc import Sequence

from core.readers.pdf.shapes import Glyph
from core.readers.powers import as_powers

SMALL = 0.8
"""Of the letter height of the line: raised characters are lower."""
RAISED = 0.2
"""The same: how far above the foot of the line they end at least."""
_MARKS = frozenset("0123456789+-−()[]［］〔〕*＊①②③④⑤⑥⑦⑧⑨⑩注")
"""What is raised to be a power or the mark of a note; signs such as ° and ’ stand high by themselves"""
_DIMENSIONS = frozenset("23")


def with_powers(row: Sequence[Glyph], size: float, foot: float) -> tuple[list[Glyph], bool]:
    """The characters of a line, left to right, with raised digits as such (²), and whether some may be a note's mark.

    ``size`` is the letter height of the line, ``foot`` where it ends below. A power behind a unit is none: m², km².
    """
    shown: list[Glyph] = []
    doubtful = False
    for glyph in row:
        raised = _is_raised(glyph, size, foot)
        if raised:
            doubtful = doubtful or not _is_dimension(glyph, shown)
        shown.append(glyph._replace(text=as_powers(glyph.text)) if raised else glyph)
    return shown, doubtful


def _is_raised(glyph: Glyph, size: float, foot: float) -> bool:
    high = glyph.bottom - glyph.top < SMALL * size and foot - glyph.bottom > RAISED * size
    return high and glyph.text in _MARKS and glyph.guess is None


def _is_dimension(glyph: Glyph, before: Sequence[Glyph]) -> bool:
    return glyph.text in _DIMENSIONS and bool(before) and before[-1].text in ("m", "M", "米")
