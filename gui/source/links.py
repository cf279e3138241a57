"""Links (对应): which cells of the source a fact was read from, and which facts a cell of it holds. Free of Qt."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from core.facts import Fact
from core.findings import Source
from core.grid import Box, Cell
from core.reading import Reading


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of the source (出处): the id of its table, and the cell."""

    grid: str
    cell: Cell


class Links:
    """The origins of a reading, both ways."""

    def __init__(self, reading: Reading) -> None:
        self.grids = {grid.id: grid for grid in reading.document.grids() if not grid.hidden}
        self._spots: dict[Fact, list[Spot]] = defaultdict(list)
        self._facts: dict[Spot, list[Fact]] = defaultdict(list)
        self._boxes: dict[int, list[tuple[Box, Spot]]] = defaultdict(list)
        for fact, sources in reading.origins.items():
            self._link(fact, sources)
        for id, grid in self.grids.items():
            for cell in grid.cells:
                for box in cell.boxes:
                    self._boxes[box.page].append((box, Spot(id, cell)))

    def _link(self, fact: Fact, sources: Iterable[Source]) -> None:
        """Link a fact, and the whole that it is a part of ("goals" of "goals[1]"), with the cells it was read from."""
        for spot in filter(None, (self.at(source.grid, source.row, source.column) for source in sources)):
            self._facts[spot].append(fact)
            for known in {fact, _whole(fact)}:
                if spot not in self._spots[known]:
                    self._spots[known].append(spot)

    @property
    def has_boxes(self) -> bool:
        """Whether it is known where on its pages a cell stands."""
        return bool(self._boxes)

    def at(self, grid: str, row: int, column: int) -> Spot | None:
        """The cell at a place of a table; None where there is no such place."""
        table = self.grids.get(grid)
        if table is None or not (0 <= row < table.rows and 0 <= column < table.columns):
            return None
        return Spot(grid, table.at(row, column))

    def spots(self, facts: Iterable[Fact]) -> tuple[Spot, ...]:
        """The cells that facts were read from, each once; a part without a place of its own has that of its whole."""
        found = (self._spots.get(fact) or self._spots.get(_whole(fact)) or self._raw(fact) for fact in facts)
        return tuple(dict.fromkeys(spot for spots in found for spot in spots))

    def _raw(self, fact: Fact) -> list[Spot]:
        """The cell that a fact of a raw table was read from: its address is its place in the source."""
        grid = self.grids.get(fact.owner)
        number = grid.number(fact.field) if grid else None
        return [] if grid is None or number is None else [Spot(grid.id, grid.cells[number])]

    def facts(self, spot: Spot) -> tuple[Fact, ...]:
        """The facts that were read from a cell."""
        return tuple(self._facts.get(spot, ()))

    def under(self, page: int, x: float, y: float) -> Spot | None:
        """The cell at a place of a page, in points from its top left; the smallest where boxes overlap."""
        around = [
            (b, spot) for b, spot in self._boxes.get(page, ()) if b.left <= x <= b.right and b.top <= y <= b.bottom
        ]
        return min(around, key=lambda each: _area(each[0]))[1] if around else None


def _whole(fact: Fact) -> Fact:
    return Fact(fact.owner, fact.field.partition("[")[0])


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)
