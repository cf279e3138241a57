"""The view of all indicators in the window: found, sorted, filtered, edited in bulk, left and come back to."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.reshape import Box
from gui.desk.pages import INDICATORS, Page, PageKind
from gui.indicators.sheet import IndicatorSheet
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter, made_reading

VALUE = 5
"""The column of 指标值, after 发现, 项目名称 and three levels"""


def do(window: MainWindow, name: str) -> None:
    window.commands.by_name[name].trigger()


def sheet_of(window: MainWindow) -> IndicatorSheet:
    sheet = window.workbench.sheet.sheet_model.sheet
    assert isinstance(sheet, IndicatorSheet)
    return sheet


def column(window: MainWindow, number: int = VALUE) -> list[str]:
    return [line.texts[number] for line in sheet_of(window).lines]


def values(window: MainWindow) -> list[str | None]:
    disclosure = window.workbench.session.disclosure
    return [row.value for project in disclosure.projects for row in project.indicators]


def open_all(window: MainWindow) -> None:
    window.workbench.projects.everything.click()
    assert window.workbench.page == INDICATORS


def press_button(qtbot: QtBot, window: MainWindow, number: int) -> None:
    """Press the button at the right end of a column's header."""
    header = window.workbench.sheet.across
    right = header.sectionViewportPosition(number) + header.sectionSize(number)
    at = QPoint(right - 12, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_view_has_a_row_for_every_indicator_and_says_so(window: MainWindow) -> None:
    open_all(window)
    assert len(column(window)) == 9
    assert [head.label for head in window.workbench.sheet.across.heads[:3]] == ["发现", "项目名称", "一级指标"]
    assert window.workbench.indicators.bar.isVisible()
    assert "9 行" in window.workbench.indicators.bar.told.text()
    window.workbench.show_page(Page(PageKind.PROJECT, "p1"))
    assert not window.workbench.indicators.bar.isVisible()
    assert not window.workbench.sheet.across.heads


def test_a_value_is_typed_marked_and_undone_there(qtbot: QtBot, window: MainWindow) -> None:
    open_all(window)
    sheet = window.workbench.sheet
    sheet.go(4, VALUE)
    assert [finding.rule for finding in sheet.sheet_model.findings(sheet.current_cell())] == ["parse.value"]
    qtbot.keyClick(sheet, "8")
    assert sheet.delegate.editor is not None
    qtbot.keyClick(sheet.delegate.editor, Qt.Key.Key_Return)
    assert values(window)[4] == "8"
    assert column(window)[4] == "8"
    assert (sheet.currentIndex().row(), sheet.currentIndex().column()) == (5, VALUE)
    assert not sheet.sheet_model.findings(sheet.sheet_model.places.at(4, VALUE))
    do(window, "undo")
    assert window.workbench.page == INDICATORS
    assert (values(window)[4], column(window)[4]) == ("≥95%", "≥95%")
    assert sheet.currentIndex().row() == 4


def test_fill_down_delete_and_paste_over_several_projects_are_one_step_each(window: MainWindow) -> None:
    open_all(window)
    sheet, stack = window.workbench.sheet, window.files.desk.stack
    sheet.select(Box(0, VALUE, 8, VALUE))
    do(window, "fill_down")
    assert values(window) == ["≥1200平方米"] * 9
    do(window, "clear")
    assert values(window) == [""] * 9
    QApplication.clipboard().setText("甲\n乙\n丙\n丁")
    sheet.go(2, VALUE)
    do(window, "paste")
    assert values(window)[2:6] == ["甲", "乙", "丙", "丁"]
    assert stack.count() == 3
    for _ in range(3):
        do(window, "undo")
    assert values(window) == ["≥1200平方米", "≥95%", "≥300人次"] * 3


def test_delete_over_whole_rows_leaves_the_names_of_the_projects(window: MainWindow) -> None:
    open_all(window)
    sheet = window.workbench.sheet
    sheet.select(Box(0, 0, 8, sheet_of(window).columns - 1))
    do(window, "clear")
    projects = window.workbench.session.disclosure.projects
    assert [project.project_name for project in projects] == ["房屋修缮1期", "房屋修缮2期", "房屋修缮3期"]
    assert values(window) == [""] * 9


def test_the_button_of_a_column_opens_its_menu_which_sorts(qtbot: QtBot, window: MainWindow) -> None:
    open_all(window)
    window.workbench.sheet.go(0, VALUE)
    press_button(qtbot, window, VALUE)
    menu = window.workbench.indicators.menu
    assert menu is not None
    menu.down.click()
    assert column(window) == ["≥1200平方米"] * 3 + ["≥300人次"] * 3 + ["≥95%"] * 3
    assert window.workbench.sheet.across.heads[VALUE].sorted == -1
    assert "降序" in window.workbench.indicators.bar.told.text()
    assert window.workbench.sheet.current_cell().text == "≥1200平方米"


def test_the_menu_lists_values_with_counts_and_filters_by_ticks_or_by_what_is_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_all(window)
    do(window, "filter_column")
    window.workbench.indicators.menu.close()
    window.workbench.sheet.go(0, VALUE)
    do(window, "filter_column")
    menu = window.workbench.indicators.menu
    lines = [menu.values.index(n).data() for n in range(menu.values.rowCount())]
    assert lines == ["（全选）", "≥95%　3 行", "≥300人次　3 行", "≥1200平方米　3 行"]
    tick = int(Qt.ItemDataRole.CheckStateRole)
    menu.values.setData(menu.values.index(0), Qt.CheckState.Unchecked, tick)
    assert not menu.accept.isEnabled()
    menu.values.setData(menu.values.index(2), Qt.CheckState.Checked, tick)
    menu.accept.click()
    assert column(window) == ["≥300人次"] * 3
    assert "显示 3 / 9 行" in window.workbench.indicators.bar.told.text()
    window.workbench.indicators.open_menu(3)
    menu = window.workbench.indicators.menu
    menu.contains.setText("质量")
    qtbot.keyClick(menu.contains, Qt.Key.Key_Return)
    assert column(window) == ["≥300人次"] * 3  # nothing would be left: the menu stays
    menu.close()
    window.workbench.indicators.bar.all.click()
    assert len(column(window)) == 9


def test_a_row_edited_under_a_filter_stays_until_sorted_again(window: MainWindow) -> None:
    open_all(window)
    roster = window.workbench.session.roster
    window.workbench.sheet.go(1, VALUE)
    do(window, "filter_column")
    window.workbench.indicators.menu.contains.setText("%")
    window.workbench.indicators.menu.accept.click()
    assert column(window) == ["≥95%"] * 3
    window.workbench.sheet.select(Box(0, VALUE, 1, VALUE))
    do(window, "clear")
    assert column(window) == ["", "", "≥95%"]
    assert roster.stale
    assert "留在原处" in window.workbench.indicators.bar.told.text()
    do(window, "arrange_rows")
    assert column(window) == ["≥95%"]


def test_to_the_form_and_back_restores_selection_and_scroll(window: MainWindow, source: Path) -> None:
    window.files.take(made_reading(projects=40), source)
    open_all(window)
    sheet = window.workbench.sheet
    sheet.go(60, VALUE)
    sheet.select(Box(60, VALUE, 62, VALUE))
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().value() + 17)
    before = sheet.verticalScrollBar().value()
    do(window, "indicators")
    assert window.workbench.page == Page(PageKind.PROJECT, "p21")
    assert sheet.current_cell().pieces == (Fact("p21-1", "value"),)
    do(window, "indicators")
    assert window.workbench.page == INDICATORS
    assert [cell.pieces[0].owner for cell in sheet.selected_cells()] == ["p21-1", "p21-2", "p21-3"]
    assert sheet.verticalScrollBar().value() == before
    assert sheet.currentIndex().row() == 60


