"""Writing strip (正在保存): the file that is being written, how far that is, and the way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.filing.writing import Writing

_STEPS = 1000
_NAME_WIDTH, _BAR_WIDTH = 16, 8
"""In Chinese characters"""


class WritingStrip(QWidget):
    """Seen only while a file is being written in the background."""

    def __init__(self, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("正在保存"))
        self.label, self.bar = QLabel(self), QProgressBar(self)
        self.bar.setAccessibleName(self.tr("保存进度"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH * self.fontMetrics().horizontalAdvance("绩"))
        self.button = QPushButton(self.tr("取消保存"), self)
        self.button.clicked.connect(writing.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.bar, self.button):
            row.addWidget(widget)
        writing.began.connect(self._begin)
        writing.progressed.connect(self._show_progress)
        writing.ended.connect(self.hide)
        self.hide()

    def _begin(self, name: str) -> None:
        room = _NAME_WIDTH * self.fontMetrics().horizontalAdvance("绩")
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        self.label.setText(self.tr("正在保存“{name}”…").format(name=short))
        self.label.setToolTip(name)
        self.bar.setRange(0, 0)
        self.show()

    def _show_progress(self, part: float) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(part * _STEPS))
