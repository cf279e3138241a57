"""Keeper (留存): writes each step of an open document into its working file, before the next event is handled."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.edits import Edit
from core.errors import WorkfileError
from core.facts import Fact
from core.keeping.packed import Notes
from core.keeping.workfile import WorkFile
from core.keeping.workfolder import Continued, WorkFolder
from gui.desk.desk import Desk


class Keeper(QObject):
    """Holds the working file of a document that is open, and follows its desk.

    When the disk fails it says so once and keeps nothing more; the window works on.
    """

    failed = Signal(str)
    """From now on nothing is kept; the sentence says why"""

    def __init__(self, folder: WorkFolder | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._work: WorkFile | None = None
        self._desk: Desk | None = None
        self._new: Edit | None = None
        """The edit that was done just now, on its way onto the stack"""
        self._packed: tuple[Edit, bytes] | None = None
        self._typing = False
        self.noted = 0
        """How often something was noted beside the texts"""

    @property
    def keeps(self) -> bool:
        """Whether every change is safe on the disk."""
        return self._work is not None

    def begin(self, source: Path, packed: bytes, desk: Desk, *, elsewhere: bool = True) -> None:
        """Keep a document from the moment it was read, as ``pack_reading`` packs it.

        ``elsewhere`` says that the clerk has it in a file.

        Raises WorkfileError; WorkBusyError where another window has it open.
        """
        if self._folder is not None:
            file = WorkFile(self._folder.path_for(source))
            file.begin(source, packed, elsewhere=elsewhere)
            self._follow(file, desk)

    def take_up(self, work: Continued, desk: Desk) -> None:
        """Go on keeping work that lies on a desk as it was left; what was being typed then comes in now."""
        self._follow(work.file, desk)
        if work.draft is not None:
            desk.carry_out(lambda: work.draft)

    def _follow(self, file: WorkFile, desk: Desk) -> None:
        self._work, self._desk = file, desk
        desk.changed.connect(self._on_changed)
        desk.stack.indexChanged.connect(self._on_index)

    def _on_changed(self, edit: Edit, again: bool) -> None:
        self._new = None if again else edit

    def _on_index(self, index: int) -> None:
        edit, self._new = self._new, None
        self._typing = False
        expected, self._packed = self._packed, None
        packed = expected[1] if expected is not None and expected[0] is edit else None
        self._keep(lambda work: work.move(index) if edit is None else work.add(index, edit, packed))

    def expect(self, edit: Edit, packed: bytes) -> None:
        """Know how the step that comes next is packed: one that brings a reading takes seconds to be."""
        self._packed = edit, packed

    def put_draft(self, edit: Edit | None) -> None:
        """Keep what is being typed; None once it is not any more."""
        if edit is not None or self._typing:
            self._typing = edit is not None
            self._keep(lambda work: work.put_draft(edit))

    def put_notes(self, notes: Notes) -> None:
        """Keep what is noted beside the texts."""
        self.noted += 1
        self._keep(lambda work: work.put_notes(notes))

    def put_checked(self, marks: Mapping[Fact, str | None]) -> None:
        """Keep what was looked at."""
        self.noted += 1
        self._keep(lambda work: work.put_checked(marks))

    def note_saved(self, target: Path, template: str, position: int | None, noted: int) -> None:
        """Keep that the document is in a workbook as it was at so many steps done, and ``noted`` so often."""
        self._keep(lambda work: work.note_saved(target, template, position, noted=self.noted != noted))

    def _keep(self, write: Callable[[WorkFile], None]) -> None:
        if self._work is None:
            return
        try:
            write(self._work)
        except WorkfileError as error:
            self._work.close()
            self._work = None
            self.failed.emit(str(error))

    def release(self) -> bool:
        """Let go of the document; its file goes too, unless it holds changes that are in no workbook: then true."""
        work, self._work = self._work, None
        if self._desk is not None:
            self._desk.changed.disconnect(self._on_changed)
            self._desk.stack.indexChanged.disconnect(self._on_index)
            self._desk = None
        if work is None or self._folder is None:
            return False
        unsaved = _has_unsaved(work)
        work.close()
        if not unsaved:
            self._folder.remove(work.path)
        return unsaved


def _has_unsaved(work: WorkFile) -> bool:
    """Whether a file must stay; one that does not say stays too."""
    try:
        state = work.state()
    except WorkfileError:
        return True
    return state is not None and state.unsaved
