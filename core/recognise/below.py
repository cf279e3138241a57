"""What stands below a table (表格下方): its next rows, or the first row of another table."""

from core.fields import PROJECT_FIELDS
from core.grid import Grid
from core.headers.header import Header
from core.headers.kinds import misfits
from core.terms.amounts import in_yuan
from core.terms.labels import is_remark, is_signature, label_field
from core.terms.tree import is_level1, is_level2
from core.terms.words import is_total

_LABELS = frozenset({*PROJECT_FIELDS, "unit", "department", "seq"})
_FEWEST = 2
"""Texts that the first row of a table has; one alone is a unit, a heading, a note"""


def goes_on(grid: Grid, row: int, header: Header) -> bool:
    """Whether a row below an empty one, or the first of a table without a header, can stand under a header above."""
    filled = [cell for cell in grid.row(row) if cell.row == row and cell.text]
    if len(filled) < _FEWEST or is_total(filled[0].text) or is_remark(filled[0].text) or is_signature(filled[0].text):
        return True
    if header.is_list or not header.blocks:
        named = any(label_field(cell.text) in _LABELS for cell in filled)
        return not named and not misfits(filled, header, 0) and not _names_numbers(grid, row)
    return any(is_level1(c.text) or is_level2(c.text) or label_field(c.text) for c in filled) or not (
        filled[0].column == 0 and _names_numbers(grid, row)
    )


def _names_numbers(grid: Grid, row: int) -> bool:
    """Whether a row has no number in it, and the rows below have nothing but numbers in one of its columns."""
    heads = [cell for cell in grid.row(row) if cell.text]
    if any(_is_number(cell.text) for cell in heads):
        return False
    last = next((n for n in range(row + 1, grid.rows) if is_empty(grid, n)), grid.rows)
    below = ([grid.at(n, head.column).text for n in range(row + 1, last)] for head in heads)
    return any(column and all(map(_is_number, column)) for column in below)


def _is_number(text: str) -> bool:
    return in_yuan(text, None) is not None


def is_empty(grid: Grid, row: int) -> bool:
    """Whether nothing is printed in a row."""
    return not any(cell.text for cell in grid.row(row))
