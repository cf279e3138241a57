"""Telling columns (这一列是……): what each column of a table means, to read the table again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.reread import ColumnTold, Meaning
from gui.room import give_room
from gui.sheet.header import column_letters


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked: the columns of the header that ends in a row, and the place where the clerk is.

    ``rows`` is how many rows the header may be chosen from, 0 where it is known; ``others`` how many more tables have
    the same header.
    """

    columns: Callable[[int], Sequence[ColumnTold]]
    row: int
    column: int
    meanings: Sequence[Meaning]
    rows: int = 0
    others: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """The answer: the row of the header, the field of each column by its left edge, and whether for all tables."""

    row: int
    fields: Mapping[int, str]
    everywhere: bool


class ColumnsDialog(QDialog):
    """Lists the columns with their headers and first texts; each has a box with what it can mean."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.boxes: dict[int, QComboBox] = {}
        self.setWindowTitle(self.tr("各列的意思"))
        self.hint = QLabel(self.tr("指定每一列是什么，程序按新的意思重新读取，可以一步撤销。"), self)
        self.row = QSpinBox(self)
        self.list = QTableWidget(self)
        self.everywhere = QCheckBox(self.tr("另外 {n} 张同样表头的表也这样读").format(n=ask.others), self)
        self._set_up()
        self._lay_out()
        self._show()

    def _set_up(self) -> None:
        self.hint.setWordWrap(True)
        self.row.setRange(1, max(1, self._ask.rows))
        self.row.setValue(self._ask.row + 1)
        self.row.setAccessibleName(self.tr("表头所在的行"))
        self.row.valueChanged.connect(self._show)
        self.list.setColumnCount(4)
        self.list.setHorizontalHeaderLabels([self.tr("列"), self.tr("表头"), self.tr("内容举例"), self.tr("意思")])
        self.list.verticalHeader().hide()
        self.list.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.list.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTabKeyNavigation(False)  # Tab goes from box to box
        self.list.setAccessibleName(self.tr("各列的意思"))
        for column, width in enumerate((3, 11, 16)):
            self.list.setColumnWidth(column, self.fontMetrics().horizontalAdvance("绩") * width)
        self.list.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.everywhere.setChecked(self._ask.others > 0)
        self.everywhere.setVisible(self._ask.others > 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.addWidget(self.hint)
        if self._ask.rows:
            line = QHBoxLayout()
            line.addWidget(QLabel(self.tr("表头在第几行"), self))
            line.addWidget(self.row)
            line.addStretch()
            column.addLayout(line)
        else:
            self.row.hide()
        column.addWidget(self.list, 1)
        column.addWidget(self.everywhere)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("重新读取"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        give_room(self, 46, 30)

    def _show(self) -> None:
        """The columns of the header in the row chosen."""
        columns = self._ask.columns(self.row.value() - 1)
        self.boxes = {}
        self.list.setRowCount(len(columns))
        for n, column in enumerate(columns):
            texts = (column_letters(column.left), " ".join(column.label.split()), "；".join(column.samples))
            for at, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.list.setItem(n, at, item)
            self.boxes[column.left] = self._box(column)
            self.list.setCellWidget(n, 3, self.boxes[column.left])
        self.list.resizeRowsToContents()
        here = next((c.left for c in columns if c.left <= self._ask.column <= c.right), None)
        if here is not None:
            self.boxes[here].setFocus()

    def _box(self, column: ColumnTold) -> QComboBox:
        box = QComboBox(self.list)
        for meaning in self._ask.meanings:
            box.addItem(meaning.label, meaning.field)
        box.setCurrentIndex(box.findData(column.field))
        box.setAccessibleName(column.label)
        box.setMaxVisibleItems(30)
        box.installEventFilter(self)
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A box that Tab leads to comes into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.list.scrollTo(self.list.indexAt(watched.pos()))
        return False

    def told(self) -> Told:
        """What is chosen now."""
        fields = {left: box.currentData() for left, box in self.boxes.items()}
        return Told(self.row.value() - 1, fields, self.everywhere.isChecked())
