"""Errands (后台事务): one file at a time is read in the background, while the window waits and can stop it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from gui.background.tasks import Spare, Task
from gui.background.turns import Turns
from gui.dialogs.prompter import Prompter

_REST = 3000
"""Milliseconds after a file until the process for the next one is started: first the file is shown"""


def _nothing() -> None:
    pass


class Errands(QObject):
    """Runs a function of ``gui.background.worker`` about a file; a new errand takes the place of the one before."""

    reading = Signal(str, int)
    """A file of this name is being read, and so many scanned pages of it recognised"""
    progressed = Signal(float)
    """How far the reading is, 0 to 1"""
    stopped = Signal()
    """The reading has come to an end, whichever"""

    def __init__(self, prompter: Prompter, parent: QObject) -> None:
        super().__init__(parent)
        self._prompter = prompter
        self._task: Task | None = None
        self._undone: Callable[[], object] = _nothing
        self._spare: Spare | None = None
        self._turns = Turns(lambda: self.is_running)

    def in_turn(self, errand: Callable[[], object]) -> None:
        """Do something that asks and may read a file, after what was asked for before."""
        self._turns.take(errand)

    def cancel(self) -> None:
        """取消读取: forget the file that is being read, and those that wait for it."""
        self._turns.give_up()
        self.stop()

    def run(
        self,
        name: str,
        done: Callable[[Any], object],
        work: Callable[..., object],
        *arguments: object,
        scanned: int = 0,
        undone: Callable[[], object] = _nothing,
    ) -> None:
        """Do ``work`` about a file of this name in the background, and give what comes of it to ``done``.

        ``scanned`` pages of the file will be recognised. ``undone`` is called where nothing comes of it.
        """
        self.stop()
        self._undone = undone
        self._task = Task(work, *arguments, parent=self)
        self._task.progressed.connect(self.progressed)
        self._task.done.connect(lambda result: self._end(done, result))
        self._task.failed.connect(self._on_unreadable)
        self._task.start(self._spare)
        self.reading.emit(name, scanned)

    def _end(self, done: Callable[[Any], object], result: object) -> None:
        self._undone = _nothing
        self.stop()
        done(result)
        self._turns.go_on()

    def stop(self) -> None:
        """取消读取: forget the file that is being read; what was open before stays."""
        if self._task is not None:
            self._task.cancel()
            self._task.deleteLater()
            self._task = None
            QTimer.singleShot(_REST, self, self._keep_ready)
            undone, self._undone = self._undone, _nothing
            undone()
            self.stopped.emit()

    @property
    def is_running(self) -> bool:
        """Whether a file is being read."""
        return self._task is not None

    def keep_ready(self) -> None:
        """Have a process ready for the next file from now on."""
        self._spare = Spare()
        self._keep_ready()

    def _keep_ready(self) -> None:
        if self._spare is not None and self._task is None:
            self._spare.start()

    def rest(self) -> None:
        """Have none ready any more."""
        spare, self._spare = self._spare, None
        if spare is not None:
            spare.dismiss()

    def _on_unreadable(self, sentence: str) -> None:
        self.stop()
        self._prompter.complain(sentence)
        self._turns.go_on()


@contextmanager
def waiting() -> Iterator[None]:
    """While something is done in the window itself, the pointer says so."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
