"""History, and find and replace, beside the sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.facts import Fact
from gui.desk.pages import Page, PageKind
from gui.main_window import MainWindow
from gui.panels.find import FindPanel, Scope
from tests.gui.test_main_window import do, place, type_over


def edit(qtbot: QtBot, window: MainWindow, *texts: str) -> None:
    for text in texts:
        window.workbench.sheet.go(4, 3)
        type_over(qtbot, window, text)


def first_value(window: MainWindow) -> str | None:
    return window.workbench.session.disclosure.projects[0].indicators[0].value


class TestHistory:
    """The list of steps."""

    def rows(self, window: MainWindow) -> list[str]:
        steps = window.docks.history.steps
        return [steps.index(row).data() for row in range(steps.rowCount())]

    def choose(self, window: MainWindow, row: int) -> None:
        history = window.docks.history
        history.clicked.emit(history.steps.index(row))

    def test_it_lists_the_steps_and_marks_where_the_document_stands(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "8", "9")
        do(window, "undo")
        assert [row.split("　")[0] for row in self.rows(window)] == ["", "▶ 修改单元格：指标值", ""]
        assert self.rows(window)[2].endswith("8 → 9")
        assert window.docks.history.currentIndex().row() == 1

    def test_steps_undone_are_grey(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "8")
        do(window, "undo")
        steps, role = window.docks.history.steps, Qt.ItemDataRole.ForegroundRole
        assert steps.index(1).data(role).color() == QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        assert steps.index(0).data(role) is None

    def test_a_click_goes_back_and_forward(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "7", "8", "9")
        self.choose(window, 0)
        assert first_value(window) == "≥1200平方米"
        self.choose(window, 2)
        assert (first_value(window), window.workbench.desk.stack.index()) == ("8", 2)

    def test_a_jump_leads_to_what_it_changed(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "7", "8")
        do(window, "next_page")
        self.choose(window, 0)
        assert place(window) == ("p1", 4, 3)

    def test_the_saved_state_is_marked(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "7")
        window.workbench.desk.stack.setClean()
        assert self.rows(window)[1].endswith("（已保存为 Excel）")

    def test_it_is_shown_and_hidden_by_its_key(self, window: MainWindow) -> None:
        do(window, "history")
        assert window.docks.history.isVisible()
        do(window, "history")
        assert not window.docks.history.isVisible()

    def test_one_step_is_taken_back_alone_as_a_step_of_its_own(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "8")
        bench, name = window.workbench, Fact("p2", "project_name")
        bench.show_fact(name)
        bench.sheet.edited.emit(bench.sheet.current_cell(), "乙楼修缮")
        do(window, "history")
        history = window.docks.history
        history.setCurrentIndex(history.steps.index(1))
        history.setFocus()
        qtbot.keyClick(history, Qt.Key.Key_Delete)
        assert (first_value(window), bench.session.text(name)) == ("≥1200平方米", "乙楼修缮")
        assert self.rows(window)[3].startswith("▶ 单独撤销“修改单元格”")
        do(window, "undo")
        assert first_value(window) == "8"

    def test_what_is_taken_back_alone_is_gone_to_and_lit_in_another_project(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        edit(qtbot, window, "8")
        do(window, "next_page")
        window.docks.history.taken_back.emit(0)
        assert place(window) == ("p1", 4, 3)
        assert window.workbench.sheet.delegate.cells.flashed == (4, 3)

    @pytest.mark.parametrize("deed", ["insert_below", "remove_rows"])
    def test_rows_that_come_or_go_are_gone_to_in_another_project(self, window: MainWindow, deed: str) -> None:
        window.workbench.sheet.go(5, 3)
        do(window, deed)
        for way in ("undo", "redo"):
            window.workbench.show_page(Page(PageKind.PROJECT, "p3"))
            window.workbench.sheet.flash.end()
            do(window, way)
            assert place(window)[0] == "p1"
            assert window.workbench.sheet.delegate.cells.flashed is not None

    def test_a_project_that_comes_back_is_gone_to(self, window: MainWindow) -> None:
        window.workbench.show_page(Page(PageKind.PROJECT, "p2"))
        do(window, "remove_project")
        window.workbench.show_page(Page(PageKind.PROJECT, "p3"))
        do(window, "undo")
        assert place(window)[0] == "p2"
        do(window, "redo")
        assert not window.workbench.session.has_page(Page(PageKind.PROJECT, "p2"))

    def test_in_the_view_of_all_indicators_the_line_is_gone_to_and_lit(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "8")
        do(window, "indicators")
        window.workbench.sheet.go(5, 3)
        do(window, "undo")
        assert window.workbench.indicators.is_shown
        line = window.workbench.indicators.line()
        assert line is not None
        assert line.indicator.id == window.workbench.session.disclosure.projects[0].indicators[0].id
        assert window.workbench.sheet.delegate.cells.flashed is not None

    def test_a_step_that_a_later_one_needs_stays_and_the_later_one_is_named(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        edit(qtbot, window, "8", "9")
        said: list[str] = []
        window.workbench.desk.refused.connect(said.append)
        window.docks.history.setCurrentIndex(window.docks.history.steps.index(1))
        window.docks.history.alone.trigger()
        assert first_value(window) == "9"
        assert "8 → 9" in said[0]

    def test_only_steps_that_are_done_can_be_taken_back(self, qtbot: QtBot, window: MainWindow) -> None:
        edit(qtbot, window, "8", "9")
        do(window, "undo")
        history = window.docks.history
        enabled = []
        for row in range(3):
            history.setCurrentIndex(history.steps.index(row))
            enabled.append(history.alone.isEnabled())
        assert enabled == [False, True, False]

    def test_without_a_document_there_is_none(self, window: MainWindow) -> None:
        do(window, "history")
        do(window, "close")
        QApplication.processEvents()
        assert (self.rows(window), window.docks.history.isVisible()) == ([], False)


class TestFind:
    """Looking for texts, and replacing them."""

    @pytest.fixture
    def find(self, window: MainWindow) -> FindPanel:
        do(window, "replace")
        return window.docks.find

    def look(self, find: FindPanel, text: str, replacement: str = "") -> list[Fact]:
        find.wanted.setText(text)
        find.replacement.setText(replacement)
        find.search()
        return [hit.fact for hit in find.hits.hits]

    def test_the_search_goes_over_the_whole_document(self, find: FindPanel) -> None:
        facts = self.look(find, "验收")
        assert facts == [Fact(f"p{n}-2", "level3") for n in (1, 2, 3)]
        assert find.total.text() == "找到 3 格。"

    def test_it_searches_as_the_clerk_types(self, qtbot: QtBot, find: FindPanel) -> None:
        qtbot.keyClicks(find.wanted, "95%")
        qtbot.waitUntil(lambda: find.hits.rowCount() == 3)

    def test_it_keeps_to_the_project_shown(self, window: MainWindow, find: FindPanel) -> None:
        find.scope.setCurrentIndex(Scope.PROJECT.value)
        do(window, "next_page")
        assert self.look(find, "验收") == [Fact("p2-2", "level3")]

    def test_it_keeps_to_the_selection_when_that_holds_several_cells(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 2)
        window.workbench.sheet.setCurrentIndex(window.workbench.sheet.sheet_model.index(4, 2))
        window.workbench.sheet.selectColumn(2)
        do(window, "find")
        find = window.docks.find
        assert find.scope.currentIndex() == Scope.SELECTION.value
        assert self.look(find, "验收") == [Fact("p1-2", "level3")]
        find.step(+1)
        assert find.hits.rowCount() == 1, "the jump to a hit does not change what is looked through"

    def test_enter_and_f3_lead_from_hit_to_hit(self, qtbot: QtBot, window: MainWindow, find: FindPanel) -> None:
        self.look(find, "验收")
        qtbot.keyClick(find.wanted, Qt.Key.Key_Return)
        do(window, "next_hit")
        assert place(window) == ("p2", 5, 2)
        do(window, "previous_hit")
        assert place(window) == ("p1", 5, 2)
        assert QApplication.focusWidget() is find.wanted

    def test_all_are_replaced_in_one_step(self, window: MainWindow, find: FindPanel) -> None:
        self.look(find, "验收", "完工")
        find.all.click()
        names = [project.indicators[1].level3 for project in window.workbench.session.disclosure.projects]
        assert names == ["完工合格率"] * 3
        assert find.total.text() == "已替换 3 格，可以一步撤销。"
        assert (window.workbench.desk.stack.count(), window.workbench.desk.stack.undoText()) == (1, "查找替换")
        do(window, "undo")
        assert len(self.look(find, "验收")) == 3

    def test_one_is_replaced_and_the_next_is_at_hand(self, window: MainWindow, find: FindPanel) -> None:
        self.look(find, "验收", "完工")
        find.one.click()
        assert place(window) == ("p1", 5, 2), "the first press shows the hit"
        find.one.click()
        find.search()
        assert [hit.fact.owner for hit in find.hits.hits] == ["p2-2", "p3-2"]
        assert find.list.currentIndex().row() == 0

    def test_the_list_shows_before_and_after(self, find: FindPanel) -> None:
        self.look(find, "验收", "完工")
        lines = find.hits.index(0).data().split("\n")
        assert lines == ["1.房屋修缮1期 · 第 2 条指标 · 三级指标", "验收合格率 → 完工合格率"]

    def test_finding_alone_shows_no_replacement(self, window: MainWindow) -> None:
        do(window, "find")
        find = window.docks.find
        self.look(find, "验收")
        assert find.hits.index(0).data().endswith("\n验收合格率")
        assert not find.replacement.isVisible()

    def test_what_is_no_regular_expression_is_said(self, find: FindPanel) -> None:
        find.regular.setChecked(True)
        assert self.look(find, "(") == []
        assert "正则表达式有误" in find.total.text()
        assert not find.all.isEnabled()

    def test_widths_and_white_space_can_be_ignored(self, find: FindPanel) -> None:
        assert self.look(find, "９５ ％") == []
        assert find.total.text().startswith("没有找到。")
        find.loose.setChecked(True)
        assert len(self.look(find, "９５ ％")) == 3

    def test_only_whole_texts_can_be_asked_for(self, find: FindPanel) -> None:
        find.whole.setChecked(True)
        assert self.look(find, "验收") == []
        assert len(self.look(find, "验收合格率")) == 3

    def test_edits_in_the_sheet_are_found_too(self, qtbot: QtBot, window: MainWindow, find: FindPanel) -> None:
        self.look(find, "Q7")
        edit(qtbot, window, "Q7")
        qtbot.waitUntil(lambda: find.hits.rowCount() == 1)

    def test_escape_leads_back_to_the_sheet(self, qtbot: QtBot, window: MainWindow, find: FindPanel) -> None:
        qtbot.keyClick(find.wanted, Qt.Key.Key_Escape)
        assert not find.isVisible()
        assert QApplication.focusWidget() is window.workbench.sheet

    def test_pages_without_a_project_hold_no_project_hits(self, window: MainWindow, find: FindPanel) -> None:
        find.scope.setCurrentIndex(Scope.PROJECT.value)
        window.workbench.show_page(Page(PageKind.TABLE, "t1"))
        assert self.look(find, "验收") == []


@pytest.mark.parametrize("name", ["steps", "hits"])
def test_the_models_keep_the_rules_of_qt(
    qtbot: QtBot, window: MainWindow, qtmodeltester: ModelTester, name: str
) -> None:
    edit(qtbot, window, "8")
    do(window, "find")
    window.docks.find.wanted.setText("房屋")
    window.docks.find.search()
    models = {"steps": window.docks.history.steps, "hits": window.docks.find.hits}
    assert models[name].rowCount() > 1
    qtmodeltester.check(models[name])
