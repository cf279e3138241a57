"""Busy page (读取中): progress of a file being read, and the way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

_STEPS = 1000
_LINES = 4
"""Lines that a long name and the count of its pages take"""


class BusyPage(QWidget):
    """What is seen while a file is read."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("正在读取"))
        # seen for moments: the window may be as small as the workbench lets it be
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._name, self._pages = "", 0
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self._label.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
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

    def begin(self, name: str, pages: int = 0) -> None:
        """Show that a file is being read, and ``pages`` of it recognised."""
        self._name, self._pages = name, pages
        self._label.setText(self.tr("正在读取“{name}”…").format(name=name))
        self.bar.setRange(0, 0)
        self.button.setFocus()
        if pages:
            self.show_progress(0.0)

    def show_progress(self, part: float) -> None:
        """Show how far the reading is, 0 to 1."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(part * _STEPS))
        if self._pages:
            sentence = self.tr("正在识别“{name}”：共 {pages} 页扫描件，已完成 {done} 页。")
            done = int(part * self._pages + 0.01)
            self._label.setText(sentence.format(name=self._name, pages=self._pages, done=done))
