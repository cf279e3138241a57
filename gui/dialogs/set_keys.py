"""Setting keys (设置快捷键): every command with its key, to be given another one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.deeds.keys import normal
from gui.room import give_room


@dataclass(frozen=True, slots=True)
class Bound:
    """A command with its keys, in Qt's notation, "" for none: the one it has, and the one the program gives it."""

    text: str
    key: str
    usual: str


class KeysDialog(QDialog):
    """Lists the commands; a key that another command has, or the sheet itself, is told and not taken."""

    def __init__(self, commands: Mapping[str, Bound], taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._taken = frozenset(map(normal, taken))
        self.chosen = {name: bound.key for name, bound in commands.items()}
        self.setWindowTitle(self.tr("设置快捷键"))
        self.list = QTreeWidget(self)
        self.key = QKeySequenceEdit(self)
        self.note = QLabel(self)
        self.none = QPushButton(self.tr("不用快捷键"), self)
        self.usual = QPushButton(self.tr("恢复默认"), self)
        self.all_usual = QPushButton(self.tr("全部恢复默认"), self)
        self._set_up()
        self._lay_out()

    def _set_up(self) -> None:
        self.list.setHeaderLabels([self.tr("命令"), self.tr("快捷键")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("命令和快捷键"))
        self._items = {name: QTreeWidgetItem(self.list, [bound.text, ""]) for name, bound in self._commands.items()}
        self._show()
        self.list.setColumnWidth(0, self.fontMetrics().horizontalAdvance("绩") * 18)
        self.list.setCurrentItem(next(iter(self._items.values())))
        self.key.setMaximumSequenceLength(1)
        self.key.setClearButtonEnabled(True)
        self.key.setAccessibleName(self.tr("新的快捷键"))
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.list.currentItemChanged.connect(self._on_current)
        self.key.editingFinished.connect(self._on_key)
        self.none.clicked.connect(lambda: self._give(""))
        self.usual.clicked.connect(lambda: self._give(self._commands[self._current()].usual))
        self.all_usual.clicked.connect(self._give_all)
        for button in (self.none, self.usual, self.all_usual):
            button.setAutoDefault(False)
        self.note.setText(self.tr("选一条命令，点下面的框，再按新的快捷键。"))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(QLabel(self.tr("新的快捷键"), self))
        line.addWidget(self.key, 1)
        for button in (self.none, self.usual, self.all_usual):
            line.addWidget(button)
        buttons = QDialogButtonBox(self)
        done = buttons.addButton(self.tr("确定"), QDialogButtonBox.ButtonRole.AcceptRole)
        done.setAutoDefault(False)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addWidget(buttons)
        give_room(self, 38, 36)

    def _show(self) -> None:
        for name, item in self._items.items():
            keys = QKeySequence(self.chosen[name])
            item.setText(1, keys.toString(QKeySequence.SequenceFormat.NativeText))
            font = item.font(1)
            font.setBold(normal(self.chosen[name]) != normal(self._commands[name].usual))
            item.setFont(1, font)

    def _current(self) -> str:
        return next(name for name, item in self._items.items() if item is self.list.currentItem())

    def _on_current(self) -> None:
        self.key.clear()
        self.note.clear()

    def _on_key(self) -> None:
        key = self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if key:
            self._give(key)

    def _give(self, key: str) -> None:
        """Give the current command a key, unless it is taken."""
        name = self._current()
        self.key.clear()
        if normal(key) and normal(key) in self._taken:
            self.note.setText(self.tr("{key} 由表格自己使用，请换一个。").format(key=key))
            return
        other = next((n for n, had in self.chosen.items() if n != name and key and normal(had) == normal(key)), None)
        if other is not None:
            sentence = self.tr("{key} 已用于“{command}”，请换一个，或先改那一条。")
            self.note.setText(sentence.format(key=key, command=self._commands[other].text))
            return
        self.chosen[name] = key
        self.note.setText(
            self.tr("“{command}”现在用 {key}。").format(command=self._commands[name].text, key=key or "—")
        )
        self._show()

    def _give_all(self) -> None:
        self.chosen = {name: bound.usual for name, bound in self._commands.items()}
        self.note.setText(self.tr("全部恢复成了默认的快捷键。"))
        self._show()
