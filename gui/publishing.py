"""Publishing (公开文本): the open document as the Word text that is published, in the arrangement of its layout."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.model import Disclosure
from gui.files import Files
from gui.prompter import Prompter
from gui.settings import SAVE_FOLDER, Settings
from gui.worker import write_text
from gui.writing import Job, rows_of


class Publishing(QObject):
    """Asks where, and writes the text; the work itself stays to be saved as a workbook."""

    told = Signal(str)
    """A sentence on what was done"""

    def __init__(self, files: Files, settings: Settings, prompter: Prompter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._settings = settings
        self._prompter = prompter

    def ask(self) -> None:
        """导出公开文本: ask for a place, and write."""
        desk = self._files.desk
        if desk is None:
            return
        self._files.settling.emit()
        name = self.tr("{name}（公开文本）.docx").format(name=desk.session.path.stem)
        path = self._prompter.save_text(self._files.suggested(name))
        if path is not None and not self._files.is_source(path):
            self._write(desk.session.disclosure, path)

    def _write(self, disclosure: Disclosure, path: Path) -> None:
        done = lambda _: self._on_written(path)  # noqa: E731
        self._files.writing.write(Job(path.name, rows_of(disclosure), write_text, (disclosure, path), done))

    def _on_written(self, path: Path) -> None:
        self._settings.put(SAVE_FOLDER, str(path.parent))
        self.told.emit(self.tr("已导出公开文本：{path}").format(path=path))
