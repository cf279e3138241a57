"""Frozen columns (冻结左侧列): the leading columns once more at the left, when they are scrolled out of sight."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from gui.sheet.cursor import frame_current

if TYPE_CHECKING:
    from gui.sheet.view import SheetView


class FrozenColumns(QWidget):
    """Lies over the left of a sheet, header and all; a click goes to the cell that is painted there."""

    def __init__(self, view: "SheetView") -> None:
        super().__init__(view)
        self._view = view
        self.columns = range(0)
        view.installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies under it need not be painted
        self.hide()

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        """The frame of the current cell says whether the keyboard is here."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(view, event)

    def follow(self) -> None:
        """Show or hide, as the sheet is scrolled now."""
        view = self._view
        width = self.width_of_columns()
        scrolled = bool(self.columns) and view.columnViewportPosition(0) < 0
        shown = scrolled and width < view.viewport().width() / 2
        if shown:
            place, head = view.viewport().geometry(), view.horizontalHeader().height()
            self.setGeometry(place.x(), place.y() - head, width + 1, place.height() + head)
            self.raise_()
            self.update()
        self.setVisible(shown)

    def width_of_columns(self) -> int:
        """The width of the leading columns in pixels."""
        return sum(self._view.columnWidth(column) for column in self.columns)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The heads, the cells in sight, the header rows over them where these stay too, and a line at the right."""
        view, painter = self._view, QPainter(self)
        head = view.horizontalHeader().height()
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.translate(0, head)
        self._paint_rows(painter, self._in_sight(), view.rowViewportPosition)
        if view.frozen.isVisibleTo(view):
            rows = view.frozen.rows
            painter.fillRect(0, 0, self.width(), view.frozen.height(), self.palette().color(QPalette.ColorRole.Base))
            self._paint_rows(painter, rows, lambda row: self._down(rows.start, row))
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
            painter.drawLine(0, view.frozen.height() - 1, self.width(), view.frozen.height() - 1)
        painter.translate(0, -head)
        for column in self.columns:
            rect = QRect(self._across(column), 0, view.columnWidth(column), head)
            view.across.paintSection(painter, rect, column)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())

    def _paint_rows(self, painter: QPainter, rows: range, top: Callable[[int], int]) -> None:
        view = self._view
        current, framed = view.current_cell(), QRect()
        for cell in view.sheet_model.places.over(rows, self.columns):
            height = self._down(cell.row, cell.row + cell.rowspan)
            width = sum(view.columnWidth(at) for at in range(cell.column, cell.column + cell.colspan))
            rect = QRect(self._across(cell.column), top(cell.row), width, height)
            index = view.sheet_model.index(cell.row, cell.column)
            selected = cell is not current and view.selectionModel().isSelected(index)
            view.delegate.draw(painter, rect, cell, self.palette(), selected=selected)
            if cell is current:
                framed = rect
        if framed.isValid():  # last, for its neighbours paint over it
            frame_current(view, painter, framed)

    def _in_sight(self) -> range:
        view = self._view
        last = view.rowAt(view.viewport().height() - 1)
        return range(max(view.rowAt(0), 0), (view.sheet_model.sheet.rows if last < 0 else last + 1))

    def _across(self, column: int) -> int:
        return sum(self._view.columnWidth(at) for at in range(column))

    def _down(self, top: int, row: int) -> int:
        return sum(self._view.rowHeight(at) for at in range(top, row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the cell that was pressed; a head with a button opens its menu, at home."""
        event.accept()
        view = self._view
        head = view.horizontalHeader().height()
        x, y = event.position().toPoint().x(), event.position().toPoint().y() - head
        under = view.frozen.height() if view.frozen.isVisibleTo(view) else 0
        row = view.rowAt(y)
        column = next((at for at in self.columns if x < self._across(at + 1)), None)
        if event.button() != Qt.MouseButton.LeftButton or column is None:
            return
        if y < 0 and view.across.heads:
            view.horizontalScrollBar().setValue(0)
            view.across.menu_asked.emit(column)
        elif y >= under and row >= 0:
            view.go(row, column)
            view.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a click here is not one on what lies under it."""
        event.accept()
