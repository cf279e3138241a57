from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.findings import Finding, Severity
from core.workbook.forms.form import FormCell, FormSheet
from gui.sheet.editor import CellEditor
from gui.sheet.view import SheetView
from tests.gui.fakes import FakeForms, made_disclosure

Press = Callable[..., None]
VALUE = (4, 3)


@pytest.fixture
def view(qtbot: QtBot) -> SheetView:
    disclosure = made_disclosure()
    made = SheetView()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show_sheet(FakeForms().lay_out(disclosure, disclosure.projects[0]), [], shade_labels=True)
    made.show()
    made.setFocus()
    made.go(*VALUE)
    return made


@pytest.fixture
def edits(view: SheetView) -> list[tuple[int, int, str]]:
    told: list[tuple[int, int, str]] = []
    view.edited.connect(lambda cell, text: told.append((cell.row, cell.column, text)))
    return told


@pytest.fixture
def press(qtbot: QtBot, view: SheetView) -> Press:
    """Press a key where the keyboard is: in the open editor, or on the sheet."""

    def deal(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(view.delegate.editor or view, key, modifier)

    return deal


def at(view: SheetView) -> tuple[int, int]:
    return view.currentIndex().row(), view.currentIndex().column()


def editor(view: SheetView) -> CellEditor:
    assert view.delegate.editor is not None
    return view.delegate.editor


def test_the_first_cell_is_shown_below_the_rows_above_it(view: SheetView) -> None:
    above = FormCell(0, 0, 1, 1, "绩效目标表"), FormCell(1, 0, 1, 1, "2024", (Fact("", "year"),))
    cells = *above, *(FormCell(row, 0, 1, 1, f"第{row}行") for row in range(2, 60))
    view.show_sheet(FormSheet(60, 1, cells, (20.0,), (30.0,) * 60), [], shade_labels=True)
    view.verticalScrollBar().setValue(40)
    view.show_first()
    assert view.currentIndex().row() == 1
    assert view.verticalScrollBar().value() == 0


def test_merged_cells_are_merged(view: SheetView) -> None:
    assert [view.rowSpan(4, 0), view.rowSpan(6, 0), view.columnSpan(0, 0)] == [2, 1, 4]


def test_merges_follow_another_sheet(view: SheetView) -> None:
    cells = (FormCell(0, 0, 1, 1, "甲"), FormCell(0, 1, 1, 1, "乙"), FormCell(1, 0, 1, 2, "丙"))
    view.show_sheet(FormSheet(2, 2, cells, (8, 8), (None, None)), [], shade_labels=False)
    assert [view.columnSpan(0, 0), view.columnSpan(1, 0)] == [1, 2]


def test_typing_replaces_the_text(qtbot: QtBot, view: SheetView, press: Press, edits: list[object]) -> None:
    qtbot.keyClick(view, "9")
    qtbot.keyClicks(editor(view), "8%")
    press(Qt.Key.Key_Return)
    assert edits == [(*VALUE, "98%")]


def test_f2_keeps_the_text_with_the_cursor_at_its_end(
    qtbot: QtBot, view: SheetView, press: Press, edits: list[object]
) -> None:
    press(Qt.Key.Key_F2)
    qtbot.keyClicks(editor(view), "!")
    press(Qt.Key.Key_Return)
    assert edits == [(*VALUE, "≥1200平方米!")]


def test_an_input_method_composes_from_its_first_key(view: SheetView, press: Press, edits: list[object]) -> None:
    QApplication.sendEvent(view, QInputMethodEvent("zhi", []))
    commit = QInputMethodEvent("", [])
    commit.setCommitString("值")
    QApplication.sendEvent(view, commit)
    assert editor(view).text() == "值"
    press(Qt.Key.Key_Return)
    assert edits == [(*VALUE, "值")]


def test_escape_gives_up(qtbot: QtBot, view: SheetView, press: Press, edits: list[object]) -> None:
    qtbot.keyClick(view, "9")
    press(Qt.Key.Key_Escape)
    assert (edits, view.delegate.editor) == ([], None)


def test_escape_on_the_sheet_opens_no_editor(view: SheetView, press: Press) -> None:
    press(Qt.Key.Key_Escape)
    assert view.delegate.editor is None


def test_alt_enter_breaks_the_line(qtbot: QtBot, view: SheetView, press: Press, edits: list[object]) -> None:
    qtbot.keyClick(view, "a")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(editor(view), "b")
    press(Qt.Key.Key_Return)
    assert edits == [(*VALUE, "a\nb")]


def test_an_unchanged_text_is_no_edit(view: SheetView, press: Press, edits: list[object]) -> None:
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Return)
    assert edits == []


