"""An afternoon over the structure of a document in the real window, taken back to the beginning step by step."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.model import Disclosure
from core.reshape import Box
from gui.desk.pages import PageKind
from gui.dialogs.split import Split
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter
from tests.helpers.real_window import real_window

LONG = 60_000


@pytest.fixture
def window(qtbot: QtBot, document: Path, tmp_path: Path, prompter: FakePrompter) -> MainWindow:
    """The window with three projects and a raw table."""
    content = docx.Document(str(document))
    content.add_paragraph("三公经费支出表")
    table = content.add_table(4, 3)
    for n, text in enumerate(
        ("项目", "预算", "决算", "接待费", "1.20", "1.10", "用车费", "3.00", "2.80", "出国费", "0", "0")
    ):
        table.cell(n // 3, n % 3).text = text
    content.save(str(document))
    made = real_window(qtbot, tmp_path, prompter)
    with qtbot.waitSignal(made.files.opened, timeout=LONG):
        made.files.open(document)
    return made


class Clerk:
    """Does things in the window and looks that each is one step."""

    def __init__(self, window: MainWindow, prompter: FakePrompter) -> None:
        self.bench, self.prompter = window.workbench, prompter
        self.stack = window.undo_group.activeStack()
        self.window = window
        self.states = [self.now]

    @property
    def now(self) -> Disclosure:
        return self.bench.session.disclosure

    def step(self, act: Callable[[], object]) -> None:
        count = self.stack.count()
        act()
        assert (self.stack.count(), self.prompter.said) == (count + 1, [])
        assert self.now != self.states[-1]
        self.states.append(self.now)

    def do(self, name: str) -> None:
        self.step(self.window.commands.by_name[name].trigger)

    def at(self, project: int, row: int, field: str, down: int = 1) -> None:
        """Select the cell of a row's field, and those below it."""
        facts = [Fact(one.id, field) for one in self.now.projects[project].indicators[row : row + down]]
        self.bench.show_fact(facts[-1])
        bottom = self.bench.sheet.currentIndex()
        self.bench.show_fact(facts[0])
        top = self.bench.sheet.currentIndex()
        self.bench.sheet.select(Box(top.row(), top.column(), bottom.row(), bottom.column()))

    def clear(self, project: int, row: int, field: str) -> None:
        self.at(project, row, field)
        self.step(self.bench.clear)

    def type(self, fact: Fact, text: str) -> None:
        self.bench.show_fact(fact)
        self.step(lambda: self.bench.sheet.edited.emit(self.bench.sheet.current_cell(), text))


def work_on_projects(clerk: Clerk) -> None:
    clerk.at(0, 2, "level3")
    for name in ("insert_below", "insert_above", "move_down", "duplicate_rows", "move_up", "remove_rows"):
        clerk.do(name)
    clerk.at(1, 0, "value", down=3)
    clerk.do("fill_down")
    clerk.clear(1, 0, "value")
    clerk.at(1, 0, "value")
    clerk.do("shift_up")
    clerk.at(1, 3, "level3")
    clerk.prompter.split = Split(("前半", "后半"), down=True)
    clerk.do("split")
    clerk.at(2, 4, "level3")
    for name in ("split_project", "duplicate_project", "remove_project", "project_up", "insert_project"):
        clerk.do(name)
    clerk.bench.show_fact(Fact(clerk.now.projects[0].id, "project_name"))
    clerk.do("join_projects")
    clerk.do("project_down")


def work_on_the_table(clerk: Clerk) -> None:
    page = next(page for page in clerk.bench.session.pages() if page.kind is PageKind.TABLE)
    clerk.bench.show_page(page)
    select = clerk.bench.sheet.select
    select(Box(1, 0, 1, 2))
    for name in ("insert_below", "move_down", "remove_rows"):
        clerk.do(name)
    select(Box(0, 1, 3, 1))
    for name in ("insert_right", "move_right", "remove_columns"):
        clerk.do(name)
    select(Box(0, 0, 1, 1))
    for name in ("merge", "part"):
        clerk.do(name)
    select(Box(1, 1, 2, 2))
    clerk.do("swap_columns")
    select(Box(3, 0, 3, 1))
    clerk.do("join")


def test_everything_is_one_step_and_comes_back_to_the_beginning_and_again(
    window: MainWindow, prompter: FakePrompter
) -> None:
    clerk = Clerk(window, prompter)
    work_on_projects(clerk)
    work_on_the_table(clerk)
    assert len(clerk.states) > 25
    for state in reversed(clerk.states[:-1]):
        window.commands.by_name["undo"].trigger()
        assert clerk.now == state
    assert not clerk.stack.canUndo()
    for state in clerk.states[1:]:
        window.commands.by_name["redo"].trigger()
        assert clerk.now == state


def test_an_old_correction_is_taken_back_alone_after_an_afternoon_of_other_work(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter
) -> None:
    clerk = Clerk(window, prompter)
    row = clerk.now.projects[2].indicators[7]
    clerk.type(Fact(row.id, "level3"), "改错了的名称")
    work_on_the_table(clerk)
    clerk.at(0, 2, "level3")
    clerk.do("remove_rows")
    window.commands.by_name["history"].trigger()
    history = window.docks.history
    history.setCurrentIndex(history.steps.index(1))
    history.setFocus()
    clerk.step(lambda: qtbot.keyClick(history, Qt.Key.Key_Delete))
    assert clerk.bench.session.text(Fact(row.id, "level3")) == row.level3
    clerk.stack.setIndex(0)
    assert clerk.now == clerk.states[0]
