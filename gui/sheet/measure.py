"""Measures of the sheet (尺寸): fonts, column widths and row heights in logical pixels, so that every text is seen."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from core.workbook.form import FormCell, FormSheet, Look
from gui.theme import FAMILIES

MARGIN = 4
"""Between a cell's edge and its text, in pixels at 100 %"""
_PIXELS_PER_POINT = 96 / 72
_STRETCH = (0.8, 1.8)
"""How far the columns may shrink or grow to fill the width of the window"""
_HORIZONTAL = {
    "": Qt.AlignmentFlag.AlignLeft,
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


@lru_cache(maxsize=256)
def font_of(size: float, bold: bool, zoom: float) -> QFont:
    """The font of a cell; ``size`` in points, ``zoom`` 1.0 for 100 %."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(size * zoom)
    font.setBold(bold)
    return font


@lru_cache(maxsize=256)
def metrics_of(size: float, bold: bool, zoom: float) -> QFontMetricsF:
    """The measures of that font."""
    return QFontMetricsF(font_of(size, bold, zoom))


@lru_cache(maxsize=8)
def text_option(horizontal: str) -> QTextOption:
    """How a text is set in its cell: aligned, wrapped at words, and within a word where it is longer than the line."""
    option = QTextOption(_HORIZONTAL[horizontal])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def column_widths(sheet: FormSheet, room: int, zoom: float, dragged: Mapping[int, int]) -> list[int]:
    """Widths of the columns: as the template has them, stretched to fill ``room``; as dragged where they were."""
    digit = metrics_of(Look().size, False, zoom).horizontalAdvance("0")
    natural = [chars * digit + 2 * MARGIN * zoom for chars in sheet.widths]
    fixed = {column: width * zoom for column, width in dragged.items() if column < len(natural)}
    free = sum(width for column, width in enumerate(natural) if column not in fixed)
    least, most = _STRETCH
    stretch = min(most, max(least, (room - sum(fixed.values())) / free)) if free else 1.0
    return [int(fixed.get(column, width * stretch)) for column, width in enumerate(natural)]


def row_heights(sheet: FormSheet, widths: Sequence[int], zoom: float) -> list[int]:
    """Heights of the rows: at least the template's, and as much as the texts need at these column widths."""
    line = metrics_of(Look().size, False, zoom).lineSpacing() + 2 * MARGIN * zoom
    heights = [max(line, (points or 0) * _PIXELS_PER_POINT * zoom) for points in sheet.heights]
    for cell in sorted(sheet.cells, key=lambda c: c.rowspan):
        if not cell.text:
            continue
        rows = range(cell.row, cell.row + cell.rowspan)
        room = sum(widths[cell.column : cell.column + cell.colspan])
        missing = text_height(cell, room, zoom) - sum(heights[row] for row in rows)
        if missing > 0:
            for row in rows:
                heights[row] += missing / cell.rowspan
    return [int(height) + 1 for height in heights]


def text_height(cell: FormCell, width: float, zoom: float) -> float:
    """The height that a cell needs for its text, margins included."""
    look = cell.look
    metrics = metrics_of(look.size, look.bold, zoom)
    room = width - 2 * MARGIN * zoom - 1
    lines = sum(_lines(line, room, metrics, look, zoom) for line in cell.text.split("\n"))
    return lines * metrics.lineSpacing() + 2 * MARGIN * zoom


def _lines(text: str, room: float, metrics: QFontMetricsF, look: Look, zoom: float) -> int:
    """How many lines a paragraph takes; laid out only where it is longer than one."""
    if metrics.horizontalAdvance(text) <= room:
        return 1
    layout = QTextLayout(text, font_of(look.size, look.bold, zoom))
    layout.setTextOption(text_option(look.horizontal))
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 1.0))
        count += 1
    layout.endLayout()
    return count
