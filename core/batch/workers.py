"""Workers (工作进程): many small tasks in processes that may hang or die without harm to the others."""

import logging
import multiprocessing
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

from core.errors import JibiaoError
from core.messages import language, use_language
from core.progress import Progress
from core.readers.guard import kill_tree, limit_memory

_Task = TypeVar("_Task")
_LOOK_EVERY = 0.5
"""Seconds after which a wait is broken off, so that Ctrl+C is heard on Windows too"""
_START = 60.0
"""Seconds that a process may take to start, beyond those of its task: a busy computer, a virus scanner"""
_BEAT = 1.0
"""Seconds between two signs of life, at the least"""
_FAREWELL = 3.0
"""Seconds that a worker has to end by itself, what it started with it"""


class Ending(Enum):
    """How a task came to its end."""

    DONE = "done"
    """With a result"""
    FAILED = "failed"
    """With a sentence for the user"""
    BROKEN = "broken"
    """With an error that nobody foresaw"""
    HUNG = "hung"
    """It gave no sign of life for too long"""
    DIED = "died"
    """Its process came to an end before it"""


@dataclass(frozen=True, slots=True)
class Ended(Generic[_Task]):
    """The end of a task; ``value`` is its result, or what there is to say."""

    task: _Task
    ending: Ending
    value: Any = None


def run_all(
    work: Callable[[_Task, Progress], object], tasks: Sequence[_Task], *, jobs: int, seconds: float
) -> Generator[Ended[_Task], None, None]:
    """Do ``work`` on each task in up to ``jobs`` processes; the ends as they come.

    A task that has not told of any progress for ``seconds`` is given up. ``work`` is a function of a module: the
    processes import it. They are gone when the generator is closed.
    """
    waiting = deque(tasks)
    idle: list[_Worker[_Task]] = []
    busy: list[_Worker[_Task]] = []
    try:
        while waiting or busy:
            while waiting and len(busy) < jobs:
                busy.append(idle.pop() if idle else _Worker(work))
                busy[-1].give(waiting.popleft(), seconds)
            for worker, ended in _ended(busy):
                busy.remove(worker)
                if ended.ending in (Ending.HUNG, Ending.DIED):
                    worker.stop()
                else:
                    idle.append(worker)
                yield ended
    finally:
        for worker in busy + idle:
            worker.stop()


def _ended(busy: Sequence["_Worker[_Task]"]) -> list[tuple["_Worker[_Task]", Ended[_Task]]]:
    """Wait a while for workers to come to an end with their tasks."""
    left = min(worker.deadline for worker in busy) - time.monotonic()
    heard = wait([worker.connection for worker in busy], min(_LOOK_EVERY, max(0.0, left)))
    ends = ((worker, worker.hear() if worker.connection in heard else worker.late()) for worker in busy)
    return [(worker, ended) for worker, ended in ends if ended]


class _Worker(Generic[_Task]):
    """A process that does one task after the other."""

    task: _Task
    _seconds: float

    def __init__(self, work: Callable[[_Task, Progress], object]) -> None:
        # Spawn: the same on every system, and nothing of this process comes along.
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.deadline = 0.0
        self._process = context.Process(target=_serve, args=(theirs, language(), work), daemon=True)
        with _deaf_to_interrupts():
            self._process.start()
        theirs.close()

    def give(self, task: _Task, seconds: float) -> None:
        """Hand over a task, with the time that it may be silent once it has begun."""
        self.task, self._seconds, self.deadline = task, seconds, time.monotonic() + _START + seconds
        with suppress(OSError):  # a process that is gone already is noticed by ``hear``
            self.connection.send(task)

    def hear(self) -> Ended[_Task] | None:
        """How the task ended; None where it has begun or got on. For a connection that has something to say."""
        try:
            ending, value = self.connection.recv()
        except (EOFError, OSError):
            return Ended(self.task, Ending.DIED)
        if ending is None:
            self.deadline = time.monotonic() + self._seconds
            return None
        return Ended(self.task, ending, value)

    def late(self) -> Ended[_Task] | None:
        """The end of a task that was silent too long."""
        return Ended(self.task, Ending.HUNG) if time.monotonic() >= self.deadline else None

    def stop(self) -> None:
        """End the process, and what it has started."""
        self.connection.close()
        if sys.platform == "win32":
            kill_tree(self._process.pid or 0)
        else:
            self._process.terminate()
        self._process.join(_FAREWELL)
        self._process.kill()
        self._process.join()
        self._process.close()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes started now do not hear Ctrl+C: this one ends them. Elsewhere than in the main thread nothing is."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class _Pulse:
    """Progress of a task, passed on as a sign of life now and then."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._last = 0.0

    def __call__(self, _share: float) -> None:
        if time.monotonic() - self._last >= _BEAT:
            self._last = time.monotonic()
            self._connection.send((None, None))


def _serve(connection: Any, language: str, work: Callable[[Any, Progress], object]) -> None:
    """What a worker does: task in, word that it has begun and gets on, end out; until the other side hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Leave through the ``finally`` blocks, which end the programs that were started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    logging.disable(logging.CRITICAL)
    use_language(language)
    limit_memory()
    with suppress(EOFError, OSError):
        while True:
            task = connection.recv()
            pulse = _Pulse(connection)
            pulse(0.0)
            connection.send(_done(work, task, pulse))


def _done(work: Callable[[_Task, Progress], object], task: _Task, progress: Progress) -> tuple[Ending, object]:
    try:
        return Ending.DONE, work(task, progress)
    except JibiaoError as error:
        return Ending.FAILED, str(error)
    except Exception as error:
        return Ending.BROKEN, f"{type(error).__name__}: {error}"
