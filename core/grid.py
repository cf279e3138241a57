"""Grid (表格): a table as printed, whose cells tile its rectangle exactly."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import repeat
from typing import Any, NamedTuple, TypeVar

_Made = TypeVar("_Made")


class Box(NamedTuple):
    """Where a piece of a cell stands on a page: page number from 1, rectangle in points from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Cell(NamedTuple):
    """A cell (单元格), merged or not: anchor row and column from 0, its spans, its text with "\\n" between lines.

    Readers make cells by the hundred thousand and send them from process to process: a tuple costs half of what a
    dataclass does there.
    """

    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    text: str = ""
    boxes: tuple[Box, ...] = ()

    @property
    def bottom(self) -> int:
        """The last row the cell covers."""
        return self.row + self.rowspan - 1

    @property
    def right(self) -> int:
        """The last column the cell covers."""
        return self.column + self.colspan - 1


_make: Callable[[type[Cell], Iterable[Any]], Cell] = tuple.__new__
_CELLS = repeat(Cell)
_NO_BOXES: Iterable[tuple[Box, ...]] = repeat(())


def cells_of(
    rows: Iterable[int], columns: Iterable[int], down: Iterable[int], across: Iterable[int], texts: Iterable[str]
) -> Iterator[Cell]:
    """Cells by their rows, columns, spans and texts; much faster than one by one."""
    return map(_make, _CELLS, zip(rows, columns, down, across, texts, _NO_BOXES, strict=False))


class GridError(ValueError):
    """The cells given do not tile their rectangle."""


_ADDRESS = re.compile(r"\[(\d+)\]\[(\d+)\]")