def test_enter_goes_down_and_shift_enter_up(view: SheetView, press: Press) -> None:
    press(Qt.Key.Key_Return)
    assert at(view) == (5, 3)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert at(view) == VALUE


def test_tab_goes_right_and_enter_after_it_back_to_where_the_run_began(view: SheetView, press: Press) -> None:
    view.go(4, 1)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert at(view) == VALUE
    press(Qt.Key.Key_Return)
    assert at(view) == (5, 1)


def test_tab_closes_the_editor_and_goes_on(qtbot: QtBot, view: SheetView, press: Press, edits: list[object]) -> None:
    view.go(4, 2)
    qtbot.keyClick(view, "x")
    press(Qt.Key.Key_Tab)
    assert (edits, at(view)) == ([(4, 2, "x")], VALUE)


def test_enter_keeps_its_column_over_merged_cells(view: SheetView, press: Press) -> None:
    view.go(1, 3)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert at(view) == (0, 0)
    press(Qt.Key.Key_Return)
    assert at(view) == (1, 3)


def test_a_label_opens_no_editor(qtbot: QtBot, view: SheetView) -> None:
    view.go(1, 0)
    qtbot.keyClick(view, "9")
    assert view.delegate.editor is None


def test_delete_asks_to_clear_the_selected_cells(view: SheetView, press: Press) -> None:
    told: list[list[FormCell]] = []
    view.clear_asked.connect(told.append)
    view.setCurrentIndex(view.sheet_model.index(4, 1))
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Delete)
    assert [[(cell.row, cell.column) for cell in cells] for cells in told] == [[(4, 1), (4, 2)]]


def test_leaving_the_cell_with_the_mouse_keeps_what_was_typed(
    qtbot: QtBot, view: SheetView, edits: list[object]
) -> None:
    qtbot.keyClick(view, "9")
    middle = view.visualRect(view.sheet_model.index(6, 3)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert (edits, at(view)) == ([(*VALUE, "9")], (6, 3))


def test_ctrl_z_in_an_editor_belongs_to_the_editor(qtbot: QtBot, view: SheetView, press: Press) -> None:
    press(Qt.Key.Key_F2)
    qtbot.keyClicks(editor(view), "8")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor(view).text() == "≥1200平方米"


def test_the_editor_grows_with_its_lines(qtbot: QtBot, view: SheetView, press: Press) -> None:
    press(Qt.Key.Key_F2)
    before = editor(view).height()
    for _ in range(4):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert editor(view).height() > before + 2 * editor(view).fontMetrics().height()


def test_a_fact_is_shown_and_lit(qtbot: QtBot, view: SheetView) -> None:
    assert view.show_fact(Fact("p1-3", "value"))
    assert (at(view), view.delegate.cells.flashed) == ((6, 3), (6, 3))
    assert view.show_fact(Fact("nobody", "value")) is False


def test_ctrl_wheel_zooms_letters_and_cells_together(view: SheetView) -> None:
    height = view.rowHeight(4)
    turn = QPoint(0, 120)
    for _ in range(5):
        control = Qt.KeyboardModifier.ControlModifier
        phase = Qt.ScrollPhase.NoScrollPhase
        wheel = QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), turn, turn, Qt.MouseButton.NoButton, control, phase, False
        )
        QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom == 150
    assert view.rowHeight(4) > height * 1.3


def test_a_long_text_is_seen_whole(view: SheetView) -> None:
    lines = 40
    cells = (FormCell(0, 0, 1, 1, "甲" * 400), FormCell(0, 1, 1, 1, "乙\n" * (lines - 1) + "乙"))
    view.show_sheet(FormSheet(1, 2, cells, (30, 30), (15.0,)), [], shade_labels=False)
    assert view.rowHeight(0) >= lines * view.fontMetrics().height()


def test_a_merged_text_makes_its_rows_high_enough(view: SheetView) -> None:
    cells = (FormCell(0, 0, 3, 1, "甲\n" * 11 + "甲"), *(FormCell(row, 1, 1, 1, "乙") for row in range(3)))
    view.show_sheet(FormSheet(3, 2, cells, (20, 20), (None,) * 3), [], shade_labels=False)
    assert sum(view.rowHeight(row) for row in range(3)) >= 12 * view.fontMetrics().height()


