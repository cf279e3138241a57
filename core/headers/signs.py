"""What a column of signs holds (指标性质、方向): its cells say so, not its title (domain: 'Header synonyms')."""

import re
from collections.abc import Iterator
from dataclasses import replace

from core.grid import Grid
from core.headers.header import Column, Header

_NATURE = re.compile(r"正向|反向|逆向|负向|中性|定量")
COMPARATOR = re.compile(r"[≥≤＝=＞＜><≧≦]|大于|小于|等于|不低于|不高于|不少于|不超过")
"""What a cell of 计算符号 says: a sign, or its words"""


def sign_fields(grid: Grid, header: Header) -> Header:
    """The header with its "sign" columns decided by the cells below: 正向/反向 is nature, ≥ or 大于等于 comparator."""
    blocks = tuple(tuple(_decided(grid, header, block)) for block in header.blocks)
    return replace(header, blocks=blocks)


def _decided(grid: Grid, header: Header, block: tuple[Column, ...]) -> Iterator[Column]:
    taken: set[str] = set()
    for column in block:
        field = column.field
        if field == "sign":
            field = _nature_or_comparator(grid, header.last + 1, column)
            field = field if field not in taken else {"nature": "comparator", "comparator": "nature"}[field]
            field = field if field not in taken else "further"
        taken.add(field)
        yield replace(column, field=field)


def _nature_or_comparator(grid: Grid, row: int, column: Column) -> str:
    texts = ["".join(grid.at(r, column.left).text.split()) for r in range(row, grid.rows)]
    if any(COMPARATOR.search(text) for text in texts):
        return "comparator"
    if any(_NATURE.search(text) for text in texts):
        return "nature"
    return "nature" if "性质" in column.label else "comparator"
