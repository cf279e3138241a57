"""Grids in one line of text a row."""

from core.document import Document
from core.grid import Grid


def lines(grid: Grid) -> list[str]:
    """A grid row by row; a merged cell has its text in its first place, ``<`` to the right and ``^`` below."""
    return ["|".join(_mark(grid, row, column) for column in range(grid.columns)) for row in range(grid.rows)]


def _mark(grid: Grid, row: int, column: int) -> str:
    cell = grid.at(row, column)
    if (cell.row, cell.column) == (row, column):
        return cell.text
    return "^" if cell.row < row else "<"


def only(document: Document) -> Grid:
    """The one grid of a document, its invariant checked."""
    (grid,) = document.grids()
    grid.check()
    return grid
