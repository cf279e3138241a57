from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.edits import apply
from core.facts import Fact
from core.model import Indicator
from core.operations import set_texts
from core.readers.scan.policy import Scans
from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template
from gui.differences.model import DISPLAY, KIND, TEXTS
from gui.differences.pair_dialog import PairDialog
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter, made_disclosure, made_reading
from tests.gui.test_scans import LIST, PICTURE
from tests.helpers.pdf_notation import Sheet, write_pdf

LONG = 60_000


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A workbook in which one text is another, and one amount is printed otherwise."""
    base = made_disclosure(3)
    step = set_texts(base, [(Fact("p2-1", "value"), "≥1500平方米"), (Fact("p1", "budget_total"), "5.6")])
    assert step is not None
    fill(apply(base, step), load_template("hebei-form"), tmp_path / "报送.xlsx")
    return tmp_path / "报送.xlsx"


def compare(qtbot: QtBot, window: MainWindow, prompter: FakePrompter, path: Path) -> None:
    prompter.file = path
    with qtbot.waitSignal(window.compares.listed, timeout=LONG):
        window.commands.by_name["compare"].trigger()


def click_line(window: MainWindow, line: int, column: int = KIND, project: int = 0) -> None:
    panel = window.docks.compare
    panel.list.clicked.emit(panel.model.index(line, column, panel.model.index(project, 0)))


def current(window: MainWindow) -> tuple[str, tuple[object, ...]]:
    """The document in front, and what its current cell is made of."""
    cell = window.workbench.sheet.current_cell()
    return window.workbench.session.path.name, cell.pieces if cell is not None else ()


def shown(window: MainWindow) -> list[str]:
    model = window.docks.compare.model
    tops = [model.index(n, 0) for n in range(model.rowCount())]
    return [str(model.index(k, KIND, top).data(DISPLAY)) for top in tops for k in range(model.rowCount(top))]


def test_what_differs_is_listed_and_leads_to_its_cell(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path
) -> None:
    compare(qtbot, window, prompter, other)
    panel = window.docks.compare
    assert panel.isVisible()
    assert shown(window) == ["≠ 改动"]
    index = panel.model.index(0, KIND, panel.model.index(0, 0))
    panel.list.clicked.emit(index)
    cell = window.workbench.sheet.current_cell()
    assert cell is not None
    assert Fact("p2-1", "value") in cell.pieces
    assert "报送.xlsx" in str(panel.model.headerData(3, Qt.Orientation.Horizontal))


def test_the_arrow_keys_show_what_stands_in_the_document_in_front_and_open_nothing(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path
) -> None:
    compare(qtbot, window, prompter, other)
    panel, before = window.docks.compare, window.files.desk
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0, KIND))
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert Fact("p2-1", "value") in current(window)[1]
    assert window.files.desk is before
    assert len(window.files.documents.desks) == 1


def test_comparing_again_takes_the_document_as_it_stands(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path
) -> None:
    compare(qtbot, window, prompter, other)
    desk = window.files.desk
    assert desk is not None
    desk.carry_out(lambda: set_texts(desk.session.disclosure, [(Fact("p2-1", "value"), "≥1500平方米")]))
    with qtbot.waitSignal(window.compares.listed, timeout=LONG):
        qtbot.mouseClick(window.docks.compare.again, Qt.MouseButton.LeftButton)
    assert shown(window) == []
    assert window.docks.compare.total.text() == "没有不同。"


def test_the_list_is_written_as_a_workbook(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path, tmp_path: Path
) -> None:
    compare(qtbot, window, prompter, other)
    prompter.list_target = tmp_path / "差异.xlsx"
    qtbot.mouseClick(window.docks.compare.export, Qt.MouseButton.LeftButton)
    sheet = openpyxl.load_workbook(tmp_path / "差异.xlsx").worksheets[0]
    assert any("≥1500平方米" in str(value) for row in sheet.iter_rows(values_only=True) for value in row)
    assert prompter.suggested is not None
    assert "报送" in prompter.suggested.name


def test_the_list_is_never_written_over_a_file_that_is_compared(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path
) -> None:
    compare(qtbot, window, prompter, other)
    before = other.read_bytes()
    prompter.list_target = other
    qtbot.mouseClick(window.docks.compare.export, Qt.MouseButton.LeftButton)
    assert other.read_bytes() == before
    assert "不能覆盖" in prompter.said[-1]


def test_a_file_that_cannot_be_read_leaves_the_window_as_it_was(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(b"PK\x03\x04 and nothing else")
    prompter.file = broken
    window.commands.by_name["compare"].trigger()
    qtbot.waitUntil(lambda: bool(prompter.said), timeout=LONG)
    assert "坏.docx" in prompter.said[0]
    assert not window.docks.compare.isVisible()
    assert window.pages.currentWidget() is window.workbench


@pytest.fixture
def longer(tmp_path: Path) -> Path:
    """A workbook with one row and one project more."""
    base = made_disclosure(4)
    row = Indicator("p1-4", "效益指标", "社会效益指标", "带动就业", value="≥20人")
    grown = replace(base.projects[0], indicators=(*base.projects[0].indicators, row))
    told = replace(base, projects=(grown, *base.projects[1:]))
    fill(told, load_template("hebei-form"), tmp_path / "报送.xlsx")
    return tmp_path / "报送.xlsx"


def test_what_only_b_has_leads_into_b_which_is_opened_for_it(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, longer: Path
) -> None:
    compare(qtbot, window, prompter, longer)
    panel = window.docks.compare
    assert [line.kind for row in panel.model.rows for line in row] == ["增加", "增加"]
    with qtbot.waitSignal(window.compares.fact_chosen, timeout=LONG):
        click_line(window, 0)
    name, pieces = current(window)
    assert name == "报送.xlsx"
    assert Fact("p1-4", "level3") in pieces
    assert panel.isVisible()
    with qtbot.waitSignal(window.compares.fact_chosen, timeout=LONG):
        click_line(window, 0, project=1)
    assert Fact("p4", "project_name") in current(window)[1]


def test_each_text_leads_to_its_own_side_and_back(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path
) -> None:
    compare(qtbot, window, prompter, other)
    with qtbot.waitSignal(window.compares.fact_chosen, timeout=LONG):
        click_line(window, 0, TEXTS + 1)
    assert current(window) == ("报送.xlsx", (Fact("p2-1", "value"),))
    click_line(window, 0, TEXTS)
    assert current(window) == ("某局绩效文本.docx", (Fact("p2-1", "value"),))
    assert [desk.session.path.name for desk in window.files.documents.desks] == ["某局绩效文本.docx", "报送.xlsx"]


def test_the_key_for_b_is_there_for_lines_that_b_has(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path
) -> None:
    compare(qtbot, window, prompter, other)
    panel = window.docks.compare
    assert not panel.in_b.isEnabled()
    panel.list.setCurrentIndex(panel.model.index(0, KIND, panel.model.index(0, 0)))
    assert panel.in_b.isEnabled()
    with qtbot.waitSignal(window.compares.fact_chosen, timeout=LONG):
        qtbot.mouseClick(panel.in_b, Qt.MouseButton.LeftButton)
    assert current(window) == ("报送.xlsx", (Fact("p2-1", "value"),))


def test_the_list_waits_while_a_third_document_is_in_front(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path, tmp_path: Path
) -> None:
    compare(qtbot, window, prompter, other)
    ours = window.files.desk
    third = tmp_path / "别的.docx"
    third.write_bytes(b"another one")
    window.files.take(made_reading(1), third)
    assert not window.docks.compare.isVisible()
    assert ours is not None
    window.files.bring(ours)
    assert window.docks.compare.isVisible()
    window.docks.compare.closed.emit()
    window.files.step(+1)
    window.files.step(-1)
    assert not window.docks.compare.isVisible()


def test_two_files_are_compared_from_the_start_page(
    qtbot: QtBot, empty_window: MainWindow, prompter: FakePrompter, longer: Path, tmp_path: Path
) -> None:
    window = empty_window
    prompter.first = tmp_path / "先前.xlsx"
    fill(made_disclosure(3), load_template("hebei-form"), prompter.first)
    prompter.file = longer
    assert window.commands.by_name["compare"].isEnabled()
    with qtbot.waitSignal(window.compares.listed, timeout=LONG):
        qtbot.mouseClick(window.start.compare, Qt.MouseButton.LeftButton)
    assert window.workbench.session.path == prompter.first
    assert window.docks.compare.isVisible()
    assert shown(window) == ["＋ 增加", "＋ 增加"]


def test_a_first_file_that_cannot_be_read_ends_the_comparison(
    qtbot: QtBot, empty_window: MainWindow, prompter: FakePrompter, other: Path, tmp_path: Path
) -> None:
    prompter.first = tmp_path / "坏.docx"
    prompter.first.write_bytes(b"PK\x03\x04 and nothing else")
    prompter.file = other
    empty_window.start.compare_asked.emit()
    qtbot.waitUntil(lambda: bool(prompter.said), timeout=LONG)
    assert "坏.docx" in prompter.said[0]
    assert empty_window.pages.currentWidget() is empty_window.start


def test_an_open_document_is_compared_as_it_was_corrected(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, other: Path
) -> None:
    """Both are open: what was typed into B counts, and not what its file says."""
    ours = window.files.desk
    window.files.take(made_reading(3), other)
    beside = window.files.desk
    assert ours is not None
    assert beside is not None
    beside.carry_out(lambda: set_texts(beside.session.disclosure, [(Fact("p3-2", "value"), "≥80%")]))
    window.files.bring(ours)
    compare(qtbot, window, prompter, other)
    assert prompter.known[:2] == [ours.session.path, other]
    assert [line.texts for row in window.docks.compare.model.rows for line in row] == [("≥95%", "≥80%")]


def test_scanned_pages_of_b_are_asked_about(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    prompter.file = write_pdf(tmp_path / "混合.pdf", Sheet().table(LIST), Sheet().draw(PICTURE))
    prompter.scans = Scans.LEAVE
    with qtbot.waitSignal(window.compares.listed, timeout=LONG):
        window.commands.by_name["compare"].trigger()
    assert "recognise 1 of 2" in prompter.asked


def test_the_dialog_takes_two_different_files(qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("甲.docx", "乙.xlsx", "丙.pdf")]
    dialog = PairDialog(paths[:2], paths[0], lambda: paths[2])
    qtbot.addWidget(dialog)
    assert (dialog.first.path, dialog.second.path, dialog.start.isEnabled()) == (paths[0], None, False)
    dialog.second.put(paths[0])
    assert (dialog.pair, dialog.start.isEnabled()) == (None, False)
    assert "同一个文件" in dialog.note.text()
    qtbot.mouseClick(dialog.choose_second, Qt.MouseButton.LeftButton)
    assert (dialog.pair, dialog.start.isEnabled()) == ((paths[0], paths[2]), True)
    assert dialog.note.text() == ""
