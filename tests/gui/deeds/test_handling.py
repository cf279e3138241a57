"""The finding under the cursor is fixed or ignored by keys; one that is not in sight never."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.findings import Finding, Severity
from gui.main_window import MainWindow
from tests.gui.fakes import made_reading

FIXED = Finding(
    Fact("p2-2", "value"), "parse.value", Severity.WARNING, "指标值可能有误。", "295%", fixes=("98%", "97%")
)
BARE = Finding(Fact("p2-3", "value"), "parse.bare", Severity.WARNING, "指标值可能有误。", "3OO")
WHOLE = Finding(Fact("p1", ""), "check.project", Severity.WARNING, "项目没有成本指标。")


@pytest.fixture
def opened(empty_window: MainWindow, source: Path) -> MainWindow:
    empty_window.files.take(replace(made_reading(), findings=(FIXED, BARE, WHOLE)), source)
    return empty_window


def do(window: MainWindow, *commands: str) -> None:
    for command in commands:
        window.commands.by_name[command].trigger()


def left(window: MainWindow) -> list[str]:
    return [placed.finding.rule for placed in window.workbench.session.findings]


def told(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


def test_the_proposal_is_taken_and_the_cursor_stays(opened: MainWindow) -> None:
    opened.workbench.show_fact(FIXED.fact)
    opened.workbench.sheet.setFocus()
    do(opened, "take_fix")
    assert opened.workbench.session.text(FIXED.fact) == "98%"
    assert left(opened) == ["check.project", "parse.bare"]
    cell = opened.workbench.sheet.current_cell()
    assert cell is not None
    assert FIXED.fact in cell.pieces
    assert opened.workbench.sheet.hasFocus()
    do(opened, "undo")
    assert "parse.value" in left(opened)


def test_a_finding_is_ignored_for_the_reason_beside_it(opened: MainWindow) -> None:
    opened.workbench.show_fact(BARE.fact)
    do(opened, "ignore_finding")
    assert opened.workbench.session.reasons == {BARE: "已核对，无误"}


def test_one_without_a_proposal_says_so(opened: MainWindow) -> None:
    opened.workbench.show_fact(BARE.fact)
    do(opened, "take_fix")
    assert "没有现成的建议" in told(opened)
    assert len(left(opened)) == 3


@pytest.mark.parametrize("command", ["take_fix", "ignore_finding"])
def test_a_finding_elsewhere_is_left_alone(opened: MainWindow, command: str) -> None:
    """The list may still be on the finding that the clerk was led to before the cursor was moved on."""
    opened.workbench.show_fact(FIXED.fact)
    opened.handling.take_fix()
    do(opened, "undo")
    opened.workbench.show_fact(Fact("p2", "budget_total"))
    do(opened, command)
    assert "没有发现" in told(opened)
    assert len(left(opened)) == 3


def test_one_about_a_whole_project_is_ignored_from_any_cell_of_it(opened: MainWindow) -> None:
    findings = opened.workbench.findings
    while findings.current() is None or findings.current().finding != WHOLE:  # type: ignore[union-attr]
        do(opened, "next_finding")
    do(opened, "ignore_finding")
    assert opened.workbench.session.reasons == {WHOLE: "已核对，无误"}


def test_a_click_on_a_marked_cell_shows_its_finding_with_the_buttons(qtbot: QtBot, opened: MainWindow) -> None:
    bench = opened.workbench
    bench.show_fact(Fact("p2", "budget_total"))
    cell = bench.sheet.sheet_model.places.with_fact(FIXED.fact)
    assert cell is not None
    at = bench.sheet.visualRect(bench.sheet.sheet_model.index(cell.row, cell.column)).center()
    qtbot.mouseClick(bench.sheet.viewport(), Qt.MouseButton.LeftButton, pos=at)
    current = bench.findings.current()
    assert current is not None
    assert current.finding == FIXED
    assert [button.text() for button in bench.findings.detail.fixes] == ["改为“98%”", "改为“97%”"]
