"""Texts of several cells (成块的内容): filled down, shifted, swapped, split and joined; nothing is pushed out."""

from collections.abc import Iterable, Sequence

from core.edits import Edit
from core.errors import EditError
from core.facts import Fact
from core.goals import join_lines
from core.messages import say
from core.model import Disclosure
from core.operations.texts import set_texts, text_of

_SHOWN = 12
"""Characters of a text that a sentence quotes"""


def fill_down(disclosure: Disclosure, columns: Iterable[Sequence[Fact]]) -> Edit | None:
    """向下填充: the text at the first fact of each column stands at all its others."""
    texts = []
    for column in columns:
        first = text_of(disclosure, column[:1])
        texts += [(fact, first[0]) for fact in column[1:]]
    return set_texts(disclosure, texts, say("向下填充"))


def shift(disclosure: Disclosure, lines: Iterable[Sequence[Fact]], label: str) -> Edit | None:
    """移动内容: each text goes to the next fact of its line, the first becomes blank.

    Raises EditError where the last fact of a line has a text: it would be pushed out.
    """
    texts: list[tuple[Fact, str]] = []
    for line in lines:
        before = text_of(disclosure, line)
        if before and before[-1].strip():
            raise EditError(say("“{content}”会被挤掉，请先清空那一格或插入一行。", content=_quoted(before[-1])))
        texts += zip(line, ["", *before[:-1]], strict=True)
    return set_texts(disclosure, texts, label)


def swap(disclosure: Disclosure, pairs: Sequence[tuple[Fact, Fact]]) -> Edit | None:
    """对调两列: the texts of each pair of facts change places."""
    left, right = text_of(disclosure, [a for a, _ in pairs]), text_of(disclosure, [b for _, b in pairs])
    texts = [text for (a, b), one, other in zip(pairs, left, right, strict=True) for text in ((a, other), (b, one))]
    return set_texts(disclosure, texts, say("对调两列"))


def split_text(disclosure: Disclosure, facts: Sequence[Fact], pieces: Sequence[str]) -> Edit | None:
    """拆分单元格内容: the pieces of the text at the first fact go to the facts in order.

    Raises EditError where there are too few facts, or one of the others has a text.
    """
    if len(pieces) > len(facts):
        raise EditError(say("右边只有 {n} 格，放不下拆出的 {pieces} 段。", n=len(facts) - 1, pieces=len(pieces)))
    for text in text_of(disclosure, facts[1 : len(pieces)]):
        if text.strip():
            raise EditError(say("右边的单元格里已有“{content}”，请先清空或移开。", content=_quoted(text)))
    return set_texts(disclosure, zip(facts, pieces, strict=False), say("拆分单元格内容"))


def join_texts(disclosure: Disclosure, facts: Sequence[Fact]) -> Edit | None:
    """并成一格: the texts stand together at the first fact, without a space between Chinese characters."""
    texts = [text.strip() for text in text_of(disclosure, facts)]
    whole = join_lines("\n".join(text for text in texts if text))
    return set_texts(disclosure, [(fact, "" if n else whole) for n, fact in enumerate(facts)], say("内容并成一格"))


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
