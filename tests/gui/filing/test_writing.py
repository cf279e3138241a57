"""Large documents are written in the background; the forms here write when the test opens a gate."""

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.errors import WriteError
from core.files import whole_file
from core.keeping.workfolder import WorkFolder
from core.model import Disclosure
from core.parse import parse
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.prompter import Leaving
from gui.forms import TemplateForms
from gui.main_window import MainWindow
from gui.panels.writing import WritingStrip
from gui.settings import Settings
from tests.gui.fakes import HEADER_ROWS, FakeForms, FakePrompter, made_reading

LONG = 30_000
PROJECTS = 100
"""So many that the window does not write them itself"""


class GatedForms(FakeForms):
    """Writes the first value of the document as soon as the gate is open."""

    def __init__(self, gate: Path) -> None:
        super().__init__()
        self.gate = gate

    def save(self, disclosure: Disclosure, template: str, target: Path, save: str) -> Sequence[str]:
        with whole_file(target, force=True) as temporary:
            while not self.gate.exists():
                time.sleep(0.02)
            if self.gate.read_text():
                raise WriteError(self.gate.read_text())
            temporary.write_text(json.dumps(disclosure.projects[0].indicators[0].value), "utf-8")
        return self.lacking


class Out(NamedTuple):
    """Where the workbook goes, in a folder of its own, and the gate in another; what stands in the gate goes wrong."""

    target: Path
    gate: Path

    def says(self) -> str:
        """What the workbook says."""
        return json.loads(self.target.read_text("utf-8"))

    def beside(self) -> list[str]:
        """What is in the folder."""
        return [path.name for path in self.target.parent.iterdir()]


@pytest.fixture
def out(tmp_path: Path) -> Out:
    (tmp_path / "out").mkdir()
    return Out(tmp_path / "out" / "表.xlsx", tmp_path / "gate")


@pytest.fixture
def works(tmp_path: Path) -> WorkFolder:
    return WorkFolder(tmp_path / "works")


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, prompter: FakePrompter, out: Out, works: WorkFolder) -> MainWindow:
    """A window with a large document, to be saved at the target."""
    made = MainWindow(GatedForms(out.gate), settings, prompter, works)
    qtbot.addWidget(made, before_close_func=lambda window: window.files.put_away())
    made.show()
    made.files.take(made_reading(PROJECTS), out.gate.with_name("某局绩效文本.docx"))
    prompter.choice = SaveChoice(out.target, "hebei-form")
    return made


@pytest.fixture
def type_in(window: MainWindow) -> Callable[[str], None]:
    """Put a text into the first 指标值."""

    return lambda text: type_over(window, text)


def type_over(window: MainWindow, text: str) -> None:
    sheet = window.workbench.sheet
    sheet.edited.emit(sheet.sheet_model.places.at(HEADER_ROWS, 3), text)


def save(window: MainWindow) -> None:
    window.commands.by_name["save"].trigger()


def finish(qtbot: QtBot, window: MainWindow, out: Out, said: str = "") -> None:
    """Open the gate, and wait until nothing is written any more."""
    out.gate.write_text(said)
    qtbot.waitUntil(lambda: not window.files.writing.is_running, timeout=LONG)


def strip(window: MainWindow) -> WritingStrip:
    return window.statusBar().findChild(WritingStrip)


def undo(window: MainWindow, steps: int = 1) -> None:
    for _ in range(steps):
        window.files.desk.stack.undo()


def test_what_is_saved_is_the_document_as_it_was_when_that_was_asked_for(
    qtbot: QtBot, window: MainWindow, type_in: Callable[[str], None], out: Out
) -> None:
    type_in("≥1%")
    save(window)
    type_in("≥2%")
    finish(qtbot, window, out)
    assert out.says() == "≥1%"
    assert window.isWindowModified(), "the second edit is in no workbook"
    undo(window)
    assert not window.isWindowModified()
    undo(window)
    assert window.isWindowModified()


def test_a_state_that_can_not_be_come_back_to_leaves_the_document_unsaved(
    qtbot: QtBot, window: MainWindow, type_in: Callable[[str], None], out: Out
) -> None:
    type_in("≥1%")
    save(window)
    undo(window)
    assert not window.isWindowModified(), "as it was read"
    type_in("≥2%")
    finish(qtbot, window, out)
    assert window.isWindowModified()
    undo(window)
    assert window.isWindowModified(), "the workbook says ≥1%"


def test_a_state_taken_back_meanwhile_is_the_saved_one_still(
    qtbot: QtBot, window: MainWindow, type_in: Callable[[str], None], out: Out
) -> None:
    type_in("≥1%")
    save(window)
    undo(window)
    finish(qtbot, window, out)
    assert window.isWindowModified()
    window.files.desk.stack.redo()
    assert not window.isWindowModified()


def test_work_done_meanwhile_is_kept_as_unsaved(
    qtbot: QtBot, window: MainWindow, type_in: Callable[[str], None], out: Out, works: WorkFolder
) -> None:
    type_in("≥1%")
    save(window)
    type_in("≥2%")
    finish(qtbot, window, out)
    window.files.put_away()
    assert [work.state.saved for work in works.unfinished()[0]] == [1]


