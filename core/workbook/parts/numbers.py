"""Numbers of cells: which printed texts a number can carry, and what a number shows under its format."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

_PLAIN = re.compile(
    r"-?(?P<whole>0|[1-9]\d*|[1-9]\d{0,2}(?P<comma>(?:,\d{3})+))(?:\.(?P<decimals>\d{1,10}))?(?P<percent>%)?"
)
_USUAL = re.compile(r"(0|[1-9][0-9]*)(?:\.([0-9]*[1-9]))?")
_USUAL_CODE = re.compile(r"(?:General|@|0(?:\.(0+))?)")
_WHOLE = re.compile(r"[1-9][0-9]*")
_DIGITS = 15
"""Decimal digits that a double holds exactly."""
_DAY_ONE = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}
_LAST_DAY = 2958465
"""31.12.9999"""

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "yyyy/m/d", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 49: "@",
    50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
"""Number formats that a workbook need not spell out (ECMA-376 part 1, 18.8.30; dates as a Chinese Excel shows them)."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number for a cell: its digits as XML holds them and the number format that shows the printed text."""

    digits: str
    code: str


@lru_cache(maxsize=4096)
def number_of(text: str) -> Number | None:
    """The number that shows exactly as ``text``; None when only a text can ("250万", "007", more than 15 digits)."""
    if len(text) < _DIGITS and _WHOLE.fullmatch(text):
        return Number(text, "0")
    match = _PLAIN.fullmatch(text)
    if not match or sum(map(str.isdecimal, text)) > _DIGITS or not text.isascii():
        return None
    value = Decimal(text.rstrip("%").replace(",", "")) / (100 if match["percent"] else 1)
    code = "#,##0" if match["comma"] else "0"
    code += "." + "0" * len(match["decimals"]) if match["decimals"] else ""
    number = Number(_plain(value), code + (match["percent"] or ""))
    return number if shown(number.digits, number.code) == text else None


def shown(digits: str, code: str, from_1904: bool = False) -> str:
    """What a cell with the number ``digits`` shows under a format, but never with fewer decimals than it has.

    Text that is no number comes back as it is.
    """
    plain = _USUAL.fullmatch(digits)
    places = _usual_places(code) if plain and len(digits) <= _DIGITS else None
    if plain is None or places is None:
        return _shown(digits, code, from_1904)
    decimals = plain[2] or ""
    return f"{plain[1]}.{decimals:0<{places}}" if places or decimals else plain[1]


@lru_cache(maxsize=512)
def _usual_places(code: str) -> int | None:
    """The decimals that a usual format shows at least; None for any other."""
    usual = _USUAL_CODE.fullmatch(code)
    return len(usual[1] or "") if usual else None


@lru_cache(maxsize=4096)
def _shown(digits: str, code: str, from_1904: bool) -> str:
    try:
        value = Decimal(f"{Decimal(digits):.{_DIGITS}g}")
    except InvalidOperation:
        return digits
    section, value = _section(code, value)
    if _is_date(section) and 0 <= value <= _LAST_DAY:
        return _date(section, value, _DAY_ONE[from_1904])
    if not re.search(r"[0#?]", _bare(section)):
        return _around(section, "") if '"' in section and not _bare(section).strip() else _plain(value)
    return _decimal(section, value)


def _plain(value: Decimal) -> str:
    text = format(value.normalize(), "f")
    return "0" if text == "-0" else text


def _section(code: str, value: Decimal) -> tuple[str, Decimal]:
    """The part of a format for positive, negative or no amount, and the number that it is to show."""
    sections = re.findall(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*', code)[::2] if ";" in code else [code]
    if value < 0 and len(sections) > 1 and sections[1]:
        return sections[1], -value
    if value == 0 and len(sections) > 2 and sections[2]:
        return sections[2], value
    return sections[0], value


def _bare(section: str) -> str:
    """A format without its literal texts, colours and fillers."""
    return re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].', "", section)


def _is_date(section: str) -> bool:
    bare = _bare(section).lower()
    return bare not in ("general", "@") and bool(re.search(r"[ymdhs]", bare)) and not re.search(r"[0#]", bare)


def _decimal(section: str, value: Decimal) -> str:
    bare = _bare(section)
    if "%" in bare:
        value *= 100
    pattern = re.search(r"[0#?][0#?,]*(?:\.[0#?]*)?", bare)
    decimals = len(re.findall(r"0", bare.partition(".")[2]))
    exponent = value.normalize().as_tuple().exponent
    actual = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    grouped = "," if pattern and "," in pattern[0] else ""
    text = f"{value:{grouped}.{max(decimals, actual)}f}"
    if not value:
        text = text.lstrip("-")
    return _around(section, text)


def _around(section: str, digits: str) -> str:
    """The literal texts of a format with the digits in their place."""
    section = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r'"\1"', section)
    section = re.sub(r"\[[^\]]*\]|_.|\*.", "", section)
    tokens = re.findall(r'"[^"]*"|\\.|[0#?][0#?,.]*(?:E[+-]0+)?|.', section)
    parts, done = [], False
    for token in tokens:
        if token[0] in "0#?":
            parts.append("" if done else digits)
            done = True
        else:
            parts.append(token[1:-1] if token[0] == '"' else token[1:] if token[0] == "\\" else token)
    return "".join(parts)


_DATE_TOKEN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|AM/PM|上午/下午|y+|m+|d+|h+|s+|.', re.IGNORECASE)


def _date(section: str, value: Decimal, day_one: datetime) -> str:
    moment = day_one + timedelta(seconds=round(float(value) * 86400))
    tokens = _DATE_TOKEN.findall(section)
    parts, hour_before = [], False
    for n, token in enumerate(tokens):
        kind = token[0].lower()
        seconds_after = next((t[0].lower() == "s" for t in tokens[n + 1 :] if t[0].lower() in "ymdhs"), False)
        parts.append(_date_part(token, moment, kind == "m" and (hour_before or seconds_after)))
        if kind in "ymdhs":
            hour_before = kind == "h"
    return "".join(parts)


def _date_part(token: str, moment: datetime, minute: bool) -> str:
    kind, width = token[0].lower(), min(len(token), 2)
    if kind == '"':
        return token[1:-1]
    if kind == "\\":
        return token[1:]
    if kind == "[":
        return ""
    if kind == "y":
        return f"{moment.year:04d}" if len(token) > 2 else f"{moment.year % 100:02d}"
    numbers = {"m": moment.minute if minute else moment.month, "d": moment.day, "h": moment.hour, "s": moment.second}
    return f"{numbers[kind]:0{width}d}" if kind in numbers else token
