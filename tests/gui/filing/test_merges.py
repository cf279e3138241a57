"""A document is read again in the window: what the clerk did in its tables stays, and what clashes can be chosen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.keeping.workfolder import WorkFolder
from gui.desk.pages import Page, PageKind
from gui.dialogs.columns import Told
from gui.main_window import MainWindow
from gui.panels.findings import FindingsPanel
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter
from tests.gui.test_main_window import do, type_over

LONG = 60_000
RULE = "parse.merge-conflict"
ROWS = ("单位|接待费|车费", "某局|1.20|3.00", "某所|0.50|2.00")


def page(*rows: str) -> str:
    """A web page with a table, a row a text, its cells between bars."""
    lines = ("".join(f"<td>{text}</td>" for text in row.split("|")) for row in rows)
    return f'<meta charset="utf-8"><table>{"".join(f"<tr>{line}</tr>" for line in lines)}</table>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "附表.html"
    path.write_text(page(*ROWS), "utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot, empty_window: MainWindow, path: Path) -> MainWindow:
    with qtbot.waitSignal(empty_window.files.opened, timeout=LONG):
        empty_window.files.open(path)
    return empty_window


@pytest.fixture
def read_again(qtbot: QtBot, window: MainWindow, path: Path) -> Callable[..., None]:
    """Changes the document to these rows, and reads it again."""

    def make(*rows: str) -> None:
        path.write_text(page(*rows), "utf-8")
        with qtbot.waitSignal(window.merges.told, timeout=LONG):
            do(window, "read_again")

    return make


def texts(window: MainWindow) -> list[str]:
    (table,) = window.workbench.session.disclosure.tables
    return ["|".join(cell.text for cell in table.row(row)) for row in range(table.rows)]


def conflict(window: MainWindow) -> FindingsPanel:
    """The findings, gone through to the only conflict."""
    panel = window.workbench.findings
    (placed,) = (one for one in panel.model.all() if one.finding.rule == RULE)
    panel.list.setCurrentIndex(panel.model.index_of(placed))
    return panel


def test_a_figure_corrected_here_and_one_changed_there_come_together(
    qtbot: QtBot, window: MainWindow, read_again: Callable[..., None]
) -> None:
    window.workbench.sheet.go(1, 1)
    type_over(qtbot, window, "1.25")
    read_again("单位|接待费|车费", "某局|1.20|3.00", "某队|9|9", "某所|0.50|2.20")
    assert texts(window) == ["单位|接待费|车费", "某局|1.25|3.00", "某队|9|9", "某所|0.50|2.20"]
    assert not [one for one in window.workbench.session.findings if one.finding.rule == RULE]


def test_of_a_clash_either_text_can_be_chosen(
    qtbot: QtBot, window: MainWindow, read_again: Callable[..., None]
) -> None:
    window.workbench.sheet.go(1, 1)
    type_over(qtbot, window, "1.25")
    read_again(*(row.replace("1.20", "1.30") for row in ROWS))
    assert texts(window)[1] == "某局|1.30|3.00"
    panel = conflict(window)
    mine, theirs = panel.detail.fixes
    assert [mine.text(), theirs.text()] == ["改为“1.25”", "保留“1.30”"]
    qtbot.mouseClick(mine, Qt.MouseButton.LeftButton)
    assert texts(window)[1] == "某局|1.25|3.00"


@pytest.mark.parametrize("takes", [True, False])
def test_where_both_have_other_rows_the_table_of_the_document_can_be_taken(
    qtbot: QtBot, window: MainWindow, read_again: Callable[..., None], takes: bool
) -> None:
    window.workbench.sheet.go(2, 0)
    do(window, "insert_below")
    window.workbench.sheet.go(3, 0)
    type_over(qtbot, window, "New")
    theirs = ["单位|接待费|车费", "某队|9|9", *ROWS[1:]]
    read_again(*theirs)
    mine = [*ROWS, "New||"]
    assert texts(window) == mine
    panel = conflict(window)
    take, keep = panel.detail.fixes
    qtbot.mouseClick(take if takes else keep, Qt.MouseButton.LeftButton)
    assert texts(window) == (theirs if takes else mine)
    assert not [one for one in panel.model.all() if one.finding.rule == RULE]
    if takes:
        do(window, "undo")
        assert texts(window) == mine


def test_a_table_that_was_read_as_performance_table_stays_one(
    window: MainWindow, path: Path, read_again: Callable[..., None], prompter: FakePrompter
) -> None:
    raw = ("类别|小类|内容|数", "产出指标|数量指标|购书|≥5册")
    read_again(*raw)
    prompter.told = Told(0, {0: "level1", 1: "level2", 2: "level3", 3: "value"}, everywhere=True)
    do(window, "as_performance")
    (project,) = window.workbench.session.disclosure.projects
    window.workbench.show_page(Page(PageKind.PROJECT, project.id))
    do(window, "check_page")
    read_again(*raw)
    session = window.workbench.session
    assert session.disclosure.projects == (project,)
    assert session.disclosure.tables == ()
    fact = Fact(project.indicators[0].id, "value")
    assert [place.column for place in session.reading.origins[fact]] == [3]
    assert session.is_checked(fact)


class TestHistory:
    """Reading again is one step; the steps before it stay, and so does what they can do."""

    NOW = ("单位|接待费|车费", "某局|1.20|3.00", "某队|9|9", "某所|0.50|2.20")
    CORRECTED = ("单位|接待费|车费", "某局|1.25|3.00", "某所|0.50|2.00")
    BOTH = ("单位|接待费|车费", "某局|1.25|3.00", "某队|9|9", "某所|0.50|2.20")

    @pytest.fixture
    def reread(self, qtbot: QtBot, window: MainWindow, read_again: Callable[..., None]) -> MainWindow:
        """A correction, and the changed document read again."""
        window.workbench.sheet.go(1, 1)
        type_over(qtbot, window, "1.25")
        read_again(*self.NOW)
        assert texts(window) == list(self.BOTH)
        return window

    def test_it_is_named_and_undone_with_its_history_before_it(self, reread: MainWindow) -> None:
        rows = [row.data().strip("▶ 　") for row in map(reread.docks.history.steps.index, range(3))]
        assert rows[0] == "打开文件"
        assert rows[2] == "重新读取原文，保留 1 处修改"
        for expected in (self.CORRECTED, ROWS):
            do(reread, "undo")
            assert texts(reread) == list(expected)
        for expected in (self.CORRECTED, self.BOTH):
            do(reread, "redo")
            assert texts(reread) == list(expected)

    def test_what_was_read_goes_back_and_forth_with_it(self, reread: MainWindow) -> None:
        session = reread.workbench.session
        (table,) = session.disclosure.tables
        row_of_team = Fact(table.id, "[2][1]")
        assert session.text_read(row_of_team) == "9"
        do(reread, "undo")
        assert [grid.rows for grid in session.reading.document.grids()] == [3]
        (table,) = session.disclosure.tables
        assert session.text_read(Fact(table.id, "[2][1]")) == "0.50"
        do(reread, "redo")
        assert [grid.rows for grid in session.reading.document.grids()] == [4]

    def test_old_steps_can_not_be_taken_back_alone_over_it_and_the_clerk_is_told_why(
        self, qtbot: QtBot, reread: MainWindow, prompter: FakePrompter
    ) -> None:
        for step, why in ((0, "换掉了整个文件，请先退回"), (1, "不能单独撤销，请用“撤销”")):
            reread.docks.history.taken_back.emit(step)
            qtbot.waitUntil(lambda: bool(prompter.said))
            assert why in prompter.said.pop()
            assert texts(reread) == list(self.BOTH)

    def test_the_history_says_which_steps_it_has_cut_off(self, reread: MainWindow) -> None:
        steps, tip = reread.docks.history.steps, Qt.ItemDataRole.ToolTipRole
        cut_off = ["不能单独撤销" in steps.index(row).data(tip) for row in range(3)]
        assert cut_off == [False, True, True]
        do(reread, "undo")
        assert "不能单独撤销" not in steps.index(1).data(tip)

    def test_a_correction_after_it_can_be_taken_back_alone(self, qtbot: QtBot, reread: MainWindow) -> None:
        for row, text in ((2, "8"), (3, "0.55")):
            reread.workbench.sheet.go(row, 1)
            type_over(qtbot, reread, text)
        reread.docks.history.taken_back.emit(2)
        assert texts(reread)[2:] == ["某队|9|9", "某所|0.55|2.20"]

    def test_a_document_that_did_not_change_makes_no_step(
        self, qtbot: QtBot, window: MainWindow, read_again: Callable[..., None]
    ) -> None:
        window.workbench.sheet.go(1, 1)
        type_over(qtbot, window, "1.25")
        read_again(*ROWS)
        assert window.files.desk is not None
        assert window.files.desk.stack.count() == 1
        assert "没有变化" in window.statusBar().currentMessage()


def test_after_a_power_cut_the_step_and_all_before_it_are_there(
    qtbot: QtBot, forms: FakeForms, settings: Settings, path: Path, tmp_path: Path
) -> None:
    windows = []
    for _ in range(2):
        made = MainWindow(forms, settings, FakePrompter(), WorkFolder(tmp_path / "works"))
        qtbot.addWidget(made)
        made.show()
        windows.append(made)
    first, later = windows
    with qtbot.waitSignal(first.files.opened, timeout=LONG):
        first.files.open(path)
    first.workbench.sheet.go(1, 1)
    type_over(qtbot, first, "1.25")
    path.write_text(page(*TestHistory.NOW), "utf-8")
    with qtbot.waitSignal(first.merges.told, timeout=LONG):
        do(first, "read_again")
    assert first.files.keeper._work is not None
    first.files.keeper._work.close()  # nothing is put away, as when the power goes
    (work,) = later.files.works.unfinished()
    later.files.take_up(work)
    assert texts(later) == list(TestHistory.BOTH)
    assert [grid.rows for grid in later.workbench.session.reading.document.grids()] == [4]
    for expected in (TestHistory.CORRECTED, ROWS):
        do(later, "undo")
        assert texts(later) == list(expected)
    do(later, "redo")
    do(later, "redo")
    assert texts(later) == list(TestHistory.BOTH)
