"""Findings (发现): what was doubtful or wrong, listed over all pages; a double click leads there."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from core.findings import Severity
from gui.pages import PageKind
from gui.session import SEVERITIES, PlacedFinding, Session
from gui.theme import ICON_SIZE, severity_icon

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDTHS = (5, 15, 17, 0, 14)
"""Widths of the columns in Chinese characters; the message takes what is left"""
_MESSAGE = 3


class FindingsModel(QAbstractTableModel):
    """One row per finding: severity, project, place, message, original."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[PlacedFinding, ...] = ()
        self._rows: list[tuple[str, ...]] = []
        self._headers = (self.tr("程度"), self.tr("项目"), self.tr("位置"), self.tr("说明"), self.tr("原文"))
        self.severity_names = {
            Severity.ERROR: self.tr("错误"),
            Severity.WARNING: self.tr("存疑"),
            Severity.INFO: self.tr("提示"),
        }

    def show(self, session: Session) -> None:
        """Show the open findings of a session, where they differ from those shown."""
        if session.findings == self.findings:
            return
        self.beginResetModel()
        self.findings = session.findings
        self._rows = [self._row(placed, session) for placed in self.findings]
        self.endResetModel()

    def _row(self, placed: PlacedFinding, session: Session) -> tuple[str, ...]:
        finding = placed.finding
        severity = self.severity_names[finding.severity]
        original = finding.original.replace("\n", " ")
        return severity, self._page_title(placed, session), placed.place, finding.message, original

    def _page_title(self, placed: PlacedFinding, session: Session) -> str:
        project = session.project(placed.page)
        if project is not None:
            return project.project_name or project.title or self.tr("（未命名）")
        return self.tr("其他表格") if placed.page.kind is PageKind.TABLE else self.tr("整个文件")

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of findings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Severity, project, place, message, original."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The titles of the columns."""
        return self._headers[section] if role == DISPLAY and orientation == Qt.Orientation.Horizontal else None

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Texts, and the mark of the severity."""
        if role == DISPLAY:
            return self._rows[index.row()][index.column()]
        if role == DECORATION and index.column() == 0:
            return severity_icon(self.findings[index.row()].finding.severity)
        if role == TOOLTIP and index.column() > 1:
            return self._rows[index.row()][index.column()]
        return None


class FindingsPanel(QWidget):
    """The list with its totals; says so when there is nothing to look at."""

    finding_chosen = Signal(PlacedFinding)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self._before = -1
        self.total = QLabel(self)
        self.total.setContentsMargins(8, 6, 8, 4)
        self.list = self._list()
        self.nothing = QLabel(self.tr("没有需要查看的地方。"), self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.total)
        column.addWidget(self._stack)

    def _list(self) -> QTreeView:
        view = QTreeView(self)
        view.setModel(self.model)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAlternatingRowColors(True)
        view.setIconSize(ICON_SIZE)
        view.setAllColumnsShowFocus(True)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setAccessibleName(self.tr("发现列表"))
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_MESSAGE, QHeaderView.ResizeMode.Stretch)
        character = view.fontMetrics().horizontalAdvance("绩")
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width * character)
        view.activated.connect(self._on_activated)
        return view

    def show_session(self, session: Session) -> None:
        """Show the findings as they stand now, keeping the row that was current."""
        current, row = self.current(), self.list.currentIndex().row()
        self.model.show(session)
        counts = dict.fromkeys(SEVERITIES, 0)
        for placed in self.model.findings:
            counts[placed.finding.severity] += 1
        parts = [f"{self.model.severity_names[severity]} {count}" for severity, count in counts.items() if count]
        total = self.tr("发现 {n} 处").format(n=len(self.model.findings))
        self.total.setText("：".join(part for part in (total, " · ".join(parts)) if part))
        self._stack.setCurrentWidget(self.list if self.model.findings else self.nothing)
        if current in self.model.findings:
            self._mark(self.model.findings.index(current))
        elif current is not None:
            self._before = row - 1

    def current(self) -> PlacedFinding | None:
        """The finding that was gone to last."""
        index = self.list.currentIndex()
        return self.model.findings[index.row()] if index.isValid() else None

    def step(self, step: int) -> None:
        """Go to the next (+1) or the previous (-1) finding, round and round."""
        count = len(self.model.findings)
        if not count:
            return
        index = self.list.currentIndex()
        start = index.row() if index.isValid() else self._before + (step < 0)
        row = (start + step) % count
        self._mark(row)
        self.finding_chosen.emit(self.model.findings[row])

    def _mark(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _on_activated(self, index: QModelIndex) -> None:
        self.finding_chosen.emit(self.model.findings[index.row()])
