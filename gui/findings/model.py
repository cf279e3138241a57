"""The model of the findings: one row each, those of a group under a row that tells how many they are."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from core.findings import Severity
from gui.findings.groups import Filter, Group, grouped
from gui.pages import PageKind
from gui.review import PlacedFinding, in_order
from gui.session import Session
from gui.theme import severity_icon

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
FONT = int(Qt.ItemDataRole.FontRole)
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SEVERITY, PROJECT, PLACE, MESSAGE, ORIGINAL = range(5)


class FindingsModel(QAbstractItemModel):
    """Severity, project, place, message, original; the id of an index is 0 at the top, else the group's row + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Group] = []
        self._session: Session | None = None
        self._ignored: frozenset[PlacedFinding] = frozenset()
        self._headers = (self.tr("程度"), self.tr("项目"), self.tr("位置"), self.tr("说明"), self.tr("原文"))
        self.severity_names = {
            Severity.ERROR: self.tr("错误"),
            Severity.WARNING: self.tr("存疑"),
            Severity.INFO: self.tr("提示"),
        }

    def show(self, session: Session, wanted: Filter, *, with_ignored: bool) -> bool:
        """Show the findings of a session as they stand now; true when the rows are others than before."""
        ignored = session.ignored if with_ignored else ()
        rows = grouped(one for one in in_order((*session.findings, *ignored)) if wanted.lets(one))
        same = rows == self.rows and self._ignored == frozenset(ignored)
        if not same:
            self.beginResetModel()
        self.rows, self._session, self._ignored = rows, session, frozenset(ignored)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, PROJECT), self.index(len(rows) - 1, PROJECT))
        return not same

    def at(self, index: _Index) -> Group:
        """What a row stands for: one finding, or those of its group; none for no row."""
        if not index.isValid():
            return ()
        if index.internalId():
            return (self.rows[index.internalId() - 1][index.row()],)
        return self.rows[index.row()]

    def all(self) -> list[PlacedFinding]:
        """The findings in the order of the rows."""
        return [placed for row in self.rows for placed in row]

    def index_of(self, placed: PlacedFinding) -> QModelIndex:
        """The row of a finding; none where it is not shown."""
        for n, row in enumerate(self.rows):
            if placed in row:
                return self.index(row.index(placed), 0, self.index(n, 0)) if len(row) > 1 else self.index(n, 0)
        return QModelIndex()

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """A row at the top, or within a group."""
        # hasIndex() of Qt would ask the same at ten times the price
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(self._headers)):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:
        """The group of a finding."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Rows at the top; findings of a group."""
        if not parent.isValid():
            return len(self.rows)
        count = 0 if parent.internalId() or parent.column() else len(self.rows[parent.row()])
        return count if count > 1 else 0

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        """Severity, project, place, message, original."""
        return len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The titles of the columns."""
        return self._headers[section] if role == DISPLAY and orientation == Qt.Orientation.Horizontal else None

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Texts, the mark of the severity; what is ignored is struck out."""
        row, column = self.at(index), index.column()
        if not row:
            return None
        if role == DISPLAY or (role == TOOLTIP and column > PROJECT):
            return self._text(row[0], column) if len(row) == 1 else self._group_text(row, column)
        if role == DECORATION and column == SEVERITY:
            return severity_icon(row[0].finding.severity)
        if role in (FONT, FOREGROUND) and self._ignored.issuperset(row):
            return _struck() if role == FONT else QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def _text(self, placed: PlacedFinding, column: int) -> str:
        match column:
            case 0:
                return self.tr("已忽略") if placed in self._ignored else self.severity_names[placed.finding.severity]
            case 1:
                return self._page_title(placed)
            case 2:
                whole = self.tr("整个项目") if placed.page.kind is PageKind.PROJECT else self.tr("整个文件")
                return placed.place or whole
            case 3:
                return placed.finding.message
            case _:
                return placed.finding.original.replace("\n", " ")

    def _group_text(self, row: Group, column: int) -> str:
        match column:
            case 0:
                return self.severity_names[row[0].finding.severity]
            case 1:
                return self.tr("同类 {n} 处").format(n=len(row))
            case 3:
                messages = {placed.finding.message for placed in row}
                first = row[0].finding.message
                return first if len(messages) == 1 else self.tr("{message} 等").format(message=first)
            case _:
                return ""

    def _page_title(self, placed: PlacedFinding) -> str:
        project = self._session.project(placed.page) if self._session else None
        if project is not None:
            return project.project_name or project.title or self.tr("（未命名）")
        return self.tr("其他表格") if placed.page.kind is PageKind.TABLE else self.tr("整个文件")


def _struck() -> QFont:
    font = QFont()
    font.setStrikeOut(True)
    return font
