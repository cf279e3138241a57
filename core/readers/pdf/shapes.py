"""What stands on a PDF page, in points from the top left of the page as it is read: characters and ruling lines."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import NamedTuple

from core.grid import Box

ASKEW = 4
"""The turn of a character whose writing runs neither along the page nor across it"""


class Rect(NamedTuple):
    """A rectangle in points from the top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Guess(NamedTuple):
    """How sure a recognised character is: its chance from 0 to 1, and the character that is the next likely.

    The chance is 0 where another program has recognised it and does not tell. ``unread`` says that there is ink
    beside it of which no character was made.
    """

    chance: float
    rival: str = ""
    unread: bool = False


class Glyph(NamedTuple):
    """A character with the box of its advance width; ``turn`` counts quarter turns clockwise of its writing, or ASKEW.

    ``place`` is the point that says which cell it is in: its middle, or where it is ``clipped`` and so not seen, the
    nearest point that is. ``sure`` is false where the font does not say which character the glyph is. ``guess`` is
    there where the character was recognised in a picture.
    """

    left: float
    top: float
    right: float
    bottom: float
    text: str
    place: tuple[float, float] = (0.0, 0.0)
    turn: int = 0
    sure: bool = True
    clipped: bool = False
    guess: Guess | None = None


class Rule(NamedTuple):
    """A ruling line (框线): where it stands across its direction, where along it it starts and ends."""

    at: float
    start: float
    end: float


_Row = tuple[float, float, float]
Warp = tuple[_Row, _Row, _Row]
"""A map of points (3 × 3): from a page made flat to the page as it was photographed"""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page lies: its size as shown, and the quarter turns clockwise from shown to upright for reading.

    ``skew`` are the degrees counterclockwise that it was turned for reading on top of these, ``warp`` tells where it
    was before it was made flat. What is read was ``moved`` to the left by so many points.
    """

    width: float
    height: float
    turns: int = 0
    skew: float = 0.0
    warp: Warp | None = None
    moved: float = 0.0

    def shown(self, box: Rect) -> Rect:
        """A box of the page as read, on the page as shown; of a page askew it lies about the same middle."""
        if self.moved:
            box = Rect(box.left + self.moved, box.top, box.right + self.moved, box.bottom)
        if not (self.turns or self.skew or self.warp):
            return box
        width, height = self.size
        askew = self._askew(box) if self.skew else box
        return turned(_warped(askew, self.warp) if self.warp else askew, -self.turns % 4, width, height)

    def _askew(self, box: Rect) -> Rect:
        """A box where it was before the page was turned straight about its middle."""
        width, height = self.size
        sine, cosine = sin(radians(self.skew)), cos(radians(self.skew))
        x, y = box.centre[0] - width / 2, box.centre[1] - height / 2
        right, down = x * cosine - y * sine - x, x * sine + y * cosine - y
        return Rect(box.left + right, box.top + down, box.right + right, box.bottom + down)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as read."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)


def _warped(box: Rect, warp: Warp) -> Rect:
    """The box around the corners of a box where a map brings them."""
    corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    mapped = [[a * x + b * y + c for a, b, c in warp] for x, y in corners]
    xs, ys = [x / w for x, _, w in mapped], [y / w for _, y, w in mapped]
    return Rect(min(xs), min(ys), max(xs), max(ys))


def turned(box: Rect, turns: int, width: float, height: float) -> Rect:
    """A box after its page of ``width`` × ``height`` was turned clockwise by quarter turns."""
    if turns == 1:
        return Rect(height - box.bottom, box.left, height - box.top, box.right)
    if turns == 2:
        return Rect(width - box.right, height - box.bottom, width - box.left, height - box.top)
    if turns == 3:
        return Rect(box.top, width - box.right, box.bottom, width - box.left)
    return box


SCANTY = 40
"""Characters: a scan may have fewer over it, such as its page number or the name of the program that made it."""

GARBLED = 0.5
"""Part of the characters of a page that are not told where its text is worth nothing."""
NARROW = 0.45
"""Of the usual size of a character, the smaller of its width and height: no text is as low or as slim."""


@dataclass(frozen=True, slots=True)
class PageContent:
    """All that is read off one page.

    ``pictured`` says that an image covers a good part of it, ``unseen`` that its text is not painted for the most
    part, ``recognised`` that its characters were read off the image. ``watermark`` is what is written across it.
    ``column`` is the width in points of the column of text that it is, 0 for a whole page.
    """

    number: int
    frame: Frame
    glyphs: tuple[Glyph, ...] = ()
    horizontal: tuple[Rule, ...] = ()
    vertical: tuple[Rule, ...] = ()
    pictured: bool = False
    unseen: bool = False
    recognised: bool = False
    watermark: str = ""
    column: float = 0.0

    @property
    def blind(self) -> bool:
        """Whether the page is a scan (扫描件): a picture on which hardly anything is printed, and no table."""
        return self._is_picture and not self.unseen and len(self.glyphs) < SCANTY

    @property
    def layered(self) -> bool:
        """Whether the page is a scan over whose picture lies text that nobody sees: what was recognised in it."""
        return self._is_picture and self.unseen

    @property
    def _is_picture(self) -> bool:
        return self.pictured and not (self.horizontal and self.vertical)

    @property
    def garbled(self) -> bool:
        """Whether the fonts do not tell what most of its characters are."""
        if len(self.glyphs) < SCANTY:
            return False
        return [glyph.sure for glyph in self.glyphs].count(False) > GARBLED * len(self.glyphs)

    @property
    def narrow(self) -> float:
        """Points between ruling lines that leave no room for a text; 0 where the page has none."""
        sizes = sorted([min(glyph.bottom - glyph.top, glyph.right - glyph.left) for glyph in self.glyphs])
        return NARROW * sizes[len(sizes) // 2] if sizes else 0.0

    def box(self, area: Rect) -> Box:
        """An area of the page as read as a Box of the page as shown."""
        left, top, right, bottom = self.frame.shown(area)
        return Box(self.number, round(left, 2), round(top, 2), round(right, 2), round(bottom, 2))
