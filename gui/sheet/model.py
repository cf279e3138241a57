"""The model of the sheet: a FormSheet and the findings of its cells, as Qt asks for them."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import zip_longest

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.findings import Finding
from core.grid import Cell
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.forms.tablesheet import Sheet, changed_cells
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.marks import IsChecked, Marks, PlacedMarks, marks_of
from gui.sheet.tableplaces import AnySheet, places_of
from gui.sheet.walk import is_editable

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_CELL_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
_EDITABLE_FLAGS = _CELL_FLAGS | Qt.ItemFlag.ItemIsEditable
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EMPTY = FormSheet(0, 0, (), (), ())


class SheetModel(QAbstractTableModel):
    """Rows and columns of a sheet; a merged cell answers at every place it covers.

    Texts are not changed through ``setData``: the delegate hands them to the desk, and a new sheet comes back.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places = places_of(_EMPTY)
        self._marks: Marks = PlacedMarks(self.places, (), None)

    @property
    def sheet(self) -> AnySheet:
        """The sheet shown."""
        return self.places.sheet

    def show(self, sheet: AnySheet, findings: Iterable[Finding], is_checked: IsChecked | None = None) -> bool:
        """Show a sheet with the findings on it; true when its size changed, so that the model was reset."""
        before, marks = self.sheet, self._marks
        resized = (sheet.rows, sheet.columns) != (before.rows, before.columns)
        if resized:
            self.beginResetModel()
        self.places = places_of(sheet)
        self._marks = marks_of(self.places, findings, is_checked)
        if resized:
            self.endResetModel()
        else:
            self._tell_changed(before, marks)
        return resized

    def _tell_changed(self, before: AnySheet, marks: Marks) -> None:
        """Let the rows be drawn again that hold other cells or marks than before."""
        rows = _other_rows(before, self.sheet)
        if isinstance(marks, PlacedMarks) and isinstance(self._marks, PlacedMarks):
            rows |= self._marks.other_rows(marks)
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), self.sheet.columns - 1))

    def cell(self, index: _Index) -> FormCell | None:
        """The cell that covers an index."""
        return self.places.at(index.row(), index.column())

    def findings(self, cell: FormCell) -> tuple[Finding, ...]:
        """The findings of a cell, the worst first."""
        return self._marks.findings(cell)

    def is_checked(self, cell: FormCell) -> bool:
        """Whether the clerk has looked at a cell."""
        return self._marks.is_checked(cell)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Rows of the sheet."""
        return 0 if parent.isValid() else self.sheet.rows

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Columns of the sheet."""
        return 0 if parent.isValid() else self.sheet.columns

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Labels can be selected, facts edited too."""
        cell = self.cell(index)
        if cell is None:
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE_FLAGS if is_editable(cell) else _CELL_FLAGS

    def data(self, index: _Index, role: int = DISPLAY) -> object:
        """Text, tooltip and description of a cell; its looks are painted by the delegate."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role in (DISPLAY, EDIT):
            return cell.text
        if role == ACCESSIBLE:
            return self._explained(cell)
        if role == TOOLTIP:
            return _as_html(self._explained(cell))
        return None

    def _explained(self, cell: FormCell) -> str:
        """The messages of a cell's findings with the text that the source has."""
        lines = [self.tr("✓ 已核对")] if self.is_checked(cell) else []
        for finding in self.findings(cell):
            lines.append("• " + finding.message)
            if finding.original and finding.original != cell.text:
                lines.append(self.tr("  原文：{original}").format(original=finding.original))
        return "\n".join(lines)


def _other_rows(before: AnySheet, after: AnySheet) -> set[int]:
    """The rows of two sheets of one size that they do not share."""
    if isinstance(before, IndicatorSheet) or isinstance(after, IndicatorSheet):
        is_alike = isinstance(before, IndicatorSheet) and isinstance(after, IndicatorSheet)
        return after.others(before) if is_alike else set(range(after.rows))
    return {row for cell in _others(before, after) for row in range(cell.row, cell.row + cell.rowspan)}


def _others(before: Sheet, after: Sheet) -> Iterator[FormCell | Cell]:
    """The cells of two sheets of one size that they do not share."""
    changed = changed_cells(before, after)
    if changed is not None:
        yield from changed
        return
    for old, new in zip_longest(before.cells, after.cells):
        if old != new:
            yield from (cell for cell in (old, new) if cell is not None)


def _as_html(text: str) -> str | None:
    """A tooltip that wraps, and in which "<" of a source is no mark-up."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else None
