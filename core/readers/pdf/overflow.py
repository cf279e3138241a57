"""Characters → the cells of a lattice, also where text runs over a border."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from core.readers.pdf.lattice import Lattice
from core.readers.pdf.shapes import Glyph

OVER_SIDE = 0.3
"""Part of its width by which a character may lie over a border at its side."""
OVER_ROW = 0.4
"""Part of its height by which it may lie over a border above or below."""
TOUCHING = 0.5
"""Of the letter height: a gap within one run of text."""

BAND = 8.0
"""Points: the page is cut in bands so high to find the characters near each other."""

Held = dict[int, list[Glyph]]
"""The characters of each cell, by the number of the cell."""


def settle(lattice: Lattice, glyphs: Iterable[Glyph]) -> tuple[Held, set[int]]:
    """The characters of each cell, and the cells where text runs over a border.

    A run of text that goes over a side of its cell into cells which are empty otherwise belongs to one cell; a line
    that stands on the border between two rows belongs to the one whose text it follows. Else each character stays
    where its middle is.
    """
    held: defaultdict[int, list[Glyph]] = defaultdict(list)
    aside: list[Glyph] = []
    astride: list[Glyph] = []
    own: list[Glyph] = []
    left = top = right = bottom = 0.0
    for glyph in glyphs:
        x, y = glyph.place
        if not (left <= x < right and top <= y < bottom):
            # The cell of one character is mostly that of the next, too.
            n = lattice.slot_at(x, y)
            own = held[n]
            left, top, right, bottom = lattice.rectangles[n]
        own.append(glyph)
        if glyph.left >= left and glyph.right <= right and glyph.top >= top and glyph.bottom <= bottom:
            continue
        if glyph.clipped:
            continue
        if _is_over(glyph.left, glyph.right, left, right, OVER_SIDE):
            aside.append(glyph)
        elif _is_over(glyph.top, glyph.bottom, top, bottom, OVER_ROW):
            astride.append(glyph)
    troubled: set[int] = set()
    for run in _runs(aside, held):
        troubled |= _settle_aside(lattice, held, run)
    for run in _runs(astride, held):
        troubled |= _settle_astride(lattice, held, run)
    return dict(held), troubled


def _is_over(start: float, end: float, low: float, high: float, part: float) -> bool:
    over = part * (end - start)
    return start < low - over or end > high + over


def _runs(seeds: Sequence[Glyph], held: Held) -> Iterator[list[Glyph]]:
    """The runs of text in which the seeds are printed."""
    if not seeds:
        return
    bands: defaultdict[int, list[Glyph]] = defaultdict(list)
    for glyph in chain.from_iterable(held.values()):
        bands[_band(glyph)].append(glyph)
    done: set[Glyph] = set()
    for seed in seeds:
        if seed not in done:
            near = range(_band(seed) - 1, _band(seed) + 2)
            run = _run(seed, [glyph for band in near for glyph in bands[band]])
            done.update(run)
            yield run


def _band(glyph: Glyph) -> int:
    """The band of the page, BAND high, in which the middle of a character lies."""
    return int((glyph.top + glyph.bottom) / 2 // BAND)


def _run(seed: Glyph, glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The characters that are printed in one go with one of them."""
    height = seed.bottom - seed.top
    middle = seed.top + seed.bottom
    line = sorted((g for g in glyphs if abs(g.top + g.bottom - middle) < height), key=lambda g: g.left)
    first = last = line.index(seed)
    while first > 0 and line[first].left - line[first - 1].right < TOUCHING * height:
        first -= 1
    while last + 1 < len(line) and line[last + 1].left - line[last].right < TOUCHING * height:
        last += 1
    return line[first : last + 1]


def _settle_aside(lattice: Lattice, held: Held, run: Sequence[Glyph]) -> set[int]:
    """Bring a run into one cell if the others hold nothing else; the cells that are in doubt by it."""
    cells = sorted({lattice.slot_at(*glyph.place) for glyph in run})
    members = set(run)
    owner = _owner(lattice, cells, run)
    if any(n != owner and not members.issuperset(held[n]) for n in cells):
        return set(cells)
    _move(lattice, held, run, owner)
    return {owner}


def _move(lattice: Lattice, held: Held, run: Sequence[Glyph], owner: int) -> None:
    """Bring a run into one cell, out of those in which its characters are."""
    members = set(run)
    for n in {lattice.slot_at(*glyph.place) for glyph in run} - {owner}:
        held[n] = [glyph for glyph in held.get(n, []) if glyph not in members]
        if not held[n]:
            del held[n]
    inside = set(held.get(owner, []))
    held.setdefault(owner, []).extend(glyph for glyph in run if glyph not in inside)


def _settle_astride(lattice: Lattice, held: Held, run: Sequence[Glyph]) -> set[int]:
    """Bring a line on the border of two rows into the row whose text it follows; the cells that are in doubt by it."""
    top, bottom = min(g.top for g in run), max(g.bottom for g in run)
    x = (run[0].left + run[-1].right) / 2
    above, below = lattice.slot_at(x, top), lattice.slot_at(x, bottom)
    if above == below:
        return set()
    members = set(run)
    ends = [g.bottom for g in held.get(above, []) if g not in members]
    starts = [g.top for g in held.get(below, []) if g not in members]
    leads = bool(starts) and min(starts) - bottom < TOUCHING * (bottom - top)
    if leads and not (ends and top - max(ends) < min(starts) - bottom):
        _move(lattice, held, run, below)
    elif ends or starts:
        _move(lattice, held, run, above)
    return {above, below}


def _owner(lattice: Lattice, cells: Sequence[int], run: Sequence[Glyph]) -> int:
    """The cell a run starts in, ends in or is centred in: the one whose edges or middle it keeps to best."""
    left, right = run[0].left, run[-1].right

    def off(n: int) -> float:
        box = lattice.rectangles[n]
        starts, ends = abs(left - box.left), abs(right - box.right)
        centred = abs(left + right - box.left - box.right) / 2
        return min(starts, ends, centred)

    return min(cells, key=off)
