import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.grid import Cell, tile
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.forms.tablesheet import table_sheet
from core.workbook.parts.look import Look
from gui.sheet.headcolumns import leading_columns
from gui.sheet.header import Head
from gui.sheet.headrows import header_rows
from gui.sheet.view import SheetView
from gui.sheet.walk import Places

HEADS = ("序号", "项目名称", "金额", "一月", "二月", "三月", "四月", "五月")


@pytest.fixture
def view(qtbot: QtBot) -> SheetView:
    """A raw table that is wider and longer than its window."""
    made = SheetView()
    qtbot.addWidget(made)
    made.resize(600, 300)
    cells = [Cell(0, n, text=head) for n, head in enumerate(HEADS)]
    cells += [Cell(r, n, text=f"{r}-{n}") for r in range(1, 40) for n in range(len(HEADS))]
    made.set_dragged(dict.fromkeys(range(len(HEADS)), 130))
    made.show_sheet(table_sheet(tile("t", cells)), [], shade_labels=False)
    made.show()
    return made


def scroll(view: SheetView, across: int, down: int = 0) -> None:
    view.horizontalScrollBar().setValue(across)
    view.verticalScrollBar().setValue(down)


def test_number_and_name_stay_when_they_are_scrolled_out_of_sight(view: SheetView) -> None:
    assert not view.leading.isVisible()
    scroll(view, 300)
    assert view.leading.isVisible()
    assert view.leading.columns == range(2)
    assert view.leading.width() == view.columnWidth(0) + view.columnWidth(1) + 1
    scroll(view, 0)
    assert not view.leading.isVisible()


def test_they_show_the_texts_of_the_rows_in_sight(view: SheetView) -> None:
    index = view.sheet_model.index(1, 1)
    at_home = view.viewport().grab(view.visualRect(index).adjusted(2, 2, -3, -3)).toImage()
    scroll(view, 300)
    place = view.visualRect(index)
    place.moveTo(view.columnWidth(0), place.top() + view.horizontalHeader().height())
    picture = view.leading.grab(place.adjusted(2, 2, -3, -3)).toImage()
    assert picture.convertToFormat(at_home.format()) == at_home


def test_they_show_the_tick_of_a_cell_that_was_looked_at(view: SheetView) -> None:
    sheet, looked_at = view.sheet_model.sheet, Fact("t", "[2][1]")
    scroll(view, 300)
    place = view.visualRect(view.sheet_model.index(2, 1))
    place.moveTo(view.columnWidth(0), place.top() + view.horizontalHeader().height())
    before = view.leading.grab(place).toImage()
    view.show_sheet(sheet, [], shade_labels=False, is_checked=lambda fact: fact == looked_at)
    assert view.leading.grab(place).toImage() != before


def test_they_show_the_frame_of_the_current_cell_as_the_sheet_does(view: SheetView, qtbot: QtBot) -> None:
    view.go(2, 1)
    at_home = view.viewport().grab(view.visualRect(view.currentIndex())).toImage()
    view.go(4, 7)
    place = view.visualRect(view.sheet_model.index(2, 1))
    view.selectionModel().setCurrentIndex(
        view.sheet_model.index(2, 1), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    scroll(view, 300)
    place.moveTo(view.columnWidth(0), place.top() + view.horizontalHeader().height())
    picture = view.leading.grab(place).toImage()
    assert picture.convertToFormat(at_home.format()) == at_home


def test_a_cell_gone_to_is_not_under_them(view: SheetView) -> None:
    view.go(3, 7)
    view.go(3, 3)
    assert view.visualRect(view.currentIndex()).left() >= view.leading.width() - 1


def test_a_click_goes_to_the_cell_that_is_painted_there(qtbot: QtBot, view: SheetView) -> None:
    scroll(view, 300)
    y = view.visualRect(view.sheet_model.index(2, 1)).center().y() + view.horizontalHeader().height()
    qtbot.mouseClick(view.leading, Qt.MouseButton.LeftButton, pos=QPoint(view.columnWidth(0) + 20, y))
    assert (view.currentIndex().row(), view.currentIndex().column()) == (2, 1)
    assert not view.leading.isVisible()


def test_a_click_on_a_name_over_them_opens_its_menu(qtbot: QtBot, view: SheetView) -> None:
    asked: list[int] = []
    view.across.menu_asked.connect(asked.append)
    view.across.set_heads([Head(head) for head in HEADS])
    scroll(view, 300)
    qtbot.mouseClick(view.leading, Qt.MouseButton.LeftButton, pos=QPoint(view.columnWidth(0) + 20, 5))
    assert (asked, view.horizontalScrollBar().value()) == ([1], 0)


def test_they_leave_room_for_the_rest(view: SheetView) -> None:
    view.resize(300, 300)
    scroll(view, 300)
    assert not view.leading.isVisible()


def test_a_list_keeps_what_names_the_project_and_a_form_keeps_nothing() -> None:
    look = Look(border=True)

    def sheet(*fields: tuple[str, str]) -> Places:
        heads = [FormCell(0, n, 1, 1, field, (field,), look) for n, (_, field) in enumerate(fields)]
        row = [FormCell(1, n, 1, 1, "甲", (Fact(*fact),), look) for n, fact in enumerate(fields)]
        return Places(FormSheet(2, len(fields), (*heads, *row), (10,) * len(fields), (None,) * 2))

    rows = [("i", name) for name in ("level1", "level2", "level3", "value")]
    listed, form = sheet(("p", "seq"), ("p", "project_name"), ("p", "budget_total"), *rows), sheet(*rows, ("i", "unit"))
    assert leading_columns(listed, header_rows(listed)) == range(2)
    assert leading_columns(form, header_rows(form)) == range(0)
