"""Order (排序和筛选): which lines are shown and how they follow each other; the document knows nothing of it.

Free of Qt.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gui.indicators.sheet import Line

_NUMBER = re.compile(r"()([-+]?[\d,，]+(?:\.\d+)?)%?")
_VALUE = re.compile(r"(\D{0,6}?)([-+]?[\d,，]+(?:\.\d+)?)\s*\D{0,6}")
"""A value with a sign or a word before the number, and a unit after it"""


@dataclass(frozen=True, slots=True)
class Filter:
    """筛选: what a text must contain, and which texts are let through; None for all."""

    contains: str = ""
    values: frozenset[str] | None = None

    def lets(self, text: str) -> bool:
        """Whether a text is let through; upper and lower case are alike."""
        if self.values is not None and text not in self.values:
            return False
        return not self.contains or self.contains.casefold() in text.casefold()

    def __bool__(self) -> bool:
        return bool(self.contains) or self.values is not None


@dataclass(frozen=True, slots=True)
class Sort:
    """排序: by the texts of a column; blank ones come last either way, as in Excel."""

    column: str
    descending: bool = False


def sorted_lines(
    lines: Iterable[Line], number: int, *, descending: bool, ranks: Sequence[str] = (), values: bool = False
) -> list[Line]:
    """Lines by their texts in a column, those alike as they were.

    ``ranks`` are texts that have an order of theirs; where the texts are ``values``, signs and units do not count.
    """
    filled, blank = [], []
    for line in lines:
        (filled if line.texts[number].strip() else blank).append(line)
    keys = {text: _key(text, ranks, values) for text in {line.texts[number] for line in filled}}
    return sorted(filled, key=lambda line: keys[line.texts[number]], reverse=descending) + blank


def _key(text: str, ranks: Sequence[str], values: bool) -> tuple[int, float, bytes]:
    """Numbers by what they say; other texts by their bytes in GB 18030, where common characters stand by sound."""
    if text in ranks:
        return 0, ranks.index(text), b""
    found = (_VALUE if values else _NUMBER).fullmatch(text.strip())
    letters = text.strip().encode("gb18030", "replace")
    digits = re.sub("[,，]", "", found[2]) if found else ""
    return (1, float(digits), letters) if digits.strip("+-") else (2, 0.0, letters)


def let_through(lines: Iterable[Line], filters: Mapping[int, Filter]) -> list[Line]:
    """The lines whose texts pass the filters of all columns, by the number of the column."""
    shown = list(lines)
    for number, wanted in filters.items():
        passes = {text: wanted.lets(text) for text in {line.texts[number] for line in shown}}
        shown = [line for line in shown if passes[line.texts[number]]]
    return shown


def counted(lines: Iterable[Line], number: int, *, values: bool = False) -> list[tuple[str, int]]:
    """The different texts of a column with how many lines have each, in the order of sorting; blank last."""
    counts = Counter(line.texts[number] for line in lines)
    return sorted(counts.items(), key=lambda each: (not each[0].strip(), _key(each[0], (), values)))
