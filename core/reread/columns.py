"""Columns told (这一列是……): what the clerk says of a column stands in its header, in the word that the reader knows.

So nothing but the header differs from what was read before, and the reader needs no second way of being told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.grid import Cell, Grid
from core.headers.find import find_header
from core.messages import say

ASIDE = "further"
"""A column that is none of the known ones: it is kept under its own name"""
_INDICATOR = (
    *("level1", "level2", "level3", "description", "comparator", "value", "previous", "unit"),
    *("basis", "weight", "remark"),
)
_PROJECT = (
    *("project_name", "project_code", "unit_name", "department_name", "budget_total", "budget_fiscal", "budget_other"),
    *("general_public_budget", "government_fund", "special_account", "purpose", "overall_goal", "goals"),
)
_ASIDE = "附列："
"""What stands before the name of a column that is none of the known ones, so that its name means nothing"""
_SAME = {
    **{"unit": "unit_name", "department": "department_name", "nature": "comparator", "sign": "comparator"},
    **{"common.name": "level3", "common.value": "value", "common.description": "description"},
}
"""Fields of the reader by those in the list of meanings: the cells tell 指标性质 from 计算符号"""
_PRINTED = {"comparator": "计算符号", "unit_name": "单位名称", "department_name": "主管部门", "goals": "年度目标"}
"""Headers that say a field without doubt, where its label does not"""
_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column can be: a field and its name for the clerk."""

    field: str
    label: str


@dataclass(frozen=True, slots=True)
class ColumnTold:
    """A column of a header as it was read: the grid columns it covers, what is printed in it, and its field."""

    left: int
    right: int
    label: str
    field: str
    samples: tuple[str, ...]


def meanings() -> list[Meaning]:
    """What a clerk can choose from, columns of indicators first."""
    table = PROJECT_FIELDS | INDICATOR_FIELDS
    known = [Meaning(name, table[name].label) for name in (*_INDICATOR, *_PROJECT)]
    sign = _INDICATOR.index("comparator")
    known[sign] = Meaning("comparator", say("计算符号或指标性质"))
    return [*known, Meaning(ASIDE, say("其他栏目"))]


def header_of(grid: Grid, row: int) -> int | None:
    """The last row of the header that stands nearest over a row; None where none does."""
    for first in range(min(row, grid.rows - 1), -1, -1):
        header = find_header(grid, first)
        if header is not None:
            return header.last
    return None


def column_texts(grid: Grid, row: int) -> list[ColumnTold]:
    """The columns of the header that ends in a row, as they are read and with the first texts below."""
    header = next((h for first in range(row, -1, -1) if (h := find_header(grid, first)) and h.last == row), None)
    read = {c.left: c.field for columns in (header.project, *header.blocks) for c in columns} if header else {}
    return [
        ColumnTold(cell.column, cell.right, cell.text, _known(read.get(cell.column, ASIDE)), _samples(grid, row, cell))
        for cell in grid.row(row)
    ]


def told(columns: Sequence[ColumnTold], fields: Mapping[int, str]) -> dict[int, str]:
    """What ``fields``, by the left edge of their column, say other than what was read."""
    return {c.left: fields[c.left] for c in columns if fields.get(c.left, c.field) != c.field}


def relabelled(grid: Grid, row: int, fields: Mapping[int, str]) -> Grid:
    """The grid with the words for ``fields``, by the left edge of their column, in the header that ends in ``row``."""
    cells = []
    for cell in grid.cells:
        stands = cell.row <= row <= cell.bottom and cell.column in fields
        if stands and fields[cell.column] != ASIDE:
            cells.append(_with(cell, _printed(fields[cell.column])))
        elif stands:
            cells.append(_with(cell, _ASIDE + cell.text))
        else:
            cells.append(cell)
    return replace(grid, cells=tuple(cells))


def alike(grid: Grid, row: int, other: Grid) -> list[int]:
    """The rows of another grid that print the same header."""
    if other.columns != grid.columns:
        return []
    wanted = _line(grid, row)
    return [n for n in range(other.rows) if _line(other, n) == wanted]


def _with(cell: Cell, text: str) -> Cell:
    return Cell(cell.row, cell.column, cell.rowspan, cell.colspan, text, cell.boxes)


def _line(grid: Grid, row: int) -> list[tuple[int, str]]:
    return [(cell.column, "".join(cell.text.split())) for cell in grid.row(row)]


def _samples(grid: Grid, row: int, head: Cell) -> tuple[str, ...]:
    below = (grid.at(n, head.column) for n in range(row + 1, grid.rows))
    texts = dict.fromkeys(" ".join(cell.text.split()) for cell in below if cell.column == head.column)
    return tuple(text for text in texts if text)[:_SAMPLES]


def _known(field: str) -> str:
    named = _SAME.get(field, field)
    return named if named in (*_INDICATOR, *_PROJECT) else ASIDE


def _printed(field: str) -> str:
    return _PRINTED.get(field) or (PROJECT_FIELDS | INDICATOR_FIELDS)[field].label
