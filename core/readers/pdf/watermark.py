"""Watermarks (水印) over the text of a page: writing set askew, or large letters over other letters and over rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from core.document import Remark
from core.findings import Severity
from core.messages import say
from core.readers.pdf.shapes import ASKEW, Glyph, Rect, Rule

LARGE = 2.5
"""Of the usual letter height: what is as large may be a watermark."""
NARROW = 0.25
"""Of its height: no letter is narrower."""
INNER = 0.2
"""Part of a letter's box at either side that a ruling line may touch."""
ALIKE = 0.1
"""Part of their height by which the letters of a watermark differ."""


def without_watermark(
    glyphs: Sequence[Glyph], across: Sequence[Rule] = (), down: Sequence[Rule] = ()
) -> tuple[list[Glyph], str]:
    """The characters of a page with its ruling lines that are no watermark, and what the watermark says.

    A page whose writing is askew for the most part has none.
    """
    askew = [glyph.turn for glyph in glyphs].count(ASKEW)
    if 2 * askew > len(glyphs):
        return [glyph._replace(turn=glyph.turn % ASKEW) for glyph in glyphs], ""
    straight = [glyph for glyph in glyphs if glyph.turn != ASKEW] if askew else [*glyphs]
    large = _overprinted(straight, across, down)
    if not (askew or large):
        return straight, ""
    marks = (glyph.text for glyph in glyphs if glyph.turn == ASKEW or glyph in large)
    return [glyph for glyph in straight if glyph not in large], "".join(marks).strip()


def remarks_on_watermarks(marks: Mapping[int, str]) -> Iterator[Remark]:
    """One remark on the whole document where pages have watermarks; ``marks`` says which, by page."""
    if marks:
        pages, text = "、".join(map(str, marks)), "、".join(dict.fromkeys(marks.values()))
        message = say("第 {pages} 页上有水印“{mark}”，没有读进表格。", pages=pages, mark=text)
        yield Remark("", 0, 0, "parse.watermark", Severity.INFO, message, text)


def _overprinted(glyphs: Sequence[Glyph], across: Sequence[Rule], down: Sequence[Rule]) -> frozenset[Glyph]:
    """The large letters as high as one that has small ones inside or a rule through its middle: no title has."""
    if not glyphs:
        return frozenset()
    sizes = [g.right - g.left if g.turn % 2 else g.bottom - g.top for g in glyphs]
    usual = median(sizes)
    if max(sizes) <= LARGE * usual:
        return frozenset()
    large = [glyph for glyph in glyphs if _size(glyph) > LARGE * usual and _is_letter(glyph)]
    small = [glyph.place for glyph in glyphs if _size(glyph) <= LARGE * usual]
    over = [_size(glyph) for glyph in large if _holds_any(glyph, small) or _is_crossed(glyph, across, down)]
    return frozenset(glyph for glyph in large if any(abs(_size(glyph) - size) < ALIKE * size for size in over))


def _is_letter(glyph: Glyph) -> bool:
    """Whether a character is as wide as letters are; bullets of odd fonts have boxes of any height."""
    width = glyph.bottom - glyph.top if glyph.turn % 2 else glyph.right - glyph.left
    return glyph.text.isalnum() and width > NARROW * _size(glyph)


def _size(glyph: Glyph) -> float:
    """The letter height."""
    return glyph.right - glyph.left if glyph.turn % 2 else glyph.bottom - glyph.top


def _holds_any(glyph: Glyph, places: Iterable[tuple[float, float]]) -> bool:
    box = Rect(*glyph[:4])
    return any(box.holds(x, y) for x, y in places)


def _is_crossed(glyph: Glyph, across: Iterable[Rule], down: Iterable[Rule]) -> bool:
    """Whether a ruling line runs through the inner part of a letter's box."""
    left, top, right, bottom = glyph[:4]
    x, y = (left + right) / 2, (top + bottom) / 2
    return _is_between(across, top, bottom, x) or _is_between(down, left, right, y)


def _is_between(rules: Iterable[Rule], low: float, high: float, middle: float) -> bool:
    inset = INNER * (high - low)
    return any(low + inset < r.at < high - inset and r.start <= middle <= r.end for r in rules)
