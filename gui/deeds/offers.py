"""Offers (右键菜单): what the right mouse button offers, only what applies at that place."""

from gui.deeds.catalogue import CELL, COLUMNS, PROJECTS, ROWS, RULE, SHIFT, Entries
from gui.desk.pages import PageKind
from gui.workbench import Workbench

_SEVERAL = 2


def cell_menu(bench: Workbench) -> Entries:
    """The menu over the cells that are selected."""
    cells = bench.sheet.selected_cells()
    rows = {row for cell in cells for row in range(cell.row, cell.row + cell.rowspan)}
    several = len(cells) >= _SEVERAL
    texts: Entries = ("split", "join") if several else ("split",)
    if len({cell.column for cell in cells}) == _SEVERAL:
        texts = ("swap_columns", *texts)
    if bench.page.kind is PageKind.TABLE:
        merged = any(cell.rowspan * cell.colspan > 1 for cell in cells)
        merging = (*(("merge",) if several else ()), *(("part",) if merged else ()))
        movable = tuple(name for name in ROWS if name != "duplicate_rows")
        return (
            *CELL,
            RULE,
            *movable,
            RULE,
            *COLUMNS,
            *merging,
            RULE,
            "fill_down",
            SHIFT,
            *texts,
            RULE,
            "as_performance",
        )
    if bench.page.kind is PageKind.INDICATORS:
        movable = tuple(name for name in ROWS if not name.startswith("move"))
        return (*CELL, RULE, *movable, RULE, "fill_down", SHIFT, *texts, RULE, "filter_column", "indicators")
    if bench.indicators_at(rows):
        return (*CELL, RULE, *ROWS, RULE, "fill_down", SHIFT, *texts, RULE, "split_project", "tell_columns")
    return (*CELL, RULE, *texts) if bench.page.kind is PageKind.PROJECT else CELL


def project_menu() -> Entries:
    """The menu over the list of projects."""
    return (*(name for name in PROJECTS if name != "split_project"), RULE, "as_table")
