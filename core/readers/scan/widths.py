"""Punctuation (标点) that looks the same in full and half width: the room that it takes tells which it is.

The model sees a line as a row of shapes and mixes up the widths; the contract wants them as printed.
"""

from collections.abc import Sequence
from dataclasses import replace

from core.readers.pdf.lines import is_wide
from core.readers.pdf.shapes import Rect
from core.readers.scan.recogniser import Sign, Signs
from core.readers.scan.strips import Strip, ink_columns

PAIRS = dict(zip("(),:;!?%", "（），：；！？％", strict=True))
HALF = {wide: narrow for narrow, wide in PAIRS.items()}
FULL = 0.62
"""Of the letter height: white space on both sides together that only a full-width mark has."""
NEAR = 0.7
"""Of the letter height: how far a mark may stand from where the model saw it."""


def settle_widths(signs: Signs, strip: Strip, cut: Rect, size: float) -> Signs:
    """The characters of a strip with each punctuation mark in the width that it has on the page."""
    if not any(_has_widths(sign) for sign in signs):
        return signs
    columns = list(ink_columns(strip.marks))
    settled: list[Sign] = []
    opened: bool | None = None
    for n, sign in enumerate(signs):
        if _has_widths(sign):
            full = _is_full(signs, n, columns, cut, size)
            if full is None:
                full = opened if sign.text in ")）" and opened is not None else _is_in_chinese(signs, n)
            opened = full if sign.text in "(（" else opened
            settled.append(_with_width(sign, full))
        else:
            settled.append(sign)
    return tuple(settled)


def _has_widths(sign: Sign) -> bool:
    return sign.text in PAIRS or sign.text in HALF


def _is_full(signs: Signs, n: int, columns: Sequence[tuple[float, float]], cut: Rect, size: float) -> bool | None:
    """Whether a punctuation mark takes the room of a full-width one; None where that can't be seen."""
    if signs[n].text in "%％":
        return False
    if n == 0 or n + 1 == len(signs) or _is_mark(signs[n - 1]) or _is_mark(signs[n + 1]):
        return None
    middle = cut.left + signs[n].at * (cut.right - cut.left)
    slim = [k for k in range(1, len(columns) - 1) if columns[k][1] - columns[k][0] < 0.45 * size]
    own = min(slim, key=lambda k: abs(sum(columns[k]) / 2 - middle), default=None)
    if own is None or abs(sum(columns[own]) / 2 - middle) > NEAR * size:
        return None
    return columns[own][0] - columns[own - 1][1] + columns[own + 1][0] - columns[own][1] > FULL * size


def _is_mark(sign: Sign) -> bool:
    return (_has_widths(sign) and sign.text not in "%％") or sign.text in "、。·“”《》"


def _is_in_chinese(signs: Signs, n: int) -> bool:
    """Whether Chinese characters stand near a mark whose room can't be seen."""
    return any(is_wide(other.text) and not _is_mark(other) for other in signs[max(n - 2, 0) : n + 3])


def _with_width(sign: Sign, full: bool) -> Sign:
    """A mark in a width; that the model was in doubt between the two is no doubt any more."""
    narrow = HALF.get(sign.text, sign.text)
    chance = sign.chance + sign.second if sign.rival in (narrow, PAIRS[narrow]) else sign.chance
    return replace(sign, text=PAIRS[narrow] if full else narrow, chance=chance)
