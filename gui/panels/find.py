"""Find and replace (查找替换): what to look for, where, and the list of what was found."""

from collections.abc import Collection
from enum import Enum

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import FindError
from core.facts import Fact
from core.find import Hit, Query, find
from gui.desk.session import Session
from gui.panels.hits import HitsModel, HitsView
from gui.walking import show_by_keys

_PAUSE = 200
"""Milliseconds after the last key until the search begins"""


class Scope(Enum):
    """Where to look: 整个文件, 当前项目, 所选单元格; in the order of the box."""

    DOCUMENT = 0
    PROJECT = 1
    SELECTION = 2


class FindPanel(QWidget):
    """Searches as the clerk types; the hits lead to their cells, and are replaced all at once or one by one."""

    hit_chosen = Signal(Fact)
    replace_asked = Signal(list)
    """These hits shall be replaced, as one step"""
    closed = Signal()
    """Escape was pressed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._project = ""
        self.selected: Collection[Fact] = ()
        """What was selected when the search began"""
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.search)
        self.hits = HitsModel(self)
        self._make_fields()
        self._make_list()
        self._lay_out()

    def _make_fields(self) -> None:
        self.wanted, self.replacement = QLineEdit(self), QLineEdit(self)
        self.wanted.setAccessibleName(self.tr("查找内容"))
        self.replacement.setAccessibleName(self.tr("替换为"))
        self.scope = QComboBox(self)
        self.scope.addItems([self.tr("整个文件"), self.tr("当前项目"), self.tr("所选单元格")])
        self.scope.setAccessibleName(self.tr("查找范围"))
        self.whole = QCheckBox(self.tr("整格匹配"), self)
        self.regular = QCheckBox(self.tr("正则表达式"), self)
        self.loose = QCheckBox(self.tr("忽略全角半角和空白"), self)
        self.whole.setToolTip(self.tr("只找整格内容都相同的"))
        self.loose.setToolTip(self.tr("全角、半角和空白不同的也算找到"))
        self.regular.setToolTip(self.tr("按规则查找，例如 \\d+ 是一串数字；不清楚时不要勾选"))
        for field in (self.wanted, self.replacement):
            field.setClearButtonEnabled(True)
            field.textChanged.connect(self._soon.start)
            field.returnPressed.connect(lambda: self.step(+1))
        for box in (self.regular, self.whole, self.loose):
            box.toggled.connect(self._soon.start)
        self.scope.currentIndexChanged.connect(self._soon.start)
        self.one = QPushButton(self.tr("替换"), self)
        self.all = QPushButton(self.tr("全部替换"), self)
        self.one.clicked.connect(self._replace_one)
        self.all.clicked.connect(self._replace_all)
        for button in (self.one, self.all):
            button.setAutoDefault(False)

    def _make_list(self) -> None:
        self.total = QLabel(self)
        self.total.setWordWrap(True)
        self.total.setTextFormat(Qt.TextFormat.PlainText)
        self.list = HitsView(self.hits, self)
        self.list.setAccessibleName(self.tr("查找结果"))
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        show_by_keys(self.list, self._choose)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("查找"), self.wanted)
        self._label = QLabel(self.tr("替换为"), self)
        form.addRow(self._label, self.replacement)
        form.addRow(self.tr("范围"), self.scope)
        ways, buttons = QHBoxLayout(), QHBoxLayout()
        for box in (self.whole, self.regular):
            ways.addWidget(box)
        for button in (self.one, self.all):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(ways)
        column.addWidget(self.loose)
        column.addLayout(buttons)
        column.addWidget(self.total)
        column.addWidget(self.list, 1)

    def begin(self, *, replacing: bool, several: bool) -> None:
        """Be ready for keys: to find or to replace, within the selection when it holds several cells."""
        for widget in (self._label, self.replacement, self.one, self.all):
            widget.setVisible(replacing)
        if several:
            self.scope.setCurrentIndex(Scope.SELECTION.value)
        elif self.scope.currentIndex() == Scope.SELECTION.value:
            self.scope.setCurrentIndex(Scope.DOCUMENT.value)
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()
        self.search()

    def show_session(self, session: Session) -> None:
        """Look through a session, as it stands now."""
        self._session = session
        self.search_soon()

    def search_soon(self) -> None:
        """Look again before long, if anyone looks at the panel."""
        if self.isVisible():
            self._soon.start()

    def set_place(self, project: str, selected: Collection[Fact]) -> None:
        """Know the project that is shown, "" for none, and the facts that are selected."""
        self._project, self.selected = project, selected

    def query(self) -> Query:
        """What is asked for."""
        regular, whole, loose = (box.isChecked() for box in (self.regular, self.whole, self.loose))
        return Query(self.wanted.text(), self.replacement.text(), regular, whole, loose)

    def search(self) -> None:
        """Look now, and show what is found; the hit that was current stays so."""
        self._soon.stop()
        row = self.list.currentIndex().row()
        try:
            hits = self._found()
        except FindError as error:
            hits = []
            self.total.setText(str(error))
        else:
            self.total.setText(self._sentence(hits))
        disclosure = self._session.disclosure if self._session else None
        if disclosure is not None:
            self.hits.show(hits, disclosure, replacing=not self.replacement.isHidden())
        if hits and row >= 0:
            self.list.setCurrentIndex(self.hits.index(min(row, len(hits) - 1)))
        for button in (self.one, self.all):
            button.setEnabled(bool(hits))

    def _found(self) -> list[Hit]:
        query = self.query()
        if self._session is None or not (query.text or query.whole):
            return []
        match Scope(self.scope.currentIndex()):
            case Scope.DOCUMENT:
                return find(self._session.disclosure, query)
            case Scope.PROJECT:
                return find(self._session.disclosure, query, projects={self._project})
            case Scope.SELECTION:
                return find(self._session.disclosure, query, facts=self.selected)

    def _sentence(self, hits: list[Hit]) -> str:
        if hits:
            return self.tr("找到 {n} 格。").format(n=len(hits))
        return (
            self.tr("没有找到。可以换一个范围，或勾选“忽略全角半角和空白”。")
            if self.wanted.text() or self.whole.isChecked()
            else ""
        )

    def step(self, step: int) -> None:
        """Go to the next (+1) or the previous (-1) hit, round and round."""
        if self._soon.isActive():
            self.search()
        count = self.hits.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row()
        index = self.hits.index((row + step) % count if row >= 0 else (0 if step > 0 else count - 1))
        self.list.setCurrentIndex(index)
        self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(self.hits.hits[index.row()].fact)

    def _replace_one(self) -> None:
        row = self.list.currentIndex().row()
        if row < 0:
            self.step(+1)
        else:
            self.replace_asked.emit([self.hits.hits[row]])

    def _replace_all(self) -> None:
        if self._soon.isActive():
            self.search()
        hits = list(self.hits.hits)
        if hits:
            self.replace_asked.emit(hits)
            self.search()
            self.total.setText(self.tr("已替换 {n} 格，可以一步撤销。").format(n=len(hits)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
