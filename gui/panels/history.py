"""History (历史): the steps done and undone, each by its name; a click goes back or forward to it.

The right mouse button, or Delete, takes one step back alone.
"""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFont, QUndoGroup, QUndoStack
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from gui.desk.undo import EditCommand

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """The document of the stack in use as it was opened, then one row per step; those undone are grey and come last."""

    moved = Signal()
    """The document stands at another step, or another document is in front"""

    def __init__(self, group: QUndoGroup, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._group = group
        self._rows = self._at = 0
        """How many rows there are, and the one that the document stood at, when the view was told last"""
        group.activeStackChanged.connect(self._on_turned)
        group.indexChanged.connect(self._on_moved)
        group.cleanChanged.connect(self._on_moved)

    def _on_turned(self) -> None:
        self.beginResetModel()
        self._rows, self._at = self._count(), self.current
        self.endResetModel()
        self.moved.emit()

    def _on_moved(self) -> None:
        """Steps were done, taken back or dropped: a thousand others stay as they are."""
        before, now, first = self._rows, self._count(), min(self._at, self.current)
        if now > before:
            self.beginInsertRows(_NOWHERE, before, now - 1)
        elif now < before:
            self.beginRemoveRows(_NOWHERE, now, before - 1)
        self._rows, self._at = now, self.current
        if now > before:
            self.endInsertRows()
        elif now < before:
            self.endRemoveRows()
        if now:
            self.dataChanged.emit(self.index(first), self.index(now - 1))
        self.moved.emit()

    def _count(self) -> int:
        return 0 if self._stack is None else self._stack.count() + 1

    @property
    def _stack(self) -> QUndoStack | None:
        return self._group.activeStack()

    @property
    def current(self) -> int:
        """The row of the last step done."""
        return self._stack.index() if self._stack is not None else 0

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The opening and all steps."""
        return 0 if parent.isValid() else self._rows

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """The name of a step, with a mark on the one that the document stands at."""
        if not index.isValid() or self._stack is None:
            return None
        row = index.row()
        if role == _DISPLAY:
            return self._text(row, self._stack)
        if role == _TOOLTIP:
            return f"{self._text(row, self._stack)}\n{self._hint(row, self._stack)}"
        if role == _FONT and row == self.current:
            font = QFont()
            font.setBold(True)
            return font
        if role == _FOREGROUND and row > self.current:
            return QApplication.palette().placeholderText()
        return None

    def _hint(self, row: int, stack: QUndoStack) -> str:
        """What a click on a step does."""
        if not row:
            return self.tr("单击回到打开时的样子")
        done = [stack.command(n) for n in range(row - 1, self.current)]
        if any(isinstance(command, EditCommand) and command.edit.reading is not None for command in done):
            return self.tr("单击回到这一步；重新读取原文换掉了整个文件，所以这一步不能单独撤销")
        return self.tr("单击回到这一步；按右键可以单独撤销这一步")

    def _text(self, row: int, stack: QUndoStack) -> str:
        name = self.tr("打开文件") if row == 0 else stack.text(row - 1)
        mark = "▶ " if row == self.current else "　 "
        saved = self.tr("（已保存为 Excel）") if row == stack.cleanIndex() and row > 0 else ""
        return f"{mark}{name}{saved}"


class HistoryPanel(QListView):
    """The list of steps."""

    step_chosen = Signal(int)
    """So many steps shall be done"""
    taken_back = Signal(int)
    """The step of this number, from 0, shall be taken back alone"""

    def __init__(self, group: QUndoGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = HistoryModel(group, self)
        self.setModel(self.steps)
        self.setUniformItemSizes(True)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.alone = QAction(self.tr("单独撤销这一步"), self)
        self.alone.setShortcut("Del")
        self.alone.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(self.alone)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.alone.triggered.connect(self._take_back)
        self.selectionModel().currentChanged.connect(self._enable)
        self.steps.moved.connect(self._show_current)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def _show_current(self) -> None:
        """Qt scrolls there, as soon as anybody looks."""
        self.setCurrentIndex(self.steps.index(self.steps.current))
        self._enable(self.currentIndex())

    def _enable(self, index: QModelIndex) -> None:
        """Only a step that is done can be taken back."""
        self.alone.setEnabled(0 < index.row() <= self.steps.current)

    def _take_back(self) -> None:
        self.taken_back.emit(self.currentIndex().row() - 1)

    def _choose(self, index: QModelIndex) -> None:
        if index.row() != self.steps.current:
            self.step_chosen.emit(index.row())
