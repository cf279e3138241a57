from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.findings import Finding, Severity
from core.workbook.forms.form import FormCell
from gui.deeds.alike import FixAlike
from gui.desk.session import Session
from gui.main_window import MainWindow
from tests.gui.fakes import made_reading


def line(window: MainWindow) -> FixAlike:
    return window.workbench.alike


def names(session: Session) -> list[str | None]:
    return [row.level2 for project in session.disclosure.projects for row in project.indicators]


def correct(window: MainWindow, field: str, text: str) -> Fact:
    """Type another text into the first cell of a field; where it stands."""
    fact = Fact(window.workbench.session.disclosure.projects[0].indicators[0].id, field)
    window.workbench.show_fact(fact)
    cell = window.workbench.sheet.current_cell()
    assert cell is not None
    window.workbench.sheet.edited.emit(cell, text)
    return fact


def item(window: MainWindow, n: int) -> QTreeWidgetItem:
    found = line(window).list.topLevelItem(n)
    assert found is not None
    return found


def test_a_correction_is_offered_for_the_same_text_elsewhere_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    session = window.workbench.session
    before = names(session)
    correct(window, "level2", "数量类")
    qtbot.waitUntil(lambda: line(window).isVisible())
    others = before.count(before[0]) - 1
    assert others > 0
    assert f"同类的还有 {others} 处" in line(window).told.text()
    window.commands.by_name["fix_alike"].trigger()
    assert line(window).list.isVisible()
    assert [item(window, 0).text(n) for n in range(1, 4)] == ["第 1 条指标 · 二级指标", before[0], "数量类"]
    qtbot.mouseClick(line(window).apply, Qt.MouseButton.LeftButton)
    assert names(session) == ["数量类" if name == before[0] else name for name in before]
    assert window.undo_group.activeStack().undoText() == "同类一并改"
    assert not line(window).isVisible()
    window.commands.by_name["undo"].trigger()
    assert names(session).count("数量类") == 1


def test_what_is_not_ticked_stays(qtbot: QtBot, window: MainWindow) -> None:
    session = window.workbench.session
    correct(window, "level2", "数量类")
    qtbot.waitUntil(lambda: line(window).isVisible())
    line(window).open()
    ticked = sum(alike.certain for alike in line(window).found)
    item(window, 0).setCheckState(0, Qt.CheckState.Unchecked)
    assert line(window).apply.text() == f"改勾选的 {ticked - 1} 处"
    fact = item(window, 0).data(0, Qt.ItemDataRole.UserRole).fact
    line(window).apply.click()
    assert session.text(fact) != "数量类"


def test_the_list_is_worked_with_the_keyboard_and_esc_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    correct(window, "level2", "数量类")
    window.commands.by_name["fix_alike"].trigger()
    listed = line(window).list
    qtbot.waitUntil(listed.hasFocus)
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert item(window, 0).checkState(0) == Qt.CheckState.Unchecked
    qtbot.keyClick(listed, Qt.Key.Key_Escape)
    assert not line(window).isVisible()
    qtbot.waitUntil(window.workbench.sheet.hasFocus)


def test_a_correction_that_stands_alone_offers_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.workbench.desk.set_text(FormCell(1, 1, 1, 1, "", (Fact("p1", "project_name"),)), "独一无二")
    assert not line(window).open()
    assert not line(window).isVisible()


def test_what_findings_of_the_same_rule_propose_is_offered_after_one_was_taken(
    qtbot: QtBot, window: MainWindow, source: Path
) -> None:
    found = tuple(
        Finding(Fact(f"p{n}-2", "value"), "parse.value", Severity.WARNING, "可能有误。", fixes=(f"{n}5%",))
        for n in (1, 2, 3)
    )
    window.files.take(replace(made_reading(), findings=found), source)
    window.workbench.findings.detail.fix_chosen.emit([(found[0], "15%")])
    assert line(window).open()
    assert [item(window, n).text(3) for n in range(2)] == ["25%", "35%"]
    line(window).apply.click()
    session = window.workbench.session
    assert [session.text(finding.fact) for finding in found] == ["15%", "25%", "35%"]


def test_an_offer_goes_when_its_correction_is_undone(qtbot: QtBot, window: MainWindow) -> None:
    correct(window, "level2", "数量类")
    qtbot.waitUntil(lambda: line(window).isVisible())
    window.commands.by_name["undo"].trigger()
    assert not line(window).isVisible()
