"""Clipping (从剪贴板新建): what was copied in another program becomes a document with a tab of its own."""

from PySide6.QtCore import QBuffer, QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QImage

from core.errors import JibiaoError
from core.readers.scan.extra import is_there
from gui.dialogs.prompter import Prompter
from gui.filing.carried import local_files
from gui.filing.files import Files


class Clipping(QObject):
    """Takes the table on the clipboard, rather than its text or its picture; files that were copied are opened."""

    def __init__(self, files: Files, prompter: Prompter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._prompter = prompter

    def open(self) -> None:
        """从剪贴板新建: make a document of what was copied, or say what to copy."""
        data = QGuiApplication.clipboard().mimeData() or QMimeData()
        files = local_files(data)
        if files:
            for path in files:
                self._files.open(path)
            return
        try:
            self._files.open(self._files.clippings.add(self._content(data)))
        except JibiaoError as error:
            self._prompter.complain(str(error))

    def _content(self, data: QMimeData) -> bytes:
        """A file of what was copied; raises UnreadableError where there can't be a table in it."""
        from core.readers import clipboard  # noqa: PLC0415  slow to load, and seldom needed

        page = clipboard.copied_page(data.html(), data.text())
        if page is not None:
            return page
        if not data.hasImage():
            return clipboard.copied_text(data.text())
        if not is_there():
            raise clipboard.without_recogniser()
        return _png(QGuiApplication.clipboard().image())


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    image.save(buffer, "PNG")
    return buffer.data().data()