def test_the_selection_is_found_again_after_a_row_was_put_in_over_it(window: MainWindow) -> None:
    open_all(window)
    sheet = window.workbench.sheet
    sheet.select(Box(3, VALUE, 5, VALUE))
    do(window, "indicators")
    assert window.workbench.page == Page(PageKind.PROJECT, "p2")
    do(window, "insert_above")
    do(window, "indicators")
    assert [cell.pieces[0].owner for cell in sheet.selected_cells()] == ["p2-1", "p2-2", "p2-3"]
    assert sheet.currentIndex().row() == 4


def test_f8_stays_in_the_view_while_its_rows_have_findings(window: MainWindow) -> None:
    open_all(window)
    sheet = window.workbench.sheet
    sheet.go(0, VALUE)
    seen = []
    for _ in range(3):
        do(window, "next_finding")
        assert window.workbench.page == INDICATORS
        seen.append(sheet.current_cell().pieces[0].owner)
    assert seen == ["p3-1", "p2-2", "p3-1"]


def test_f7_ticks_the_cells_and_the_row_says_so(window: MainWindow) -> None:
    open_all(window)
    sheet = window.workbench.sheet
    sheet.select(Box(0, 0, 0, sheet_of(window).columns - 1))
    do(window, "check_cells")
    assert sheet.sheet_model.is_checked(sheet.sheet_model.places.at(0, VALUE))
    assert column(window, sheet_of(window).columns - 1)[:2] == ["已核对", ""]


