"""Files (文件): opening, saving and closing documents, with all questions asked on the way."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from core.collecting import leave_alone, look_again
from core.edits import Edit
from core.errors import JibiaoError, WorkfileError
from core.merge import Bases
from core.operations import new_id
from core.readers.scan.policy import Scans
from core.reading import Reading
from core.workbook.form import FormCell
from core.workfile import Notes, pack_reading
from core.workfolder import Continued, Work, WorkFolder
from gui.desk import Desk
from gui.errands import Errands, waiting
from gui.forms import Forms
from gui.keeper import Keeper
from gui.prompter import Leaving, Prompter, Resuming, Returning, SaveChoice, TemplateChoice
from gui.review import Check
from gui.session import Session
from gui.settings import OPEN_FOLDER, SAVE_FOLDER, TEMPLATE, Settings
from gui.worker import Read, Ready, Scanned, read_file
from gui.works import Works


class Files(Errands):
    """The road of a document through the window: read in the background, held on a desk, saved, put away."""

    settling = Signal()
    """The document is about to be saved or left: what is still being typed must come in now"""
    opened = Signal(Desk)
    """A document lies on this desk now"""
    closed = Signal()
    """No document is open any more"""
    saved = Signal(Path)
    """The document was saved as this workbook"""
    came_back = Signal(Reading, object, Path)
    """A workbook was read that was saved from the document on the desk: what it says, what was written, where it is"""
    merge_asked = Signal(Path)
    """This workbook shall be merged into the document on the desk"""
    outdated = Signal()
    """The document that was taken up has been changed since it was read"""
    kept = Signal(str)
    """The document of this name was put away with changes that its working file keeps"""

    def __init__(
        self, forms: Forms, settings: Settings, prompter: Prompter, parent: QObject, folder: WorkFolder | None = None
    ) -> None:
        super().__init__(prompter, parent)
        self.works = Works(folder, prompter, self)
        self.keeper = Keeper(folder, self)
        # queued: a dialog must not come up while an edit is being done
        self.keeper.failed.connect(prompter.complain, Qt.ConnectionType.QueuedConnection)
        self._forms = forms
        self._settings = settings
        self.desk: Desk | None = None
        self.bases = Bases(folder.folder.with_name("bases")) if folder else None
        """The workbooks as they were written"""

    def open_by_dialog(self) -> None:
        """打开: ask for a file and open it."""
        path = self._prompter.open_file(self._settings.get(OPEN_FOLDER))
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file in the background and show it; unfinished work on it is offered first."""
        if self.may_leave() and not self._goes_on(path):
            self._read(path)

    def _read(self, path: Path, scans: Scans = Scans.ASK, scanned: int = 0) -> None:
        """Read a file; ``scanned`` pages of it are to be recognised."""
        self._settings.put(OPEN_FOLDER, str(path.parent))
        done = partial(self._on_read, path)
        self.run(path.name, done, read_file, path, self.bases, scans, scanned=scanned)

    def _on_read(self, path: Path, read: Read | Scanned) -> None:
        if isinstance(read, Scanned):
            answer = self._prompter.recognise(path.name, read)
            if answer is not None:
                self._read(path, answer, read.pages if answer is Scans.RECOGNISE else 0)
        elif not self._comes_back(read, path):
            self.take(read.ready, path)

    def _comes_back(self, read: Read, path: Path) -> bool:
        """Offer to merge a workbook into the document it was saved from: the open one, or one with unfinished work."""
        if read.base is None:
            return False
        is_open = self.desk is not None and self.key == read.source
        left = None if is_open else self.works.left_under(read.source)
        source = self.desk.session.path if is_open and self.desk else left.state.source if left else path
        if source == path:
            return False
        answer = self._prompter.merge(path.name, source.name)
        if answer is Returning.MERGE:
            if left is not None:
                self._go_on_with(self.works.take_up(left.path))
            if self.key == read.source:
                self.came_back.emit(read.ready.reading, read.base, path)
        return answer is not Returning.APART

    @property
    def key(self) -> str:
        """What stands for the open document in the names of files; "" for none."""
        return self.works.key(self.desk.session.path) if self.desk is not None else ""

    def _goes_on(self, path: Path) -> bool:
        """Offer unfinished work on a document; whether it goes on, and nothing is to be read."""
        if self.keeper.holds(path):
            dirty = self.desk is not None and self.desk.dirty
            return dirty and self._prompter.resume(path.name) is not Resuming.ANEW
        answer = self.works.offer(path)
        if answer is Resuming.CONTINUE:
            self._go_on_with(self.works.take_up_for(path))
        return answer is not Resuming.ANEW

    def take_up(self, work: Work) -> None:
        """继续: put unfinished work on the desk, as it was left."""
        if self.may_leave():
            self._go_on_with(self.works.take_up(work.path))

    def _go_on_with(self, work: Continued | None) -> None:
        self.stop()
        if work is None:
            self.stopped.emit()
            return
        self._clear_desk()
        desk = self._made_desk(work.reading, work.state.source, self._forms.checker())
        desk.session.target, desk.session.template = work.state.target, work.state.template
        for finding, reason in work.notes.ignored.items():
            desk.session.ignore([finding], reason)
        desk.session.mark(work.checked)
        desk.take_up(work.steps, work.state.position, work.state.saved)
        self.keeper.take_up(work, desk)
        self._show(desk)
        if work.trouble:
            self._prompter.complain(work.trouble)
        elif work.state.outdated:
            self.outdated.emit()

    def forget(self, work: Work) -> None:
        """放弃: delete unfinished work; asks first."""
        if self.works.forget(work):
            self.stopped.emit()

    def take(self, read: Ready | Reading, path: Path, steps: Sequence[Edit] = (), like: Session | None = None) -> None:
        """Put a document on the desk, ready made or as it was read, with steps done on it; keep it from now on.

        ``like`` is the session of the same document as it was before: what was noted and where it was saved stays.
        """
        ready = read if isinstance(read, Ready) else Ready(read, pack_reading(read), self._forms.checker())
        self.stop()
        self._clear_desk(path)
        desk = self._made_desk(ready.reading, path, ready.checker)
        if like is not None:
            desk.session.be_like(like)
        if steps:
            desk.take_up(steps, len(steps), None)
        try:
            self.keeper.begin(path, ready.packed, desk, steps)
            if like is not None:
                self.keeper.put_notes(Notes(desk.session.reasons))
                self.keeper.put_checked(desk.session.marks)
        except WorkfileError as error:
            self.keeper.failed.emit(str(error))
        self._show(desk)

    def _made_desk(self, reading: Reading, path: Path, check: Check) -> Desk:
        session = Session(reading, path, self._forms.lay_out, check)
        return Desk(session, self._forms.take_apart, self)

    def _show(self, desk: Desk) -> None:
        self.desk = desk
        # queued: a dialog must not come up while an editor is being closed
        desk.refused.connect(self._prompter.complain, Qt.ConnectionType.QueuedConnection)
        self._settings.note_recent(desk.session.path)
        self.opened.emit(desk)
        leave_alone()

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

    def close(self) -> None:
        """关闭文件: put the document away; asks first where changes would be lost."""
        if self.desk is not None and self.may_leave():
            self._clear_desk()
            self.closed.emit()

    def put_away(self) -> None:
        """The window is closed: let go of everything."""
        self.stop()
        self.rest()
        self._clear_desk()

    def _clear_desk(self, coming: Path | None = None) -> None:
        """Take the document off the desk; ``coming`` is the one to be laid there, which may be the same."""
        if self.desk is None:
            return
        path = self.desk.session.path
        if self.keeper.release() and path != coming:
            self.kept.emit(path.name)
        self.desk.deleteLater()
        self.desk = None
        look_again()

    def may_leave(self) -> bool:
        """Whether the document may be put away: asks only where its changes would be lost."""
        self.settling.emit()
        if self.desk is None or not self.desk.dirty or self.keeper.keeps:
            return True
        answer = self._prompter.leave(self.desk.session.path.name)
        return answer is Leaving.DISCARD or (answer is Leaving.SAVE and self.save())

    def save(self) -> bool:
        """保存: to the workbook saved before; the first time ask where. True when it was saved."""
        if self.desk is None:
            return False
        self.settling.emit()
        session = self.desk.session
        if session.target is None or session.template is None:
            return self.save_as()
        return self._write(SaveChoice(session.target, session.template))

    def save_as(self) -> bool:
        """另存为: ask where and with which template. True when it was saved."""
        if self.desk is None:
            return False
        self.settling.emit()
        choices = [TemplateChoice(id, title) for id, title in self._forms.choices()]
        choice = self._prompter.save_workbook(self._suggested(), choices, self._settings.get(TEMPLATE))
        return choice is not None and self._write(choice)

    def _suggested(self) -> Path:
        """Where to save, unless the clerk says otherwise: never over the file that was read."""
        assert self.desk is not None
        session = self.desk.session
        if session.target is not None:
            return session.target
        name = self.tr("{name}（绩效表）.xlsx").format(name=session.path.stem)
        return Path(self._settings.get(SAVE_FOLDER) or session.path.parent) / name

    def _write(self, choice: SaveChoice) -> bool:
        assert self.desk is not None
        session = self.desk.session
        if choice.path.exists() and session.path.exists() and choice.path.samefile(session.path):
            sentence = self.tr("“{name}”是正在整理的原文件，不能覆盖。请换一个文件名。")
            self._prompter.complain(sentence.format(name=choice.path.name))
            return False
        if not self._may_write_over(choice.path):
            return False
        save = new_id()
        try:
            with waiting():
                lacking = self._forms.save(session.disclosure, choice.template, choice.path, save)
        except JibiaoError as error:
            self._prompter.complain(str(error))
            return False
        if self.bases is not None:
            self.bases.keep(choice.path, save, self.key)
        session.target, session.template = choice.path, choice.template
        self._settings.put(SAVE_FOLDER, str(choice.path.parent))
        self._settings.put(TEMPLATE, choice.template)
        self.desk.stack.setClean()
        self.keeper.note_saved(choice.path, choice.template)
        self.saved.emit(choice.path)
        if lacking:
            sentence = self.tr("已保存。但所选模板没有下列内容的位置，这些内容没有写入：")
            self._prompter.tell(sentence, "、".join(lacking))
        return True

    def _may_write_over(self, target: Path) -> bool:
        """Ask before what somebody did in Excel since the last saving is lost."""
        assert self.desk is not None
        if self.bases is None or target != self.desk.session.target or not target.exists():
            return True
        if self.bases.is_untouched(target, self.key) is not False:
            return True
        answer = self._prompter.write_over(target.name)
        if answer is Returning.MERGE:
            self.merge_asked.emit(target)
        return answer is Returning.APART
