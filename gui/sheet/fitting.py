"""Fitting of rows (行高): those of a long sheet are measured when they come into sight; until then they are guessed."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QTableView

from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.forms.tablesheet import changed_cells
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.measure import MANY_ROWS, row_height
from gui.sheet.tableplaces import AnySheet
from gui.sheet.walk import Places


class RowFitter:
    """Makes rows in sight as high as their texts need, each once."""

    def __init__(self, view: QTableView) -> None:
        self._view = view
        self._fitted: set[int] = set()

    def forget(self) -> None:
        """The heights are guessed anew."""
        self._fitted.clear()

    def refit(self, places: Places, rows: Iterable[int], zoom: float) -> None:
        """Give rows the heights that other texts need."""
        widths = self._widths(places)
        for row in rows:
            self._view.setRowHeight(row, row_height(_cells(places, row), widths, zoom))

    def _widths(self, places: Places) -> list[int]:
        return [self._view.columnWidth(column) for column in range(places.sheet.columns)]

    def fit(self, places: Places, zoom: float) -> None:
        """Measure the rows in sight that were not before; those of other sheets are measured as a whole elsewhere."""
        view, sheet = self._view, places.sheet
        if sheet.rows <= MANY_ROWS or isinstance(sheet, FormSheet):
            return
        widths = self._widths(places)
        row = max(0, view.rowAt(0))
        while row < sheet.rows and view.rowViewportPosition(row) < view.viewport().height():
            if row not in self._fitted:
                self._fitted.add(row)
                height = row_height(_cells(places, row), widths, zoom)
                if height > view.rowHeight(row):
                    view.setRowHeight(row, height)
            row += 1


def _cells(places: Places, row: int) -> Iterator[FormCell]:
    found = {id(cell): cell for column in range(places.sheet.columns) if (cell := places.at(row, column))}
    return iter(found.values())


def changed_rows(before: AnySheet, after: AnySheet) -> set[int] | None:
    """The rows that have other texts than before; None where the sheets are not laid out alike."""
    if isinstance(before, IndicatorSheet) and isinstance(after, IndicatorSheet):
        is_alike = (before.rows, before.heads) == (after.rows, after.heads)
        rows = after.others(before) if is_alike else set()
        return rows if is_alike and len(rows) <= MANY_ROWS else None
    if isinstance(before, IndicatorSheet) or isinstance(after, IndicatorSheet):
        return None
    cells = changed_cells(before, after)
    if cells is None or any(cell.rowspan > 1 for cell in cells):
        return None
    return {cell.row for cell in cells}
