"""The editor of a cell (单元格编辑器): several lines, opened over the cell, growing with its text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from gui.sheet.measure import MARGIN


class CellEditor(QPlainTextEdit):
    """A plain text editor in the cell's own font."""

    def __init__(self, parent: QWidget, font: QFont, replacing: bool) -> None:
        super().__init__(parent)
        self._replacing = replacing
        self.setFont(font)
        self.setFrameShape(QFrame.Shape.Box)
        self.document().setDocumentMargin(MARGIN - 1)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(self.tr("编辑单元格"))
        self.textChanged.connect(self.grow)

    def open_with(self, text: str) -> None:
        """Show the text, once: selected when the next key replaces it, else with the cursor at its end.

        An input method composes into the selection from its first key, so the selection must stand before it.
        """
        if self.toPlainText() == text and text:
            return
        self.setPlainText(text)
        if self._replacing:
            self.selectAll()
        else:
            self.moveCursor(self.textCursor().MoveOperation.End)

    def text(self) -> str:
        """The text as it stands."""
        return self.toPlainText()

    def grow(self) -> None:
        """Be as high as the text needs, as far as the sheet goes down."""
        lines = self.document().size().height()
        needed = int(lines * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin() + 4)
        room = self.parentWidget().height() - self.y()
        if needed > self.height():
            self.resize(self.width(), max(self.height(), min(needed, room)))
            if needed > room:
                self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