@dataclass(frozen=True)
class Grid:
    """A table (表格): ``cells`` tile ``rows`` × ``columns`` without hole or overlap, in reading order.

    ``hidden`` marks a table that the source does not show (a hidden sheet). ``row_keys`` and ``column_keys`` are names
    of rows and columns that stay with them wherever they are moved; () is 0, 1, 2 …, as every table is read.
    """

    id: str
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    title: str = ""
    page: int | None = None
    hidden: bool = False
    row_keys: tuple[int, ...] = ()
    column_keys: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if sum([down * across for _, _, down, across, _, _ in self.cells]) != self.rows * self.columns:
            raise GridError(f"cells of {self.id} do not cover {self.rows} × {self.columns}")

    @cached_property
    def _index(self) -> list[int]:
        """For each place, row by row, the number of the cell that covers it."""
        places = [row * self.columns + column for row, column, *_ in self.cells]
        if len(places) == self.rows * self.columns and places == list(range(len(places))):
            return places  # nothing is merged
        index = [-1] * (self.rows * self.columns)
        for n, cell in enumerate(self.cells):
            for row in range(cell.row, cell.row + cell.rowspan):
                start = row * self.columns + cell.column
                index[start : start + cell.colspan] = [n] * cell.colspan
        if -1 in index:
            raise GridError(f"cells of {self.id} overlap")
        return index

    def at(self, row: int, column: int) -> Cell:
        """The cell that covers the place; raises IndexError outside the rectangle."""
        return self.cells[self.number_at(row, column)]

    def number_at(self, row: int, column: int) -> int:
        """Which of ``cells`` covers the place; raises IndexError outside the rectangle."""
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            raise IndexError((row, column))
        return self._index[row * self.columns + column]

    def row(self, row: int) -> tuple[Cell, ...]:
        """The cells that cover a row, left to right, those hanging down from above included."""
        return self._rows[row]

    @cached_property
    def _rows(self) -> list[tuple[Cell, ...]]:
        index, columns, cells = self._index, self.columns, self.cells
        lines = (index[start : start + columns] for start in range(0, len(index), columns or 1))
        return [tuple(cells[n] for n in dict.fromkeys(line)) for line in lines]

    def once(self, make: "Callable[[Grid], _Made]") -> _Made:
        """What ``make`` makes of this table, made the first time only: the same is asked for in pass after pass."""
        if make not in self._known:
            self._known[make] = make(self)
        made: _Made = self._known[make]
        return made

    @cached_property
    def _known(self) -> dict[Callable[["Grid"], Any], Any]:
        return {}

    def __getstate__(self) -> dict[str, Any]:
        """Sent to another process without what can be made out of it again."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def address(self, cell: Cell) -> str:
        """The address of a cell by the keys of its row and column: "[3][2]"; it survives moves of both."""
        row = self.row_keys[cell.row] if self.row_keys else cell.row
        column = self.column_keys[cell.column] if self.column_keys else cell.column
        return address_of(row, column)

    def number(self, address: str) -> int | None:
        """Which of ``cells`` has an address; None where none has it any more."""
        match = _ADDRESS.fullmatch(address)
        if match is None:
            return None
        row, column = _place(self._rows_by_key, int(match[1])), _place(self._columns_by_key, int(match[2]))
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            return None
        number = self._index[row * self.columns + column]
        return number if (self.cells[number].row, self.cells[number].column) == (row, column) else None

    @cached_property
    def _rows_by_key(self) -> dict[int, int]:
        return {key: row for row, key in enumerate(self.row_keys)}

    @cached_property
    def _columns_by_key(self) -> dict[int, int]:
        return {key: column for column, key in enumerate(self.column_keys)}

    def with_texts(self, texts: Mapping[int, str]) -> "Grid":
        """The same table with other texts in some of ``cells``, given by number."""
        cells = list(self.cells)
        for number, text in texts.items():
            cells[number] = cells[number]._replace(text=text)
        after = object.__new__(Grid)  # no cell has moved: nothing is counted or looked for again
        vars(after).update(self.__getstate__(), cells=tuple(cells), _index=self._index)
        return after

    @classmethod
    def tiled(
        cls, id: str, rows: int, columns: int, cells: tuple[Cell, ...], title: str = "", *, hidden: bool = False
    ) -> "Grid":
        """A Grid of cells that are known to tile it: they are not counted again."""
        grid = object.__new__(cls)
        size = {"id": id, "rows": rows, "columns": columns, "cells": cells}
        vars(grid).update(size, title=title, page=None, hidden=hidden, row_keys=(), column_keys=())
        return grid

    def check(self) -> None:
        """Raise GridError unless the cells tile the rectangle (``__post_init__`` counts, this looks)."""
        assert self._index is not None


def address_of(row_key: int, column_key: int) -> str:
    """The address of a cell by the keys of its row and column."""
    return f"[{row_key}][{column_key}]"


def _place(places: dict[int, int], key: int) -> int:
    """Where the row or column with a key stands; -1 where it is gone."""
    return places.get(key, -1) if places else key


def tile(
    id: str,
    cells: Iterable[Cell],
    *,
    rows: int = 0,
    columns: int = 0,
    title: str = "",
    page: int | None = None,
    hidden: bool = False,
) -> Grid:
    """A Grid out of cells as a source has them: holes become empty cells, a cell that runs into another is cut back.

    ``rows`` and ``columns`` are the least size. No text is lost: a cell always keeps its anchor place, and of two
    cells with one anchor the later text joins the earlier one on a new line.
    """
    anchors: dict[tuple[int, int], Cell] = {}
    for cell in cells:
        twin = anchors.get((cell.row, cell.column))
        anchors[cell.row, cell.column] = _joined(twin, cell) if twin else cell
    ordered = sorted(anchors.values(), key=lambda c: (c.row, c.column))
    rows = max([rows, *(c.row + c.rowspan for c in ordered)])
    columns = max([columns, *(c.column + c.colspan for c in ordered)])
    taken = [[False] * columns for _ in range(rows)]
    for cell in ordered:
        taken[cell.row][cell.column] = True
    placed: list[Cell] = []
    for cell in ordered:
        rowspan, colspan = _room(taken, cell)
        for row in range(cell.row, cell.row + rowspan):
            for column in range(cell.column, cell.column + colspan):
                taken[row][column] = True
        fits = rowspan == cell.rowspan and colspan == cell.colspan
        placed.append(cell if fits else _resized(cell, rowspan, colspan))
    holes = [Cell(r, c) for r in range(rows) for c in range(columns) if not taken[r][c]]
    if holes:
        placed = sorted(placed + holes, key=lambda c: (c.row, c.column))
    return Grid(id, rows, columns, tuple(placed), title, page, hidden)


def _room(taken: Sequence[Sequence[bool]], cell: Cell) -> tuple[int, int]:
    """How many rows and columns from its anchor the cell may cover without running into another."""
    colspan = 1
    while colspan < cell.colspan and not taken[cell.row][cell.column + colspan]:
        colspan += 1
    rowspan = 1
    while rowspan < cell.rowspan and not any(taken[cell.row + rowspan][cell.column : cell.column + colspan]):
        rowspan += 1
    return rowspan, colspan


def _resized(cell: Cell, rowspan: int, colspan: int) -> Cell:
    return cell._replace(rowspan=rowspan, colspan=colspan)


def _joined(first: Cell, second: Cell) -> Cell:
    text = "\n".join(t for t in (first.text, second.text) if t)
    rowspan, colspan = max(first.rowspan, second.rowspan), max(first.colspan, second.colspan)
    return Cell(first.row, first.column, rowspan, colspan, text, first.boxes + second.boxes)
