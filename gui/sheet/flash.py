"""Flash (闪亮): the cell that the clerk was led to is lit for a moment."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from gui.sheet.view import SheetView

_SHINING = 900
"""Milliseconds that a cell is lit"""


class Flash(QObject):
    """Lights one cell of a sheet at a time."""

    def __init__(self, view: "SheetView") -> None:
        super().__init__(view)
        self._view = view
        self._ending = QTimer(self, singleShot=True, interval=_SHINING)
        self._ending.timeout.connect(self.end)

    def light(self, row: int, column: int) -> None:
        """Light the cell at a place, and no other."""
        self.end()
        self._view.delegate.cells.flashed = (row, column)
        self._ending.start()
        self._repaint(row, column)

    def end(self) -> None:
        """Light nothing."""
        flashed, self._view.delegate.cells.flashed = self._view.delegate.cells.flashed, None
        if flashed is not None:
            self._repaint(*flashed)

    def _repaint(self, row: int, column: int) -> None:
        view = self._view
        view.viewport().update(view.visualRect(view.sheet_model.index(row, column)))