@pytest.mark.parametrize("meanwhile", [True, False])
def test_what_is_noted_meanwhile_is_kept_as_unsaved(
    qtbot: QtBot, window: MainWindow, out: Out, works: WorkFolder, meanwhile: bool
) -> None:
    check = window.commands.by_name["check_page"].trigger
    if not meanwhile:
        check()
    save(window)
    if meanwhile:
        check()
    finish(qtbot, window, out)
    window.files.put_away()
    assert [work.state.saved for work in works.unfinished()[0]] == ([0] if meanwhile else [])


def test_another_saving_meanwhile_comes_after_it_and_goes_to_the_same_place(
    qtbot: QtBot,
    window: MainWindow,
    type_in: Callable[[str], None],
    prompter: FakePrompter,
    out: Out,
) -> None:
    save(window)
    type_in("≥2%")
    save(window)
    finish(qtbot, window, out)
    assert out.says() == "≥2%"
    assert not window.isWindowModified()
    assert prompter.asked == ["save"]


def test_cancelling_leaves_what_stood_there(
    qtbot: QtBot, window: MainWindow, type_in: Callable[[str], None], prompter: FakePrompter, out: Out
) -> None:
    out.target.write_bytes(b"last year")
    type_in("≥1%")
    save(window)
    qtbot.waitUntil(lambda: len(out.beside()) == 2, timeout=LONG)  # it has begun
    qtbot.mouseClick(strip(window).button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: out.beside() == [out.target.name], timeout=LONG)
    assert out.target.read_bytes() == b"last year"
    assert window.isWindowModified()
    assert not window.files.writing.is_running
    save(window)
    assert prompter.asked == ["save", "save"], "the place of the file that was cancelled is not taken for granted"


def test_what_can_not_be_written_is_told_and_stays_unsaved(
    qtbot: QtBot, window: MainWindow, type_in: Callable[[str], None], prompter: FakePrompter, out: Out
) -> None:
    type_in("≥1%")
    save(window)
    finish(qtbot, window, out, "无法写入“表.xlsx”。")
    assert prompter.said == ["无法写入“表.xlsx”。"]
    assert window.isWindowModified()
    assert out.beside() == []


def test_the_window_that_is_closed_meanwhile_closes_after_it(qtbot: QtBot, window: MainWindow, out: Out) -> None:
    save(window)
    assert not window.close()
    finish(qtbot, window, out)
    assert not window.isVisible()
    assert out.target.exists()


def test_a_window_whose_document_could_not_be_saved_stays(
    qtbot: QtBot, window: MainWindow, type_in: Callable[[str], None], out: Out
) -> None:
    type_in("≥1%")
    save(window)
    assert not window.close()
    finish(qtbot, window, out, "磁盘已满。")
    assert window.isVisible()


def test_the_document_that_is_closed_meanwhile_closes_after_it(
    qtbot: QtBot, window: MainWindow, out: Out, works: WorkFolder, type_in: Callable[[str], None]
) -> None:
    type_in("≥1%")
    save(window)
    window.files.close()
    assert window.files.desk is not None
    finish(qtbot, window, out)
    assert window.files.desk is None
    assert works.unfinished() == ([], [])


def test_saving_on_the_way_out_is_waited_for(
    qtbot: QtBot, settings: Settings, prompter: FakePrompter, out: Out
) -> None:
    out.gate.touch()
    window = MainWindow(GatedForms(out.gate), settings, prompter)
    qtbot.addWidget(window)
    window.files.take(made_reading(PROJECTS), out.gate.with_name("某局绩效文本.docx"))
    type_over(window, "≥1%")
    prompter.choice, prompter.leaving = SaveChoice(out.target, "hebei-form"), Leaving.SAVE
    assert window.close()
    assert out.says() == "≥1%"


def test_the_strip_is_seen_while_a_file_is_written(qtbot: QtBot, window: MainWindow, out: Out) -> None:
    assert not strip(window).isVisible()
    save(window)
    assert strip(window).isVisible()
    assert "表.xlsx" in strip(window).label.text()
    window.files.writing.progressed.emit(0.25)
    assert strip(window).bar.value() == strip(window).bar.maximum() / 4
    finish(qtbot, window, out)
    assert not strip(window).isVisible()


def test_a_text_is_written_in_the_background_too(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    prompter.text_target = tmp_path / "公开.docx"
    window.commands.by_name["publish"].trigger()
    assert window.files.writing.is_running
    qtbot.waitUntil(prompter.text_target.exists, timeout=LONG)
    qtbot.waitUntil(lambda: "公开.docx" in window.statusBar().currentMessage(), timeout=LONG)


def test_the_templates_of_this_installation_write_in_the_background(
    qtbot: QtBot, settings: Settings, prompter: FakePrompter, out: Out, works: WorkFolder
) -> None:
    window = MainWindow(TemplateForms(), settings, prompter, works)
    qtbot.addWidget(window, before_close_func=lambda window: window.files.put_away())
    window.files.take(made_reading(PROJECTS), out.gate.with_name("某局绩效文本.docx"))
    prompter.choice = SaveChoice(out.target, "hebei-list")
    save(window)
    assert window.files.writing.is_running
    qtbot.waitSignal(window.files.saved, timeout=LONG).wait()
    assert len(parse(out.target).disclosure.projects) == PROJECTS
    assert window.files.bases.is_untouched(out.target, window.files.key)
