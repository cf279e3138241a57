"""The values of a column as a list to tick (筛选值): each with the number of its rows."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.indicators.order import Filter

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TICK = int(Qt.ItemDataRole.CheckStateRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ON, _OFF, _PART = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
_LONGEST = 60
"""Characters of a value that are shown"""
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ValuesModel(QAbstractListModel):
    """A line for all, then one for each value that contains what was typed."""

    def __init__(self, values: Sequence[tuple[str, int]], wanted: Filter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._contains = wanted.contains
        self.listed: list[tuple[str, int]] = []
        self._off = set() if wanted.values is None else {text for text, _ in values} - wanted.values
        self._list()

    def _list(self) -> None:
        wanted = Filter(self._contains)
        self.listed = [each for each in self._values if wanted.lets(each[0])]

    def narrow(self, contains: str) -> None:
        """List the values that contain a text, all of them ticked."""
        self.beginResetModel()
        self._contains = contains
        self._off.clear()
        self._list()
        self.endResetModel()

    def filter(self) -> Filter | None:
        """What is asked for by the ticks; None where nothing would be left."""
        on = frozenset(text for text, _ in self.listed if text not in self._off)
        if not on:
            return None
        return Filter(self._contains) if len(on) == len(self.listed) else Filter(values=on)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """A line for all and those listed."""
        return 0 if parent.isValid() else len(self.listed) + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All can be ticked."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """Text with the number of rows, and the tick."""
        if role == _TICK:
            return self._tick(index.row())
        if role not in (_DISPLAY, _TOOLTIP):
            return None
        if index.row() == 0:
            return self.tr("（全选）")
        text, count = self.listed[index.row() - 1]
        shown = " ".join(text.split()) or self.tr("（空白）")
        if role == _DISPLAY and len(shown) > _LONGEST:
            shown = shown[:_LONGEST] + "…"
        return self.tr("{text}　{n} 行").format(text=shown, n=f"{count:,}")

    def _tick(self, row: int) -> Qt.CheckState:
        if row:
            return _OFF if self.listed[row - 1][0] in self._off else _ON
        off = sum(text in self._off for text, _ in self.listed)
        return _ON if not off else _OFF if off == len(self.listed) else _PART

    def setData(self, index: _Index, value: object, role: int = _DISPLAY) -> bool:
        """Tick one value, or all that are listed."""
        if role != _TICK:
            return False
        texts = [text for text, _ in (self.listed if index.row() == 0 else self.listed[index.row() - 1 : index.row()])]
        if Qt.CheckState(value) == _OFF:
            self._off.update(texts)
        else:
            self._off.difference_update(texts)
        self.dataChanged.emit(self.index(0), self.index(len(self.listed)))
        return True
