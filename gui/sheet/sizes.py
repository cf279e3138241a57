"""Sizes (行高列宽): columns and rows as wide and high as their texts need, and as they were dragged."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView

from core.workbook.forms.form import FormSheet
from gui.sheet.fitting import RowFitter, changed_rows
from gui.sheet.longtable import guessed_heights
from gui.sheet.measure import MANY_ROWS, column_widths, row_heights
from gui.sheet.tableplaces import AnySheet

if TYPE_CHECKING:
    from gui.sheet.view import SheetView

_MANY = 200
"""Rows from which on their sizes are set together"""


class Sizes:
    """Gives the sections of a sheet their sizes, and only where something is another than before."""

    def __init__(self, view: "SheetView") -> None:
        self._view = view
        self._fitter = RowFitter(view)
        self.dragged: dict[int, int] = {}
        """Widths of columns that the clerk has given, in pixels at 100 %"""
        self.arranging = False
        """Sections get other sizes now, and not from the clerk"""
        self._sheet: AnySheet | None = None
        self._made_for: tuple[list[int], float] = ([], 1.0)
        """Column widths and zoom that the sizes were last made out for"""

    def arrange(self) -> None:
        """Give columns and rows the sizes that the texts need in this width."""
        view = self._view
        sheet, zoom = view.sheet_model.sheet, view.delegate.cells.zoom
        widths = column_widths(sheet, view.viewport().width(), zoom, self.dragged)
        before, alike = self._sheet, (widths, zoom) == self._made_for
        if sheet is before and alike:
            return
        self._sheet, self._made_for = sheet, (widths, zoom)
        self.arranging = True
        changed = changed_rows(before, sheet) if alike and before is not None else None
        if changed is not None:
            self._fitter.refit(view.sheet_model.places, changed, zoom)
        else:
            _resize(view.horizontalHeader(), widths)
            is_long = not isinstance(sheet, FormSheet) and sheet.rows > MANY_ROWS
            heights = guessed_heights if is_long else row_heights
            _resize(view.verticalHeader(), heights(sheet, widths, zoom))
            self._fitter.forget()
        self.arranging = False

    def fit(self) -> None:
        """Other rows are in sight: of a long sheet they are measured now."""
        if not self.arranging:
            self.arranging = True
            self._fitter.fit(self._view.sheet_model.places, self._view.delegate.cells.zoom)
            self.arranging = False

    def drag(self, column: int, width: int) -> int:
        """Keep the width that a column was dragged to, in pixels; returns it as it would be at 100 %."""
        self._sheet = None
        self.dragged[column] = round(width * 100 / self._view.zoom)
        return self.dragged[column]


def _resize(header: QHeaderView, sizes: list[int]) -> None:
    if len(sizes) > _MANY:  # the size that most have at once: one by one takes 15 µs each
        header.setDefaultSectionSize(Counter(sizes).most_common(1)[0][0])
    for section, size in enumerate(sizes):
        if header.sectionSize(section) != size:
            header.resizeSection(section, size)
