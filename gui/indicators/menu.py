"""The menu of a column (排序和筛选): as the AutoFilter of Excel."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from gui.indicators.order import Filter
from gui.indicators.values import ValuesModel

_ROOM = (26, 6)
"""Characters across, and lines of the list"""


class ColumnMenu(QFrame):
    """Opens at the header of a column; tells what was asked for and goes."""

    sort_asked = Signal(bool)
    """Ascending, or (true) descending"""
    unsort_asked = Signal()
    filtered = Signal(object)
    """The filter that was chosen"""

    def __init__(
        self, label: str, values: Sequence[tuple[str, int]], wanted: Filter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("“{column}”的排序和筛选").format(column=label))
        self.values = ValuesModel(values, wanted, self)
        self.up, self.down, self.as_read = (
            QPushButton(text, self) for text in (self.tr("↑ 升序"), self.tr("↓ 降序"), self.tr("按原文顺序"))
        )
        self.contains = QLineEdit(wanted.contains, self)
        self.contains.setPlaceholderText(self.tr("只看包含这些字的"))
        self.contains.setAccessibleName(self.tr("包含"))
        self.contains.setClearButtonEnabled(True)
        self.list = QListView(self)
        self.list.setModel(self.values)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("勾选要看的值"))
        self.clear = QPushButton(self.tr("取消筛选"), self)
        self.clear.setEnabled(bool(wanted))
        self.cancel, self.accept = QPushButton(self.tr("取消"), self), QPushButton(self.tr("确定"), self)
        self._lay_out(label)
        self._connect()

    def _lay_out(self, label: str) -> None:
        title = QLabel(label, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        column = QVBoxLayout(self)
        column.addWidget(title)
        column.addLayout(_row(self.up, self.down, self.as_read))
        column.addWidget(self.contains)
        column.addWidget(self.list, 1)
        column.addLayout(_row(self.clear, None, self.cancel, self.accept))
        across, down = _ROOM
        metrics = self.fontMetrics()
        self.list.setMinimumSize(across * metrics.horizontalAdvance("绩"), down * (metrics.height() + 4))
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self._end(lambda: self.sort_asked.emit(False)))
        self.down.clicked.connect(lambda: self._end(lambda: self.sort_asked.emit(True)))
        self.as_read.clicked.connect(lambda: self._end(self.unsort_asked.emit))
        self.clear.clicked.connect(lambda: self._end(lambda: self.filtered.emit(Filter())))
        self.cancel.clicked.connect(self.close)
        self.accept.clicked.connect(self._filter)
        self.contains.returnPressed.connect(self._filter)
        self.contains.textChanged.connect(self.values.narrow)
        for changed in (self.values.dataChanged, self.values.modelReset):
            changed.connect(lambda: self.accept.setEnabled(self.values.filter() is not None))

    def _filter(self) -> None:
        wanted = self.values.filter()
        if wanted is not None:
            self._end(lambda: self.filtered.emit(wanted))

    def _end(self, tell: Callable[[], object]) -> None:
        self.close()
        tell()


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets beside each other; None is the room between."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
