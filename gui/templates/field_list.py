"""The list of fields (栏目列表): every tag that a cell can get, found by typing a part of its name."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.workbook.proposals.choices import Choice, choices

_CHOICE = int(Qt.ItemDataRole.UserRole)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class FieldList(QWidget):
    """A line to search in over the fields, in groups; Enter or a double click chooses one."""

    chosen = Signal(str)
    """The tag that was chosen, as it is typed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("查找栏目，如“预算”"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("查找栏目"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("栏目"))
        self.list.setUniformItemSizes(True)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._fill("")

    def _fill(self, text: str) -> None:
        self.list.clear()
        group = ""
        for choice in choices():
            if not choice.matches(text):
                continue
            if choice.group != group:
                group = choice.group
                self._add_heading(group)
            item = QListWidgetItem(f"    {choice.label}", self.list)
            item.setData(_CHOICE, choice)
            item.setToolTip(f"{choice.tag}\n{choice.english}")
        first = next((n for n in range(self.list.count()) if self._choice(n)), -1)
        self.list.setCurrentRow(first)

    def _add_heading(self, group: str) -> None:
        item = QListWidgetItem(group, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(True)
        item.setFont(font)

    def _choice(self, row: int) -> Choice | None:
        item = self.list.item(row)
        choice: Choice | None = item.data(_CHOICE) if item is not None else None
        return choice

    def show_tag(self, tag: str) -> None:
        """Put the cursor on a tag, where the list shows it."""
        for row in range(self.list.count()):
            choice = self._choice(row)
            if choice is not None and choice.tag == tag:
                self.list.setCurrentRow(row)
                return

    def _choose(self) -> None:
        choice = self._choice(self.list.currentRow())
        if choice is not None:
            self.chosen.emit(choice.tag)

    def _step(self, by: int) -> None:
        """Move the cursor of the list over fields, past headings."""
        rows = [row for row in range(self.list.count()) if self._choice(row)]
        if rows:
            here = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else -by
            self.list.setCurrentRow(rows[max(0, min(len(rows) - 1, here + by))])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the cursor stays in the line; Enter chooses, and keeps the dialog open."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)
