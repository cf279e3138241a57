from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core import operations
from core.facts import Fact
from core.findings import Finding, Severity
from gui.findings.groups import ALIKE
from gui.findings.model import DISPLAY, FONT, MESSAGE, PLACE, PROJECT, SEVERITY
from gui.main_window import MainWindow
from gui.panels.findings import FindingsPanel
from tests.gui.fakes import made_reading

FIXED = Finding(
    Fact("p2-2", "value"), "parse.value", Severity.WARNING, "指标值可能有误。", "295%", fixes=("≥95%!", "95%")
)
WHOLE = Finding(Fact("p1", ""), "check.project", Severity.WARNING, "项目没有成本指标。")
NOBODY = Finding(Fact("", ""), "check.document", Severity.WARNING, "两个项目的编码相同。")


def open_with(window: MainWindow, path: Path, *findings: Finding) -> FindingsPanel:
    window.files.take(replace(made_reading(12), findings=findings), path)
    return window.workbench.findings


def alike(count: int) -> list[Finding]:
    rows = (Fact(f"p{n}-3", "value") for n in range(1, count + 1))
    return [Finding(fact, "parse.alike", Severity.INFO, "已按上一行补上。") for fact in rows]


@pytest.fixture
def panel(window: MainWindow) -> FindingsPanel:
    """The findings of the invented document."""
    return window.workbench.findings


def shown(panel: FindingsPanel, column: int = PROJECT) -> list[object]:
    return [panel.model.index(n, column).data(DISPLAY) for n in range(panel.model.rowCount())]


def step(window: MainWindow) -> tuple[str, str]:
    """F8: the page it leads to, and the rule of the finding."""
    window.commands.by_name["next_finding"].trigger()
    current = window.workbench.findings.current()
    assert current is not None
    return window.workbench.page.id, current.finding.rule


class TestGroups:
    """Alike findings stand together."""

    def test_alike_ones_are_one_row_that_tells_how_many(self, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, FIXED, *alike(ALIKE))
        assert shown(panel) == ["房屋修缮2期", f"同类 {ALIKE} 处"]
        assert panel.total.text() == f"发现 {ALIKE + 1} 处：存疑 1 · 提示 {ALIKE}"

    def test_f8_opens_the_group_and_goes_through_it(self, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, *alike(ALIKE), FIXED)
        found = [step(empty_window)[0] for _ in range(ALIKE + 2)]
        assert found == ["p2", *(f"p{n}" for n in range(1, ALIKE + 1)), "p2"]
        assert panel.list.isExpanded(panel.model.index(1, 0))

    def test_f8_on_a_group_begins_with_its_first(self, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, *alike(ALIKE))
        panel.list.setCurrentIndex(panel.model.index(0, 0))
        assert step(empty_window)[0] == "p1"

    def test_a_group_stays_open_when_one_of_it_is_done(self, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, *alike(ALIKE + 2))
        step(empty_window)
        empty_window.workbench.clear()
        assert shown(panel) == [f"同类 {ALIKE + 1} 处"]
        assert panel.list.isExpanded(panel.model.index(0, 0))
        assert step(empty_window)[0] == "p2"

    def test_a_group_is_ignored_as_a_whole(self, qtbot: QtBot, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, FIXED, *alike(ALIKE))
        panel.list.setCurrentIndex(panel.model.index(1, 0))
        assert panel.detail.ignore.text() == f"忽略同类 {ALIKE} 处"
        qtbot.mouseClick(panel.detail.ignore, Qt.MouseButton.LeftButton)
        assert shown(panel) == ["房屋修缮2期"]

    def test_the_model_keeps_the_rules_of_qt(
        self, empty_window: MainWindow, source: Path, qtmodeltester: ModelTester
    ) -> None:
        qtmodeltester.check(open_with(empty_window, source, FIXED, *alike(ALIKE)).model)


