"""Works (未完成的工作): what was left on other days — listed, offered again, taken up or given up."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from core.errors import WorkBusyError, WorkDamagedError, WorkfileError
from core.keeping.workfolder import Continued, Opened, Work, WorkFolder
from gui.background.worker import MadeOut, make_out
from gui.desk.review import Check
from gui.dialogs.prompter import Prompter, Resuming

_AT_ONCE = 25_000
"""Bytes of packed work that the window makes out itself: some thirty projects take less than a tenth of a second"""
Run = Callable[..., None]
"""``Errands.run``"""


class Resumed(NamedTuple):
    """Work that goes on: what it is, and the rules that know it already; None where they are still to be put to it."""

    work: Continued
    checker: Check | None


Done = Callable[[Resumed | None], object]


class Works(QObject):
    """The working folder with the questions that go with it; without a folder there is never any work."""

    _troubled = Signal(str)

    def __init__(self, folder: WorkFolder | None, prompter: Prompter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._prompter = prompter
        # queued: the list is asked for while a page is being shown
        self._troubled.connect(prompter.complain, Qt.ConnectionType.QueuedConnection)

    def unfinished(self) -> list[Work]:
        """继续上次的工作: work with changes that are in no workbook, the latest first; damaged files are told of."""
        if self._folder is None:
            return []
        works, sentences = self._folder.unfinished()
        for sentence in sentences:
            self._troubled.emit(sentence)
        return works

    def offer(self, source: Path) -> Resuming | None:
        """Ask what becomes of unfinished work on a document: None where there is none, STAY where a window has it."""
        if self._folder is None:
            return None
        try:
            left = self._folder.left(source)
        except WorkBusyError as error:
            self._prompter.tell(str(error))
            return Resuming.STAY
        except WorkfileError as error:
            self._complain(self._folder.path_for(source), error)
            return None
        return self._prompter.resume(source.name) if left else None

    def key(self, source: Path) -> str:
        """What stands for a document in the names of files: of its working file, and of what was written from it."""
        return self._folder.path_for(source).stem if self._folder else ""

    def left_under(self, key: str) -> Work | None:
        """The unfinished work of that key; None where there is none, or a window has it."""
        if self._folder is None or not key:
            return None
        return next((work for work in self._folder.unfinished()[0] if work.path.stem == key), None)

    def file_for(self, source: Path) -> Path:
        """The working file of a document."""
        assert self._folder is not None
        return self._folder.path_for(source)

    def take_up(self, file: Path, run: Run, done: Done) -> None:
        """Open unfinished work and give it to ``done``: None, and a complaint, where it can't be taken up.

        Much work is made out in the background, by ``run``; the file is locked meanwhile.
        """
        assert self._folder is not None
        try:
            opened = self._folder.open(file)
        except WorkfileError as error:
            self._complain(file, error)
            done(None)
            return
        if opened.packed.size > _AT_ONCE:
            state, finish = opened.state, partial(self._finish, opened, done)
            run(state.source.name, finish, make_out, opened.packed, state.position, undone=opened.file.close)
            return
        made: MadeOut | WorkDamagedError
        try:
            made = opened.packed.unpacked(), None
        except WorkDamagedError as error:
            made = error
        self._finish(opened, done, made)

    def _finish(self, opened: Opened, done: Done, made: MadeOut | WorkDamagedError) -> None:
        assert self._folder is not None
        try:
            if isinstance(made, WorkDamagedError):
                raise made
            unpacked, checker = made
            resumed = Resumed(self._folder.continued(opened, unpacked), checker)
        except WorkfileError as error:
            opened.file.close()
            self._complain(opened.file.path, error)
            resumed = None
        done(resumed)

    def _complain(self, file: Path, error: WorkfileError) -> None:
        """Tell what is wrong with a working file; a damaged one is kept under another name."""
        assert self._folder is not None
        damaged = isinstance(error, WorkDamagedError)
        self._prompter.complain(self._folder.put_aside(file, error) if damaged else str(error))

    def forget(self, work: Work) -> bool:
        """放弃: delete unfinished work, if the clerk means it."""
        if self._folder is None or not self._prompter.forget(work.state.source.name):
            return False
        self._folder.remove(work.path)
        return True
