"""Pages of any layout as text out of a PDF: a row a line, merged cells blank but for one row, cells torn at a rate."""

from collections.abc import Iterator, Sequence

from core.grid import Cell, Grid
from core.model import Disclosure
from core.word.blocks import Table, Text
from core.word.publication import arrange
from tests.helpers.tearing import Tear

Row = list[str]


def grid_text(disclosure: Disclosure, tear: Tear) -> str:
    """The tables of a disclosure with the texts around them, torn."""
    lines: list[str] = []
    for section in arrange(disclosure):
        if any(isinstance(block, Table) for block in section.blocks):
            for block in section.blocks:
                if isinstance(block, Text) and block.text:
                    lines += [block.text, ""]
                elif isinstance(block, Table):
                    lines += ["\t".join(row) for row in _torn(block, tear)] + [""]
    return "\n".join(lines)


def _torn(table: Table, tear: Tear) -> Iterator[Row]:
    rows = _printed(table.grid, table.header_rows, tear)
    for number, row in enumerate(rows):
        if number < max(table.header_rows, 1):
            yield row
        else:
            yield from _page_end(row, table, rows, tear)


def _printed(grid: Grid, header: int, tear: Tear) -> list[Row]:
    """A line for each row; the text of a merged cell stands in its first row, or where its middle is."""
    rows = [[""] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        row = cell.row + (cell.rowspan // 2 if _may_slip(cell, header) and tear.hits("level") else 0)
        rows[row][cell.column] = cell.text.replace("\n", " ")
    return rows


def _may_slip(cell: Cell, header: int) -> bool:
    return cell.rowspan > 1 and cell.row >= header and cell.text.endswith("指标")


def _page_end(row: Row, table: Table, rows: Sequence[Row], tear: Tear) -> Iterator[Row]:
    """A row, perhaps cut by a page end: the end of one of its texts stands behind it in a line of its own."""
    longest = max(range(len(row)), key=lambda n: len(row[n]))
    text = row[longest]
    if len(text) < 8 or not tear.hits("row-cut"):
        yield row
        return
    upper, lower = list(row), [""] * len(row)
    upper[longest], lower[longest] = text[: len(text) // 2], text[len(text) // 2 :]
    yield upper
    yield []
    if tear.hits("header-again"):
        yield from rows[: table.header_rows]
    yield lower
