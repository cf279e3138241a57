"""Tables as other programs leave them: merged cells undone, parts, further rows and columns; the facts stay the same."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from core.document import Document
from core.grid import Cell, Grid, tile

Change = Callable[[Grid, Random], list[Grid]]


def changed(document: Document, change: Change, random: Random) -> Document:
    """The document with each of its tables changed."""
    blocks = [
        made
        for block in document.blocks
        for made in (change(block, random) if isinstance(block, Grid) else [block])  # type: ignore[list-item]
    ]
    return replace(document, blocks=tuple(blocks), remarks=())


def undone_downwards(grid: Grid, random: Random) -> list[Grid]:
    """No cell reaches over rows: the text stands in the first of them, or in each."""
    everywhere = random.random() < 0.5
    cells = [
        Cell(cell.row + n, cell.column, 1, cell.colspan, cell.text if everywhere or not n else "")
        for cell in grid.cells
        for n in range(cell.rowspan)
    ]
    return [tile(grid.id, cells)]


def undone_sideways(grid: Grid, random: Random) -> list[Grid]:
    """No cell reaches over columns: the text stands in the first of them."""
    return [tile(grid.id, list(_sideways(grid, everywhere=False)))]


def written_out(grid: Grid, random: Random) -> list[Grid]:
    """No cell is merged: the text stands in each place, as in what python-docx tells of a row."""
    (grid,) = undone_downwards(grid, random)
    return [tile(grid.id, list(_sideways(grid, everywhere=True)))]


def in_two(grid: Grid, random: Random) -> list[Grid]:
    """Two tables one behind the other, but no header in two; of a cell that goes through the cut the text stays above."""
    heads = [cell for cell in grid.cells if cell.text == "一级指标"]
    rows = [row for row in range(1, grid.rows) if not any(head.row - 2 < row <= head.bottom for head in heads)]
    if not rows:
        return [grid]
    row = random.choice(rows)
    above, below = [], []
    for cell in grid.cells:
        if cell.row >= row:
            below.append(cell._replace(row=cell.row - row))
            continue
        above.append(cell._replace(rowspan=min(cell.bottom + 1, row) - cell.row))
        if cell.bottom >= row:
            below.append(cell._replace(row=0, rowspan=cell.bottom - row + 1, text=""))
    return [tile(f"{grid.id}{n}", cells, columns=grid.columns) for n, cells in enumerate((above, below))]


def with_column(grid: Grid, random: Random) -> list[Grid]:
    """An empty column more, at any place."""
    at = random.randrange(grid.columns + 1)
    cells = [
        cell._replace(column=cell.column + 1)
        if cell.column >= at
        else cell._replace(colspan=cell.colspan + (cell.right >= at))
        for cell in grid.cells
    ]
    return [tile(grid.id, cells, columns=grid.columns + 1)]


def with_row(grid: Grid, random: Random) -> list[Grid]:
    """An empty row more, where no cell reaches over it."""
    taken = {row for cell in grid.cells for row in range(cell.row + 1, cell.bottom + 1)}
    at = random.choice([row for row in range(1, grid.rows + 1) if row not in taken])
    cells = [cell._replace(row=cell.row + (cell.row >= at)) for cell in grid.cells]
    return [tile(grid.id, cells, rows=grid.rows + 1)]


def with_notes(grid: Grid, random: Random) -> list[Grid]:
    """A last row with what is signed or noted below a form."""
    text = random.choice(
        ("填表人：  联系电话：  单位负责人：", "说明：1.本表由单位填报。2.指标应细化。", "注：金额单位为万元。")
    )
    return [tile(grid.id, [*grid.cells, Cell(grid.rows, 0, 1, grid.columns, text)])]


def _sideways(grid: Grid, *, everywhere: bool) -> list[Cell]:
    return [
        Cell(cell.row, cell.column + n, cell.rowspan, 1, cell.text if everywhere or not n else "")
        for cell in grid.cells
        for n in range(cell.colspan)
    ]


CHANGES: dict[str, Change] = {
    change.__name__: change
    for change in (undone_downwards, undone_sideways, written_out, in_two, with_column, with_row, with_notes)
}
