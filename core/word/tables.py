"""The other tables (其他表格): tables that are no performance tables, printed with their merges."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.grid import Grid
from core.word.blocks import FORM, LIST, Block, Numbers, Section, Style, Table, Text

_NARROWEST, _WIDEST = 3, 16
_WIDE_TABLE = 8
"""Tables of more columns than this stand on landscape paper."""


def table_sections(tables: Sequence[Grid]) -> Iterator[Section]:
    """The tables in order, each under its title; tables that the source hides are not published."""
    shown = [table for table in tables if not table.hidden and table.rows]
    for wide, group in groupby(shown, lambda table: table.columns > _WIDE_TABLE):
        blocks = tuple(block for table in group for block in _blocks(table))
        yield Section(LIST if wide else FORM, Numbers.ON, blocks)


def _blocks(grid: Grid) -> Iterator[Block]:
    if grid.title:
        yield Text(grid.title, Style.TABLE)
    yield plain_table(grid)
    yield Text("", Style.GAP)


def plain_table(grid: Grid) -> Table:
    """A table as it is, its columns as wide as their texts ask for."""
    return Table(grid, _widths(grid), header_rows=_header_rows(grid))


def _header_rows(grid: Grid) -> int:
    """The rows of the first row's cells, taken for the header unless that is the whole table."""
    deepest = max(cell.rowspan for cell in grid.row(0))
    return deepest if deepest < grid.rows else 0


def _widths(grid: Grid) -> list[float]:
    """Shares by the longest text of each column, within limits."""
    longest = [_NARROWEST] * grid.columns
    for cell in grid.cells:
        for column in range(cell.column, cell.right + 1):
            length = max(map(len, cell.text.split("\n"))) // cell.colspan
            longest[column] = max(longest[column], min(length, _WIDEST))
    return [float(width) for width in longest]
