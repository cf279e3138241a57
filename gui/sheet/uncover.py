"""Uncovering (露出单元格): a cell that is gone to must not lie under the frozen rows and columns."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

if TYPE_CHECKING:
    from gui.sheet.view import SheetView


def uncover(view: "SheetView", index: QModelIndex | QPersistentModelIndex) -> None:
    """Scroll as far as it takes to see a cell that is in sight of the sheet, but under what is frozen."""
    down, across = view.verticalScrollBar(), view.horizontalScrollBar()
    if view.frozen.isVisibleTo(view) and index.row() not in view.frozen.rows:
        down.setValue(down.value() - max(0, view.frozen.height() - view.visualRect(index).top()))
    if index.column() in view.leading.columns:
        across.setValue(0)
    elif view.leading.isVisibleTo(view):
        across.setValue(across.value() - max(0, view.leading.width() - view.visualRect(index).left()))
