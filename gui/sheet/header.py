"""Headers of the sheet: column letters and row numbers, as Excel has them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QTableView


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

    def __init__(self, orientation: Qt.Orientation, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._across = orientation == Qt.Orientation.Horizontal
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(12)

    def sizeHint(self) -> QSize:
        """Room for one line, and for the longest row number."""
        metrics = self.fontMetrics()
        text = column_letters(0) if self._across else str(max(self.count(), 100))
        return QSize(metrics.horizontalAdvance(text) + 14, metrics.height() + 6)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The letter or number; that of the current cell bold on a brighter ground."""
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
        painter.setPen(colors.color(QPalette.ColorRole.WindowText if here else QPalette.ColorRole.PlaceholderText))
        text = column_letters(section) if self._across else str(section + 1)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
