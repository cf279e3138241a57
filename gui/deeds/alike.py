"""Fix all alike (同类一并改): a line under the sheet that offers the correction just made for others like it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core import operations
from core.changes import SetText
from core.describe import Places, shortened
from core.edits import Edit
from core.facts import Fact
from core.operations import Alike
from gui.desk.session import Session

_PAUSE = 150
"""Milliseconds after which a correction has no further one on its heels, as in fast typing"""
_LINES = 4
"""Lines of the list that are in sight"""
_ROOM = 60
"""Letters of a text in the list"""
_DATA = int(Qt.ItemDataRole.UserRole)


class FixAlike(QFrame):
    """Hidden until a correction has something like it; then one line, which opens to a list with a box for each."""

    chosen = Signal(list)
    """These texts shall be put at these facts, as one step"""
    fact_chosen = Signal(Fact)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("同类一并改"))
        self.found: list[Alike] = []
        self.rule = ""
        """The rule of the finding whose proposal is being taken"""
        self._session: Session | None = None
        self._asked: tuple[Edit, str] | None = None
        # the correction is shown first, what is alike is looked for after it
        self._look = QTimer(self, singleShot=True, interval=_PAUSE)
        self._look.timeout.connect(self._search)
        self.told = QLabel(self)
        self.toggle, self.dismiss = QPushButton(self), QPushButton(self.tr("不用"), self)
        self.apply = QPushButton(self)
        self.list = QTreeWidget(self)
        self._lay_out()
        self.toggle.clicked.connect(self._toggle)
        self.dismiss.clicked.connect(self.close_offer)
        self.apply.clicked.connect(self._apply)
        self.list.itemChanged.connect(self._count)
        self.list.itemActivated.connect(lambda item: self.fact_chosen.emit(item.data(0, _DATA).fact))
        self.hide()

    def _lay_out(self) -> None:
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.list.setHeaderLabels([self.tr("项目"), self.tr("位置"), self.tr("现在"), self.tr("改为")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(self.tr("同类内容"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.setFixedHeight((_LINES + 2) * (self.list.fontMetrics().height() + 6))
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        for button in (self.apply, self.toggle, self.dismiss):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 8, 4)
        column.addLayout(line)
        column.addWidget(self.list)

    def follow(self, session: Session) -> None:
        """Work on another document."""
        self._session = session
        self.offer(None)

    def offer(self, edit: Edit | None) -> None:
        """Look for what is like a correction, soon; None for a step that offers nothing."""
        self._asked = None if edit is None else (edit, self.rule)
        self.found = []
        if edit is not None and operations.correction(edit) is not None:
            self._look.start()  # the line stays till then: to come and go would move everything above it
        else:
            self.hide()

    def open(self) -> bool:
        """Open the list and move the keyboard there; false where nothing is offered."""
        if self._look.isActive():
            self._look.stop()
            self._search()
        if self.found:
            self._show_list(True)
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self.found)

    def close_offer(self) -> None:
        """不用: leave the others as they are."""
        self.offer(None)
        self.closed.emit()

    def _search(self) -> None:
        if self._asked is None or self._session is None:
            return
        edit, rule = self._asked
        proposed = {alike.fact: alike for alike in self._proposed(edit, rule)} if rule else {}
        texts = operations.alike_texts(self._session.disclosure, edit)
        texts.sort(key=lambda alike: not alike.certain)
        self.found = [*proposed.values(), *(alike for alike in texts if alike.fact not in proposed)]
        self.setVisible(bool(self.found))
        self._show_list(False)
        change = operations.correction(edit)
        if self.found and change is not None:
            before, after = shortened(change.before), shortened(change.after)
            done = self.tr("刚才“{before}”改为“{after}”，").format(before=before, after=after)
            self.told.setText(done + self._numbers())

    def _numbers(self) -> str:
        certain = sum(alike.certain for alike in self.found)
        near = len(self.found) - certain
        if not near:
            return self.tr("同类的还有 {n} 处。").format(n=certain)
        if not certain:
            return self.tr("含有同样字词的还有 {n} 处。").format(n=near)
        return self.tr("同类的还有 {n} 处，含有同样字词的还有 {near} 处。").format(n=certain, near=near)

    def _proposed(self, edit: Edit, rule: str) -> Iterator[Alike]:
        """What the findings of the same rule propose, where it leaves no choice."""
        assert self._session is not None
        done = {change.fact for change in edit.changes if isinstance(change, SetText)}
        for placed in self._session.findings:
            finding = placed.finding
            if finding.rule != rule or len(finding.fixes) != 1 or finding.fact in done:
                continue
            text = self._session.text(finding.fact)
            if text is not None and text != finding.fixes[0]:
                yield Alike(finding.fact, text, finding.fixes[0], certain=True)

    def _toggle(self) -> None:
        self._show_list(self.list.isHidden())

    def _show_list(self, shown: bool) -> None:
        self.list.setVisible(shown)
        self.apply.setVisible(shown)
        self.toggle.setText(self.tr("收起") if shown else self.tr("逐处查看，一并改…"))
        if shown:
            self._fill()

    def _fill(self) -> None:
        assert self._session is not None
        places = Places(self._session.disclosure)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addTopLevelItems([self._item(alike, places) for alike in self.found])
        self.list.setCurrentItem(self.list.topLevelItem(0))
        self.list.blockSignals(False)
        self._count()

    def _item(self, alike: Alike, places: Places) -> QTreeWidgetItem:
        project, row, field = places.parts(alike.fact)
        texts = (project, " · ".join(part for part in (row, field) if part), alike.before, alike.after)
        item = QTreeWidgetItem([shortened(text, _ROOM) for text in texts])
        item.setCheckState(0, Qt.CheckState.Checked if alike.certain else Qt.CheckState.Unchecked)
        for column, text in enumerate(texts):
            item.setToolTip(column, text)
        item.setData(0, _DATA, alike)
        return item

    def _ticked(self) -> list[Alike]:
        items = (self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount()))
        return [item.data(0, _DATA) for item in items if item.checkState(0) == Qt.CheckState.Checked]

    def _count(self) -> None:
        ticked = len(self._ticked())
        self.apply.setText(self.tr("改勾选的 {n} 处").format(n=ticked))
        self.apply.setEnabled(bool(ticked))

    def _apply(self) -> None:
        texts = [(alike.fact, alike.after) for alike in self._ticked()]
        self.offer(None)
        self.chosen.emit(texts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_offer()
        else:
            super().keyPressEvent(event)
