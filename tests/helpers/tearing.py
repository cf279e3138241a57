"""Tearing (撕裂): what a PDF does to tables on its way to text, at a rate, for tests of putting them together again.

Column borders cut cells and double, halve or swallow the letter they run through; merged labels slip to another row or
turn into strokes; columns drift; page ends cut labels off; letters are taken for others that look alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

LOOK_ALIKES = {"与": "與", "单": "単", "检": "検", "产": "産", "经": "経", "图": "図"}
_LATIN = {"H": "Н", "Y": "Ү", "A": "А", "C": "С", "P": "Р", "E": "Е", "K": "К", "M": "М", "T": "Т", "X": "Х"}
_HALVES = "亻月木日丨"

DETECTABLE = frozenset(
    {"cut", "doubled", "code", "look-alike", "level", "months", "shares", "name", "purpose", "page-end", "drift"}
    | {"run-together", "header", "strokes", "border-letter", "markup", "read-twice", "spaced-letters", "goal-rest"}
)
"""Damages that leave a trace in the text."""
LOSSY = frozenset(
    {
        "halved",
        "swallowed",
        "half-lost",
        "text-lost",
        "sign-misread",
        "sign-lost",
        "unit-lost",
        "lines-apart",
        "garbled",
    }
)
"""Damages that take letters with them."""


@dataclass
class Tear:
    """Decides by chance which damage is done where; ``rate`` is the share of places that are hit, 0 to 1."""

    rate: float
    seed: int = 0
    kinds: frozenset[str] = DETECTABLE
    done: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)

    def hits(self, kind: str) -> bool:
        """Whether a damage of this kind is done here."""
        hit = kind in self.kinds and self.random.random() < self.rate
        if hit:
            self.done.append(kind)
        return hit

    def at_border(self, text: str, place: int) -> tuple[str, str]:
        """A line in two pieces, the letter before the border perhaps doubled, halved or swallowed."""
        left, right = text[:place], text[place:]
        if not right:
            return left, ""
        if self.hits("doubled") and not left[-1].isdigit():
            return left, left[-1] + right
        if self.hits("halved"):
            return left[:-1] + self.random.choice(_HALVES), left[-1] + right
        if self.hits("swallowed"):
            return left[:-1], right
        return left, right

    def cut(self, text: str, width: int, border: int) -> tuple[str, str]:
        """A cell cut by a border after ``border`` letters of each of its lines, which are ``width`` letters long."""
        pairs = [self.at_border(line, border) for line in _lines(text, width)]
        left, right = (" ".join(filter(None, side)) for side in zip(*pairs, strict=True))
        return (left, "") if self.hits("half-lost") else (left, right)

    def value(self, text: str) -> str:
        """A value, its ≥ perhaps read as a narrow >, or its sign or 百分号 lost."""
        if text.startswith("≥") and self.hits("sign-misread"):
            return f">{text[1:]}"
        if text[:1] in "≥≤" and self.hits("sign-lost"):
            return text[1:]
        return text.replace("%", "", 1) if "%" in text and self.hits("unit-lost") else text

    def page_end(self, label: str) -> tuple[str, str]:
        """A label and what a page end leaves of it behind: its last letter (标), or more of them (益指标)."""
        rest = min(self.random.choice((1, 1, 2, 3)), len(label) - 3)
        return label[:-rest], label[-rest:]

    def letters(self, text: str) -> str:
        """A text, one of its letters perhaps taken for one that looks alike."""
        found = [letter for letter in text if letter in LOOK_ALIKES]
        return text.replace(found[0], LOOK_ALIKES[found[0]], 1) if found and self.hits("look-alike") else text

    def code(self, code: str) -> tuple[str, str]:
        """项目编码 in two pieces, its last letter wrapped under the first."""
        if not code or not self.hits("code"):
            return code, ""
        left, right = self.at_border(code[:-1], 10)
        return f"{left} {self._misread(code[-1])}", self._misread(right)

    def misread_code(self, code: str) -> str:
        """项目编码 with one of its letters misread, or a space where it was wrapped."""
        return f"{self._misread(code[:18])} {code[18:]}" if self.random.random() < 0.5 else self._misread(code)

    def _misread(self, text: str) -> str:
        """A text, a letter of it perhaps of another alphabet or in italics."""
        letters = [letter for letter in text if letter.isalpha()]
        if not letters:
            return text
        letter = self.random.choice(letters)
        return text.replace(letter, self.random.choice((_LATIN.get(letter, letter), f"<i>{letter}</i>")), 1)


def spaced(text: str) -> str:
    """A text in a column one letter wide: a blank behind each."""
    return " ".join(text)


def wrapped(text: str, width: int) -> str:
    """A text as its cell prints it: a space wherever a line is full."""
    return " ".join(_lines(text, width))


def _lines(text: str, width: int) -> Sequence[str]:
    return [text[n : n + width] for n in range(0, len(text), width)] or [""]
