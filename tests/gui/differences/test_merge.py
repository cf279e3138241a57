from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.edits import apply
from core.facts import Fact
from core.model import Disclosure
from core.operations import remove_indicators, set_texts
from core.reading import Reading
from gui.differences.lines import Tone
from gui.differences.merge import MergePanel
from gui.differences.model import CHECK, DISPLAY, KIND, TEXTS
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter, made_reading

BASE = made_reading(3)


def changed(disclosure: Disclosure, *texts: tuple[str, str, str]) -> Disclosure:
    step = set_texts(disclosure, [(Fact(owner, field), text) for owner, field, text in texts])
    assert step is not None
    return apply(disclosure, step)


@pytest.fixture
def panel(window: MainWindow) -> MergePanel:
    """A workbook that changes two texts, removes a row, and changes what was changed here, too."""
    theirs = changed(BASE.disclosure, ("p1", "project_name", "Excel 1"), ("p2-1", "value", "Excel 2"))
    theirs = changed(theirs, ("p3-1", "value", "Excel 3"), ("p3", "unit_name", "某局(本级)"))
    theirs = apply(theirs, remove_indicators(theirs, "p1", [1]))
    desk = window.files.desk
    assert desk is not None
    desk.carry_out(lambda: set_texts(desk.session.disclosure, [(Fact("p3-1", "value"), "Here 3")]))
    came = replace(BASE, disclosure=theirs, findings=(), save="5a7e")
    window.merges.begin(came, BASE.disclosure, Path("报送.xlsx"))
    return window.docks.merge


def shown(panel: MergePanel) -> list[list[str]]:
    model = panel.model
    tops = [model.index(n, 0) for n in range(model.rowCount())]
    return [[str(model.index(k, KIND, top).data(DISPLAY)) for k in range(model.rowCount(top))] for top in tops]


def at(panel: MergePanel, group: int, row: int, column: int = KIND) -> QModelIndex:
    return panel.model.index(row, column, panel.model.index(group, 0))


def disclosure(window: MainWindow) -> Disclosure:
    return window.workbench.session.disclosure


def test_the_changes_are_listed_by_project(panel: MergePanel, qtbot: QtBot) -> None:
    ModelTester(panel.model)
    assert panel.isVisible()
    assert shown(panel) == [["≠ 改动", "－ 删除"], ["≠ 改动"], ["✖ 冲突"]]
    assert [panel.model.index(n, 0).data(DISPLAY) for n in range(3)] == [
        "1.房屋修缮1期（2 处）",
        "2.房屋修缮2期（1 处）",
        "3.房屋修缮3期（1 处）",
    ]
    assert [at(panel, 2, 0, TEXTS + n).data(DISPLAY) for n in range(3)] == ["Here 3", "Excel 3", "≥1200平方米"]


def test_conflicts_stay_as_here_unless_ticked(panel: MergePanel, window: MainWindow, qtbot: QtBot) -> None:
    assert at(panel, 0, 0).data(CHECK) == Qt.CheckState.Checked
    assert at(panel, 2, 0).data(CHECK) == Qt.CheckState.Unchecked
    assert "合并勾选的 3 处" in panel.apply.text()
    assert "两边都改过的 1 处" in panel.total.text()
    qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    merged = disclosure(window)
    assert merged.projects[0].project_name == "Excel 1"
    assert [row.id for row in merged.projects[0].indicators] == ["p1-1", "p1-3"]
    assert merged.projects[2].indicators[0].value == "Here 3"
    assert shown(panel) == [["✖ 冲突"]]
    assert window.workbench.page.id == "p1"


def test_one_step_undoes_the_merge_and_lists_it_again(panel: MergePanel, window: MainWindow, qtbot: QtBot) -> None:
    before = disclosure(window)
    qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    window.commands.by_name["undo"].trigger()
    assert disclosure(window) == before
    qtbot.waitUntil(lambda: len(shown(panel)) == 3)
    assert at(panel, 0, 0).data(CHECK) == Qt.CheckState.Checked


