"""Writing (写出): workbooks and texts made of the documents that are open, while the window works on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import JibiaoError
from core.model import Disclosure
from core.progress import unheard
from gui.background.errands import waiting
from gui.background.tasks import Task
from gui.background.turns import Turns
from gui.dialogs.prompter import Prompter

_AT_ONCE = 250
"""Rows that are written in the window itself: it takes less than a tenth of a second, to start a process longer"""


@dataclass(frozen=True, slots=True)
class Job:
    """A file that is to be written: what the document says now, not what becomes of it meanwhile."""

    name: str
    """Of the file"""
    rows: int
    """What is written of the document, in rows; see ``rows_of``"""
    work: Callable[..., Any]
    """A function of ``gui.background.worker`` that writes it"""
    arguments: tuple[object, ...]
    done: Callable[[Any], object]
    """Given what comes of the work"""
    undone: Callable[[], object] = lambda: None
    """Called where the file was not written"""


class Writing(QObject):
    """Writes one file after the other; large ones in the background, where it can be stopped."""

    began = Signal(str)
    """A file of this name is being written in the background"""
    progressed = Signal(float)
    """How far the writing is, 0 to 1"""
    ended = Signal()
    """The writing has come to an end, whichever"""

    def __init__(self, prompter: Prompter, parent: QObject) -> None:
        super().__init__(parent)
        self._prompter = prompter
        self._job: Job | None = None
        self._task: Task | None = None
        self._turns = Turns(lambda: self.is_running)
        self._then: list[Callable[[], object]] = []

    @property
    def is_running(self) -> bool:
        """Whether a file is being written in the background."""
        return self._task is not None

    def in_turn(self, errand: Callable[[], object]) -> None:
        """Do something that may write a file, after what was asked for before."""
        self._turns.take(errand)

    def write(self, job: Job) -> None:
        """Write a file, after those that were asked for before."""
        if self.is_running:
            self.in_turn(lambda: self.write(job))
        elif job.rows <= _AT_ONCE:
            self.write_now(job)
        else:
            self._begin(job)

    def write_now(self, job: Job) -> None:
        """Write a file before this comes back."""
        try:
            with waiting():
                result = job.work(unheard, *job.arguments)
        except JibiaoError as error:
            self._fail(job, str(error))
        else:
            job.done(result)

    def _begin(self, job: Job) -> None:
        self._job = job
        self._task = Task(job.work, *job.arguments, parent=self)
        self._task.progressed.connect(self.progressed)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.start()
        self.began.emit(job.name)

    def afterwards(self, then: Callable[[], object]) -> None:
        """Do something as soon as all is written that was asked for; never, where that fails or is cancelled."""
        self._then.append(then)

    def cancel(self) -> None:
        """取消: forget the file that is being written; what stood in its place stays."""
        if self.is_running:
            self._stop().undone()
            self._then.clear()
            self._go_on()

    def give_up(self) -> None:
        """Forget all that is to be written."""
        self._turns.give_up()
        self.cancel()

    def _stop(self) -> Job:
        """End the task; returns what it was about."""
        assert self._job is not None
        assert self._task is not None
        job, task, self._job, self._task = self._job, self._task, None, None
        task.cancel()
        task.deleteLater()
        self.ended.emit()
        return job

    def _go_on(self) -> None:
        while self._turns.go_on() and self._then:
            self._then.pop(0)()

    def _on_done(self, result: object) -> None:
        self._stop().done(result)
        self._go_on()

    def _on_failed(self, sentence: str) -> None:
        self._fail(self._stop(), sentence)
        self._go_on()

    def _fail(self, job: Job, sentence: str) -> None:
        self._then.clear()
        job.undone()
        self._prompter.complain(sentence)


def rows_of(disclosure: Disclosure) -> int:
    """How much there is to be written of a document, in rows of its forms and raw tables."""
    rows = sum(len(project.indicators) + len(project.goals or ()) for project in disclosure.projects)
    return rows + sum(table.rows for table in disclosure.tables)
