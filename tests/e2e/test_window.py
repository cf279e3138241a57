"""A clerk's short afternoon in the real window: open a document, correct it, save it, open what was saved."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.checks import check
from core.facts import Fact
from core.model import Disclosure
from core.samples import disclosure as sample
from core.word import write_docx
from gui.dialogs.choosing import SaveChoice
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter
from tests.helpers.real_window import real_window

LONG = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, prompter: FakePrompter) -> MainWindow:
    return real_window(qtbot, tmp_path, prompter)


def open_(qtbot: QtBot, window: MainWindow, path: Path) -> Disclosure:
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(path)
    return window.workbench.session.disclosure


def type_at(qtbot: QtBot, window: MainWindow, fact: Fact, text: str) -> None:
    """Go to a fact, type a text over it and confirm."""
    window.workbench.show_fact(fact)
    sheet = window.workbench.sheet
    qtbot.keyClick(sheet, text[0])
    assert sheet.delegate.editor is not None
    qtbot.keyClicks(sheet.delegate.editor, text[1:])
    qtbot.keyClick(sheet.delegate.editor, Qt.Key.Key_Return)


def facts(disclosure: Disclosure) -> Disclosure:
    """All but how the source happened to print it."""
    return replace(disclosure, tables=())


@pytest.mark.parametrize("template", ["hebei-form", "hebei-list"])
def test_open_correct_save_and_open_again(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, document: Path, template: str
) -> None:
    read = open_(qtbot, window, document)
    second = read.projects[1]
    type_at(qtbot, window, Fact(second.id, "project_name"), "Bridge 2")
    type_at(qtbot, window, Fact(second.indicators[0].id, "level3"), "wrong")
    window.commands.by_name["undo"].trigger()
    corrected = window.workbench.session.disclosure
    assert corrected.projects[1] == replace(second, project_name="Bridge 2")

    target = document.with_name("保存.xlsx")
    prompter.choice = SaveChoice(target, template)
    window.commands.by_name["save"].trigger()
    assert not window.isWindowModified()
    again = open_(qtbot, window, target)
    assert facts(again) == facts(corrected)
    assert prompter.said == []


def test_what_the_rules_find_is_there_as_soon_as_the_document_is(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    """The rules run in the process that reads; the window has to show what they found there."""
    made = sample.sample_disclosure()
    first = replace(made.projects[0], budget_total="9.99")
    path = tmp_path / "某局绩效文本.docx"
    write_docx(replace(made, projects=(first, *made.projects[1:])), path)
    disclosure = open_(qtbot, window, path)
    shown = {placed.finding for placed in window.workbench.session.findings}
    wanted = set(check(disclosure))
    assert any(finding.rule == "check.budget-sum" for finding in wanted), sorted({f.rule for f in wanted})
    assert wanted <= shown


def test_every_cell_of_the_forms_can_be_typed_over_and_taken_back(
    qtbot: QtBot, window: MainWindow, document: Path
) -> None:
    read = open_(qtbot, window, document)
    sheet = window.workbench.sheet
    editable = [cell for cell in sheet.sheet_model.sheet.cells if any(isinstance(piece, Fact) for piece in cell.pieces)]
    assert len(editable) > 20
    for cell in editable:
        sheet.edited.emit(cell, cell.text)
    assert window.workbench.session.disclosure == read
    desk = window.files.desk
    assert desk is not None
    desk.clear(editable)
    assert window.workbench.session.disclosure != read
    desk.stack.undo()
    assert window.workbench.session.disclosure == read


def test_a_damaged_file_leaves_the_window_as_it_was(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, document: Path
) -> None:
    open_(qtbot, window, document)
    broken = document.with_name("坏.docx")
    broken.write_bytes(document.read_bytes()[:2000])
    window.files.open(broken)
    qtbot.waitUntil(lambda: bool(prompter.said), timeout=LONG)
    assert "坏.docx" in prompter.said[0]
    assert window.pages.currentWidget() is window.workbench
    assert window.windowTitle().startswith(document.name)


@pytest.mark.parametrize("content", [b"", b"no document", b"PK\x03\x04 and nothing else"])
def test_what_is_no_document_is_explained_and_the_window_stays(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "假.docx"
    path.write_bytes(content)
    window.files.open(path)
    qtbot.waitUntil(lambda: bool(prompter.said), timeout=LONG)
    assert "假.docx" in prompter.said[0]
    assert window.pages.currentWidget() is window.start


def test_a_document_with_other_tables_only_shows_them_and_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "三公经费.docx"
    document = docx.Document()
    table = document.add_table(2, 2)
    for n, text in enumerate(("科目", "金额", "接待费", "1.20")):
        table.cell(n // 2, n % 2).text = text
    document.save(str(path))
    open_(qtbot, window, path)
    bench = window.workbench
    assert [cell.text for cell in bench.sheet.sheet_model.sheet.cells] == ["科目", "金额", "接待费", "1.20"]
    assert len(bench.session.findings) == 1
    window.commands.by_name["next_finding"].trigger()
    assert bench.findings.current() is not None
