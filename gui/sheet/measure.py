"""Measures of the sheet (尺寸): fonts, column widths and row heights in logical pixels, so that every text is seen."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import ceil

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


MANY_ROWS = 300
"""A sheet with more rows is measured only where it is seen; elsewhere heights are guessed by the number of letters"""


def row_height(cells: Iterable[FormCell], widths: Sequence[int], zoom: float) -> int:
    """The height of one row for its cells that are not merged over several."""
    line = _line_height(Look().size, False, zoom) + 2 * MARGIN * zoom
    heights = (text_height(cell, _room(cell, widths), zoom) for cell in cells if cell.rowspan == 1 and cell.text)
    return int(max(line, *heights, 0.0)) + 1


def row_heights(sheet: FormSheet, widths: Sequence[int], zoom: float) -> list[int]:
    """Heights of the rows: at least the template's, and as much as the texts need at these column widths."""
    line = _line_height(Look().size, False, zoom) + 2 * MARGIN * zoom
    heights = [max(line, (points or 0) * _PIXELS_PER_POINT * zoom) for points in sheet.heights]
    merged = []
    measured = text_height if sheet.rows <= MANY_ROWS else _guessed_height
    for cell in sheet.cells:
        if cell.rowspan > 1:
            merged.append(cell)
        elif cell.text:
            heights[cell.row] = max(heights[cell.row], measured(cell, _room(cell, widths), zoom))
    for cell in sorted(merged, key=lambda c: c.rowspan):
        rows = range(cell.row, cell.row + cell.rowspan)
        missing = measured(cell, _room(cell, widths), zoom) - sum(heights[row] for row in rows)
        if cell.text and missing > 0:
            for row in rows:
                heights[row] += missing / cell.rowspan
    return [int(height) + 1 for height in heights]


def _room(cell: FormCell, widths: Sequence[int]) -> int:
    if cell.colspan == 1:
        return widths[cell.column]
    return sum(widths[cell.column : cell.column + cell.colspan])


def text_height(cell: FormCell, width: float, zoom: float) -> float:
    """The height that a cell needs for its text, margins included."""
    look, margins = cell.look, 2 * MARGIN * zoom
    font = look.size, look.bold, zoom
    return _lines(cell.text, width - margins - 1, font, look.horizontal) * _line_height(*font) + margins


def _guessed_height(cell: FormCell, width: float, zoom: float) -> float:
    """The height by the bytes of a text in the encoding where a Chinese character has two: as wide as two digits."""
    look, margins = cell.look, 2 * MARGIN * zoom
    half = _half_width(look.size, look.bold, zoom)
    room = max(width - margins - 1, half)
    lines = sum(max(1, ceil(len(part.encode("gb18030", "replace")) * half / room)) for part in cell.text.split("\n"))
    return lines * _line_height(look.size, look.bold, zoom) + margins


@lru_cache(maxsize=256)
def _half_width(size: float, bold: bool, zoom: float) -> float:
    return metrics_of(size, bold, zoom).horizontalAdvance("绩") / 2


@lru_cache(maxsize=256)
def _line_height(size: float, bold: bool, zoom: float) -> float:
    return metrics_of(size, bold, zoom).lineSpacing()


@lru_cache(maxsize=32768)  # what was measured once need not be measured again after every edit
def _lines(text: str, room: float, font: tuple[float, bool, float], horizontal: str) -> int:
    """How many lines a text takes; its paragraphs are laid out only where they are longer than one."""
    if "\n" in text:
        return sum(_lines(part, room, font, horizontal) for part in text.split("\n"))
    if metrics_of(*font).horizontalAdvance(text) <= room:
        return 1
    layout = QTextLayout(text, font_of(*font))
    layout.setTextOption(text_option(horizontal))
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 1.0))
        count += 1
    layout.endLayout()
    return count
