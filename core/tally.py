"""Tally (选区统计): how many cells are selected, and what their numbers add up to."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.facts import Fact
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Kind
from core.workbook.forms.form import FormCell

_NUMBER = re.compile(r"([-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?)([^\d\s.,~-]{0,6})")
_TIMES = ("年", "月", "日", "季", "号", "时")
"""Words behind a number that dates it: nobody adds those up"""
_FIELDS = PROJECT_FIELDS | INDICATOR_FIELDS
_MOST_UNITS = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """``cells`` selected, ``numbers`` of them that are numbers, and their sum by unit ("" for none)."""

    cells: int
    numbers: int
    sums: tuple[tuple[str, Decimal], ...]

    @property
    def sum(self) -> str:
        """The sum in words, with thousands separators; "" where there are no two numbers or too many units."""
        if self.numbers < 2 or len(self.sums) > _MOST_UNITS:
            return ""
        return " + ".join(f"{amount:,f}{unit}" for unit, amount in self.sums)


def tally(cells: Iterable[FormCell]) -> Tally:
    """Count cells and add up their numbers; codes are none, however many digits they have."""
    count, numbers = 0, 0
    sums: dict[str, Decimal] = {}
    for cell in cells:
        count += 1
        found = None if _is_code(cell) else _number(cell.text)
        if found is not None:
            amount, unit = found
            numbers += 1
            sums[unit] = sums.get(unit, Decimal(0)) + amount
    return Tally(count, numbers, tuple(sums.items()))


def _is_code(cell: FormCell) -> bool:
    facts = [piece for piece in cell.pieces if isinstance(piece, Fact)]
    return any(_FIELDS[fact.field].kind is Kind.CODE for fact in facts if fact.field in _FIELDS)


def _number(text: str) -> tuple[Decimal, str] | None:
    """A number with its unit: "1,234.50万元", "25%"; None for all that is more than that."""
    match = _NUMBER.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    if match is None or match[2].startswith(_TIMES):
        return None
    return Decimal(match[1].replace(",", "")), match[2]
