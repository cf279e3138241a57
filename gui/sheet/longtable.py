"""Rows of long tables (长表行高): guessed by the number of letters, for measuring every text would take seconds."""

from collections.abc import Iterable, Sequence
from math import ceil

from core.grid import Cell
from core.workbook.forms.tablesheet import TEXT, TableSheet
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.measure import MARGIN, grown, line_height, metrics_of

_Merged = list[tuple[range, float]]


def guessed_heights(sheet: TableSheet | IndicatorSheet, widths: Sequence[int], zoom: float) -> list[int]:
    """Heights of the rows at these column widths, in pixels; right as far as all texts are Chinese or Latin."""
    line, margins = line_height(TEXT.size, TEXT.bold, zoom), 2 * MARGIN * zoom
    half = metrics_of(TEXT.size, TEXT.bold, zoom).horizontalAdvance("绩") / 2
    surely_fit = [(width - margins - 1) // (2 * half) for width in widths]
    heights, merged = [line + margins] * sheet.rows, []
    for row, column, down, across, text, _ in _laid(sheet):
        if across == 1 and len(text) <= surely_fit[column] and "\n" not in text:
            continue  # as most do
        room = max(sum(widths[column : column + across]) - margins - 1, half)
        height = _lines(text, room / half) * line + margins
        if down > 1:
            merged.append((range(row, row + down), height))
        elif height > heights[row]:
            heights[row] = height
    grown(heights, merged)
    return [int(height) + 1 for height in heights]


def _laid(sheet: TableSheet | IndicatorSheet) -> Iterable[Cell]:
    if isinstance(sheet, TableSheet):
        return sheet.grid.cells
    return (Cell(r, c, 1, 1, text) for r, line in enumerate(sheet.lines) for c, text in enumerate(line.texts))


def _lines(text: str, room: float) -> int:
    """How many lines a text takes in a room for so many Latin letters: a Chinese one has two bytes in GB 18030."""
    return sum(max(1, ceil(len(part.encode("gb18030", "replace")) / room)) for part in text.split("\n"))
