"""What the clerk does to rows, columns, cells and projects in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.keeping.workfolder import WorkFolder
from core.reshape import Box
from gui.deeds.offers import cell_menu, project_menu
from gui.desk.pages import Page, PageKind
from gui.dialogs.split import Split
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter, made_reading

TABLE = Page(PageKind.TABLE, "t1")


def do(window: MainWindow, name: str) -> None:
    window.commands.by_name[name].trigger()


def select(window: MainWindow, top: int, left: int, bottom: int, right: int) -> None:
    window.workbench.sheet.select(Box(top, left, bottom, right))


def rows(window: MainWindow, project: int = 0) -> list[str | None]:
    return [row.level3 for row in window.workbench.session.disclosure.projects[project].indicators]


def first_row(window: MainWindow) -> tuple[str | None, ...]:
    row = window.workbench.session.disclosure.projects[0].indicators[0]
    return row.level1, row.level2, row.level3, row.value


def table(window: MainWindow) -> list[list[str]]:
    grid = window.workbench.session.disclosure.tables[0]
    return [[cell.text for cell in grid.row(row)] for row in range(grid.rows)]


def said(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


@pytest.fixture
def in_table(window: MainWindow) -> MainWindow:
    """The window at its raw table: 三公经费 merged over 接待费 and 1.20."""
    window.workbench.show_page(TABLE)
    return window


class TestRows:
    """Rows of indicators."""

    def test_rows_move_and_the_cursor_with_them(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 2)
        do(window, "move_down")
        assert rows(window) == ["验收合格率", "修缮房屋面积", "受益群众"]
        assert (window.workbench.sheet.currentIndex().row(), window.workbench.sheet.currentIndex().column()) == (5, 2)
        do(window, "move_up")
        assert rows(window)[0] == "修缮房屋面积"

    def test_a_block_of_rows_stays_selected_to_be_moved_on(self, window: MainWindow) -> None:
        select(window, 5, 1, 6, 2)
        do(window, "move_up")
        assert rows(window) == ["验收合格率", "受益群众", "修缮房屋面积"]
        do(window, "move_down")
        assert rows(window) == ["修缮房屋面积", "验收合格率", "受益群众"]

    def test_at_the_edge_the_window_says_why(self, window: MainWindow, prompter: FakePrompter, qtbot: QtBot) -> None:
        window.workbench.sheet.go(4, 2)
        do(window, "move_up")
        qtbot.waitUntil(lambda: bool(prompter.said))
        assert "到头" in prompter.said[0]

    def test_as_many_rows_come_in_as_are_selected(self, window: MainWindow) -> None:
        select(window, 4, 2, 5, 3)
        do(window, "insert_above")
        assert rows(window)[:3] == ["", "", "修缮房屋面积"]
        assert window.commands.by_name["undo"].text() == "撤销 插入指标行"

    def test_one_row_comes_in_under_a_merged_cell(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 0)
        do(window, "insert_below")
        assert rows(window) == ["修缮房屋面积", "验收合格率", "", "受益群众"]

    def test_a_row_is_copied(self, window: MainWindow) -> None:
        window.workbench.sheet.go(5, 2)
        do(window, "duplicate_rows")
        assert rows(window) == ["修缮房屋面积", "验收合格率", "验收合格率", "受益群众"]

    def test_without_rows_the_window_asks_for_them(self, window: MainWindow) -> None:
        window.workbench.sheet.go(1, 1)
        for name in ("move_up", "duplicate_rows"):
            do(window, name)
            assert said(window) == "请先选中指标行。"


class TestTexts:
    """Texts moved between cells."""

    def test_ctrl_d_fills_down(self, window: MainWindow) -> None:
        select(window, 4, 2, 6, 2)
        do(window, "fill_down")
        assert rows(window) == ["修缮房屋面积"] * 3

    def test_a_row_that_slid_to_the_left_is_put_right(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 3)
        window.workbench.clear()
        window.workbench.sheet.go(4, 1)
        do(window, "shift_right")
        assert first_row(window) == ("产出指标", "", "数量指标", "修缮房屋面积")
        do(window, "shift_left")
        assert first_row(window) == ("产出指标", "数量指标", "修缮房屋面积", "")

    def test_no_text_is_pushed_out(self, window: MainWindow, prompter: FakePrompter, qtbot: QtBot) -> None:
        window.workbench.sheet.go(4, 2)
        do(window, "shift_right")
        qtbot.waitUntil(lambda: bool(prompter.said))
        assert "“≥1200平方米”会被挤掉" in prompter.said[0]
        assert first_row(window)[2] == "修缮房屋面积"

    def test_a_column_is_shifted_up(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 2)
        window.workbench.clear()
        do(window, "shift_up")
        assert rows(window) == ["验收合格率", "受益群众", ""]

    def test_two_columns_are_swapped(self, window: MainWindow) -> None:
        select(window, 4, 2, 4, 3)
        do(window, "swap_columns")
        assert first_row(window)[2:] == ("≥1200平方米", "修缮房屋面积")
        window.workbench.sheet.go(4, 2)
        do(window, "swap_columns")
        assert "两列" in said(window)

    def test_a_text_is_split_into_rows(self, window: MainWindow, prompter: FakePrompter) -> None:
        window.workbench.sheet.go(5, 2)
        prompter.split = Split(("验收", "合格率"), down=True)
        do(window, "split")
        assert rows(window) == ["修缮房屋面积", "验收", "合格率", "受益群众"]
        assert prompter.asked == ["验收合格率"]

    def test_a_text_is_split_to_the_right(self, window: MainWindow, prompter: FakePrompter) -> None:
        window.workbench.sheet.go(4, 3)
        window.workbench.clear()
        window.workbench.sheet.go(4, 2)
        prompter.split = Split(("修缮", "房屋面积"), down=False)
        do(window, "split")
        assert first_row(window)[2:] == ("修缮", "房屋面积")

    def test_texts_are_joined(self, window: MainWindow) -> None:
        select(window, 4, 2, 4, 3)
        do(window, "join")
        assert first_row(window)[2:] == ("修缮房屋面积≥1200平方米", "")


class TestRawTables:
    """What is no performance table is edited as in Excel."""

    def test_a_cell_is_typed_over_and_comes_back(self, in_table: MainWindow, qtbot: QtBot) -> None:
        sheet = in_table.workbench.sheet
        sheet.go(1, 1)
        qtbot.keyClick(sheet, "9")
        assert sheet.delegate.editor is not None
        qtbot.keyClick(sheet.delegate.editor, Qt.Key.Key_Return)
        assert table(in_table)[1] == ["接待费", "9"]
        in_table.workbench.show_page(Page(PageKind.PROJECT, "p2"))
        do(in_table, "undo")
        assert table(in_table)[1] == ["接待费", "1.20"]
        assert in_table.workbench.page == TABLE
        assert (sheet.currentIndex().row(), sheet.currentIndex().column()) == (1, 1)

    def test_rows_and_columns_come_go_and_move(self, in_table: MainWindow) -> None:
        in_table.workbench.sheet.go(1, 1)
        do(in_table, "insert_below")
        do(in_table, "insert_right")
        assert table(in_table) == [["三公经费", ""], ["接待费", "1.20", ""], ["", "", ""]]
        in_table.workbench.sheet.go(1, 1)
        do(in_table, "move_left")
        do(in_table, "move_down")
        assert table(in_table)[1:] == [["", "", ""], ["1.20", "接待费", ""]]
        do(in_table, "remove_rows")
        in_table.workbench.sheet.go(1, 2)
        do(in_table, "remove_columns")
        assert table(in_table) == [["三公经费"], ["", ""]]
        while in_table.commands.by_name["undo"].isEnabled():
            do(in_table, "undo")
        assert table(in_table) == [["三公经费"], ["接待费", "1.20"]]

    def test_cells_are_merged_and_parted(self, in_table: MainWindow) -> None:
        select(in_table, 1, 0, 1, 1)
        do(in_table, "merge")
        assert table(in_table)[1] == ["接待费\n1.20"]
        assert in_table.workbench.sheet.columnSpan(1, 0) == 2
        do(in_table, "part")
        assert table(in_table)[1] == ["接待费\n1.20", ""]

    def test_a_block_is_pasted_and_cells_are_cleared(self, in_table: MainWindow) -> None:
        in_table.workbench.sheet.go(1, 0)
        QApplication.clipboard().setText("会议费\t3.00\r\n")
        do(in_table, "paste")
        assert table(in_table)[1] == ["会议费", "3.00"]
        do(in_table, "clear")
        assert table(in_table)[1] == ["", "3.00"]

    def test_a_dragged_column_keeps_its_width_in_tables_like_it(self, in_table: MainWindow) -> None:
        sheet = in_table.workbench.sheet
        sheet.horizontalHeader().resizeSection(1, 99)
        in_table.workbench.show_page(Page(PageKind.PROJECT, "p1"))
        assert sheet.columnWidth(1) != 99
        in_table.workbench.show_page(TABLE)
        assert sheet.columnWidth(1) == 99

    def test_the_commands_of_tables_are_shown_for_tables_alone(self, window: MainWindow) -> None:
        merge, double = window.commands.by_name["merge"], window.commands.by_name["duplicate_rows"]
        assert (merge.isVisible(), double.isVisible()) == (False, True)
        window.workbench.show_page(TABLE)
        assert (merge.isVisible(), double.isVisible()) == (True, False)

    def test_after_a_crash_the_table_is_as_it_was_left(
        self,
        qtbot: QtBot,
        forms: FakeForms,
        prompter: FakePrompter,
        tmp_path: Path,
    ) -> None:
        source = tmp_path / "某局.docx"
        source.write_bytes(b"as it was")
        folder = WorkFolder(tmp_path / "works")
        settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        first = MainWindow(forms, settings, prompter, folder)
        qtbot.addWidget(first)
        first.files.take(made_reading(), source)
        first.workbench.show_page(TABLE)
        first.workbench.sheet.go(1, 1)
        do(first, "insert_below")
        QApplication.clipboard().setText("会议费\t3.00\r\n")
        first.workbench.sheet.go(2, 0)
        do(first, "paste")
        kept = first.workbench.session.disclosure
        first.files.put_away()
        second = MainWindow(forms, settings, prompter, folder)
        qtbot.addWidget(second, before_close_func=lambda w: w.files.put_away())
        (work,) = second.files.works.unfinished()
        second.files.take_up(work)
        assert second.workbench.session.disclosure == kept
        assert table(second)[2] == ["会议费", "3.00"]


class TestProjects:
    """Projects as wholes."""

    def names(self, window: MainWindow) -> list[str | None]:
        return [project.project_name for project in window.workbench.session.disclosure.projects]

    def test_a_project_comes_in_after_the_one_shown_and_is_shown(self, window: MainWindow) -> None:
        do(window, "insert_project")
        assert self.names(window) == ["房屋修缮1期", "", "房屋修缮2期", "房屋修缮3期"]
        assert window.workbench.page.id == window.workbench.session.disclosure.projects[1].id

    def test_a_project_moves_is_copied_and_goes(self, window: MainWindow) -> None:
        do(window, "project_down")
        assert self.names(window)[:2] == ["房屋修缮2期", "房屋修缮1期"]
        assert window.workbench.page.id == "p1"
        do(window, "duplicate_project")
        do(window, "remove_project")
        assert self.names(window) == ["房屋修缮2期", "房屋修缮1期", "房屋修缮3期"]
        assert window.workbench.page.id == "p3"

    def test_a_project_is_split_at_a_row_and_joined_again(self, window: MainWindow) -> None:
        window.workbench.sheet.go(5, 2)
        do(window, "split_project")
        assert [rows(window, 0), rows(window, 1)] == [["修缮房屋面积"], ["验收合格率", "受益群众"]]
        window.workbench.show_page(Page(PageKind.PROJECT, "p1"))
        do(window, "join_projects")
        assert self.names(window) == ["房屋修缮1期", "房屋修缮2期", "房屋修缮3期"]
        assert len(rows(window)) == 3

    def test_without_a_project_the_window_asks_for_one(self, in_table: MainWindow) -> None:
        do(in_table, "remove_project")
        assert said(in_table) == "请先在左边选中一个项目。"


class TestMenus:
    """The right mouse button offers what applies at that place."""

    def offered(self, window: MainWindow) -> set[str]:
        menu = QMenu(window)
        window.commands.fill(menu, cell_menu(window.workbench))
        return {action.text() for action in menu.actions() if action.text()}

    def test_over_a_row_of_indicators(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 2)
        offered = self.offered(window)
        assert {"在上方插入行", "移动内容", "从所选行拆成两个项目", "拆分单元格内容…"} <= offered
        assert not {"合并单元格", "对调所选两列", "内容并成一格"} & offered

    def test_over_the_head_of_a_form(self, window: MainWindow) -> None:
        window.workbench.sheet.go(1, 1)
        assert "在上方插入行" not in self.offered(window)

    def test_over_a_raw_table(self, in_table: MainWindow) -> None:
        select(in_table, 1, 0, 1, 1)
        offered = self.offered(in_table)
        assert {"合并单元格", "在左侧插入列", "对调所选两列", "内容并成一格"} <= offered
        assert not {"取消合并单元格", "从所选行拆成两个项目"} & offered

    def test_over_the_list_of_projects(self, window: MainWindow) -> None:
        assert {"insert_project", "join_projects"} <= set(project_menu())


class TestKeys:
    """Keys that the clerk has chosen."""

    def test_a_chosen_key_is_used_and_kept(self, window: MainWindow, prompter: FakePrompter) -> None:
        prompter.keys = {"duplicate_rows": "Ctrl+T", "insert_below": ""}
        do(window, "set_keys")
        assert window.commands.by_name["duplicate_rows"].shortcut().toString() == "Ctrl+T"
        assert window.commands.by_name["insert_below"].shortcut().isEmpty()
        assert dict(window.commands.cheat_sheet())["再来一行（复制所选行）"] == "Ctrl+T"
        later = MainWindow(FakeForms(), window.settings, prompter)
        assert later.commands.by_name["duplicate_rows"].shortcut().toString() == "Ctrl+T"
        assert later.commands.by_name["redo"].shortcuts() == window.commands.by_name["redo"].shortcuts()
        later.close()

    def test_nothing_changes_when_the_dialog_is_left(self, window: MainWindow) -> None:
        before = window.commands.cheat_sheet()
        do(window, "set_keys")
        assert window.commands.cheat_sheet() == before
