"""The findings panel (发现): what was doubtful or wrong over all pages; each leads to its cell."""

from collections.abc import Callable, Container
from enum import Enum

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.findings import Finding
from gui.desk.pages import SUMMARY, Page, PageKind
from gui.desk.review import SEVERITIES, PlacedFinding
from gui.desk.session import Session
from gui.elided import ElidedLabel
from gui.findings.detail import Detail
from gui.findings.groups import Filter, Row
from gui.findings.list import FindingsList
from gui.findings.model import FindingsModel
from gui.walking import show_by_keys

QWIDGETSIZE_MAX = 16777215
"""Qt's "no limit"; PySide6 does not export it"""
_SHARES = [720, 280]
"""Of the width, for the list and the detail"""


class Scope(Enum):
    """Whose findings are listed: those of all pages, of the one that is open, of those changed, of those unchecked."""

    ALL = 0
    CURRENT = 1
    CHANGED = 2
    UNCHECKED = 3


class FindingsPanel(QWidget):
    """The list with its totals and filters, and the detail of the current one."""

    finding_chosen = Signal(PlacedFinding)
    """The clerk goes to the cell of this finding"""
    finding_passed = Signal(PlacedFinding)
    """The cell of this finding shall be seen, while the keyboard stays in the list"""
    fix_chosen = Signal(list)
    """Proposed fixes were chosen: findings, each with the text to put there"""
    settled = Signal(set)
    """Findings on these pages were ignored, or shown again"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("发现"))
        self._session: Session | None = None
        self._page = SUMMARY
        self._before: PlacedFinding | None = None
        """The finding before the one that was current and is gone"""
        self.model = FindingsModel(self)
        self.total = ElidedLabel(self)
        self.scope, self.severity, self.family = QComboBox(self), QComboBox(self), QComboBox(self)
        self.with_ignored = QCheckBox(self.tr("显示已忽略"), self)
        self.list = FindingsList(self.model, self)
        self.detail = Detail(self.list, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.severity.addItem(self.tr("全部程度"))
        for severity in SEVERITIES:
            name = self.model.severity_names[severity]
            self.severity.addItem(self.tr("只看{severity}").format(severity=name), severity)
        for text, family in ((self.tr("全部来源"), ""), (self.tr("读取"), "parse."), (self.tr("审核规则"), "check.")):
            self.family.addItem(text, family)
        names = (self.tr("全部项目"), self.tr("当前项目"), self.tr("改过的项目"), self.tr("未核对的项目"))
        for text, scope in zip(names, Scope, strict=True):
            self.scope.addItem(text, scope)
        self.scope.setAccessibleName(self.tr("按项目筛选"))
        self.severity.setAccessibleName(self.tr("按程度筛选"))
        self.family.setAccessibleName(self.tr("按来源筛选"))
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(8)
        bar.addWidget(self.total, 1)
        self._filters = (self.scope, self.severity, self.family, self.with_ignored)
        for widget in self._filters:
            bar.addWidget(widget)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(self.list)
        self._split.addWidget(self.detail)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes(_SHARES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._pass)
        show_by_keys(self.list, self._pass)
        self.list.selectionModel().currentChanged.connect(self._show_detail)
        self.scope.currentIndexChanged.connect(self._refill)
        self.severity.currentIndexChanged.connect(self._refill)
        self.family.currentIndexChanged.connect(self._refill)
        self.with_ignored.toggled.connect(self._refill)
        self.detail.fix_chosen.connect(self.fix_chosen)
        self.detail.ignored.connect(self._on_ignored)
        self.detail.restored.connect(self._on_restored)

    def has_any(self) -> bool:
        """Whether there is anything to list, ignored findings included."""
        session = self._session
        return session is not None and (session.counts.total() > 0 or session.ignores_any)

    def show_session(self, session: Session) -> None:
        """Show the findings of a session as they stand now."""
        self._session, self._before = session, None
        self._refill()

    def follow(self, pages: set[Page]) -> None:
        """Show what has changed on these pages; the row that was current and the groups that were open stay so."""
        self._keeping_place(lambda: self.model.follow(pages))

    def turn(self, page: Page) -> None:
        """Know the page that is open."""
        self._page = page
        if self.scope.currentData() is Scope.CURRENT:
            self._refill()

    def _lets(self, page: Page) -> bool:
        """Whether the findings of a page are listed."""
        assert self._session is not None
        match self.scope.currentData():
            case Scope.CURRENT:
                return page == self._page
            case Scope.CHANGED:
                return self._session.page_is_changed(page)
            case Scope.UNCHECKED:
                return page.kind is PageKind.PROJECT and not self._session.page_is_checked(page)
            case _:
                return True

    def _refill(self) -> None:
        session = self._session
        if session is not None:
            wanted = Filter(self.severity.currentData(), self.family.currentData(), self._lets)
            shown = self.with_ignored.isChecked()
            self._keeping_place(lambda: self.model.show(session, wanted, with_ignored=shown))

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """Change the rows; where the current finding goes, keep in mind the nearest before it that stays."""
        rows, current = list(self.model.rows), self.current()
        expanded = {row.kin for n, row in enumerate(rows) if self.list.isExpanded(self.model.index(n, 0))}
        blocked = self.list.selectionModel().blockSignals(True)  # Qt makes a neighbour current when a row goes
        change()
        self.list.selectionModel().blockSignals(blocked)
        for n, row in enumerate(self.model.rows):
            if row.kin in expanded and len(row.group) > 1:
                self.list.setExpanded(self.model.index(n, 0), True)
        if current is not None:
            self._find_again(rows, current)
        self._show_total()
        self._show_detail()

    def _find_again(self, rows: list[Row], current: PlacedFinding) -> None:
        index = self.model.index_of(current)
        if not index.isValid():
            order = [placed for row in rows for placed in row.group]
            earlier = reversed(order[: order.index(current)])
            self._before = next((placed for placed in earlier if self.model.index_of(placed).isValid()), None)
        if index != self.list.currentIndex() and current not in self.model.at(self.list.currentIndex())[:1]:
            self.list.setCurrentIndex(index)

    def _show_total(self) -> None:
        assert self._session is not None
        some, counts = self.has_any(), self._session.counts
        for widget in (self._split, *self._filters):
            widget.setVisible(some)
        self.setMaximumHeight(QWIDGETSIZE_MAX if some else self.total.sizeHint().height() + 8)
        if not counts.total():
            self.total.setText(self.tr("没有需要查看的地方。"))
            return
        names = self.model.severity_names
        parts = " · ".join(f"{names[severity]} {counts[severity]}" for severity in SEVERITIES if counts[severity])
        total = self.tr("发现 {n} 处").format(n=counts.total())
        self.total.setText("：".join((total, parts)))

    def current(self) -> PlacedFinding | None:
        """The finding that was gone to last; for a group its first."""
        return next(iter(self.model.at(self.list.currentIndex())), None)

    def step(self, step: int, among: Container[str] | None = None) -> None:
        """Go to the next (+1) or the previous (-1) finding, round and round; groups open on the way.

        ``among`` are the owners whose findings are gone to; None for all, as where they have none.
        """
        every = self.model.all()
        order = [one for one in every if among is None or one.finding.fact.owner in among] or every
        if not order:
            return
        index = self.list.currentIndex()
        on_group = len(self.model.at(index)) > 1
        at = self.current() if index.isValid() else self._before
        start = order.index(at) if at in order else -1
        if (on_group and step > 0) or (step < 0 and not index.isValid()):
            start -= step
        placed = order[(start + step) % len(order)]
        self.point_at(placed)
        self.finding_chosen.emit(placed)

    def point_at(self, placed: PlacedFinding) -> bool:
        """Make a finding the current one of the list; false where the filters leave it out."""
        index = self.model.index_of(placed)
        if index.isValid():
            self.list.setCurrentIndex(index)
        return index.isValid()

    def _on_activated(self, index: QModelIndex) -> None:
        group = self.model.at(index)
        if len(group) > 1:
            top = index.siblingAtColumn(0)
            self.list.setExpanded(top, not self.list.isExpanded(top))
        self.finding_chosen.emit(group[0])

    def _pass(self, index: QModelIndex) -> None:
        for placed in self.model.at(index)[:1]:
            self.finding_passed.emit(placed)

    def _show_detail(self) -> None:
        if self._session is not None:
            self.detail.show_group(self._session, self.model.at(self.list.currentIndex()))

    def _on_ignored(self, findings: list[Finding], reason: str) -> None:
        assert self._session is not None
        self.settled.emit(self._session.ignore(findings, reason))

    def _on_restored(self, findings: list[Finding]) -> None:
        assert self._session is not None
        self.settled.emit(self._session.restore(findings))
