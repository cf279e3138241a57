"""The application (应用): language, looks, last resort for errors; then the window."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from core import __version__
from core.collecting import collect_seldom
from core.keeping.workfolder import WorkFolder
from core.messages import language, language_of_user, use_language
from core.readers.scan.kept import keep_pages
from gui import theme
from gui.focus import frame_focus
from gui.forms import Forms, TemplateForms
from gui.guard import Guard, data_folder, start_log
from gui.main_window import MainWindow
from gui.room import come_up
from gui.settings import APPEARANCE, Settings

_QUIET = 300
"""Milliseconds after the window is shown, until work that nobody waits for begins"""
_TRANSLATIONS = Path(__file__).parent / "translations"


def run(arguments: Sequence[str]) -> int:
    """Open the window, with the files named in the arguments, and stay until it is closed."""
    app = make_app()
    start_log(data_folder() / "jibiao.log")
    keep_pages(data_folder() / "recognised")
    window = make_window(app, Settings(), folder=WorkFolder(data_folder() / "works"))
    guard = Guard(app)
    guard.caught.connect(window.prompter.complain, Qt.ConnectionType.QueuedConnection)
    sys.excepthook = guard
    come_up(window)
    QTimer.singleShot(_QUIET, window.files, window.files.keep_ready)
    for argument in arguments:
        QTimer.singleShot(0, window.files, partial(window.files.open, Path(argument)))
    return app.exec()


def make_app() -> QApplication:
    """The application, speaking the user's language; translators stand before any window is made."""
    collect_seldom()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("jibiao")
    app.setApplicationVersion(__version__)
    use_language(language_of_user())
    translate(app)
    theme.dress(app)
    frame_focus(app)
    return app


def translate(app: QCoreApplication) -> QTranslator | None:
    """Speak the language in use: the texts of the window are Chinese, those of Qt's own dialogs English.

    Returns the translator installed; None where its file is missing.
    """
    name, folder = ("jibiao_en", _TRANSLATIONS)
    if language() == "zh":
        name, folder = ("qtbase_zh_CN", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    translator = QTranslator(app)
    if not translator.load(name, str(folder)):
        return None
    app.installTranslator(translator)
    return translator


def make_window(
    app: QApplication, settings: Settings, forms: Forms | None = None, folder: WorkFolder | None = None
) -> MainWindow:
    """The window in the looks that were last chosen; it keeps work in ``folder``, where one is given."""
    theme.wear(app, settings.get(APPEARANCE))
    app.styleHints().colorSchemeChanged.connect(lambda: theme.wear(app, settings.get(APPEARANCE)))
    return MainWindow(forms or TemplateForms(), settings, folder=folder)
