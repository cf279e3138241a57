"""Tables inside the project block of a form (表中表): 年度主要任务 and its tasks, 预算数 and 执行数 of a 自评表.

An upright cell at the left holds them together; their first row names the columns, the rows below may have a label.
"""

from collections.abc import Iterator, Sequence

from core.amounts import in_yuan, is_blank
from core.grid import Cell, Grid
from core.recognise.found import Found
from core.recognise.headers import names_column
from core.recognise.labels import label_field
from core.recognise.words import is_total, money_unit, plain_label

_FEWEST = 3
"""Columns that such a table has at least, and rows with its header."""


def read_inner_row(grid: Grid, row: int) -> list[Found] | None:
    """What a row of a table inside a form says; None where the row is of none."""
    block = grid.at(row, 0)
    heads = _head_cells(grid, block) if block.rowspan > 1 else []
    if not heads:
        return None
    last = max(cell.bottom for cell in heads)
    amounts = last + 1 == block.bottom and _are_amounts(grid, last + 1, heads)
    if block.rowspan < _FEWEST and not amounts:
        return None
    cells = [cell for cell in grid.row(row) if cell.row == row and cell.column > block.right]
    if row <= last:
        return [Found("money", unit, cell) for cell in (block, *cells) if (unit := money_unit(cell.text))]
    names = [_head(grid, block.row, last, cell.column) for cell in cells]
    if amounts:
        return [
            Found(label_field(name) or f"extra:{name}", cell.text, cell)
            for name, cell in zip(names, cells, strict=True)
        ]
    return list(_values(cells, names))


def _are_amounts(grid: Grid, row: int, heads: Sequence[Cell]) -> bool:
    """Whether a row has one amount, or rate, under each head: money by its kinds."""
    cells = [cell for cell in grid.row(row) if cell.row == row]
    under = {cell.column for cell in cells}
    return under == {cell.column for cell in heads} and all(
        is_blank(cell.text) or in_yuan(cell.text.rstrip().rstrip("%％"), None) is not None for cell in cells
    )


def _head_cells(grid: Grid, block: Cell) -> list[Cell]:
    """The first row beside an upright cell, if it has names of columns only and at most one blank corner."""
    cells = [cell for cell in grid.row(block.row) if cell.column > block.right]
    filled = [cell for cell in cells if cell.text]
    fields = [label_field(cell.text) for cell in filled]
    named = [cell for cell, field in zip(filled, fields, strict=True) if field or names_column(cell.text)]
    if len(filled) < max(_FEWEST, len(cells) - 1) or "month" in fields:
        return []
    return cells if len(named) * 3 >= len(filled) * 2 else []


def _head(grid: Grid, first: int, last: int, column: int) -> str:
    """The lowest label over a column."""
    texts = (grid.at(row, column).text for row in range(last, first - 1, -1))
    return plain_label(next((text for text in texts if text), ""))


def _values(cells: Sequence[Cell], heads: Sequence[str]) -> Iterator[Found]:
    """A row's values: the first belongs to the row's label, the others have both names; without label, the column's."""
    if not cells:
        return
    label = cells[0].text
    field = label_field(label)
    pairs = list(zip(cells, heads, strict=True))
    if is_total(label):
        for cell, head in pairs[1:]:
            if cell.text and (label_field(head) or "").startswith("budget_"):
                yield Found(label_field(head) or "", cell.text, cell)
    elif field and field != "block" and len(cells) > 1:
        yield Found(field, cells[1].text, cells[1])
        for cell, head in pairs[2:]:
            if cell.text:
                yield Found(f"extra:{plain_label(label)}（{head}）", cell.text, cell)
    else:
        for cell, head in pairs:
            if cell.text:
                yield Found(f"extra:{head}", cell.text, cell)
