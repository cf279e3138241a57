"""Headers of the sheet: column letters and row numbers, as Excel has them, or the names of columns with a button."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip

_GRIP = 4
"""Pixels at the right edge where a column is dragged"""
_PAD = 6


@dataclass(frozen=True, slots=True)
class Head:
    """The name of a column; ``sorted`` is 1 up, -1 down, 0 not at all."""

    label: str
    sorted: int = 0
    filtered: bool = False


def column_letters(column: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class SheetHeader(QHeaderView):
    """Paints its sections itself: the stock header asks the selection about every row for every section."""

    menu_asked = Signal(int)
    """The button of a column was pressed"""

    def __init__(self, orientation: Qt.Orientation, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._across = orientation == Qt.Orientation.Horizontal
        self.heads: Sequence[Head] = ()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(12)

    def set_heads(self, heads: Sequence[Head]) -> None:
        """Show these names with a button each; none for letters."""
        if heads != self.heads:
            taller = bool(heads) != bool(self.heads)
            self.heads = heads
            if taller:
                self.parent().updateGeometries()
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for one line, and for the longest row number."""
        metrics = self.fontMetrics()
        text = column_letters(0) if self._across else str(max(self.count(), 100))
        return QSize(metrics.horizontalAdvance(text) + 14, metrics.height() + (2 * _PAD if self.heads else _PAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The name, letter or number; that of the current cell bold on a brighter ground."""
        view = self.parent()
        current = view.currentIndex()
        here = (current.column() if self._across else current.row()) == section
        colors = self.palette()
        painter.save()
        painter.fillRect(rect, colors.color(QPalette.ColorRole.Base if here else QPalette.ColorRole.Window))
        painter.setPen(colors.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        font = self.font()
        font.setBold(here)
        painter.setFont(font)
        if self._across and section < len(self.heads):
            self._paint_head(painter, rect, self.heads[section])
        else:
            painter.setPen(colors.color(QPalette.ColorRole.WindowText if here else QPalette.ColorRole.PlaceholderText))
            text = column_letters(section) if self._across else str(section + 1)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, head: Head) -> None:
        colors = self.palette()
        painter.setPen(colors.color(QPalette.ColorRole.WindowText))
        button = self._button(rect)
        room = QRect(rect.left() + _PAD, rect.top(), button.left() - rect.left() - _PAD, rect.height())
        arrow = {1: "↑", -1: "↓"}.get(head.sorted, "")
        text = painter.fontMetrics().elidedText(head.label + arrow, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colors.color(QPalette.ColorRole.WindowText)
        if head.filtered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(button, 3, 3)
            ink = colors.color(QPalette.ColorRole.HighlightedText)
        else:
            painter.setPen(QPen(colors.color(QPalette.ColorRole.Mid), 1))
            painter.setBrush(colors.color(QPalette.ColorRole.Button))
            painter.drawRoundedRect(button, 3, 3)
        _draw_sign(painter, button, ink, funnel=head.filtered)

    def _button(self, rect: QRect) -> QRect:
        """Where the button of a section is drawn."""
        size = min(self.fontMetrics().height() + 2, rect.height() - 4, rect.width() - _GRIP)
        return QRect(rect.right() - _GRIP - size, rect.center().y() - size // 2, size, size)

    def _section_of_button(self, at: QPoint) -> int:
        """The section whose button lies at a place; -1 for none."""
        section = self.logicalIndexAt(at)
        if not (0 <= section < len(self.heads)):
            return -1
        left, width = self.sectionViewportPosition(section), self.sectionSize(section)
        inside = self._button(QRect(left, 0, width, self.height())).adjusted(-2, -self.height(), 0, self.height())
        return section if inside.contains(at) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the button opens the menu; elsewhere it selects the column."""
        section = self._section_of_button(event.position().toPoint())
        if section >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.menu_asked.emit(section)
            event.accept()
        else:
            super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole name as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.heads:
            section = self.logicalIndexAt(event.pos())
            if 0 <= section < len(self.heads):
                QToolTip.showText(event.globalPos(), self.heads[section].label, self.viewport())
                return True
        return super().viewportEvent(event)


def _draw_sign(painter: QPainter, rect: QRect, ink: QColor, *, funnel: bool) -> None:
    """▾, or a funnel where the column is filtered."""
    x, y, leg = rect.center().x() + 0.5, rect.center().y() + 0.5, rect.width() / 4
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(
        QPolygonF([QPointF(x - leg, y - leg / 2), QPointF(x + leg, y - leg / 2), QPointF(x, y + leg * 0.7)])
    )
    if funnel:
        painter.drawRect(QRect(round(x - leg / 3), round(y), round(leg * 2 / 3), round(leg * 1.2)))
