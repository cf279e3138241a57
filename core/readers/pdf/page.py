"""A page of pdfium → its characters and ruling lines, upright for reading."""

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from typing import Any

from core.readers.pdf.characters import read_characters
from core.readers.pdf.native import address
from core.readers.pdf.objects import Area
from core.readers.pdf.rules import Drawing, read_drawing
from core.readers.pdf.shapes import ASKEW, Frame, Glyph, Guess, PageContent, Rect, Rule, turned
from core.readers.pdf.watermark import without_watermark

PICTURED = 0.3
"""Part of a page that images cover when it is a scan."""
_UNTOLD = Guess(0.0)
Turn = Callable[[Rect], Rect]
"""A box of the unturned page on the page as read."""


def read_page(page: Any, number: int) -> PageContent:
    """The content of an open pypdfium2 page; ``number`` counts from 1."""
    area = Area(*page.get_bbox())
    drawing = read_drawing(address(page.raw))
    with closing(page.get_textpage()) as text_page:
        glyphs = read_characters(address(text_page.raw), area, drawing)
    shown = page.get_rotation() // 90
    upright = _upright_turns(glyphs, shown)
    size = (area.height, area.width) if shown % 2 else (area.width, area.height)

    def turn(box: Rect) -> Rect:
        return turned(box, upright, area.width, area.height)

    if upright:
        glyphs = [_turned_glyph(glyph, turn, upright) for glyph in glyphs]
    pictured = drawing.pictures > PICTURED * area.width * area.height
    frame = Frame(*size, (upright - shown) % 4)
    rules = _rules(drawing, area, turn, upright)
    glyphs, watermark = without_watermark(glyphs, *rules)
    content = PageContent(number, frame, tuple(glyphs), *rules, pictured, drawing.is_unseen, watermark=watermark)
    if content.layered:
        return replace(content, glyphs=tuple(glyph._replace(guess=_UNTOLD) for glyph in glyphs))
    return content


def _upright_turns(glyphs: Iterable[Glyph], shown: int) -> int:
    """The quarter turns clockwise that bring most of the writing upright; as shown where there is none."""
    written = Counter([glyph.turn for glyph in glyphs])
    return -written.most_common(1)[0][0] % 4 if written else shown


def _flipped(area: Area, page: Area) -> Rect:
    """An area of PDF user space on the unturned page."""
    return Rect(area.left - page.left, page.top - area.top, area.right - page.left, page.top - area.bottom)


def _turned_glyph(glyph: Glyph, turn: Turn, turns: int) -> Glyph:
    box = turn(Rect(*glyph[:4]))
    x, y = glyph.place
    place = turn(Rect(x, y, x, y)).centre
    own = glyph.turn if glyph.turn == ASKEW else (glyph.turn + turns) % 4
    return glyph._replace(left=box.left, top=box.top, right=box.right, bottom=box.bottom, place=place, turn=own)


def _rules(drawing: Drawing, page: Area, turn: Turn, turns: int) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The ruling lines of the page as read: horizontal, vertical."""
    across, down = [[turn(_flipped(area, page)) for area in areas] for areas in (drawing.across, drawing.down)]
    if turns % 2:
        across, down = down, across
    return (
        tuple(Rule(area.centre[1], area.left, area.right) for area in across),
        tuple(Rule(area.centre[0], area.top, area.bottom) for area in down),
    )
