"""Splitting a text (拆分单元格内容): at line breaks, a separator or a place, and where the pieces go."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.pieces import by_lines, by_place, by_separator

_SEPARATORS = "、，,；;：:/|"
"""Signs beside white space that texts are likely to be split at, the likeliest first"""


@dataclass(frozen=True, slots=True)
class Split:
    """How a text was split: its pieces, and whether they go into new rows under it, or into the cells at its right."""

    pieces: tuple[str, ...]
    down: bool


class SplitDialog(QDialog):
    """Asks how to split a text, and shows the pieces as they will be."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setWindowTitle(self.tr("拆分单元格内容"))
        self.lines = QRadioButton(self.tr("每行一段"), self)
        self.separated = QRadioButton(self.tr("在这个符号处拆开"), self)
        self.placed = QRadioButton(self.tr("前面几个字为一段"), self)
        self.separator = QComboBox(self)
        self.place = QSpinBox(self)
        self.right = QRadioButton(self.tr("放到右边的单元格"), self)
        self.down = QRadioButton(self.tr("放到下面的新行"), self)
        self.preview = QLabel(self)
        self.buttons = QDialogButtonBox(self)
        self.ok = self.buttons.addButton(self.tr("拆分"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._set_up()
        self._lay_out()
        self._show()

    def _set_up(self) -> None:
        self.separator.setEditable(True)
        self.separator.addItem(self.tr("空格"))
        self.separator.addItems(list(_SEPARATORS))
        self.separator.setCurrentText(next((sign for sign in _SEPARATORS if sign in self._text), self.tr("空格")))
        self.separator.setAccessibleName(self.tr("分隔符号"))
        self.place.setAccessibleName(self.tr("字数"))
        self.place.setRange(1, max(1, len(self._text) - 1))
        self.place.setValue(len(self._text) // 2)
        for buttons in ((self.lines, self.separated, self.placed), (self.right, self.down)):
            group = QButtonGroup(self)
            for button in buttons:
                group.addButton(button)
                button.toggled.connect(self._show)
        (self.lines if len(by_lines(self._text)) > 1 else self.separated).setChecked(True)
        self.right.setChecked(True)
        self.separator.currentTextChanged.connect(lambda: self.separated.setChecked(True))
        self.separator.currentTextChanged.connect(self._show)
        self.place.valueChanged.connect(lambda: self.placed.setChecked(True))
        self.place.valueChanged.connect(self._show)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        self.preview.setMinimumWidth(self.fontMetrics().horizontalAdvance("绩") * 24)
        self.buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        how = QGridLayout()
        how.addWidget(self.lines, 0, 0, 1, 2)
        for row, (button, field) in enumerate(((self.separated, self.separator), (self.placed, self.place)), 1):
            how.addWidget(button, row, 0)
            how.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.addLayout(how)
        column.addSpacing(8)
        column.addWidget(self.right)
        column.addWidget(self.down)
        column.addSpacing(8)
        column.addWidget(self.preview)
        column.addWidget(self.buttons)

    def split(self) -> Split:
        """The pieces as chosen now."""
        if self.lines.isChecked():
            pieces = by_lines(self._text)
        elif self.separated.isChecked():
            sign = self.separator.currentText()
            pieces = by_separator(self._text, " " if sign == self.tr("空格") else sign)
        else:
            pieces = by_place(self._text, self.place.value())
        return Split(tuple(pieces), self.down.isChecked())

    def _show(self) -> None:
        pieces = self.split().pieces
        lines = [self.tr("{n}：{piece}").format(n=n, piece=" ".join(p.split())) for n, p in enumerate(pieces, 1)]
        splits = len(pieces) > 1
        self.ok.setEnabled(splits)
        self.preview.setText("\n".join(lines) if splits else self.tr("这样拆不开，请换一种拆法。"))
