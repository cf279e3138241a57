"""Sameness (异同): whether two texts of a field say the same, by the kind of the field."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from core.compare.difference import DifferenceKind
from core.fields import Kind
from core.terms.amounts import in_yuan, is_blank
from core.terms.value import ValueParts, split_value

_NARROW = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | dict(zip(map(ord, "｡｢｣､￠￡￢￥￦"), "。「」、¢£¬¥₩", strict=True))
    | dict(zip(map(ord, "“”‘’"), "\"\"''", strict=True))
    | {ord(c): None for c in "\u200b\u200c\u200d\u2060\ufeff"}
)
"""Full-width forms with their half-width counterparts; quotation marks have theirs in ASCII."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What it takes to understand the texts of a side: the amount unit, and whether values are printed glued."""

    unit: str | None = None
    glued: bool = False


PLAIN = Sense()
"""Texts of no unit, values not glued."""


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """The text without white space, full-width forms as half-width ones."""
    return "".join(text.translate(_NARROW).split())


def difference_kind(kind: Kind, a: str | None, b: str | None, sense_a: Sense, sense_b: Sense) -> DifferenceKind | None:
    """How two texts of a field of ``kind`` differ; None where they say the same.

    Amounts are compared in 元 and percentages as numbers: their printed decimals make no difference.
    """
    if a == b and sense_a == sense_b:
        return None
    text_a, text_b = _said(kind, a), _said(kind, b)
    if not (text_a and text_b):
        return DifferenceKind.REMOVED if text_a else DifferenceKind.ADDED if text_b else None
    if kind in (Kind.AMOUNT, Kind.PERCENT):
        number_a, number_b = _number(kind, text_a, sense_a), _number(kind, text_b, sense_b)
        if number_a is not None and number_b is not None:
            return None if number_a == number_b else DifferenceKind.CHANGED
    return _by_text(kind, text_a, text_b, sense_a.glued, sense_b.glued)


def _said(kind: Kind, text: str | None) -> str:
    """The text, or "" where it says nothing: an absent field, an empty one, a dash for an amount."""
    blank = is_blank(text) if kind in (Kind.AMOUNT, Kind.PERCENT) else not (text or "").strip()
    return "" if blank else text or ""


def _number(kind: Kind, text: str, sense: Sense) -> Decimal | None:
    if kind is Kind.AMOUNT:
        return in_yuan(text, sense.unit)
    try:
        number = Decimal(fold(text).removesuffix("%"))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _by_text(kind: Kind, a: str, b: str, glued_a: bool, glued_b: bool) -> DifferenceKind | None:
    if a == b:
        return None
    if fold(a) == fold(b):
        return DifferenceKind.SAME_BUT_WIDTH
    if kind is Kind.VALUE and _meaning(a, glued_a) == _meaning(b, glued_b):
        return DifferenceKind.SAME_BUT_SPELLING
    return DifferenceKind.CHANGED


def _meaning(text: str, glued: bool) -> ValueParts:
    """The parts of a 指标值, whether it is printed glued or not."""
    parts = split_value(fold(text), glued)
    twice = glued and parts.number and parts.text.startswith(parts.number)
    return split_value(parts.comparator + parts.text) if twice else parts
