"""Findings (发现): what was doubtful or wrong, listed over all pages; a double click leads there."""

from collections import Counter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from core.findings import Severity
from gui.pages import PageKind
from gui.review import SEVERITIES, PlacedFinding
from gui.session import Session
from gui.theme import ICON_SIZE, severity_icon

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
QWIDGETSIZE_MAX = 16777215
"""Qt's "no limit"; PySide6 does not export it"""
_WIDTHS = (5, 12, 15, 0, 11)
"""Widths of the columns in Chinese characters; the message takes what is left"""
_SEVERITY, _PROJECT, _PLACE, _MESSAGE, _ORIGINAL = range(5)


class FindingsModel(QAbstractTableModel):
    """One row per finding: severity, project, place, message, original."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[PlacedFinding, ...] = ()
        self._session: Session | None = None
        self._headers = (self.tr("程度"), self.tr("项目"), self.tr("位置"), self.tr("说明"), self.tr("原文"))
        self.severity_names = {
            Severity.ERROR: self.tr("错误"),
            Severity.WARNING: self.tr("存疑"),
            Severity.INFO: self.tr("提示"),
        }

    def show(self, session: Session) -> None:
        """Show the open findings of a session as they stand now."""
        same = self.findings == session.findings
        if not same:
            self.beginResetModel()
        self.findings, self._session = session.findings, session
        if not same:
            self.endResetModel()
        elif self.findings:
            self.dataChanged.emit(self.index(0, _PROJECT), self.index(len(self.findings) - 1, _PROJECT))

    def _text(self, placed: PlacedFinding, column: int) -> str:
        match column:
            case 0:
                return self.severity_names[placed.finding.severity]
            case 1:
                return self._page_title(placed)
            case 2:
                return placed.place
            case 3:
                return placed.finding.message
            case _:
                return placed.finding.original.replace("\n", " ")

    def _page_title(self, placed: PlacedFinding) -> str:
        project = self._session.project(placed.page) if self._session else None
        if project is not None:
            return project.project_name or project.title or self.tr("（未命名）")
        return self.tr("其他表格") if placed.page.kind is PageKind.TABLE else self.tr("整个文件")

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of findings."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Severity, project, place, message, original."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The titles of the columns."""
        return self._headers[section] if role == DISPLAY and orientation == Qt.Orientation.Horizontal else None

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Texts, and the mark of the severity."""
        if not index.isValid():
            return None
        placed = self.findings[index.row()]
        if role == DISPLAY or (role == TOOLTIP and index.column() > _PROJECT):
            return self._text(placed, index.column())
        if role == DECORATION and index.column() == _SEVERITY:
            return severity_icon(placed.finding.severity)
        return None


class FindingsPanel(QWidget):
    """The list with its totals; one line that says so when there is nothing to look at."""

    finding_chosen = Signal(PlacedFinding)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingsModel(self)
        self._before = -1
        self.total = QLabel(self)
        self.total.setContentsMargins(8, 6, 8, 4)
        self.list = self._list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.total)
        column.addWidget(self.list)

    def _list(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setAlternatingRowColors(True)
        view.setIconSize(ICON_SIZE)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setAccessibleName(self.tr("发现列表"))
        down, across = view.verticalHeader(), view.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(view.fontMetrics().height() + 8)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setSectionResizeMode(_MESSAGE, QHeaderView.ResizeMode.Stretch)
        character = view.fontMetrics().horizontalAdvance("绩")
        for column, width in enumerate(_WIDTHS):
            across.resizeSection(column, width * character)
        view.activated.connect(self._on_activated)
        return view

    def show_session(self, session: Session) -> None:
        """Show the findings as they stand now, keeping the row that was current."""
        current, row = self.current(), self.list.currentIndex().row()
        self.model.show(session)
        self._show_total()
        if current is None or self.list.currentIndex().isValid():
            return
        if current in self.model.findings:
            self._mark(self.model.findings.index(current))
        else:
            self._before = row - 1

    def _show_total(self) -> None:
        some = bool(self.model.findings)
        self.list.setVisible(some)
        self.setMaximumHeight(QWIDGETSIZE_MAX if some else self.total.sizeHint().height())
        if not some:
            self.total.setText(self.tr("没有需要查看的地方。"))
            return
        counts = Counter(placed.finding.severity for placed in self.model.findings)
        names = self.model.severity_names
        parts = " · ".join(f"{names[severity]} {counts[severity]}" for severity in SEVERITIES if counts[severity])
        total = self.tr("发现 {n} 处").format(n=len(self.model.findings))
        self.total.setText("：".join(part for part in (total, parts) if part))

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
