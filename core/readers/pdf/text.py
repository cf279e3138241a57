"""Printed lines → the text that was typed: wraps joined, meant line breaks kept."""

import re
from collections.abc import Sequence
from itertools import pairwise

from core.goals import NO_DECIMAL
from core.readers.pdf.lines import HANGING, Line, is_wide

SLACK = 1.2
"""Of the letter height: how much room there has to be beyond the next word for a line break to be meant."""
SLACK_AFTER_SENTENCE = 0.3
"""The same where a sentence ends."""


def join_lines(lines: Sequence[Line], left: float, right: float) -> str:
    """The text that wraps to these lines between two margins: "\\n" stands where the break was meant."""
    if not lines:
        return ""
    text = lines[0].text
    for before, after in pairwise(lines):
        meant = breaks(before, after, left, right) or starts_item(after, before, text)
        text += ("\n" if meant else seam(before, after)) + after.text
    return text


def seam(before: Line, after: Line) -> str:
    """What a wrap stood for: a space between Latin words, nothing between Chinese characters or pieces of a code."""
    first, second = before.text[-1:], after.text[:1]
    if is_wide(first) and is_wide(second):
        return ""
    if before.spaced:
        return " "
    words = re.search(r"(?<![^\s])[A-Za-z]{2,}[,;]?$", before.text) and re.match(r"[A-Za-z]{2,}", after.text)
    return " " if words else ""


def breaks(before: Line, after: Line, left: float, right: float) -> bool:
    """Whether a line ends although the next word had room in it: so the break was meant."""
    if not (before.upright and after.upright) or before.text[-1] in _OPENING or after.text[0] in HANGING:
        return False
    slack = SLACK_AFTER_SENTENCE if before.text.endswith(SENTENCE_END) else SLACK
    return room(before, left, right) > lead(after) + slack * after.size


def room(line: Line, left: float, right: float) -> float:
    """The width left free in a line: on its right, on both sides where it is centred."""
    before, after = line.box.left - left, right - line.box.right
    return before + after if abs(before - after) < line.size else after


def may_go_on(lines: Sequence[Line], left: float, right: float) -> bool:
    """Whether a line may follow that is not printed: the last one is full, or the text is of several paragraphs."""
    # What would follow may be a character that its punctuation mark keeps off the line.
    short = [room(line, left, right) > (1 + SLACK) * line.size for line in lines]
    return not short[-1] or any(short[:-1])


_OPENING = "（《〈“‘【「〔(["
"""May not end a line."""
_LEAD = re.compile(rf"[{re.escape(_OPENING)}]*(?:[!-~]+|[^!-~])?(?:[{re.escape(HANGING)}]+[!-~]*)*")
"""The piece of a line that cannot be parted: a Latin word or one character, with its punctuation."""


def lead(line: Line) -> float:
    """The width of the shortest piece that a line could have given to the one before it, in points."""
    match = _LEAD.match(line.text)
    assert match is not None
    return (line.box.right - line.box.left) * _width(match[0]) / _width(line.text)


def _width(text: str) -> float:
    """The width of a text in Chinese characters."""
    return sum(1.0 if is_wide(char) else 0.5 for char in text)


_ITEM = re.compile(
    rf"(?:(\d{{1,2}})(?:[.．、]{NO_DECIMAL}|[)）])|[（(](\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[)）]|([①-⑳])|([一二三四五六七八九十]{{1,3}})、"
    r"|第([一二三四五六七八九十]{1,3})[部章节])"
)
SENTENCE_END = tuple("。；;！!？?：:.")


def is_item(text: str) -> bool:
    """Whether a text starts with an item number."""
    return bool(_ITEM.match(text))


def starts_item(line: Line, before: Line, text: str) -> bool:
    """Whether a line starts a numbered item: the first, one after another item, or one after a full stop."""
    match = _ITEM.match(line.text)
    if not match:
        return False
    number = next(group for group in match.groups() if group)
    return number in {"1", "一", "①"} or before.text.endswith(SENTENCE_END) or bool(_ITEM.match(text))
