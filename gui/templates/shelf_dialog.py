"""The list of templates (模板): those of the program and the clerk's own, and what can be done with them."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.room import give_room
from gui.templates.asks import TemplateAsk, TemplateRow, Wish

_COLUMNS = (30, 8, 8)
"""Widths in Chinese letters of all columns but the last"""


class ShelfDialog(QDialog):
    """Lists the templates; ``ask`` is what the clerk wants when the dialog is accepted."""

    def __init__(
        self, rows: Sequence[TemplateRow], default: str, selected: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ask: TemplateAsk | None = None
        self._rows = tuple(rows)
        self._default = default
        self.setWindowTitle(self.tr("模板"))
        self.list = QTreeWidget(self)
        self.note = QLabel(self)
        self.add = QPushButton(self.tr("添加…(&A)"), self)
        self.check = QPushButton(self.tr("检查和修改…(&C)"), self)
        self.default = QPushButton(self.tr("设为默认(&D)"), self)
        self.remove = QPushButton(self.tr("删除…(&R)"), self)
        self.close_button = QPushButton(self.tr("关闭"), self)
        self._fill(selected or default)
        self._connect()
        self._lay_out()
        self._on_current()

    def _fill(self, selected: str) -> None:
        self.list.setHeaderLabels([self.tr("名称"), self.tr("样式"), self.tr("版本"), self.tr("编号")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("模板列表"))
        letter = self.fontMetrics().horizontalAdvance("绩")
        for column, width in enumerate(_COLUMNS):
            self.list.setColumnWidth(column, width * letter)
        for row in self._rows:
            item = QTreeWidgetItem(self.list, list(self._texts(row)))
            item.setToolTip(0, str(row.info.path))
            if row.info.id == selected or self.list.currentItem() is None:
                self.list.setCurrentItem(item)

    def _texts(self, row: TemplateRow) -> tuple[str, ...]:
        name = row.info.id if row.info.is_own else row.info.title
        if row.info.id == self._default:
            name = self.tr("{name}（默认）").format(name=name)
        shapes = {True: self.tr("表样"), False: self.tr("列表"), None: self.tr("不能使用")}
        version = self.tr("第 {n} 版").format(n=row.info.version) if row.info.is_own else self.tr("自带")
        return name, shapes[row.is_form], version, row.info.id

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self._want(Wish.ADD))
        self.check.clicked.connect(lambda: self._want(Wish.CHECK))
        self.default.clicked.connect(lambda: self._want(Wish.DEFAULT))
        self.remove.clicked.connect(lambda: self._want(Wish.REMOVE))
        self.close_button.clicked.connect(self.reject)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(lambda: self._want(Wish.CHECK))
        for button in (self.add, self.check, self.default, self.remove, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        for button in (self.add, self.check, self.default, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        line = QHBoxLayout()
        line.addWidget(self.list, 1)
        line.addLayout(buttons)
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addLayout(line, 1)
        column.addWidget(self.note)
        give_room(self, 76, 30)

    def current(self) -> TemplateRow | None:
        """The template that the cursor is on."""
        index = self.list.indexOfTopLevelItem(self.list.currentItem())
        return self._rows[index] if index >= 0 else None

    def _on_current(self) -> None:
        row = self.current()
        own = row is not None and row.info.is_own
        self.remove.setEnabled(own)
        self.default.setEnabled(row is not None and row.is_form is not None and row.info.id != self._default)
        self.check.setEnabled(row is not None)
        if own:
            self.note.setText(self.tr("自己添加的模板，保存在本机：{path}").format(path=row.info.path))
        else:
            self.note.setText(
                self.tr("程序自带的模板。要用本省的表，请点“添加”，选一份空白的 Excel 表；没有标记也可以，程序会提议。")
            )

    def _want(self, wish: Wish) -> None:
        row = self.current()
        self.ask = TemplateAsk(wish, "" if wish is Wish.ADD or row is None else row.info.id)
        self.accept()
