"""Amounts of one kind that stand twice in a row (一行两数): what was spent, or is for the term, is no budget."""

import re
from collections.abc import Sequence
from itertools import pairwise

from core.grid import Cell, Grid
from core.recognise.found import Found
from core.terms.labels import label_field
from core.terms.words import plain_label

_TERM, _ANNUAL = re.compile("[中长]期|实施(?:周)?期"), re.compile("年度|本年|当年")
_NO_MONEY = re.compile("目标|指标")
_LONGEST_LABEL = 18
_FURTHEST = 4
"""Rows that the kinds of money take below their total"""
_SPENT = frozenset(("执行数", "全年执行数", "实际执行数", "实际支出数", "实际支出", "支出数", "决算数", "实际完成数"))
_MID_LABELS = {"budget_total": "资金总额", "budget_fiscal": "财政拨款", "budget_other": "其他资金"}


def without_doubles(grid: Grid, found: list[Found]) -> list[Found]:
    """Of two amounts with one label in a row, only one is the budget: the other is spent (执行数), or the first is the
    mid-term one (中期资金), which has no field of ours."""
    spent = [item.field.startswith("budget_") and _is_spent(grid, item.cell) for item in found]
    fields = ["" if gone else item.field for item, gone in zip(found, spent, strict=True)]
    mid = "mid_total" in fields
    result = []
    for n, item in enumerate(found):
        if spent[n]:
            result.append(Found(f"extra:执行{_MID_LABELS.get(item.field, '')}", item.text, item.cell))
        elif item.field.startswith("budget_") and (
            (item.field in fields[n + 1 :] and _tells_periods(grid)) or (mid and "budget_total" not in fields)
        ):
            result.append(Found(f"extra:中期{_MID_LABELS[item.field]}", item.text, item.cell))
        else:
            result.append(item)
    return result


def _tells_periods(grid: Grid) -> bool:
    """Whether a form has money for the term (中期资金总额) beside that of the year."""
    labels = [cell for cell in grid.cells if cell.text and len(cell.text) <= _LONGEST_LABEL]
    return any(_tells_term(cell.text) for cell in labels) or _tells_whole(labels)


def _tells_whole(labels: Sequence[Cell]) -> bool:
    """Whether a total of the year stands at the right of one that names none (项目资金总额 | … | 年度资金总额 | …)."""
    totals = [cell for cell in labels if label_field(cell.text) == "budget_total"]
    return any(
        _ANNUAL.search(right.text) and not _ANNUAL.search(left.text)
        for left, right in pairwise(totals)
        if left.row == right.row
    )


def _tells_term(text: str) -> bool:
    """Whether a label is that of money for the term, or stands over such money: 中期资金总额, 实施期（2023—2025年）."""
    field, label = label_field(text), plain_label(text)
    return field == "mid_total" or (
        field in (None, "block") and _TERM.search(label) is not None and not _NO_MONEY.search(label)
    )


def _is_spent(grid: Grid, cell: Cell) -> bool:
    """Whether an amount stands under 执行数 and its amount: what a self-evaluation says was spent."""
    if not cell.column:
        return False
    above = (grid.at(row, cell.column - 1).text for row in range(cell.row - 1, max(cell.row - _FURTHEST, 0) - 1, -1))
    return any(plain_label(text) in _SPENT for text in above)
