"""The source panel (原文): what the document prints, beside what was made of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from core.grid import Box, Grid
from gui.source.links import Links, Spot
from gui.source.page_view import PageView
from gui.source.table_view import TableView
from gui.source.zoom import FIT

_LEAST_WIDTH = 220


class SourcePanel(QWidget):
    """Pages or tables of the source with their tools: where we are, zoom, fit width."""

    spot_chosen = Signal(Spot)
    """A cell of the source was pointed at"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("原文"))
        self.links: Links | None = None
        self.where = QLabel(self)
        self.note = QLabel(self)
        self.chooser = QComboBox(self)
        self.pages = PageView(self)
        self.table = TableView(self)
        self.empty = QLabel(self.tr("这个文件没有可以对照的原文表格。"), self)
        self.views = QStackedWidget(self)
        self._tools: list[QToolButton] = []
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.chooser.setAccessibleName(self.tr("原文中的表格"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(8, 4, 8, 4)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.setMinimumWidth(_LEAST_WIDTH)
        for view in (self.empty, self.table, self.pages):
            self.views.addWidget(view)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 3, 4, 3)
        bar.addWidget(self.where)
        bar.addWidget(self.chooser, 1)
        bar.addStretch()
        for text, hint, way in (("−", self.tr("缩小原文"), -1), ("+", self.tr("放大原文"), +1)):
            bar.addWidget(self._tool(text, hint, way))
        bar.addWidget(self._tool(self.tr("适合宽度"), self.tr("原文与窗格同宽"), 0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.note)
        column.addWidget(self.views, 1)

    def _tool(self, text: str, hint: str, way: int) -> QToolButton:
        """A button that zooms; by way 0 to the width."""
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self.zoom_by(way))
        self._tools.append(button)
        return button

    def _connect(self) -> None:
        self.chooser.activated.connect(lambda n: self._show_table(self.chooser.itemData(n)))
        self.table.pointed.connect(self._on_cell)
        self.pages.pointed.connect(self._on_page)
        self.pages.turned.connect(self._on_turned)
        self.pages.failed.connect(self._show_tables)

    def show_source(self, links: Links, path: Path) -> None:
        """Show the source of a document: its pages where it has any, else its tables."""
        self.links = links
        self.chooser.clear()
        for n, grid in enumerate(links.grids.values(), 1):
            self.chooser.addItem(self._title(n, grid), grid.id)
        paged = links.has_boxes and path.is_file()
        self.pages.show_file(path if paged else None)
        self.note.hide()
        if paged:
            self._choose(self.pages)
        else:
            self._show_tables()

    def _title(self, n: int, grid: Grid) -> str:
        projects = self.links.projects.get(grid.id, ()) if self.links else ()
        first = next((cell.text for cell in grid.cells if cell.text.strip()), "")
        title = " ".join((grid.title or next(iter(projects), first)).split())[:40]
        if grid.title or len(projects) < 2:
            return self.tr("表 {n} {title}").format(n=n, title=title)
        return self.tr("表 {n} {title} 等 {count} 个项目").format(n=n, title=title, count=len(projects))

    def _choose(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        self.where.setVisible(view is self.pages)
        self.chooser.setVisible(view is self.table)
        for tool in self._tools:
            tool.setEnabled(view is not self.empty)

    def _show_tables(self) -> None:
        """Show the tables: the document has no pages, or they cannot be drawn."""
        first = next(iter(self.links.grids), None) if self.links else None
        self._choose(self.empty if first is None else self.table)
        if first is not None:
            self._show_table(first)

    def _show_table(self, id: str) -> None:
        assert self.links is not None
        self.table.show_grid(self.links.grids[id])
        self.chooser.setCurrentIndex(self.chooser.findData(id))

    def light(self, spots: Sequence[Spot], note: str = "", near: Sequence[Spot] = ()) -> None:
        """Light the places of a cell; ``note`` says why there are none. Then what is ``near`` it is shown, unlit."""
        self.note.setText(note)
        self.note.setVisible(bool(note) and self.views.currentWidget() is not self.empty)
        self.pages.light(_boxes(spots), near=_boxes(near))
        if self.views.currentWidget() is self.table:
            self._turn_to(spots or near)
        self.table.light(spots)

    def _turn_to(self, spots: Sequence[Spot]) -> None:
        """Show a table with one of these cells; the one shown stays where it has any."""
        tables = list(dict.fromkeys(spot.grid for spot in spots))
        if tables and (self.table.grid is None or self.table.grid.id not in tables):
            self._show_table(tables[0])

    def zoom_by(self, way: int) -> None:
        """放大、缩小: a step larger (+1) or smaller (-1); 0 fits the width."""
        view = self.views.currentWidget()
        if way:
            view.zoom_by(way)
        elif view is self.pages:
            self.pages.set_zoom(FIT)
        else:
            self.table.set_percent(FIT)

    def _on_turned(self, page: int, pages: int) -> None:
        self.where.setText(self.tr("第 {page} 页，共 {pages} 页").format(page=page, pages=pages))

    def _on_cell(self, grid: str, row: int, column: int) -> None:
        self._point(self.links.at(grid, row, column) if self.links else None)

    def _on_page(self, page: int, x: float, y: float) -> None:
        self._point(self.links.under(page, x, y) if self.links else None)

    def _point(self, spot: Spot | None) -> None:
        if spot is not None:
            self.spot_chosen.emit(spot)


def _boxes(spots: Sequence[Spot]) -> list[Box]:
    return [box for spot in spots for box in spot.cell.boxes]
