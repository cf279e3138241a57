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
VALUE = r'<(?:v|is><t(?: xml:space="preserve")?+)>([^<]*+)</(?:v|t></is)>'
CELL = re.compile(f"{PLACE}(?:/>|>{FORMULA}(?:{VALUE})?+</c>)")
STYLE = re.compile('<c r="[A-Z]++[0-9]++"(?: s="([0-9]++)")?+[^/>]*+>(?!</c>)')
"""That of a cell with something in it, most often a value"""
STRING, IN_PLACE = "s", "inlineStr"
"""Types of cells with a text: that of a number in the list of strings, or in place"""
NUMBERS = frozenset(["", "n"])
"""Types of cells with a number"""


class Shape(NamedTuple):
    """The cells of a row that have a value, and the ``blanks``: columns of those that have none.

    ``kind`` is the type of all cells, "" where there are several; ``is_text`` where all have a text; ``numbers`` are
    the places of cells with a number among them. Of the ``marks`` texts of the row, those at ``picks`` are values, or
    all: then ``only`` is the kind. A row that ``is_odd`` is not as all programs write it, but perhaps XML for all that.
    """

    columns: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    kind: str = ""
    is_text: bool = True
    numbers: tuple[int, ...] = ()
    blanks: tuple[int, ...] = ()
    marks: int = 0
    picks: tuple[int, ...] | None = None
    only: str = ""
    is_odd: bool = False


def shape_of(row: str, text: re.Pattern[str]) -> Shape:
    """The shape of a row by its XML, in which ``text`` finds what counts as a text.

    A cell of another form also begins with one of the tags that are counted, and so gives itself away.
    """
    places = [match.start(1) for match in text.finditer(row)]
    cells = list(CELL.finditer(row))
    if len(cells) != row.count("<c ") + row.count("<c>") + row.count("<c/>"):
        return Shape(marks=len(places), is_odd=True)
    picks = tuple(places.index(cell.start(4)) for cell in cells if cell[4])
    shape = shape_of_cells([(cell[1], "", cell[3] or "", cell[4] or "") for cell in cells])
    if len(picks) == len(places):
        return shape._replace(only=shape.kind)
    return shape._replace(marks=len(places), picks=picks)


def shape_of_cells(cells: Iterable[Stored]) -> Shape:
    """The shape of a row with these cells."""
    filled = [(COLUMNS[letters], kind) for letters, _, kind, value in cells if value]
    kinds = tuple(kind for _, kind in filled)
    return Shape(
        columns=tuple(column for column, _ in filled),
        kinds=kinds,
        kind=kinds[0] if len(set(kinds)) == 1 else "",
        is_text={STRING, IN_PLACE}.issuperset(kinds),
        numbers=tuple(n for n, kind in enumerate(kinds) if kind in NUMBERS),
        blanks=tuple(COLUMNS[letters] for letters, _, _, value in cells if not value),
        marks=len(filled),
    )


def styles_of(row: str, shape: Shape) -> list[str]:
    """The styles of the cells of a row that have a value, by its XML and shape."""
    styles: list[str] = STYLE.findall(row)
    if len(styles) == len(shape.columns):
        return styles
    return [style for _, style, _, value in CELL.findall(row) if value]
