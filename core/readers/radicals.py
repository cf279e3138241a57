"""Radicals (部首): characters that fonts of PDF files give for the ones that look the same, ⽬ for 目 and ⻋ for 车."""

import re
import unicodedata

_BY_SHAPE = (
    "⺟母⺠民⺫目⺬示⺩王⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页"
    "⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
)
_SUPPLEMENT = dict(zip(_BY_SHAPE[::2], _BY_SHAPE[1::2], strict=True))
"""Those for which Unicode itself names no character."""
_RADICAL = re.compile(f"[⼀-⿕{''.join(_SUPPLEMENT)}]")


def has_radical(text: str) -> bool:
    """Whether a text has a radical in the place of a character."""
    return _RADICAL.search(text) is not None


def without_radicals(text: str) -> str:
    """The text with the characters that its radicals stand for."""
    return _RADICAL.sub(lambda match: _SUPPLEMENT.get(match[0]) or unicodedata.normalize("NFKC", match[0]), text)
