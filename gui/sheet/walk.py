"""Walking over a sheet (移动): where Tab and Enter lead. Free of Qt."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from core.facts import Fact
from core.workbook.forms.form import FormCell
from core.workbook.forms.tablesheet import Sheet


def is_editable(cell: FormCell) -> bool:
    """Whether a cell holds a fact."""
    for piece in cell.pieces:  # noqa: SIM110  any() takes three times as long, and tables have 100,000 cells
        if isinstance(piece, Fact):
            return True
    return False


_NAMES = ("project_name", "level3")
"""Fields that stand for their whole owner"""


class Places:
    """The cells of a sheet by the places they cover, and by the facts they hold."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    @cached_property
    def _covering(self) -> list[FormCell | None]:
        """Row by row the cell that covers each place."""
        covering: list[FormCell | None] = [None] * (self.sheet.rows * self.sheet.columns)
        for cell in self.sheet.cells:
            for row in range(cell.row, cell.row + cell.rowspan):
                start = row * self.sheet.columns + cell.column
                covering[start : start + cell.colspan] = [cell] * cell.colspan
        return covering

    @cached_property
    def _holding(self) -> dict[Fact, FormCell]:
        holding: dict[Fact, FormCell] = {}
        for cell in self.sheet.cells:
            for piece in cell.pieces:
                if isinstance(piece, Fact):
                    holding.setdefault(piece, cell)
        return holding

    @cached_property
    def _editable(self) -> list[FormCell]:
        return sorted((c for c in self.sheet.cells if is_editable(c)), key=lambda c: (c.row, c.column))

    @cached_property
    def merged(self) -> Sequence[tuple[int, int, int, int]]:
        """The merged cells: row, column, rows and columns covered."""
        cells = (c for c in self.sheet.cells if c.rowspan > 1 or c.colspan > 1)
        return [(c.row, c.column, c.rowspan, c.colspan) for c in cells]

    def at(self, row: int, column: int) -> FormCell | None:
        """The cell that covers a place; None outside the sheet."""
        if not (0 <= row < self.sheet.rows and 0 <= column < self.sheet.columns):
            return None
        return self._covering[row * self.sheet.columns + column]

    def over(self, rows: Iterable[int], columns: Iterable[int]) -> Iterator[FormCell]:
        """The cells that cover these rows and columns, each once, row by row."""
        across, seen = tuple(columns), set()
        for cell in (self.at(row, column) for row in rows for column in across):
            if cell is not None and (cell.row, cell.column) not in seen:
                seen.add((cell.row, cell.column))
                yield cell

    def with_fact(self, fact: Fact) -> FormCell | None:
        """The cell that shows a fact: exactly, or a part of it or the whole of it, or the name of its owner."""
        exact = self._holding.get(fact)
        if exact is not None:
            return exact
        own = [(held, cell) for held, cell in self._holding.items() if held.owner == fact.owner]
        kin = (cell for held, cell in own if _kin(held.field, fact.field))
        names = (cell for held, cell in own if held.field in _NAMES)
        return next(kin, next(names, own[0][1] if own else None))

    def owners_in(self, rows: set[int]) -> set[str]:
        """The owners of the facts that stand in these rows alone, not in cells merged over several."""
        alone = (cell for cell in self._editable if cell.rowspan == 1 and cell.row in rows)
        return {piece.owner for cell in alone for piece in cell.pieces if isinstance(piece, Fact)}

    def first(self) -> FormCell | None:
        """The first cell that can be edited, or the first of all."""
        return next(iter(self._editable or self.sheet.cells), None)

    def next_editable(self, cell: FormCell, step: int) -> FormCell | None:
        """The editable cell after (+1) or before (-1) a cell in reading order; None at the end."""
        here = (cell.row, cell.column)
        if step > 0:
            return next((c for c in self._editable if (c.row, c.column) > here), None)
        return next((c for c in reversed(self._editable) if (c.row, c.column) < here), None)

    def edge(self, row: int, column: int, down: int, right: int) -> tuple[int, int]:
        """Where Ctrl and an arrow lead from a place: as in Excel to the end of the filled cells, or over blank ones."""
        here, ahead = self.at(row, column), self._next(row, column, down, right)
        if here is None or ahead is None:
            return row, column
        filled = bool(here.text) and bool(ahead[0].text)
        place = (row, column)
        while ahead is not None:
            cell, at = ahead
            if filled and not cell.text:
                return place
            place = at
            if not filled and cell.text:
                return place
            ahead = self._next(*at, down, right)
        return place

    def _next(self, row: int, column: int, down: int, right: int) -> tuple[FormCell, tuple[int, int]] | None:
        """The cell beside the one at a place, and the place where it is entered; None at the edge of the sheet."""
        here = self.at(row, column)
        if here is None:
            return None
        if down:
            row = here.row + here.rowspan if down > 0 else here.row - 1
        else:
            column = here.column + here.colspan if right > 0 else here.column - 1
        cell = self.at(row, column)
        return None if cell is None else (cell, (row, column))

    def below(self, cell: FormCell, column: int, step: int = 1) -> FormCell | None:
        """The nearest editable cell under (+1) or over (-1) a cell in a column; None at the end."""
        row = cell.row + cell.rowspan if step > 0 else cell.row - 1
        while 0 <= row < self.sheet.rows:
            found = self.at(row, column)
            if found is not None and is_editable(found):
                return found
            row += step
        return None


def _kin(one: str, other: str) -> bool:
    """Whether one field is a part of the other: "goals" and "goals[1]"."""
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return long.startswith(short) and long[len(short) :][:1] in ("[", ".")
