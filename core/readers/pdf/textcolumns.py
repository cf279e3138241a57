"""Columns of text (分栏): a page set like a newspaper is read column by column, each as a page of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from core.readers.pdf.lines import rows_of
from core.readers.pdf.shapes import Glyph, PageContent, Rule

ASIDE = 0.35
"""Part of the page on either side of where the gutter stands"""
STEP = 2.0
"""Points between the places that are looked at."""
CROSSING = 0.03
"""Part of the characters on a page that may stand across the gutter: titles and page numbers over both columns."""
HEAD_RULES = 2
"""Lines across the middle that such a page may have, under its head and over its foot."""
GUTTER = 6.0
"""Points of white space between the columns, at least."""
RUN = 0.9
"""Of the letter height: closer characters are of one text."""
LINES = 6
"""Full lines of text that make a column where it has no table."""
FULL = 0.8
"""Part of the column's width that a full line has."""
GAP = 1.5
"""Of the letter height: a line with wider gaps is of a table."""

INFINITE = float("inf")

Row = list[Glyph]
Span = tuple[float, float]


def text_columns(content: PageContent) -> list[PageContent]:
    """The parts of a page in reading order: itself, or its columns and what stands over and under both."""
    gutter = _gutter(content)
    if gutter is None or _is_framed(content, gutter):
        return [content]
    rows = [sorted(row, key=lambda glyph: glyph.left) for row in rows_of(_printed(content))]
    whole = [row for row in rows if _is_across(row, gutter)]
    sides = _Side(content, rows, 0, gutter), _Side(content, rows, gutter, content.frame.size[0])
    if not all(side.is_column for side in sides):
        return [content]
    start = min((glyph.left for glyph in _printed(content) if glyph.left >= gutter), default=gutter)
    return [part for part in _parts(content, whole, gutter, start) if part.glyphs]


def _printed(content: PageContent) -> list[Glyph]:
    return [glyph for glyph in content.glyphs if not glyph.text.isspace()]


def _gutter(content: PageContent) -> float | None:
    """The middle of the widest white space that goes down the middle of a page; most pages have none."""
    width = content.frame.size[0]
    left, right = ASIDE * width, (1 - ASIDE) * width
    rules = [rule for rule in content.horizontal if not (rule.start < left and right < rule.end)]
    if not content.glyphs or len(content.horizontal) - len(rules) > HEAD_RULES:
        return None
    first, last = int(left / STEP), int(right / STEP)
    crossed = [0] * (int(width / STEP) + 2)
    few = int(CROSSING * len(content.glyphs))
    spans = [*((g.left, g.right, 1) for g in _printed(content)), *((r.start, r.end, few + 1) for r in rules)]
    for start, end, weight in spans:
        for step in range(max(first, int(start / STEP)), min(last, int(end / STEP)) + 1):
            crossed[step] += weight
    found = (_widest(crossed, first, last, most) for most in (0, few))
    return next((gutter for gutter in found if gutter), None)


def _is_framed(content: PageContent, gutter: float) -> bool:
    """Whether lines across the gutter are of a table: lines down meet them."""
    across = [rule for rule in content.horizontal if rule.start < gutter < rule.end]
    return any(
        down.start - STEP < rule.at < down.end + STEP and rule.start - STEP < down.at < rule.end + STEP
        for rule in across
        for down in content.vertical
    )


def _widest(crossed: Sequence[int], first: int, last: int, most: int) -> float | None:
    """The middle of the widest place where no more than so many characters stand, unless it goes on at a side."""
    runs = [[*run] for is_free, run in groupby(range(first, last + 1), lambda n: crossed[n] <= most) if is_free]
    widest = max(runs, key=len, default=[])
    if len(widest) * STEP < GUTTER or widest[0] == first or widest[-1] == last:
        return None
    return (widest[0] + widest[-1] + 1) / 2 * STEP


def _is_across(row: Row, gutter: float) -> bool:
    """Whether a text of a line stands on both sides of the gutter."""
    return any(
        a.left < gutter < a.right or (a.right <= gutter <= b.left and b.left - a.right < RUN * (a.bottom - a.top))
        for a, b in pairwise([*row, row[-1]])
    )


@dataclass(frozen=True)
class _Side:
    """What stands on one side of the gutter."""

    content: PageContent
    rows: Sequence[Row]
    left: float
    right: float

    @property
    def is_column(self) -> bool:
        """Whether it has a ruled table, or full lines of text."""
        across = [rule for rule in self.content.horizontal if self.left < rule.start and rule.end < self.right]
        down = [rule for rule in self.content.vertical if self.left < rule.at < self.right]
        return min(len(across), len(down)) > 2 or self._full_lines() >= LINES

    def _full_lines(self) -> int:
        parts = [[g for g in row if self.left <= g.left and g.right <= self.right] for row in self.rows]
        lines = [part for part in parts if part]
        width = max((line[-1].right - line[0].left for line in lines), default=0.0)
        return sum(line[-1].right - line[0].left > FULL * width and _is_text(line) for line in lines)


def _is_text(line: Row) -> bool:
    return all(b.left - a.right < GAP * (a.bottom - a.top) for a, b in pairwise(line))


def _parts(content: PageContent, whole: Sequence[Row], gutter: float, start: float) -> Iterator[PageContent]:
    """The page cut over and under each text that stands across both columns, its columns one after the other.

    ``start`` is where the text of the second column starts.
    """
    shift = start - min(glyph.left for glyph in content.glyphs)
    ends = sorted((min(glyph.top for glyph in row), max(glyph.bottom for glyph in row)) for row in whole)
    top = -INFINITE
    for above, below in [*ends, (INFINITE, INFINITE)]:
        yield _part(content, (top, above), (-INFINITE, gutter), 0, is_column=True)
        yield _part(content, (top, above), (gutter, INFINITE), shift, is_column=True)
        yield _part(content, (above, below), (-INFINITE, INFINITE), 0, is_column=False)
        top = below


def _part(content: PageContent, down: Span, across: Span, shift: float, *, is_column: bool) -> PageContent:
    """What stands on a part of the page, moved to the left as far as the first column stands."""
    (top, bottom), (left, right) = down, across

    def holds(x: float, y: float) -> bool:
        return left <= x < right and top <= y < bottom

    return replace(
        content,
        frame=replace(content.frame, moved=shift),
        column=content.frame.size[0] / 2 if is_column else 0.0,
        glyphs=tuple(_moved(glyph, shift) for glyph in content.glyphs if holds(*glyph.place)),
        horizontal=tuple(
            Rule(rule.at, rule.start - shift, rule.end - shift)
            for rule in content.horizontal
            if holds((rule.start + rule.end) / 2, rule.at)
        ),
        vertical=tuple(
            Rule(rule.at - shift, rule.start, rule.end)
            for rule in content.vertical
            if holds(rule.at, (rule.start + rule.end) / 2)
        ),
    )


def _moved(glyph: Glyph, shift: float) -> Glyph:
    x, y = glyph.place
    return glyph._replace(left=glyph.left - shift, right=glyph.right - shift, place=(x - shift, y))
