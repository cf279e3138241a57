"""What a path of a PDF page paints: straight lines and rectangles, with the ink that shows them."""

from collections.abc import Callable
from ctypes import byref, c_float, c_int, c_uint
from enum import Enum
from itertools import pairwise

from pypdfium2 import raw

from core.readers.pdf.native import native
from core.readers.pdf.objects import Area, Gauge, Matrix, Point, hull

THIN = 3.0
"""Points: a filled rectangle no wider is a line, a wider one is shading."""
THICK = 6.0
"""Points: a stroke wider than this paints an area."""
STRAIGHT = 0.8
"""Points that a stroke may be off its direction."""
WHITE = 250
"""Of 255: a paint whose red, green and blue are all this high is white."""


_get_modes = native(raw.FPDFPath_GetDrawMode)
_get_fill_colour = native(raw.FPDFPageObj_GetFillColor)
_get_stroke_colour = native(raw.FPDFPageObj_GetStrokeColor)
_get_width = native(raw.FPDFPageObj_GetStrokeWidth)


class Ink(Enum):
    """How a path is painted: so that it is seen, or white, which is seen on shading alone."""

    DARK = "dark"
    PALE = "pale"


class Brush:
    """How paths are painted; it keeps the room into which pdfium writes its answers."""

    def __init__(self) -> None:
        self._modes = c_int(), c_int()
        self._colours = c_uint(), c_uint(), c_uint(), c_uint()
        self._width = c_float()
        self._to_modes = tuple(map(byref, self._modes))
        self._to_colours = tuple(map(byref, self._colours))
        self._to_width = byref(self._width)

    def inks(self, item: int) -> tuple[Ink | None, Ink | None]:
        """The ink of a path's inside and of its outline."""
        _get_modes(item, *self._to_modes)
        fill, stroke = self._modes
        return (
            self._ink(item, _get_fill_colour) if fill else None,
            self._ink(item, _get_stroke_colour) if stroke else None,
        )

    def _ink(self, item: int, colour_of: Callable[..., int]) -> Ink | None:
        """None where nothing is seen. A pattern counts as dark."""
        if not colour_of(item, *self._to_colours):
            return Ink.DARK
        red, green, blue, alpha = self._colours
        if not alpha:
            return None
        return Ink.PALE if min(red.value, green.value, blue.value) >= WHITE else Ink.DARK

    def is_thick(self, item: int, matrix: Matrix) -> bool:
        """Whether the outline of a path is too wide for a line."""
        _get_width(item, self._to_width)
        return self._width.value * max(abs(matrix.a), abs(matrix.b)) > THICK


def painted(item: int, outer: Matrix, gauge: Gauge, brush: Brush) -> list[tuple[Area, Ink]]:
    """The straight lines and the rectangles that a path paints."""
    filled, stroked = brush.inks(item)
    if filled is None and stroked is None:
        return []
    matrix = gauge.matrix(item, outer)
    if stroked and brush.is_thick(item, matrix):
        stroked = None
    found: list[tuple[Area, Ink]] = []
    inside: list[Area] = []
    for points, curved in gauge.subpaths(item, matrix):
        if stroked:
            found += [(area, stroked) for ends in pairwise(points) if (area := _straight(*ends))]
        if filled and not curved and len(points) > 2:
            inside.append(hull(points))
    if filled:
        found += [(area, filled) for area in _sides(inside) or inside]
    return found


def _sides(rectangles: list[Area]) -> list[Area]:
    """The sides of a frame that is painted as one rectangle without another in it, as browsers print borders."""
    if len(rectangles) != 2:
        return []
    outer, inner = sorted(rectangles, key=lambda area: area.width * area.height, reverse=True)
    if not outer.holds(inner, 0.0):
        return []
    sides = [
        Area(outer.left, inner.top, outer.right, outer.top),
        Area(outer.left, outer.bottom, outer.right, inner.bottom),
        Area(outer.left, outer.bottom, inner.left, outer.top),
        Area(inner.right, outer.bottom, outer.right, outer.top),
    ]
    drawn = [side for side in sides if side.width > 0 and side.height > 0]
    return drawn if all(min(side.width, side.height) <= THIN for side in drawn) else []


def _straight(start: Point, end: Point) -> Area | None:
    """The area of a stroke that runs across the page or down it."""
    (x0, y0), (x1, y1) = start, end
    right, up = abs(x1 - x0), abs(y1 - y0)
    if min(right, up) > STRAIGHT or right == up == 0:
        return None
    return Area(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
