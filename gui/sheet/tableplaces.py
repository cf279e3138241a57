"""Places of a raw table: answered by its grid, for it may have a hundred thousand cells. Free of Qt."""

from collections.abc import Sequence

from core.facts import Fact
from core.workbook.forms.form import FormCell
from core.workbook.forms.tablesheet import Sheet, TableSheet
from gui.indicators.places import IndicatorPlaces
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.walk import Places

AnySheet = Sheet | IndicatorSheet
"""What the view can show"""


def places_of(sheet: AnySheet) -> Places:
    """The cells of a sheet by their places and facts."""
    if isinstance(sheet, IndicatorSheet):
        return IndicatorPlaces(sheet)
    return TablePlaces(sheet) if isinstance(sheet, TableSheet) else Places(sheet)


class TablePlaces(Places):
    """The same as for a form, without going through all cells."""

    sheet: TableSheet

    def __init__(self, sheet: TableSheet) -> None:
        super().__init__(sheet)
        self._numbers = range(len(sheet.grid.cells))

    def at(self, row: int, column: int) -> FormCell | None:
        """The cell that covers a place; None outside the sheet."""
        if not (0 <= row < self.sheet.rows and 0 <= column < self.sheet.columns):
            return None
        return self.sheet.cell(self.sheet.grid.number_at(row, column))

    def with_fact(self, fact: Fact) -> FormCell | None:
        """The cell at an address; the first one for the table as a whole."""
        grid = self.sheet.grid
        if not self.sheet.editable or fact.owner != grid.id:
            return None
        number = grid.number(fact.field)
        return self.first() if number is None else self.sheet.cell(number)

    def owners_in(self, rows: set[int]) -> set[str]:
        """The table, where it has cells in these rows."""
        return {self.sheet.grid.id} if self.sheet.editable and rows else set()

    def first(self) -> FormCell | None:
        """The first cell."""
        return self.sheet.cell(0) if self._numbers else None

    def next_editable(self, cell: FormCell, step: int) -> FormCell | None:
        """The cell after (+1) or before (-1) a cell in reading order; None at the end."""
        number = self.sheet.grid.number_at(cell.row, cell.column) + step
        return self.sheet.cell(number) if self.sheet.editable and number in self._numbers else None

    @property
    def merged(self) -> Sequence[tuple[int, int, int, int]]:
        """The merged cells: row, column, rows and columns covered."""
        return self.sheet.merged
