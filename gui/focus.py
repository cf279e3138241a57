"""Focus (键盘焦点): a frame around the list, button or box that takes the keys; Fusion's own is faint, or missing."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QTabBar,
    QWidget,
)

from gui.sheet.view import SheetView

_WIDTH = 2
"""Pixels"""
_FRAMED = (QAbstractScrollArea, QAbstractButton, QComboBox, QTabBar)
_SHOW_IT_THEMSELVES = (QPlainTextEdit, SheetView)
"""The one has a cursor, the other a frame around its current cell; over the sheet a frame would slow down scrolling"""


class FocusFrame(QWidget):
    """Lies over a widget while that has the keyboard; the mouse goes through it."""

    def __init__(self, framed: QWidget) -> None:
        super().__init__(framed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        framed.installEventFilter(self)
        self._cover()
        self.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, and stay as large as the widget."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setVisible(event.type() == QEvent.Type.FocusIn)
        elif event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def _cover(self) -> None:
        """Lie over all of the widget; beside the mark of a box to tick, not on it."""
        framed = self.parentWidget()
        mark = 0
        if isinstance(framed, QCheckBox | QRadioButton):
            mark = framed.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, framed) + _WIDTH
        self.setGeometry(framed.rect().adjusted(mark, 0, 0, 0))
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


def frame_focus(app: QApplication) -> None:
    """Give every widget of an application its frame when the keyboard comes there for the first time."""
    app.focusChanged.connect(_on_focus)


def _on_focus(_before: QWidget | None, now: QWidget | None) -> None:
    if isinstance(now, _FRAMED) and not isinstance(now, _SHOW_IT_THEMSELVES):
        known = now.findChild(FocusFrame, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if known is None:
            FocusFrame(now)
