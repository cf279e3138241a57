"""Header rows (表头行): the rows over the rows of a table that stay in sight while it is scrolled. Free of Qt."""

from core.facts import Fact
from core.fields import INDICATOR_FIELDS
from core.workbook.forms.form import FormCell
from core.workbook.forms.tablesheet import TableSheet
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.walk import Places, is_editable

_MOST = 3
"""Rows that a header has at most"""
_LEAST_CELLS = 3
"""Cells that a row of a header has at least: fewer are a title or a line of a form"""
_LOOKED_AT = 10
"""Rows of a raw table among which its header is looked for"""


def header_rows(places: Places) -> range:
    """The header rows of a form, over its first indicator, or those of a table; an empty range where none are."""
    if isinstance(places.sheet, IndicatorSheet):
        return range(0)
    return _of_table(places) if isinstance(places.sheet, TableSheet) else _of_form(places)


def _of_form(places: Places) -> range:
    first = next((row for row in range(places.sheet.rows) if _holds_indicator(_cells(places, row))), None)
    if first is None:
        return range(0)
    top = first
    while top > 0 and first - top < _MOST and _is_header(_cells(places, top - 1)):
        top -= 1
    return range(top, first)


def _of_table(places: Places) -> range:
    """The first row that fills all its cells, with the merged heads right over it."""
    for row in range(min(_LOOKED_AT, places.sheet.rows - 1)):
        cells = _cells(places, row)
        if len(cells) >= _LEAST_CELLS and all(cell.text for cell in cells):
            top, bottom = min(cell.row for cell in cells), max(cell.row + cell.rowspan for cell in cells)
            return range(top, bottom) if bottom - top <= _MOST else range(0)
    return range(0)


def _cells(places: Places, row: int) -> list[FormCell]:
    return list(places.over((row,), range(places.sheet.columns)))


def _holds_indicator(cells: list[FormCell]) -> bool:
    return any(isinstance(piece, Fact) and piece.field in INDICATOR_FIELDS for cell in cells for piece in cell.pieces)


def _is_header(cells: list[FormCell]) -> bool:
    """Whether a row holds labels alone, and several of them."""
    return sum(bool(cell.text) for cell in cells) >= _LEAST_CELLS and not any(map(is_editable, cells))
