"""Prose over the tables of a sheet (表前文字): a whole document made a workbook has it in the first column."""

from core.grid import Cell, Grid
from core.terms.labels import is_contents, is_title

_FEWEST = 5
"""Rows that make prose; fewer are the title of a form, its unit and the unit of money"""


def lone(grid: Grid, row: int) -> Cell | None:
    """The cell with the only text that there is in a row, if it begins there; None for any other row."""
    filled = [cell for cell in grid.row(row) if cell.text]
    return filled[0] if len(filled) == 1 and filled[0].row == row else None


def rows_of_prose(grid: Grid) -> int:
    """How many rows at the top of a table are prose: one text each, in its first column, up to the title of a form."""
    rows = 0
    while rows < grid.rows and _is_line(grid, rows):
        rows += 1
    titles = [row for row in range(rows) if is_title(grid.at(row, 0).text)]
    rows = titles[-1] if titles else rows
    return rows if rows >= _FEWEST else 0


def _is_line(grid: Grid, row: int) -> bool:
    """Whether there is nothing in a row but a text at its beginning, if that, or an entry of a table of contents."""
    first, *others = grid.row(row)
    filled = [cell.text for cell in others if cell.text]
    alone = not filled or is_contents("\t".join((first.text, *filled)))
    return alone and first.row == row and first.colspan < grid.columns
