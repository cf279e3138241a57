"""Tables between the rows of a form (表间小表), without an upright cell that holds them: tasks and their money.

Their first rows name columns; in the rows below numbers stand where a form has labels.
"""

from collections.abc import Sequence

from core.grid import Cell, Grid
from core.headers.goallist import header_at
from core.recognise.found import Found
from core.recognise.inner import is_number, name_of_column, values_of_row
from core.terms.labels import label_field
from core.terms.words import money_unit

_FEWEST = 3
"""Columns that such a table has at least"""
_ROWS = 2
"""Rows below its header, at least"""
_DEEPEST = 2
_OWN = frozenset(("project_name", "project_code", "unit", "unit_code", "department", "month", "goals", "overall_goal"))
"""Labels that may have their only value in the row below them"""


def read_loose_row(grid: Grid, row: int) -> list[Found] | None:
    """What a row of such a table says; None where the row is of none."""
    place = grid.once(_tables).get(row)
    if place is None:
        return None
    first, last = place
    cells = [cell for cell in grid.row(row) if cell.row == row]
    if row <= last:
        return [Found("money", unit, cell) for cell in cells if (unit := money_unit(cell.text))]
    return list(values_of_row(cells, [name_of_column(grid, first, last, cell.column) for cell in cells]))


def is_loose_head(grid: Grid, cell: Cell) -> bool:
    """Whether a cell names columns of such a table."""
    place = grid.once(_tables).get(cell.row)
    return place is not None and cell.row <= place[1]


def is_list(grid: Grid) -> bool:
    """Whether a table is a list of whatever: its first row of several texts names columns, all others keep to them."""
    row = next((row for row in range(grid.rows) if sum(bool(cell.text) for cell in grid.row(row)) >= _FEWEST), None)
    if row is None or any(is_number(cell) or not cell.text for cell in grid.row(row)):
        return False
    columns = [cell.column for cell in grid.row(row)]
    below = [grid.row(n) for n in range(row + 1, grid.rows)]
    if not below or any([cell.column for cell in cells] != columns for cells in below):
        return False
    return any(all(map(is_number, column)) for column in list(zip(*below, strict=True))[::2])


def _tables(grid: Grid) -> dict[int, tuple[int, int]]:
    """For each row of such tables the first and last row of its header."""
    found: dict[int, tuple[int, int]] = {}
    for row in range(grid.rows):
        if row in found or not _names(grid, row):
            continue
        last = max(cell.bottom for cell in grid.row(row))
        rows = _rows_below(grid, last)
        if len(rows) >= _ROWS and _has_numbers(rows):
            found |= dict.fromkeys(range(row, last + 1 + len(rows)), (row, last))
    return found


def _names(grid: Grid, row: int) -> bool:
    """Whether there are nothing but names of columns in a row, from edge to edge."""
    cells = grid.row(row)
    whole = len(cells) >= _FEWEST and all(cell.row == row and cell.text for cell in cells)
    if not whole or any(cell.rowspan > _DEEPEST or is_number(cell) for cell in cells):
        return False
    fields = {label_field(cell.text) for cell in cells}
    return _OWN.isdisjoint(fields) and any(fields) and header_at(grid, row) is None


def _rows_below(grid: Grid, last: int) -> list[Sequence[Cell]]:
    """The rows that keep to the columns of the header, up to one that begins with a label."""
    columns = [cell.column for cell in grid.row(last)]
    rows: list[Sequence[Cell]] = []
    for row in range(last + 1, grid.rows):
        cells = grid.row(row)
        own = [cell.column for cell in cells] == columns and all(cell.row == row for cell in cells)
        if not own or not cells[0].text or label_field(cells[0].text) or header_at(grid, row):
            break
        rows.append(cells)
    return rows


def _has_numbers(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a column in the place of labels has nothing but numbers."""
    return any(all(map(is_number, column)) for column in list(zip(*rows, strict=True))[2::2])
