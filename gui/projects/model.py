"""The lines of the list of pages (项目列表): summary, projects with the number of their findings, raw tables."""

from collections.abc import Iterable, Sequence
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.desk.ends import runs, same_ends
from gui.desk.pages import INDICATORS, SUMMARY, Page, PageKind
from gui.desk.review import SEVERITIES
from gui.desk.session import Session
from gui.theme import severity_icon

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
COUNT = int(Qt.ItemDataRole.UserRole)
CHECKED = COUNT + 1
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Shown(Enum):
    """Which pages are listed: 全部, 有问题的, 改过的, 未核对的; in the order of the box."""

    ALL = 0
    DOUBTFUL = 1
    CHANGED = 2
    UNCHECKED = 3


class PagesModel(QAbstractListModel):
    """The lines of the list: a page, or the heading over those that follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Page | str] = []
        self._session: Session | None = None
        self._pages: Sequence[Page] = ()
        self._rows: dict[Page, int] = {}
        self._numbers: dict[Page, int] = {}
        self._shown, self.kept = Shown.ALL, SUMMARY

    def show(self, session: Session) -> None:
        """Show the pages of a session; what a line says is looked up when it is drawn."""
        self.beginResetModel()
        self._session = session
        self._number(session.pages())
        self._put(self._made(session.pages()))
        self.endResetModel()

    def follow(self, pages: Iterable[Page]) -> None:
        """Show what has changed on these pages; lines come and go where pages do, all others stay."""
        if self._session is None:
            return
        if self._session.pages() is not self._pages:
            self._number(self._session.pages())
            self._become(self._made(self._pages))
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))
        elif self._shown is not Shown.ALL:
            self._become(self._made(self._pages))
        for first, last in runs(self._rows[page] for page in pages if page in self._rows):
            self.dataChanged.emit(self.index(first), self.index(last))

    def show_only(self, shown: Shown) -> None:
        """筛选: list these pages alone, and the one that is open."""
        self._shown = shown
        self._become(self._made(self._pages))

    def keep(self, page: Page) -> None:
        """Know the page that is open: it stays in the list until another one is, whatever becomes of it."""
        self.kept = page
        if self._shown is not Shown.ALL:
            self._become(self._made(self._pages))

    def _is_wanted(self, page: Page) -> bool:
        session = self._session
        if page in (SUMMARY, self.kept) or session is None:
            return True
        match self._shown:
            case Shown.ALL:
                return True
            case Shown.DOUBTFUL:
                return bool(session.findings_on(page))
            case Shown.CHANGED:
                return session.page_is_changed(page)
            case Shown.UNCHECKED:
                return page.kind is PageKind.PROJECT and not session.page_is_checked(page)

    def _become(self, lines: list[Page | str]) -> None:
        """Insert and remove lines, as few as that takes."""
        before = self.lines
        head, tail = same_ends(before, lines)
        if len(before) > head + tail:
            self.beginRemoveRows(QModelIndex(), head, len(before) - tail - 1)
            self._put([*before[:head], *before[len(before) - tail :]])
            self.endRemoveRows()
        if len(lines) > head + tail:
            self.beginInsertRows(QModelIndex(), head, len(lines) - tail - 1)
            self._put(lines)
            self.endInsertRows()

    def _put(self, lines: list[Page | str]) -> None:
        self.lines = lines
        self._rows = {line: row for row, line in enumerate(lines) if isinstance(line, Page)}

    def _number(self, pages: Sequence[Page]) -> None:
        """Count the pages of each kind: a number is part of a title."""
        self._pages, self._numbers = pages, {}
        for kind in (PageKind.PROJECT, PageKind.TABLE):
            self._numbers |= {page: n for n, page in enumerate((page for page in pages if page.kind is kind), 1)}

    def _made(self, pages: Sequence[Page]) -> list[Page | str]:
        lines: list[Page | str] = [SUMMARY]
        titles = {PageKind.PROJECT: self.tr("项目（{n}）"), PageKind.TABLE: self.tr("其他表格（{n}）")}
        for kind, title in titles.items():
            of_kind = [page for page in pages if page.kind is kind]
            wanted = of_kind if self._shown is Shown.ALL else list(filter(self._is_wanted, of_kind))
            some = len(of_kind) if self._shown is Shown.ALL else f"{len(wanted)} / {len(of_kind)}"
            if of_kind:
                lines += [title.format(n=some), *wanted]
        return lines

    def row_of(self, page: Page) -> int:
        """The line of a page; -1 where it is gone."""
        return self._rows.get(page, -1)

    def pages(self) -> list[Page]:
        """The pages in the order of their lines."""
        return list(self._rows)

    def title(self, page: Page) -> str:
        """What a page is called."""
        number = self._numbers.get(page, 0)
        if page == INDICATORS:
            return self.tr("全部指标")
        if self._session is None or page == SUMMARY:
            return self.tr("部门整体目标")
        project = self._session.project(page)
        if project is not None:
            name = project.project_name or project.title or self.tr("（未命名）")
            return f"{number}. {name}"
        return self._session.table_title(page) or self.tr("表格 {n}").format(n=number)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Lines of the list."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not index.isValid() or isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Title, mark of the worst finding, number of findings."""
        line = self.lines[index.row()] if index.isValid() else ""
        if isinstance(line, str):
            return line if role in (DISPLAY, ACCESSIBLE) else None
        return self.title(line) if role == DISPLAY else self._about(line, role)

    def _about(self, page: Page, role: int) -> object:
        """What a line shows beside the title."""
        findings = self._session.findings_on(page) if self._session else ()
        if role == COUNT:
            return str(len(findings) or "")
        checked = self._session is not None and self._session.page_is_checked(page)
        if role == CHECKED:
            return checked
        if role == DECORATION:
            found = {placed.finding.severity for placed in findings}
            return next((severity_icon(severity) for severity in SEVERITIES if severity in found), None)
        if role in (TOOLTIP, ACCESSIBLE):
            told = self.tr("{title}：{n} 处发现，已核对") if checked else self.tr("{title}：{n} 处发现")
            return told.format(title=self.title(page), n=len(findings))
        return None
