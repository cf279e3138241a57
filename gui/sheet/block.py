"""Blocks (选区): the facts under a selection as lines that texts are filled, shifted and swapped along. Free of Qt."""

from collections.abc import Callable, Sequence

from core.facts import Fact
from core.reshape import Box
from core.workbook.forms.form import FormCell
from gui.sheet.walk import Places

Line = list[Fact]
Blank = Callable[[Fact], bool]
"""Whether there is no text at a fact"""


def box_of(cells: Sequence[FormCell]) -> Box | None:
    """The rectangle around cells; None around none."""
    if not cells:
        return None
    return Box(
        min(cell.row for cell in cells),
        min(cell.column for cell in cells),
        max(cell.row + cell.rowspan - 1 for cell in cells),
        max(cell.column + cell.colspan - 1 for cell in cells),
    )


def fact_at(places: Places, row: int, column: int) -> Fact | None:
    """The fact that begins at a place; in a cell merged of one field of several rows, that of the row."""
    cell = places.at(row, column)
    if cell is None or cell.column != column:
        return None
    facts = [piece for piece in cell.pieces if isinstance(piece, Fact)]
    if len(facts) > 1 and len(facts) == cell.rowspan:
        return facts[row - cell.row]
    return facts[0] if len(facts) == 1 and cell.row == row else None


def columns_to_fill(places: Places, box: Box) -> list[Line]:
    """For Ctrl+D: the facts of each column from the top; of a single row, with the one that stands over it."""
    lines = []
    for column in range(box.left, box.right + 1):
        line = _down(places, column, range(box.top, box.bottom + 1))
        if line and box.top == box.bottom:
            cell = places.at(box.top, column)
            above = places.below(cell, column, -1) if cell else None
            first = fact_at(places, above.row + above.rowspan - 1, column) if above else None
            line = [first, *line] if first else []
        if len(line) > 1:
            lines.append(line)
    return lines


def rows_to_shift(places: Places, box: Box, step: int, blank: Blank) -> list[Line]:
    """For shifting to the right (+1) or left (-1): the facts of each row of a selection in that order.

    One column stands for all from there on to the end of the row; several give way to the one neighbour. To the left
    the blank cell that takes the texts up is the first one, or the one before it.
    """
    rows = range(box.top, box.bottom + 1)
    lines = [_to_shift(_across(places, row), box.left, box.right, step, blank) for row in rows]
    return [line for line in lines if len(line) > 1]


def columns_to_shift(places: Places, box: Box, step: int, blank: Blank) -> list[Line]:
    """For shifting down (+1) or up (-1): as ``rows_to_shift``, for the facts of one field in rows under each other."""
    lines = []
    for column in range(box.left, box.right + 1):
        first = fact_at(places, box.top, column)
        whole = [(row, fact) for row in range(places.sheet.rows) if (fact := fact_at(places, row, column))]
        if first is not None and not first.field.startswith("["):
            whole = [(row, fact) for row, fact in whole if fact.field == first.field]
        lines.append(_to_shift(whole, box.top, box.bottom, step, blank))
    return [line for line in lines if len(line) > 1]


def pairs_to_swap(places: Places, cells: Sequence[FormCell]) -> list[tuple[Fact, Fact]]:
    """The facts of the two columns that are selected, row by row; none where not just two are."""
    columns = sorted({cell.column for cell in cells})
    if len(columns) != 2:
        return []
    rows = sorted({row for cell in cells for row in range(cell.row, cell.row + cell.rowspan)})
    found = ((fact_at(places, row, columns[0]), fact_at(places, row, columns[1])) for row in rows)
    return [(one, other) for one, other in found if one and other]


def facts_from(places: Places, cell: FormCell) -> Line:
    """The facts of a row from a cell on to the right."""
    return [fact for column, fact in _across(places, cell.row) if column >= cell.column]


def _across(places: Places, row: int) -> list[tuple[int, Fact]]:
    """The facts of a row with their columns: of a row of indicators, those of the indicator."""
    found = [(column, fact) for column in range(places.sheet.columns) if (fact := fact_at(places, row, column))]
    owners = places.owners_in({row})
    return [(column, fact) for column, fact in found if not owners or fact.owner in owners]


def _down(places: Places, column: int, rows: range) -> Line:
    return [fact for row in rows if (fact := fact_at(places, row, column))]


def _to_shift(whole: list[tuple[int, Fact]], first: int, last: int, step: int, blank: Blank) -> Line:
    """The part of a line that is shifted, in the order of the shift."""
    inside = [n for n, (place, _) in enumerate(whole) if first <= place <= last]
    if not inside:
        return []
    facts = [fact for _, fact in whole]
    start, end = inside[0], inside[-1]
    if step > 0:
        return facts[start:] if start == end else facts[start : end + 2]
    begin = start if blank(facts[start]) else max(0, start - 1)
    return facts[begin:][::-1] if start == end else facts[begin : end + 1][::-1]
