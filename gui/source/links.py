"""Links (对应): which cells of the source a fact was read from, and which facts a cell of it holds. Free of Qt."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.facts import Fact
from core.grid import Box, Cell
from core.reading import Reading


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of the source (出处): the id of its table, and the cell."""

    grid: str
    cell: Cell


class Links:
    """The origins of a reading, both ways; what only a click in the source asks for is made at the first one."""

    def __init__(self, reading: Reading) -> None:
        self.grids = {grid.id: grid for grid in reading.document.grids() if not grid.hidden}
        self._origins = reading.origins
        self._projects = reading.disclosure.projects

    @cached_property
    def _parts(self) -> Mapping[Fact, Sequence[Fact]]:
        """The facts that are parts of a whole ("goals[1]" of "goals"), by the whole."""
        parts: dict[Fact, list[Fact]] = defaultdict(list)
        for fact in self._origins:
            if "[" in fact.field:
                parts[_whole(fact)].append(fact)
        return parts

    @cached_property
    def _owned(self) -> Mapping[str, Sequence[Fact]]:
        """The facts of each project and its indicators, by the project's id."""
        owners = {row.id: project.id for project in self._projects for row in project.indicators}
        owners |= {project.id: project.id for project in self._projects}
        owned: dict[str, list[Fact]] = defaultdict(list)
        for fact in self._origins:
            if fact.owner in owners:
                owned[owners[fact.owner]].append(fact)
        return owned

    @cached_property
    def projects(self) -> Mapping[str, Sequence[str]]:
        """The names of the projects that were read from each table, by its id."""
        names: dict[str, list[str]] = defaultdict(list)
        for project in self._projects:
            sources = (source for fact in self._owned.get(project.id, ()) for source in self._origins[fact])
            for grid in {source.grid for source in sources} if project.project_name else ():
                names[grid].append(project.project_name)
        return names

    @cached_property
    def _facts(self) -> Mapping[tuple[str, int], Sequence[Fact]]:
        """The facts that were read from a row of a table."""
        facts: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        for fact, sources in self._origins.items():
            for source in sources:
                facts[source.grid, source.row].append(fact)
        return facts

    @cached_property
    def _boxes(self) -> Mapping[int, Sequence[tuple[Box, Spot]]]:
        """The places of cells on each page."""
        boxes: dict[int, list[tuple[Box, Spot]]] = defaultdict(list)
        for id, grid in self.grids.items():
            for cell in grid.cells:
                for box in cell.boxes:
                    boxes[box.page].append((box, Spot(id, cell)))
        return boxes

    @cached_property
    def has_boxes(self) -> bool:
        """Whether it is known where on its pages a cell stands."""
        return any(cell.boxes for grid in self.grids.values() for cell in grid.cells)

    def at(self, grid: str, row: int, column: int) -> Spot | None:
        """The cell at a place of a table; None where there is no such place."""
        table = self.grids.get(grid)
        if table is None or not (0 <= row < table.rows and 0 <= column < table.columns):
            return None
        return Spot(grid, table.at(row, column))

    def spots(self, facts: Iterable[Fact]) -> tuple[Spot, ...]:
        """The cells that facts were read from, each once; a part without a place of its own has that of its whole."""
        found = (self._read(fact) or self._read(_whole(fact)) or self._raw(fact) for fact in facts)
        return tuple(dict.fromkeys(spot for spots in found for spot in spots))

    def near(self, project: str) -> Sequence[Spot]:
        """All cells that a project was read from, in the order of the document; none for what is no project."""
        found = {spot for fact in self._owned.get(project, ()) for spot in self._read(fact)}
        order = {id: n for n, id in enumerate(self.grids)}
        return sorted(found, key=lambda spot: (order[spot.grid], spot.cell.row, spot.cell.column))

    def _read(self, fact: Fact) -> list[Spot]:
        """The cells that a fact was read from; where it has none of its own, those of its parts."""
        sources = self._origins.get(fact) or [s for part in self._parts.get(fact, ()) for s in self._origins[part]]
        return [spot for s in sources if (spot := self.at(s.grid, s.row, s.column)) is not None]

    def _raw(self, fact: Fact) -> list[Spot]:
        """The cell that a fact of a raw table was read from: its address is its place in the source."""
        grid = self.grids.get(fact.owner)
        number = grid.number(fact.field) if grid else None
        return [] if grid is None or number is None else [Spot(grid.id, grid.cells[number])]

    def facts(self, spot: Spot) -> tuple[Fact, ...]:
        """The facts that were read from a cell."""
        rows = range(spot.cell.row, spot.cell.bottom + 1)
        near = dict.fromkeys(fact for row in rows for fact in self._facts.get((spot.grid, row), ()))
        return tuple(fact for fact in near if self._is_from(fact, spot))

    def _is_from(self, fact: Fact, spot: Spot) -> bool:
        return any(self.at(s.grid, s.row, s.column) == spot for s in self._origins[fact])

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
