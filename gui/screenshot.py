"""A picture of the window: ``python -m gui.screenshot OUT.png [FILE] [--dark] [--page N] …``; needs no display."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.parse import parse
from gui import theme
from gui.app import make_app, make_window
from gui.main_window import MainWindow
from gui.settings import Settings

_SETTLING = 100
"""Milliseconds for layouts that wait for the event loop"""


def main(argv: Sequence[str] | None = None) -> int:
    """Draw the window with a file, or the start page, into a PNG; 0 when it was written."""
    options = _options().parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_app()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(app, Settings(store))
        theme.wear(app, "dark" if options.dark else "light")
        window.show()
        if options.file:
            window.files.take(parse(options.file), options.file)
            window.workbench.show_page(window.workbench.session.pages()[options.page])
            if options.cell:
                window.workbench.sheet.go(*options.cell)
        written = _draw(window, options.out, options.settle)
        window.close()
    return 0 if written else 1


def _draw(window: MainWindow, out: Path, settle: int) -> bool:
    loop = QEventLoop()
    QTimer.singleShot(settle, loop.quit)
    loop.exec()
    QApplication.processEvents()
    return window.grab().save(str(out))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gui.screenshot", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT.png")
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE")
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    parser.add_argument("--page", type=int, default=1, help="0 the summary, 1 the first project …")
    parser.add_argument("--cell", type=int, nargs=2, metavar=("ROW", "COLUMN"), help="the cell to go to, from 0")
    parser.add_argument("--settle", type=int, default=_SETTLING, metavar="MS", help="more where pages are drawn")
    return parser


if __name__ == "__main__":
    sys.exit(main())
