"""Rows of a table in a Word template: repeated as the rows of a sheet are; like cells merge where a tag asks for it."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from core.word.tagged import tagged_paragraphs, tags_in
from core.workbook.templates.context import Context
from core.workbook.templates.scan import Band, scan

Fill = Callable[[Any, Context], None]
"""Fills the content of a cell for a context."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row made of the template's row of a number, for a context; ``merging`` are the numbers of its merging cells."""

    element: Any
    template: int
    context: Context
    merging: tuple[int, ...]


def expand_rows(table: Any, context: Context, fill: Fill) -> None:
    """Put a row of the table for each that its tags stand for, filled."""
    old = table.findall(qn("w:tr"))
    texts = {
        (row, column): "\n".join(text for _, text in tagged_paragraphs(cell))
        for row, element in enumerate(old, 1)
        for column, cell in enumerate(_cells(element), 1)
    }
    bands = scan(0, "", texts, 0).bands
    rows = _made(old, range(1, len(old) + 1), bands, context, fill)
    for element in old:
        table.remove(element)
    table.extend([row.element for row in rows])
    _merge(rows)


def _cells(row: Any) -> list[Any]:
    return list(row.xpath("./w:tc | ./w:sdt/w:sdtContent/w:tc"))


def _made(old: Sequence[Any], numbers: range, bands: Sequence[Band], context: Context, fill: Fill) -> list[_Row]:
    """The rows for the template's rows of those numbers; those of a band once for each of its contexts."""
    rows: list[_Row] = []
    first = {band.first: band for band in bands}
    number = numbers.start
    while number < numbers.stop:
        band = first.get(number)
        if band is None:
            rows.append(_copied(old[number - 1], number, context, fill))
            number += 1
            continue
        for each in context.each(band.scope, band.period, band.alike):
            rows += _made(old, range(band.first, band.last + 1), band.bands, each, fill)
        number = band.last + 1
    return rows


def _copied(element: Any, number: int, context: Context, fill: Fill) -> _Row:
    copy = deepcopy(element)
    cells = _cells(copy)
    merging = tuple(n for n, cell in enumerate(cells) if any(tag.merges for tag in tags_in(cell)))
    for cell in cells:
        fill(cell, context)
    return _Row(copy, number, context, merging)


def _merge(rows: Sequence[_Row]) -> None:
    """Merge like cells of rows below each other; a run ends where one to the left of it ends."""
    texts = [{n: _text(_cells(row.element)[n]) for n in row.merging} for row in rows]
    for k in range(1, len(rows)):
        above, row = rows[k - 1], rows[k]
        if above.template != row.template or above.context.project is not row.context.project:
            continue
        for n in row.merging:
            if not texts[k][n] or texts[k][n] != texts[k - 1][n]:
                break
            _hang(_cells(above.element)[n], _cells(row.element)[n])


def _text(cell: Any) -> str:
    return "".join(node.text or "" for node in cell.iter(qn("w:t")))


def _hang(upper: Any, lower: Any) -> None:
    """Merge a cell into the one above it."""
    upper.vMerge = upper.vMerge or "restart"
    lower.clear_content()
    lower.add_p()
    lower.vMerge = "continue"