def test_rows_of_several_projects_are_deleted_as_one_step(window: MainWindow) -> None:
    open_all(window)
    window.workbench.sheet.select(Box(2, VALUE, 3, VALUE))
    do(window, "remove_rows")
    disclosure = window.workbench.session.disclosure
    assert [len(project.indicators) for project in disclosure.projects] == [2, 2, 3]
    assert window.workbench.page == INDICATORS
    assert len(column(window)) == 7
    do(window, "undo")
    assert len(column(window)) == 9


def test_a_row_is_put_in_under_the_cursor(window: MainWindow) -> None:
    open_all(window)
    window.workbench.sheet.go(3, VALUE)
    do(window, "insert_below")
    assert [len(project.indicators) for project in window.workbench.session.disclosure.projects] == [3, 4, 3]
    assert column(window)[4] == ""
    assert window.workbench.sheet.currentIndex().row() == 4


def test_rows_of_several_projects_are_not_put_in_together(window: MainWindow) -> None:
    open_all(window)
    window.workbench.sheet.select(Box(2, VALUE, 3, VALUE))
    do(window, "insert_below")
    assert len(column(window)) == 9
    assert "一个项目" in window.statusBar().currentMessage()


def test_the_sum_of_a_column_stands_in_the_status_bar(window: MainWindow, prompter: FakePrompter) -> None:
    open_all(window)
    window.workbench.sheet.select(Box(0, VALUE, 8, VALUE))
    QApplication.clipboard().setText("1.5")
    do(window, "paste")
    label = next(one for one in window.statusBar().children() if one.metaObject().className() == "SelectionLabel")
    label.count()
    assert "求和 13.5" in label.text()


def test_a_double_click_on_the_name_of_a_project_leads_to_its_form(qtbot: QtBot, window: MainWindow) -> None:
    open_all(window)
    sheet = window.workbench.sheet
    sheet.go(4, 1)
    sheet.doubleClicked.emit(sheet.currentIndex())
    assert window.workbench.page == Page(PageKind.PROJECT, "p2")
    assert sheet.current_cell().pieces == (Fact("p2-2", "level3"),)


def test_replacing_everywhere_reaches_the_rows_that_are_filtered_away_too(window: MainWindow) -> None:
    open_all(window)
    do(window, "replace")
    finder = window.docks.find
    finder.wanted.setText("≥")
    finder.replacement.setText("不低于")
    finder.search()
    finder.step(+1)
    assert window.workbench.page == INDICATORS
    finder._replace_all()
    assert column(window) == ["不低于1200平方米", "不低于95%", "不低于300人次"] * 3
