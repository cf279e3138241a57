"""Which cell of a row belongs to which column of a header, where the row's cells do not stand exactly under it."""

from core.findings import Source
from core.grid import Cell, Grid
from core.headers.header import Column, Header
from core.recognise.draft import Text


def source_of(grid: Grid, cell: Cell) -> Source:
    """Where a cell stands."""
    return Source(grid.id, cell.row, cell.column, cell.boxes[0].page if cell.boxes else grid.page)


def goes_under(grid: Grid, header: Header) -> bool:
    """Whether the rows of a grid have their cells under a header of another grid: place by place, or one by one."""
    return grid.columns == header.edges[-1][1] + 1 or all(
        len(grid.row(row)) == len(header.edges) for row in range(grid.rows)
    )


class RowTexts:
    """The texts of a row by column. A cell belongs to the column that its left edge stands in."""

    def __init__(self, grid: Grid, row: int, header: Header) -> None:
        self._grid = grid
        self._cells = grid.row(row)
        self.row = row
        self._in_order = self._by_order(header)

    def _by_order(self, header: Header) -> dict[int, Cell] | None:
        """Cells by the left edge of their column, when there are as many as columns but not at the same places."""
        edges = [(cell.column, cell.right) for cell in self._cells]
        if len(edges) != len(header.edges) or edges == list(header.edges):
            return None
        return {left: cell for (left, _), cell in zip(header.edges, self._cells, strict=True)}

    def of(self, column: Column) -> Text:
        """The text in a column: of all cells there, since a data cell may be split where the header is not."""
        cells = self._under(column)
        if not cells:
            crossing = self._crossing(column)
            return Text("", (source_of(self._grid, crossing),) if crossing else ())
        text = Text(cells[0].text, (source_of(self._grid, cells[0]),))
        for cell in cells[1:]:
            if cell.text:
                text = text.joined(Text(cell.text, (source_of(self._grid, cell),)))
        return text

    def is_crossed(self, column: Column) -> bool:
        """Whether a filled cell of the column at the left reaches over this one, so that its own text is not known."""
        if self._under(column):
            return False
        crossing = self._crossing(column)
        return crossing is not None and bool(crossing.text)

    def _under(self, column: Column) -> list[Cell]:
        if self._in_order is not None:
            return [cell for left, cell in self._in_order.items() if column.left <= left <= column.right]
        return [cell for cell in self._cells if column.left <= cell.column <= column.right]

    def _crossing(self, column: Column) -> Cell | None:
        return next((cell for cell in self._cells if cell.column < column.left <= cell.right), None)
