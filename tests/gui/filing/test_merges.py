"""A document is read again in the window: what the clerk did in its tables stays, and what clashes can be chosen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from gui.desk.pages import Page, PageKind
from gui.dialogs.columns import Told
from gui.main_window import MainWindow
from gui.panels.findings import FindingsPanel
from tests.gui.fakes import FakePrompter
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
        with qtbot.waitSignal(window.files.opened, timeout=LONG):
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
