"""What the walk took note of without making a fact of it: headers, titles, numbers of columns, sums."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.grid import Cell, Grid
from core.recognise.draft import Text

Place = tuple[str, int, int]
"""Where a cell stands: the id of its table, its anchor's row and column"""


@dataclass
class Heard:
    """The cells (已读单元格) whose texts are understood and need no fact."""

    places: set[Place] = field(default_factory=set)

    def cells(self, grid: Grid, cells: Iterable[Cell]) -> None:
        """Take note of cells."""
        self.places.update((grid.id, cell.row, cell.column) for cell in cells)

    def texts(self, *texts: Text) -> None:
        """Take note of the cells that texts stand in."""
        self.places.update((source.grid, source.row, source.column) for text in texts for source in text.sources)

    def rows(self, grid: Grid, first: int, last: int) -> None:
        """Take note of all cells that stand in rows from ``first`` to ``last``, those that hang into them included."""
        for row in range(first, last + 1):
            self.cells(grid, grid.row(row))
