"""Numbers put into the digit places of a format section."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from core.readers.numfmt.code import Part, Token

EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
"""Wide enough for any float written out."""
PRINTED = (Part.LITERAL, Part.PERCENT, Part.POINT)
USUAL = re.compile(r"(#,##)?0(\.0+)?")
"""Digit places that Python's own formats print."""
PADDING = {"0": "0", "#": "", "?": " "}


def rounded(value: Decimal, decimals: int) -> Decimal:
    """``value`` with so many decimals, halves away from zero as Excel rounds."""
    return value.quantize(Decimal(1).scaleb(-decimals), context=EXACT)


@dataclass(frozen=True)
class Places:
    """The digit places of a section: token numbers left and right of the point, and what scales the number."""

    whole: tuple[int, ...]
    decimals: tuple[int, ...]
    grouped: bool
    power: int
    """Power of ten the number is multiplied by: 2 for each %, -3 for each comma behind the whole places"""


def places(tokens: Sequence[Token]) -> Places:
    """Where the digits of a number go."""
    point = next((n for n, token in enumerate(tokens) if token.part is Part.POINT), len(tokens))
    digits = [n for n, token in enumerate(tokens) if token.part is Part.DIGIT]
    whole = tuple(n for n in digits if n < point)
    commas = [n for n, token in enumerate(tokens) if token.part is Part.COMMA]
    last = digits[-1] if digits else -1
    edge = whole[-1] if whole else -1
    scaling = sum(1 for n in commas if n > last or edge < n < point)
    percents = sum(1 for token in tokens if token.part is Part.PERCENT)
    grouped = any(whole[0] < n < edge for n in commas) if whole else False
    return Places(whole, tuple(n for n in digits if n > point), grouped, 2 * percents - 3 * scaling)


def digit_printer(tokens: Sequence[Token]) -> Callable[[Decimal], str]:
    """What prints numbers that are not negative under the tokens of a section."""
    where = places(tokens)
    fixed = [token.text if token.part in PRINTED else "" for token in tokens]
    digits = sorted((*where.whole, *where.decimals))
    if USUAL.fullmatch(_shape(tokens[digits[0] : digits[-1] + 1]) if digits else ""):
        before, after = "".join(fixed[: digits[0]]), "".join(fixed[digits[-1] + 1 :])
        spec = ",f" if where.grouped else "f"
        return lambda value: f"{before}{_scaled(value, where):{spec}}{after}"

    def show(value: Decimal) -> str:
        whole, _, decimals = format(_scaled(value, where), "f").partition(".")
        printed = list(fixed)
        _fill_whole(printed, tokens, where, "" if whole == "0" else whole)
        _fill_decimals(printed, tokens, where, decimals)
        return "".join(printed)

    return show


def _shape(tokens: Sequence[Token]) -> str:
    """The digit places as the code writes them, characters printed between them as an x."""
    return "".join("x" if token.part is Part.LITERAL else token.text for token in tokens)


def _scaled(value: Decimal, where: Places) -> Decimal:
    return rounded(value.scaleb(where.power, EXACT) if where.power else value, len(where.decimals))


def _fill_whole(printed: list[str], tokens: Sequence[Token], where: Places, digits: str) -> None:
    """Digits from the right; the first place takes all that are left over."""
    left = len(digits)
    for nth, n in enumerate(reversed(where.whole)):
        first = n == where.whole[0]
        taken = digits[:left] if first else digits[max(left - 1, 0) : left]
        text = taken or PADDING[tokens[n].text]
        if where.grouped and text.strip():
            text = _grouped(text, nth)
        printed[n] = text
        left = max(left - 1, 0)
    if not where.whole and digits:
        point = next((n for n, token in enumerate(tokens) if token.part is Part.POINT), None)
        if point is not None:
            printed[point] = digits + printed[point]


def _grouped(digits: str, behind: int) -> str:
    """``digits`` with a comma wherever a multiple of three digits stands behind; ``behind`` stand there already."""
    return "".join(
        digit + ("," if (behind + len(digits) - 1 - n) % 3 == 0 and behind + len(digits) - 1 - n else "")
        for n, digit in enumerate(digits)
    )


def _fill_decimals(printed: list[str], tokens: Sequence[Token], where: Places, digits: str) -> None:
    """Digits from the left; zeros behind the last other digit give way to # and ?."""
    needed = len(digits.rstrip("0"))
    for nth, n in enumerate(where.decimals):
        printed[n] = digits[nth] if nth < needed else PADDING[tokens[n].text]


def scientific_text(value: Decimal, tokens: Sequence[Token]) -> str:
    """A number that is not negative under a section with an exponent, such as 0.00E+00."""
    split = next(n for n, token in enumerate(tokens) if token.part is Part.EXPONENT)
    mantissa, exponent = tokens[:split], tokens[split + 1 :]
    where = places(mantissa)
    step = max(len(where.whole), 1)
    power = value.adjusted() // step * step if value else 0
    if value and rounded(value.scaleb(-power, EXACT), len(where.decimals)) >= 10**step:
        power += step
    sign = "-" if power < 0 else tokens[split].text[1].replace("-", "")
    digits = digit_printer(mantissa)(value.scaleb(-power, EXACT))
    return f"{digits}E{sign}{digit_printer(exponent)(Decimal(abs(power)))}"
