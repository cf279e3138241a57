"""The list of pages (项目列表), with its filter and the way to all indicators."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListView, QPushButton, QWidget

from gui.desk.pages import INDICATORS, Page
from gui.icons import icon
from gui.projects.delegate import PageDelegate
from gui.projects.model import PagesModel, Shown

_FEW = 50
"""Lines that are drawn again one by one; more are not all in sight"""


class ProjectsPanel(QListView):
    """Shows the pages; choosing one shows it in the sheet."""

    page_chosen = Signal(Page)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PagesModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(PageDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("项目列表"))
        self.selectionModel().currentChanged.connect(self._on_current)
        self.everything = QPushButton(icon("indicators"), self.tr("全部指标"))
        self.everything.setToolTip(self.tr("所有项目的指标放在一张表里，可以排序、筛选、成批修改"))
        self.everything.setCheckable(True)
        self.everything.setAutoDefault(False)
        self.chooser = QComboBox()
        self.chooser.addItems(
            [self.tr("全部项目"), self.tr("只看有问题的"), self.tr("只看改过的"), self.tr("只看未核对的")]
        )
        self.chooser.setAccessibleName(self.tr("筛选项目"))
        self.chooser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chooser.currentIndexChanged.connect(self._on_chosen)

    def _on_chosen(self, row: int) -> None:
        self._keeping_place(lambda: self.pages.show_only(Shown(row)))

    def follow(self, pages: Iterable[Page]) -> None:
        """Show what has changed on these pages."""
        self._keeping_place(lambda: self.pages.follow(pages))

    def _keeping_place(self, change: Callable[[], None]) -> None:
        """Change the lines; the page that is open stays current, though Qt makes a neighbour so when its line moves."""
        page, blocked = self.pages.kept, self.selectionModel().blockSignals(True)
        change()
        row = self.pages.row_of(page)
        if row != self.currentIndex().row():
            self.setCurrentIndex(self.pages.index(row) if row >= 0 else QModelIndex())
            self.viewport().update()
        self.selectionModel().blockSignals(blocked)

    def select(self, page: Page) -> None:
        """Mark the line of a page."""
        self._keeping_place(lambda: self.pages.keep(page))
        self.everything.setChecked(page == INDICATORS)
        if page == INDICATORS:
            self.clearSelection()
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
        if last.row() - first.row() > _FEW:
            self.viewport().update()
            return
        for row in range(first.row(), last.row() + 1):
            self.update(self.pages.index(row))

    def _on_current(self, index: QModelIndex) -> None:
        line = self.pages.lines[index.row()] if index.isValid() else ""
        if isinstance(line, Page):
            self.page_chosen.emit(line)
