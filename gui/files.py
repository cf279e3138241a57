"""Files (文件): opening, saving and closing documents, with all questions asked on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from core.errors import JibiaoError
from core.reading import Reading
from gui.desk import Desk
from gui.forms import Forms
from gui.prompter import Leaving, Prompter, SaveChoice, TemplateChoice
from gui.session import Session
from gui.settings import OPEN_FOLDER, SAVE_FOLDER, TEMPLATE, Settings
from gui.tasks import Task
from gui.worker import read_file


class Files(QObject):
    """The road of a document through the window: read in the background, held on a desk, saved, put away."""

    settling = Signal()
    """The document is about to be saved or left: what is still being typed must come in now"""
    reading = Signal(str)
    """A file of this name is being read"""
    progressed = Signal(float)
    """How far the reading is, 0 to 1"""
    stopped = Signal()
    """The reading has come to an end, whichever"""
    opened = Signal(Desk)
    """A document lies on this desk now"""
    closed = Signal()
    """No document is open any more"""
    saved = Signal(Path)
    """The document was saved as this workbook"""

    def __init__(self, forms: Forms, settings: Settings, prompter: Prompter, parent: QObject) -> None:
        super().__init__(parent)
        self._forms = forms
        self._settings = settings
        self._prompter = prompter
        self._task: Task | None = None
        self.desk: Desk | None = None

    def open_by_dialog(self) -> None:
        """打开: ask for a file and open it."""
        path = self._prompter.open_file(self._settings.get(OPEN_FOLDER))
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file in the background and show it; unsaved changes are asked about first."""
        if not self.may_leave():
            return
        self.stop()
        self._settings.put(OPEN_FOLDER, str(path.parent))
        self._task = Task(read_file, path, parent=self)
        self._task.progressed.connect(self.progressed)
        self._task.done.connect(lambda reading: self.take(reading, path))
        self._task.failed.connect(self._on_unreadable)
        self._task.start()
        self.reading.emit(path.name)

    def stop(self) -> None:
        """取消读取: forget the file that is being read; what was open before stays."""
        if self._task is not None:
            self._task.cancel()
            self._task.deleteLater()
            self._task = None
            self.stopped.emit()

    def _on_unreadable(self, sentence: str) -> None:
        self.stop()
        self._prompter.complain(sentence)

    def take(self, reading: Reading, path: Path) -> None:
        """Put a document that was read on the desk."""
        self.stop()
        self._clear_desk()
        self.desk = Desk(
            Session(reading, path, self._forms.lay_out, self._forms.checker()), self._forms.take_apart, self
        )
        # queued: a dialog must not come up while an editor is being closed
        self.desk.refused.connect(self._prompter.complain, Qt.ConnectionType.QueuedConnection)
        self._settings.note_recent(path)
        self.opened.emit(self.desk)

    def close(self) -> None:
        """关闭文件: put the document away; unsaved changes are asked about first."""
        if self.desk is not None and self.may_leave():
            self._clear_desk()
            self.closed.emit()

    def _clear_desk(self) -> None:
        if self.desk is not None:
            self.desk.deleteLater()
            self.desk = None

    def may_leave(self) -> bool:
        """Whether the document may be put away: asks only where there is something to lose."""
        self.settling.emit()
        if self.desk is None or not self.desk.dirty:
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
        try:
            with _wait_cursor():
                lacking = self._forms.save(session.disclosure, choice.template, choice.path)
        except JibiaoError as error:
            self._prompter.complain(str(error))
            return False
        session.target, session.template = choice.path, choice.template
        self._settings.put(SAVE_FOLDER, str(choice.path.parent))
        self._settings.put(TEMPLATE, choice.template)
        self.desk.stack.setClean()
        self.saved.emit(choice.path)
        if lacking:
            sentence = self.tr("已保存。但所选模板没有下列内容的位置，这些内容没有写入：")
            self._prompter.tell(sentence, "、".join(lacking))
        return True


@contextmanager
def _wait_cursor() -> Iterator[None]:
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
