"""Page objects → ruling lines (框线), clipped texts, pictures: all of a page but its characters.

Lines are drawn as strokes, as thin filled rectangles, as many short pieces; what is white on white or clipped away
is not there.
"""

from collections.abc import Callable, Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from core.readers.pdf.objects import Area, Matrix, bounds, clip_of, hull, matrix_of, page_objects, subpaths

THIN = 3.0
"""Points: a filled rectangle no wider is a line, a wider one is shading."""
THICK = 6.0
"""Points: a stroke wider than this paints an area."""
STRAIGHT = 0.8
"""Points that a stroke may be off its direction."""
WHITE = 250
"""Of 255: a paint whose red, green and blue are all this high is white."""


class Ink(Enum):
    """How a path is painted: so that it is seen, or white, which is seen on shading alone."""

    DARK = "dark"
    PALE = "pale"


@dataclass(slots=True)
class Drawing:
    """What the page objects say, in PDF user space.

    ``across`` and ``down`` are the thin areas that run that way. ``clipped`` pairs the area of a text with what is
    seen of it, where that is less. ``turned`` says that some text does not run from left to right. ``pictures`` is
    the sum of the image areas in square points.
    """

    across: list[Area] = field(default_factory=list)
    down: list[Area] = field(default_factory=list)
    pale: list[Area] = field(default_factory=list)
    shades: list[Area] = field(default_factory=list)
    clipped: list[tuple[Area, Area]] = field(default_factory=list)
    turned: bool = False
    pictures: float = 0.0

    def add_line(self, area: Area) -> None:
        """Keep a thin area; a dot counts both ways, as part of a dotted line."""
        dot = max(area.width, area.height) <= THIN
        if dot or area.width >= area.height:
            self.across.append(area)
        if dot or area.height > area.width:
            self.down.append(area)


def read_drawing(page: Any) -> Drawing:
    """The drawing of a raw pdfium page."""
    drawing = Drawing()
    for item, outer in page_objects(page):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _read_path(drawing, item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            _read_text(drawing, item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            area = bounds(item, outer)
            drawing.pictures += area.width * area.height
    for area in drawing.pale:
        if any(shade.holds(area) for shade in drawing.shades):
            drawing.add_line(area)
    return drawing


def _read_text(drawing: Drawing, item: Any, outer: Matrix) -> None:
    own = matrix_of(item, outer)
    if abs(own.b) > 0.01 * abs(own.a) or own.a < 0:
        drawing.turned = True
    seen = clip_of(item, outer)
    if seen is not None:
        area = bounds(item, outer)
        if not seen.holds(area):
            drawing.clipped.append((area, seen))


def _read_path(drawing: Drawing, item: Any, outer: Matrix) -> None:
    clip = clip_of(item, outer)
    for whole, ink in _painted(item, outer):
        area = whole.meet(clip) if clip else whole
        if area.width < 0 or area.height < 0:
            continue
        thin = min(area.width, area.height) <= THIN
        if ink is Ink.PALE and thin:
            drawing.pale.append(area)
        elif thin:
            drawing.add_line(area)
        elif ink is Ink.DARK:
            drawing.shades.append(area)


def _painted(item: Any, outer: Matrix) -> Iterator[tuple[Area, Ink]]:
    """The straight lines and the rectangles that a path paints."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
    filled = _ink(item, pdfium.FPDFPageObj_GetFillColor) if fill.value else None
    stroked = _ink(item, pdfium.FPDFPageObj_GetStrokeColor) if stroke.value else None
    if filled is None and stroked is None:
        return
    matrix = matrix_of(item, outer)
    if stroked and _stroke_width(item, matrix) > THICK:
        stroked = None
    for points, curved in subpaths(item, matrix):
        if stroked:
            yield from ((area, stroked) for area in (hull(list(ends)) for ends in pairwise(points)) if _straight(area))
        if filled and not curved and len(points) > 2:
            yield hull(points), filled


def _straight(area: Area) -> bool:
    return min(area.width, area.height) <= STRAIGHT and max(area.width, area.height) > 0


def _stroke_width(item: Any, matrix: Matrix) -> float:
    width = c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(item, byref(width))
    return width.value * max(abs(matrix.a), abs(matrix.b))


def _ink(item: Any, colour_of: Callable[..., int]) -> Ink | None:
    """How a path is painted; None where nothing is seen of it. A pattern counts as dark."""
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    if not colour_of(item, byref(red), byref(green), byref(blue), byref(alpha)):
        return Ink.DARK
    if alpha.value == 0:
        return None
    return Ink.PALE if min(red.value, green.value, blue.value) >= WHITE else Ink.DARK
