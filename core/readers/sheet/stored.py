"""A sheet (工作表) as its file stores it, before it is laid out as a Grid."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, islice
from typing import Any, TypeVar

Made = TypeVar("Made")

KEPT_DIGITS = 15
"""Digits that a sheet keeps of a number."""
LONGEST_CODE = 30

Place = tuple[int, int]
"""Row and column of a cell, from 0."""
Merge = tuple[int, int, int, int]
"""A merged range: top, left, bottom, right, the last ones included, from 0."""

Stored = tuple[str, str, str, str]
"""A cell in the XML of a sheet: column letters, style, type, value, each as written; "" where there is none."""
Row = tuple[int, list[Stored]]
"""Cells of a row and its number, from 0."""
Line = tuple[int, Sequence[int], Sequence[str]]
"""A row: its number, and columns, from 0, with the text in each."""


class Columns(dict[str, int]):
    """Column numbers from 0 by their letters."""

    def __missing__(self, letters: str) -> int:
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - ord("A") + 1
        self[letters] = number - 1
        return number - 1


COLUMNS = Columns()


def letters_of(column: int) -> str:
    """The letters of a column, by its number from 0."""
    letters = ""
    number = column + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def merge_of(left: str, top: str, right: str, bottom: str) -> Merge:
    """A merged range by its corners: column letters and row number of one, then of the other."""
    return ordered(int(top) - 1, COLUMNS[left], int(bottom) - 1, COLUMNS[right])


def ordered(top: int, left: int, bottom: int, right: int) -> Merge:
    """A merged range by two corners, whichever they are."""
    if top <= bottom and left <= right:
        return top, left, bottom, right
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)


class Shared:
    """What sheets have in common, and with it what was found out about it."""

    def once(self, make: Callable[..., Made], *arguments: Hashable) -> Made:
        """What ``make`` makes of this and further arguments, made the first time only."""
        key = make, *arguments
        if key not in self._known:
            self._known[key] = make(self, *arguments)
        made: Made = self._known[key]
        return made

    @cached_property
    def _known(self) -> dict[tuple[Any, ...], Any]:
        return {}


@dataclass(frozen=True, eq=False)
class Outline(Shared):
    """Where the texts of a sheet stand (轮廓): the rows that have some, the columns of each row's, and what is merged.

    Sheets of forms share one.
    """

    rows: Sequence[int]
    columns: Sequence[tuple[int, ...]]
    merges: Sequence[Merge] = ()

    @cached_property
    def used_rows(self) -> list[int]:
        """The rows that have a text, top to bottom."""
        return sorted(set(self.rows))

    @cached_property
    def used_columns(self) -> list[int]:
        """The columns that have a text, left to right."""
        return sorted({column for columns in set(self.columns) for column in columns})

    def without(self, texts: Sequence[str]) -> "tuple[Outline, list[str]]":
        """The outline without those of its ``texts`` that are empty, and the others."""
        rest = iter(texts)
        told = [(row, tuple(compress(columns, islice(rest, len(columns))))) for row, columns in self._lines()]
        there = [(row, columns) for row, columns in told if columns]
        outline = Outline([row for row, _ in there], [columns for _, columns in there], self.merges)
        return outline, list(filter(None, texts))

    def places(self) -> Iterator[Place]:
        """Row and column of each text."""
        return ((row, column) for row, columns in self._lines() for column in columns)

    def _lines(self) -> Iterable[tuple[int, tuple[int, ...]]]:
        return zip(self.rows, self.columns, strict=True)


@dataclass(frozen=True)
class Doubts:
    """What is doubtful in a sheet (疑点).

    ``codes`` are the numbers, as stored, of cells that held a long code once; ``failed`` the places of formulas that
    ended in an error.
    """

    codes: dict[Place, str] = field(default_factory=dict)
    failed: list[Place] = field(default_factory=list)


@dataclass(frozen=True)
class Sheet:
    """A sheet: its ``texts``, row by row, and where they stand; of two in one place the later one counts."""

    name: str
    outline: Outline
    texts: Sequence[str]
    hidden: bool = False
    doubts: Doubts = field(default_factory=Doubts)

    @classmethod
    def of(cls, name: str, lines: Iterable[Line], merges: Sequence[Merge] = (), *, hidden: bool = False) -> "Sheet":
        """A sheet with these rows; an empty text is none."""
        told = list(lines)
        outline = Outline([row for row, _, _ in told], [tuple(columns) for _, columns, _ in told], merges)
        return cls(name, *outline.without([text for _, _, texts in told for text in texts]), hidden)

    @cached_property
    def lines(self) -> dict[int, dict[int, str]]:
        """The texts by row and column."""
        lines: dict[int, dict[int, str]] = {}
        for (row, column), text in zip(self.outline.places(), self.texts, strict=True):
            lines.setdefault(row, {})[column] = text
        return lines


def without_blanks(text: str) -> str:
    """The text, but "" for one of blanks alone."""
    return "" if text.isspace() else text


def is_spoilt_code(number: str) -> bool:
    """Whether a stored number has more digits than a sheet keeps: a long code (编码) that has lost its end."""
    if len(number) <= KEPT_DIGITS and "E" not in number.upper():
        return False
    try:
        value = abs(float(number))
    except ValueError:
        return False
    return 10.0**KEPT_DIGITS <= value < 10.0**LONGEST_CODE
