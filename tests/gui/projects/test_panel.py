from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core import operations
from core.facts import Fact
from gui.main_window import MainWindow
from gui.projects.model import CHECKED, DISPLAY, TOOLTIP, Shown


def listed(window: MainWindow) -> list[str]:
    model = window.workbench.projects.pages
    return [model.index(n).data(DISPLAY) for n in range(model.rowCount())]


def choose(window: MainWindow, shown: Shown) -> None:
    window.workbench.projects.chooser.setCurrentIndex(shown.value)


def do(window: MainWindow, name: str) -> None:
    window.commands.by_name[name].trigger()


def test_only_unchecked_keeps_the_page_that_is_open_until_another_is(window: MainWindow) -> None:
    choose(window, Shown.UNCHECKED)
    do(window, "check_page")
    assert window.workbench.page.id == "p1"
    assert listed(window)[1:3] == ["项目（3 / 3）", "1. 房屋修缮1期"]
    do(window, "next_unchecked")
    assert window.workbench.page.id == "p2"
    assert listed(window)[1:3] == ["项目（2 / 3）", "2. 房屋修缮2期"]
    row = window.workbench.projects.currentIndex().row()
    assert window.workbench.projects.pages.lines[row] == window.workbench.page


def test_only_changed_follows_every_step(window: MainWindow) -> None:
    choose(window, Shown.CHANGED)
    assert listed(window)[1:] == ["项目（1 / 3）", "1. 房屋修缮1期", "其他表格（0 / 1）"]
    desk = window.files.desk
    assert desk is not None
    desk.carry_out(lambda: operations.set_texts(desk.session.disclosure, [(Fact("p3", "budget_total"), "7")]))
    assert "3. 房屋修缮3期" in listed(window)
    desk.stack.undo()
    choose(window, Shown.CHANGED)
    assert window.workbench.page.id == "p3"  # undo leads there, and what is open stays listed
    assert listed(window)[2:3] == ["3. 房屋修缮3期"]


def test_only_problems_drops_what_is_ignored(window: MainWindow) -> None:
    choose(window, Shown.DOUBTFUL)
    finding = next(one.finding for one in window.workbench.session.findings if one.page.id == "p2")
    window.workbench.findings._on_ignored([finding], "原文如此")
    assert "2. 房屋修缮2期" not in listed(window)
    choose(window, Shown.ALL)
    assert "2. 房屋修缮2期" in listed(window)


def test_a_checked_project_has_a_tick_and_says_so(window: MainWindow) -> None:
    do(window, "check_page")
    pages = window.workbench.projects.pages
    index = pages.index(pages.row_of(window.workbench.page))
    assert index.data(CHECKED) is True
    assert index.data(TOOLTIP) == "1. 房屋修缮1期：0 处发现，已核对"


def test_f7_ticks_the_selected_cells_and_again_takes_the_ticks_away(qtbot: QtBot, window: MainWindow) -> None:
    sheet = window.workbench.sheet
    sheet.go(4, 3)
    for expected in (True, False):
        do(window, "check_cells")
        cell = sheet.current_cell()
        assert cell is not None
        assert sheet.sheet_model.is_checked(cell) is expected
    assert sheet.sheet_model.index(4, 3).data(Qt.ItemDataRole.ToolTipRole) is None


def test_when_all_are_checked_the_status_bar_says_so(window: MainWindow) -> None:
    for _ in range(3):
        do(window, "check_page")
        do(window, "next_unchecked")
    assert window.statusBar().currentMessage() == "所有项目都核对过了。"
    assert (window.status.progress.value(), window.status.progress.maximum()) == (3, 3)


def test_the_filtered_model_keeps_the_rules_of_qt(window: MainWindow, qtmodeltester: ModelTester) -> None:
    choose(window, Shown.UNCHECKED)
    qtmodeltester.check(window.workbench.projects.pages)
