"""The parts of a table on two pages brought to the same columns, without the header that the second repeats."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import Rect
from core.readers.pdf.tables import Patch, Table
from core.terms.tree import is_level1

SAME = 3.0
"""Points between column lines that are the same line."""
MIRRORED = 60.0
"""Points by which the margins of left and right pages may differ."""
HEADER_CELLS = 3
"""Filled cells that a row has at least to be the header of a list."""


def on_same_columns(upper: Table, lower: Table) -> tuple[Table, Table] | None:
    """Both tables on the columns of both; None where they do not look like parts of one table."""
    shift = upper.xs[0] - lower.xs[0]
    if abs(shift) > MIRRORED or abs(upper.xs[-1] - lower.xs[-1] - shift) > SAME:
        return None
    if abs(shift) > 0:
        lower = _moved(lower, shift)
    alone = [x for x in lower.xs if not _among(x, upper.xs)]
    missing = [x for x in upper.xs if not _among(x, lower.xs)]
    fewest = min(len(upper.xs), len(lower.xs)) - 2
    if 2 * min(len(alone), len(missing)) > fewest:
        return None
    xs = sorted([*upper.xs, *alone])
    return on_columns(upper, xs), on_columns(lower, xs)


def _among(x: float, xs: Sequence[float]) -> bool:
    return any(abs(x - other) <= SAME for other in xs)


def _moved(table: Table, shift: float) -> Table:
    return replace(
        table,
        xs=tuple(x + shift for x in table.xs),
        patches=tuple(p._replace(lines=tuple(_moved_line(line, shift) for line in p.lines)) for p in table.patches),
    )


def _moved_line(line: Line, shift: float) -> Line:
    box = line.box
    return line._replace(box=Rect(box.left + shift, box.top, box.right + shift, box.bottom))


def on_columns(table: Table, xs: Sequence[float]) -> Table:
    """The table on more columns: its cells span those that were added."""
    if len(xs) == len(table.xs):
        return table
    place = [min(range(len(xs)), key=lambda n: abs(xs[n] - x)) for x in table.xs]
    patches = tuple(
        p._replace(column=place[p.column], colspan=place[p.column + p.colspan] - place[p.column]) for p in table.patches
    )
    return replace(table, xs=tuple(xs), patches=patches)


def repeated_rows(upper: Table, lower: Table) -> int:
    """How many rows at the start of ``lower`` repeat the first ones of ``upper``: the header of the table."""
    repeated = 0
    for row in range(min(upper.rows, lower.rows)):
        first, second = _starting(upper, row), _starting(lower, row)
        if len(first) != len(second) or not all(_are_alike(a, b) for a, b in zip(first, second, strict=True)):
            break
        if all(p.bottom <= row + 1 for p in lower.patches if p.row <= row) and any(p.lines for p in lower.row(row)):
            repeated = row + 1
    return repeated


def _starting(table: Table, row: int) -> list[Patch]:
    return [patch for patch in table.row(row) if patch.row == row]


def _are_alike(a: Patch, b: Patch) -> bool:
    """Whether two cells are the same header cell; a low row may have cut off the end of its text."""
    if (a.columns, a.rowspan) != (b.columns, b.rowspan) or bool(a.lines) != bool(b.lines):
        return False
    first, second = squeezed(a.lines), squeezed(b.lines)
    return first == second or (min(len(first), len(second)) > 3 and first[:4] == second[:4] and _cut(first, second))


def _cut(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)


def squeezed(lines: Iterable[Line]) -> str:
    """The text of lines without white space."""
    return "".join("".join([line.text for line in lines]).split())


def begins_anew(upper: Table, lower: Table, repeated: int) -> bool:
    """Whether ``lower`` is the next form of the same kind: its first labels are those of ``upper``, not a header."""
    if repeated and sum(bool(p.lines) for p in lower.row(repeated - 1)) >= HEADER_CELLS:
        return False
    first, second = _labels(upper), _labels(lower)
    return len(first) == 2 and first == second and not any(map(is_level1, first)) and lower.rows > repeated


def _labels(table: Table) -> list[str]:
    labels = (squeezed(p.lines) for p in table.patches if p.column == 0 and p.lines)
    return list(islice(labels, 2))


def without_rows(table: Table, count: int) -> Table:
    """The table without its first rows, in which no cell may end that begins below."""
    return replace(
        table,
        heights=table.heights[count:],
        patches=tuple(p._replace(row=p.row - count) for p in table.patches if p.row >= count),
        top=table.top + sum(table.heights[:count]),
    )