def test_a_conflict_that_is_ticked_comes_in(panel: MergePanel, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.none, Qt.MouseButton.LeftButton)
    assert not panel.apply.isEnabled()
    panel.list.setCurrentIndex(at(panel, 2, 0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert at(panel, 2, 0).data(CHECK) == Qt.CheckState.Checked
    qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    assert disclosure(window).projects[2].indicators[0].value == "Excel 3"
    assert disclosure(window).projects[0].project_name == "房屋修缮1期"


def test_a_project_is_ticked_as_a_whole(panel: MergePanel) -> None:
    top = panel.model.index(0, 0)
    panel.model.setData(at(panel, 0, 0), None, CHECK)
    assert top.data(CHECK) == Qt.CheckState.PartiallyChecked
    panel.model.setData(top, None, CHECK)
    assert {at(panel, 0, n).data(CHECK) for n in range(2)} == {Qt.CheckState.Checked}
    panel.model.setData(top, None, CHECK)
    assert {at(panel, 0, n).data(CHECK) for n in range(2)} == {Qt.CheckState.Unchecked}


def test_select_all_leaves_conflicts_alone(panel: MergePanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.none, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.all, Qt.MouseButton.LeftButton)
    assert at(panel, 1, 0).data(CHECK) == Qt.CheckState.Checked
    assert at(panel, 2, 0).data(CHECK) == Qt.CheckState.Unchecked


def test_slight_ones_are_shown_when_asked_for_and_never_ticked(panel: MergePanel) -> None:
    panel.slight.setChecked(True)
    assert shown(panel)[2] == ["≈ 仅空白或全半角不同", "✖ 冲突"]
    assert at(panel, 2, 0).data(CHECK) == Qt.CheckState.Unchecked


def test_the_filter_narrows_the_list_but_not_what_is_ticked(
    panel: MergePanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.tones.setCurrentIndex(panel.tones.findData(Tone.REMOVED))
    assert shown(panel) == [["－ 删除"]]
    panel.tones.setCurrentIndex(0)
    panel.text.setText("Excel 2")
    assert shown(panel) == [["≠ 改动"]]
    qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    assert disclosure(window).projects[0].project_name == "Excel 1"


def test_a_click_leads_to_the_cell_and_tells_all_of_it(panel: MergePanel, window: MainWindow) -> None:
    index = at(panel, 1, 0)
    panel.list.setCurrentIndex(index)
    panel.list.clicked.emit(index)
    cell = window.workbench.sheet.current_cell()
    assert cell is not None
    assert Fact("p2-1", "value") in cell.pieces
    assert "Excel 2" in panel.detail.text()
    assert window.workbench.findings.isHidden()


def test_the_arrow_keys_show_each_cell_on_the_way(panel: MergePanel, window: MainWindow, qtbot: QtBot) -> None:
    panel.list.setFocus()
    panel.list.setCurrentIndex(at(panel, 1, 0))
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.currentIndex() == at(panel, 2, 0)
    cell = window.workbench.sheet.current_cell()
    assert cell is not None
    assert Fact("p3-1", "value") in cell.pieces
    assert QApplication.focusWidget() is panel.list


def test_the_list_does_not_lead_away_while_the_clerk_works_in_the_sheet(panel: MergePanel, window: MainWindow) -> None:
    window.workbench.sheet.setFocus()
    window.workbench.sheet.go(0, 0)
    panel.list.setCurrentIndex(at(panel, 2, 0))
    assert window.workbench.page.id == "p1"


def test_closing_gives_the_room_back_to_the_findings(panel: MergePanel, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not window.workbench.findings.isHidden()


def test_another_reading_of_the_document_ends_the_merge(panel: MergePanel, window: MainWindow, source: Path) -> None:
    window.files.take(made_reading(2), source)
    assert not panel.isVisible()
    assert not panel.busy


class TestTabs:
    """Each document keeps its list while others are in front."""

    @pytest.fixture
    def other(self, panel: MergePanel, window: MainWindow, tmp_path: Path) -> Path:
        """A second document that is opened in front."""
        assert panel.busy
        path = tmp_path / "某所绩效文本.docx"
        path.write_bytes(b"other")
        window.files.take(made_reading(2), path)
        return path

    @pytest.mark.usefixtures("other")
    def test_a_document_is_come_back_to_with_its_list_and_its_ticks(
        self, qtbot: QtBot, panel: MergePanel, window: MainWindow
    ) -> None:
        assert not panel.isVisible()
        window.files.step(+1)
        assert panel.isVisible()
        panel.model.setData(at(panel, 0, 0), None, CHECK)
        panel.model.setData(at(panel, 2, 0), None, CHECK)
        window.files.step(+1)
        window.files.step(+1)
        assert shown(panel) == [["≠ 改动", "－ 删除"], ["≠ 改动"], ["✖ 冲突"]]
        ticks = [at(panel, group, 0).data(CHECK) for group in range(3)]
        assert ticks == [Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.Checked]
        qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
        assert disclosure(window).projects[0].project_name == "房屋修缮1期"
        assert disclosure(window).projects[2].indicators[0].value == "Excel 3"

    @pytest.mark.usefixtures("other")
    def test_what_was_changed_meanwhile_is_followed(self, qtbot: QtBot, panel: MergePanel, window: MainWindow) -> None:
        desk = window.files.documents.desks[0]
        window.files.step(+1)
        window.files.step(+1)
        desk.carry_out(lambda: set_texts(desk.session.disclosure, [(Fact("p2-1", "value"), "Excel 2")]))
        window.files.step(+1)
        qtbot.waitUntil(lambda: shown(panel) == [["≠ 改动", "－ 删除"], ["✖ 冲突"]])

    @pytest.mark.usefixtures("other")
    def test_two_documents_have_a_list_each(self, panel: MergePanel, window: MainWindow) -> None:
        theirs = changed(made_reading(2).disclosure, ("p2", "project_name", "Excel 4"))
        came = replace(BASE, disclosure=theirs, findings=(), save="5a7f")
        window.merges.begin(came, made_reading(2).disclosure, Path("另一份.xlsx"))
        assert ("另一份.xlsx" in panel.total.text(), shown(panel)) == (True, [["≠ 改动"]])
        window.files.step(+1)
        assert ("报送.xlsx" in panel.total.text(), len(shown(panel))) == (True, 3)

    @pytest.mark.usefixtures("other")
    @pytest.mark.parametrize("by_cross", [False, True])
    def test_a_list_that_was_closed_does_not_come_back(
        self, qtbot: QtBot, panel: MergePanel, window: MainWindow, by_cross: bool
    ) -> None:
        window.files.step(+1)
        if by_cross:
            panel.parentWidget().close()
        else:
            qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is window.workbench.sheet
        window.files.step(+1)
        window.files.step(+1)
        assert not panel.isVisible()
        assert not panel.busy


def test_without_a_base_it_says_so(window: MainWindow) -> None:
    came = Reading(BASE.document, changed(BASE.disclosure, ("p1", "project_name", "Excel 1")))
    window.merges.begin(came, None, Path("报送.xlsx"))
    panel = window.docks.merge
    assert "没有找到保存时的底稿" in panel.total.text()
    assert "按内容对应" in panel.total.text()


def test_nothing_changed_is_said_too(window: MainWindow) -> None:
    window.merges.begin(replace(BASE, save="5a7e"), BASE.disclosure, Path("报送.xlsx"))
    assert window.docks.merge.total.text() == "“报送.xlsx”里没有要合并的修改。"
    assert not window.docks.merge.apply.isEnabled()


def test_asking_and_changing_the_mind_does_nothing(window: MainWindow, prompter: FakePrompter) -> None:
    window.commands.by_name["merge_excel"].trigger()
    assert prompter.asked[-1] == "open"
    assert not window.docks.merge.isVisible()


def test_f6_leads_to_the_list(panel: MergePanel, window: MainWindow) -> None:
    window.workbench.sheet.setFocus()
    reached = set[object]()
    for _ in range(8):
        window.commands.by_name["next_pane"].trigger()
        reached.add(QApplication.focusWidget())
    assert {panel.list, window.workbench.sheet} <= reached


def test_a_file_without_any_project_of_the_document_is_told_of(window: MainWindow) -> None:
    projects = tuple(
        replace(p, id=f"x{p.id}", project_name=f"别处{p.seq}", project_code="") for p in BASE.disclosure.projects
    )
    strange = tuple(replace(p, goals=(), indicators=()) for p in projects)
    came = Reading(BASE.document, replace(BASE.disclosure, projects=strange))
    window.merges.begin(came, None, Path("别处.xlsx"))
    panel = window.docks.merge
    assert "确认选对了文件" in panel.total.text()
    assert not panel.apply.isEnabled()
