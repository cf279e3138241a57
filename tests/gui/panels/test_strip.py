from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.findings import Finding
from gui.main_window import MainWindow
from gui.panels.strip import CellStrip


def strip(window: MainWindow) -> CellStrip:
    return window.workbench.strip


def test_an_unchanged_cell_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: strip(window).told == "与原文相同：“≥1200平方米”")


def test_a_changed_cell_shows_both_texts(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.sheet.go(4, 3)
    window.workbench.sheet.edited.emit(window.workbench.sheet.current_cell(), "≥1300平方米")
    qtbot.waitUntil(lambda: strip(window).told == "原文“≥1200平方米” → 现在“≥1300平方米”")
    window.commands.by_name["undo"].trigger()
    qtbot.waitUntil(lambda: strip(window).told.startswith("与原文相同"))


def test_a_repair_of_the_reader_shows_what_was_printed_and_why(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.show_fact(Fact("p1", "project_code"))
    told = "原文“130304 214” → 现在“130304214FVKENNKNIA3G”　·　编码已拼接。"
    qtbot.waitUntil(lambda: strip(window).told == told)


def test_what_a_row_that_was_added_holds_has_no_original(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.sheet.go(4, 3)
    window.commands.by_name["insert_below"].trigger()
    window.workbench.sheet.edited.emit(window.workbench.sheet.current_cell(), "新指标")
    qtbot.waitUntil(lambda: strip(window).told == "原文中没有 → 现在“新指标”")


def test_fixed_text_has_no_story(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.sheet.go(4, 3)
    qtbot.waitUntil(lambda: bool(strip(window).told))
    window.workbench.sheet.go(3, 0)
    qtbot.waitUntil(lambda: strip(window).told == "")


def test_a_long_story_is_cut_to_the_width_and_whole_in_the_tooltip(qtbot: QtBot, window: MainWindow) -> None:
    long = "很长的内容" * 60
    window.workbench.sheet.go(4, 3)
    window.workbench.sheet.edited.emit(window.workbench.sheet.current_cell(), long)
    qtbot.waitUntil(lambda: long in strip(window).toolTip())
    assert strip(window).text().endswith("…")
    assert strip(window).textFormat() == Qt.TextFormat.PlainText


def test_reasons_go_when_their_finding_is_ignored(qtbot: QtBot, window: MainWindow) -> None:
    finding: Finding = next(one.finding for one in window.workbench.session.findings if one.page.id == "p2")
    window.workbench.show_fact(finding.fact)
    qtbot.waitUntil(lambda: finding.message in strip(window).told)
    window.workbench.findings.detail.ignored.emit([finding], "原文如此")
    qtbot.waitUntil(lambda: finding.message not in strip(window).told)
