"""Elided label (单行文字): one line of text, cut at its end where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

_LEAST = 8
"""What is to be seen of it at least, in Chinese characters"""


class ElidedLabel(QLabel):
    """Takes the room that it gets; all of the text stands in the tooltip."""

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """The height of a line, and a few characters."""
        least = min(_LEAST * self.fontMetrics().horizontalAdvance("绩"), self.sizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the text as there is room for."""
        place = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        role = self.foregroundRole()
        self.style().drawItemText(QPainter(self), place, self.alignment(), self.palette(), self.isEnabled(), text, role)
