"""A window over invented documents, with a prompter that answers from a script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.desk.desk import Desk
from gui.desk.session import Session
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter, made_reading


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def forms() -> FakeForms:
    return FakeForms()


@pytest.fixture
def prompter() -> FakePrompter:
    return FakePrompter()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The file that the invented document was read from."""
    path = tmp_path / "某局绩效文本.docx"
    path.write_bytes(b"as it was")
    return path


@pytest.fixture
def session(source: Path, forms: FakeForms) -> Session:
    return Session(made_reading(), source, forms.lay_out, forms.checker())


@pytest.fixture
def desk(session: Session, forms: FakeForms, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(session, forms.take_apart)
    yield made
    made.deleteLater()


@pytest.fixture
def empty_window(
    qtbot: QtBot, qapp: QApplication, forms: FakeForms, settings: Settings, prompter: FakePrompter
) -> MainWindow:
    """The window with its start page."""
    theme.dress(qapp)
    theme.wear(qapp, "light")
    made = MainWindow(forms, settings, prompter)
    qtbot.addWidget(made, before_close_func=_forget_changes)
    made.show()
    return made


@pytest.fixture
def window(empty_window: MainWindow, source: Path) -> MainWindow:
    """The window with the invented document, at its first project."""
    empty_window.files.take(made_reading(), source)
    return empty_window


def _forget_changes(window: MainWindow) -> None:
    window.files.put_away()
