"""Sameness (异同): whether a text that went through another program was changed by somebody, or only by the program.

Programs trim texts, break lines their own way, show 5.60 as 5.6 and 25% as 0.25, and take codes for numbers.
"""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import lru_cache

from core.compare.sameness import fold
from core.facts import steps
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS, Kind

_KEPT_DIGITS = 15
"""Digits that Excel keeps of a number"""
_KINDS = {name: field.kind for name, field in (PROJECT_FIELDS | INDICATOR_FIELDS).items()}


class Same(Enum):
    """How much two texts say the same."""

    EQUAL = "equal"
    """Nobody would see a difference, or a program has made it"""
    SLIGHT = "slight"
    """Only white space, or full and half width, differ"""
    OTHER = "other"


Compare = Callable[[str, str | None, str | None], Same]
"""Compares two texts of a field"""


def exactly(_field: str, a: str | None, b: str | None) -> Same:
    """Whether two texts are the same, of a side that no other program has touched."""
    return Same.EQUAL if (a or "") == (b or "") else Same.OTHER


def sameness(field: str, a: str | None, b: str | None) -> Same:
    """How much two texts of a field say the same."""
    if a == b or _plain(a) == _plain(b):
        return Same.EQUAL
    if not (a and b):
        return Same.OTHER
    kind = _KINDS.get(field) or (Kind.PERCENT if steps(field)[0] == "spend_plan" else Kind.TEXT)
    x, y = _number(a), _number(b)
    if x is not None and y is not None and _is_same_number(kind, x, y):
        return Same.EQUAL
    if fold(a) == fold(b) or (kind is Kind.VALUE and _is_same_share(a, b)):
        return Same.SLIGHT
    return Same.OTHER


@lru_cache(maxsize=1 << 13)
def _plain(text: str | None) -> str:
    """The text without what programs do at the ends of lines; "" for none."""
    lines = (text or "").replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "").split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def _is_same_number(kind: Kind, a: "_Number", b: "_Number") -> bool:
    if kind is Kind.CODE:
        return a.value == b.value or a.value in _kept_of(b.value) or b.value in _kept_of(a.value)
    return a.value == b.value and (kind is Kind.PERCENT or a.is_share == b.is_share)


def _kept_of(code: Decimal) -> tuple[Decimal, ...]:
    """What is left of a code that was taken for a number: its first digits, cut or rounded."""
    spare = max(0, code.adjusted() + 1 - _KEPT_DIGITS)
    unit = Decimal(10) ** spare
    return (code // unit * unit, round(code / unit) * unit) if spare else ()


def _is_same_share(a: str, b: str) -> bool:
    """Whether one is a percentage and the other the number that a cell holds for it: 95% and 0.95."""
    x, y = _number(a), _number(b)
    return x is not None and y is not None and x.value == y.value


class _Number:
    """The number that a text is; a percentage is the share that it says."""

    __slots__ = ("is_share", "value")

    def __init__(self, value: Decimal, is_share: bool) -> None:
        self.value = value
        self.is_share = is_share


@lru_cache(maxsize=1 << 13)
def _number(text: str) -> _Number | None:
    plain = fold(text).replace(",", "").lstrip("'")
    is_share = plain.endswith("%")
    digits = plain.removesuffix("%")
    if not digits.isascii() or "_" in digits:
        return None
    try:
        value = Decimal(digits)
    except InvalidOperation:
        return None
    return _Number(value / 100 if is_share else value, is_share) if value.is_finite() else None
