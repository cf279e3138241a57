"""The manual (使用说明): the user guide, read within the program, with its chapters beside it; no network needed."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from gui.room import give_room

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"
"""Beside the packages: in the checkout and in the packaged program"""
_CHAPTER = 2
"""The level of the headings of chapters"""
_PLACE = int(Qt.ItemDataRole.UserRole)


class Pages(QTextBrowser):
    """Shows the guide; its pictures are never wider than the window."""

    def loadResource(self, kind: int, name: QUrl) -> Any:
        """A picture of the guide in the width that there is."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        image = QImage(str(GUIDE.parent / name.path()))
        room = self.viewport().width() - 3 * int(self.document().documentMargin()) - self.fontMetrics().height() * 2
        if image.width() > room > 0:
            image = image.convertToFormat(QImage.Format.Format_RGB32)
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image


class Manual(QWidget):
    """A window of its own, so that it can stay open beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("使用说明"))
        self.chapters = QListWidget(self)
        self.chapters.setAccessibleName(self.tr("章节"))
        self.pages = Pages(self)
        self.pages.setAccessibleName(self.tr("使用说明"))
        self.pages.setOpenExternalLinks(False)
        self.chapters.currentItemChanged.connect(self._go)
        letter = self.fontMetrics().horizontalAdvance("绩")
        self.chapters.setFixedWidth(letter * 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chapters)
        row.addWidget(self.pages, 1)
        give_room(self, 80, 56)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pictures follow the width."""
        super().resizeEvent(event)
        self.show_guide()

    def show_guide(self) -> None:
        """Show the guide from its beginning, or from the chapter that was read."""
        at = max(0, self.chapters.currentRow())
        self.pages.setMarkdown(GUIDE.read_text("utf-8"))
        self.chapters.blockSignals(True)
        self.chapters.clear()
        for block in self._headings():
            item = QListWidgetItem(block.text(), self.chapters)
            item.setData(_PLACE, block.position() if self.chapters.count() > 1 else 0)
        self.chapters.blockSignals(False)
        if at:
            self.chapters.setCurrentRow(at)

    def _headings(self) -> list[QTextBlock]:
        found, block = [], self.pages.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == _CHAPTER:
                found.append(block)
            block = block.next()
        return found

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        cursor = QTextCursor(self.pages.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.pages.setTextCursor(cursor)
        cursor.setPosition(item.data(_PLACE))
        self.pages.setTextCursor(cursor)
