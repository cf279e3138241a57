"""Saving (保存): the document in front written as a workbook, with all questions asked on the way."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QStandardPaths, Signal

from core.clippings import Clippings
from core.keeping.workfolder import WorkFolder
from core.merge import Bases
from core.model import Disclosure
from core.operations import new_id
from gui.background.errands import Errands
from gui.background.worker import write_workbook
from gui.desk.desk import Desk
from gui.desk.keeper import Keeper
from gui.desk.session import Session
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.prompter import Prompter, Returning
from gui.filing.documents import Documents
from gui.filing.works import Works
from gui.filing.writing import Job, Writing, rows_of
from gui.forms import Forms
from gui.settings import SAVE_FOLDER, TEMPLATE, Settings


class Saving(Errands):
    """Knows the documents that are open, and saves the one in front."""

    settling = Signal()
    """The document is about to be saved or left: what is still being typed must come in now"""
    saved = Signal(Path)
    """The document was saved as this workbook"""
    merge_asked = Signal(Path)
    """This workbook shall be merged into the document on the desk"""

    def __init__(
        self, forms: Forms, settings: Settings, prompter: Prompter, parent: QObject, folder: WorkFolder | None = None
    ) -> None:
        super().__init__(prompter, parent)
        self.works = Works(folder, prompter, self)
        self.documents = Documents(Keeper(None, self))
        self.writing = Writing(prompter, self)
        self._forms = forms
        self._settings = settings
        self._told = WeakKeyDictionary[Desk, set[str]]()
        """What was told not to be seen in the workbook of a document"""
        self.bases = Bases(folder.folder.with_name("bases")) if folder else None
        """The workbooks as they were written"""
        self.clippings = Clippings(folder)

    @property
    def desk(self) -> Desk | None:
        """The document in front; None where none is open."""
        return self.documents.front

    @property
    def keeper(self) -> Keeper:
        """The keeper of the document in front."""
        return self.documents.keeper

    @property
    def key(self) -> str:
        """What stands for the document in front in the names of files; "" for none."""
        return self._key_of(self.desk) if self.desk is not None else ""

    def _key_of(self, desk: Desk) -> str:
        return self.works.key(desk.session.path)

    def save(self, *, at_once: bool = False) -> bool:
        """保存: to the workbook saved before; the first time ask where.

        A large document is written in the background, unless this is to be done ``at_once``. True when it is saved.
        """
        if self.desk is None:
            return False
        self.settling.emit()
        session = self.desk.session
        if session.target is None or session.template is None:
            return self.save_as(at_once=at_once)
        return self._save(SaveChoice(session.target, session.template), at_once)

    def save_as(self, *, at_once: bool = False) -> bool:
        """另存为: ask where and with which template, then as ``save``."""
        if self.desk is None:
            return False
        self.settling.emit()
        templates = self._forms.choices(self.desk.session.disclosure)
        chosen = self._preferred(self.desk.session, {template.id for template in templates})
        choice = self._prompter.save_workbook(self._suggested(), templates, chosen)
        return choice is not None and self._save(choice, at_once)

    def _preferred(self, session: Session, known: Collection[str]) -> str:
        """The template of this document, which a workbook names itself, before the one chosen last for any."""
        wanted = (session.template, session.base.first.template, self._settings.get(TEMPLATE))
        return next((id for id in wanted if id in known), self._forms.own(session.disclosure))

    def _suggested(self) -> Path:
        """Where to save, unless the clerk says otherwise: never over the file that was read."""
        assert self.desk is not None
        session = self.desk.session
        if session.target is not None:
            return session.target
        return self.suggested(self.tr("{name}（绩效表）.xlsx").format(name=session.path.stem))

    def suggested(self, name: str) -> Path:
        """Where to write a file of this name: beside those written last, else beside the document in front."""
        assert self.desk is not None
        source = self.desk.session.path
        home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return Path(self._settings.get(SAVE_FOLDER) or (home if self.clippings.holds(source) else source.parent)) / name

    def _save(self, choice: SaveChoice, at_once: bool) -> bool:
        desk = self.desk
        assert desk is not None
        if at_once:
            self._write(desk, choice, self.writing.write_now)
        else:
            self.writing.in_turn(lambda: self._write(desk, choice, self.writing.write))
        return not desk.dirty

    def _write(self, desk: Desk, choice: SaveChoice, write: Callable[[Job], None]) -> None:
        """Write a document as it stands now, unless it was put away meanwhile, or the clerk stops it."""
        if (
            desk not in self.documents.desks
            or self.is_source(choice.path)
            or not self._may_write_over(desk, choice.path)
        ):
            return
        session, noted, id = desk.session, self.documents.keeper_of(desk).noted, new_id()
        disclosure, before = session.disclosure, (session.target, session.template)
        save = partial(self._forms.save, disclosure, choice.template, choice.path, id)
        keep = partial(self.bases.keep, choice.path, id, self._key_of(desk)) if self.bases is not None else None
        done = partial(self._on_written, desk, disclosure, noted, choice)
        job = Job(
            choice.path.name, rows_of(disclosure), write_workbook, (save, keep), done, lambda: _aim(session, *before)
        )
        _aim(session, choice.path, choice.template)  # saved once more before this is done, it goes there too
        write(job)

    def _on_written(
        self, desk: Desk, disclosure: Disclosure, noted: int, choice: SaveChoice, lacking: Sequence[str]
    ) -> None:
        """A document is in a workbook as it was, ``noted`` so often, when that was asked for."""
        self._settings.put(SAVE_FOLDER, str(choice.path.parent))
        self._settings.put(TEMPLATE, choice.template)
        if desk in self.documents.desks:  # else it was read once more meanwhile
            position = desk.note_saved(disclosure)
            self.documents.keeper_of(desk).note_saved(choice.path, choice.template, position, noted)
        self.saved.emit(choice.path)
        self._tell_hidden(desk, lacking)

    def _tell_hidden(self, desk: Desk, labels: Sequence[str]) -> None:
        """Say once of a document what nobody sees in its workbook."""
        if not self._told.setdefault(desk, set()).issuperset(labels):
            self._told[desk].update(labels)
            sentence = self.tr("已保存。表上没有下列内容的位置，它们随文件隐藏保存，用本程序打开还在：")
            self._prompter.tell(sentence, "、".join(labels))

    def is_source(self, target: Path, others: Sequence[Path] = ()) -> bool:
        """Whether a file is one that an open document was read from, or one of others that are never written over.

        Says so to the clerk.
        """
        sources = [*(desk.session.path for desk in self.documents.desks), *others]
        found = target.exists() and any(path.exists() and target.samefile(path) for path in sources)
        if found:
            sentence = self.tr("“{name}”是正在使用的原文件，不能覆盖。请换一个文件名。")
            self._prompter.complain(sentence.format(name=target.name))
        return found

    def _may_write_over(self, desk: Desk, target: Path) -> bool:
        """Ask before what somebody did in Excel since the last saving is lost."""
        if self.bases is None or target != desk.session.target or not target.exists():
            return True
        if self.bases.is_untouched(target, self._key_of(desk)) is not False:
            return True
        answer = self._prompter.write_over(target.name)
        if answer is Returning.MERGE and desk is self.desk:
            self.merge_asked.emit(target)
        return answer is Returning.APART


def _aim(session: Session, target: Path | None, template: str | None) -> None:
    """Know where a document is saved without asking."""
    session.target, session.template = target, template
