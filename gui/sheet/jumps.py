"""Jumps (跳转): Ctrl with an arrow, Home or End leads far; with Shift the selection reaches there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt

from gui.sheet.block import box_of

if TYPE_CHECKING:
    from gui.sheet.view import SheetView

_WAYS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
JUMPS = (*_WAYS, Qt.Key.Key_Home, Qt.Key.Key_End)
"""Keys that lead far together with Ctrl"""


def jump(view: "SheetView", key: Qt.Key, *, extend: bool) -> None:
    """Go as far as one of ``JUMPS`` leads, or let the selection reach there."""
    at, sheet = view.currentIndex(), view.sheet_model.sheet
    if not at.isValid():
        return
    if key in _WAYS:
        place = view.sheet_model.places.edge(at.row(), at.column(), *_WAYS[key])
    else:
        place = (0, 0) if key == Qt.Key.Key_Home else (sheet.rows - 1, sheet.columns - 1)
    if extend:
        _extend(view, *place)
    else:
        view.go(*place)


def _extend(view: "SheetView", row: int, column: int) -> None:
    """Let the selection reach from where it began to a place."""
    model, selection = view.sheet_model, view.selectionModel()
    goal, at = model.index(row, column), view.currentIndex()
    box = box_of(view.selected_cells())
    if box is None:
        return
    top = box.bottom if at.row() == box.top and box.bottom > at.row() else box.top
    left = box.right if at.column() == box.left and box.right > at.column() else box.left
    flags = QItemSelectionModel.SelectionFlag
    selection.setCurrentIndex(goal, flags.NoUpdate)
    selection.select(QItemSelection(model.index(top, left), goal), flags.ClearAndSelect)
    view.scrollTo(goal)
