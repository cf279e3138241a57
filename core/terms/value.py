"""指标值: sign, number and unit or wording in one cell.

The budget system keeps 计算符号, 数值 and 单位/文字 apart and prints them one after the other, so that a document may
read "≥9595%及以上" for ≥ | 95 | 95%及以上. Whether it does is a property of the document (``is_glued``).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from core.terms.units import unit_length

SIGNS = ("≥", "＞", "＝", "＜", "≤", "定性")
"""计算符号 of the budget systems."""

# 》 and 《 are what a Chinese keyboard types for > and <.
_SIGN_WORDS = {
    "≥": r"大于等于|大于或等于|不低于|不少于|不小于|至少|[>＞》﹥]\s*[=＝]|[=＝][>＞]|≧|⩾|≥",
    "≤": r"小于等于|小于或等于|不高于|不多于|不超过|不大于|至多|[<＜《﹤]\s*[=＝]|[=＝][<＜]|≦|⩽|≤",
    "＞": r"大于|高于|多于|超过|>|＞|﹥|》(?=\s*\d)",
    "＜": r"小于|低于|少于|<|＜|﹤|《(?=\s*\d)",
    "＝": "等于|=|＝",
    "定性": "定性",
}
_SIGN = re.compile("|".join(f"({words})" for words in _SIGN_WORDS.values()))
_SIGN_NAMES = tuple(_SIGN_WORDS)
_NUMBER = r"\d[\d,，]*(?:\.\d+)?"
_RANGE = re.compile(rf"{_NUMBER}(?:\s*[%％]?\s*[-—–~～至]\s*{_NUMBER})?")
_DATE = re.compile(
    r"(?:19|20)\d\d\s*(?:年|[./-]\s*\d{1,2}(?!\d))|\d{1,2}\s*月(?!度报)|\d{1,2}\s*日(?![均常])|\d{4}\s*[-—]\s*(?:19|20)\d\d\s*年"
)
_WORD = re.compile("高于|低于|多于|少于|超过")
"""A sign in words; before wording it is a part of that: 高于上年."""
_NUMBERED = re.compile(r"\s*(?:[\d一二三四五六七八九十百千万两*]|$)")
_COMPOUND = re.compile(rf"{_NUMBER}\s*[%％]?\s*(?:[:：×xX*]\s*\d|[≤≥<>＜＞])")
"""What a number begins but is none: 1:20, 7×24小时, 90%≤X≤100%."""
_AT_LEAST = re.compile(r"(?:[及或]?以上|[（(]含[)）]以上)(?:[（(]含[)）])?$")
_AT_MOST = re.compile(r"(?:[及或]?以[内下]|之?内|[（(]含[)）]以[内下])(?:[（(]含[)）])?$")
_WIDE = str.maketrans("０１２３４５６７８９．％", "0123456789.%")


@dataclass(frozen=True, slots=True)
class ValueParts:
    """指标值 in parts: 计算符号 as one of SIGNS or "", 数值, 计量单位, and the wording that is neither."""

    comparator: str = ""
    number: str = ""
    unit: str = ""
    text: str = ""

    @property
    def bare(self) -> str:
        """What stands between 计算符号 and 计量单位 where these have own columns: the number or the wording."""
        return self.number or self.text


@lru_cache(maxsize=4096)  # every rule asks, and most values stand in many rows
def split_value(text: str, glued: bool = False) -> ValueParts:
    """The parts of a 指标值; ``glued`` when its document prints number and wording one after the other."""
    text = text.strip().translate(_WIDE)
    sign, rest = _sign(text)
    if sign == "定性" or _DATE.match(rest):
        return ValueParts(comparator=sign, text=rest)
    found = _glued(sign, rest) if glued else None
    return found or _plain(sign, rest)


def is_glued(values: Iterable[str]) -> bool:
    """Whether a document glues its values: numbers twice in a row ("9595%") are the rule in it, not a look-alike."""
    strong = weak = plain = 0
    for value in values:
        _, rest = _sign(value.strip().translate(_WIDE))
        twice = _twice(rest)
        if twice and len(twice[0]) > 1:
            strong += 1
        elif twice:
            weak += 1
        elif re.match(_NUMBER, rest) and _plain("", rest).unit and not _DATE.match(rest):
            plain += 1
    return strong + weak > plain if strong else weak >= 3 and not plain


def _sign(text: str) -> tuple[str, str]:
    match = _SIGN.match(text)
    if not match or (_WORD.match(text) and not _NUMBERED.match(text, match.end())):
        return "", text
    return _SIGN_NAMES[(match.lastindex or 1) - 1], text[match.end() :].lstrip()


def _twice(text: str) -> tuple[str, str] | None:
    """Number and wording where the wording begins with the number again: "9595%" → ("95", "95%")."""
    digits = re.match(r"[\d.,]+", text)
    for end in range(len(digits.group()) - 1 if digits else 0, 0, -1):
        number, wording = text[:end], text[end:]
        again = re.match(_NUMBER, wording)
        if again and re.fullmatch(_NUMBER, number) and _amount(number) == _amount(again.group()):
            return number, wording
    return None


def _amount(number: str) -> Decimal:
    return Decimal(number.replace(",", "").replace("，", ""))


def _glued(sign: str, text: str) -> ValueParts | None:
    twice = _twice(text)
    if twice:
        number, wording = twice
        return ValueParts(sign, number, _plain("", wording).unit, wording)
    match = re.match(_NUMBER, text)
    wording = text[match.end() :].strip() if match else ""
    if not match or not wording or unit_length(wording) == len(wording):
        return None
    return ValueParts(sign, match.group(), "", wording)


def _plain(sign: str, text: str) -> ValueParts:
    match = _RANGE.match(text)
    if not match or (not sign and _COMPOUND.match(text)):
        return ValueParts(comparator=sign, text=text)
    rest = text[match.end() :].strip()
    sign, rest = _limit(sign, rest)
    length = unit_length(rest)
    return ValueParts(sign, match.group(), rest[:length], rest[length:].strip())


def _limit(sign: str, rest: str) -> tuple[str, str]:
    """以上 and 以内 behind the unit are signs too, where none stands before the number."""
    for meant, pattern in (("≥", _AT_LEAST), ("≤", _AT_MOST)):
        match = pattern.search(rest)
        if match and sign in ("", meant):
            return meant, rest[: match.start()]
    return sign, rest
