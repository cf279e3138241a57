"""The model of the findings: one row each, those of a group under a row that tells how many they are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from core.findings import Severity
from gui.desk.ends import same_ends
from gui.desk.pages import Page, PageKind
from gui.desk.review import Placed, PlacedFinding
from gui.desk.session import Session
from gui.findings.groups import Filter, Groups, Kin, Row
from gui.theme import severity_icon

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
FONT = int(Qt.ItemDataRole.FontRole)
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Item = TypeVar("_Item")
SEVERITY, PROJECT, PLACE, MESSAGE, ORIGINAL = range(5)


class FindingsModel(QAbstractItemModel):
    """Severity, project, place, message, original.

    The id of an index is 0 at the top; within a group it is the number of its kin, which stays while rows move.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._session: Session | None = None
        self._groups = Groups()
        self._pages: object = None
        """The list of pages that the groups are filled with"""
        self._titles: dict[Page, str] = {}
        """Of the pages, as they are drawn"""
        self._filter, self._with_ignored = Filter(), False
        self._numbers: dict[Kin, int] = {}
        self._row_of: dict[int, int] = {}
        """The row of each group, by the number of its kin"""
        self._headers = (self.tr("程度"), self.tr("项目"), self.tr("位置"), self.tr("说明"), self.tr("原文"))
        self.severity_names = {
            Severity.ERROR: self.tr("错误"),
            Severity.WARNING: self.tr("存疑"),
            Severity.INFO: self.tr("提示"),
        }

    def show(self, session: Session, wanted: Filter, *, with_ignored: bool) -> None:
        """Show the findings of a session, or others of them than before."""
        another = session is not self._session
        self._session, self._filter, self._with_ignored = session, wanted, with_ignored
        if another:
            self.beginResetModel()
            self._put([])
            self.endResetModel()
        self._fill(session)

    def follow(self, pages: Iterable[Page]) -> None:
        """Show what has changed on these pages; all other rows stay as they are."""
        session = self._session
        if session is None:
            return
        if session.pages() is not self._pages:
            self._fill(session)
        else:
            self._groups.update(pages, self._found)
            self._become(self._groups.rows)
            self._redraw(self._renamed(pages))

    def _fill(self, session: Session) -> None:
        self._pages = session.pages()
        self._groups.fill(session.pages(), self._found)
        self._become(self._groups.rows)
        self._titles = {page: self._page_title(page) for page in session.pages()}

    def _found(self, page: Page) -> Iterator[PlacedFinding]:
        assert self._session is not None
        ignored = self._session.ignored_on(page) if self._with_ignored else ()
        return (one for one in (*self._session.findings_on(page), *ignored) if self._filter.lets(one))

    def _become(self, rows: tuple[Row, ...]) -> None:
        """Insert, remove and change rows, as few as that takes."""
        self._exchange(_NOWHERE, self.rows, rows, attrgetter("key"), _are_alike)
        for n, row in enumerate(rows):
            if self.rows[n].group is not row.group:
                self._change(n, row)

    def _exchange(
        self,
        parent: QModelIndex,
        before: Sequence[_Item],
        after: Sequence[_Item],
        key: Callable[[_Item], object],
        alike: Callable[[_Item, _Item], bool],
    ) -> None:
        """Put items in place of others under a parent; those with the same ``key`` at either end stay.

        Where as many come as go, each ``alike`` to the one before, they are drawn anew in its place: a tree that loses
        a row, or gets one, lays out and draws all of them.
        """
        head, tail = same_ends(list(map(key, before)), list(map(key, after)))
        last = len(before) - tail
        going, coming = before[head:last], after[head : len(after) - tail]
        if len(going) == len(coming) and all(map(alike, going, coming)):
            self._hold(parent, [*before[:head], *coming, *before[last:]])
            if coming:
                self.dataChanged.emit(self.index(head, 0, parent), self.index(last - 1, ORIGINAL, parent))
            return
        if going:
            self.beginRemoveRows(parent, head, last - 1)
            self._hold(parent, [*before[:head], *before[last:]])
            self.endRemoveRows()
        if coming:
            self.beginInsertRows(parent, head, head + len(coming) - 1)
            self._hold(parent, [*before[:head], *coming, *before[last:]])
            self.endInsertRows()

    def _renamed(self, pages: Iterable[Page]) -> set[Page]:
        """Which of the pages have another title than before."""
        titles = {page: self._page_title(page) for page in pages}
        renamed = {page for page, title in titles.items() if self._titles.get(page) != title}
        self._titles |= titles
        return renamed

    def _redraw(self, pages: set[Page]) -> None:
        """Draw the groups that hold other findings again, and the rows of pages that have another title."""
        for n, row in enumerate(self.rows):
            if not self._groups.stands_on(row.kin, pages):
                continue
            top = self.index(n, 0)
            self.dataChanged.emit(top, self.index(n, ORIGINAL))
            inside = (
                [k for k, placed in enumerate(row.group) if placed.page in pages]
                if pages and len(row.group) > 1
                else []
            )
            if inside:
                self.dataChanged.emit(self.index(inside[0], 0, top), self.index(inside[-1], ORIGINAL, top))

    def _put(self, rows: list[Row]) -> None:
        self.rows = rows
        self._row_of = {self._number(row.kin): n for n, row in enumerate(rows) if len(row.group) > 1}

    def _hold(self, parent: QModelIndex, items: list[Any]) -> None:
        """Let the list, or a group of it, hold these rows."""
        if parent.isValid():
            self.rows[parent.row()] = Row(self.rows[parent.row()].kin, tuple(items))
        else:
            self._put(items)

    def _change(self, n: int, row: Row) -> None:
        """Let a group hold other findings."""
        self._exchange(self.index(n, 0), self.rows[n].group, row.group, lambda placed: placed, lambda *_: True)
        self.rows[n] = row

    def _number(self, kin: Kin) -> int:
        return self._numbers.setdefault(kin, len(self._numbers) + 1)

    def at(self, index: _Index) -> Placed:
        """What a row stands for: one finding, or those of its group; none for no row."""
        if not index.isValid():
            return ()
        if index.internalId():
            return (self.rows[self._row_of[index.internalId()]].group[index.row()],)
        return self.rows[index.row()].group

    def all(self) -> list[PlacedFinding]:
        """The findings in the order of the rows."""
        return [placed for row in self.rows for placed in row.group]

    def index_of(self, placed: PlacedFinding) -> QModelIndex:
        """The row of a finding; none where it is not shown."""
        kin = placed.finding.severity, placed.finding.rule
        for n, row in enumerate(self.rows):
            if row.kin == kin and placed in row.group:
                top = self.index(n, 0)
                return self.index(row.group.index(placed), 0, top) if len(row.group) > 1 else top
        return QModelIndex()

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """A row at the top, or within a group."""
        # hasIndex() of Qt would ask the same at ten times the price
        if not (0 <= row < self.rowCount(parent) and 0 <= column < len(self._headers)):
            return QModelIndex()
        return self.createIndex(row, column, self._number(self.rows[parent.row()].kin) if parent.isValid() else 0)

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:
        """The group of a finding."""
        kin = index.internalId() if index.isValid() else 0
        return self.createIndex(self._row_of[kin], 0, 0) if kin in self._row_of else QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Rows at the top; findings of a group."""
        if not parent.isValid():
            return len(self.rows)
        count = 0 if parent.internalId() or parent.column() else len(self.rows[parent.row()].group)
        return count if count > 1 else 0

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        """Severity, project, place, message, original."""
        return len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The titles of the columns."""
        return self._headers[section] if role == DISPLAY and orientation == Qt.Orientation.Horizontal else None

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Texts, the mark of the severity; what is ignored is struck out."""
        group, column = self.at(index), index.column()
        if not group:
            return None
        if role == DISPLAY or (role == TOOLTIP and column > PROJECT):
            return self._text(group[0], column) if len(group) == 1 else self._group_text(group, column)
        if role == DECORATION and column == SEVERITY:
            return severity_icon(group[0].finding.severity)
        if role in (FONT, FOREGROUND) and all(map(self._is_ignored, group)):
            return _struck() if role == FONT else QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def _is_ignored(self, placed: PlacedFinding) -> bool:
        session = self._session
        return session is not None and session.is_aside(placed.finding)

    def _text(self, placed: PlacedFinding, column: int) -> str:
        match column:
            case 0:
                if not self._is_ignored(placed):
                    return self.severity_names[placed.finding.severity]
                ignored = self._session and self._session.reason_for_ignoring(placed.finding) is not None
                return self.tr("已忽略") if ignored else self.tr("已核对")
            case 1:
                return self._page_title(placed.page)
            case 2:
                whole = self.tr("整个项目") if placed.page.kind is PageKind.PROJECT else self.tr("整个文件")
                return placed.place or whole
            case 3:
                return placed.finding.message
            case _:
                return placed.finding.original.replace("\n", " ")

    def _group_text(self, group: Placed, column: int) -> str:
        match column:
            case 0:
                return self.severity_names[group[0].finding.severity]
            case 1:
                return self.tr("同类 {n} 处").format(n=len(group))
            case 3:
                first = group[0].finding.message
                alike = all(placed.finding.message == first for placed in group)
                return first if alike else self.tr("{message} 等").format(message=first)
            case _:
                return ""

    def _page_title(self, page: Page) -> str:
        project = self._session.project(page) if self._session else None
        if project is not None:
            return project.project_name or project.title or self.tr("（未命名）")
        return self.tr("其他表格") if page.kind is PageKind.TABLE else self.tr("整个文件")


def _are_alike(before: Row, after: Row) -> bool:
    """Whether two rows are of one kind, and without rows of their own."""
    return before.kin == after.kin and len(before.group) == len(after.group) == 1


def _struck() -> QFont:
    font = QFont()
    font.setStrikeOut(True)
    return font
