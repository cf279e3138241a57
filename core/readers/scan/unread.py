"""Ink of which the model made no character (漏识): it leaves out a sign now and then and is sure of the rest."""

from dataclasses import replace

from core.readers.pdf.lines import is_wide
from core.readers.pdf.shapes import Rect
from core.readers.scan.recogniser import Signs
from core.readers.scan.strips import Strip, ink_columns

WIDE, NARROW = 0.68, 0.44
"""Of the letter height: how far from the middle of a Chinese or Latin character its ink may lie."""
LEAST = 0.18
"""Of the letter height: narrower ink may be dirt."""


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
            beside.add(min(range(len(signs)), key=lambda n: abs(middles[n] - ink)))
    return tuple(replace(sign, unread=True) if n in beside else sign for n, sign in enumerate(signs))
