"""The first half of an afternoon, in a process of its own, for in its midst the machine is switched off.

``python -m tests.e2e.afternoon HOME`` opens HOME/某局绩效文本.docx, settles ten findings, pastes a block from Excel, saves
to HOME/保存.xlsx and works on; what stands in the window at the end lies in HOME/done.pickle.
"""

import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.facts import Fact
from core.keeping.workfolder import WorkFolder
from gui.app import make_app
from gui.dialogs.choosing import SaveChoice
from gui.forms import TemplateForms
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakePrompter

TYPED = {"value": "≥12次", "budget_total": "300.00"}
"""What the clerk types where the program proposes nothing, by the field"""
BLOCK = (("放映场次", "全年放映的总场次"), ("放映车辆", "投入使用的\n流动放映车"))
AT = "p4i1"
"""The indicator from which the block goes down; its third level first"""
ERRORS, ONLY_NOTES = 5, 3
"""How many errors the document has; the line of the box that lets notes alone through"""
LAST = "晚"
_PATIENCE = 60
"""Seconds until what was waited for will not come"""


def wait_until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < end
        QTest.qWait(20)


class Afternoon:
    """A clerk at the window, with keys and mouse."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.prompter = FakePrompter()
        settings = Settings(QSettings(str(home / "killed.ini"), QSettings.Format.IniFormat))
        self.window = MainWindow(TemplateForms(), settings, self.prompter, WorkFolder(home / "works"))
        self.window.show()
        self.bench = self.window.workbench

    def open(self) -> None:
        self.window.files.open(self.home / "某局绩效文本.docx")
        wait_until(lambda: self.window.files.desk is not None)

    def settle_ten(self) -> None:
        """Errors first, then notes; by turns the key of the proposal and its button; the last one is ignored."""
        for n in range(10):
            if n == ERRORS:
                self.bench.findings.severity.setCurrentIndex(ONLY_NOTES)
            QTest.keyClick(self.window, Qt.Key.Key_F8)
            current = self.bench.findings.current()
            assert current is not None
            fixes = self.bench.findings.detail.fixes
            if n == 9:
                QTest.keyClick(self.window, Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
            elif fixes and n % 2:
                QTest.mouseClick(fixes[0], Qt.MouseButton.LeftButton)
            elif fixes:
                QTest.keyClick(self.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
            else:
                self.type(TYPED[current.fact.field], Qt.Key.Key_Return)

    def type(self, text: str, end: Qt.Key | None) -> None:
        sheet = self.bench.sheet
        QTest.keyClick(sheet, Qt.Key.Key_F2)
        editor = sheet.delegate.editor
        editor.selectAll()
        editor.insertPlainText(text)
        if end is not None:
            QTest.keyClick(editor, end)

    def paste(self) -> None:
        data = QMimeData()
        cells = (f"<td>{a}</td><td colspan=2>{b}</td>".replace("\n", "<br>") for a, b in BLOCK)
        data.setHtml(f"<html><body><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table></body></html>")
        data.setText("".join(f'{a}\t"{b}"\t\r\n' for a, b in BLOCK))
        QApplication.clipboard().setMimeData(data)
        self.bench.show_fact(Fact(AT, "level3"))
        QTest.keyClick(self.bench.sheet, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def save(self) -> None:
        target = self.home / "保存.xlsx"
        self.prompter.choice = SaveChoice(target, "hebei-form")
        QTest.keyClick(self.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        wait_until(lambda: target.is_file() and not self.window.isWindowModified())

    def work_on(self) -> None:
        """One more correction, and one that is never confirmed."""
        self.bench.show_fact(Fact("p5i1", "level3"))
        self.type("早", Qt.Key.Key_Return)
        self.bench.show_fact(Fact("p5i2", "level3"))
        self.type(LAST, None)
        with (self.home / "done.pickle").open("wb") as file:
            pickle.dump(self.bench.session.disclosure, file)


def main() -> None:
    """Work until the power fails."""
    make_app()
    clerk = Afternoon(Path(sys.argv[1]))
    for step in (clerk.open, clerk.settle_ten, clerk.paste, clerk.save, clerk.work_on):
        step()
    assert clerk.prompter.said == [], clerk.prompter.said
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
