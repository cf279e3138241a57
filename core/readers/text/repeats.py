"""Rows in which each place of a merged cell has its text (合并单元格逐格重复), as macros write them: said once.

The other places are left blank, as merges leave them in text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from core.grid import Cell, Grid
from core.mends.spread import gathered_grid
from core.readers.text.rawtable import RawTable
from core.terms.labels import is_label


def said_once(table: RawTable) -> RawTable:
    """The table without the repetitions; the same where it has none."""
    if table.pasted:
        return table
    rows = [row for _, stretch in groupby(table.rows, len) for row in _once(list(stretch))]
    return table if rows == table.rows else replace(table, rows=rows)


def _once(rows: list[list[str]]) -> list[list[str]]:
    """Rows of one width, without repetitions."""
    cells = [Cell(r, c, text=text) for r, row in enumerate(rows) for c, text in enumerate(row)]
    grid = gathered_grid(Grid("", len(rows), len(rows[0]), tuple(cells)))
    return rows if len(grid.cells) == len(cells) else list(_blanked(rows, grid))


def _blanked(rows: Sequence[list[str]], grid: Grid) -> Iterator[list[str]]:
    """The text of each cell where it begins; of a label that stands under itself the first one only."""
    for r in range(grid.rows):
        line = [""] * grid.columns
        for cell in grid.row(r):
            again = r > 0 and rows[r - 1][cell.column] == cell.text and is_label(cell.text)
            line[cell.column] = "" if again else cell.text
        yield line
