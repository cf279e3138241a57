"""Dates and times (日期和时间) as date formats print them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from core.readers.numfmt.chinese import digit_by_digit, numeral
from core.readers.numfmt.code import Part, Token

MOST = Decimal(2958466)
"""The serial number after 9999-12-31, the last day Excel knows."""
SECONDS = 86_400
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time, with the serial number it came from (days, for elapsed times)."""

    time: datetime
    serial: Decimal
    twelve_hours: bool
    chinese: str


def moment_of(serial: Decimal, tokens: Sequence[Token], since_1904: bool) -> Moment | None:
    """The moment that a serial number of days means, to the second; None where Excel knows none."""
    if not 0 <= serial < MOST - (1462 if since_1904 else 0):
        return None
    seconds = min(int((serial * SECONDS).quantize(Decimal(1), ROUND_HALF_UP)), (int(serial) + 1) * SECONDS - 1)
    halves = any(token.part is Part.DATE and "/" in token.text for token in tokens)
    chinese = next((token.text for token in tokens if token.part is Part.CHINESE), "")
    return Moment(_epoch(serial, since_1904) + timedelta(seconds=seconds), serial, halves, chinese)


def _epoch(serial: Decimal, since_1904: bool) -> datetime:
    """Day 0; Excel counts a 29 February 1900 that never was."""
    if since_1904:
        return datetime(1904, 1, 1)
    return datetime(1899, 12, 31) if serial < 60 else datetime(1899, 12, 30)


def serial_of(text: str, since_1904: bool) -> str:
    """The serial number of a date or time written as in ISO 8601; other texts come back as they are."""
    try:
        time = datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=None)
    except ValueError:
        return text
    return str((time - _epoch(Decimal(61), since_1904)) / timedelta(days=1))


def date_text(moment: Moment, tokens: Sequence[Token]) -> str:
    """The text of a moment under the tokens of a date format."""
    printed = []
    for n, token in enumerate(tokens):
        if token.part is Part.DATE:
            run = token.text if "/" in token.text else token.text.lower()
            printed.append(_piece(moment, "n" * len(run) if _is_minutes(tokens, n) else run))
        elif token.part is Part.DIGIT:
            printed.append("0")  # fractions of a second
        elif token.part not in (Part.CONDITION, Part.CHINESE):
            printed.append(token.text)
    return "".join(printed)


def _is_minutes(tokens: Sequence[Token], n: int) -> bool:
    """Whether a run of m, of one or two, stands for minutes: hours before it or seconds after it."""
    if tokens[n].text.lower() not in ("m", "mm"):
        return False
    dates = [t.text.lower() for t in tokens[:n] if t.part is Part.DATE and "/" not in t.text]
    after = [t.text.lower() for t in tokens[n + 1 :] if t.part is Part.DATE and "/" not in t.text]
    return bool((dates and dates[-1].strip("[]")[0] == "h") or (after and after[0].strip("[]")[0] == "s"))


def _piece(moment: Moment, run: str) -> str:
    """One run of letters; n stands for minutes."""
    if run.startswith("["):
        return str(int(moment.serial * {"h": 24, "m": 1440, "s": SECONDS}[run[1]]))
    if "/" in run:
        morning, evening = run.split("/")
        return morning if moment.time.hour < 12 else evening
    return PIECES[run[0]](moment, len(run))


def _number(moment: Moment, number: int, length: int) -> str:
    if moment.chinese:
        return numeral(number, moment.chinese).removeprefix("一" if 10 <= number < 20 else "")
    return f"{number:02d}" if length > 1 else str(number)


def _year(moment: Moment, length: int) -> str:
    year = f"{moment.time.year:04d}"[-2 if length < 3 else 0 :]
    return digit_by_digit(year, moment.chinese) if moment.chinese else year


def _month(moment: Moment, length: int) -> str:
    if length < 3:
        return _number(moment, moment.time.month, length)
    return MONTHS[moment.time.month - 1][: {3: 3, 5: 1}.get(length)]


def _day(moment: Moment, length: int) -> str:
    if length < 3:
        return _number(moment, moment.time.day, length)
    return ("星期" if length > 3 else "周") + DAYS[moment.time.weekday()]


def _weekday(moment: Moment, length: int) -> str:
    return ("星期" if length > 3 else "") + DAYS[moment.time.weekday()]


def _hour(moment: Moment, length: int) -> str:
    hour = moment.time.hour
    return _number(moment, (hour - 1) % 12 + 1 if moment.twelve_hours else hour, length)


PIECES: dict[str, Callable[[Moment, int], str]] = {
    "y": _year,
    "e": lambda moment, _: _year(moment, 4),
    "m": _month,
    "d": _day,
    "a": _weekday,
    "h": _hour,
    "n": lambda moment, length: _number(moment, moment.time.minute, length),
    "s": lambda moment, length: _number(moment, moment.time.second, length),
}
