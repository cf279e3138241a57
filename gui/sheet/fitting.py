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

    def refit(self, places: Places, rows: Iterable[int], zoom: float) -> bool:
        """Give rows the heights that other texts need; whether any had another."""
        view, widths = self._view, self._widths(places)
        heights = {row: row_height(_cells(places, row), widths, zoom) for row in rows}
        others = {row: height for row, height in heights.items() if view.rowHeight(row) != height}
        for row, height in others.items():
            view.setRowHeight(row, height)
        return bool(others)

    def _widths(self, places: Places) -> list[int]:
        return [self._view.columnWidth(column) for column in range(places.sheet.columns)]

    def fit(self, places: Places, zoom: float) -> bool:
        """Measure the rows in sight that were not before, those of other sheets are measured as a whole elsewhere.

        Returns whether any is higher now.
        """
        view, sheet = self._view, places.sheet
        if sheet.rows <= MANY_ROWS or isinstance(sheet, FormSheet):
            return False
        widths, grown = self._widths(places), False
        row = max(0, view.rowAt(0))
        while row < sheet.rows and view.rowViewportPosition(row) < view.viewport().height():
            if row not in self._fitted:
                self._fitted.add(row)
                height = row_height(_cells(places, row), widths, zoom)
                if height > view.rowHeight(row):
                    view.setRowHeight(row, height)
                    grown = True
            row += 1
        return grown


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
