"""Characters → the lines that are printed."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from operator import itemgetter, sub
from typing import NamedTuple

from core.readers.pdf.raised import SMALL, with_powers
from core.readers.pdf.shapes import Glyph, Guess, Rect, turned
from core.readers.radicals import has_radical, without_radicals

TWIN = 0.35
"""Part of its width by which a character drawn twice (false bold) may be off."""
OVERLAP = 0.5
"""Part of its width that a character has to keep from the start of the one before it."""
LATIN_GAP = 0.22
"""Of the letter height: a gap between Latin letters or digits that is a space."""
MIXED_GAP = 1.2
"""Of the letter height: a gap between a Chinese and a Latin character that is a space."""
WIDE_GAP = 2.0
"""Of the letter height: a gap that parts two texts which stand in one line (单位名称 … 单位：万元)."""
PIECE_GAP = 3.0
"""The same outside tables, for texts that are taken for two."""
PARTED = 3
"""Characters that a text has at least on either side of a wide gap; 合　　计 is one text."""
SPACED_GAPS = 3
"""Gaps that a line has at least for all of them to be letter spacing."""
WIDEST_SPACING = 0.8
"""Of the letter height: letter spacing seldom goes so far."""
HANGING = "，。、；：！？）》〉”’】」〕％"
"""May not begin a line, may hang over the margin instead."""


class Doubt(Enum):
    """Why the text of a line may not be what is printed."""

    UNMAPPED = "unmapped"
    OVERLAPPING = "overlapping"
    RADICAL = "radical"
    RAISED = "raised"


class Line(NamedTuple):
    """A printed line: its text, its page and place on it, the height of its letters, whether a space ends it.

    ``upright`` is false for writing that runs up or down the page, ``hidden`` true where all of it is clipped away.
    Where it was recognised in a picture there is one of ``guesses`` for each character that is no white space.
    """

    text: str
    page: int
    box: Rect
    size: float
    spaced: bool = False
    upright: bool = True
    doubts: frozenset[Doubt] = frozenset()
    hidden: bool = False
    guesses: tuple[Guess, ...] = ()

    @property
    def reach(self) -> float:
        """Where it ends on the right, without a punctuation mark, which may hang over the margin."""
        return self.box.right - self.size if self.text[-1] in HANGING else self.box.right


def read_lines(glyphs: Sequence[Glyph], page: int) -> list[Line]:
    """The lines that the characters of a cell stand in, top to bottom."""
    upright, other = _by_direction(glyphs)
    lines = [line for row in rows_of(upright) if (line := line_of(row, page)) is not None]
    return [*lines, *_turned_lines(other, page)] if other else lines


def read_pieces(glyphs: Sequence[Glyph], page: int) -> list[Line]:
    """The lines outside tables; one that holds two texts (单位名称 at the left, 单位：万元 at the right) is parted."""
    upright, other = _by_direction(glyphs)
    lines = [line for row in rows_of(upright) for line in _pieces(row, page)]
    return [*lines, *_turned_lines(other, page)] if other else lines


def _by_direction(glyphs: Sequence[Glyph]) -> tuple[Sequence[Glyph], Sequence[Glyph]]:
    """The characters of upright writing, and those that are turned against the page."""
    other = [glyph for glyph in glyphs if glyph.turn]
    return [glyph for glyph in glyphs if not glyph.turn] if other else glyphs, other


def _pieces(row: list[Glyph], page: int) -> list[Line]:
    """A line, or the texts it holds, all as high as the line."""
    whole = line_of(row, page)
    if whole is None:
        return []
    parts = parted(row, PIECE_GAP * whole.size)
    if min(map(len, parts)) < PARTED:
        return [whole]
    pieces = [piece for part in parts if (piece := line_of(part, page))]
    return [p._replace(box=Rect(p.box.left, whole.box.top, p.box.right, whole.box.bottom)) for p in pieces]


def parted(row: Sequence[Glyph], gap: float) -> list[list[Glyph]]:
    """The characters of a line, left to right, parted where the white space between them is wider than ``gap``."""
    parts: list[list[Glyph]] = [[]]
    for glyph in (g for g in row if g.text not in _UNSEEN):
        if parts[-1] and glyph.left - parts[-1][-1].right > gap:
            parts.append([])
        parts[-1].append(glyph)
    return parts


def _turned_lines(glyphs: Sequence[Glyph], page: int) -> Iterator[Line]:
    """Lines of writing that is turned against the page: each direction is read upright and turned back."""
    width, height = max(g.right for g in glyphs), max(g.bottom for g in glyphs)
    for turn in sorted({glyph.turn for glyph in glyphs}):
        size = (height, width) if turn % 2 else (width, height)
        upright = [
            Glyph(*turned(Rect(*glyph[:4]), -turn % 4, width, height), glyph.text, sure=glyph.sure)
            for glyph in glyphs
            if glyph.turn == turn
        ]
        for line in read_lines(upright, page):
            box = turned(line.box, turn, *size)
            yield Line(line.text, page, box, line.size, line.spaced, False, line.doubts)


def rows_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Characters by the lines they stand in; a raised or lowered one belongs to the line that it overlaps."""
    if not glyphs or _are_level(glyphs):
        return [[*glyphs]] if glyphs else []
    rows: list[list[Glyph]] = []
    middle, height = 0.0, 0.0
    for glyph in sorted(glyphs, key=lambda g: g.top + g.bottom):
        own = glyph.bottom - glyph.top
        centre = (glyph.top + glyph.bottom) / 2
        if rows and centre - middle < 0.5 * (own if own > height else height):
            rows[-1].append(glyph)
            if own <= height:
                continue
        else:
            rows.append([glyph])
        middle, height = centre, own
    return rows


