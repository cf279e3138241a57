"""Painting of cells (单元格的样子): ground, text, border and marks. A full screen of cells must come within a frame."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygon, QStaticText

from core.findings import Finding
from core.workbook.forms.form import FormCell, Look
from gui.contrast import laid_over, readable
from gui.sheet.measure import MARGIN, font_of, text_option
from gui.sheet.walk import Places, is_editable
from gui.theme import MARK_COLORS, TICK_COLOR, adapted, is_dark, tint

_CORNER = 9
"""Legs of the corner mark in pixels at 100 %"""
_TICK = 8
"""Width of the tick in pixels at 100 %"""
_BORDER = "#8a94a3"
_FLASH = ("#ffe27a", "#6d5600")
_LINE_BREAK = "\u2028"
"""What QStaticText breaks a line at; "\\n" is a space to it"""
_SHADE = 70
"""Opacity of the selection, of 255"""


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a palette that cells are painted with."""

    dark: bool
    text: QColor
    base: QColor
    label: QColor
    selection: QColor
    flash: QColor
    border: QPen


def inks_of(colors: QPalette) -> Inks:
    """The colours out of a palette."""
    dark = is_dark(colors)
    selection = QColor(colors.color(QPalette.ColorRole.Highlight))
    selection.setAlpha(_SHADE)
    return Inks(
        dark=dark,
        text=colors.color(QPalette.ColorRole.Text),
        base=colors.color(QPalette.ColorRole.Base),
        label=colors.color(QPalette.ColorRole.Window),
        selection=selection,
        flash=QColor(_FLASH[dark]),
        border=QPen(adapted(_BORDER, dark), 1),
    )


class CellPainter:
    """Paints cells; what can be kept from one cell to the next, and from one frame to the next, is kept."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self.shade_labels = True
        self.flashed: tuple[int, int] | None = None
        self._inks: Inks | None = None
        self._palette_key = 0

    def paint(
        self, painter: QPainter, rect: QRect, cell: FormCell, findings: tuple[Finding, ...], *, selected: bool
    ) -> None:
        """Ground, text and mark of a cell."""
        inks = self._inks
        assert inks is not None, "use() comes first"
        ground = self._ground(cell, findings, inks)
        if selected:
            ground = laid_over(inks.selection, ground)
        painter.fillRect(rect, ground)
        if cell.text:
            self._write(painter, rect, cell, inks, ground)
        if findings:
            self._mark(painter, rect, findings)

    def use(self, colors: QPalette) -> None:
        """Paint with the colours of this palette."""
        if self._inks is None or colors.cacheKey() != self._palette_key:
            self._inks, self._palette_key = inks_of(colors), colors.cacheKey()

    def _ground(self, cell: FormCell, findings: tuple[Finding, ...], inks: Inks) -> QColor:
        if self.flashed == (cell.row, cell.column):
            return inks.flash
        if findings:
            return tint(findings[0].severity, inks.dark)
        look = cell.look
        if look.fill:
            return adapted(look.fill, inks.dark)
        if self.shade_labels and look.border and not is_editable(cell):
            return inks.label
        return inks.base

    def _write(self, painter: QPainter, rect: QRect, cell: FormCell, inks: Inks, ground: QColor) -> None:
        look = cell.look
        margin = MARGIN * self.zoom
        text = _laid(cell.text, look, rect.width() - 2 * margin, self.zoom)
        spare = rect.height() - text.size().height()
        if look.vertical == "top" or spare < 0:
            down = min(margin, max(spare, 0.0))
        else:
            down = spare - margin if look.vertical == "bottom" else spare / 2
        painter.setFont(font_of(look.size, look.bold, self.zoom))
        painter.setPen(readable(adapted(look.color, inks.dark) if look.color else inks.text, ground))
        painter.drawStaticText(QPointF(rect.left() + margin, rect.top() + down), text)

    def frame(self, painter: QPainter, rect: QRect, cell: FormCell, places: Places) -> None:
        """Right and lower border; the others where no bordered neighbour has drawn them."""
        assert self._inks is not None, "use() comes first"
        left, top, right, bottom = rect.getCoords()
        painter.setPen(self._inks.border)
        painter.drawLine(right, top, right, bottom)
        painter.drawLine(left, bottom, right, bottom)
        above, before = places.at(cell.row - 1, cell.column), places.at(cell.row, cell.column - 1)
        if above is None or not above.look.border:
            painter.drawLine(left, top, right, top)
        if before is None or not before.look.border:
            painter.drawLine(left, top, left, bottom)

    def tick(self, painter: QPainter, rect: QRect) -> None:
        """✓ in the lower right corner: the clerk has looked at this cell."""
        size = _TICK * self.zoom
        right, bottom = rect.right() - 2 * self.zoom, rect.bottom() - 2 * self.zoom
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(TICK_COLOR, 1.8 * self.zoom))
        start, low, end = (right - size, bottom - size / 2), (right - size * 0.6, bottom), (right, bottom - size)
        painter.drawPolyline([QPointF(*start), QPointF(*low), QPointF(*end)])
        painter.restore()

    def _mark(self, painter: QPainter, rect: QRect, findings: tuple[Finding, ...]) -> None:
        """A triangle in the upper right corner."""
        leg = int(_CORNER * self.zoom)
        corner = rect.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(MARK_COLORS[findings[0].severity]))
        painter.drawPolygon(QPolygon([corner - QPoint(leg, 0), corner, corner + QPoint(0, leg)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=4096)
def _laid(text: str, look: Look, width: float, zoom: float) -> QStaticText:
    """A text laid out for a width."""
    laid = QStaticText(text.replace("\n", _LINE_BREAK))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setTextOption(text_option(look.horizontal))
    laid.setTextWidth(max(width, 1.0))
    laid.prepare(font=font_of(look.size, look.bold, zoom))
    return laid
