"""Forms in parts (拆成几段的表): a clerk splits a table, or a program ends it with the page; no word stands between.

The parts of one form become one table again before it is read: which label a value has is told by the rows above.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from core.document import Document, Paragraph, Remark
from core.grid import Grid
from core.headers.goallist import header_at
from core.mends.seams import FLOWING, is_furniture
from core.recognise.form import read_form_row
from core.recognise.roles import GOALS
from core.terms.labels import NAMES, label_field

PARTED = FLOWING | {"pdf"}
"""Kinds of document in which parts of a table come one behind the other"""
_LINE = 3
"""Rows that the line over a form may take: its title, the unit, the unit of money"""
_BODIES = frozenset({"unit", "department"})
_OF_DEPARTMENTS = frozenset({"budget_total", "budget_fiscal", *GOALS})
"""What the form of a department says behind its name, as its unit line does not"""
_IN_LINE = frozenset({"unit", "department", "money", "title"})


def whole(document: Document) -> Document:
    """The document with each form in one table, where its parts follow each other and are of one width."""
    if document.kind not in PARTED:
        return document
    blocks: list[Paragraph | Grid] = []
    moved: dict[str, tuple[str, int]] = {}
    before: int | None = None
    for block in document.blocks:
        if isinstance(block, Paragraph):
            before = before if is_furniture(block.text) else None
            blocks.append(block)
            continue
        above = blocks[before] if before is not None else None
        if before is not None and isinstance(above, Grid) and _belong(_Part(above), _Part(block)):
            moved[block.id] = above.id, above.rows
            blocks[before] = _stacked(above, block)
        else:
            before = len(blocks)
            blocks.append(block)
    if not moved:
        return document
    return replace(document, blocks=tuple(blocks), remarks=tuple(_followed(document.remarks, moved)))


@dataclass(frozen=True)
class _Part:
    """A table that may be a part of a form."""

    grid: Grid

    @cached_property
    def says(self) -> Sequence[frozenset[str]]:
        """The fields that each row tells."""
        rows = range(self.grid.rows)
        return [frozenset(found.field for found in read_form_row(self.grid, row)) for row in rows]

    @cached_property
    def said(self) -> frozenset[str]:
        """The fields that all its rows tell."""
        return frozenset().union(*self.says)

    @cached_property
    def header(self) -> bool:
        """Whether the names of columns of indicators, or of a list, are in it."""
        return any(header_at(self.grid, row) for row in range(self.grid.rows))

    @cached_property
    def ends_with_header(self) -> bool:
        """Whether its last rows are a header, or the upper half of one."""
        rows = range(max(self.grid.rows - _LINE, 0), self.grid.rows)
        return any((found := header_at(self.grid, row)) and found.last + 1 == self.grid.rows for row in rows)

    @cached_property
    def names(self) -> frozenset[str]:
        """What it has of a name or a title, as the beginning of a form has; that of a whole department is its own."""
        first = self.says[0] if self.says else frozenset()
        return self.said & {*NAMES, "title"} or (first & _BODIES if self.said & _OF_DEPARTMENTS else frozenset())

    @cached_property
    def labelled(self) -> bool:
        """Whether anything in it is a label of a form."""
        return any(label_field(cell.text) for cell in self.grid.cells)

    @cached_property
    def is_line(self) -> bool:
        """Whether it is the line over a form alone."""
        return self.grid.rows <= _LINE and all(fields and fields <= _IN_LINE for fields in self.says)


def _belong(above: _Part, below: _Part) -> bool:
    """Whether two tables are parts of one: a header and its rows, the line over a form and the rest, names of a project
    and what they are the names of."""
    if above.grid.columns != below.grid.columns:
        return False
    if above.header:
        return above.ends_with_header and not below.header and not below.names
    if above.is_line:
        return bool(below.names or below.said & _OF_DEPARTMENTS)
    more = "title" not in below.names and above.names.isdisjoint(below.names)
    return bool(above.names) and more and (below.header or below.labelled)


def _stacked(above: Grid, below: Grid) -> Grid:
    cells = [cell._replace(row=cell.row + above.rows) for cell in below.cells]
    return replace(above, rows=above.rows + below.rows, cells=(*above.cells, *cells))


def _followed(remarks: Iterable[Remark], moved: dict[str, tuple[str, int]]) -> Iterator[Remark]:
    """The remarks at the places that their cells have now."""
    for remark in remarks:
        grid, rows = moved.get(remark.grid, (remark.grid, 0))
        yield replace(remark, grid=grid, row=remark.row + rows)
