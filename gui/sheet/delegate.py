"""The delegate of the sheet: paints cells as the template has them, opens and closes their editors."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.workbook.forms.form import FormCell
from gui.sheet.editor import CellEditor
from gui.sheet.measure import font_of
from gui.sheet.model import SheetModel
from gui.sheet.paint import CellPainter
from gui.sheet.walk import is_editable

_Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_STEPS = {Qt.Key.Key_Return: "down", Qt.Key.Key_Enter: "down", Qt.Key.Key_Tab: "right", Qt.Key.Key_Backtab: "left"}


class SheetDelegate(QStyledItemDelegate):
    """Draws and edits the cells of a sheet."""

    edited = Signal(FormCell, str)
    """The clerk has put another text into a cell"""
    typing = Signal(FormCell, str)
    """The text in the open editor of a cell has changed"""
    typing_ended = Signal()
    """The editor is closed, whatever became of its text"""
    left = Signal(str)
    """An editor was closed by a key that leads on: "down", "up", "right", "left" """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view
        self.cells = CellPainter()
        self.replacing = False
        self.editor: CellEditor | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The cell as the template has it, with what is known of it."""
        cell = self.view.sheet_model.cell(index)
        if cell is not None:
            selected = bool(option.state & _SELECTED) and index != self.view.currentIndex()
            self.draw(painter, option.rect, cell, option.palette, selected=selected)

    def draw(self, painter: QPainter, rect: QRect, cell: FormCell, colors: QPalette, *, selected: bool) -> None:
        """A cell with its marks, wherever it stands: on the sheet, or on what is frozen over it."""
        model: SheetModel = self.view.sheet_model
        self.cells.use(colors)
        self.cells.paint(painter, rect, cell, model.findings(cell), selected=selected)
        if cell.look.border:
            self.cells.frame(painter, rect, cell, model.places)
        if model.is_checked(cell):
            self.cells.tick(painter, rect)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget | None:
        """An editor in the font of the cell; none for a cell without facts."""
        cell = index.model().cell(index)
        if cell is None or not is_editable(cell):
            return None
        editor = CellEditor(parent, font_of(cell.look.size, cell.look.bold, self.cells.zoom), self.replacing)
        editor.textChanged.connect(lambda: self.typing.emit(cell, editor.text()))
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Put the cell's text into its editor."""
        if isinstance(editor, CellEditor):
            editor.open_with(index.model().cell(index).text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Over the whole cell."""
        editor.setGeometry(option.rect)
        if isinstance(editor, CellEditor):
            editor.grow()

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        """Hand on what was typed, if it differs."""
        cell = index.model().cell(index)
        if isinstance(editor, CellEditor) and cell is not None and editor.text() != cell.text:
            self.edited.emit(cell, editor.text())

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Forget the editor that is closed."""
        if editor is self.editor:
            self.editor = None
            self.typing_ended.emit()
        super().destroyEditor(editor, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """The keys that end or break a line: Enter, Tab, Alt+Enter; the rest as usual."""
        if isinstance(event, QKeyEvent) and isinstance(editor, CellEditor) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step == "down" and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                editor.insertPlainText("\n")
                return True
            if step:
                back = step == "down" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.finish()
                self.left.emit("up" if back else step)
                return True
        return super().eventFilter(editor, event)

    def finish(self) -> None:
        """Take over what stands in the open editor, and close it."""
        editor = self.editor
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
