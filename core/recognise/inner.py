"""Tables inside the project block of a form (表中表): 年度主要任务 and its tasks, 预算数 and 执行数 of a 自评表.

Money by its sources and by years is told in such tables, too.

An upright cell at the left holds them together; their first row names the columns, the rows below may have a label.
"""

import re
from collections.abc import Iterator, Sequence

from core.fields import PROJECT_FIELDS, Kind
from core.grid import Cell, Grid
from core.recognise.found import Found
from core.terms.amounts import in_yuan, is_blank, is_figure
from core.terms.labels import label_field, names_column
from core.terms.words import is_total, listed_field, money_unit, plain_label

_FEWEST = 3
"""Columns that such a table has at least, and rows with its header; the names of two must say that they are one."""
_PAIR = 2
_YEAR = re.compile(r"20\d\d年?度?(?:预算|决算|执行|安排|金额|资金|支出|实际|数)*")
_YEARLY = re.compile(r"(.+)（(20\d\d)年?度?(?:预算|安排|金额|资金|数)*）")
_PARTS = frozenset(("小计", "合计"))
"""Names of the whole of columns under one head"""
_TERM = {"budget_total": "中期资金总额", "budget_fiscal": "中期财政拨款", "budget_other": "中期其他资金"}
"""What the money of all years is called, which has no field of ours"""


def read_inner_row(grid: Grid, row: int) -> list[Found] | None:
    """What a row of a table inside a form says; None where the row is of none."""
    block = grid.at(row, 0)
    heads = _head_cells(grid, block) if block.rowspan > 1 else []
    if not heads:
        return None
    last = max(cell.bottom for cell in heads)
    amounts = last + 1 == block.bottom and _are_amounts(grid, last)
    if block.rowspan < _FEWEST and not amounts:
        return None
    cells = [cell for cell in grid.row(row) if cell.row == row and cell.column > block.right]
    if row <= last:
        return [Found("money", unit, cell) for cell in (block, *cells) if (unit := money_unit(cell.text))]
    names = [name_of_column(grid, block.row, last, cell.column) for cell in cells]
    if amounts:
        names = _distinct(grid, last, cells, names) if last > block.row else names
        return [
            Found(label_field(name) or f"extra:{name}", cell.text, cell)
            for name, cell in zip(names, cells, strict=True)
        ]
    return list(values_of_row(cells, names))


def is_head(grid: Grid, cell: Cell) -> bool:
    """Whether a cell is the name of a column of a table inside a form, or stands over such names."""
    block = grid.at(cell.row, 0)
    heads = _head_cells(grid, block) if block.rowspan > 1 else []
    return bool(heads) and cell.row <= max(head.bottom for head in heads)


def year_of_money(label: str) -> tuple[str, str] | None:
    """The kind of money and the year of a label that such a table gives: "财政拨款（2024年）"; None for others.

    What was spent in a year (执行数) is no budget of it.
    """
    match = _YEARLY.fullmatch(label)
    return (match[1], match[2]) if match else None


def _are_amounts(grid: Grid, last: int) -> bool:
    """Whether the row below the heads has one amount, or rate, under each: money by its kinds."""
    cells = [cell for cell in grid.row(last + 1) if cell.row == last + 1]
    under = {cell.column for cell in cells}
    return under == {cell.column for cell in grid.row(last) if cell.bottom == last} and all(
        is_blank(cell.text) or in_yuan(cell.text.rstrip().rstrip("%％"), None) is not None for cell in cells
    )


def _head_cells(grid: Grid, block: Cell) -> list[Cell]:
    """The first row beside an upright cell, if it has names of columns only and at most one blank corner."""
    cells = [cell for cell in grid.row(block.row) if cell.column > block.right]
    filled = [cell for cell in cells if cell.text]
    fields = [label_field(cell.text) for cell in filled]
    if "month" in fields or any(is_number(cell) and not _names_column(cell.text) for cell in filled):
        return []
    if len(filled) > 1 and len(filled) >= len(cells) - 1 and _stands_over_columns(grid, block, cells):
        return cells
    if len(filled) == len(cells) == _PAIR:
        return cells if _is_pair(*(plain_label(cell.text) for cell in cells)) else []
    named = [cell for cell, field in zip(filled, fields, strict=True) if field or _names_column(cell.text)]
    if len(filled) < max(_FEWEST, len(cells) - 1):
        return []
    return cells if len(named) * 3 >= len(filled) * 2 else []


