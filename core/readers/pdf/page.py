"""A page of pdfium → its characters and ruling lines, upright for reading."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import Any

from core.readers.pdf.characters import Character, read_characters
from core.readers.pdf.objects import Area
from core.readers.pdf.rules import Drawing, read_drawing
from core.readers.pdf.shapes import Frame, Glyph, PageContent, Rect, Rule, turned

PICTURED = 0.3
"""Part of a page that images cover when it is a scan."""

Place = Callable[[float, float, float, float], Rect]
"""PDF user space to the page as read."""


def read_page(page: Any, number: int) -> PageContent:
    """The content of an open pypdfium2 page; ``number`` counts from 1."""
    drawing = read_drawing(page.raw)
    with closing(page.get_textpage()) as text_page:
        characters = list(read_characters(text_page.raw, turned=drawing.turned))
    page_area = Area(*page.get_bbox())
    turns = page.get_rotation() // 90
    upright = _upright_turns(characters, turns)
    size = (page_area.height, page_area.width) if turns % 2 else (page_area.width, page_area.height)
    frame = Frame(*size, (upright - turns) % 4)
    place = _placing(page_area, upright)
    return PageContent(
        number,
        frame,
        tuple(_glyphs(characters, place, upright, drawing, frame.size)),
        *_rules(drawing, place),
        drawing.pictures > PICTURED * page_area.width * page_area.height,
    )


def _upright_turns(characters: Iterable[Character], shown: int) -> int:
    """The quarter turns clockwise that bring most of the writing upright; as shown where there is none."""
    written = Counter(character.turns for character in characters)
    return written.most_common(1)[0][0] if written else shown


def _placing(page: Area, turns: int) -> Place:
    def plain(left: float, bottom: float, right: float, top: float) -> Rect:
        return Rect(left - page.left, page.top - top, right - page.left, page.top - bottom)

    if turns == 0:
        return plain
    return lambda *area: turned(plain(*area), turns, page.width, page.height)


def _glyphs(
    characters: Iterable[Character], place: Place, upright: int, drawing: Drawing, size: tuple[float, float]
) -> Iterator[Glyph]:
    """The characters whose middle is on the page."""
    width, height = 2 * size[0], 2 * size[1]
    clips = [(place(*text), place(*seen)) for text, seen in drawing.clipped]
    for left, bottom, right, top, text, turns, sure in characters:
        box = place(left, bottom, right, top)
        if 0 <= box.left + box.right <= width and 0 <= box.top + box.bottom <= height:
            home = _home(box, clips) if clips else None
            yield Glyph(*box, text, (upright - turns) % 4, sure, home)


def _home(box: Rect, clips: Iterable[tuple[Rect, Rect]]) -> tuple[float, float] | None:
    """The nearest point that is seen of the clipped text in which a character stands, if it is not seen itself."""
    x, y = box.centre
    for text, seen in clips:
        if text.meets(box) and not seen.holds(x, y):
            return min(max(x, seen.left), seen.right), min(max(y, seen.top), seen.bottom)
    return None


def _rules(drawing: Drawing, place: Place) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The ruling lines of the page as read: horizontal, vertical."""
    across, down = [[place(*area) for area in areas] for areas in (drawing.across, drawing.down)]
    probe = place(0, 0, 2, 1)
    if probe.bottom - probe.top > probe.right - probe.left:
        across, down = down, across
    return (
        tuple(Rule(area.centre[1], area.left, area.right) for area in across),
        tuple(Rule(area.centre[0], area.top, area.bottom) for area in down),
    )
