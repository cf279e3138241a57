"""Amounts (金额) as printed, read as exact numbers of 元."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

_UNITS = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_WORDS = _UNITS | {"万": _UNITS["万元"], "亿": _UNITS["亿元"], "": Decimal(0)}
_AMOUNT = re.compile(
    r"[¥￥]?([-+]?)([0-9]{1,24}(?:\.[0-9]{0,12})?|\.[0-9]{1,12})(千元|万元|亿元|万|亿|元|)(?:人民币|整)?"
)
_GROUPS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_BLANKS = frozenset(("", "-", "--", "—", "——", "/", "无"))


def is_blank(text: str | None) -> bool:
    """Whether an amount cell says nothing: empty, a dash, 无."""
    return text is None or "".join(text.split()) in _BLANKS


def is_figure(text: str) -> bool:
    """Whether a text is an amount or a rate and no more."""
    return in_yuan(text.rstrip().rstrip("%％"), None) is not None


@lru_cache(maxsize=8192)
def in_yuan(text: str, unit: str | None) -> Decimal | None:
    """An amount in 元; None where the text is no number.

    ``unit`` (万元, 元) is that of the document; a unit in the cell ("250万") goes before it. Without either the
    number is taken as 万元, as the forms print it.
    """
    plain = _GROUPS.sub("", "".join(unicodedata.normalize("NFKC", text).split()))
    match = _AMOUNT.fullmatch(plain)
    if not match:
        return None
    sign, number, word = match.groups()
    factor = _WORDS[word] or _UNITS.get((unit or "").strip(), _UNITS["万元"])
    return Decimal(sign + number) * factor


def printed(yuan: Decimal, unit: str | None, like: str = "") -> str:
    """An amount of 元 in ``unit``, with at least as many decimals as ``like`` prints."""
    number = yuan / _UNITS.get((unit or "").strip(), _UNITS["万元"])
    decimals = len(like.partition(".")[2]) if re.fullmatch(r"[0-9.,]+", like) else 0
    text = f"{number.normalize():f}"
    have = len(text.partition(".")[2])
    return f"{number:.{decimals}f}" if decimals > have else text
