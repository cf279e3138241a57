"""The list of keys (快捷键一览): what each key does, in a window that scrolls."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.room import give_room


class KeyList(QDialog):
    """Commands with their keys, to be read."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键一览"))
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels([self.tr("命令"), self.tr("快捷键")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.tr("快捷键一览"))
        self.list.addTopLevelItems([QTreeWidgetItem([text, keys]) for text, keys in rows])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("知道了"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        give_room(self, 32, 38)
