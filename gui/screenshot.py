"""A picture of the window: ``python -m gui.screenshot OUT.png [FILE] [--dark] [--page N] …``; needs no display."""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer, SignalInstance
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
            if options.merge:
                window.merges.begin(parse(options.merge), None, options.merge)
            if options.compare:
                _wait_for(window.compares.listed, lambda: window.compares.compare(options.compare))
            _choose_line(window, options.line)
        written = _draw(window, options.out, options.settle)
        window.close()
    return 0 if written else 1


def _wait_for(signal: SignalInstance, act: Callable[[], object]) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    act()
    loop.exec()


def _choose_line(window: MainWindow, line: int) -> None:
    """Make a line of the list of differences current, as the down key does."""
    for panel in (window.docks.merge, window.docks.compare):
        index = panel.model.index(0, 0)
        for _ in range(line):
            index = panel.list.indexBelow(index)
        panel.list.setCurrentIndex(index)


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
    parser.add_argument("--merge", type=Path, metavar="WORKBOOK", help="a workbook that came back from Excel")
    parser.add_argument("--compare", type=Path, metavar="FILE", help="a file to compare with")
    parser.add_argument("--line", type=int, default=1, help="the line of the differences to choose")
    parser.add_argument("--settle", type=int, default=_SETTLING, metavar="MS", help="more where pages are drawn")
    return parser


if __name__ == "__main__":
    sys.exit(main())
