"""Steps (逐格前进): Enter and Tab lead on to the next cell that can be edited, as in Excel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from gui.sheet.view import SheetView

_WAYS = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Tab: "right",
    Qt.Key.Key_Backtab: "left",
}


def way_of(key: Qt.Key, *, shift: bool) -> str:
    """Where a key leads: "right", "left", "down" or "up"; "" for a key that is none of these."""
    way = _WAYS.get(key, "")
    return "up" if shift and way == "down" else way


class Steps:
    """Enter goes down in the column where a run of Tabs began, and keeps it over merged cells."""

    def __init__(self, view: "SheetView") -> None:
        self._view = view
        self._column: int | None = None

    def end_run(self) -> None:
        """Another cell is current: a run of Tabs ends, unless a step says that it goes on."""
        self._column = None

    def step(self, way: str) -> None:
        """Go to the next cell "right", "left", "down" or "up"; stay where there is none."""
        view, cell = self._view, self._view.current_cell()
        if cell is None:
            return
        column = cell.column if self._column is None else self._column
        places = view.sheet_model.places
        if way in ("right", "left"):
            goal = places.next_editable(cell, 1 if way == "right" else -1)
        else:
            goal = places.below(cell, column, 1 if way == "down" else -1)
        if goal is not None:
            view.go(goal.row, goal.column)
        self._column = column
