"""Torn cells: pieces of one text cut apart at a column border, each with its own wrapped lines.

The border goes through a letter as often as between two: then the letter is doubled, or its halves were read as other
letters. Which joint is right, the rest of the document shows: its pairs of letters stand elsewhere too.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from itertools import pairwise, zip_longest

from core.mends.halves import is_word
from core.terms.tidy import CJK, tidy

LOOK_ALIKES = {
    "與": "舆与",
    "単": "单",
    "従": "从",
    "両": "两",
    "産": "产",
    "経": "经",
    "図": "图",
    "権": "权",
    "検": "检",
    "済": "济",
}
"""Characters of other scripts that stand for a simplified one in a spoilt text, with the ones they may be."""

_WRAP = re.compile(rf"(?<={CJK}) (?={CJK})")
_COMMA_WRAP = re.compile(rf"(?:(?<={CJK})|(?<=[,;])) (?={CJK})")
_RAGGED = 1.5
"""How much narrower than the widest one a full line may be, in Chinese characters."""
_STROKES = re.compile(r"^[\s.·,，'`|]+(?=[\u4e00-\u9fff])|[\s·'`|+]+$")
_COMMAS = " ,，、。；"
_SENTENCE = 12
_SPOILT = 4
_SHORTEST_COPY = 5
_FOLDED = str.maketrans({strange: plain[0] for strange, plain in LOOK_ALIKES.items()})


def lines_of(piece: str) -> list[str]:
    """The wrapped lines of a piece: a space between Chinese characters is a wrap, one beside a number may be none."""
    return _WRAP.split(piece)


def _lines_behind_commas(piece: str) -> list[str]:
    """The lines of a piece where a space behind a comma is a wrap too, unless widths speak against it.

    A single letter behind a comma is half a letter of the border.
    """
    lines = _COMMA_WRAP.split(piece)
    full = [width_of(line) for line in lines[:-1]]
    even = not full or min(full) >= max(map(width_of, lines)) - _RAGGED
    return lines if even and len(lines[-1]) > 1 else lines_of(piece)


def width_of(line: str) -> float:
    """Printed width of a line in Chinese characters."""
    return sum(0.5 if c.isascii() else 1.0 for c in line)


def _overlaid(left: str, right: str) -> str | None:
    """The left piece with the end of one of its lines, which was read twice, as the right piece has it."""
    known = right[:-1]
    if len(right) < _SHORTEST_COPY or right in left or left.count(known) != 1:
        return None
    return left.replace(known, right)


def is_copy(piece: str, whole: str) -> bool:
    """Whether each line of a piece begins a line of the whole: the cell was read twice, the first time cut off."""
    lines, wholes = lines_of(piece.translate(_FOLDED)), lines_of(whole.translate(_FOLDED))
    if "".join(lines) == "".join(wholes):
        return True
    return len(lines) <= len(wholes) and all(b.startswith(a) for a, b in zip(lines, wholes, strict=False))


class Words:
    """What a document prints: the pairs of characters side by side, borders aside, and its sentences."""

    def __init__(self, printed: Iterable[str]) -> None:
        texts = list(printed)
        tidied = [tidy(text) for text in texts]
        lines = (tidy(line) for text in texts for line in lines_of(text))
        self._counts = Counter(first + second for line in lines for first, second in pairwise(line))
        self._pairs = self._counts.keys()
        self._cells = Counter(map(_squeezed, tidied))
        self._sentences = set(self._cells)
        self._ends = Counter(text[-2:] for text in self._sentences)

    def mend(self, pieces: Sequence[str]) -> tuple[str, bool]:
        """One text out of pieces side by side, line by line, and whether every joint reads like the document."""
        text, certain = pieces[0], True
        for piece in pieces[1:]:
            if is_word(word := tidy(f"{text} {piece}")):
                text = word
                continue
            if is_copy(text, piece):
                text = piece
                continue
            if whole := _overlaid(text, piece):
                text, certain = whole, False
                continue
            text, sure = self._beside(text, piece)
            certain = certain and sure
        return text, certain

    def _beside(self, left: str, right: str) -> tuple[str, bool]:
        """Two pieces joined line by line, and whether every joint is certain; commas end lines only if so."""
        for lines in (_lines_behind_commas, lines_of):
            joints = [self._joined(a, b) for a, b in zip_longest(lines(left), lines(right), fillvalue="")]
            sure = all(joint_sure for _, joint_sure in joints)
            if sure:
                break
        return " ".join(joint for joint, _ in joints), sure

    def completed(self, lines: Sequence[str]) -> str | None:
        """The one stretch of the document's sentences that holds all the lines in order; None for none or several."""
        pattern = re.compile(".{0,16}?".join(re.escape(_squeezed(line)) for line in lines))
        found = {match.group() for sentence in self._sentences if (match := pattern.search(sentence))}
        longer = {text for text in found if len(text) > sum(len(_squeezed(line)) for line in lines)}
        return longer.pop() if len(longer) == 1 else None

    def closest(self, text: str) -> str | None:
        """The sentence of the document that a spoilt text surely is: nearly the same, nearly as long."""
        squeezed = _squeezed(text)
        if len(squeezed) < _SENTENCE:
            return None
        near = [s for s in self._sentences if abs(len(s) - len(squeezed)) <= _SPOILT and len(s) >= _SENTENCE]
        best = get_close_matches(squeezed, near, n=1, cutoff=0.9)
        return best[0] if best and best[0] != squeezed else None

    def learn(self, texts: Iterable[str]) -> None:
        """Take in texts that were put together and are certain."""
        self._sentences |= {_squeezed(text) for text in texts}

    def has(self, text: str) -> bool:
        """Whether a text stands whole in some cell or line of the document."""
        return _squeezed(text) in self._sentences

    def has_within(self, text: str) -> bool:
        """Whether a text stands in some cell or line of the document, by itself or within a longer one."""
        squeezed = _squeezed(text)
        return any(squeezed in sentence for sentence in self._sentences)

    def end_so(self, text: str) -> bool:
        """Whether other texts of the document end as this one does."""
        return text.endswith("。") or self._ends[_squeezed(text)[-2:]] > 1

    def go_together(self, before: str, after: str) -> bool:
        """Whether two texts read on: the pair at their joint stands elsewhere in the document."""
        return bool(before and after) and before[-1] + after[0] in self._pairs

    def know_all(self, text: str) -> bool:
        """Whether every pair of a text stands somewhere in the document."""
        return all(first + second in self._pairs for first, second in pairwise(text))

    def know_any(self, text: str) -> bool:
        """Whether a pair of a text stands at another place of the document too."""
        return any(self._counts[first + second] > 1 for first, second in pairwise(text))

    def stand_beside(self, left: str, right: str) -> bool:
        """Whether two texts read on, or the letters at both sides of their joint stand in words known elsewhere."""
        beside = (left[-2:], right[:2])
        return self.go_together(left, right) or all(len(pair) > 1 and self._counts[pair] > 1 for pair in beside)

    def has_again(self, text: str) -> bool:
        """Whether a text stands whole in a cell of the document, and in another one as well."""
        return self._cells[_squeezed(text)] > 1

    def _joined(self, left: str, right: str) -> tuple[str, bool]:
        """Two pieces of a line as they read best, and whether that is certain."""
        right = _STROKES.sub("", right) if left else right
        if not left or not right:
            return left + right, True
        if left[-1] == right[0] and not left[-1].isdigit():
            return left + right[1:], True
        if left[-1] in ",，、" and right[:2] in self._pairs:
            return left + right, True
        if left[-1] + right[0] in self._pairs or not self._halved(left, right):
            return left + right, left[-1] + right[0] in self._pairs
        return self._halved(left, right) or left + right, False

    def _halved(self, left: str, right: str) -> str | None:
        """The line without the letter that one side has of a border letter that the other side has whole."""
        if len(left) > 1 and self._reads(left[-2], right):
            return left[:-1] + right
        if len(right) > 1 and self._reads(left[-1], right[1:]):
            return left + right[1:]
        return None

    def _reads(self, before: str, rest: str) -> bool:
        """Whether a text can go on so: the pair is known, or begins anew behind a comma or a blank."""
        if before in _COMMAS:
            return rest[:2] in self._pairs
        return before + rest[0] in self._pairs


def _squeezed(text: str) -> str:
    return "".join(text.split())