def test_a_dragged_column_keeps_its_width(view: SheetView) -> None:
    told: list[tuple[int, int]] = []
    view.column_dragged.connect(lambda column, width: told.append((column, width)))
    view.horizontalHeader().resizeSection(2, 77)
    view.arrange()
    assert (view.columnWidth(2), told) == (77, [(2, 77)])


def test_a_double_click_between_letters_gives_the_width_of_the_template_again(qtbot: QtBot, view: SheetView) -> None:
    before = view.columnWidth(2)
    view.horizontalHeader().resizeSection(2, 77)
    view.horizontalHeader().sectionHandleDoubleClicked.emit(2)
    qtbot.waitUntil(lambda: view.columnWidth(2) == before)


def test_a_finding_is_marked_by_a_corner_and_a_tint(view: SheetView) -> None:
    finding = Finding(Fact("p1-2", "value"), "parse.value", Severity.ERROR, "指标值缺失。")
    plain = corner(view, 5, 3)
    view.show_sheet(view.sheet_model.sheet, [finding], shade_labels=True)
    assert corner(view, 5, 3)[0] != plain[0]
    assert corner(view, 5, 3)[1] != plain[1]


def corner(view: SheetView, row: int, column: int) -> tuple[QColor, QColor]:
    """The colour in the upper right corner of a cell, and in its ground."""
    rect = view.visualRect(view.sheet_model.index(row, column))
    picture = view.viewport().grab().toImage()
    return picture.pixelColor(rect.right() - 3, rect.top() + 2), picture.pixelColor(
        rect.right() - 30, rect.center().y()
    )


def test_lines_of_a_text_are_painted_below_each_other(view: SheetView) -> None:
    def rows_with_ink(text: str) -> int:
        cells = (FormCell(0, 0, 1, 1, text),)
        view.show_sheet(FormSheet(1, 1, cells, (30,), (200.0,)), [], shade_labels=False)
        view.setCurrentIndex(view.sheet_model.index(-1, -1))
        picture = view.viewport().grab().toImage()
        rect = view.visualRect(view.sheet_model.index(0, 0))
        paper = view.palette().base().color()
        return sum(
            any(picture.pixelColor(x, y) != paper for x in range(rect.left(), rect.right(), 2))
            for y in range(rect.top(), rect.bottom())
        )

    assert rows_with_ink("国\n国\n国") > 2.5 * rows_with_ink("国国国")


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def selected(view: SheetView) -> list[tuple[int, int]]:
    return [(cell.row, cell.column) for cell in view.selected_cells()]


@pytest.mark.parametrize(
    ("start", "key", "goal"),
    [
        ((4, 3), Qt.Key.Key_Down, (6, 3)),
        ((6, 3), Qt.Key.Key_Up, (0, 0)),
        ((4, 0), Qt.Key.Key_Right, (4, 3)),
        ((4, 3), Qt.Key.Key_Left, (4, 0)),
        ((4, 3), Qt.Key.Key_Home, (0, 0)),
        ((4, 1), Qt.Key.Key_End, (6, 3)),
    ],
)
def test_ctrl_leads_to_the_edge(
    view: SheetView, press: Press, start: tuple[int, int], key: Qt.Key, goal: tuple[int, int]
) -> None:
    view.go(*start)
    press(key, CONTROL)
    assert (at(view)[0], view.current_cell() and (view.current_cell().row, view.current_cell().column)) == (
        goal[0],
        goal,
    )


def test_shift_extends_the_selection_from_where_it_began(view: SheetView, press: Press) -> None:
    view.go(4, 2)
    press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_Right, SHIFT)
    assert selected(view) == [(4, 2), (4, 3), (5, 2), (5, 3)]
    press(Qt.Key.Key_Up, SHIFT)
    assert selected(view) == [(4, 2), (4, 3)]


def test_ctrl_and_shift_extend_it_to_the_edge(view: SheetView, press: Press) -> None:
    view.go(4, 2)
    press(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert selected(view) == [(4, 2), (5, 2), (6, 2)]
    press(Qt.Key.Key_Right, CONTROL | SHIFT)
    assert selected(view)[-1] == (6, 3)
    assert len(selected(view)) == 6


def test_ctrl_a_selects_everything(view: SheetView, press: Press) -> None:
    press(Qt.Key.Key_A, CONTROL)
    assert len(selected(view)) == len(view.sheet_model.sheet.cells)


def test_keys_that_are_held_down_for_a_jump_select_nothing_else(qtbot: QtBot, view: SheetView) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.go(4, 2)
    QTest.keyClick(view.windowHandle(), Qt.Key.Key_Down, CONTROL)
    assert selected(view) == [(6, 2)]
