"""Busy page (读取中): progress of a file being read, and the way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_STEPS = 1000


class BusyPage(QWidget):
    """What is seen while a file is read."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("正在读取"))
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("读取进度"))
        self.button = QPushButton(self.tr("取消"), self)
        self.button.clicked.connect(self.cancelled)
        width = self.fontMetrics().horizontalAdvance("绩") * 36
        for widget in (self._label, self.bar):
            widget.setFixedWidth(width)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(1)
        for widget in (self._label, self.bar, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def begin(self, name: str) -> None:
        """Show that a file is being read."""
        self._label.setText(self.tr("正在读取“{name}”…").format(name=name))
        self.bar.setRange(0, 0)
        self.button.setFocus()

    def show_progress(self, part: float) -> None:
        """Show how far the reading is, 0 to 1."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(part * _STEPS))
