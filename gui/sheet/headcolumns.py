"""Leading columns (左侧固定列): those that name what a row is about, which stay in sight while it is scrolled.

Free of Qt.
"""

from core.facts import Fact
from core.fields import INDICATOR_FIELDS
from core.workbook.forms.form import FormCell
from core.workbook.forms.tablesheet import TableSheet, names_rows
from gui.indicators.columns import FINDING, PROJECT
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.walk import Places

_NAMES = frozenset({"seq", "project_code", "project_name", "unit_name"})
"""Fields of a project that name it"""
_MOST = 4
"""Columns that stay at most"""


def leading_columns(places: Places, header: range) -> range:
    """The columns at the left, from the first one on, that say which project a row is of; ``header`` are its rows."""
    sheet = places.sheet
    if isinstance(sheet, IndicatorSheet):
        return range(sum(column.key in (FINDING, PROJECT) for column in sheet.heads[:2]))
    if not header or sheet.columns <= _MOST:
        return range(0)
    leads = _names_row if isinstance(sheet, TableSheet) else _names_project
    row = header.stop - 1 if isinstance(sheet, TableSheet) else header.stop
    count = 0
    while count < _MOST and (cell := places.at(row, count)) is not None and leads(cell):
        count = cell.column + cell.colspan
    return range(min(count, _MOST))


def _names_row(cell: FormCell) -> bool:
    return names_rows(cell.text)


def _names_project(cell: FormCell) -> bool:
    fields = {piece.field for piece in cell.pieces if isinstance(piece, Fact)}
    return bool(fields) and fields <= _NAMES and fields.isdisjoint(INDICATOR_FIELDS)
