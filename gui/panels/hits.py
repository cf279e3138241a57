"""Hits (查找结果): each place that was found, with its text before and after replacing."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.describe import Places, shortened
from core.find import Hit
from core.model import Disclosure

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AROUND = 10
"""Letters shown before and after what was found"""
_PADDING = 8
"""Above and below the two lines of a hit, in pixels"""
_ROOM = 60
"""Letters of a text after replacing"""


class HitsModel(QAbstractListModel):
    """Two lines per hit: where it stands; its text, and what it becomes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()
        self._places = Places(Disclosure())
        self._replacing = False

    def show(self, hits: Sequence[Hit], disclosure: Disclosure, *, replacing: bool) -> None:
        """Show the hits of a disclosure; what they become only when replacing."""
        self.beginResetModel()
        self.hits, self._places, self._replacing = hits, Places(disclosure), replacing
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of hits."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """The two lines; the whole texts as a hint."""
        if not index.isValid() or role not in (_DISPLAY, _TOOLTIP):
            return None
        hit = self.hits[index.row()]
        before, after = (hit.before, hit.after) if role == _TOOLTIP else (_cutting(hit), shortened(hit.after, _ROOM))
        text = self.tr("{before} → {after}").format(before=before, after=after) if self._replacing else before
        return text if role == _TOOLTIP else f"{self._places.of(hit.fact)}\n{text}"


class HitsView(QTableView):
    """The list of hits: a table of one column, for a QListView asks about every hit before it shows the first."""

    def __init__(self, hits: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(hits)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + _PADDING)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)


def _cutting(hit: Hit) -> str:
    """The text around the first place found, in one line."""
    start, stop = hit.spans[0]
    start, stop = max(0, start - _AROUND), stop + _AROUND
    line = shortened(hit.before[start:stop], _ROOM)
    return ("…" if start else "") + line + ("…" if stop < len(hit.before) else "")
