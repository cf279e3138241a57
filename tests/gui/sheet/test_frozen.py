import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.grid import Cell, tile
from core.workbook.forms.tablesheet import table_sheet
from gui.sheet.measure import MANY_ROWS
from gui.sheet.view import SheetView

LONG = "这一格的内容很长很长，一行放不下，要好几行才放得下" * 3


@pytest.fixture
def view(qtbot: QtBot) -> SheetView:
    """A raw table of very many rows, each tenth with a long text."""
    made = SheetView()
    qtbot.addWidget(made)
    made.resize(600, 400)
    rows = MANY_ROWS + 100
    cells = [Cell(0, n, text=f"第{n}列") for n in range(3)]
    cells += [Cell(r, n, text=LONG if r % 10 == 0 and n == 1 else f"{r}-{n}") for r in range(1, rows) for n in range(3)]
    made.show_sheet(table_sheet(tile("t", cells)), [], shade_labels=False)
    made.show()
    return made


def test_the_header_stays_when_it_is_scrolled_out_of_sight(view: SheetView) -> None:
    assert not view.frozen.isVisible()
    view.verticalScrollBar().setValue(2000)
    assert view.frozen.isVisible()
    assert view.frozen.geometry().topLeft() == view.viewport().geometry().topLeft()
    assert view.frozen.height() == view.rowHeight(0) + 1
    view.verticalScrollBar().setValue(0)
    assert not view.frozen.isVisible()


def test_the_header_is_painted_with_its_texts(view: SheetView) -> None:
    at_home = view.viewport().grab(view.visualRect(view.sheet_model.index(0, 0)).adjusted(2, 2, -2, -4)).toImage()
    view.verticalScrollBar().setValue(2000)
    picture = view.frozen.grab(view.frozen._rect(0, 0, 1, 1).adjusted(2, 2, -2, -4)).toImage()
    assert picture.convertToFormat(at_home.format()) == at_home


def test_a_cell_gone_to_is_not_under_the_header(view: SheetView) -> None:
    view.go(200, 0)
    view.go(100, 1)
    assert view.visualRect(view.currentIndex()).top() >= view.frozen.height() - 1


def test_a_click_on_the_header_chooses_no_cell_under_it(qtbot: QtBot, view: SheetView) -> None:
    view.go(200, 0)
    before = view.currentIndex().row()
    qtbot.mouseClick(view.frozen, Qt.MouseButton.LeftButton)
    assert view.currentIndex().row() == before


def test_rows_that_come_into_sight_show_their_texts_whole(view: SheetView) -> None:
    view.go(250, 1)
    lines = view.fontMetrics().boundingRect(0, 0, view.columnWidth(1) - 10, 9999, Qt.TextFlag.TextWrapAnywhere, LONG)
    assert view.rowHeight(250) >= lines.height()
    assert view.rowHeight(251) < lines.height()


def test_a_row_grows_and_shrinks_with_the_text_that_is_typed_and_no_other_is_touched(view: SheetView) -> None:
    grid = view.sheet_model.sheet.grid
    before = [view.rowHeight(row) for row in range(grid.rows)]
    typed = grid.with_texts({grid.number("[5][1]"): LONG, grid.number("[20][1]"): "短"})
    view.show_sheet(table_sheet(typed), [], shade_labels=False)
    after = [view.rowHeight(row) for row in range(grid.rows)]
    assert after[5] > 2 * before[5]
    assert after[20] < before[20] / 2
    assert [row for row in range(grid.rows) if before[row] != after[row]] == [5, 20]
