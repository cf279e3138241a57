"""Tokens: the filled cells of a raw row, and what each of them can be by its text alone."""

import re
from dataclasses import dataclass
from functools import lru_cache

from core.terms.signs import is_comparator, is_nature
from core.terms.tidy import tidy
from core.terms.tree import LEVEL1, TREE, is_level1, is_level2
from core.terms.units import unit_length

_LEVELS2 = tuple(name for names in TREE.values() for name in names)
_SHORTEST_PIECE = 3
_ENDS = ("指标", "目标")
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_VALUE = re.compile(r"(?:[≥≤＝=＞＜><≧≦]|大于|小于|等于|不[低高少超])|\d+(?:\.\d+)?\s*[%％]?|定性")
_WORDED_VALUE = re.compile(r"[是否有无优良]|优[良秀]|良好|及时|达标|合格|长期|(?:有效|明显|显著)?(?:提[高升]|改善)")
_NUMBERS = frozenset(
    {"seq", "weight", "budget_total", "budget_fiscal", "budget_other"}
    | {"general_public_budget", "government_fund", "special_account"}
)
_OPEN = frozenset({"other", "further", "previous"})
"""Fields that have numbers as well as words: 实际完成值, 得分, 上年指标值, whatever stands under an unknown label."""
_RUBBISH = re.compile(
    r"[^\u4e00-\u9fff0-9%]{6,}|[1Il厂 ]{8,}|(?:[^\s\u4e00-\u9fff]{1,4}\s+){3,}[^\s\u4e00-\u9fff]{1,4}"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A filled cell: its column in the raw row, its text as it stands there, wraps as single spaces."""

    column: int
    raw: str

    @property
    def text(self) -> str:
        """The text without the white space of the page."""
        return tidy(self.raw)


def tokens_of(texts: list[str]) -> list[Token]:
    """The filled cells of a raw row; a 二级指标 run together with its neighbour ("社会效益指标 受益人数") is two."""
    tokens: list[Token] = []
    for column, text in enumerate(texts):
        if text.strip():
            tokens.extend(_split(Token(column, text.strip())))
    return tokens


def _split(token: Token) -> list[Token]:
    return [Token(token.column, text) for text in split_level(token.raw) if text]


def split_level(raw: str) -> tuple[str, str]:
    """A 二级指标 at the beginning of a text and what is run together with it; "" and the text where there is none."""
    whole, parts = tidy(raw), raw.split(" ")
    if len(parts) == 1 or is_level2(whole) or is_piece(whole, _LEVELS2):
        return "", raw
    ways = ((" ".join(parts[:n]), " ".join(parts[n:])) for n in range(len(parts) - 1, 0, -1))
    return next(((head, tail) for head, tail in ways if tail and is_level2(tidy(head))), ("", raw))


def is_piece(text: str, labels: tuple[str, ...]) -> bool:
    """Whether a text is the beginning of one of the labels, cut off by a page end."""
    return len(text) >= _SHORTEST_PIECE and any(name.startswith(text) and name != text for name in labels)


def whole_label(first: str, rest: str, level: str) -> str | None:
    """The level label that two pieces make, the border between them lost or doubled; None where they make none."""
    for joined in (first + rest, first + rest[1:]):
        if (is_level1 if level == "level1" else is_level2)(joined):
            return joined
    return None


def base(field: str) -> str:
    """The field of a further column of it: "value" for "value~2"."""
    return field.partition("~")[0]


@lru_cache(maxsize=16384)
def fits(text: str, field: str) -> float:
    """How well a text fits a field by itself: above 0 it speaks for it, below 0 against it."""
    field = base(field)
    if field in _STRONG:
        return _as_label(text, field)
    if field in _NUMBERS:
        return 2.0 if _NUMBER.fullmatch(text) else -6.0
    if field.endswith("_code"):
        return 1.0 if text.isascii() else -3.0
    if field == "unit":
        return 2.0 if _is_unit(text) else -4.0
    if field.endswith("value"):
        return 2.0 if _VALUE.match(text) else 0.1 if _WORDED_VALUE.fullmatch(text) else -0.5
    return _as_words(text, numbers=0.1 if field in _OPEN else -2.0)


def _as_label(text: str, field: str) -> float:
    """成本指标 is a level 1 too, but far more often a level 2; other words of a province's own say nothing."""
    if field in ("level1", "level2") and text.endswith(_ENDS) and not (is_level1(text) or is_level2(text)):
        return 0.0
    if field == "level1" and is_level2(text):
        return 0.5 if is_level1(text) else -6.0
    return 4.0 if _STRONG[field](text) else -6.0


def _as_words(text: str, *, numbers: float) -> float:
    """How well a text fits a field of free words: names of levels and signs do not, ``numbers`` says how bare ones."""
    if any(test(text) for test in _STRONG.values()):
        return -1.5
    if _NUMBER.fullmatch(text):
        return numbers
    return -2.0 if re.match(r"[≥≤＞＜><]", text) else 0.6


def _is_level1(text: str) -> bool:
    return is_level1(text) or is_piece(text, LEVEL1)


def _is_level2(text: str) -> bool:
    return is_level2(text) or is_piece(text, _LEVELS2)


def _is_unit(text: str) -> bool:
    bare = re.sub(r"[（(].*?[)）]", "", text)
    return bool(bare) and unit_length(bare) == len(bare)


_STRONG = {"level1": _is_level1, "level2": _is_level2, "nature": is_nature, "comparator": is_comparator}
"""Fields whose texts are known by themselves."""


def is_spoilt_level(text: str) -> bool:
    """Whether a text is what is left of a level: strokes, or letters that end as its label does."""
    cut = text.endswith(_ENDS[0][-1]) and not text.endswith(_ENDS)
    return bool(text) and not is_level1(text) and (cut or is_rubbish(text))


def is_rubbish(text: str) -> bool:
    """Whether a text is no text: strokes of rules and glyphs that were read as letters."""
    return bool(_RUBBISH.fullmatch(text))
