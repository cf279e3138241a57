"""Rows that slid to the left (左移的行): conversions that lose vertical merges leave the cells beside them at the edge.

A row that begins with a 二级指标 under a header whose first column is 一级指标, and ends with as many blank columns,
lost the cell that hung down over its beginning. It goes back to its columns and the cell hangs down again; each such
row leaves a remark with the texts as they stood.
"""

from dataclasses import dataclass, replace

from core.document import Document, Remark
from core.findings import Severity
from core.grid import Cell, Grid
from core.headers.goallist import header_at
from core.headers.header import Header
from core.headers.kinds import misfits
from core.messages import say
from core.terms.labels import label_field
from core.terms.tree import is_level1, is_level2

_LEVELS = ("level1", "level2", "level3")


@dataclass(frozen=True, slots=True)
class _Slide:
    """How far a row must go back to the right, in columns, and whether that is beyond doubt."""

    columns: int
    certain: bool


def put_back(document: Document) -> Document:
    """The document with the rows of its tables where they were before the merges were lost."""
    remarks: list[Remark] = []
    blocks = []
    for block in document.blocks:
        if isinstance(block, Grid) and not block.hidden:
            block, told = _restored(block)  # noqa: PLW2901
            remarks += told
        blocks.append(block)
    if not remarks:
        return document
    return replace(document, blocks=tuple(blocks), remarks=(*document.remarks, *remarks))


def _restored(grid: Grid) -> tuple[Grid, list[Remark]]:
    """A grid with its slid rows put back; the grid itself where there are none."""
    rows: list[list[Cell]] = []
    remarks: list[Remark] = []
    header: Header | None = None
    for row in range(grid.rows):
        cells = list(grid.row(row))
        if header is None or row > header.last:
            begins_block = label_field(cells[0].text) is not None
            header = header_at(grid, row) or (None if begins_block else header)
        slide = _slide(rows, cells, row, header)
        if slide is not None:
            remarks.append(_remark(grid, cells, slide))
            cells = _shifted(rows, cells, slide.columns)
        rows.append(cells)
    if not remarks:
        return grid, []
    anchored = tuple(cell for n, cells in enumerate(rows) for cell in cells if cell.row == n)
    return replace(grid, cells=anchored), remarks


def _slide(rows: list[list[Cell]], cells: list[Cell], row: int, header: Header | None) -> _Slide | None:
    """How far a row slid; None where it stands right, or nothing above could hang down over its beginning."""
    if not rows or not cells[0].text or any(cell.row != row or cell.rowspan > 1 for cell in cells):
        return None
    if header is not None and row <= header.last:
        return None
    slide = (_of_levels(cells, header) or _of_list(rows[-1], cells, header)) if header else _of_form(rows[-1], cells)
    if slide is None or slide.columns > _blank_columns(cells) or not _ends_at(rows[-1], slide.columns):
        return None
    return slide


def _of_levels(cells: list[Cell], header: Header) -> _Slide | None:
    """By the level that the first cell is: it belongs under the header of that level."""
    if not header.blocks:
        return None
    level, certain = _level_of(cells, header)
    place = next((column.left for block in header.blocks for column in block if column.field == level), 0)
    return _Slide(place, certain) if place > 0 else None


def _level_of(cells: list[Cell], header: Header) -> tuple[str, bool]:
    """The column that the first cell of a row belongs to, and whether that is sure; "" where it can't be told."""
    first, second = cells[0].text, cells[1].text if len(cells) > 1 else ""
    if is_level2(first) and not is_level2(second):
        return "level2", True
    if is_level1(first):
        return "level1", True
    columns = header.blocks[0]
    value = next((column for column in columns if column.field == "value"), None)
    if header.is_list or value is None or {column.field for column in columns}.isdisjoint(_LEVELS):
        return "", False
    blank = not any(cell.text for cell in cells if value.left <= cell.column <= value.right)
    return ("level3", False) if blank and second else ("", False)


def _of_list(above: list[Cell], cells: list[Cell], header: Header) -> _Slide | None:
    """By what the columns of a list can hold: the only place where every text is one that its column may have."""
    if not header.is_list or misfits(cells, header, 0) == 0:
        return None
    widths = [cell.right + 1 for cell in above if cell.right + 1 <= _blank_columns(cells)]
    fitting = [width for width in widths if misfits(cells, header, width) == 0]
    return _Slide(fitting[0], certain=True) if len(fitting) == 1 else None


def _of_form(above: list[Cell], cells: list[Cell]) -> _Slide | None:
    """By the row of labels above: without its first one, its cells stand just over those of the slid row."""
    label, end = above[0], above[-1].right
    if label_field(label.text) is None or label_field(cells[0].text) is not None or label.right == end:
        return None
    width = label.right + 1
    kept = [cell for cell in cells if cell.text or cell.right + width <= end]
    edges = [(cell.column + width, cell.right + width) for cell in kept]
    one_text = edges == [(width, end)] and label_field(label.text) == "block"
    filled = any(cell.text for cell in above[1:])
    matches = filled and edges == [(cell.column, cell.right) for cell in above[1:]]
    return _Slide(width, certain=True) if one_text or matches else None


def _blank_columns(cells: list[Cell]) -> int:
    """How many columns at the end of a row are blank."""
    count = 0
    for cell in reversed(cells):
        if cell.text:
            break
        count += cell.colspan
    return count


def _ends_at(above: list[Cell], width: int) -> bool:
    """Whether cells of the row above cover just the first ``width`` columns, and may hang down."""
    return any(cell.right + 1 == width for cell in above)


def _shifted(rows: list[list[Cell]], cells: list[Cell], width: int) -> list[Cell]:
    """The cells of a row that hang down over its first ``width`` columns, and its own behind them."""
    row, end = cells[0].row, cells[-1].right
    hanging = []
    for cell in rows[-1]:
        if cell.right < width:
            longer = Cell(cell.row, cell.column, row - cell.row + 1, cell.colspan, cell.text, cell.boxes)
            for upper in rows[cell.row :]:
                upper[upper.index(cell)] = longer
            hanging.append(longer)
    own = [
        Cell(row, left, 1, min(cell.colspan, end - left + 1), cell.text, cell.boxes)
        for cell in cells
        if (left := cell.column + width) <= end
    ]
    return [*hanging, *own]


def _remark(grid: Grid, cells: list[Cell], slide: _Slide) -> Remark:
    message = say("这一行左边的合并单元格丢失，内容左移了，已放回原来的列。")
    severity = Severity.INFO if slide.certain else Severity.WARNING
    original = "｜".join(cell.text for cell in cells)
    return Remark(grid.id, cells[0].row, slide.columns, "parse.row-slid", severity, message, original)
