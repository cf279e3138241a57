"""The window is killed in the middle of the work; the next one goes on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCommandLinkButton
from pytestqt.qtbot import QtBot

import gui
from core.samples import disclosure as sample
from tests.gui.fakes import FakePrompter
from tests.helpers.real_window import real_window

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from core.parse import parse
from core.keeping.workfolder import WorkFolder
from gui.app import make_app, make_window
from gui.settings import Settings

home = Path(sys.argv[1])
settings = Settings(QSettings(str(home / "killed.ini"), QSettings.Format.IniFormat))
window = make_window(make_app(), settings, folder=WorkFolder(home / "works"))
window.show()
window.files.take(parse(home / "某局.docx"), home / "某局.docx")
sheet = window.workbench.sheet
for text in ("一", "二"):
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    sheet.delegate.editor.insertPlainText(text)
    QTest.keyClick(sheet.delegate.editor, Qt.Key.Key_Return)
QTest.keyClick(sheet, Qt.Key.Key_F2)
sheet.delegate.editor.insertPlainText("三")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_window_loses_not_even_the_text_being_typed(qtbot: QtBot, tmp_path: Path) -> None:
    sample.write_sample(tmp_path / "某局.docx")
    root = Path(gui.__file__).parents[1]
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=root, check=False, timeout=60)
    assert killed.returncode == -9
    window = real_window(qtbot, tmp_path, FakePrompter(), keeps=True)
    (work,) = window.files.works.unfinished()
    window.files.take_up(work)
    stack = window.workbench.desk.stack
    assert stack.count() == 3
    changed = [
        cell.text for cell in window.workbench.sheet.sheet_model.sheet.cells if cell.text.endswith(("一", "二", "三"))
    ]
    assert {text[-1] for text in changed} == {"一", "二", "三"}


KILLED_WITH_TWO = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from core.parse import parse
from core.keeping.workfolder import WorkFolder
from gui.app import make_app, make_window
from gui.settings import Settings

home = Path(sys.argv[1])
settings = Settings(QSettings(str(home / "killed.ini"), QSettings.Format.IniFormat))
window = make_window(make_app(), settings, folder=WorkFolder(home / "works"))
window.show()
sheet, commands = window.workbench.sheet, window.commands.by_name

def type_in(text):
    sheet.show_first()
    QTest.keyClick(sheet, Qt.Key.Key_F2)
    sheet.delegate.editor.insertPlainText(text)
    QTest.keyClick(sheet.delegate.editor, Qt.Key.Key_Return)

for name in ("某局.docx", "某所.docx"):
    window.files.take(parse(home / name), home / name)
    type_in(name[1])
type_in("wrong")
commands["undo"].trigger()
commands["next_tab"].trigger()
type_in("last")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_window_with_two_documents_offers_both(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("某局.docx", "某所.docx"):
        sample.write_sample(tmp_path / name)
    root = Path(gui.__file__).parents[1]
    killed = subprocess.run([sys.executable, "-c", KILLED_WITH_TWO, str(tmp_path)], cwd=root, check=False, timeout=60)
    assert killed.returncode == -9
    window = real_window(qtbot, tmp_path, FakePrompter(), keeps=True)
    rows = [window.start._works.itemAt(n).widget().findChild(QCommandLinkButton) for n in (0, 1)]
    assert sorted(row.text() for row in rows) == ["某局.docx", "某所.docx"]
    for work in window.files.works.unfinished():
        window.files.take_up(work)
    assert window.tabs.isVisible()
    left = {desk.session.path.name: desk for desk in window.files.documents.desks}
    first, second = left["某局.docx"], left["某所.docx"]
    assert [(desk.stack.count(), desk.stack.index()) for desk in (first, second)] == [(2, 2), (2, 1)]
    texts = [repr(desk.session.disclosure) for desk in (first, second)]
    assert [["last" in text, "wrong" in text] for text in texts] == [[True, False], [False, False]]
    while window.files.desk is not second:
        window.files.step(+1)
    window.commands.by_name["redo"].trigger()
    assert "wrong" in repr(second.session.disclosure)
    assert "wrong" not in repr(first.session.disclosure)


KILLED_AFTER_PASTE = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QMimeData, QSettings, QTimer
from PySide6.QtGui import QGuiApplication
from core.keeping.workfolder import WorkFolder
from gui.app import make_app, make_window
from gui.settings import Settings

def main():
    home = Path(sys.argv[1])
    app = make_app()
    settings = Settings(QSettings(str(home / "killed.ini"), QSettings.Format.IniFormat))
    window = make_window(app, settings, folder=WorkFolder(home / "works"))
    window.show()
    data = QMimeData()
    data.setHtml("<table><tr><td>项目名称<td>修路<td><tr><td>二级指标<td>三级指标<td>指标值"
                 "<tr><td>数量指标<td>里程<td>≥5公里</table>")
    QGuiApplication.clipboard().setMimeData(data)
    window.files.opened.connect(lambda desk: QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGKILL)))
    window.commands.by_name["paste_new"].trigger()
    app.exec()

if __name__ == "__main__":
    main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_window_offers_what_was_pasted(qtbot: QtBot, tmp_path: Path) -> None:
    """Nobody has it in a file, so it is work from the moment it is open."""
    script = tmp_path / "killed.py"
    script.write_text(KILLED_AFTER_PASTE, "utf-8")
    root = Path(gui.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    killed = subprocess.run([sys.executable, script, tmp_path], cwd=root, env=environment, check=False, timeout=120)
    assert killed.returncode == -9
    window = real_window(qtbot, tmp_path, FakePrompter(), keeps=True)
    row = window.start._works.itemAt(0).widget().findChild(QCommandLinkButton)
    assert row.text() == "剪贴板 1"
    row.click()
    (project,) = window.workbench.session.disclosure.projects
    assert (project.project_name, [indicator.value for indicator in project.indicators]) == ("修路", ["≥5公里"])
