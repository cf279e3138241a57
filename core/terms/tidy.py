"""White space that only the page made: between Chinese characters, inside numbers, around torn lines."""

import re
from functools import lru_cache

CJK = r"[⺀-〿㐀-鿿豈-﫿︰-﹏＀-￯“”‘’…—·]"
_BETWEEN = re.compile(rf"(?<={CJK})[ \u3000]+(?={CJK})")
_IN_NUMBER = re.compile(r"(?<=\d)\s*\.\s+(?=\d)|(?<=\d)\s+\.\s*(?=\d)")
_MARKUP = re.compile(r"</?(?:u|i|b|em|strong|sup|sub)>")
_SIGN = re.compile(r"(?<=[≥≤＞＜＝>=<])\s+(?=\d)|(?<=\d)\s+(?=[%％])")


@lru_cache(maxsize=16384)
def tidy(text: str) -> str:
    """The text without white space that a page made: "16. 56" is 16.56, "大 于 等 于" is 大于等于."""
    lines = (_BETWEEN.sub("", _MARKUP.sub("", line).strip()) for line in text.split("\n"))
    return "\n".join(_SIGN.sub("", _IN_NUMBER.sub(".", line)) for line in lines)
