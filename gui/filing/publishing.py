"""Publishing (公开文本): the open document as the Word text that is published, in one look or another."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.model import Disclosure
from gui.background.worker import write_text
from gui.dialogs.prompter import Prompter
from gui.dialogs.publish import TextLook
from gui.filing.files import Files
from gui.filing.writing import Job, rows_of
from gui.settings import OPEN_FOLDER, SAVE_FOLDER, WORD_LOOK, Settings


class Publishing(QObject):
    """Asks how and where, and writes the text; the work itself stays to be saved as a workbook."""

    told = Signal(str)
    """A sentence on what was done"""

    def __init__(self, files: Files, settings: Settings, prompter: Prompter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._settings = settings
        self._prompter = prompter

    def ask(self) -> None:
        """导出公开文本: ask for the look and a place, and write."""
        desk = self._files.desk
        if desk is None:
            return
        self._files.settling.emit()
        disclosure, last = desk.session.disclosure, self._settings.get(WORD_LOOK)
        look = self._prompter.publish(disclosure, Path(last) if last else None, self._settings.get(OPEN_FOLDER))
        if look is None:
            return
        self._settings.put(WORD_LOOK, str(look.template or ""))
        name = self.tr("{name}（公开文本）.docx").format(name=desk.session.path.stem)
        path = self._prompter.save_text(self._files.suggested(name))
        others = (look.template,) if look.template is not None else ()
        if path is not None and not self._files.is_source(path, others):
            self._write(disclosure, look, path)

    def _write(self, disclosure: Disclosure, look: TextLook, path: Path) -> None:
        def done(lacking: tuple[str, ...]) -> None:
            self._on_written(path, lacking)

        arguments = disclosure, path, look.template
        self._files.writing.write(Job(path.name, rows_of(disclosure), write_text, arguments, done))

    def _on_written(self, path: Path, lacking: tuple[str, ...]) -> None:
        self._settings.put(SAVE_FOLDER, str(path.parent))
        self.told.emit(self.tr("已导出公开文本：{path}").format(path=path))
        if lacking:
            sentence = self.tr("已导出。但所选的 Word 样式没有下列内容的标记，这些内容没有写出：")
            self._prompter.tell(sentence, "、".join(lacking))
