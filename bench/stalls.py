"""How long the window stands still, with a real file of 1,000 projects: ``python bench/stalls.py 1000``.

The file is opened, turned over, corrected, searched, replaced in, saved, published, read again (F5), closed and taken
up as on another day. All the while a clock of the event loop beats; the longest pause between two beats is the longest
time in which no key is heard. Beside it stands the longest work without a beat, in processor time of the window, which
other programs do not lengthen. The floor is a plain table of Qt with as many rows, while it is filled and shown.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from invented import invented_reading, plain_table, plain_texts
from make_docx import make
from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.find import Query, find, replace_all
from core.keeping.workfolder import WorkFolder
from gui.app import make_app, make_window
from gui.background.worker import write_text
from gui.desk.desk import Desk
from gui.filing.writing import Job, rows_of
from gui.main_window import MainWindow
from gui.settings import Settings

_BEAT = 5
"""Milliseconds"""
_MORE = 300
"""Milliseconds for what is left to the event loop"""
_SIZE = (1280, 800)
Done = Callable[[], bool]


class Clock(QObject):
    """Beats in the event loop, and knows the longest pauses since it was asked last."""

    def __init__(self) -> None:
        super().__init__()
        self._last, self._busy = QElapsedTimer(), time.thread_time()
        self._last.start()
        self._pause, self._work = 0, 0.0
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        busy = time.thread_time()
        self._pause = max(self._pause, self._last.restart())
        self._work = max(self._work, busy - self._busy)
        self._busy = busy

    def longest(self) -> tuple[int, float]:
        """The longest pause, and the longest work without one, in milliseconds."""
        self._beat()
        longest = self._pause, self._work * 1000
        self._pause, self._work = 0, 0.0
        return longest


def wait(done: Done) -> None:
    """Let the event loop run until something is done, and for a moment more."""
    loop, look = QEventLoop(), QTimer(interval=_BEAT)
    look.timeout.connect(lambda: done() and QTimer.singleShot(_MORE, loop.quit))
    look.start()
    loop.exec()


class Session:
    """The real window, at work on a real file."""

    def __init__(self, window: MainWindow, source: Path) -> None:
        self._window, self._files, self._source = window, window.files, source
        self._opened = 0
        for is_there in (self._files.opened, window.merges.told):
            is_there.connect(self._count)

    def _count(self) -> None:
        self._opened += 1

    def deeds(self) -> Iterator[tuple[str, Callable[[], object], Done]]:
        """What is done, each with what tells that it is."""
        at_once = lambda: True  # noqa: E731
        yield "open", lambda: self._files.open(self._source), self._opens()
        bench, desk = self._window.workbench, self._desk
        yield "turn 20 pages", lambda: [bench.step_page(+1) for _ in range(20)], at_once
        yield "edit", self._edit, at_once
        yield "find", self._find, at_once
        yield "replace", self._replace, at_once
        yield "undo", desk.stack.undo, at_once
        yield "save", lambda: self._save("hebei-list"), self._written
        yield "save as a form", lambda: self._save("hebei-form"), self._written
        yield "publish", self._publish, self._written
        yield "read again", self._window.merges.read_again, self._opens()
        self._edit()
        self._files.close()
        yield "take up", lambda: self._files.take_up(self._files.works.unfinished()[0]), self._opens()

    def _opens(self) -> Done:
        before = self._opened
        return lambda: self._opened > before

    @property
    def _desk(self) -> Desk:
        assert self._files.desk is not None
        return self._files.desk

    def _edit(self) -> None:
        sheet = self._window.workbench.sheet
        cell = next(cell for cell in sheet.sheet_model.sheet.cells if cell.text.startswith(("≥", "＞", "≤")))
        sheet.edited.emit(cell, "≥7%")

    def _find(self) -> None:
        self._window.docks.look_for(replacing=True)
        self._window.docks.find.wanted.setText("的")
        self._window.docks.find.search()

    def _replace(self) -> None:
        disclosure = self._desk.session.disclosure
        hits = find(disclosure, Query("的", "之"))
        self._desk.carry_out(lambda: replace_all(disclosure, hits))

    def _save(self, template: str) -> None:
        session = self._desk.session
        session.target, session.template = self._source.with_name(f"{template}.xlsx"), template
        self._files.save()

    def _publish(self) -> None:
        disclosure, path = self._desk.session.disclosure, self._source.with_name("out.docx")
        self._files.writing.write(
            Job(path.name, rows_of(disclosure), write_text, (disclosure, path, None), lambda _: None)
        )

    def _written(self) -> bool:
        return not self._files.writing.is_running


def measure(projects: int, folder: Path) -> None:
    """Do it all, and print how long each took and the longest pause."""
    source = folder / "invented.docx"
    make(source, projects)
    app = make_app()
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = make_window(app, settings, folder=WorkFolder(folder / "works"))
    window.resize(*_SIZE)
    window.show()
    window.files.keep_ready()
    clock = Clock()
    wait(lambda: True)
    print(f"{projects} projects           took  longest pause    at work, ms")
    for name, do, done in Session(window, source).deeds():
        clock.longest()
        start = time.perf_counter()
        do()
        wait(done)
        took, (pause, work) = (time.perf_counter() - start) * 1000 - _MORE, clock.longest()
        print(f"{name:<22}{took:8.0f}{pause:15}{work:11.0f}", flush=True)
    window.close()
    pause, work = pause_of_plain(clock, projects)
    print(f"{'a plain table':<22}{'':8}{pause:15}{work:11.0f}")


def pause_of_plain(clock: Clock, projects: int) -> tuple[int, float]:
    """While a plain table with as many rows is filled and shown."""
    texts = plain_texts(invented_reading(projects).disclosure)
    wait(lambda: True)
    clock.longest()
    _, view = plain_table(texts)
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    return clock.longest()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, Path(temporary))
