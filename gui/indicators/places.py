"""Places of the sheet of all indicators: answered line by line, for there may be many. Free of Qt."""

from collections.abc import Sequence

from core.facts import Fact
from core.workbook.forms.form import FormCell
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.walk import Places, is_editable


class IndicatorPlaces(Places):
    """The same as for a form, without going through all cells."""

    sheet: IndicatorSheet

    def at(self, row: int, column: int) -> FormCell | None:
        """The cell at a place; None outside the sheet."""
        if not (0 <= row < self.sheet.rows and 0 <= column < self.sheet.columns):
            return None
        return self.sheet.cell(row, column)

    def with_fact(self, fact: Fact) -> FormCell | None:
        """The cell that shows a fact, else the third level of its row, else its first; None where it is not shown."""
        row = self.sheet.rows_of.get(fact.owner)
        if row is None:
            return None
        cells = [self.sheet.cell(row, column) for column in range(self.sheet.columns)]
        names = ({fact}, {Fact(fact.owner, "level3")})
        found = (cell for wanted in names for cell in cells if wanted.intersection(cell.pieces))
        return next(found, cells[0])

    def owners_in(self, rows: set[int]) -> set[str]:
        """The indicators in these rows."""
        return {self.sheet.lines[row].indicator.id for row in rows if row < self.sheet.rows}

    def first(self) -> FormCell | None:
        """The first cell that can be edited."""
        cells = [self.sheet.cell(0, column) for column in range(self.sheet.columns)] if self.sheet.rows else []
        return next(filter(is_editable, cells), None)

    def next_editable(self, cell: FormCell, step: int) -> FormCell | None:
        """The editable cell after (+1) or before (-1) a cell in reading order; None at the end."""
        columns = self.sheet.columns
        at = cell.row * columns + cell.column + step
        while 0 <= at < self.sheet.rows * columns:
            found = self.sheet.cell(*divmod(at, columns))
            if is_editable(found):
                return found
            at += step
        return None

    @property
    def merged(self) -> Sequence[tuple[int, int, int, int]]:
        """None."""
        return ()
