"""A workbook that was worked on in Excel while its document was worked on here; a document that was changed meanwhile."""

from pathlib import Path

import docx
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.merge import IncomingKind
from core.model import Disclosure, Project
from core.parse import parse
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.prompter import Resuming, Returning
from gui.main_window import MainWindow
from tests.e2e.test_window import type_at
from tests.gui.fakes import FakePrompter
from tests.helpers.real_window import real_window
from tests.helpers.workbooks import edit

LONG = 60_000
LIST = "绩效指标"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, prompter: FakePrompter) -> MainWindow:
    return real_window(qtbot, tmp_path, prompter, keeps=True)


def now(window: MainWindow) -> Disclosure:
    return window.workbench.session.disclosure


def do(window: MainWindow, name: str) -> None:
    window.commands.by_name[name].trigger()


def open_(qtbot: QtBot, window: MainWindow, path: Path) -> Disclosure:
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(path)
    return now(window)


def rows_of(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


def put_rows(sheet: Worksheet, rows: list[list[object]]) -> None:
    sheet.delete_rows(2, sheet.max_row)
    for row in rows:
        sheet.append(row)


def work_in_excel(sheet: Worksheet, first: Project, second: Project) -> None:
    """A value typed over, one that is typed over here too, a row deleted, one added; then all sorted by project."""
    _, b, c = first.indicators[:3]
    rows = rows_of(sheet)
    name, value = 5, 7
    (gone,) = (row for row in rows if b.level3 in row)
    (clash,) = (row for row in rows if c.level3 in row)
    (typed,) = (row for row in rows if second.indicators[0].level3 in row and second.project_name in row)
    rows.remove(gone)
    clash[value], typed[value] = "Excel 9", "Excel 1"
    new = [None if 8 <= n < 12 else text for n, text in enumerate(clash)]
    new[name], new[value], new[-1] = "Excel new", "Excel 2", None
    rows.insert(rows.index(clash) + 1, new)
    put_rows(sheet, sorted(rows, key=lambda row: str(row[1]), reverse=True))


def test_an_afternoon_in_excel_and_here(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, document: Path, tmp_path: Path
) -> None:
    read = open_(qtbot, window, document)
    first, second = read.projects[0], read.projects[1]
    a, b, c = first.indicators[:3]
    type_at(qtbot, window, Fact(a.id, "level3"), "Before saving")
    target = tmp_path / "报送.xlsx"
    prompter.choice = SaveChoice(target, "hebei-list")
    do(window, "save")

    edit(target, lambda book: work_in_excel(book[LIST], first, second))
    type_at(qtbot, window, Fact(c.id, "value"), "Here 9")
    type_at(qtbot, window, Fact(second.id, "project_name"), "Here name")
    here = now(window)

    with qtbot.waitSignal(window.merges.listed, timeout=LONG):
        window.files.open(target)
    assert prompter.asked[-1] == "merge"
    panel = window.docks.merge
    assert panel.isVisible()
    kinds = [(line.about.kind, line.about.fact.owner) for line in panel._lines if line.about.certain]
    assert (IncomingKind.REMOVED, b.id) in kinds
    assert (IncomingKind.CHANGED, second.indicators[0].id) in kinds
    (conflict,) = (line for line in panel._lines if line.about.kind is IncomingKind.CONFLICT)
    assert conflict.texts == ("Here 9", "Excel 9", c.value)
    assert conflict.about not in panel.model.accepted

    qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    merged = now(window)
    levels = [row.level3 for row in merged.projects[0].indicators]
    assert b.level3 not in levels
    assert levels[levels.index(c.level3) + 1] == "Excel new"
    by_id = {row.id: row for project in merged.projects for row in project.indicators}
    assert by_id[c.id].value == "Here 9"
    assert by_id[second.indicators[0].id].value == "Excel 1"
    assert merged.projects[1].project_name == "Here name"
    assert [line.about.kind for line in panel._lines] == [IncomingKind.CONFLICT]

    do(window, "undo")
    assert now(window) == here
    do(window, "redo")
    assert now(window) == merged
    prompter.returning = Returning.APART
    do(window, "save")
    assert prompter.asked[-1] == "write over"
    assert parse(target).disclosure.projects == merged.projects
    assert prompter.said == []


def test_what_was_done_in_excel_is_not_written_over(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, document: Path, tmp_path: Path
) -> None:
    read = open_(qtbot, window, document)
    target = tmp_path / "报送.xlsx"
    prompter.choice = SaveChoice(target, "hebei-list")
    do(window, "save")
    do(window, "save")
    assert "write over" not in prompter.asked

    def in_excel(book: Workbook) -> None:
        (cell,) = (c for row in book["项目"].iter_rows() for c in row if c.value == read.projects[0].project_name)
        cell.value = "Excel name"

    edit(target, in_excel)
    with qtbot.waitSignal(window.merges.listed, timeout=LONG):
        do(window, "save")
    assert prompter.asked[-1] == "write over"
    qtbot.mouseClick(window.docks.merge.apply, Qt.MouseButton.LeftButton)
    assert now(window).projects[0].project_name == "Excel name"


def test_work_of_another_day_takes_up_what_came_back(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, document: Path, tmp_path: Path
) -> None:
    read = open_(qtbot, window, document)
    target = tmp_path / "报送.xlsx"
    prompter.choice = SaveChoice(target, "hebei-list")
    do(window, "save")
    type_at(qtbot, window, Fact(read.projects[1].id, "project_name"), "Here name")
    do(window, "close")
    assert window.files.desk is None

    def in_excel(book: Workbook) -> None:
        (cell,) = (c for row in book["项目"].iter_rows() for c in row if c.value == read.projects[0].project_name)
        cell.value = "Excel name"

    edit(target, in_excel)
    with qtbot.waitSignal(window.merges.listed, timeout=LONG):
        window.files.open(target)
    assert window.workbench.session.path == document
    qtbot.mouseClick(window.docks.merge.apply, Qt.MouseButton.LeftButton)
    assert [project.project_name for project in now(window).projects[:2]] == ["Excel name", "Here name"]


def test_corrections_outlive_a_change_of_the_document(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, document: Path, tmp_path: Path
) -> None:
    read = open_(qtbot, window, document)
    first = read.projects[0]
    a, b = first.indicators[:2]
    type_at(qtbot, window, Fact(a.id, "value"), "Corrected")
    type_at(qtbot, window, Fact(b.id, "value"), "Corrected 2")
    changed = docx.Document(str(document))
    cells = [cell for table in changed.tables for row in table.rows for cell in row.cells]
    for cell in cells:
        if cell.text == first.purpose:
            cell.text = "New purpose"
    (other,) = {id(cell._tc): cell for cell in cells if cell.text == b.level3}.values()
    row = other._tc.getparent()
    values = [cell for table in changed.tables for r in table.rows if r._tr is row for cell in r.cells]
    next(cell for cell in values if cell.text == b.value).text = "≥1个"
    changed.save(str(document))

    with qtbot.waitSignal(window.merges.told, timeout=LONG):
        do(window, "read_again")
    again = now(window)
    rows = {row.id: row for row in again.projects[0].indicators}
    assert again.projects[0].purpose == "New purpose"
    assert rows[a.id].value == "Corrected"
    assert rows[b.id].value == "≥1个"
    (conflict,) = (f.finding for f in window.workbench.session.findings if f.finding.rule == "parse.merge-conflict")
    assert conflict.fact == Fact(b.id, "value")
    assert conflict.fixes == ("Corrected 2", "≥1个")
    assert window.files.desk is not None
    assert window.files.desk.dirty

    window.workbench._on_fix([(conflict, "Corrected 2")])
    assert now(window).projects[0].indicators[1].value == "Corrected 2"
    window.close()
    later = real_window(qtbot, tmp_path, prompter, keeps=True)
    with qtbot.waitSignal(later.files.opened, timeout=LONG):
        later.files.open(document)
    assert [row.value for row in now(later).projects[0].indicators[:2]] == ["Corrected", "Corrected 2"]


ASKED = {Resuming.CONTINUE: ["resume", "read again"], Resuming.AGAIN: ["resume"]}


@pytest.mark.parametrize("resuming", ASKED)
def test_unfinished_work_on_a_document_changed_since_outlives_its_being_read_again(
    qtbot: QtBot, prompter: FakePrompter, document: Path, tmp_path: Path, resuming: Resuming
) -> None:
    window = real_window(qtbot, tmp_path, prompter, keeps=True)
    prompter.resuming = resuming
    read = open_(qtbot, window, document)
    type_at(qtbot, window, Fact(read.projects[0].id, "project_name"), "Corrected")
    window.close()
    changed = docx.Document(str(document))
    for table in changed.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.text == read.projects[0].purpose:
                    cell.text = "New purpose"
    changed.save(str(document))
    prompter.reading_again = True
    later = real_window(qtbot, tmp_path, prompter, keeps=True)
    later.files.open(document)
    qtbot.waitUntil(
        lambda: later.files.desk is not None and now(later).projects[0].purpose == "New purpose", timeout=LONG
    )
    assert now(later).projects[0].project_name == "Corrected"
    assert prompter.asked == ASKED[resuming]
    do(later, "undo")
    assert now(later).projects[0].project_name == "Corrected"
    assert now(later).projects[0].purpose == read.projects[0].purpose
    do(later, "undo")
    assert now(later) == read
