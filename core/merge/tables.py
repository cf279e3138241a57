"""Raw tables (原样表格) in a merge: cell by cell where all three have as many rows and columns, else as a whole."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.changes import Change, InsertTable, RemoveTable, SetText
from core.facts import Fact
from core.grid import Cell, Grid
from core.merge.incoming import Incoming, IncomingKind, What
from core.merge.sameness import Same, sameness
from core.messages import say
from core.tabledraft import TITLE, lines_of, reshaping

_TEXT = "purpose"
"""A field of plain text: what stands in a cell is compared like one"""
_SHOWN = 400
"""Characters of a table that are shown where it changed as a whole"""
_Texts = Mapping[tuple[int, int], str]


def paired_tables(base: Sequence[Grid], theirs: Sequence[Grid]) -> dict[int, str]:
    """For places in ``theirs`` the id of the table of the base that says the same, is called or begins the same, or is
    shaped the same."""
    found: dict[int, str] = {}
    for key in (_texts, _title, _head, _extent):
        left = [grid for grid in base if grid.id not in found.values()]
        for n, grid in enumerate(theirs):
            same = next((other for other in left if key(other) and key(other) == key(grid)), None)
            if n not in found and same is not None:
                found[n] = same.id
                left.remove(same)
    return found


def table_changes(
    base: Sequence[Grid], ours: Sequence[Grid], theirs: Sequence[Grid], doubts: Mapping[str, str]
) -> Iterator[Incoming]:
    """What the other side changed in the raw tables, which have the ids of the base."""
    known, here, there = ({grid.id: grid for grid in side} for side in (base, ours, theirs))
    for id in dict.fromkeys((*known, *there)):
        for change in _changes(id, known.get(id), here.get(id), there.get(id)):
            yield replace(change, doubt=doubts.get(id, "")) if id in doubts else change


def _changes(id: str, base: Grid | None, here: Grid | None, there: Grid | None) -> Iterator[Incoming]:
    if base is None:
        if here is None and there is not None:
            yield _whole(IncomingKind.ADDED, id, base, here, there)
    elif there is None:
        if here is not None:
            kind = IncomingKind.CONFLICT if _differ(base, here) else IncomingKind.REMOVED
            yield _whole(kind, id, base, here, there)
    elif here is None:
        if _differ(base, there):
            yield _whole(IncomingKind.CONFLICT, id, base, here, there)
    elif len({_extent(grid) for grid in (base, here, there)}) == 1 and not _remerged(base, there):
        yield from _cells(base, here, there)
    elif _is_other(base, there) and _is_other(here, there):
        kind = IncomingKind.CONFLICT if _is_other(base, here) else IncomingKind.CHANGED
        yield _whole(kind, id, base, here, there)


def _cells(base: Grid, here: Grid, there: Grid) -> Iterator[Incoming]:
    before, now, new = map(_texts, (base, here, there))
    cells = {(cell.row, cell.column): cell for cell in here.cells}
    for place in sorted(before.keys() | new.keys()):
        was, is_now, came = (side.get(place, "") for side in (before, now, new))
        change, ours, between = sameness(_TEXT, was, came), sameness(_TEXT, was, is_now), sameness(_TEXT, is_now, came)
        if place not in cells or Same.EQUAL in (change, between):
            continue
        kind = IncomingKind.CHANGED if ours is Same.EQUAL else IncomingKind.CONFLICT
        fact = Fact(here.id, here.address(cells[place]))
        slight = Same.SLIGHT in (change, between)
        yield Incoming(kind, What.TEXT, fact, here.id, was, is_now, came, slight=slight)


def _whole(kind: IncomingKind, id: str, *grids: Grid | None) -> Incoming:
    base, here, there = (None if grid is None else _shown(grid) for grid in grids)
    return Incoming(kind, What.TABLE, Fact(id), id, base, here, there)


def _shown(grid: Grid) -> str:
    size = say("{rows} 行 {columns} 列", rows=grid.rows, columns=grid.columns)
    lines = ("\t".join(cell.text for cell in grid.cells if cell.row == row) for row in range(grid.rows))
    return "\n".join((size, *lines))[:_SHOWN]


def _texts(grid: Grid) -> dict[tuple[int, int], str]:
    """What stands where; blank cells at the end of a sheet come and go on the way through another program."""
    return {(cell.row, cell.column): cell.text for cell in grid.cells if cell.text.strip()}


def _head(grid: Grid) -> tuple[str, ...]:
    """What the first row says, where that is more than a title."""
    texts = tuple(cell.text for cell in grid.row(0) if cell.text.strip()) if grid.rows else ()
    return texts if len(texts) > 1 else ()


def _title(grid: Grid) -> str:
    return grid.title.strip()


def _extent(grid: Grid) -> tuple[int, int]:
    """Rows and columns down to the last one with any text."""
    cells = [cell for cell in grid.cells if cell.text.strip()]
    return max((cell.row + 1 for cell in cells), default=0), max((cell.column + 1 for cell in cells), default=0)


def _differ(one: Grid, other: Grid) -> bool:
    a, b = _texts(one), _texts(other)
    return any(sameness(_TEXT, a.get(place, ""), b.get(place, "")) is Same.OTHER for place in a.keys() | b.keys())


def _is_other(one: Grid, other: Grid) -> bool:
    return _differ(one, other) or _remerged(one, other)


def _remerged(one: Grid, other: Grid) -> bool:
    """Whether other cells are merged, whatever they say."""
    return _merges(one) != _merges(other)


def _merges(grid: Grid) -> set[tuple[int, int, int, int]]:
    return {span for span in spans(grid) if span[2:] != (1, 1)}


def with_cell(grid: Grid, address: str, text: str) -> Grid:
    """The table with another text in the cell of that address."""
    number = grid.number(address)
    if number is None:
        return grid
    cells = list(grid.cells)
    old = cells[number]
    cells[number] = Cell(old.row, old.column, old.rowspan, old.colspan, text, old.boxes)
    return replace(grid, cells=tuple(cells))


def taken_whole(here: Grid | None, there: Grid) -> Grid:
    """The table of the other side in place of the one here, with its title."""
    if here is None:
        return there
    return replace(here, rows=there.rows, columns=there.columns, cells=there.cells, row_keys=(), column_keys=())


def changes_between(before: Sequence[Grid], after: Sequence[Grid]) -> Iterator[Change]:
    """What makes the raw tables ``after`` of those ``before``; tables keep their order."""
    goal = {grid.id: grid for grid in after}
    for n, grid in reversed(tuple(enumerate(before))):
        if grid.id not in goal:
            yield RemoveTable(n, grid)
    known = {grid.id: grid for grid in before}
    for n, grid in enumerate(after):
        if grid.id not in known:
            yield InsertTable(n, grid)
        elif known[grid.id] != grid:
            yield from _within(known[grid.id], grid)


def _within(before: Grid, after: Grid) -> Iterator[Change]:
    if before.title != after.title:
        yield SetText(Fact(before.id, TITLE), before.title, after.title)
    if lines_of(before) != lines_of(after) or spans(before) != spans(after):
        yield reshaping(before, after)
        return
    for old, new in zip(before.cells, after.cells, strict=True):
        if old.text != new.text:
            yield SetText(Fact(before.id, before.address(old)), old.text, new.text)


def spans(grid: Grid) -> list[tuple[int, int, int, int]]:
    """Row, column and spans of each cell."""
    return [(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in grid.cells]
