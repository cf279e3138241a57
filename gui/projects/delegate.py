"""How a line of the list of pages is drawn: tick, title, mark of the worst finding, number of findings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.projects.model import CHECKED, COUNT
from gui.theme import tick_icon

_Index = QModelIndex | QPersistentModelIndex


class PageDelegate(QStyledItemDelegate):
    """Draws title, mark of the worst finding and number of findings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All lines are equally high."""
        return QSize(0, option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line, or the heading over those that follow."""
        self.initStyleOption(option, index)
        title, count, icon = option.text, index.data(COUNT), option.icon
        option.text = ""
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        heading = not index.flags()
        painter.save()
        font = option.font
        font.setBold(heading)
        painter.setFont(font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        role = QPalette.ColorRole.PlaceholderText if heading else role
        painter.setPen(option.palette.color(QPalette.ColorGroup.Active, role))
        room = option.rect.adjusted(8, 0, -8, 0)
        if index.data(CHECKED):
            size = option.fontMetrics.height()
            tick_icon().paint(painter, QRect(room.left(), room.center().y() - size // 2, size, size))
            room.setLeft(room.left() + size + 4)
        right = self._draw_count(painter, room, count, icon) if count else room.right()
        room.setRight(right - 6)
        text = option.fontMetrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _draw_count(self, painter: QPainter, room: QRect, count: str, icon: object) -> int:
        """Number and mark at the right end; returns where they begin."""
        width = max(painter.fontMetrics().horizontalAdvance("00"), painter.fontMetrics().horizontalAdvance(count))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        size = painter.fontMetrics().height()
        left = room.right() - width - size - 4
        icon.paint(painter, QRect(left, room.center().y() - size // 2, size, size))
        return left
