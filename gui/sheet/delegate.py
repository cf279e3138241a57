"""The delegate of the sheet: paints cells as the template has them, opens and closes their editors."""

from PySide6.QtCore import QEvent, QLine, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.findings import Finding
from core.workbook.form import FormCell
from gui.sheet.editor import CellEditor
from gui.sheet.measure import MARGIN, font_of, text_option
from gui.sheet.model import SheetModel
from gui.sheet.walk import is_editable
from gui.theme import MARK_COLORS, adapted, is_dark, tint

_Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_TEXT = QPalette.ColorRole.Text
_CORNER = 9
"""Legs of the corner mark in pixels at 100 %"""
_BORDER = "#8a94a3"
_STEPS = {Qt.Key.Key_Return: "down", Qt.Key.Key_Enter: "down", Qt.Key.Key_Tab: "right", Qt.Key.Key_Backtab: "left"}


class SheetDelegate(QStyledItemDelegate):
    """Draws and edits the cells of a sheet."""

    edited = Signal(FormCell, str)
    """The clerk has put another text into a cell"""
    left = Signal(str)
    """An editor was closed by a key that leads on: "down", "up", "right", "left" """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view
        self.zoom = 1.0
        self.replacing = False
        self.shade_labels = True
        self.flashed: tuple[int, int] | None = None
        self.editor: CellEditor | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The cell: ground, text, border, marks."""
        model: SheetModel = index.model()
        cell = model.cell(index)
        if cell is None:
            return
        colors = option.palette
        dark = is_dark(colors)
        findings = model.findings(cell)
        painter.fillRect(option.rect, self._ground(cell, findings, colors, dark))
        if option.state & _SELECTED and index != self.view.currentIndex():
            shade = QColor(colors.color(QPalette.ColorRole.Highlight))
            shade.setAlpha(70)
            painter.fillRect(option.rect, shade)
        look = cell.look
        if cell.text:
            margin = MARGIN * self.zoom
            painter.setFont(font_of(look.size, look.bold, self.zoom))
            painter.setPen(adapted(look.color, dark) if look.color else colors.color(_TEXT))
            room = QRectF(option.rect).adjusted(margin, margin / 2, -margin, -margin / 2)
            painter.drawText(room, cell.text, text_option(look.horizontal, look.vertical))
        if look.border:
            painter.setPen(QPen(adapted(_BORDER, dark), 1))
            painter.drawLines(self._border(option.rect, cell, model))
        if findings:
            self._mark(painter, option.rect, findings)

    def _ground(self, cell: FormCell, findings: tuple[Finding, ...], colors: QPalette, dark: bool) -> QColor:
        if self.flashed == (cell.row, cell.column):
            return QColor("#8a6d00" if dark else "#ffe27a")
        if findings:
            return tint(findings[0].severity, dark)
        if cell.look.fill:
            return adapted(cell.look.fill, dark)
        if self.shade_labels and cell.look.border and not is_editable(cell):
            return colors.color(QPalette.ColorRole.Window)
        return colors.color(QPalette.ColorRole.Base)

    def _border(self, rect: QRect, cell: FormCell, model: SheetModel) -> list[QLine]:
        """Right and lower edge; the others where no bordered neighbour has drawn them."""
        lines = [QLine(rect.topRight(), rect.bottomRight()), QLine(rect.bottomLeft(), rect.bottomRight())]
        above, before = model.places.at(cell.row - 1, cell.column), model.places.at(cell.row, cell.column - 1)
        if above is None or not above.look.border:
            lines.append(QLine(rect.topLeft(), rect.topRight()))
        if before is None or not before.look.border:
            lines.append(QLine(rect.topLeft(), rect.bottomLeft()))
        return lines

    def _mark(self, painter: QPainter, rect: QRect, findings: tuple[Finding, ...]) -> None:
        """A triangle in the upper right corner."""
        leg = int(_CORNER * self.zoom)
        corner = rect.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(MARK_COLORS[findings[0].severity]))
        painter.drawPolygon(QPolygon([corner - QPoint(leg, 0), corner, corner + QPoint(0, leg)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget | None:
        """An editor in the font of the cell; none for a cell without facts."""
        cell = index.model().cell(index)
        if cell is None or not is_editable(cell):
            return None
        self.editor = CellEditor(parent, font_of(cell.look.size, cell.look.bold, self.zoom), self.replacing)
        return self.editor

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
