"""Frozen rows (冻结表头): the header rows once more at the top of the sheet, when they are scrolled out of sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.sheet.view import SheetView


class FrozenRows(QWidget):
    """Lies over the top of a sheet and paints its header rows; the mouse does nothing there."""

    def __init__(self, view: "SheetView") -> None:
        super().__init__(view)
        self._view = view
        self.rows = range(0)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies under it need not be painted
        self.hide()

    def follow(self) -> None:
        """Show or hide, as the sheet is scrolled now."""
        view, rows = self._view, self.rows
        shown = (
            bool(rows)
            and view.rowViewportPosition(rows.start) < 0
            and self.height_of_rows() < view.viewport().height() / 2
        )
        if shown:
            place = view.viewport().geometry()
            self.setGeometry(place.x(), place.y(), place.width(), self.height_of_rows() + 1)
            self.update()
        self.setVisible(shown)

    def height_of_rows(self) -> int:
        """The height of the header rows in pixels."""
        return sum(self._view.rowHeight(row) for row in self.rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells of the header rows, and a line under them."""
        view, painter = self._view, QPainter(self)
        places = view.sheet_model.places
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        for cell in places.over(self.rows, range(places.sheet.columns)):
            rect = self._rect(cell.row, cell.column, cell.rowspan, cell.colspan)
            view.delegate.draw(painter, rect, cell, self.palette(), selected=False)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _rect(self, row: int, column: int, rowspan: int, colspan: int) -> QRect:
        """Where a cell of the header stands here: as on the sheet, but from the top."""
        view = self._view
        top = sum(view.rowHeight(at) for at in range(self.rows.start, row))
        height = sum(view.rowHeight(at) for at in range(row, row + rowspan))
        width = sum(view.columnWidth(at) for at in range(column, column + colspan))
        return QRect(view.columnViewportPosition(column), top, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click here is not one on the cell that lies under it."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nor is its end."""
        event.accept()
