"""Lists of projects (项目清单) without columns of indicators: names, money, goals, and indicators in prose at most."""

from collections.abc import Iterator
from dataclasses import replace

from core.grid import Grid
from core.headers.find import columns_of, find_header
from core.headers.header import Column, Header
from core.terms.labels import label_field
from core.terms.tree import is_level1, is_level2
from core.terms.words import is_block, listed_field, money_unit, plain_label

PROSE = "prose"
"""The field of a column whose texts tell indicators in words."""
_DEEPEST = 2
_FEWEST = 2
_MANY = 4
_GOALS = frozenset({"goals", "overall_goal", PROSE})


def header_at(grid: Grid, row: int) -> Header | None:
    """The header of any kind that begins at a row; None where none does."""
    return find_header(grid, row) or grid.once(_goal_lists)[row]


def _goal_lists(grid: Grid) -> list[Header | None]:
    """The header of a list of projects and their goals that begins at each row."""
    return [find_goal_list(grid, row) for row in range(grid.rows)]


def find_goal_list(grid: Grid, row: int) -> Header | None:
    """The header of a list of projects and their goals that begins at a row; None where none does."""
    if not any(cell.text and label_field(cell.text) == "project_name" for cell in grid.row(row)):
        return None
    found = None
    for last in range(row, min(row + _DEEPEST, grid.rows - 1)):
        if not _names_columns(grid, last):
            break
        found = _header(grid, row, last) or found
    return found


def _names_columns(grid: Grid, row: int) -> bool:
    """Whether a row has names of columns only, from edge to edge, and no label upright over more rows than a header."""
    cells = [cell for cell in grid.row(row) if cell.colspan < grid.columns]
    filled = [cell for cell in cells if cell.text and cell.rowspan <= _DEEPEST]
    named = [cell for cell in filled if _field(plain_label(cell.text)) or is_block(plain_label(cell.text))]
    surely = len(named) * 4 >= len(filled) * 3 or (len(named) >= _MANY and len(named) * 2 > len(filled))
    return surely and len(filled) >= _FEWEST and len(filled) >= len(cells) - 1


def _field(label: str) -> str | None:
    if label.endswith("指标") and (is_level1(label) or is_level2(label)):
        return PROSE
    return listed_field(label) or (label_field(label) if not is_block(label) else None)


def _header(grid: Grid, first: int, last: int) -> Header | None:
    columns = tuple(_columns(grid, first, last))
    fields = [column.field for column in columns if not column.field.startswith("extra:")]
    named = "project_name" in fields and not _GOALS.isdisjoint(fields)
    below = [cell for cell in grid.row(last + 1) if cell.text]
    labels = [cell for cell in below if label_field(cell.text) is not None]
    single = [field for field in fields if field not in (PROSE, "month")]
    if not named or len(set(single)) < len(single) or len(labels) * 2 > len(below):
        return None
    money = next((unit for row in range(first, last + 1) for c in grid.row(row) if (unit := money_unit(c.text))), None)
    edges = tuple((cell.column, cell.right) for cell in grid.row(last))
    return Header(first, last, columns, (), edges, money)


def _columns(grid: Grid, first: int, last: int) -> Iterator[Column]:
    """The columns of the project; one under 绩效指标 or the name of a level has prose."""
    for column in columns_of(grid, first, last):
        chain = (plain_label(grid.at(row, column.left).text) for row in range(last, first - 1, -1))
        label = next((label for label in chain if label), "")
        field = _field(label) or (PROSE if is_block(label) and "指标" in label else f"extra:{label}" if label else "")
        if field:
            yield replace(column, field=field, label=label)
