"""A whole afternoon: open, settle ten findings, paste a block from Excel, save, lose power, go on, export."""

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import gui
from core import edits, operations
from core.facts import Fact, text_at
from core.model import Disclosure, Project
from core.parse import parse
from core.samples import disclosure as sample
from core.word import write_docx
from gui.dialogs.choosing import SaveChoice
from tests.e2e import afternoon
from tests.gui.fakes import FakePrompter
from tests.helpers.real_window import real_window

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def doubtful(project: Project, *, signs: int = 0, blanks: int = 0, wrong_sum: bool = False) -> Project:
    """A project with so many values that are oddly written, or missing."""
    values = ["<=475元"] * signs + [""] * blanks
    rows = tuple(replace(row, value=value) for row, value in zip(project.indicators, values, strict=False))
    rest = project.indicators[len(rows) :]
    return replace(project, budget_total="9.99" if wrong_sum else project.budget_total, indicators=rows + rest)


def write_doubtful(path: Path) -> None:
    made = sample.sample_disclosure(projects=6)
    first, second, third, *others = made.projects
    projects = (doubtful(first, signs=5), doubtful(second, blanks=4), doubtful(third, wrong_sum=True), *others)
    write_docx(replace(made, projects=projects), path)


def text(disclosure: Disclosure, id: str, field: str) -> str | None:
    row = next(row for project in disclosure.projects for row in project.indicators if row.id == id)
    return text_at(row, field)


def printed(path: Path) -> set[str]:
    """The texts that are to be seen in a workbook."""
    sheets = [sheet for sheet in openpyxl.load_workbook(path) if sheet.sheet_state == "visible"]
    return {str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_done_in_an_afternoon_with_a_power_cut_is_in_the_workbook(qtbot: QtBot, tmp_path: Path) -> None:
    write_doubtful(tmp_path / "某局绩效文本.docx")
    read = parse(tmp_path / "某局绩效文本.docx").disclosure
    root = Path(gui.__file__).parents[1]
    command = [sys.executable, "-m", "tests.e2e.afternoon", str(tmp_path)]
    killed = subprocess.run(command, cwd=root, check=False, timeout=150, capture_output=True, text=True)
    assert killed.returncode == -9, killed.stderr[-2000:]
    with (tmp_path / "done.pickle").open("rb") as file:
        confirmed: Disclosure = pickle.load(file)

    prompter = FakePrompter()
    window = real_window(qtbot, tmp_path, prompter, keeps=True)
    (work,) = window.files.works.unfinished()
    window.files.take_up(work)
    now = window.workbench.session.disclosure
    typing = operations.set_texts(confirmed, [(Fact("p5i2", "level3"), afternoon.LAST)])
    assert typing is not None
    assert now == edits.apply(confirmed, typing)

    target = tmp_path / "导出.xlsx"
    prompter.choice = SaveChoice(target, "hebei-form")
    with qtbot.waitSignal(window.files.saved, timeout=30_000):
        qtbot.keyClick(window.workbench.sheet, Qt.Key.Key_S, CTRL_SHIFT)
    exported = parse(target).disclosure
    assert replace(exported, tables=()) == replace(now, tables=())

    done = {"≤475元", "≥12次", "早", afternoon.LAST, *(cell for row in afternoon.BLOCK for cell in row)}
    assert done <= printed(target)
    assert [text(exported, f"p1i{n}", "value") for n in range(1, 5)] == ["≤475元"] * 4
    assert [text(exported, f"p2i{n}", "value") for n in range(1, 5)] == ["≥12次"] * 4
    assert exported.projects[2].budget_total == "300.00"
    assert [text(exported, f"p4i{n}", "level3") for n in (1, 2)] == [row[0] for row in afternoon.BLOCK]
    untouched = [project for project in read.projects if project.seq == 6]
    assert [replace(p, id="") for p in untouched] == [replace(p, id="") for p in exported.projects[5:]]
