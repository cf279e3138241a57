"""Text that hangs out of the last row of a page (悬出的文字): of a cell that goes on behind it without a border.

Programs that print web pages rule the rows that are there, and leave the rest of such a cell's text below them.
"""

from collections.abc import Sequence
from dataclasses import replace

from core.readers.pdf.layout import Part
from core.readers.pdf.lines import Line
from core.readers.pdf.tables import Patch, Table

NEAR = 0.5
"""Of the letter height: how far below the table its text begins at most."""
APART = 1.5
"""The same from the last line in its cell."""
SLACK = 1.0
"""Points by which text may reach over the side of its cell."""


def with_overhang(parts: Sequence[Part]) -> list[Part]:
    """The parts of a page, the line below the table at its end in the cell that it hangs out of."""
    if len(parts) < 2 or not isinstance(parts[-2], Table) or not isinstance(parts[-1], Line):
        return list(parts)
    table, line = parts[-2], parts[-1]
    cells = [cell for cell in table.row(table.rows - 1) if cell.lines and _is_over(cell, line)]
    if len(cells) != 1 or line.box.top - table.bottom > NEAR * line.size:
        return list(parts)
    (cell,) = cells
    grown = [p._replace(lines=(*p.lines, line)) if p.place == cell.place else p for p in table.patches]
    return [*parts[:-2], replace(table, patches=tuple(grown))]


def _is_over(cell: Patch, line: Line) -> bool:
    """Whether a line stands under a cell, no wider, and goes on where a line of its text ended."""
    box, last = cell.boxes[-1], cell.lines[-1]
    inside = box.left - SLACK <= line.box.left and line.box.right <= box.right + SLACK
    return inside and abs(last.size - line.size) < SLACK and line.box.top - last.box.bottom < APART * line.size
