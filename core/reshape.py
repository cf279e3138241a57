"""Reshaping (改表): rows and columns of a grid come, go and move, cells are merged and parted; texts are never lost.

Everything is done to rows; columns are the rows of the table turned over. Keys of rows and columns move with them.
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from core.errors import EditError
from core.grid import Cell, Grid
from core.messages import say

Reshape = Callable[[Grid], Grid]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of places, its edges included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, cell: Cell) -> bool:
        """Whether a cell lies in it whole."""
        return (
            self.top <= cell.row
            and self.left <= cell.column
            and cell.bottom <= self.bottom
            and cell.right <= self.right
        )

    def meets(self, cell: Cell) -> bool:
        """Whether a cell lies in it at least in part."""
        across = cell.column <= self.right and cell.right >= self.left
        return across and cell.row <= self.bottom and cell.bottom >= self.top


def insert_rows(grid: Grid, at: int, count: int = 1) -> Grid:
    """Put empty rows before row ``at``; a merged cell that reaches over the place grows with it."""
    cells = [_opened(cell, at, count) for cell in grid.cells]
    grown = [cell for cell in cells if cell.row < at and cell.bottom >= at]
    taken = {column for cell in grown for column in range(cell.column, cell.right + 1)}
    free = [column for column in range(grid.columns) if column not in taken]
    cells += [Cell(row, column) for row in range(at, at + count) for column in free]
    keys = list(grid.row_keys or range(grid.rows))
    keys[at:at] = (_new_key() for _ in range(count))
    return _made(grid, cells, keys)


def remove_rows(grid: Grid, rows: Collection[int]) -> Grid:
    """Take rows out; a merged cell that reaches beyond them keeps its text. Raises EditError where none would stay."""
    gone = set(rows)
    kept = [row for row in range(grid.rows) if row not in gone]
    if not kept:
        raise EditError(say("表格至少要留一行一列。"))
    new = {row: n for n, row in enumerate(kept)}
    cells = []
    for cell in grid.cells:
        stay = [new[row] for row in range(cell.row, cell.bottom + 1) if row in new]
        if stay:
            cells.append(_placed(cell, stay[0], len(stay)))
    keys = list(grid.row_keys or range(grid.rows))
    return _made(grid, cells, [keys[row] for row in kept])


def move_rows(grid: Grid, first: int, last: int, step: int) -> tuple[Grid, int]:
    """Let rows change places with those over (-1) or under (+1) them, and say where the first of them is now.

    A merged cell that reaches beyond them takes its other rows along. Raises EditError at the edge of the table.
    """
    near = first - 1 if step < 0 else last + 1
    upper, lower = ((near, near), (first, last)) if step < 0 else ((first, last), (near, near))
    while True:
        if upper[0] < 0 or lower[1] >= grid.rows:
            raise EditError(say("已经到头了，不能再移动。"))
        torn = next((c for c in grid.cells if _is_torn(c, upper, lower)), None)
        if torn is None:
            break
        upper, lower = _with(torn, upper, lower, down=step > 0)
    order = [
        *range(upper[0]),
        *range(lower[0], lower[1] + 1),
        *range(upper[0], upper[1] + 1),
        *range(lower[1] + 1, grid.rows),
    ]
    new = {row: n for n, row in enumerate(order)}
    cells = [_placed(c, min(new[row] for row in range(c.row, c.bottom + 1)), c.rowspan) for c in grid.cells]
    keys = grid.row_keys or tuple(range(grid.rows))
    return _made(grid, cells, [keys[row] for row in order]), new[first]


def _is_torn(cell: Cell, upper: tuple[int, int], lower: tuple[int, int]) -> bool:
    """Whether a cell would be torn when two neighbouring blocks of rows change places."""
    apart = cell.bottom < upper[0] or cell.row > lower[1]
    inside = any(block[0] <= cell.row and cell.bottom <= block[1] for block in (upper, lower))
    around = cell.row <= upper[0] and lower[1] <= cell.bottom
    return not (apart or inside or around)


def _with(
    cell: Cell, upper: tuple[int, int], lower: tuple[int, int], *, down: bool
) -> tuple[tuple[int, int], tuple[int, int]]:
    """The blocks so large that the cell is not torn: the one that moves takes it along where it meets both."""
    moving, still = (upper, lower) if down else (lower, upper)
    if cell.row <= moving[1] and cell.bottom >= moving[0]:
        moving = min(moving[0], cell.row), max(moving[1], cell.bottom)
        near = moving[1] + 1 if down else moving[0] - 1
        still = (near, max(near, still[1])) if down else (min(near, still[0]), near)
    else:
        still = min(still[0], cell.row), max(still[1], cell.bottom)
    return (moving, still) if down else (still, moving)


def insert_columns(grid: Grid, at: int, count: int = 1) -> Grid:
    """Put empty columns before column ``at``."""
    return turned(insert_rows(turned(grid), at, count))


def remove_columns(grid: Grid, columns: Collection[int]) -> Grid:
    """Take columns out."""
    return turned(remove_rows(turned(grid), columns))


def move_columns(grid: Grid, first: int, last: int, step: int) -> tuple[Grid, int]:
    """Let columns change places with those at the left (-1) or right (+1) of them."""
    moved, at = move_rows(turned(grid), first, last, step)
    return turned(moved), at


def merge(grid: Grid, box: Box) -> Grid:
    """合并单元格: one cell in place of all that the box meets; their texts stand in it line by line."""
    box = whole(grid, box)
    inside = [cell for cell in grid.cells if box.holds(cell)]
    if len(inside) < 2:
        raise EditError(say("请先选中两个以上相邻的单元格。"))
    text = "\n".join(cell.text for cell in inside if cell.text)
    boxes = tuple(piece for cell in inside for piece in cell.boxes)
    one = Cell(box.top, box.left, box.bottom - box.top + 1, box.right - box.left + 1, text, boxes)
    rest = [cell for cell in grid.cells if not box.holds(cell)]
    return _made(grid, [*rest, one], grid.row_keys)


def part(grid: Grid, box: Box) -> Grid:
    """取消合并: single cells in place of the merged ones that the box meets; the text stays in the first of each."""
    merged = [cell for cell in grid.cells if box.meets(cell) and cell.rowspan * cell.colspan > 1]
    if not merged:
        raise EditError(say("所选单元格没有合并过。"))
    gone = {(cell.row, cell.column) for cell in merged}
    cells = [cell for cell in grid.cells if (cell.row, cell.column) not in gone]
    return _made(grid, [*cells, *(single for cell in merged for single in _singles(cell))], grid.row_keys)


def whole(grid: Grid, box: Box) -> Box:
    """The box, large enough that no cell reaches over its edge."""
    while True:
        met = [cell for cell in grid.cells if box.meets(cell)]
        wide = Box(
            min(cell.row for cell in met),
            min(cell.column for cell in met),
            max(cell.bottom for cell in met),
            max(cell.right for cell in met),
        )
        if wide == box:
            return box
        box = wide


def turned(grid: Grid) -> Grid:
    """The table with its rows as columns."""
    cells = [Cell(c.column, c.row, c.colspan, c.rowspan, c.text, c.boxes) for c in grid.cells]
    return replace(
        grid,
        rows=grid.columns,
        columns=grid.rows,
        cells=_in_order(cells),
        row_keys=grid.column_keys,
        column_keys=grid.row_keys,
    )


def _singles(cell: Cell) -> Iterator[Cell]:
    for row in range(cell.row, cell.bottom + 1):
        for column in range(cell.column, cell.right + 1):
            first = (row, column) == (cell.row, cell.column)
            yield Cell(row, column, 1, 1, cell.text if first else "", cell.boxes if first else ())


def _opened(cell: Cell, at: int, count: int) -> Cell:
    """A cell after rows have come in at a place."""
    if cell.row >= at:
        return _placed(cell, cell.row + count, cell.rowspan)
    return _placed(cell, cell.row, cell.rowspan + count) if cell.bottom >= at else cell


def _placed(cell: Cell, row: int, rowspan: int) -> Cell:
    if (row, rowspan) == (cell.row, cell.rowspan):
        return cell
    return Cell(row, cell.column, rowspan, cell.colspan, cell.text, cell.boxes)


def _made(grid: Grid, cells: Iterable[Cell], row_keys: Iterable[int]) -> Grid:
    keys = tuple(row_keys)
    rows = len(keys) or grid.rows
    return replace(grid, rows=rows, cells=_in_order(cells), row_keys=() if keys == tuple(range(rows)) else keys)


def _in_order(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))


def _new_key() -> int:
    """A key for a row or column made by hand: greater than any number of one that was read, and never given twice."""
    return uuid.uuid4().int >> 76
