"""Tables (表格): rows and cells as Word has them, put together to cells with their places and spans."""

from dataclasses import dataclass, field
from typing import TypeAlias

from core.grid import Cell
from core.readers.docx.names import Attributes, whole_number

MOST_COLUMNS = 1_000
"""Most columns a cell may span or a row may leave out; Word itself stops at 63."""
MOST_PLACES = 4_000_000
"""Most rows times columns of a table: Word's limits are 32,767 rows and 63 columns."""


class StructureError(ValueError):
    """A row outside a table, a cell outside a row, a table without measure: nothing that Word would open."""


@dataclass(frozen=True)
class Covered:
    """A text that a merged cell hides, at the place of the cell that shows instead."""

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Table:
    """A finished table: its cells, the tables inside them, and what its merges hide."""

    cells: tuple[Cell, ...]
    inner: tuple["Table", ...]
    covered: tuple[Covered, ...]

    def text(self) -> str:
        """The text where the table stands in a cell of another: a line for each row."""
        lines: dict[int, list[str]] = {}
        for cell in self.cells:
            lines.setdefault(cell.row, []).append(cell.text)
        return "\n".join("\t".join(texts) for texts in lines.values())


Item: TypeAlias = str | Table
"""What stands one below the other in a body, a cell or a text box: paragraphs and tables."""


@dataclass(slots=True)
class OpenCell:
    """A cell being read (``w:tc``)."""

    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1
    goes_down: bool = False
    """It begins or continues a vertical merge"""
    from_above: bool = False
    from_left: bool = False
    items: list[Item] = field(default_factory=list)

    def text(self) -> str:
        """The lines of the cell, padding at their ends and empty lines at its ends left out."""
        if len(self.items) == 1 and isinstance(self.items[0], str):
            return tidy(self.items[0])
        return tidy("\n".join(item if isinstance(item, str) else item.text() for item in self.items))


class OpenTable:
    """A table being read (``w:tbl``). The places of cells follow from what stands before them in their row.

    The table's own grid (``w:tblGrid``) is not asked: it is often wrong and sometimes missing.
    """

    def __init__(self) -> None:
        self.cell: OpenCell | None = None
        self._in_row = False
        self._row = 0
        self._column = 0
        self._in_this_row: list[OpenCell] = []
        self._goes_down: dict[int, OpenCell] = {}
        self._came_down: dict[int, OpenCell] = {}
        self._hidden_row = False
        self._cells: list[OpenCell] = []
        self._covers: list[tuple[OpenCell, str]] = []

    def open_row(self) -> None:
        """A row begins."""
        if self._in_row:
            raise StructureError("a row inside a row")
        self._in_row, self._hidden_row = True, False
        self._column = 0
        self._in_this_row = []
        self._came_down, self._goes_down = self._goes_down, {}

    def skip(self, columns: int) -> None:
        """The row begins some columns further right (``w:gridBefore``)."""
        self._column += _clipped(columns, 0)

    def hide_row(self) -> None:
        """The row is hidden, provided that all its text is."""
        self._hidden_row = True

    def open_cell(self) -> OpenCell:
        """A cell begins."""
        if not self._in_row or self.cell is not None:
            raise StructureError("a cell outside a row")
        self.cell = OpenCell()
        return self.cell

    def span(self, attributes: Attributes) -> None:
        """The cell spans columns (``w:gridSpan``)."""
        if self.cell is not None:
            self.cell.colspan = _clipped(whole_number(attributes, default=1), 1)

    def merge_down(self, attributes: Attributes) -> None:
        """The cell is part of a vertical merge (``w:vMerge``): its first cell says "restart"."""
        if self.cell is not None:
            self.cell.goes_down = True
            self.cell.from_above = attributes.get("val", "continue") == "continue"

    def merge_down_by_revision(self, attributes: Attributes) -> None:
        """A tracked change merged the cell (``w:cellMerge``): "rest" is its first cell, "cont" another."""
        if self.cell is not None and "vMerge" in attributes:
            self.cell.goes_down = True
            self.cell.from_above = attributes["vMerge"] == "cont"

    def merge_left(self, attributes: Attributes) -> None:
        """The cell may be swallowed by the one at its left (``w:hMerge``, of old Word versions)."""
        if self.cell is not None:
            self.cell.from_left = attributes.get("val", "continue") == "continue"

    def is_covered(self) -> bool:
        """Whether the open cell goes on with another one, so that nothing in it is printed or counted."""
        if self.cell is None:
            return False
        above = self.cell.from_above and self._column in self._came_down
        return above or (self.cell.from_left and bool(self._in_this_row))

    def drop_cell(self) -> None:
        """The cell is deleted."""
        self.cell = None

    def close_cell(self) -> None:
        """The cell ends: place it, or give it to the cell that it continues."""
        cell, self.cell = self.cell, None
        if cell is None:
            return
        cell.row, cell.column = self._row, self._column
        self._column += cell.colspan
        if cell.from_left and self._in_this_row:
            self._swallow(self._in_this_row[-1], cell)
        else:
            self._place(cell)

    def drop_row(self) -> None:
        """The row is deleted: vertical merges run on over it."""
        self._goes_down = self._came_down
        self._in_row = False

    def close_row(self) -> None:
        """The row ends; a row without cells, or hidden with all its text, was none."""
        cells = self._in_this_row
        if not self._in_row:
            return
        if not cells or (self._hidden_row and not any(cell.text() for cell in cells)):
            self.drop_row()
            return
        for cell in cells:
            if cell.row < self._row:
                cell.rowspan += 1
            else:
                self._cells.append(cell)
        self._row += 1
        self._in_row = False

    def close(self) -> list[Item]:
        """The finished table; of a table that only lays out others (a single column), its content."""
        inner = [item for cell in self._cells for item in cell.items if isinstance(item, Table)]
        if inner and self._is_layout():
            return [item for cell in self._cells for item in cell.items]
        if not self._cells:
            return []
        if self._row * max(cell.column + cell.colspan for cell in self._cells) > MOST_PLACES:
            raise StructureError("a table without measure")
        cells = tuple(Cell(c.row, c.column, c.rowspan, c.colspan, c.text()) for c in self._cells)
        covered = (Covered(cell.row, cell.column, text) for cell, text in self._covers if text != cell.text())
        return [Table(cells, tuple(inner), tuple(covered))]

    def _is_layout(self) -> bool:
        """Whether each row is a single cell of the same place and width."""
        return len({(cell.column, cell.colspan) for cell in self._cells}) == 1

    def _place(self, cell: OpenCell) -> None:
        above = self._came_down.get(cell.column) if cell.from_above else None
        if above is not None:
            self._cover(above, cell)
        else:
            above = cell
        if cell.goes_down:
            self._goes_down[cell.column] = above
        self._in_this_row.append(above)

    def _swallow(self, left: OpenCell, cell: OpenCell) -> None:
        if left.row == self._row:
            left.colspan += cell.colspan
        self._cover(left, cell)

    def _cover(self, shown: OpenCell, cell: OpenCell) -> None:
        if text := cell.text():
            self._covers.append((shown, text))


def tidy(text: str) -> str:
    """The text without padding at the ends of its lines and without empty lines at its own ends."""
    if "\n" not in text:
        return text.strip()
    return "\n".join(line.strip() for line in text.split("\n")).strip("\n")


def _clipped(columns: int, least: int) -> int:
    return min(max(columns, least), MOST_COLUMNS)