class TestFixes:
    """Proposed fixes are buttons."""

    def test_each_fix_has_a_button_and_a_preview(self, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, FIXED)
        step(empty_window)
        assert [button.text() for button in panel.detail.fixes] == ["改为“≥95%!”", "改为“95%”"]
        previews = [label.text() for label in panel.detail.findChildren(QLabel)]
        assert "<s>≥95%</s> → <b>95%</b>" in previews

    def test_a_fix_is_one_named_step_and_closes_the_finding(
        self, qtbot: QtBot, empty_window: MainWindow, source: Path
    ) -> None:
        panel = open_with(empty_window, source, FIXED)
        step(empty_window)
        qtbot.mouseClick(panel.detail.fixes[1], Qt.MouseButton.LeftButton)
        row = empty_window.workbench.session.disclosure.projects[1].indicators[1]
        assert (row.value, panel.total.text()) == ("95%", "没有需要查看的地方。")
        assert empty_window.commands.by_name["undo"].text() == "撤销 采用建议"
        empty_window.commands.by_name["undo"].trigger()
        assert panel.total.text() == "发现 1 处：存疑 1"

    def test_alike_ones_are_fixed_together_as_one_step(
        self, qtbot: QtBot, empty_window: MainWindow, source: Path
    ) -> None:
        fixable = [replace(finding, fixes=("≥500人次",)) for finding in alike(ALIKE)]
        unsure = replace(alike(ALIKE + 1)[-1], fixes=("甲", "乙"))
        panel = open_with(empty_window, source, *fixable, unsure)
        panel.list.setCurrentIndex(panel.model.index(0, 0))
        (button,) = panel.detail.fixes
        assert button.text() == f"同类 {ALIKE} 处都采用建议"
        (preview,) = (label.text() for label in panel.detail.findChildren(QLabel) if "→" in label.text())
        assert preview.count("<s>≥300人次</s> → <b>≥500人次</b>") == ALIKE
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        values = [project.indicators[2].value for project in empty_window.workbench.session.disclosure.projects]
        assert values[: ALIKE + 1] == ["≥500人次"] * ALIKE + ["≥300人次"]
        assert empty_window.files.desk is not None
        assert empty_window.files.desk.stack.count() == 1

    def test_of_a_large_group_the_first_fixes_are_shown_and_all_are_done(
        self, qtbot: QtBot, empty_window: MainWindow, source: Path
    ) -> None:
        rows = [
            Finding(Fact(f"p{n}-{k}", "value"), "parse.alike", Severity.INFO, "已补。")
            for n in range(1, 13)
            for k in (1, 2, 3)
        ]
        panel = open_with(empty_window, source, *(replace(row, fixes=("≥500人次",)) for row in rows))
        panel.list.setCurrentIndex(panel.model.index(0, 0))
        (preview,) = (label.text() for label in panel.detail.findChildren(QLabel) if "→" in label.text())
        assert (preview.count("→"), preview.endswith("……另有 16 处")) == (20, True)
        qtbot.mouseClick(panel.detail.fixes[0], Qt.MouseButton.LeftButton)
        projects = empty_window.workbench.session.disclosure.projects
        assert {row.value for project in projects for row in project.indicators} == {"≥500人次"}


class TestIgnoring:
    """The clerk knows better."""

    def test_an_ignored_finding_is_neither_listed_nor_marked(
        self, qtbot: QtBot, window: MainWindow, panel: FindingsPanel
    ) -> None:
        assert step(window) == ("p3", "parse.value-missing")
        panel.detail.reason.setCurrentText("原文如此")
        qtbot.mouseClick(panel.detail.ignore, Qt.MouseButton.LeftButton)
        cell = window.workbench.sheet.current_cell()
        assert cell is not None
        assert window.workbench.sheet.sheet_model.findings(cell) == ()
        assert "错误" not in panel.total.text()
        assert step(window) == ("p2", "parse.value")

    def test_it_can_be_shown_struck_out_with_its_reason_and_restored(
        self, qtbot: QtBot, window: MainWindow, panel: FindingsPanel
    ) -> None:
        step(window)
        panel.detail.reason.setCurrentText("原文如此")
        qtbot.mouseClick(panel.detail.ignore, Qt.MouseButton.LeftButton)
        panel.with_ignored.setChecked(True)
        first = panel.model.index(0, SEVERITY)
        assert (first.data(DISPLAY), first.data(FONT).strikeOut()) == ("已忽略", True)
        panel.list.setCurrentIndex(first)
        assert panel.detail.message.text() == "指标值缺失。\n已忽略：原文如此"
        qtbot.mouseClick(panel.detail.restore, Qt.MouseButton.LeftButton)
        assert panel.model.index(0, SEVERITY).data(DISPLAY) == "错误"

    def test_when_all_are_ignored_they_can_still_be_brought_back(
        self, qtbot: QtBot, empty_window: MainWindow, source: Path
    ) -> None:
        panel = open_with(empty_window, source, FIXED)
        step(empty_window)
        qtbot.mouseClick(panel.detail.ignore, Qt.MouseButton.LeftButton)
        assert panel.total.text() == "没有需要查看的地方。"
        assert panel.with_ignored.isVisible()
        panel.with_ignored.setChecked(True)
        assert shown(panel, SEVERITY) == ["已忽略"]


