"""Whether a wording can be measured: numbers in digits or words, times, units; and what a template left behind."""

import re
from decimal import Decimal
from functools import lru_cache

from core.terms.units import unit_length

_STAR = r"(?<![\w)）])[*＊]|[*＊](?![\w(（])|[*＊]{2,}"
_LINE = r"(?<![A-Za-z0-9])[_＿]|[_＿](?![A-Za-z0-9])"
_CROSSES = r"(?<![A-Za-z0-9])[xX×Ｘ]{2,}(?![A-Za-z])"
_LEFT_OVER = re.compile(rf"{_STAR}|{_LINE}|{_CROSSES}|^[-—–/／…。.\s]+$")
_NAME_LEFT_OVER = re.compile(
    r"(?:三级|具体|绩效)?指标\s*[0-9一二三四五六七八九十]*\s*[:：]?|[…。.*＊_/／—-]+|[xX×Ｘ]{2,}.*"
)
_CHINESE_NUMBER = re.compile(r"[一二两三四五六七八九十百千万半]+")
_TIME = re.compile(
    r"^(?:每|按|逐|当|全|本|次)?(?:年|季度?|月|周|日|天)(?:度?[底末初内前中]|$)"
    r"|^(?:每|按|逐)(?:季度|[季月周日天]|年(?!度))"
)
_ZERO_OR_GRADE = re.compile(r"^零|[A-Z甲乙丙丁特]级")
_SAYS_NUMBER = re.compile(r"[0-9０-９A-Za-z%％‰:：×/]")
_UNIT_LENGTH = 10
"""Characters looked at behind a number; the longest units have six."""

_APPROXIMATE = "余多来几约"
_COUNTERS = frozenset("人名位户家门台套辆份件篇册座栋间株棵头只羽吨斤克升亩")
"""Measure words that are one even with a noun behind them ("5门课程"); others begin words too ("10日常工作")."""

_LIMIT = re.compile(r"(?:[以之]?[内上下]|[底末初前])+$")
_PURE_NUMBER = re.compile(r"[-+]?[0-9][0-9,，]*(?:\.[0-9]+)?")


@lru_cache(maxsize=4096)
def left_over(value: str) -> bool:
    """Whether a 指标值 still holds the stars, lines or crosses of an unfilled template."""
    return bool(_LEFT_OVER.search(value.strip()))


def name_left_over(name: str) -> bool:
    """Whether a 三级指标 is that of an unfilled template ("指标1：", "……")."""
    return bool(_NAME_LEFT_OVER.fullmatch(name.strip()))


@lru_cache(maxsize=4096)
def says_amount(text: str) -> bool:
    """Whether a text holds a number in digits or in words with its unit ("每周一期"), a grade or a time ("年底前")."""
    if re.search(r"[0-9０-９]", text) or _ZERO_OR_GRADE.search(text) or _TIME.match(text):
        return True
    ends = (number.end() for number in _CHINESE_NUMBER.finditer(text))
    return any(_begins_with_unit(text[end : end + _UNIT_LENGTH]) for end in ends)


def says_unit(wording: str) -> bool:
    """Whether the words behind a number tell what is counted ("余人", "4部电教片", "A级"; not "提高效率")."""
    rest = wording.lstrip(_APPROXIMATE)
    return rest[:1] in _COUNTERS or bool(_SAYS_NUMBER.search(rest)) or _begins_with_unit(rest)


def is_number(text: str) -> bool:
    """Whether a text is one number and nothing else; systems take no ranges."""
    return bool(_PURE_NUMBER.fullmatch(text.strip()))


def number_of(text: str) -> Decimal | None:
    """The number that a text is; None for ranges and for what is no number or longer than 18 digits."""
    match = re.fullmatch(r"[0-9]{1,18}(?:\.[0-9]{1,18})?", text.strip().replace(",", "").replace("，", ""))
    return Decimal(match.group()) if match else None


def _begins_with_unit(text: str) -> bool:
    return unit_length(text) > 0 or unit_length(_LIMIT.sub("", text)) > 0
