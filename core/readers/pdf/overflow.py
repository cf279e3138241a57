"""Characters → the cells of a lattice, also where text runs over a border."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from core.readers.pdf.lattice import Lattice
from core.readers.pdf.shapes import Glyph

OVER = 0.3
"""Part of its size by which a character may lie over a border."""
TOUCHING = 0.5
"""Of the letter height: a gap within one run of text."""

Held = dict[int, list[Glyph]]
"""The characters of each cell, by the number of the cell."""


def settle(lattice: Lattice, glyphs: Iterable[Glyph]) -> tuple[Held, set[int]]:
    """The characters of each cell, and the cells where text runs over a border.

    A run of text that goes over a border into cells which are empty otherwise belongs to one cell; else each
    character stays where its middle is.
    """
    held: defaultdict[int, list[Glyph]] = defaultdict(list)
    crossing: list[Glyph] = []
    troubled: set[int] = set()
    rectangles = [lattice.rectangle(slot) for slot in lattice.slots]
    for glyph in glyphs:
        n = lattice.slot_at(*glyph.place)
        held[n].append(glyph)
        if glyph.home:
            continue
        if _is_over(glyph.left, glyph.right, rectangles[n].left, rectangles[n].right):
            crossing.append(glyph)
        if _is_over(glyph.top, glyph.bottom, rectangles[n].top, rectangles[n].bottom):
            troubled.add(n)
    while crossing:
        run = _run(crossing[0], [glyph for cell in held.values() for glyph in cell])
        crossing = [glyph for glyph in crossing[1:] if glyph not in run]
        troubled |= _settle_run(lattice, held, run)
    return dict(held), troubled


def _is_over(start: float, end: float, low: float, high: float) -> bool:
    over = OVER * (end - start)
    return start < low - over or end > high + over


def _run(seed: Glyph, glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The characters that are printed in one go with one of them."""
    height = seed.bottom - seed.top
    middle = seed.top + seed.bottom
    line = sorted((g for g in glyphs if abs(g.top + g.bottom - middle) < height), key=lambda g: g.left)
    at = line.index(seed)
    first = last = at
    while first > 0 and line[first].left - line[first - 1].right < TOUCHING * height:
        first -= 1
    while last + 1 < len(line) and line[last + 1].left - line[last].right < TOUCHING * height:
        last += 1
    return line[first : last + 1]


def _settle_run(lattice: Lattice, held: Held, run: Sequence[Glyph]) -> set[int]:
    """Bring a run into one cell if the others hold nothing else; the cells that are in doubt by it."""
    cells = sorted({lattice.slot_at(*glyph.place) for glyph in run})
    members = set(run)
    crowded = [n for n in cells if not members.issuperset(held[n])]
    if len(crowded) > 1:
        return set(cells)
    owner = crowded[0] if crowded else _owner(lattice, cells, run)
    for n in cells:
        if n != owner:
            del held[n]
    held[owner] = [glyph for glyph in held[owner] if glyph not in members] + list(run)
    return {owner}


def _owner(lattice: Lattice, cells: Sequence[int], run: Sequence[Glyph]) -> int:
    """The cell a run starts in, ends in or is centred in: the one whose edges or middle it keeps to best."""
    left, right = run[0].left, run[-1].right

    def off(n: int) -> float:
        box = lattice.rectangle(lattice.slots[n])
        starts, ends = abs(left - box.left), abs(right - box.right)
        centred = abs(left + right - box.left - box.right) / 2
        return min(starts, ends, centred)

    return min(cells, key=off)
