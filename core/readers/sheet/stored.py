"""A sheet (工作表) as its file stores it, before it is laid out as a Grid."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

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


class Texts(NamedTuple):
    """The texts of a row, and the columns that they stand in; of two in one column the later one counts."""

    columns: Sequence[int]
    texts: Sequence[str]


@dataclass(frozen=True)
class Sheet:
    """A sheet: by row the texts of the cells that have one, and its merged ranges.

    ``codes`` are the numbers, as stored, of cells that held a long code once; ``failed`` the places of formulas that
    ended in an error.
    """

    name: str
    rows: dict[int, Texts] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    codes: dict[Place, str] = field(default_factory=dict)
    failed: list[Place] = field(default_factory=list)

    @cached_property
    def columns(self) -> list[int]:
        """The columns that have a text, left to right; to be asked for when all texts are there."""
        used = {tuple(line.columns) for line in self.rows.values()}
        return sorted({column for columns in used for column in columns})

    def put(self, row: int, columns: Sequence[int], texts: Sequence[str]) -> None:
        """Put texts in the columns of a row; an empty one is none."""
        if "" in texts:
            columns = [column for column, text in zip(columns, texts, strict=True) if text]
            texts = [text for text in texts if text]
        if row in self.rows:
            columns, texts = [*self.rows[row].columns, *columns], [*self.rows[row].texts, *texts]
        if columns:
            self.rows[row] = Texts(columns, texts)


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