def _are_level(glyphs: Sequence[Glyph]) -> bool:
    """Whether all characters are of one line, as those of most cells: each overlaps each."""
    middles = [glyph.top + glyph.bottom for glyph in glyphs]
    spread = max(middles) - min(middles)
    return spread == 0 or spread < min(glyph.bottom - glyph.top for glyph in glyphs)


def line_of(row: list[Glyph], page: int) -> Line | None:
    """The line that characters make; None where they are white space alone."""
    row.sort(key=_left)
    printed = [glyph for glyph in row if glyph.text not in _UNSEEN]
    if not printed:
        return None
    lefts, tops, rights, bottoms, texts, _, _, sure, clipped, guesses = zip(*printed, strict=True)
    sizes = [*map(sub, bottoms, tops)]
    size = max(sizes)
    box = Rect(lefts[0], min(tops), max(rights), max(bottoms))
    doubts: frozenset[Doubt] = frozenset()
    spaced = False
    if len(printed) == len(row) and all(sure) and min(sizes) >= SMALL * size and _are_close(lefts, rights, size):
        text = "".join(texts)
    else:
        text, spaced, doubts = _pieced(row, size, box.bottom)
    if _UPRIGHT_FORM.search(text):
        text = text.translate(_LEVEL)
    if has_radical(text):
        doubts |= {Doubt.RADICAL}
        text = without_radicals(text)
    known = tuple(guess for guess in guesses if guess) if guesses[0] else ()
    return Line(text, page, box, size, spaced, True, doubts, all(clipped), known)


_left = itemgetter(0)


def _are_close(lefts: Sequence[float], rights: Sequence[float], size: float) -> bool:
    """Whether each character stands right behind the one before it, with neither a gap nor an overlap that counts."""
    gaps = [*map(sub, lefts[1:], rights)]
    overlap = (1 - OVERLAP) * min(map(sub, rights, lefts))
    return not gaps or (max(gaps) <= LATIN_GAP * size and min(gaps) >= -overlap)


