"""A sheet (工作表) as its file stores it, before it is laid out as a Grid."""

from dataclasses import dataclass, field

KEPT_DIGITS = 15
"""Digits that a sheet keeps of a number."""
LONGEST_CODE = 30

Place = tuple[int, int]
"""Row and column of a cell, from 0."""
Merge = tuple[int, int, int, int]
"""A merged range: top, left, bottom, right, the last ones included, from 0."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: by row and column the texts of the cells that have one, and its merged ranges.

    ``codes`` are the numbers, as stored, of cells that held a long code once; ``failed`` the places of formulas that
    ended in an error.
    """

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    codes: dict[Place, str] = field(default_factory=dict)
    failed: list[Place] = field(default_factory=list)

    def put(self, row: int, column: int, text: str) -> None:
        """Put the text of a cell at its place; a text of blanks alone is none."""
        if text and not text.isspace():
            self.rows.setdefault(row, {})[column] = text


def is_spoilt_code(number: str) -> bool:
    """Whether a stored number has more digits than a sheet keeps: a long code (编码) that has lost its end."""
    if len(number) <= KEPT_DIGITS and "E" not in number.upper():
        return False
    try:
        value = abs(float(number))
    except ValueError:
        return False
    return 10.0**KEPT_DIGITS <= value < 10.0**LONGEST_CODE
