"""A picture of a page → its characters and ruling lines, as they come from a born-digital page."""

from collections.abc import Iterator, Sequence
from statistics import mean

import numpy as np

from core.progress import Progress, unheard
from core.readers.pdf.lattice import Lattice, find_lattices
from core.readers.pdf.shapes import NARROW, PageContent, Rect, Rule
from core.readers.scan.glyphs import cut_out, read_glyphs
from core.readers.scan.ink import Ink, read_ink
from core.readers.scan.picture import Picture
from core.readers.scan.recogniser import Recogniser
from core.readers.scan.strips import Strip, find_strips, letter_height

SAMPLE = 8
"""Lines that tell which way up a page is."""
UPRIGHT = 0.96
"""Mean chance of the characters on a page that lies upright (0.99 in the samples); on its side it may reach 0.93."""
FAINT = 0.4
"""Part of the usual blackness of a text below which a mark is none."""
BORDER = 1.2
"""Points of a border's half width that is kept out of a cell."""


def read_scan(picture: Picture, number: int, recognise: Recogniser, progress: Progress = unheard) -> PageContent:
    """The content of a page of which there is a picture; ``number`` counts from 1."""
    picture, ink = _upright(picture, recognise)
    across, down = _in_points(ink.across, picture.scale), _in_points(ink.down, picture.scale)
    size = letter_height(ink.marks, picture.scale)
    lattices = find_lattices(across, down, NARROW * size / picture.scale)
    strips = _without_shades(list(_strips(ink, lattices, picture, size)), picture)
    glyphs = read_glyphs(picture, strips, size, recognise, progress)
    progress(1.0)
    return PageContent(number, picture.frame, tuple(glyphs), across, down, pictured=True, recognised=True)


def _in_points(rules: Sequence[Rule], scale: float) -> tuple[Rule, ...]:
    return tuple(Rule(*(value / scale for value in rule)) for rule in rules)


def _upright(picture: Picture, recognise: Recogniser) -> tuple[Picture, Ink]:
    """The page straight and the right way up, with its ink: as it lies if that can be read, else as it reads best."""
    best: tuple[float, Picture, Ink] | None = None
    for turns in (0, 1, 3, 2):
        turned = picture.turned(turns).straightened()
        ink = read_ink(turned)
        chance = _legibility(turned, ink, recognise)
        if best is None or chance > best[0]:
            best = chance, turned, ink
        if chance >= UPRIGHT:
            break
    assert best is not None
    return best[1:]


def _legibility(picture: Picture, ink: Ink, recognise: Recogniser) -> float:
    """The mean chance of the characters in some of the longest lines; 1 for an empty page."""
    size = letter_height(ink.marks, picture.scale)
    strips = find_strips(ink.marks, Rect(0, 0, picture.grey.shape[1], picture.grey.shape[0]), size)
    if not strips:
        return 1.0
    longest = sorted(strips, key=lambda strip: strip.box.left - strip.box.right)[:SAMPLE]
    read = recognise([cut_out(picture, strip, size)[0] for strip in longest])
    return mean([sign.chance for signs in read for sign in signs] or [0.0])


def _strips(ink: Ink, lattices: Sequence[Lattice], picture: Picture, size: float) -> Iterator[Strip]:
    """The lines of text of each cell, and of the page around the tables."""
    scale = picture.scale
    held: dict[tuple[int, int], list[Rect]] = {}
    outside: list[Rect] = []
    for mark in ink.marks:
        x, y = (value / scale for value in mark.centre)
        for n, lattice in enumerate(lattices):
            if lattice.box.holds(x, y):
                held.setdefault((n, lattice.slot_at(x, y)), []).append(mark)
                break
        else:
            outside.append(mark)
    for (n, slot), marks in held.items():
        yield from find_strips(marks, _room(lattices[n].rectangles[slot], scale), size)
    yield from find_strips(outside, Rect(0, 0, picture.grey.shape[1], picture.grey.shape[0]), size)


def _without_shades(strips: Sequence[Strip], picture: Picture) -> list[Strip]:
    """The strips that are about as dark as the ink of the page; the others are stains, or what shines through."""
    if not strips:
        return []
    darkness = [_darkness(picture, strip.box) for strip in strips]
    paper, ink = float(np.percentile(picture.grey, 75)), float(np.median(darkness))
    return [strip for strip, dark in zip(strips, darkness, strict=True) if paper - dark > FAINT * (paper - ink)]


def _darkness(picture: Picture, box: Rect) -> float:
    """The grey level of the ink in a box."""
    left, top, right, bottom = map(int, box)
    return float(np.percentile(picture.grey[top : bottom + 1, left : right + 1], 8))


def _room(cell: Rect, scale: float) -> Rect:
    """The inside of a cell in pixels."""
    left, top, right, bottom = (value * scale for value in cell)
    border = BORDER * scale
    return Rect(left + border, top + border, right - border, bottom - border)
