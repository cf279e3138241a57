"""The view of the sheet (表格视图): merged cells, keys as in Excel, zoom, jumps."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.facts import Fact
from core.findings import Finding
from core.reshape import Box
from core.workbook.forms.form import FormCell
from gui.sheet.cursor import frame_current
from gui.sheet.delegate import SheetDelegate
from gui.sheet.flash import Flash
from gui.sheet.frozen import FrozenRows
from gui.sheet.frozencolumns import FrozenColumns
from gui.sheet.headcolumns import leading_columns
from gui.sheet.header import SheetHeader
from gui.sheet.headrows import header_rows
from gui.sheet.jumps import JUMPS, jump
from gui.sheet.marks import IsChecked
from gui.sheet.model import SheetModel
from gui.sheet.place import Place, place_on, row_on, select_again
from gui.sheet.sizes import Sizes
from gui.sheet.steps import Steps, way_of
from gui.sheet.tableplaces import AnySheet
from gui.sheet.uncover import uncover

ZOOM_LIMITS = (50, 300)
_ZOOM_STEP = 10


class SheetView(QTableView):
    """Shows one sheet and takes the clerk's keys; what is typed leaves it by signals."""

    edited = Signal(FormCell, str)
    """Another text was typed into a cell"""
    clear_asked = Signal(list)
    """Delete was pressed over these cells"""
    zoomed = Signal(int)
    """The zoom in %"""
    column_dragged = Signal(int, int)
    """A column was given a width, in pixels at 100 %; 0 for that of the template again"""
    moved = Signal()
    """Another cell became the current one"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet_model = SheetModel(self)
        self.delegate = SheetDelegate(self)
        self.zoom = 100
        self._rearrange = QTimer(self, singleShot=True, interval=0)
        self.flash, self.steps = Flash(self), Steps(self)
        self.frozen, self.leading = FrozenRows(self), FrozenColumns(self)
        self._going = False
        self._sizes = Sizes(self)
        self._set_up()
        self._connect()

    def _set_up(self) -> None:
        self.across, down = SheetHeader(Qt.Orientation.Horizontal, self), SheetHeader(Qt.Orientation.Vertical, self)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(down)
        self.setModel(self.sheet_model)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setAccessibleName(self.tr("表格"))

    def _connect(self) -> None:
        self.delegate.edited.connect(self.edited)
        self.delegate.left.connect(self.steps.step)
        self._rearrange.timeout.connect(self.arrange)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._follow)
        self.horizontalHeader().sectionHandleDoubleClicked.connect(self._forget_width)

    def show_sheet(
        self, sheet: AnySheet, findings: list[Finding], *, shade_labels: bool, is_checked: IsChecked | None = None
    ) -> None:
        """Show a sheet with its findings; the current place is kept where the sheet still has it."""
        at = self.currentIndex()
        row, column = at.row(), at.column()
        self.delegate.cells.shade_labels = shade_labels
        before = self.sheet_model.places
        reset = self.sheet_model.show(sheet, findings, is_checked)
        if reset or before.merged != self.sheet_model.places.merged:
            self._span()
        self.frozen.rows = header_rows(self.sheet_model.places)
        self.leading.columns = leading_columns(self.sheet_model.places, self.frozen.rows)
        self.arrange()
        if reset and row >= 0 and sheet.rows:
            self.go(min(row, sheet.rows - 1), min(column, sheet.columns - 1))

    def _span(self) -> None:
        self.clearSpans()
        for row, column, rowspan, colspan in self.sheet_model.places.merged:
            self.setSpan(row, column, rowspan, colspan)

    def set_dragged(self, widths: dict[int, int]) -> None:
        """Use the column widths that were dragged on another day, in pixels at 100 %."""
        self._sizes.dragged = dict(widths)

    def set_zoom(self, percent: int) -> None:
        """Show everything at a zoom in %."""
        least, most = ZOOM_LIMITS
        self.zoom = max(least, min(most, percent))
        self.delegate.cells.zoom = self.zoom / 100
        self.arrange()
        self.zoomed.emit(self.zoom)

    def arrange(self) -> None:
        """Give columns and rows the sizes that the texts need in this width."""
        self._sizes.arrange()
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        """Other rows are in sight: of a long sheet they are measured now, and the header rows stay."""
        self._sizes.fit()
        self._follow()

    def _follow(self) -> None:
        """What is frozen follows what is scrolled."""
        self.frozen.follow()
        self.frozen.update()
        self.leading.follow()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, not under the frozen rows and columns."""
        super().scrollTo(index, hint)
        self._follow()
        uncover(self, index)

    def current_cell(self) -> FormCell | None:
        """The cell that the cursor is on."""
        return self.sheet_model.cell(self.currentIndex())

    def selected_cells(self) -> list[FormCell]:
        """The cells of the selection, each once, in reading order."""
        found: dict[tuple[int, int], FormCell] = {}
        for ranges in self.selectionModel().selection():
            for row in range(ranges.top(), ranges.bottom() + 1):
                for column in range(ranges.left(), ranges.right() + 1):
                    cell = self.sheet_model.places.at(row, column)
                    if cell is not None:
                        found[cell.row, cell.column] = cell
        return [found[anchor] for anchor in sorted(found)]

    def show_fact(self, fact: Fact, *, flash: bool = True) -> bool:
        """Go to the cell of a fact; false where the sheet has none."""
        cell = self.sheet_model.places.with_fact(fact)
        if cell is None:
            return False
        self.go(cell.row, cell.column)
        if flash:
            self.flash.light(cell.row, cell.column)
        return True

    def show_first(self) -> None:
        """Go to the first cell that can be edited, or to the first of all, with the rows above it in sight."""
        cell = self.sheet_model.places.first()
        self.scrollToTop()
        if cell is not None:
            self.go(cell.row, cell.column)

    def finish_editing(self) -> None:
        """Take over what stands in an open editor."""
        self.delegate.finish()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Another cell is current: the headers show where it is."""
        super().currentChanged(current, previous)
        self.steps.end_run()
        for index in (previous, current):
            self.across.updateSection(index.column())
            self.verticalHeader().updateSection(index.row())
        self.leading.update()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Tab, Delete as in Excel; a letter replaces the text of the cell."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_asked.emit(self.selected_cells())
        elif way := way_of(key, shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            self.steps.step(way)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in JUMPS:
            jump(self, key, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            self._replacing(lambda: super(SheetView, self).keyPressEvent(event), key != Qt.Key.Key_F2)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """The first key of an input method opens the editor, as any other."""
        self._replacing(lambda: super(SheetView, self).inputMethodEvent(event), True)

    def _replacing(self, deal: Callable[[], None], replacing: bool) -> None:
        """Deal with a key; an editor that it opens gets its text to replace, or to go on with."""
        self.delegate.replacing = replacing
        deal()
        self.delegate.replacing = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl+wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom + (_ZOOM_STEP if event.angleDelta().y() > 0 else -_ZOOM_STEP))
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and a frame around the current one."""
        super().paintEvent(event)
        if self.currentIndex().isValid():
            frame_current(self, QPainter(self.viewport()), self.visualRect(self.currentIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new width."""
        super().resizeEvent(event)
        self._rearrange.start()

    def go(self, row: int, column: int) -> None:
        """Make a place the current and only selected one, and show it."""
        index = self.sheet_model.index(row, column)
        self._going = True  # whatever keys are held down: they are those of a command
        self.setCurrentIndex(index)  # of the view: what Shift extends begins here
        self._going = False
        self.scrollTo(index)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A place gone to is the only one selected."""
        if self._going:
            return QItemSelectionModel.SelectionFlag.ClearAndSelect
        return super().selectionCommand(index, event)

    def place(self) -> Place:
        """Where the clerk is, to come back to."""
        return place_on(self, self.sheet_model.sheet)

    def return_to(self, place: Place | None) -> bool:
        """Go back to where the clerk was on this sheet; false where there is no such cell any more."""
        sheet = self.sheet_model.sheet
        row = row_on(place, place.row, sheet) if place else -1
        if place is None or self.sheet_model.places.at(row, place.column) is None:
            return False
        self.go(row, place.column)
        select_again(self, place, sheet)
        return True

    def select(self, box: Box) -> None:
        """Select a rectangle of places, its first cell current."""
        self.go(box.top, box.left)
        model = self.sheet_model
        cells = QItemSelection(model.index(box.top, box.left), model.index(box.bottom, box.right))
        self.selectionModel().select(cells, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_resized(self, column: int, _before: int, width: int) -> None:
        if not self._sizes.arranging:
            self._keep_width(column, self._sizes.drag(column, width))

    def _forget_width(self, column: int) -> None:
        """A double click between two letters gives the column the width of the template again."""
        self._sizes.dragged.pop(column, None)
        self._keep_width(column, 0)

    def _keep_width(self, column: int, width: int) -> None:
        self.column_dragged.emit(column, width)
        self._rearrange.start()
