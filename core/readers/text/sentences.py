"""资金用途 and 绩效目标 of a torn block: the same sentences stand in both, so that one shows what the other lost."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from core.findings import Severity
from core.goals import NO_DECIMAL, number_goals, split_goals
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.tokens import Token
from core.readers.text.torn import Words
from core.terms.tidy import tidy

_TWICE = re.compile(r"\s*([^\d\s].{3,}?)\s*\1\s*", re.DOTALL)
_SECOND = re.compile(rf"(?:^|\n|\D)2\s?[.、．]{NO_DECIMAL}")
_NUMBERED = re.compile(r"^\s*\d+\s?[.、．]\s*")
_STUMP = re.compile(r"[,，、].$")
"""A text that ends one character after a comma has lost its end."""
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
_MOST_LOST = 4
_SAME = 0.8
_ALIKE = 0.6
_BEFORE, _BETWEEN = 4, 3
"""How many characters agree before a place where two texts differ, and how many differ there at most."""


def join_rows(rows: Sequence[Sequence[Token]], words: Words) -> tuple[str, Doubt | None]:
    """The text right of the label column over several rows: each row's pieces side by side, rows below one another."""
    lines, originals, torn = [], [], False
    for tokens in rows:
        beside = [token for token in tokens if token.column > 0 and (_WORD.search(token.raw) or "。" in token.raw)]
        if not any(_WORD.search(token.raw) for token in beside):
            continue
        pieces = [token.raw if _WORD.search(token.raw) else "。" for token in beside]
        mended, certain = words.mend(pieces)
        text = tidy(mended)
        spoilt = tokens[-1] is not beside[-1] or beside[0].column > 1
        cut = (spoilt and not text.endswith("。")) or bool(_STUMP.search(text))
        torn = torn or cut or not certain
        lines.append(text)
        originals.append("|".join(pieces))
    message = say("这段文字被表格线切断，已拼接，请对照原件。")
    doubt = Doubt("parse.torn-joined", Severity.WARNING, message, "\n".join(originals)) if torn else None
    return "\n".join(lines), doubt


def tell_goals_apart(text: str, torn: bool) -> str:
    """Goals whose numbers are lost: the same sentence twice is two goals, one before the second is the first."""
    twice = _TWICE.fullmatch(text)
    if twice:
        return number_goals((twice.group(1), twice.group(1)))
    if _SECOND.search(text):
        return text if text.startswith("1") else f"1.{text}"
    halves = _alike_halves(text.split("\n")) if torn else None
    return number_goals(halves) if halves else text


def _alike_halves(lines: Sequence[str]) -> tuple[str, str] | None:
    """The lines as one sentence that stands there twice, spoilt in different places; None where they are none."""
    for n in range(1, len(lines)):
        first, second = (_NUMBERED.sub("", "".join(part)) for part in (lines[:n], lines[n:]))
        if alike(first, second) >= _ALIKE:
            return first, second
    return None


def same_sentence(text: str, goals: str) -> str | None:
    """The goal that a spoilt text surely is; None where none is like it."""
    closest = max(_items(goals), key=lambda item: alike(text, item), default="")
    near = abs(len(squeezed(text)) - len(squeezed(closest))) <= _MOST_LOST
    return closest if closest and near and alike(text, closest) >= _SAME else None


def contradictions(text: str, other: str) -> Iterator[str]:
    """What stands in ``other`` at each place where two texts agree before and behind and a word or two differ."""
    a, b = squeezed(text), squeezed(other)
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    for (before, i, j, *_), (differs, i1, i2, j1, j2), (behind, *_) in zip(
        blocks, blocks[1:], blocks[2:], strict=False
    ):
        agree = (before, differs, behind) == ("equal", "replace", "equal") and j - i >= _BEFORE
        if agree and max(i2 - i1, j2 - j1) <= _BETWEEN:
            yield b[j1:j2]


def alike(first: str, second: str) -> float:
    """How much two texts are alike, from 0 to 1, white space and commas aside."""
    return SequenceMatcher(None, squeezed(first), squeezed(second), autojunk=False).ratio()


def squeezed(text: str) -> str:
    """A text without white space, commas, stops and brackets."""
    return re.sub(r"[\s，。、,.()（）]", "", text)


def _items(goals: str) -> list[str]:
    """The goals, whether each begins a line or not."""
    return [*split_goals(goals), *(_NUMBERED.sub("", line) for line in goals.split("\n"))]