def _stands_over_columns(grid: Grid, block: Cell, heads: Sequence[Cell]) -> bool:
    """Whether a row can only be names of columns, whatever it says, since it is no row of labels and their values.

    So it is where a number stands below in the place of a label, or labels in all places of values; where the corner
    over the labels of the rows is blank; as long as the rows below keep to its columns.
    """
    last = max(cell.bottom for cell in heads)
    below = [[c for c in grid.row(row) if c.column > block.right] for row in range(last + 1, block.bottom + 1)]
    columns = [cell.column for cell in grid.row(last) if cell.column > block.right]
    if not below or any([cell.column for cell in row] != columns for row in below):
        return False
    if any(is_number(cell) for row in below for cell in row[::2]):
        return True
    corner = not heads[0].text and all(row[0].text for row in below)
    return corner or (len(heads) > _PAIR and all(label_field(cell.text) for cell in heads[1::2]))


def is_number(cell: Cell) -> bool:
    """Whether a cell has an amount or a rate and no more."""
    return is_figure(cell.text)


def _names_column(text: str) -> bool:
    return names_column(text) or bool(_YEAR.fullmatch(plain_label(text)))


def _is_pair(first: str, second: str) -> bool:
    """Whether two names are those of a table: 资金来源 and 金额, 任务名称 and 主要内容; not 中期目标 and 年度目标."""
    if not (label_field(first) or "").startswith(("extra:", "block")):
        return False
    return listed_field(second) == "budget_total" or (label_field(second) or "").startswith("extra:")


def name_of_column(grid: Grid, first: int, last: int, column: int) -> str:
    """The lowest label over a column; the one above where it only says that it is the whole of the columns there."""
    texts = (grid.at(row, column).text for row in range(last, first - 1, -1))
    labels = list(dict.fromkeys(plain_label(text) for text in texts if text))
    return labels[1] if len(labels) > 1 and labels[0] in _PARTS else labels[0] if labels else ""


def _distinct(grid: Grid, last: int, cells: Sequence[Cell], names: list[str]) -> list[str]:
    """Names of columns; those that come twice with what stands over them: 基本支出 of 财政拨款, of 其他资金."""
    over = [plain_label(grid.at(last - 1, cell.column).text) for cell in cells]
    return [
        f"{upper}（{name}）" if names.count(name) > 1 and upper not in ("", name) else name
        for name, upper in zip(names, over, strict=True)
    ]


def values_of_row(cells: Sequence[Cell], heads: Sequence[str]) -> Iterator[Found]:
    """A row's values: the first belongs to the row's label, the others have both names; without label, the column's."""
    width = _width_of_parts(heads)
    if width < len(heads) == len(cells):
        for n in range(0, len(heads), width):
            yield from values_of_row(cells[n : n + width], heads[n : n + width])
        return
    label = plain_label(cells[0].text) if cells else ""
    field = "budget_total" if is_total(label) else label_field(label)
    beside = [(cell, head) for cell, head in zip(cells[1:], heads[1:], strict=True) if cell.text]
    if _YEAR.fullmatch(label):
        yield from (Found(f"extra:{head}（{label}）", cell.text, cell) for cell, head in beside)
    elif field and any(_YEAR.fullmatch(head) for head in heads):
        yield from _of_years(label, field, beside)
    elif is_total(label):
        for cell, head in beside:
            kind = listed_field(head)
            yield Found(kind if kind and _is_money(kind) else f"extra:{label}（{head}）", cell.text, cell)
    elif field and field != "block" and len(cells) > 1:
        yield Found(field, cells[1].text, cells[1])
        yield from (Found(f"extra:{label}（{head}）", c.text, c) for c, head in beside if c is not cells[1])
    elif label and not heads[0]:
        yield from (Found(f"extra:{label}（{head}）", cell.text, cell) for cell, head in beside)
    else:
        yield from (Found(f"extra:{head}", c.text, c) for c, head in zip(cells, heads, strict=True) if c.text)


def _width_of_parts(heads: Sequence[str]) -> int:
    """How many columns belong together where a table goes on beside itself: 支出 | 金额 | 收入 | 金额."""
    half = len(heads) // 2
    if half > 1 and heads[:half] == heads[half:]:
        return half
    return _PAIR if half > 1 and half * 2 == len(heads) and len(set(heads[1::2])) == 1 else len(heads)


def _of_years(label: str, field: str, beside: Sequence[tuple[Cell, str]]) -> Iterator[Found]:
    """One kind of money, by years: each is told with its label, so that it can be found which one is the budget."""
    for cell, head in beside:
        whole = cell is beside[0][0] and not _YEAR.fullmatch(head)
        yield Found(f"extra:{_TERM[field] if whole and field in _TERM else f'{label}（{head}）'}", cell.text, cell)


def _is_money(field: str) -> bool:
    return field in PROJECT_FIELDS and PROJECT_FIELDS[field].kind is Kind.AMOUNT
