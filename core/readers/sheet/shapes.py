"""Row shapes (行形): what rows of a worksheet have in common that differ in nothing but their texts and numbers.

Office programs write thousands of rows alike. Of such rows one alone is matched by patterns; of the others, known by
their XML without texts and digits, only the texts are looked at.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from core.readers.sheet.stored import COLUMNS, Stored

PLACE = r'<c r="([A-Z]++)[0-9]++"(?: s="([0-9]++)")?+(?: t="(\w++)")?+'
FORMULA = r"(?:<f(?:/| [^>]*+)?+>(?:(?<=/>)|[^<]*+</f>))?+"
VALUE = r'<(?:v|is><t(?: xml:space="preserve")?+)>([^<]*)</(?:v|t></is)>'
CELL = re.compile(f"{PLACE}(?:/>|>{FORMULA}(?:{VALUE})?+</c>)")
STRING, IN_PLACE = "s", "inlineStr"
"""Types of cells with a text: that of a number in the list of strings, or in place"""
NUMBERS = frozenset(["", "n"])
"""Types of cells with a number"""


class Shape(NamedTuple):
    """The cells of a row that have a value, by columns and types, and the ``blanks``: columns of those that have none.

    ``strings`` are the places among the values of those that are numbers of strings, ``others`` of those that are no
    text. Of the ``marks`` texts of the row, those at ``picks`` are values, or all. A row that ``is_odd`` is not as all
    programs write it, but perhaps XML for all that.
    """

    columns: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    strings: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    blanks: tuple[int, ...] = ()
    marks: int = 0
    picks: tuple[int, ...] | None = None
    is_odd: bool = False

    @property
    def has_cells(self) -> bool:
        """Whether the row has cells, be they blank."""
        return bool(self.columns or self.blanks)


def shape_of(row: str, text: re.Pattern[str]) -> Shape:
    """The shape of a row by its XML, in which ``text`` finds what counts as a text.

    A cell of another form also begins with one of the tags that are counted, and so gives itself away.
    """
    places = [match.start(1) for match in text.finditer(row)]
    cells = list(CELL.finditer(row))
    if len(cells) != row.count("<c ") + row.count("<c>") + row.count("<c/>"):
        return Shape(is_odd=True)
    picks = tuple(places.index(cell.start(4)) for cell in cells if cell[4])
    shape = shape_of_cells([(cell[1], "", cell[3] or "", cell[4] or "") for cell in cells])
    return shape if len(picks) == len(places) else shape._replace(marks=len(places), picks=picks)


def shape_of_cells(cells: Iterable[Stored]) -> Shape:
    """The shape of a row with these cells."""
    filled = [(COLUMNS[letters], kind) for letters, _, kind, value in cells if value]
    return Shape(
        columns=tuple(column for column, _ in filled),
        kinds=tuple(kind for _, kind in filled),
        strings=tuple(n for n, (_, kind) in enumerate(filled) if kind == STRING),
        others=tuple(n for n, (_, kind) in enumerate(filled) if kind not in (STRING, IN_PLACE)),
        blanks=tuple(COLUMNS[letters] for letters, _, _, value in cells if not value),
        marks=len(filled),
    )


def styles_of(row: str) -> list[str]:
    """The styles of the cells of a row that have a value, by its XML."""
    return [style for _, style, _, value in CELL.findall(row) if value]
