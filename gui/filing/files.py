"""Files (文件): opening, saving and closing documents, with all questions asked on the way."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from core.collecting import leave_alone, look_again
from core.errors import WorkfileError
from core.facts import Fact
from core.keeping.packed import Notes
from core.keeping.workfile import pack_reading
from core.keeping.workfolder import Continued, Work, WorkFolder
from core.readers.scan.policy import Scans
from core.reading import Reading
from core.workbook.forms.form import FormCell
from gui.background.worker import Read, Ready, Scanned, read_clipping, read_file
from gui.desk.desk import Desk
from gui.desk.keeper import Keeper
from gui.desk.review import Check
from gui.desk.session import Session
from gui.dialogs.prompter import Leaving, Prompter, Resuming, Returning
from gui.filing.saving import Saving
from gui.filing.works import Resumed
from gui.forms import Forms
from gui.settings import OPEN_FOLDER, Settings


class Files(Saving):
    """The road of documents through the window: read in the background, held on desks, saved, put away."""

    opened = Signal(Desk)
    """The document on this desk is in front now: it was opened, or its tab was chosen"""
    closed = Signal()
    """A document that was not in front, or the last one, is closed"""
    came_back = Signal(Reading, object, Path)
    """A workbook was read that was saved from the document on the desk: what it says, what was written, where it is"""
    outdated = Signal(Desk)
    """The document that was taken up onto this desk has been changed since it was read"""
    again_asked = Signal()
    """The document that was taken up just now shall be read again"""
    kept = Signal(str)
    """The document of this name was put away with changes that its working file keeps"""

    def __init__(
        self, forms: Forms, settings: Settings, prompter: Prompter, parent: QObject, folder: WorkFolder | None = None
    ) -> None:
        super().__init__(forms, settings, prompter, parent, folder)
        self._folder = folder

    def open_by_dialog(self) -> None:
        """打开: ask for a file and open it."""
        path = self._prompter.open_file(self._settings.get(OPEN_FOLDER))
        if path is not None:
            self.open(path)

    def open(self, path: Path, *, apart: bool = False) -> None:
        """Show the tab of a file, or read it in the background; unfinished work on it is offered first.

        While another file is being read this one waits for its turn. One opened ``apart`` is not merged into another.
        """
        self.in_turn(partial(self._open, path, apart))

    def _open(self, path: Path, apart: bool) -> None:
        if not self._goes_on(path):
            self._read(path, apart)

    def _read(self, path: Path, apart: bool = False, scans: Scans = Scans.ASK, scanned: int = 0) -> None:
        """Read a file; ``scanned`` pages of it are to be recognised."""
        done = partial(self._on_read, path, apart)
        if self.clippings.holds(path):
            self.run(path.name, done, read_clipping, path, scans, scanned=scanned)
            return
        self._settings.put(OPEN_FOLDER, str(path.parent))
        self.run(path.name, done, read_file, path, None if apart else self.bases, scans, scanned=scanned)

    def _on_read(self, path: Path, apart: bool, read: Read | Scanned) -> None:
        if isinstance(read, Scanned):
            answer = self._prompter.recognise(path.name, read)
            if answer is not None:
                self._read(path, apart, answer, read.pages if answer is Scans.RECOGNISE else 0)
        elif not self._comes_back(read, path):
            self.take(read.ready, path)

    def _comes_back(self, read: Read, path: Path) -> bool:
        """Offer to merge a workbook into the document it was saved from: an open one, or one with unfinished work."""
        if read.base is None:
            return False
        desk = next((one for one in self.documents.desks if self._key_of(one) == read.source), None)
        left = self.works.left_under(read.source) if desk is None else None
        source = desk.session.path if desk else left.state.source if left else path
        if source == path:
            return False
        answer = self._prompter.merge(path.name, source.name)
        if answer is Returning.MERGE:
            if desk is not None:
                self.bring(desk)
                self.came_back.emit(read.ready.reading, read.base, path)
            if left is not None:
                self._go_on_with(left.path, lambda _: self.came_back.emit(read.ready.reading, read.base, path))
        return answer is not Returning.APART

    def _goes_on(self, path: Path) -> bool:
        """Go to the tab of a document, or offer unfinished work on it; whether nothing is to be read then."""
        desk = self.documents.of(path)
        if desk is not None:
            self.bring(desk)
            return True
        answer = self.works.offer(path)
        if answer in (None, Resuming.STAY):
            return answer is Resuming.STAY
        if answer is Resuming.AGAIN:
            # where it can't be made out, it is put aside
            self._go_on_with(self.works.file_for(path), self._read_once_more, lambda: self._read(path))
        else:
            self._go_on_with(self.works.file_for(path), self._tell_outdated)
        return True

    def take_up(self, work: Work) -> None:
        """继续: put unfinished work on a desk, as it was left."""
        self.in_turn(lambda: self._go_on_with(work.path, self._tell_outdated))

    def _go_on_with(
        self, file: Path, then: Callable[[Continued], object], otherwise: Callable[[], object] | None = None
    ) -> None:
        """Put unfinished work on a desk, and ``then`` do something about it; ``otherwise`` where it can't be."""
        self.stop()

        def done(resumed: Resumed | None) -> None:
            if resumed is not None:
                self._put_on_desk(resumed)
                then(resumed.work)
            else:
                (otherwise or self.stopped.emit)()

        self.works.take_up(file, self.run, done)

    def _put_on_desk(self, resumed: Resumed) -> None:
        """Put work on a desk as it was left."""
        work = resumed.work
        desk = self._made_desk(work.reading, work.state.source, resumed.checker or self._forms.checker())
        desk.session.target, desk.session.template = work.state.target, work.state.template
        for finding, reason in work.notes.ignored.items():
            desk.session.ignore([finding], reason)
        desk.session.mark(work.checked)
        desk.take_up(work.steps, work.state.position, work.state.saved, work.states)
        keeper = self._made_keeper(desk)
        keeper.take_up(work, desk)
        self._show(desk, keeper)
        if work.trouble:
            self._prompter.complain(work.trouble)

    def _read_once_more(self, _work: Continued) -> None:
        self.again_asked.emit()

    def _tell_outdated(self, work: Continued) -> None:
        if work.state.outdated and not work.trouble and self.desk is not None:
            self.outdated.emit(self.desk)

    def forget(self, work: Work) -> None:
        """放弃: delete unfinished work; asks first."""
        if self.works.forget(work):
            self.stopped.emit()

    def take(self, read: Ready | Reading, path: Path) -> None:
        """Put a document on a desk, ready made or as it was read; keep it from now on.

        Where the document is open, this takes its place.
        """
        ready = read if isinstance(read, Ready) else Ready(read, pack_reading(read), self._forms.checker())
        self.stop()
        self.settling.emit()
        before = self.documents.of(path)
        at = self.documents.desks.index(before) if before is not None else None
        if before is not None:
            self._clear(before, comes_again=True)
        desk = self._made_desk(ready.reading, path, ready.checker)
        elsewhere = not self.clippings.holds(path)
        if not elsewhere:
            desk.take_up((), 0, None)
        keeper = self._made_keeper(desk)
        try:
            keeper.begin(path, ready.packed, desk, elsewhere=elsewhere)
        except WorkfileError as error:
            keeper.failed.emit(str(error))
        self._show(desk, keeper, at)

    def _made_desk(self, reading: Reading, path: Path, check: Check) -> Desk:
        session = Session(reading, path, self._forms.lay_out, check)
        return Desk(session, self._forms.take_apart, self)

    def _made_keeper(self, desk: Desk) -> Keeper:
        keeper = Keeper(self._folder, desk)
        # queued: a dialog must not come up while an edit is being done
        keeper.failed.connect(self._prompter.complain, Qt.ConnectionType.QueuedConnection)
        return keeper

    def _show(self, desk: Desk, keeper: Keeper, at: int | None = None) -> None:
        self.documents.add(desk, keeper, at)
        # queued: a dialog must not come up while an editor is being closed
        desk.refused.connect(self._prompter.complain, Qt.ConnectionType.QueuedConnection)
        if not self.clippings.holds(desk.session.path):
            self._settings.note_recent(desk.session.path)
        self.bring(desk)
        leave_alone()

    def bring(self, desk: Desk) -> None:
        """切换: bring an open document to the front."""
        if desk is not self.desk:
            self._settle()
            self.documents.front = desk
            self.opened.emit(desk)

    def step(self, step: int) -> None:
        """Bring the next (+1) or the previous (-1) document to the front."""
        desk = self.documents.neighbour(step)
        if desk is not None:
            self.bring(desk)

    def _settle(self) -> None:
        """Take in what is being typed, while its document is still in front."""
        self.settling.emit()
        self.end_typing()

    def keep_typing(self, cell: FormCell, text: str) -> None:
        """Keep what is being typed into a cell: a crash takes no more than the last key."""
        if self.desk is not None and self.keeper.keeps:
            self.keeper.put_draft(self.desk.typed(cell, text))

    def end_typing(self) -> None:
        """Nothing is being typed any more."""
        self.keeper.put_draft(None)

    def keep_notes(self) -> None:
        """Keep which findings are ignored."""
        if self.desk is not None:
            self.keeper.put_notes(Notes(self.desk.session.reasons))

    def keep_checked(self, marks: Mapping[Fact, str | None]) -> None:
        """Keep what was looked at."""
        self.keeper.put_checked(marks)

    def close(self, desk: Desk | None = None) -> None:
        """关闭文件: put a document away, the one in front unless told; asks first where changes would be lost."""
        desk = desk or self.desk
        if self.writing.is_running:
            self.writing.afterwards(lambda: desk in self.documents.desks and self.close(desk))
        elif desk is not None and self._may_leave(desk):
            was_in_front = desk is self.desk
            self._clear(desk)
            if was_in_front and self.desk is not None:
                self.opened.emit(self.desk)
            else:
                self.closed.emit()

    def put_away(self) -> None:
        """The window is closed: let go of everything."""
        self.writing.give_up()
        self.cancel()
        self.rest()
        for desk in list(self.documents.desks):
            self._clear(desk)

    def _clear(self, desk: Desk, *, comes_again: bool = False) -> None:
        """Take a document off its desk."""
        if self.documents.keeper_of(desk).release() and not comes_again:
            self.kept.emit(desk.session.path.name)
        self.documents.remove(desk)
        desk.deleteLater()
        look_again()

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Whether all documents may be put away: asks only where changes would be lost.

        While a document is being written, they may not; ``again`` is called as soon as that is done.
        """
        if self.writing.is_running:
            self.writing.afterwards(again)
            return False
        return all(self._may_leave(desk) for desk in list(self.documents.desks))

    def _may_leave(self, desk: Desk) -> bool:
        self._settle()
        if not desk.dirty or self.documents.keeper_of(desk).keeps:
            return True
        self.bring(desk)
        answer = self._prompter.leave(desk.session.path.name)
        return answer is Leaving.DISCARD or (answer is Leaving.SAVE and self.save(at_once=True))
