"""A number under a format code: which section, and what it prints."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from core.readers.numfmt.chinese import digit_by_digit, numeral
from core.readers.numfmt.code import Part, Token, sections, tokens
from core.readers.numfmt.dates import date_text, moment_of
from core.readers.numfmt.digits import digit_printer, rounded, scientific_text

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
PLAIN_NUMBER = re.compile(r"(0|[1-9][0-9]{0,10})(?:\.([0-9]{0,9}[1-9]))?")
FIXED_CODE = re.compile(r"0(?:\.(0+))?(?:_.)*")
"""Formats that show a number by its digits; _ is padding."""
CONDITION = re.compile(r"([<>=]+)(.*)")


def shown(number: str | float, code: str = GENERAL, *, since_1904: bool = False) -> str:
    """``number`` (its digits as stored, or a float) as a cell with the format ``code`` shows it, padding aside.

    What is no number comes back as it is. ``since_1904`` is the calendar of workbooks made on old Macs.
    """
    plain = PLAIN_NUMBER.fullmatch(number) if isinstance(number, str) else None
    if plain and (text := _by_its_digits(plain, code)):
        return text
    value = decimal_of(number)
    if value is None:
        return str(number)
    return printer(code, since_1904)(value).strip()


def _by_its_digits(number: re.Match[str], code: str) -> str:
    """What most numbers of a sheet show, without calculation; "" where that would not do."""
    decimals = number[2] or ""
    places = _fixed_places(code)
    if code == GENERAL:
        fits = len(number[0]) <= GENERAL_WIDTH and not number[0].startswith("0.0000")
        return number[0] if fits else ""
    if places is None or len(decimals) > places:
        return ""
    return f"{number[1]}.{decimals:0<{places}}" if places else number[1]


@lru_cache(maxsize=512)
def _fixed_places(code: str) -> int | None:
    """The decimals of a format that shows a number by its digits; None for others."""
    fixed = FIXED_CODE.fullmatch(code)
    return len(fixed[1] or "") if fixed else None


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


Printer = Callable[[Decimal], str]


@dataclass(frozen=True)
class Section:
    """A section of a format code: the numbers it is for, and how it prints one that is not negative."""

    condition: Callable[[Decimal], bool] | None
    show: Printer
    is_date: bool


@lru_cache(maxsize=512)
def printer(code: str, since_1904: bool = False) -> Printer:
    """What prints numbers under a format code."""
    parts = [_section(tokens(section), since_1904) for section in sections(code)]
    conditional = any(part.condition for part in parts[:2])

    def show(value: Decimal) -> str:
        section = _by_condition(value, parts) if conditional else _by_sign(value, parts)
        if value >= 0 or section.is_date:
            return section.show(value)
        signless = not conditional and section is not parts[0]
        return ("" if signless else "-") + section.show(-value)

    return show


def _by_sign(value: Decimal, parts: Sequence[Section]) -> Section:
    if value < 0 and len(parts) > 1:
        return parts[1]
    return parts[2] if value == 0 and len(parts) > 2 else parts[0]


def _by_condition(value: Decimal, parts: Sequence[Section]) -> Section:
    for part in parts[:2]:
        if part.condition is None or part.condition(value):
            return part
    return parts[min(2, len(parts) - 1)]


def _section(section: Sequence[Token], since_1904: bool) -> Section:
    is_date = any(token.part is Part.DATE for token in section)
    show = _date_printer(section, since_1904) if is_date else _number_printer(section)
    return Section(_condition(section), show, is_date)


def _condition(section: Sequence[Token]) -> Callable[[Decimal], bool] | None:
    for token in section:
        match = CONDITION.fullmatch(token.text) if token.part is Part.CONDITION else None
        if match and match[1] in COMPARE:
            compare, bound = COMPARE[match[1]], Decimal(match[2])
            return lambda value: compare(value, bound)
    return None


def _date_printer(section: Sequence[Token], since_1904: bool) -> Printer:
    def show(value: Decimal) -> str:
        moment = moment_of(value, section, since_1904)
        return date_text(moment, section) if moment else general(value)

    return show


def _number_printer(section: Sequence[Token]) -> Printer:
    """A section without a place for the number prints its characters alone."""
    parts = {token.part for token in section}
    if Part.CHINESE in parts:
        return lambda value: _replaced(section, _chinese(value, section))
    if parts & {Part.GENERAL, Part.TEXT} or _is_fraction(section):
        return lambda value: _replaced(section, general(value))
    if Part.EXPONENT in parts:
        return lambda value: scientific_text(value, section)
    return digit_printer(section)


def _is_fraction(section: Sequence[Token]) -> bool:
    """Whether the section asks for a fraction such as 1/2, which is shown as a decimal here."""
    marks = [token.text for token in section if token.part is Part.DIGIT or token.text == "/"]
    return "/" in marks[1:-1]


def _replaced(section: Sequence[Token], number: str) -> str:
    """The characters of a section, the number once in the place of all that stands for it."""
    printed = []
    for token in section:
        if token.part in (Part.GENERAL, Part.TEXT, Part.DIGIT):
            printed.append(number)
            number = ""
        elif token.part in (Part.LITERAL, Part.PERCENT) and token.text != "/":
            printed.append(token.text)
    return "".join(printed)


def _chinese(value: Decimal, section: Sequence[Token]) -> str:
    style = next(token.text for token in section if token.part is Part.CHINESE)
    whole, point, decimals = general(value).partition(".")
    spoken = numeral(int(whole), style) if whole.isdecimal() else whole
    return spoken + (f".{digit_by_digit(decimals, style)}" if point else "")
