"""Place (位置): where the clerk is on a sheet — cursor, selection, scroll — to come back to it."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from core.reshape import Box
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.tableplaces import AnySheet

_MOST = 200
"""Rectangles of a selection that are kept"""


@dataclass(frozen=True, slots=True)
class Place:
    """``row`` and ``column`` of the cursor, and the selected ``boxes``.

    ``top`` is the first row in sight, ``above`` so many pixels of it are not; ``across`` the pixels scrolled to the
    right.
    """

    sheet: AnySheet
    row: int
    column: int
    boxes: tuple[Box, ...]
    top: int
    above: int
    across: int


def place_on(view: QTableView, sheet: AnySheet) -> Place:
    """Where the clerk is on the sheet shown."""
    at, top = view.currentIndex(), max(0, view.rowAt(0))
    ranges = list(view.selectionModel().selection())[:_MOST]
    boxes = tuple(Box(r.top(), r.left(), r.bottom(), r.right()) for r in ranges)
    above = -view.rowViewportPosition(top) if sheet.rows else 0
    return Place(sheet, at.row(), at.column(), boxes, top, above, view.horizontalScrollBar().value())


def row_on(place: Place, row: int, sheet: AnySheet) -> int:
    """Where a row of the place stands on a sheet now: a line of all indicators is followed; -1 where it is gone."""
    before = place.sheet
    if isinstance(sheet, IndicatorSheet) and isinstance(before, IndicatorSheet) and 0 <= row < before.rows:
        return sheet.rows_of.get(before.lines[row].indicator.id, -1)
    return row if row < sheet.rows else -1


def select_again(view: QTableView, place: Place, sheet: AnySheet) -> None:
    """Select what was selected, and scroll to where it was seen."""
    model, chosen = view.model(), QItemSelection()
    for box in place.boxes:
        top, bottom = row_on(place, box.top, sheet), row_on(place, box.bottom, sheet)
        if 0 <= top <= bottom and box.right < sheet.columns:
            chosen.select(model.index(top, box.left), model.index(bottom, box.right))
    if not chosen.isEmpty():
        view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.updateGeometries()
    first = row_on(place, place.top, sheet)
    if first >= 0:
        view.verticalScrollBar().setValue(view.verticalHeader().sectionPosition(first) + place.above)
        view.horizontalScrollBar().setValue(place.across)
