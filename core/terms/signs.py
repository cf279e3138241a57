"""指标性质 (正向, 定量 …) and 计算符号 (≥, 大于等于 …) as whole texts."""

import re

_NATURE = re.compile(r"(?:正|反|逆|负)向(?:指标)?|定[性量](?:指标)?|中性(?:指标)?")
_COMPARATOR = re.compile(r"[≥≤＝=＞＜><≧≦]=?|大于等于|小于等于|大于|小于|等于|不低于|不高于|不少于|不超过")


def is_nature(text: str) -> bool:
    """Whether a text is a whole 指标性质."""
    return bool(_NATURE.fullmatch(text))


def is_comparator(text: str) -> bool:
    """Whether a text is a whole 计算符号."""
    return bool(_COMPARATOR.fullmatch(text))


def is_sign(text: str) -> bool:
    """Whether a text is a whole 指标性质 or 计算符号."""
    return is_nature(text) or is_comparator(text)
