"""Tables ruled across only (只有横线的表): their lines show rows and merged cells, white space shows the columns."""

from collections.abc import Iterator, Sequence

from core.readers.pdf.across.bands import SLACK, Band, bands_between, blocks_of, holds_rows, sections_of
from core.readers.pdf.across.columns import borders_of
from core.readers.pdf.lattice import Lattice, find_lattices, joined
from core.readers.pdf.shapes import Glyph, PageContent, Rule
from core.readers.pdf.unruled.runs import runs_of

__all__ = ["find_ruled_across"]

LEAST = 3
"""Lines across that a table has at least: over the header, under it, under the rows."""
SAME = 3.0
"""Points by which the sides of a table differ from page to page."""
SEVERAL = 0.2
"""Part of the bands that may hold several rows; where more do, the lines do not tell the rows."""


def find_ruled_across(
    content: PageContent, glyphs: Sequence[Glyph], ruled: Sequence[Lattice], before: Sequence[float] = ()
) -> list[Lattice]:
    """The tables among characters outside the ``ruled`` ones that have lines across and none down.

    ``before`` are the borders of such a table on the page before, which may go on here.
    """
    free = [rule for rule in joined(content.horizontal) if not any(_is_of(lattice, rule) for lattice in ruled)]
    if len(free) < LEAST:
        return []
    narrow = content.narrow
    lines = [run.line for run in runs_of([glyph for glyph in glyphs if not glyph.turn], content.number)]
    found: list[Lattice] = []
    for rules in (block for block in blocks_of(free) if len(block) >= LEAST):
        known = before if before and abs(before[0] - rules[0].start) + abs(before[-1] - rules[0].end) < SAME else ()
        for bands in bands_between(rules, lines, narrow):
            if sum(map(holds_rows, bands)) <= SEVERAL * len(bands):
                found += find_lattices(_within(rules, bands), list(_down(rules, bands, known)), narrow)
    return found


def _is_of(lattice: Lattice, rule: Rule) -> bool:
    box = lattice.box
    return box.top - 1 <= rule.at <= box.bottom + 1 and box.left < rule.end and rule.start < box.right


def _within(rules: Sequence[Rule], bands: Sequence[Band]) -> list[Rule]:
    return [rule for rule in rules if bands[0].top - 1 <= rule.at <= bands[-1].bottom + 1]


def _down(rules: Sequence[Rule], bands: Sequence[Band], known: Sequence[float]) -> Iterator[Rule]:
    """The borders between the columns, and both sides."""
    left, right = min(rule.start for rule in rules), max(rule.end for rule in rules)
    for x in (left, right):
        yield Rule(x, bands[0].top, bands[-1].bottom)
    inner = _within(rules, bands)
    ends = [*known, *(end for rule in inner for end in (rule.start, rule.end))]
    places = [x for x in ends if left + SLACK < x < right - SLACK]
    borders = [border for section in sections_of(bands) for border in borders_of(section, places)]
    for band, xs in zip(bands, _carried(bands, borders, inner), strict=True):
        yield from (Rule(x, band.top, band.bottom) for x in sorted(xs))


def _carried(bands: Sequence[Band], borders: Sequence[set[float]], rules: Sequence[Rule]) -> list[set[float]]:
    """The borders of each band, also those of bands that it is merged with: no line is between them there."""
    found = [set(own) for own in borders]
    for order in (range(len(bands) - 1), reversed(range(len(bands) - 1))):
        for n in order:
            for x in found[n] ^ found[n + 1]:
                if _is_open(rules, bands[n].bottom, x):
                    for band, own in ((bands[n], found[n]), (bands[n + 1], found[n + 1])):
                        if not band.crosses(x):
                            own.add(x)
    return found


def _is_open(rules: Sequence[Rule], y: float, x: float) -> bool:
    """Whether no line runs through a point that stands between two bands."""
    return not any(abs(rule.at - y) < 1 and rule.start + 1 < x < rule.end - 1 for rule in rules)
