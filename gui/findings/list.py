"""The list of findings (发现列表): a tree whose columns share the width so that the messages can be read."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from gui.findings.model import MESSAGE, FindingsModel
from gui.theme import ICON_SIZE

_WIDTHS = (9, 9, 11, 22, 7)
"""Widths of the columns in Chinese characters, where there is room; the message takes what is left over"""
_LEAST = (5, 4, 4, 14, 4)
"""What each keeps where there is little"""

_LINES = 4
"""Findings in sight at least"""
_GAP = 4
"""Between two lines, in pixels"""


class FindingsList(QTreeView):
    """Alike findings folded under one line; the columns follow the width of the list."""

    def __init__(self, model: FindingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setIconSize(ICON_SIZE)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("发现列表"))
        self.header().setStretchLastSection(False)
        line = self.fontMetrics().height() + _GAP
        self.setMinimumHeight(self.header().sizeHint().height() + _LINES * line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        character = self.fontMetrics().horizontalAdvance("绩")
        for column, width in enumerate(shared(self.viewport().width() / character)):
            self.header().resizeSection(column, int(width * character))


def shared(room: float) -> Sequence[float]:
    """Widths of the columns that fill ``room``, in characters; where it is short, all give up a part."""
    spare = room - sum(_WIDTHS)
    if spare >= 0:
        return [width + spare if column == MESSAGE else width for column, width in enumerate(_WIDTHS)]
    give = [width - least for width, least in zip(_WIDTHS, _LEAST, strict=True)]
    part = min(-spare / sum(give), 1.0)
    return [width - part * most for width, most in zip(_WIDTHS, give, strict=True)]
