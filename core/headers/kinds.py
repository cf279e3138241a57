"""What the columns of a table can hold (列的内容): texts that stand in a column which can't have them are misplaced."""

import re
from collections.abc import Callable

from core.grid import Cell
from core.headers.header import Header
from core.terms.amounts import in_yuan, is_blank
from core.terms.tree import is_level1, is_level2

_SIGN = re.compile(r"[≥≤＝=＞＜><≧≦]{1,2}|[大小]于等于|[正反]向(?:指标)?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?%?分?")


def _is_amount(text: str) -> bool:
    return is_blank(text) or in_yuan(text, None) is not None


def _is_sign(text: str) -> bool:
    return _SIGN.fullmatch("".join(text.split())) is not None


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch("".join(text.split())) is not None


def _is_word(text: str) -> bool:
    return not (_is_number(text) or in_yuan(text, None) is not None)


def _is_name(text: str) -> bool:
    return _is_word(text) and not _is_sign(text)


def _is_level1(text: str) -> bool:
    return _is_name(text) and (is_level1(text) or not is_level2(text))


_AMOUNTS = (
    "budget_total", "budget_fiscal", "budget_other", "general_public_budget", "government_fund", "special_account",
)  # fmt: skip
_MAY_HOLD: dict[str, Callable[[str], bool]] = {
    "project_name": _is_name,
    **dict.fromkeys(_AMOUNTS, _is_amount),
    "level1": _is_level1,
    "level2": _is_name,
    "level3": _is_name,
    **dict.fromkeys(("sign", "comparator", "nature", "unit"), _is_word),
    "value": lambda text: not _is_sign(text) and text.strip() != "%",
    "weight": _is_number,
}
"""By field: whether a text that is not blank may stand there. Fields that may hold anything are not named."""


def may_hold(field: str, text: str) -> bool:
    """Whether a column of a field may have a text; every column may be blank."""
    return not text.strip() or _MAY_HOLD.get(field, bool)(text)


def misfits(cells: list[Cell], header: Header, right: int) -> int:
    """How many texts of a row stand in a column that can't have them, were the row ``right`` columns to the right."""
    columns = [*header.project, *(column for block in header.blocks for column in block)]
    return sum(
        not may_hold(column.field, cell.text)
        for cell in cells
        for column in columns
        if column.left <= cell.column + right <= column.right
    )
