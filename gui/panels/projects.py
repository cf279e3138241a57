"""The list of pages (项目列表): summary, projects with the number of their findings, raw tables."""

from collections.abc import Iterable, Sequence

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

from gui.ends import same_ends
from gui.pages import SUMMARY, Page, PageKind
from gui.review import SEVERITIES
from gui.session import Session
from gui.theme import severity_icon

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
DECORATION = int(Qt.ItemDataRole.DecorationRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
COUNT = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PagesModel(QAbstractListModel):
    """The lines of the list: a page, or the heading over those that follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Page | str] = []
        self._session: Session | None = None
        self._pages: Sequence[Page] = ()
        self._rows: dict[Page, int] = {}
        self._numbers: dict[Page, int] = {}

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
        for row in (self._rows[page] for page in pages if page in self._rows):
            self.dataChanged.emit(self.index(row), self.index(row))

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
        projects = [page for page in pages if page.kind is PageKind.PROJECT]
        tables = [page for page in pages if page.kind is PageKind.TABLE]
        lines: list[Page | str] = [SUMMARY]
        if projects:
            lines += [self.tr("项目（{n}）").format(n=len(projects)), *projects]
        if tables:
            lines += [self.tr("其他表格（{n}）").format(n=len(tables)), *tables]
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
        if role == DISPLAY:
            return self.title(line)
        findings = self._session.findings_on(line) if self._session else ()
        if role == COUNT:
            return str(len(findings) or "")
        if role == DECORATION:
            found = {placed.finding.severity for placed in findings}
            return next((severity_icon(severity) for severity in SEVERITIES if severity in found), None)
        if role in (TOOLTIP, ACCESSIBLE):
            return self.tr("{title}：{n} 处发现").format(title=self.title(line), n=len(findings))
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
        pages = self.pages.pages()
        at = pages.index(page) + step if page in pages else 0
        return pages[at] if 0 <= at < len(pages) else None

    def dataChanged(self, first: QModelIndex, last: QModelIndex, _roles: Sequence[int] = ()) -> None:
        """Draw these lines again: QListView would lay out and draw all of them, though all are equally high."""
        for row in range(first.row(), last.row() + 1):
            self.update(self.pages.index(row))

    def _on_current(self, index: QModelIndex) -> None:
        line = self.pages.lines[index.row()] if index.isValid() else ""
        if isinstance(line, Page):
            self.page_chosen.emit(line)
