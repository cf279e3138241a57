"""A raw table being changed (原样表格的修改): texts one by one, rows and columns by the difference of two shapes."""

from collections.abc import Iterator
from dataclasses import replace

from core.changes import Lines, ReshapeTable, SetText
from core.errors import EditError
from core.grid import Cell, Grid, GridError, address_of
from core.messages import say

TITLE = "title"
"""The field of a table's title; its cells go by their addresses."""


def lines_of(grid: Grid) -> Lines:
    """Rows and columns of a table."""
    return Lines(grid.rows, grid.columns, grid.row_keys, grid.column_keys)


def reshaping(before: Grid, after: Grid) -> ReshapeTable:
    """The change from one shape of a table to another: only the cells that are not the same after it."""
    old, new = lines_of(before), lines_of(after)
    moved = {(cell.row, cell.column): cell for cell in _moved(before.cells, old, new)}
    come = tuple(cell for cell in after.cells if moved.get((cell.row, cell.column)) != cell)
    stay = {(cell.row, cell.column) for cell in after.cells} - {(cell.row, cell.column) for cell in come}
    rows, columns = _ways(old, new)
    gone = tuple(c for c in before.cells if (rows.get(c.row), columns.get(c.column)) not in stay)
    return ReshapeTable(before.id, old, new, gone, come)


def touched(change: ReshapeTable) -> Iterator[str]:
    """The addresses of the cells that another shape has made, then of those that it took."""
    for lines, cells in ((change.after, change.come), (change.before, change.gone)):
        rows, columns = lines.row_keys or range(lines.rows), lines.column_keys or range(lines.columns)
        yield from (address_of(rows[cell.row], columns[cell.column]) for cell in cells)


def _ways(old: Lines, new: Lines) -> tuple[dict[int, int], dict[int, int]]:
    """Where each row and each column that stays has come to."""
    return (
        _way(old.row_keys or range(old.rows), new.row_keys or range(new.rows)),
        _way(old.column_keys or range(old.columns), new.column_keys or range(new.columns)),
    )


def _way(old: tuple[int, ...] | range, new: tuple[int, ...] | range) -> dict[int, int]:
    places = {key: place for place, key in enumerate(new)}
    return {place: places[key] for place, key in enumerate(old) if key in places}


def _moved(cells: tuple[Cell, ...], old: Lines, new: Lines) -> Iterator[Cell]:
    """The cells whose row and column stay, where they are then."""
    if old == new:
        yield from cells
        return
    rows, columns = _ways(old, new)
    for cell in cells:
        row, column = rows.get(cell.row), columns.get(cell.column)
        if row is not None and column is not None:
            yield Cell(row, column, cell.rowspan, cell.colspan, cell.text, cell.boxes)


class TableDraft:
    """A table whose changes are gathered; ``done`` makes the table of them."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._texts: dict[int, str] = {}

    def set(self, change: SetText) -> None:
        """Change a text; raises EditError where it is another one, or its cell is gone."""
        if change.fact.field == TITLE:
            _check(self._grid.title == (change.before or ""))
            self._grid = replace(self._grid, title=change.after or "")
            return
        number = self._grid.number(change.fact.field)
        if number is None:
            raise EditError(say("这一处已不存在，无法修改。"))
        if self._texts.get(number, self._grid.cells[number].text) != (change.before or ""):
            raise EditError(say("这一处的内容已经变了，无法按原来的内容修改。"))
        self._texts[number] = change.after or ""

    def reshape(self, change: ReshapeTable) -> None:
        """Give the table another shape; raises EditError where it is not the one expected."""
        grid = self.done()
        _check(lines_of(grid) == change.before)
        gone = set(change.gone)
        kept = tuple(cell for cell in grid.cells if cell not in gone)
        _check(len(kept) + len(gone) == len(grid.cells))
        cells = (*_moved(kept, change.before, change.after), *change.come)
        lines = change.after
        try:
            after = replace(
                grid,
                rows=lines.rows,
                columns=lines.columns,
                cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
                row_keys=lines.row_keys,
                column_keys=lines.column_keys,
            )
            after.check()
        except (GridError, IndexError) as error:
            raise EditError(say("表格已经变了，这一步无法执行。")) from error
        self._grid = after

    def done(self) -> Grid:
        """The table as it is now."""
        if self._texts:
            self._grid, self._texts = self._grid.with_texts(self._texts), {}
        return self._grid


def _check(fits: bool) -> None:
    if not fits:
        raise EditError(say("表格已经变了，这一步无法执行。"))