def _pieced(row: Sequence[Glyph], size: float, foot: float) -> tuple[str, bool, frozenset[Doubt]]:
    """The text of a line pieced together by its gaps, whether a space ends it, and the doubts in it."""
    row, raised = with_powers(row, size, foot)
    parts: list[str] = []
    doubts: set[Doubt] = {Doubt.RAISED} if raised else set()
    last: Glyph | None = None
    spaced = False
    spacing: float | None = None
    for glyph in row:
        if glyph.text in _UNSEEN:
            spaced = spaced or glyph.text in _SPACES
            continue
        if last is not None:
            gap = glyph.left - last.right
            if gap > LATIN_GAP * size and not spaced:
                spacing = _spacing(row, size) if spacing is None else spacing
                gap -= spacing
            if gap < 0 and _is_twin(last, glyph):
                continue
            if gap < 0 and _overlaps(last, glyph):
                doubts.add(Doubt.OVERLAPPING)
            if spaced or gap > LATIN_GAP * size:
                parts.append(_between(last.text, glyph.text, gap / size, spaced))
        parts.append(glyph.text)
        if not glyph.sure:
            doubts.add(Doubt.UNMAPPED)
        last, spaced = glyph, False
    return _settled("".join(parts)), spaced, frozenset(doubts)


def _spacing(row: Sequence[Glyph], size: float) -> float:
    """The letter spacing (字符间距) of a line: what lies between all of its characters, blanks typed aside; often 0."""
    gaps = [
        after.left - before.right
        for before, after in pairwise(row)
        if before.text not in _UNSEEN and after.text not in _UNSEEN
    ]
    least = min(gaps) if len(gaps) >= SPACED_GAPS else 0.0
    return least if 0 < least < WIDEST_SPACING * size else 0.0


_LEVEL = str.maketrans(
    "︐︑︒︓︰︔︕︖︗︘︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄", "，、。：：；！？〖〗（）｛｝〔〕【】《》〈〉「」『』"
)
"""Signs in the form that they have in upright writing, and as they are typed."""
_UPRIGHT_FORM = re.compile(f"[{''.join(map(chr, _LEVEL))}]")
_SPACES = frozenset(" \u00a0\u2002\u2003\u2009\u3000\t")
_UNSEEN = _SPACES | frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def _is_twin(last: Glyph, glyph: Glyph) -> bool:
    """Whether a character is the one before it drawn again, to make it look bold."""
    return (
        glyph.text == last.text
        and glyph.left - last.left < TWIN * (glyph.right - glyph.left)
        and abs(glyph.top - last.top) < TWIN * (glyph.bottom - glyph.top)
    )


def _overlaps(last: Glyph, glyph: Glyph) -> bool:
    """Whether a character is printed over the one before it; the letters of a ligature share one box."""
    narrower = min(last.right - last.left, glyph.right - glyph.left)
    return glyph.left - last.left < OVERLAP * narrower and last[:4] != glyph[:4]


def is_wide(char: str) -> bool:
    """Whether a character stands in the Chinese full-width raster, where no spaces are typed."""
    code = ord(char)
    return 0x2E80 <= code <= 0xD7FF or 0xF900 <= code <= 0xFFEF or code >= 0x20000 or char in "“”‘’…—·"


def _between(before: str, after: str, gap: float, spaced: bool) -> str:
    """What stands in a gap between two characters: nothing, a space, or a tab where it may part two texts."""
    wide = is_wide(before) + is_wide(after)
    if wide == 2:
        return "\t" if gap > WIDE_GAP else ""
    return " " if spaced or gap > (MIXED_GAP if wide else LATIN_GAP) else ""


def _settled(text: str) -> str:
    """A line whose wide gaps are spaces where they part two texts, and nothing where they pad one."""
    if "\t" not in text:
        return text
    pieces = text.split("\t")
    settled = pieces[0]
    for before, after in pairwise(pieces):
        settled += (" " if min(len(before), len(after)) >= PARTED else "") + after
    return settled
