"""The real window over the templates of the program, with settings in a folder of the test's own."""

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from core.keeping.workfolder import WorkFolder
from gui.forms import TemplateForms
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakePrompter


def real_window(qtbot: QtBot, home: Path, prompter: FakePrompter, *, keeps: bool = False) -> MainWindow:
    """Make the window and show it; one that ``keeps`` its work has the working files of ``home``."""
    settings = Settings(QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(TemplateForms(), settings, prompter, WorkFolder(home / "works") if keeps else None)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):  # keys of commands are heard only there
        window.show()
        window.activateWindow()
    return window
