"""Pictures of the window, which need no display.

``python -m gui.screenshot OUT.png [FILE] [--dark] [--page N] …`` draws one, ``python -m gui.screenshot --all FOLDER``
every view of the user guide, over invented documents.
"""

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from core.parse import parse
from core.samples.papers import papers
from gui import theme
from gui.app import make_app, make_window
from gui.desk.pages import INDICATORS
from gui.gallery.views import Walk, settle, wait_for
from gui.main_window import MainWindow
from gui.room import come_up
from gui.settings import Settings

_COLOURS = 256
_SCREEN = 2560, 1600
"""Pixels: room for the window at 200 %"""
_SETTLING = 100
"""Milliseconds for layouts that wait for the event loop"""


def main(argv: Sequence[str] | None = None) -> int:
    """Draw the window with a file, or the start page, into a PNG; 0 when it was written."""
    options = _options().parse_args(argv)
    if (options.out is None) == (options.all is None):
        _options().error("either OUT.png or --all FOLDER")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(Path(folder), *options.screen)}"
        app = make_app()
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(app, Settings(store))
        theme.wear(app, "dark" if options.dark else "light")
        come_up(window)
        written = _draw_all(window, options.all, Path(folder)) if options.all else _draw_one(window, options)
        window.close()
    return 0 if written else 1


def _screen(folder: Path, width: int, height: int) -> Path:
    """What Qt is told of a screen of so many pixels."""
    path = folder / "screen.json"
    screen = {"name": "", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    path.write_text(json.dumps({"screens": [screen]}), "ascii")
    return path


def _draw_one(window: MainWindow, options: argparse.Namespace) -> bool:
    if options.file:
        window.files.take(parse(options.file), options.file)
        window.workbench.show_page(window.workbench.session.pages()[options.page])
        if options.indicators:
            window.workbench.show_page(INDICATORS)
        if options.cell:
            window.workbench.sheet.go(*options.cell)
        if options.merge:
            window.merges.begin(parse(options.merge), None, options.merge)
        if options.compare:
            wait_for(window.compares.listed, lambda: window.compares.compare(options.file, options.compare))
        _choose_line(window, options.line)
    settle(options.settle)
    return window.grab().save(str(options.out))


def _draw_all(window: MainWindow, out: Path, folder: Path) -> bool:
    """Each view as FOLDER/name.png."""
    out.mkdir(parents=True, exist_ok=True)
    written: list[bool] = []

    def shot(name: str, widget: QWidget) -> None:
        written.append(_frugal(widget.grab().toImage()).save(str(out / f"{name}.png")))

    Walk(window, papers(folder), shot).go()
    return all(written)


def _frugal(image: QImage) -> QImage:
    """The same in its most frequent colours: a fifth of the bytes, and nobody sees it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(plain.constBits()).cast("I"))
    table = [color for color, _ in counts.most_common(_COLOURS)]
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither)


def _choose_line(window: MainWindow, line: int) -> None:
    """Make a line of the list of differences current, as the down key does."""
    for panel in (window.docks.merge, window.docks.compare):
        index = panel.model.index(0, 0)
        for _ in range(line):
            index = panel.list.indexBelow(index)
        panel.list.setCurrentIndex(index)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gui.screenshot", description=__doc__)
    parser.add_argument("out", type=Path, nargs="?", metavar="OUT.png")
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE")
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every view of the user guide, into a folder")
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    parser.add_argument(
        "--screen", type=int, nargs=2, default=_SCREEN, metavar=("WIDTH", "HEIGHT"), help="of the screen, in pixels"
    )
    parser.add_argument("--page", type=int, default=1, help="0 the summary, 1 the first project …")
    parser.add_argument("--indicators", action="store_true", help="the view of all indicators")
    parser.add_argument("--cell", type=int, nargs=2, metavar=("ROW", "COLUMN"), help="the cell to go to, from 0")
    parser.add_argument("--merge", type=Path, metavar="WORKBOOK", help="a workbook that came back from Excel")
    parser.add_argument("--compare", type=Path, metavar="FILE", help="a file to compare with")
    parser.add_argument("--line", type=int, default=1, help="the line of the differences to choose")
    parser.add_argument("--settle", type=int, default=_SETTLING, metavar="MS", help="more where pages are drawn")
    return parser


if __name__ == "__main__":
    sys.exit(main())
