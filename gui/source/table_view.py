"""The view of source tables (原表视图): one table of the document as printed, read-only, with cells lit."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.grid import Grid
from core.workbook.forms.tablesheet import printed_sheet
from gui.sheet.measure import column_widths
from gui.sheet.view import SheetView
from gui.source.links import Spot
from gui.source.zoom import FIT, limited, step

_LIT = QColor(255, 200, 0, 70)
_LIT_EDGE = QColor("#d98200")
_SLACK = 96
"""Of 100: letters do not shrink as evenly as the zoom"""

_LEAST_FIT = 60
"""In %: letters that nobody can read fit no one"""


class TableView(SheetView):
    """Shows one table of the source; a click or Enter points at a cell."""

    pointed = Signal(str, int, int)
    """A cell was pointed at: the id of its table, row and column"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None
        self.lit: tuple[Spot, ...] = ()
        self.fits = True
        self.setAccessibleName(self.tr("原文表格"))
        self.clicked.connect(self._point)

    def show_grid(self, grid: Grid) -> None:
        """Show a table."""
        if grid is not self.grid:
            self.grid = grid
            self.clearSelection()
            self.show_sheet(printed_sheet(grid), [], shade_labels=False)
            self.verticalScrollBar().setValue(0)

    def light(self, spots: Iterable[Spot]) -> None:
        """Light these cells, as far as they are of the table shown; the first is brought into sight."""
        grid = self.grid.id if self.grid else ""
        before, self.lit = self.lit, tuple(spot for spot in spots if spot.grid == grid)
        if self.lit:
            cell = self.lit[0].cell
            self.scrollTo(self.sheet_model.index(cell.row, cell.column))
        if self.lit != before:
            self.viewport().update()

    def set_percent(self, percent: int) -> None:
        """Show the table at a zoom in %, or at ``FIT`` so that it fills the width."""
        self.fits = percent == FIT
        if self.fits:
            self.arrange()
        else:
            self.set_zoom(limited(percent))

    def zoom_by(self, way: int) -> None:
        """Larger (+1) or smaller (-1) by a step."""
        self.set_percent(step(self.zoom, way))

    def arrange(self) -> None:
        """Sizes for this width; where the table fills the width, at the zoom that this takes."""
        if self.fits:
            self._set_zoom_to_fit()
        super().arrange()

    def _set_zoom_to_fit(self) -> None:
        """At most 100 %: narrow tables are stretched instead; wide ones scroll rather than be too small to read."""
        self.zoom, self.delegate.cells.zoom = 100, 1.0
        wide = sum(column_widths(self.sheet_model.sheet, self.viewport().width(), 1.0, {}))
        if wide > self.viewport().width():
            self.zoom = max(_LEAST_FIT, _SLACK * self.viewport().width() // wide)
            self.delegate.cells.zoom = self.zoom / 100

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and frames over the lit ones."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QPen(_LIT_EDGE, 2))
        for spot in self.lit:
            place = self.visualRect(self.sheet_model.index(spot.cell.row, spot.cell.column)).adjusted(1, 1, -1, -1)
            painter.fillRect(place, _LIT)
            painter.drawRect(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter points at the current cell."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._point()
        else:
            super().keyPressEvent(event)

    def _point(self) -> None:
        cell = self.current_cell()
        if self.grid is not None and cell is not None:
            self.pointed.emit(self.grid.id, cell.row, cell.column)
