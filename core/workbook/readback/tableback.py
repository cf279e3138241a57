"""Reading back a table that is no performance table from the sheet it was written to."""

from collections.abc import Iterable

from core.facts import Fact
from core.grid import Cell, Grid, tile
from core.operations import new_id
from core.workbook.filling.tables import CELLS, TITLE, cell_field
from core.workbook.readback.gather import Entry, Sheet
from core.workbook.templates.ledger import Ledger
from core.workbook.templates.scan import SheetPlan
from core.workbook.templates.tags import Scope, tags_of


def table_of(sheet: Sheet, entries: Iterable[Entry], ledger: Ledger, taken: set[str]) -> Grid | None:
    """The table on a sheet, under its old id unless that is ``taken``; None when the sheet is something else."""
    rows = [entry for entry in entries if entry.key.scope is Scope.TABLE]
    start = next((entry for entry in rows if _column(entry.plan, entry.key.row, CELLS)), None)
    if start is None or not start.key.owner.isdecimal() or int(start.key.owner) >= len(ledger.tables):
        return None
    old, page, title = ledger.tables[int(start.key.owner)]
    for entry in rows:
        column = _column(entry.plan, entry.key.row, TITLE)
        if column and entry.row < start.row:
            title = _whole(ledger, old, TITLE, sheet.cells.text(entry.row, column))
    left = _column(start.plan, start.key.row, CELLS)
    id = new_id() if old in taken else old
    return _grid(sheet, ledger, (old, id), (start.row, left), (title, page))


def _grid(
    sheet: Sheet, ledger: Ledger, ids: tuple[str, str], start: tuple[int, int], told: tuple[str, int | None]
) -> Grid:
    top, left = start
    end = sheet.key_column or 1 << 20
    boxes = {(box.top, box.left): box for box in sheet.cells.merges}
    cells = []
    for row, line in sheet.cells.texts.items():
        for column, text in line.items():
            if row >= top and left <= column < end:
                place = (row - top, column - left)
                box = boxes.get((row, column))
                spans = (box.bottom - box.top + 1, box.right - box.left + 1) if box else (1, 1)
                cells.append(Cell(*place, *spans, _whole(ledger, ids[0], cell_field(*place), text)))
    inside = _uncovered(cells)
    rows = max((cell.row + 1 for cell in cells), default=0)
    columns = max((cell.column + 1 for cell in cells), default=0)
    return tile(ids[1], inside, rows=rows, columns=columns, title=told[0], page=told[1], hidden=sheet.hidden)


def _uncovered(cells: list[Cell]) -> list[Cell]:
    """The cells without the empty ones that merged cells cover."""
    covered = {
        (row, column)
        for cell in cells
        if cell.rowspan > 1 or cell.colspan > 1
        for row in range(cell.row, cell.bottom + 1)
        for column in range(cell.column, cell.right + 1)
    }
    return [c for c in cells if (c.row, c.column) not in covered or c.rowspan > 1 or c.colspan > 1]


def _whole(ledger: Ledger, table: str, field: str, shown: str) -> str:
    exact = ledger.exact.get(Fact(table, field))
    return str(exact[1]) if exact and exact[0] == shown else shown


def _column(plan: SheetPlan, row: int, field: str) -> int:
    """The column of a row that holds a tag; 0 without it."""
    cells = plan.cells.get(row, {})
    return next((n for n, pieces in cells.items() if any(tag.field == field for tag in tags_of(pieces))), 0)
