"""What a blank list of projects (项目清单) without indicators is for: a header, and the row under it that repeats."""

from itertools import pairwise

from core.grid import Cell
from core.terms.labels import label_field
from core.terms.words import is_total, plain_label
from core.workbook.proposals.blankgrid import BlankGrid
from core.workbook.proposals.rows import repeating
from core.workbook.proposals.suggestion import DROP_ROW, Suggestion, month_field, tag_of
from core.workbook.templates.tags import EXTRA

_FEWEST = 3
"""Columns with a field that make a header"""
_NAMES = {"unit": "unit_name", "department": "department_name"}
_FURTHER = {"金额单位": "amount_unit", "单位": "unit_name", "标题": "title", "绩效目标表标题": "title"}


def project_list(blank: BlankGrid) -> tuple[list[Suggestion], list[str]]:
    """The suggestions for a list of projects, and notes for people; nothing for other sheets."""
    grid = blank.grid
    for row in range(grid.rows - 1):
        heads = [cell for cell in grid.row(row) if cell.text and (cell.row + 1, cell.column + 1) not in blank.waiting]
        fields = _fields(heads)
        known = [name for name in fields.values() if name and name != "seq"]
        if len(known) >= _FEWEST and "project_name" in known and all(cell.bottom == row for cell in heads):
            return _under(blank, row, heads, fields)
    return [], []


def _fields(heads: list[Cell]) -> dict[int, str]:
    """The fields of the columns; 单位 right behind an amount is that of the amount."""
    fields = {cell.column: _field(cell.text) for cell in heads}
    for before, cell in pairwise(heads):
        if plain_label(cell.text) == "单位" and fields[before.column].startswith("budget_"):
            fields[cell.column] = "amount_unit"
    return fields


def _field(text: str) -> str:
    """The field that the head of a column names; "" for none."""
    field = label_field(text) or ""
    if field == "month":
        return month_field(plain_label(text))
    return _NAMES.get(field, field) if not field.startswith("extra:") else _FURTHER.get(field[6:], "")


def _under(blank: BlankGrid, row: int, heads: list[Cell], fields: dict[int, str]) -> tuple[list[Suggestion], list[str]]:
    grid, first = blank.grid, row + 1
    found: list[Suggestion] = []
    notes: list[str] = []
    for head in heads:
        cell = grid.at(first, head.column)
        name = fields[head.column] or _FURTHER.get(plain_label(head.text)) or month_field(plain_label(head.text))
        place = (cell.row + 1, cell.column + 1)
        if tag := tag_of(name or EXTRA + plain_label(head.text), "项目"):
            found.append(Suggestion(place, tag, "" if place in blank.waiting else cell.text))
    dropped = []
    for below in range(first + 1, grid.rows):
        own = [cell for cell in grid.row(below) if cell.text]
        if not own or is_total(own[0].text) or [c.column for c in own] != [c.column for c in grid.row(first) if c.text]:
            break
        place = (below + 1, own[0].column + 1)
        found.append(Suggestion(place, DROP_ROW, "" if place in blank.waiting else own[0].text))
        dropped.append(below)
    if dropped:
        notes.append(repeating(first, dropped))
    return found, notes
