"""The clerk says what columns mean, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.keeping.workfolder import WorkFolder
from core.reading import Reading
from core.recognise.recognise import recognise
from core.reread import column_texts, meanings
from gui.desk.pages import Page, PageKind
from gui.dialogs.columns import Ask, ColumnsDialog, Told
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter
from tests.helpers.documents import document
from tests.helpers.word_notation import table

FORM = (
    "项目名称|修路|<|预算数|5.60 / 一级指标|二级指标|三级指标|指标说明书|指标值"
    " / 产出指标|数量指标|里程|≥5公里|公里数 / 产出指标|质量指标|合格率|≥95%|抽查"
)
RAW = "类别|小类|内容|数 / 产出指标|数量指标|购书|≥5册"


def reading() -> Reading:
    return recognise(document(FORM, "附表", RAW))


@pytest.fixture
def opened(empty_window: MainWindow, source: Path) -> MainWindow:
    empty_window.files.take(reading(), source)
    return empty_window


def do(window: MainWindow, name: str) -> None:
    window.commands.by_name[name].trigger()


def values(window: MainWindow, project: int = 0) -> list[str | None]:
    return [row.value for row in window.workbench.session.disclosure.projects[project].indicators]


def test_a_column_is_told_and_the_table_read_again(opened: MainWindow, prompter: FakePrompter) -> None:
    opened.workbench.sheet.go(4, 3)
    prompter.told = Told(1, {0: "level1", 1: "level2", 2: "level3", 3: "value", 4: "basis"}, everywhere=True)
    do(opened, "tell_columns")
    assert prompter.ask is not None
    assert (prompter.ask.row, prompter.ask.column, prompter.ask.others) == (1, 4, 0)
    assert values(opened) == ["≥5公里", "≥95%"]
    assert opened.workbench.page.id == opened.workbench.session.disclosure.projects[0].id
    do(opened, "undo")
    assert values(opened) == ["公里数", "抽查"]
    assert opened.workbench.page.id == "p1"


def test_what_was_read_again_has_its_source_and_its_text_as_read(opened: MainWindow, prompter: FakePrompter) -> None:
    opened.workbench.sheet.go(4, 3)
    prompter.told = Told(1, {3: "value", 4: "basis"}, everywhere=True)
    do(opened, "tell_columns")
    session = opened.workbench.session
    row = session.disclosure.projects[0].indicators[0]
    assert session.text_read(Fact(row.id, "value")) == "≥5公里"
    assert [source.column for source in session.reading.origins[Fact(row.id, "value")]] == [3]


def test_nothing_is_read_again_when_nothing_is_told(opened: MainWindow, prompter: FakePrompter) -> None:
    opened.workbench.sheet.go(4, 3)
    do(opened, "tell_columns")
    prompter.told = Told(1, {0: "level1"}, everywhere=True)
    do(opened, "tell_columns")
    assert opened.files.desk is not None
    assert opened.files.desk.stack.count() == 0


def test_a_cell_without_a_header_is_told(opened: MainWindow) -> None:
    do(opened, "insert_project")
    do(opened, "tell_columns")
    assert "不是从有表头的列读出来的" in opened.statusBar().currentMessage()


def test_a_raw_table_becomes_a_project_and_a_raw_table_again(opened: MainWindow, prompter: FakePrompter) -> None:
    raw = opened.workbench.session.disclosure.tables[0].id
    opened.workbench.show_page(Page(PageKind.TABLE, raw))
    prompter.told = Told(0, {0: "level1", 1: "level2", 2: "level3", 3: "value"}, everywhere=False)
    do(opened, "as_performance")
    assert prompter.ask is not None
    assert (prompter.ask.row, prompter.ask.rows) == (0, 2)
    assert values(opened, 1) == ["≥5册"]
    assert opened.workbench.session.disclosure.tables == ()
    assert opened.workbench.page.kind is PageKind.PROJECT
    do(opened, "as_table")
    assert [grid.id for grid in opened.workbench.session.disclosure.tables] == [raw]
    assert opened.workbench.page == Page(PageKind.TABLE, raw)
    assert len(opened.workbench.session.disclosure.projects) == 1


def test_after_a_crash_what_was_read_again_is_known_still(
    qtbot: QtBot, forms: FakeForms, prompter: FakePrompter, tmp_path: Path
) -> None:
    source, folder = tmp_path / "某局.docx", WorkFolder(tmp_path / "works")
    source.write_bytes(b"as it was")
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    first = MainWindow(forms, settings, prompter, folder)
    qtbot.addWidget(first)
    first.files.take(reading(), source)
    first.workbench.sheet.go(4, 3)
    prompter.told = Told(1, {3: "value", 4: "basis"}, everywhere=True)
    do(first, "tell_columns")
    kept, origins = first.workbench.session.disclosure, first.workbench.session.reading.origins
    first.files.put_away()
    second = MainWindow(forms, settings, prompter, folder)
    qtbot.addWidget(second, before_close_func=lambda window: window.files.put_away())
    (work,) = second.files.works.unfinished()
    second.files.take_up(work)
    assert second.workbench.session.disclosure == kept
    assert second.workbench.session.reading.origins == origins


def test_columns_left_as_they_are_mean_what_they_meant(opened: MainWindow, prompter: FakePrompter) -> None:
    raw = opened.workbench.session.disclosure.tables[0].id
    opened.workbench.show_page(Page(PageKind.TABLE, raw))
    prompter.told = Told(0, {0: "further", 1: "level2", 2: "level3", 3: "value"}, everywhere=False)
    do(opened, "as_performance")
    row = opened.workbench.session.disclosure.projects[1].indicators[0]
    assert (row.level2, row.level3, row.value) == ("数量指标", "购书", "≥5册")


@pytest.fixture
def dialog(qtbot: QtBot) -> ColumnsDialog:
    grid = table(f"表一|<|<|< / {RAW}")
    made = ColumnsDialog(Ask(lambda row: column_texts(grid, row), 1, 3, meanings(), rows=grid.rows, others=2))
    qtbot.addWidget(made)
    return made


def test_the_columns_are_shown_with_their_headers_and_texts(dialog: ColumnsDialog) -> None:
    assert [dialog.list.item(3, column).text() for column in range(3)] == ["D", "数", "≥5册"]
    dialog.boxes[3].setCurrentIndex(dialog.boxes[3].findData("value"))
    told = dialog.told()
    assert (told.row, told.fields[3], told.everywhere) == (1, "value", True)


def test_another_row_can_be_the_header(dialog: ColumnsDialog) -> None:
    dialog.row.setValue(1)
    assert dialog.list.rowCount() == 1
    assert dialog.told().row == 0


def test_a_column_that_tab_leads_to_comes_into_sight(qtbot: QtBot, dialog: ColumnsDialog) -> None:
    dialog.list.setFixedHeight(dialog.list.horizontalHeader().height() + dialog.list.rowHeight(0) * 2)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.boxes[0].setFocus()
    shown = dialog.list.viewport().rect()
    for left in range(4):
        assert dialog.boxes[left].hasFocus()
        assert shown.contains(dialog.boxes[left].geometry().center())
        qtbot.keyClick(dialog.boxes[left], Qt.Key.Key_Tab)
