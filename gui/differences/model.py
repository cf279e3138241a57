"""The model of differences: one row for each, under a row for its project; those to be accepted can be ticked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from gui.differences.lines import Line, Tone, Wanted, grouped
from gui.theme import is_dark, tone_color

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
CHECK = int(Qt.ItemDataRole.CheckStateRole)
BACKGROUND = int(Qt.ItemDataRole.BackgroundRole)
FONT = int(Qt.ItemDataRole.FontRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
KIND, PLACE, TEXTS = range(3)
_MARKS = {
    Tone.CHANGED: "≠",
    Tone.ADDED: "＋",
    Tone.REMOVED: "－",
    Tone.MOVED: "↕",
    Tone.CONFLICT: "✖",
    Tone.SLIGHT: "≈",
}
"""Before the kind: colour is never the only mark"""


class DifferencesModel(QAbstractItemModel):
    """Kind, place, then the texts of the sides; the id of an index is 0 for a project, else the project's row + 1."""

    ticked = Signal()
    """Other lines are ticked now"""

    def __init__(self, sides: Sequence[str], *, ticks: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self.rows: list[tuple[Line, ...]] = []
        self.accepted: set[object] = set()
        """What the ticked lines are about"""
        self._ticks = ticks
        self._sides = tuple(sides)

    def name_sides(self, sides: Sequence[str]) -> None:
        """Give the columns of the texts other titles."""
        self._sides = tuple(sides)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def show(self, lines: Sequence[Line], wanted: Wanted) -> None:
        """Show those of the lines that are wanted."""
        self.beginResetModel()
        self.lines = lines
        self.rows = grouped(lines, wanted.lets)
        self.endResetModel()

    def at(self, index: _Index) -> tuple[Line, ...]:
        """What a row stands for: one line, or those of its project."""
        if not index.isValid():
            return ()
        if index.internalId():
            return (self.rows[index.internalId() - 1][index.row()],)
        return self.rows[index.row()]

    def tick(self, lines: Iterable[Line], accepted: bool) -> None:
        """Accept what lines are about, or not."""
        about = {line.about for line in lines}
        self.accepted = self.accepted | about if accepted else self.accepted - about
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), [CHECK])
            for n, row in enumerate(self.rows):
                top = self.index(n, 0)
                self.dataChanged.emit(self.index(0, 0, top), self.index(len(row) - 1, 0, top), [CHECK])
        self.ticked.emit()

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """A project's row, or a line's within it."""
        if not (0 <= row < self.rowCount(parent) and 0 <= column < self.columnCount()):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:
        """The project's row over a line."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Projects, or the lines of one."""
        if not parent.isValid():
            return len(self.rows)
        return 0 if parent.internalId() or parent.column() else len(self.rows[parent.row()])

    def columnCount(self, _parent: _Index = _NOWHERE) -> int:
        """Kind, place and sides."""
        return TEXTS + len(self._sides)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        """The titles of the columns."""
        if role != DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("类别"), self.tr("位置"), *self._sides)[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The first column can be ticked where there is anything to accept."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._ticks and index.column() == KIND else flags

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Texts in one line, the tick, the colour of the kind."""
        lines, column = self.at(index), index.column()
        if lines and role == CHECK and self._ticks and column == KIND:
            return self._tick_of(lines)
        if not lines or not index.internalId():
            return self._of_project(lines, column, role) if lines else None
        return self._of_line(lines[0], column, role)

    def _of_line(self, line: Line, column: int, role: int) -> object:
        if role == DISPLAY:
            return _in_one_line(self._text(line, column))
        if role == TOOLTIP:
            return "\n".join(filter(None, (self._text(line, column), line.hint if column < TEXTS else "")))
        if role == BACKGROUND and column == KIND:
            return tone_color(line.tone.name.lower(), is_dark(QApplication.palette()))
        return None

    def _of_project(self, lines: tuple[Line, ...], column: int, role: int) -> object:
        if role == DISPLAY and column == KIND:
            return self.tr("{project}（{n} 处）").format(project=lines[0].project, n=len(lines))
        if role == FONT:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, line: Line, column: int) -> str:
        if column == KIND:
            doubt = self.tr("（存疑）") if line.hint else ""
            return f"{_MARKS[line.tone]} {line.kind}{doubt}"
        if column == PLACE:
            return line.place
        text = line.texts[column - TEXTS]
        return self.tr("（没有）") if text is None else text or self.tr("（空）")

    def _tick_of(self, lines: Sequence[Line]) -> Qt.CheckState:
        count = sum(line.about in self.accepted for line in lines)
        if count == len(lines):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked

    def setData(self, index: _Index, _value: object, role: int = DISPLAY) -> bool:
        """Tick a line, or all of a project."""
        if role != CHECK or not self._ticks:
            return False
        lines = self.at(index)
        self.tick(lines, self._tick_of(lines) != Qt.CheckState.Checked)
        return True


def _in_one_line(text: str) -> str:
    return " ".join(text.split("\n"))
