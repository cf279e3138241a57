"""Page objects → ruling lines (框线), clipped texts, pictures: all of a page but its characters.

Lines are drawn as strokes, as thin filled rectangles, as many short pieces; what is white on white or clipped away
is not there.
"""

from dataclasses import dataclass, field

from pypdfium2 import raw

from core.readers.pdf.native import native
from core.readers.pdf.objects import Area, Gauge, Matrix
from core.readers.pdf.paint import THIN, Brush, Ink, painted
from core.readers.pdf.shading import lines_shown, sides_of_cells

TEXT = raw.FPDF_PAGEOBJ_TEXT
_get_mode = native(raw.FPDFTextObj_GetTextRenderMode)


@dataclass(slots=True)
class Drawing:
    """What the page objects say, in PDF user space.

    ``across`` and ``down`` are the thin areas that run that way; ``pale`` ones and ``pale_boxes`` are white.
    ``clipped`` says of texts, by their addresses, what is seen of them, where that is less than all. ``turned`` says
    that some text does not run from left to right. ``pictures`` is the sum of the image areas in square points;
    ``unseen`` of ``texts`` are there but not painted, as text recognition lays them over a scan.
    """

    across: list[Area] = field(default_factory=list)
    down: list[Area] = field(default_factory=list)
    pale: list[Area] = field(default_factory=list)
    pale_boxes: list[Area] = field(default_factory=list)
    shades: list[Area] = field(default_factory=list)
    clipped: dict[int, Area] = field(default_factory=dict)
    turned: bool = False
    pictures: float = 0.0
    texts: int = 0
    unseen: int = 0

    @property
    def is_unseen(self) -> bool:
        """Whether most of the text is not painted."""
        return 2 * self.unseen > self.texts

    def add_line(self, area: Area) -> None:
        """Keep a thin area; a dot counts both ways, as part of a dotted line."""
        dot = max(area.width, area.height) <= THIN
        if dot or area.width >= area.height:
            self.across.append(area)
        if dot or area.height > area.width:
            self.down.append(area)


def read_drawing(page: int) -> Drawing:
    """The drawing of a page, by its address."""
    drawing, gauge, brush = Drawing(), Gauge(), Brush()
    for kind, item, outer in gauge.objects(page):
        if kind == TEXT:
            drawing.texts += 1
            _read_text(drawing, item, outer, gauge)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            _read_path(drawing, item, outer, gauge, brush)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            area = gauge.bounds(item, outer)
            drawing.pictures += area.width * area.height
    if drawing.pictures:
        drawing.unseen = sum(_is_unseen(item) for kind, item, _ in gauge.objects(page) if kind == TEXT)
    painted_sides = sides_of_cells(drawing.pale_boxes, drawing.shades, [*drawing.across, *drawing.down])
    for area in [*painted_sides, *lines_shown(drawing.pale, drawing.shades)]:
        drawing.add_line(area)
    return drawing


def _read_text(drawing: Drawing, item: int, outer: Matrix, gauge: Gauge) -> None:
    own = gauge.matrix(item, outer)
    if abs(own.b) > 0.01 * abs(own.a) or own.a < 0:
        drawing.turned = True
    seen = gauge.clip(item, outer)
    if seen is not None and not seen.holds(gauge.bounds(item, outer)):
        drawing.clipped[item] = seen


def _is_unseen(item: int) -> bool:
    return bool(_get_mode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE)


def _read_path(drawing: Drawing, item: int, outer: Matrix, gauge: Gauge, brush: Brush) -> None:
    clip = gauge.clip(item, outer)
    for whole, ink in painted(item, outer, gauge, brush):
        area = whole.meet(clip) if clip else whole
        width, height = area.width, area.height
        if width < 0 or height < 0:
            continue
        thin = width <= THIN or height <= THIN
        if ink is Ink.PALE:
            (drawing.pale if thin else drawing.pale_boxes).append(area)
        elif thin:
            drawing.add_line(area)
        else:
            drawing.shades.append(area)
