"""Walking (逐条走): a list whose lines are gone through by the arrow keys shows each of them on its way."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication


def show_by_keys(view: QAbstractItemView, show: Callable[[QModelIndex], object]) -> None:
    """Show the line that the keyboard comes to; one that the program makes current is shown to nobody."""

    def on_current(now: QModelIndex, _before: QModelIndex) -> None:
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now.isValid() and view.hasFocus() and not by_mouse:
            show(now)

    view.selectionModel().currentChanged.connect(on_current)
