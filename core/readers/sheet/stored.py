"""A sheet (工作表) as its file stores it, before it is laid out as a Grid."""

from dataclasses import dataclass, field

WIDTH = 1 << 14
"""Columns of a sheet (Excel's limit); a place in a sheet is ``row * WIDTH + column``, both from 0."""
HEIGHT = 1 << 20
"""Rows of a sheet."""
KEPT_DIGITS = 15
LONGEST_CODE = 30

Merge = tuple[int, int, int, int]
"""A merged range: top, left, bottom, right, the last ones included, from 0."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: the texts of the cells that have one, by place, and its merged ranges.

    ``codes`` are the numbers, as stored, of cells that held a long code once; ``failed`` the places of formulas that
    ended in an error.
    """

    name: str
    texts: dict[int, str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    codes: dict[int, str] = field(default_factory=dict)
    failed: list[int] = field(default_factory=list)


def is_spoilt_code(number: str) -> bool:
    """Whether a stored number has more digits than a sheet keeps: a long code (编码) that has lost its end."""
    try:
        value = abs(float(number))
    except ValueError:
        return False
    return 10.0**KEPT_DIGITS <= value < 10.0**LONGEST_CODE
