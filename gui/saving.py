"""Saving (保存): the document in front written as a workbook, with all questions asked on the way."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from core.clippings import Clippings
from core.errors import JibiaoError
from core.merge import Bases
from core.operations import new_id
from core.workfolder import WorkFolder
from gui.choosing import SaveChoice, TemplateChoice
from gui.desk import Desk
from gui.documents import Documents
from gui.errands import Errands, waiting
from gui.forms import Forms
from gui.keeper import Keeper
from gui.prompter import Prompter, Returning
from gui.settings import SAVE_FOLDER, TEMPLATE, Settings
from gui.works import Works


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
        self._forms = forms
        self._settings = settings
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
        return self.suggested(self.tr("{name}（绩效表）.xlsx").format(name=session.path.stem))

    def suggested(self, name: str) -> Path:
        """Where to write a file of this name: beside those written last, else beside the document in front."""
        assert self.desk is not None
        source = self.desk.session.path
        home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        return Path(self._settings.get(SAVE_FOLDER) or (home if self.clippings.holds(source) else source.parent)) / name

    def _write(self, choice: SaveChoice) -> bool:
        assert self.desk is not None
        session = self.desk.session
        if self.is_source(choice.path) or not self._may_write_over(choice.path):
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

    def is_source(self, target: Path) -> bool:
        """Whether a file is one that an open document was read from, which is never written over; says so."""
        sources = [desk.session.path for desk in self.documents.desks]
        found = target.exists() and any(path.exists() and target.samefile(path) for path in sources)
        if found:
            sentence = self.tr("“{name}”是正在整理的原文件，不能覆盖。请换一个文件名。")
            self._prompter.complain(sentence.format(name=target.name))
        return found

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
