"""Measures of the sheet (尺寸): fonts, column widths and row heights in logical pixels, so that every text is seen."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from core.workbook.forms.form import FormCell, Look
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.tableplaces import AnySheet
from gui.theme import FAMILIES

MARGIN = 4
"""Between a cell's edge and its text, in pixels at 100 %"""
_PIXELS_PER_POINT = 96 / 72
_MOST_STRETCH = 1.8
"""How far the columns may grow to fill the width of the window"""
_NARROWEST = 8.0
"""Characters that a wider column of a form keeps, however narrow the window: four Chinese ones in a line"""
MANY_ROWS = 300
"""A raw table with more rows is measured only where it is seen; elsewhere heights are guessed"""
_UNBROKEN = re.compile(r"[-+]?[\d,.]{1,18}%?|[\dA-Z]{15,25}")
"""Numbers and codes: what is hard to read where it is broken in two lines"""
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


def column_widths(sheet: AnySheet, room: int, zoom: float, dragged: Mapping[int, int]) -> list[int]:
    """Widths of the columns: those of the template, stretched or shrunk to fill ``room``; as dragged where they were.

    Where the room is too narrow even for the narrowest columns that can be read, the sheet is wider than that.
    """
    digit = metrics_of(Look().size, False, zoom).horizontalAdvance("0")
    unbroken = _longest_unbroken(sheet)
    natural = [max(chars, unbroken.get(n, 0.0)) * digit + 2 * MARGIN * zoom for n, chars in enumerate(sheet.widths)]
    fixed = {column: width * zoom for column, width in dragged.items() if column < len(natural)}
    least = [max(_least(sheet, n), unbroken.get(n, 0.0)) * digit + 2 * MARGIN * zoom for n in range(len(natural))]
    free = {column: width for column, width in enumerate(natural) if column not in fixed}
    fitted = _fitted(free, least, room - sum(fixed.values()))
    return [int(fixed.get(column) or fitted[column]) for column in range(len(natural))]


def _least(sheet: AnySheet, column: int) -> float:
    """The characters that a column can be shrunk to."""
    least = sheet.least[column] if isinstance(sheet, IndicatorSheet) else _NARROWEST
    return min(sheet.widths[column], least)


def _longest_unbroken(sheet: AnySheet) -> dict[int, float]:
    """The characters of the longest number or code in each column, and room for a mark; none of sheets with many rows.

    The columns of a merged cell have equal shares of it.
    """
    longest: dict[int, float] = {}
    for cell in sheet.cells if sheet.rows <= MANY_ROWS else ():
        if _UNBROKEN.fullmatch(cell.text):
            share = (len(cell.text) + 1) / cell.colspan
            for column in range(cell.column, cell.column + cell.colspan):
                longest[column] = max(longest.get(column, 0.0), share)
    return longest


def _fitted(natural: Mapping[int, float], least: Sequence[float], room: float) -> dict[int, float]:
    """Widths in the proportion of the natural ones that together fill the room, none below its least."""
    held: dict[int, float] = {}
    while True:
        free = sum(width for column, width in natural.items() if column not in held)
        stretch = min(_MOST_STRETCH, (room - sum(held.values())) / free) if free else 1.0
        small = {column for column, width in natural.items() if width * stretch < least[column]} - held.keys()
        if not small:
            return {column: held.get(column, width * stretch) for column, width in natural.items()}
        held |= {column: least[column] for column in small}


def row_height(cells: Iterable[FormCell], widths: Sequence[int], zoom: float) -> int:
    """The height of one row for its cells that are not merged over several."""
    line = line_height(Look().size, False, zoom) + 2 * MARGIN * zoom
    heights = (text_height(cell, _room(cell, widths), zoom) for cell in cells if cell.rowspan == 1 and cell.text)
    return int(max(line, *heights, 0.0)) + 1


def row_heights(sheet: AnySheet, widths: Sequence[int], zoom: float) -> list[int]:
    """Heights of the rows: at least the template's, and as much as the texts need at these column widths."""
    line = line_height(Look().size, False, zoom) + 2 * MARGIN * zoom
    heights = [max(line, (points or 0) * _PIXELS_PER_POINT * zoom) for points in sheet.heights]
    merged = []
    for cell in sheet.cells:
        if not cell.text:
            continue
        height = text_height(cell, _room(cell, widths), zoom)
        if cell.rowspan > 1:
            merged.append((range(cell.row, cell.row + cell.rowspan), height))
        else:
            heights[cell.row] = max(heights[cell.row], height)
    grown(heights, merged)
    return [int(height) + 1 for height in heights]


def grown(heights: list[float], merged: Iterable[tuple[range, float]]) -> None:
    """Let rows grow until cells that are merged over several of them have room, those over fewest rows first."""
    for rows, height in sorted(merged, key=lambda each: len(each[0])):
        missing = height - sum(heights[row] for row in rows)
        if missing > 0:
            for row in rows:
                heights[row] += missing / len(rows)


def _room(cell: FormCell, widths: Sequence[int]) -> int:
    if cell.colspan == 1:
        return widths[cell.column]
    return sum(widths[cell.column : cell.column + cell.colspan])


def text_height(cell: FormCell, width: float, zoom: float) -> float:
    """The height that a cell needs for its text, margins included."""
    look, margins = cell.look, 2 * MARGIN * zoom
    font = look.size, look.bold, zoom
    return _lines(cell.text, width - margins - 1, font, look.horizontal) * line_height(*font) + margins


@lru_cache(maxsize=256)
def line_height(size: float, bold: bool, zoom: float) -> float:
    """From one line of a text to the next."""
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
