"""A number under a format code: which section, and what it prints."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from core.readers.numfmt.chinese import digit_by_digit, numeral
from core.readers.numfmt.code import Part, Token, sections, tokens
from core.readers.numfmt.dates import date_text, moment_of
from core.readers.numfmt.digits import number_text, rounded, scientific_text

GENERAL = "General"
GENERAL_WIDTH = 11
"""Characters that General gives a number with decimals."""
KEPT_DIGITS = 15
"""Digits that Excel keeps of a number; those behind them become 0."""
COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": Decimal.__lt__,
    "<=": Decimal.__le__,
    ">": Decimal.__gt__,
    ">=": Decimal.__ge__,
    "=": Decimal.__eq__,
    "<>": Decimal.__ne__,
}
CONDITION = re.compile(r"([<>=]+)(.*)")


def shown(number: str | float, code: str = GENERAL, *, since_1904: bool = False) -> str:
    """``number`` (its digits as stored, or a float) as a cell with the format ``code`` shows it, padding aside.

    What is no number comes back as it is. ``since_1904`` is the calendar of workbooks made on old Macs.
    """
    value = decimal_of(number)
    if value is None:
        return str(number)
    return _show(value, code, since_1904).strip()


def decimal_of(number: str | float) -> Decimal | None:
    """The number as Excel holds it, at 15 digits; None when it is none."""
    try:
        value = Decimal(format(float(number), f".{KEPT_DIGITS}g"))
    except (ValueError, InvalidOperation, OverflowError):
        return None
    return value if value.is_finite() else None


def general(value: Decimal) -> str:
    """A number under General: whole numbers in full, decimals as far as a cell of usual width shows them."""
    if value == value.to_integral_value():
        return format(rounded(value, 0), "f")
    if value.adjusted() < -4:
        return scientific_text(value, tokens("0.#####E+00")) if value > 0 else "-" + general(-value)
    decimals = max(GENERAL_WIDTH - 1 - len(str(int(abs(value)))), 0)
    return format(rounded(value, decimals), "f").rstrip("0").rstrip(".")


def _show(value: Decimal, code: str, since_1904: bool) -> str:
    parts = _parsed(code)
    number, section = _chosen(value, parts)
    if any(token.part is Part.DATE for token in section):
        moment = moment_of(value, section, since_1904)
        return date_text(moment, section) if moment else general(value)
    sign = "-" if number < 0 else ""
    return sign + _number(abs(number), section)


@lru_cache(maxsize=512)
def _parsed(code: str) -> list[list[Token]]:
    return [tokens(section) for section in sections(code)]


def _chosen(value: Decimal, parts: Sequence[list[Token]]) -> tuple[Decimal, list[Token]]:
    """The section for a number, and the number with the sign that is still to be printed."""
    conditions = [_condition(part) for part in parts[:2]]
    if any(conditions):
        for part, condition in zip(parts, conditions, strict=False):
            if condition is None or condition(value):
                return value, part
        return value, parts[min(2, len(parts) - 1)]
    if value < 0 and len(parts) > 1:
        return -value, parts[1]
    if value == 0 and len(parts) > 2:
        return value, parts[2]
    return value, parts[0]


def _condition(section: Sequence[Token]) -> Callable[[Decimal], bool] | None:
    for token in section:
        match = CONDITION.fullmatch(token.text) if token.part is Part.CONDITION else None
        if match and match[1] in COMPARE:
            compare, bound = COMPARE[match[1]], Decimal(match[2].strip(".") or "0")
            return lambda value: compare(value, bound)
    return None


def _number(value: Decimal, section: Sequence[Token]) -> str:
    """A number that is not negative; a section without a place for it prints its characters alone."""
    parts = {token.part for token in section}
    if Part.CHINESE in parts:
        return _chinese(value, section)
    if parts & {Part.GENERAL, Part.TEXT} or _is_fraction(section):
        stands = (Part.GENERAL, Part.TEXT, Part.DIGIT)
        return _replaced(section, general(value), stands)
    if Part.EXPONENT in parts:
        return scientific_text(value, section)
    return number_text(value, section)


def _is_fraction(section: Sequence[Token]) -> bool:
    """Whether the section asks for a fraction such as 1/2, which is shown as a decimal here."""
    marks = [token.text for token in section if token.part is Part.DIGIT or token.text == "/"]
    return "/" in marks[1:-1]


def _replaced(section: Sequence[Token], number: str, stands: Sequence[Part]) -> str:
    """The characters of a section, the number once in the place of all that stands for it."""
    printed = []
    for token in section:
        if token.part in stands:
            printed.append(number)
            number = ""
        elif token.part in (Part.LITERAL, Part.PERCENT) and token.text != "/":
            printed.append(token.text)
    return "".join(printed)


def _chinese(value: Decimal, section: Sequence[Token]) -> str:
    style = next(token.text for token in section if token.part is Part.CHINESE)
    whole, point, decimals = general(value).partition(".")
    spoken = numeral(int(whole), style) if whole.isdecimal() else whole
    if point:
        spoken += "." + digit_by_digit(decimals, style)
    return _replaced(section, spoken, (Part.GENERAL, Part.TEXT, Part.DIGIT))
