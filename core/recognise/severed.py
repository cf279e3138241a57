"""Tables that only an empty row parts (空行隔开的表): sheets and texts have no borders to tell one from the next.

Empty rows also stand inside lists and forms. What comes behind one is another table where it can't go on with what
is above: an amount is none, a label of a project is among its texts, or it begins with names over numbers.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from core.document import Document, Paragraph, Remark
from core.grid import Cell, Grid
from core.headers.goallist import header_at
from core.recognise.below import goes_on, is_empty
from core.recognise.parted import PARTED


def severed(document: Document) -> Document:
    """The document with the tables apart that stand below one another behind empty rows."""
    if document.kind in PARTED:
        return document
    blocks: list[Paragraph | Grid] = []
    cuts: dict[str, list[int]] = {}
    for block in document.blocks:
        starts = _starts(block) if isinstance(block, Grid) and not block.hidden else []
        if isinstance(block, Grid) and len(starts) > 1:
            cuts[block.id] = starts
            blocks += _pieces(block, starts)
        else:
            blocks.append(block)
    if not cuts:
        return document
    return replace(document, blocks=tuple(blocks), remarks=tuple(_followed(document.remarks, cuts)))


def _starts(grid: Grid) -> list[int]:
    """The first rows of the tables that stand in a grid, one below the other."""
    empty = [is_empty(grid, row) for row in range(grid.rows)]
    starts, header = [0], None
    for row in range(grid.rows if True in empty else 0):
        found = header_at(grid, row) if header is None or row > header.last else None
        if found:
            header = found
        elif header and row > header.last and not empty[row] and empty[row - 1] and not goes_on(grid, row, header):
            starts.append(row)
            header = None
    return starts


def _pieces(grid: Grid, starts: Sequence[int]) -> Iterator[Grid]:
    for n, (first, end) in enumerate(pairwise((*starts, grid.rows)), 1):
        cells = tuple(_up(cell, first) for cell in grid.cells if first <= cell.row < end)
        yield replace(grid, id=_piece(grid.id, n), rows=end - first, cells=cells)


def _up(cell: Cell, rows: int) -> Cell:
    return cell._replace(row=cell.row - rows)


def _piece(id: str, number: int) -> str:
    return id if number == 1 else f"{id}.{number}"


def _followed(remarks: Sequence[Remark], cuts: dict[str, list[int]]) -> Iterator[Remark]:
    """The remarks at the places that their cells have now."""
    for remark in remarks:
        above = [first for first in cuts.get(remark.grid, ()) if first <= remark.row]
        if above:
            yield replace(remark, grid=_piece(remark.grid, len(above)), row=remark.row - above[-1])
        else:
            yield remark
