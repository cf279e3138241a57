"""Sizes (行高列宽): columns and rows as wide and high as their texts need, and as they were dragged."""

from collections import Counter
from collections.abc import Callable
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
        changed = changed_rows(before, sheet) if alike and before is not None else None
        if changed is not None:
            self._at_once(lambda: self._fitter.refit(view.sheet_model.places, changed, zoom))
        else:
            is_long = not isinstance(sheet, FormSheet) and sheet.rows > MANY_ROWS
            heights = (guessed_heights if is_long else row_heights)(sheet, widths, zoom)
            self._at_once(lambda: _resize(view.horizontalHeader(), widths) | _resize(view.verticalHeader(), heights))
            self._fitter.forget()

    def fit(self) -> None:
        """Other rows are in sight: of a long sheet they are measured now."""
        if not self.arranging:
            view = self._view
            self._at_once(lambda: self._fitter.fit(view.sheet_model.places, view.delegate.cells.zoom))

    def _at_once(self, resize: Callable[[], bool]) -> None:
        """Give sections other sizes; the view, told of each, would draw everything once more, some time later."""
        view, headers = self._view, (self._view.horizontalHeader(), self._view.verticalHeader())
        self.arranging = True
        blocked = [header.blockSignals(True) for header in headers]
        any_changed = resize()
        for header, before in zip(headers, blocked, strict=True):
            header.blockSignals(before)
        if any_changed:
            view.updateGeometries()
            view.viewport().update()
        self.arranging = False

    def drag(self, column: int, width: int) -> int:
        """Keep the width that a column was dragged to, in pixels; returns it as it would be at 100 %."""
        self._sheet = None
        self.dragged[column] = round(width * 100 / self._view.zoom)
        return self.dragged[column]


def _resize(header: QHeaderView, sizes: list[int]) -> bool:
    """Give the sections these sizes; whether any had another."""
    if len(sizes) > _MANY:  # the size that most have at once: one by one takes 15 µs each
        header.setDefaultSectionSize(Counter(sizes).most_common(1)[0][0])
    others = [(section, size) for section, size in enumerate(sizes) if header.sectionSize(section) != size]
    for section, size in others:
        header.resizeSection(section, size)
    return bool(others) or len(sizes) > _MANY