class TestFilters:
    """What is listed, and gone to."""

    def test_one_severity_alone(self, window: MainWindow, panel: FindingsPanel) -> None:
        panel.severity.setCurrentIndex(panel.severity.findText("只看提示"))
        assert shown(panel) == ["房屋修缮1期"]
        assert [step(window)[0] for _ in range(2)] == ["p1", "p1"]

    def test_readers_or_rules_alone(self, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, FIXED, WHOLE)
        panel.family.setCurrentIndex(panel.family.findText("审核规则"))
        assert shown(panel) == ["房屋修缮1期"]
        panel.family.setCurrentIndex(panel.family.findText("读取"))
        assert shown(panel) == ["房屋修缮2期"]

    def test_the_project_that_is_open_alone(self, window: MainWindow, panel: FindingsPanel) -> None:
        panel.scope.setCurrentIndex(panel.scope.findText("当前项目"))
        assert shown(panel) == ["房屋修缮1期"]
        window.workbench.step_page(+1)
        assert shown(panel) == ["房屋修缮2期"]

    def test_what_is_checked_leaves_the_unchecked(self, window: MainWindow, panel: FindingsPanel) -> None:
        panel.scope.setCurrentIndex(panel.scope.findText("未核对的项目"))
        assert shown(panel) == ["房屋修缮3期", "房屋修缮2期", "房屋修缮3期", "房屋修缮1期"]
        window.workbench.show_page(window.workbench.session.pages()[3])
        window.marking.check_page()
        assert shown(panel) == ["房屋修缮2期", "房屋修缮1期"]

    def test_what_is_changed_comes_to_the_changed(self, window: MainWindow, panel: FindingsPanel) -> None:
        panel.scope.setCurrentIndex(panel.scope.findText("改过的项目"))
        assert shown(panel) == []
        desk = window.files.desk
        assert desk is not None
        desk.carry_out(lambda: operations.set_texts(desk.session.disclosure, [(Fact("p2", "budget_total"), "7")]))
        assert shown(panel) == ["房屋修缮2期"]

    def test_the_finding_that_was_current_stays_so(self, window: MainWindow, panel: FindingsPanel) -> None:
        step(window)
        step(window)
        before = panel.current()
        panel.severity.setCurrentIndex(panel.severity.findText("只看存疑"))
        assert panel.current() == before


def test_findings_about_a_whole_say_so_and_lead_there(empty_window: MainWindow, source: Path) -> None:
    panel = open_with(empty_window, source, WHOLE, NOBODY)
    empty_window.workbench.step_page(+1)
    assert shown(panel, PLACE) == ["整个文件", "整个项目"]
    assert [step(empty_window)[0] for _ in range(2)] == ["", "p1"]


class TestFollowing:
    """What an edit leaves alone stays where it is."""

    def test_an_edit_resets_no_list(self, qtbot: QtBot, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, FIXED, *alike(ALIKE + 1))
        panel.list.setExpanded(panel.model.index(1, 0), True)
        panel.list.setCurrentIndex(panel.model.index(3, 0, panel.model.index(1, 0)))
        before = panel.current()
        pages = empty_window.workbench.projects.pages
        with qtbot.assertNotEmitted(panel.model.modelReset), qtbot.assertNotEmitted(pages.modelReset):
            empty_window.files.desk.fix([(FIXED, "95%")])
        assert shown(panel) == [f"同类 {ALIKE + 1} 处"]
        assert panel.list.isExpanded(panel.model.index(0, 0))
        assert panel.current() == before

    def test_one_that_is_gone_makes_no_neighbour_current(
        self, qtbot: QtBot, empty_window: MainWindow, source: Path
    ) -> None:
        panel = open_with(empty_window, source, FIXED, WHOLE)
        panel.list.setCurrentIndex(panel.model.index(1, 0))
        empty_window.files.desk.fix([(FIXED, "95%")])
        assert (panel.current(), shown(panel)) == (None, ["房屋修缮1期"])
        assert not panel.detail.isVisible()

    def test_a_project_with_another_name_is_called_so(self, empty_window: MainWindow, source: Path) -> None:
        panel = open_with(empty_window, source, FIXED, *alike(ALIKE))
        told: list[tuple[int, bool]] = []
        panel.model.dataChanged.connect(lambda first, _last: told.append((first.row(), first.parent().isValid())))
        empty_window.files.desk.carry_out(
            lambda: operations.set_texts(
                empty_window.workbench.session.disclosure, [(Fact("p2", "project_name"), "道路养护")]
            )
        )
        assert shown(panel)[0] == "道路养护"
        assert told == [(0, False), (1, False), (1, True)]


class TestKeeping:
    """A finding may propose what stands there already: choosing it settles the finding."""

    def test_what_stands_there_is_kept_and_the_finding_put_aside(self, empty_window: MainWindow, source: Path) -> None:
        text = made_reading(3).disclosure.projects[1].indicators[1].value or ""
        panel = open_with(empty_window, source, replace(FIXED, fixes=("≥96%", text)))
        panel.list.setCurrentIndex(panel.model.index(0, 0))
        assert [button.text() for button in panel.detail.fixes] == ["改为“≥96%”", f"保留“{text}”"]
        panel.detail.fixes[1].click()
        session = empty_window.workbench.session
        assert session.findings == ()
        assert session.text(FIXED.fact) == text


def test_a_click_and_the_arrow_keys_show_the_cell_and_the_keyboard_stays_in_the_list(
    qtbot: QtBot, empty_window: MainWindow, source: Path
) -> None:
    panel = open_with(empty_window, source, FIXED, replace(FIXED, fact=Fact("p4-1", "value"), rule="parse.other"))
    panel.list.setFocus()
    point = panel.list.visualRect(panel.model.index(0, MESSAGE)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert place_of(empty_window) == ("p2", FIXED.fact)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert place_of(empty_window) == ("p4", Fact("p4-1", "value"))
    assert panel.list.hasFocus()


def place_of(window: MainWindow) -> tuple[str, object]:
    cell = window.workbench.sheet.current_cell()
    return window.workbench.page.id, cell.pieces[0] if cell is not None else None
