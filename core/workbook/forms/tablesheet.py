"""Raw tables as sheets (原样表格), as printed: their cells are made when they are asked for, for there may be many."""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import compress
from operator import is_not
from weakref import ReferenceType, ref

from core.facts import Fact
from core.grid import Cell, Grid
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.parts.look import Look

TEXT = Look(wrap=True, vertical="center", border=True)
"""How a text looks that no template draws"""
_WIDE = re.compile("[\u2e80-\U0010ffff]")
"""Signs as wide as two digits"""
_NARROWEST, _WIDEST, _LOOKED_AT = 6.0, 36.0, 200

_NAMING = ("序号", "编号", "编码", "代码", "名称", "项目", "单位", "科目")
"""How the heads of columns end that name what a row is about"""


@dataclass(frozen=True)
class TableSheet:
    """A raw table laid out: what FormSheet says of a form, said of a grid.

    Each cell is a fact of the table; where it is not ``editable``, a text that belongs to none.
    """

    grid: Grid
    editable: bool
    _made: dict[int, FormCell] = field(default_factory=dict, repr=False, compare=False)
    _since: list[tuple[ReferenceType["TableSheet"], list[Cell]]] = field(
        default_factory=list, repr=False, compare=False
    )
    """The state that it was compared with last, and what has changed since"""

    @property
    def rows(self) -> int:
        """Rows of the table."""
        return self.grid.rows

    @property
    def columns(self) -> int:
        """Columns of the table."""
        return self.grid.columns

    def cell(self, number: int) -> FormCell:
        """A cell by its number in the grid; the same object whenever it is asked for."""
        made = self._made.get(number)
        if made is None:
            cell = self.grid.cells[number]
            piece = Fact(self.grid.id, self.grid.address(cell)) if self.editable else cell.text
            made = FormCell(cell.row, cell.column, cell.rowspan, cell.colspan, cell.text, (piece,), TEXT)
            self._made[number] = made
        return made

    @property
    def cells(self) -> tuple[FormCell, ...]:
        """All cells in reading order."""
        return tuple(map(self.cell, range(len(self.grid.cells))))

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """Widths in characters by the longest line of the unmerged cells in the first rows."""
        widths = [_NARROWEST] * self.grid.columns
        for cell in self.grid.cells:
            if cell.row >= _LOOKED_AT:
                break
            if cell.colspan == 1:
                widths[cell.column] = min(_WIDEST, max(widths[cell.column], _longest_line(cell.text) + 2.0))
        return tuple(widths)

    def changed_since(self, before: "TableSheet") -> list[Cell]:
        """The cells that have another text than in an earlier state that was laid out alike."""
        if not (self._since and self._since[0][0]() is before):
            cells = before.grid.cells, self.grid.cells
            pairs = compress(zip(*cells, strict=True), map(is_not, *cells))
            self._since[:] = [(ref(before), [new for old, new in pairs if old.text != new.text])]
        return self._since[0][1]

    @property
    def heights(self) -> tuple[None, ...]:
        """By content, all of them."""
        return (None,) * self.grid.rows

    @cached_property
    def merged(self) -> tuple[tuple[int, int, int, int], ...]:
        """The merged cells: row, column, rows and columns covered."""
        cells = self.grid.cells
        if len(cells) == self.rows * self.columns:
            return ()
        return tuple(cell[:4] for cell in cells if cell.rowspan > 1 or cell.colspan > 1)


@lru_cache(maxsize=4096)
def _longest_line(text: str) -> int:
    """In digits; most texts are the same after an edit."""
    return max(len(line) + len(_WIDE.findall(line)) for line in text.split("\n"))


Sheet = FormSheet | TableSheet


def table_sheet(grid: Grid) -> TableSheet:
    """A raw table as it stands now; each cell is a fact of it."""
    return TableSheet(grid, True)


def printed_sheet(grid: Grid) -> TableSheet:
    """A table as printed; its texts belong to no fact, so nothing in it is editable."""
    return TableSheet(grid, False)


def changed_cells(before: Sheet, after: Sheet) -> list[Cell] | None:
    """The cells that have another text than in an earlier state of a table; None where it is not laid out alike."""
    if not (isinstance(before, TableSheet) and isinstance(after, TableSheet)):
        return None
    if (before.rows, before.columns, before.merged) != (after.rows, after.columns, after.merged):
        return None
    return after.changed_since(before)


def names_rows(head: str) -> bool:
    """Whether a column with this head names what its rows are about: 项目名称, 功能科目编码 …"""
    return "".join(head.split()).endswith(_NAMING)
