"""The strip (来历) under the sheet: what the source has, what stands in the cell now, and why it is marked."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.desk.session import Session
from gui.desk.story import Story, story_of
from gui.sheet.view import SheetView


class CellStrip(QLabel):
    """One line about the current cell of a sheet; all of it in the tooltip."""

    def __init__(self, sheet: SheetView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._session: Session | None = None
        self.told = ""
        # one look after a jump, which moves several times on its way
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._tell)
        for changed in (sheet.moved, sheet.sheet_model.dataChanged, sheet.sheet_model.modelReset):
            changed.connect(self._look.start)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 4, 8, 4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("单元格的来历"))

    def follow(self, session: Session) -> None:
        """Tell about the cells of this session from now on."""
        self._session = session
        self._look.start()

    def _tell(self) -> None:
        cell = self._sheet.current_cell()
        if self._session is None or cell is None:
            return
        story = story_of(self._session, cell, self._sheet.sheet_model.findings(cell))
        self.told = self._sentence(story) if story else ""
        self.setToolTip(self.told)
        self._fit()

    def _sentence(self, story: Story) -> str:
        reasons = [finding.message for finding in story.findings]
        return "　·　".join([" ".join(self._texts(story).split()), *reasons])

    def _texts(self, story: Story) -> str:
        """What the source has and what stands there now."""
        if story.original is None:
            return self.tr("原文中没有 → 现在“{current}”").format(current=story.current)
        if story.changed:
            return self.tr("原文“{original}” → 现在“{current}”").format(original=story.original, current=story.current)
        return self.tr("与原文相同：“{current}”").format(current=story.current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the line as fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self.told, Qt.TextElideMode.ElideRight, room))
