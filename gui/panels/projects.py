"""The list of pages (项目列表): summary, projects with the number of their findings, raw tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.findings import Severity
from gui.pages import SUMMARY, Page, PageKind
from gui.session import Session
from gui.theme import severity_icon

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
COUNT = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a page with its title, its number of findings and the worst of them; or a heading."""

    title: str
    page: Page | None = None
    count: int = 0
    worst: Severity | None = None


class PagesModel(QAbstractListModel):
    """The lines of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._rows: dict[Page, int] = {}

    def show(self, session: Session) -> None:
        """Show the pages of a session as they stand now."""
        entries = list(self._entries(session))
        same = [entry.page for entry in entries] == [entry.page for entry in self.entries]
        if not same:
            self.beginResetModel()
        self.entries = entries
        self._rows = {entry.page: row for row, entry in enumerate(entries) if entry.page}
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def row_of(self, page: Page) -> int:
        """The line of a page; -1 where it is gone."""
        return self._rows.get(page, -1)

    def title(self, page: Page) -> str:
        """The title of a page."""
        return next((entry.title for entry in self.entries if entry.page == page), "")

    def _entries(self, session: Session) -> Iterable[Entry]:
        counts: dict[Page, tuple[int, Severity]] = {}
        for placed in session.findings:
            count, worst = counts.get(placed.page, (0, placed.finding.severity))
            counts[placed.page] = (count + 1, worst)

        def entry(title: str, page: Page) -> Entry:
            return Entry(title, page, *counts.get(page, (0, None)))

        disclosure = session.disclosure
        yield entry(self.tr("部门整体目标"), SUMMARY)
        if disclosure.projects:
            yield Entry(self.tr("项目（{n}）").format(n=len(disclosure.projects)))
        for n, project in enumerate(disclosure.projects, 1):
            name = project.project_name or project.title or self.tr("（未命名）")
            yield entry(f"{n}. {name}", Page(PageKind.PROJECT, project.id))
        if disclosure.tables:
            yield Entry(self.tr("其他表格（{n}）").format(n=len(disclosure.tables)))
        for n, grid in enumerate(disclosure.tables, 1):
            yield entry(grid.title or self.tr("表格 {n}").format(n=n), Page(PageKind.TABLE, grid.id))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Lines of the list."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if self.entries[index.row()].page is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Title, mark, number of findings."""
        entry = self.entries[index.row()]
        if role == DISPLAY:
            return entry.title
        if role == COUNT:
            return str(entry.count) if entry.count else ""
        if role == DECORATION:
            return severity_icon(entry.worst) if entry.worst else None
        if role in (TOOLTIP, ACCESSIBLE):
            counted = self.tr("{title}：{n} 处发现").format(title=entry.title, n=entry.count)
            return counted if entry.page else entry.title
        return None


class _PageDelegate(QStyledItemDelegate):
    """Draws title, mark of the worst finding and number of findings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        title, count, icon = option.text, index.data(COUNT), option.icon
        option.text = ""
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        heading = not index.flags()
        painter.save()
        font = option.font
        font.setBold(heading)
        painter.setFont(font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        role = QPalette.ColorRole.PlaceholderText if heading else role
        painter.setPen(option.palette.color(QPalette.ColorGroup.Active, role))
        room = option.rect.adjusted(8, 0, -8, 0)
        right = self._draw_count(painter, room, count, icon) if count else room.right()
        room.setRight(right - 6)
        text = option.fontMetrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _draw_count(self, painter: QPainter, room: QRect, count: str, icon: object) -> int:
        """Number and mark at the right end; returns where they begin."""
        width = max(painter.fontMetrics().horizontalAdvance("00"), painter.fontMetrics().horizontalAdvance(count))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        size = painter.fontMetrics().height()
        left = room.right() - width - size - 4
        icon.paint(painter, QRect(left, room.center().y() - size // 2, size, size))
        return left


class ProjectsPanel(QListView):
    """Shows the pages; choosing one shows it in the sheet."""

    page_chosen = Signal(Page)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PagesModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(_PageDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("项目列表"))
        self.selectionModel().currentChanged.connect(self._on_current)

    def select(self, page: Page) -> None:
        """Mark the line of a page."""
        row = self.pages.row_of(page)
        if row >= 0:
            self.setCurrentIndex(self.pages.index(row))

    def neighbour(self, page: Page, step: int) -> Page | None:
        """The page before (-1) or after (+1) a page; None at the end."""
        pages = [entry.page for entry in self.pages.entries if entry.page]
        at = pages.index(page) + step if page in pages else 0
        return pages[at] if 0 <= at < len(pages) else None

    def _on_current(self, index: QModelIndex) -> None:
        page = self.pages.entries[index.row()].page if index.isValid() else None
        if page is not None:
            self.page_chosen.emit(page)
