"""The selection (选区) in the status bar: how many cells are selected, and what their numbers add up to."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from core.tally import tally
from gui.sheet.view import SheetView

_PAUSE = 60
"""Milliseconds that the selection must rest"""
_MOST = 20_000
"""Places of the sheet; in larger selections they are counted, not added up"""


class SelectionLabel(QLabel):
    """Follows the selection of a sheet; empty while it is one cell."""

    def __init__(self, sheet: SheetView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.count)
        sheet.selectionModel().selectionChanged.connect(self._soon.start)
        for changed in (sheet.sheet_model.dataChanged, sheet.sheet_model.modelReset):
            changed.connect(self._soon.start)
        self.setAccessibleName(self.tr("选区统计"))

    def count(self) -> None:
        """Count now."""
        self._soon.stop()
        places = sum(ranges.width() * ranges.height() for ranges in self._sheet.selectionModel().selection())
        if places > _MOST:
            self.setText(self.tr("已选 {n} 格").format(n=f"{places:,}"))
            return
        found = tally(self._sheet.selected_cells()) if places > 1 else tally(())
        parts = [self.tr("已选 {n} 格").format(n=f"{found.cells:,}")] if found.cells > 1 else []
        if found.cells > 1 and found.numbers:
            parts.append(self.tr("数值 {n} 个").format(n=f"{found.numbers:,}"))
        if found.sum:
            parts.append(self.tr("求和 {sum}").format(sum=found.sum))
        self.setText("　".join(parts))
