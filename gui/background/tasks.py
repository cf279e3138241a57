"""Tasks (后台任务): the only room that starts processes. A worker process can hang or die; the window cannot."""

import logging
import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Thread
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from gui.background.parcels import Receiver
from gui.background.worker import Manners, manners, serve_once, stand_by

_LOOK_EVERY = 30
"""Milliseconds between two looks at the worker's messages"""
_AT_ONCE = 0.02
"""Seconds that a look takes, unless one message takes longer"""
_GRACE = 2.0
"""Seconds that a worker has to clear up behind itself when nobody waits for it any more"""


class _Worker(QObject):
    """A process of its own, and the line to it, looked at now and then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether the worker is at work."""
        return self._process is not None

    def _listen(self, process: SpawnProcess, connection: Connection) -> None:
        """From now on hear what a process sends."""
        self._process, self._connection = process, connection
        self._timer.start()

    def cancel(self) -> None:
        """Kill the worker; nothing is reported any more."""
        self._timer.stop()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _look(self) -> None:
        """Take in what the worker has sent, for as long as nobody minds."""
        until = monotonic() + _AT_ONCE
        with suppress(EOFError, ConnectionError):  # Windows calls the end a broken pipe
            while self._connection is not None and self._connection.poll():
                self._receive(self._connection)
                if monotonic() > until:
                    QTimer.singleShot(0, self, self._look)
                    return
            return
        self._lose()

    def _receive(self, connection: Connection) -> None:
        """Take a message of the worker in, and deal with it."""
        raise NotImplementedError

    def _lose(self) -> None:
        """Deal with the end of a worker that nobody has told to end."""
        raise NotImplementedError


def _started(work: Callable[..., None], *arguments: object) -> tuple[SpawnProcess, Connection]:
    """A process that does ``work(connection, *arguments)``, and the line to it; it is not waited for."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, *arguments), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _see_off(process: SpawnProcess) -> None:
    """Wait for the end of a process that has been told to end, but not for long."""
    process.join(_GRACE)
    process.kill()
    process.join()
    with suppress(ValueError):  # another thread reaps it at this very moment; it is freed later, then
        process.close()


class Service(_Worker):
    """A function run in a process of its own that answers one question after the other.

    It is called as ``work(connection, *arguments)``, and ends when the connection does.
    """

    answered = Signal(object)
    """What the worker has sent"""
    lost = Signal()
    """The worker has come to an end by itself"""

    def start(self, work: Callable[..., None], *arguments: object) -> None:
        """Start the worker."""
        self._listen(*_started(work, *arguments))

    def ask(self, question: object) -> None:
        """Send a question to the worker."""
        if self._connection is not None:
            with suppress(OSError):  # that the worker is gone is seen at the next look
                self._connection.send(question)

    def _receive(self, connection: Connection) -> None:
        self.answered.emit(connection.recv())

    def _lose(self) -> None:
        self.cancel()
        self.lost.emit()


class Spare:
    """A process that has started ahead (预备), for the next task: a file is read at once, not after a second."""

    def __init__(self) -> None:
        self._kept: tuple[SpawnProcess, Connection] | None = None

    def start(self) -> None:
        """Have a process ready before long, unless one is."""
        if self._kept is None:
            self._kept = _started(stand_by)

    def take(self) -> tuple[SpawnProcess, Connection] | None:
        """The process and the line to it; None where there is none, or it has come to an end."""
        kept, self._kept = self._kept, None
        if kept is None or kept[0].is_alive():
            return kept
        kept[1].close()
        return None

    def dismiss(self) -> None:
        """Let the process go."""
        kept = self.take()
        if kept is not None:
            process, connection = kept
            connection.close()
            process.kill()
            process.join()


class Task(_Worker):
    """A function of ``gui.background.worker`` run in a process of its own: ``work(report, *arguments)``."""

    progressed = Signal(float)
    """How far the work is, 0 to 1"""
    done = Signal(object)
    """The result"""
    failed = Signal(str)
    """The sentence to show"""

    def __init__(self, work: Callable[..., object], *arguments: object, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._arguments = arguments
        self._receiver = Receiver()
        self._sending: Thread | None = None

    def start(self, spare: Spare | None = None) -> None:
        """Start the worker, in the spare process where there is one."""
        kept = spare.take() if spare else None
        process, connection = kept or _started(serve_once)
        self._listen(process, connection)
        # a whole document takes a while to be packed, and waits until the other process is ready
        self._sending = Thread(target=self._send, args=(connection, manners()), daemon=True)
        self._sending.start()

    def _send(self, connection: Connection, told: Manners) -> None:
        with suppress(OSError):  # that the worker is gone is seen at the next look
            connection.send((told, self._work, self._arguments))

    def cancel(self) -> None:
        """Let the worker go, and kill it where it does not clear up soon; nothing is reported any more."""
        process, self._process = self._process, None
        sending, self._sending = self._sending, None
        if process is not None and sending is not None and sending.is_alive():
            process.kill()  # it has not begun; nobody listens to what is being sent
            sending.join()
        super().cancel()
        if process is not None:
            Thread(target=_see_off, args=(process,), daemon=True).start()

    def _receive(self, connection: Connection) -> None:
        for message in self._receiver.take(connection.recv_bytes()):
            self._take(message)

    def _lose(self) -> None:
        reason = self.tr("后台程序意外中止，可能是文件已损坏或内存不足。请关闭其他程序后重试，或换一个文件。")
        self._end(self.failed, reason)

    def _take(self, message: tuple[str, object]) -> None:
        kind, value = message
        if kind == "progress":
            self.progressed.emit(value)
        elif kind == "broken":
            logging.error("worker: %s", value)
            sentence = self.tr("后台处理时遇到没有预料到的情况（{reason}）。请把这个文件发给维护人员。")
            self._end(self.failed, sentence.format(reason=value))
        else:
            self._end(self.done if kind == "done" else self.failed, value)

    def _end(self, signal: object, value: object) -> None:
        self.cancel()
        signal.emit(value)  # type: ignore[attr-defined]
