from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.edits import apply
from core.facts import Fact
from core.operations import set_texts
from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template
from gui.differences.model import DISPLAY, KIND
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter, made_disclosure

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
