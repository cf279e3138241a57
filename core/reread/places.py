"""Where a fact was read (出处): the table, and the header over it, on whatever page the header stands."""

from dataclasses import dataclass

from core.facts import Fact
from core.grid import Grid
from core.reading import Reading
from core.reread.columns import header_of


@dataclass(frozen=True, slots=True)
class Place:
    """A column under a header: the table of the header, the last row of it, and the column of the fact."""

    grid: Grid
    row: int
    column: int


def place_of(reading: Reading, fact: Fact) -> Place | None:
    """The header over the cell that a fact was read from; None where there is none.

    A table that goes on after a page end without its header stands under that of the table before.
    """
    source = next(iter(reading.origins.get(fact, ())), None)
    if source is None:
        return None
    grids = list(reading.document.grids())
    at = next((n for n, grid in enumerate(grids) if grid.id == source.grid), None)
    if at is None:
        return None
    row = source.row
    for grid in reversed(grids[: at + 1]):
        if grid.columns != grids[at].columns:
            return None
        last = header_of(grid, row)
        if last is not None:
            return Place(grid, last, source.column)
        row = grid.rows
    return None
