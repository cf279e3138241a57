"""With which template to save (选模板): how each lays projects out, and what nobody would see in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.room import give_room
from gui.templates.asks import TemplateChoice

_TITLE, _WIDTH, _HEIGHT = 26, 60, 26
"""In Chinese characters: the column of the names, the dialog"""


class SaveDialog(QDialog):
    """Lists the templates, the chosen one current; accepted, ``choice`` is the one to save with."""

    def __init__(self, templates: Sequence[TemplateChoice], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._templates = tuple(templates)
        self.setWindowTitle(self.tr("保存为 Excel"))
        self.list = QTreeWidget(self)
        self.note = QLabel(self)
        box = QDialogButtonBox(self)
        self.go = box.addButton(self.tr("选择位置并保存…"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self._fill(chosen)
        self._lay_out(box)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemDoubleClicked.connect(self.accept)
        self._on_current()
        self.list.setFocus()

    def _fill(self, chosen: str) -> None:
        self.list.setHeaderLabels([self.tr("模板"), self.tr("表的样子")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.tr("模板"))
        for template in self._templates:
            item = QTreeWidgetItem(self.list, [template.title, template.arrangement])
            if template.id == chosen or self.list.currentItem() is None:
                self.list.setCurrentItem(item)

    def _lay_out(self, box: QDialogButtonBox) -> None:
        letter = self.fontMetrics().horizontalAdvance("绩")
        label = QLabel(self.tr("用哪个模板(&T)？本省的表可以在“文件 → 模板”里添加。"), self)
        label.setBuddy(self.list)
        self.list.setColumnWidth(0, letter * _TITLE)
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addWidget(box)
        give_room(self, _WIDTH, _HEIGHT)

    @property
    def choice(self) -> TemplateChoice:
        """The template that the cursor is on."""
        return self._templates[self.list.indexOfTopLevelItem(self.list.currentItem())]

    def _on_current(self) -> None:
        labels = "、".join(self.choice.lost())
        if labels:
            sentence = self.tr("这份文件里的下列内容在表上没有位置，随文件隐藏保存，用本程序打开还在：{labels}")
            self.note.setText(sentence.format(labels=labels))
        else:
            self.note.setText(self.tr("这份文件的内容在表上都有位置。"))
