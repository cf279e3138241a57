"""Ink of which the model made no character (漏识): it leaves out a sign now and then and is sure of the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.readers.pdf.lines import is_wide
from core.readers.pdf.shapes import Rect
from core.readers.scan.recogniser import Signs
from core.readers.scan.strips import Strip, ink_columns

WIDE, NARROW = 0.68, 0.44
"""Of the letter height: how far from the middle of a Chinese or Latin character its ink may lie."""
LEAST = 0.18
"""Of the letter height: narrower ink may be dirt."""
DOT = 0.07, 0.22
"""Of the letter height: between these a mark on the base line is a dot."""
BASE = 0.15
"""Of the letter height: how far over the lowest ink the bottom of a dot is."""
DOT_NEAR = 0.45
"""Of the letter height: how far from a dot the middle of its sign may be."""
DOTTED = frozenset(".,:;!?…。，、：；！？·％%")
"""Signs that have a dot, or are one."""


def mark_unread(signs: Signs, strip: Strip, cut: Rect, size: float) -> Signs:
    """The characters of a strip, those beside ink that belongs to none of them marked."""
    if not signs:
        return signs
    middles = [cut.left + sign.at * (cut.right - cut.left) for sign in signs]
    reach = [(WIDE if is_wide(sign.text) else NARROW) * size for sign in signs]
    beside: set[int] = set()
    for left, right in ink_columns(strip.marks):
        ink = (left + right) / 2
        if right - left < LEAST * size or any(
            middle - far <= ink <= middle + far for middle, far in zip(middles, reach, strict=True)
        ):
            continue
        # Characters that touch make one stretch of ink, with several middles in it.
        if not any(left <= middle <= right for middle in middles):
            beside.add(_nearest(middles, ink))
    for dot in _dots(strip, size):
        if not any(
            abs(m - dot) < DOT_NEAR * size for m, sign in zip(middles, signs, strict=True) if sign.text in DOTTED
        ):
            beside.add(_nearest(middles, dot))
    return tuple(replace(sign, unread=True) if n in beside else sign for n, sign in enumerate(signs))


def _nearest(middles: Sequence[float], place: float) -> int:
    return min(range(len(middles)), key=lambda n: abs(middles[n] - place))


def _dots(strip: Strip, size: float) -> Iterator[float]:
    """Where full stops and decimal points stand: small marks on the base line with no other ink over them."""
    columns = set(ink_columns(strip.marks))
    for mark in strip.marks:
        width, height = mark.right - mark.left, mark.bottom - mark.top
        small = DOT[0] * size < min(width, height) and max(width, height) < DOT[1] * size
        if small and mark.bottom > strip.box.bottom - BASE * size and (mark.left, mark.right) in columns:
            yield (mark.left + mark.right) / 2
