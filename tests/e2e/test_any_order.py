"""A clerk who does anything in any order: all of it is undone and done again, and a power cut takes none of it."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.keeping.workfolder import WorkFolder
from core.parse import parse
from core.pieces import by_place
from core.samples.papers import papers
from gui.deeds.catalogue import CELL, COLUMNS, FINDINGS, MERGING, PROJECTS, ROWS, SHIFT, WAYS
from gui.desk.pages import INDICATORS
from gui.dialogs.split import Split
from gui.forms import TemplateForms
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakePrompter

DEEDS = 150
MARKS = ("check_cells", "check_page", "next_unchecked")
TEXTS = ("fill_down", "swap_columns", "split", "join", *SHIFT.names)
HISTORY = ("undo", "undo", "redo")
COMMANDS = (
    *CELL,
    *ROWS,
    *COLUMNS,
    *MERGING,
    *TEXTS,
    *filter(None, PROJECTS),
    "as_table",
    *FINDINGS,
    *WAYS,
    *MARKS,
    *HISTORY,
)
BLOCKS = ("甲", "甲\t乙\r\n丙\t丁\r\n", '"上\n下"\t丙\r\n' * 3)
HTML = "<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>"


class Clerk(FakePrompter):
    """Answers every question, and splits every text in its midst."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance
        self.adding = True

    def split_text(self, text: str) -> Split | None:
        pieces = tuple(by_place(text, len(text) // 2)) if len(text) > 1 else ()
        return Split(pieces, self._chance.random() < 0.5) if pieces else None


def window_at(qtbot: QtBot, home: Path, works: str, prompter: FakePrompter) -> MainWindow:
    settings = Settings(QSettings(str(home / f"{works}.ini"), QSettings.Format.IniFormat))
    made = MainWindow(TemplateForms(), settings, prompter, WorkFolder(home / works))
    qtbot.addWidget(made, before_close_func=lambda window: window.files.put_away())
    made.show()
    return made


class Afternoon:
    """Deeds by chance at a window."""

    def __init__(self, qtbot: QtBot, window: MainWindow, chance: random.Random) -> None:
        self._qtbot, self._window, self._chance = qtbot, window, chance
        self._bench = window.workbench

    def do(self) -> None:
        """One deed; moving about is the most frequent."""
        deeds: tuple[Callable[[], None], ...] = (self.turn, self.select, self.type, self.paste, self.fix, self.replace)
        self._chance.choices((*deeds, self.jump, self.command), (3, 6, 2, 1, 1, 1, 1, 8))[0]()

    def turn(self) -> None:
        self._bench.show_page(self._chance.choice([*self._bench.session.pages(), INDICATORS]))

    def select(self) -> None:
        sheet, model = self._bench.sheet, self._bench.sheet.sheet_model
        if model.rowCount():
            row, column = (self._chance.randrange(n) for n in (model.rowCount(), model.columnCount()))
            last_row = min(model.rowCount() - 1, row + self._chance.randrange(3))
            last_column = min(model.columnCount() - 1, column + self._chance.randrange(3))
            sheet.go(row, column)
            cells = QItemSelection(model.index(row, column), model.index(last_row, last_column))
            sheet.selectionModel().select(cells, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def type(self) -> None:
        self._qtbot.keyClicks(self._bench.sheet, self._chance.choice(("8", "95", "abc")))
        editor = self._bench.sheet.delegate.editor
        if editor is not None:
            self._qtbot.keyClick(editor, self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)))

    def paste(self) -> None:
        data = QMimeData()
        data.setText(self._chance.choice(BLOCKS))
        if self._chance.random() < 0.5:
            data.setHtml(HTML)
        QApplication.clipboard().setMimeData(data)
        self._window.commands.by_name["paste"].trigger()

    def fix(self) -> None:
        for button in self._bench.findings.detail.fixes[:1]:
            button.click()

    def replace(self) -> None:
        find = self._window.docks.find
        find.begin(replacing=True, several=False)
        find.wanted.setText(self._chance.choice(("指标", "1", "%")))
        find.replacement.setText("换")
        find.search()
        find.all.click()

    def jump(self) -> None:
        stack = self._bench.desk.stack
        self._bench.desk.go_to(self._chance.randrange(stack.count() // 2, stack.count() + 1))
        if stack.index():
            self._bench.desk.take_back(self._chance.randrange(stack.index()))

    def command(self) -> None:
        self._window.commands.by_name[self._chance.choice(COMMANDS)].trigger()


@pytest.mark.parametrize("kind", ["text", "list"])
@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_done_is_undone_done_again_and_kept(qtbot: QtBot, tmp_path: Path, kind: str, seed: int) -> None:
    chance = random.Random(f"{kind} {seed}")
    prompter = Clerk(chance)
    window = window_at(qtbot, tmp_path, "works", prompter)
    path: Path = getattr(papers(tmp_path), kind)
    window.files.take(parse(path), path)
    clerk, session = Afternoon(qtbot, window, chance), window.workbench.session
    before = session.disclosure
    for _ in range(DEEDS):
        clerk.do()
    window.workbench.sheet.finish_editing()
    at = window.workbench.desk.stack.count()
    window.workbench.desk.go_to(at)
    after = session.disclosure
    assert after != before
    shutil.copytree(tmp_path / "works", tmp_path / "cut")  # what lies on the disk when the power fails

    window.workbench.desk.go_to(0)
    assert session.disclosure == before
    window.workbench.desk.go_to(at)
    assert session.disclosure == after

    other = window_at(qtbot, tmp_path, "cut", prompter)
    (work,) = other.files.works.unfinished()
    with qtbot.waitSignal(other.files.opened, timeout=60_000):
        other.files.take_up(work)
    assert other.workbench.session.disclosure == after
    assert other.workbench.session.marks == session.marks
