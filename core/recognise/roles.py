"""What a table is (表的性质): a form, a list, no performance table; and whether a row of it begins a project block."""

from core.grid import Grid
from core.headers.goallist import header_at
from core.headers.header import Header
from core.reading import Role
from core.recognise.below import goes_on
from core.recognise.columns import RowTexts, goes_under
from core.recognise.form import names_columns, read_form_row
from core.recognise.loose import is_list
from core.terms.labels import NAMES, inline_field, is_title, label_field, read_unit, says_no_fact
from core.terms.tree import is_level1, is_level2
from core.terms.words import money_unit

GOALS = frozenset({"goals", "overall_goal"})
"""What makes a form under a title, whether or not it has a name: that of a whole department has none"""
_CONTENT = frozenset({"budget_total", "budget_fiscal", "purpose", "month", "goals", "overall_goal"})
_HEADING = 3
"""Rows of a table that frames a heading at most"""
_LEVEL_PLACES = 3
"""Cells that levels stand in, 绩效指标 beside them included."""


def role_of(grid: Grid, before: Header | None, *, apart: bool, titled: bool = False) -> Role:
    """Form, list or other: by its headers, by its labels, or by going on with the table under the header ``before``.

    ``apart`` when a paragraph stands between the two, ``titled`` when the heading of a form was the last one.
    A hidden sheet is no content: what people don't see are left-overs of other years and lists for menus.
    """
    if grid.hidden:
        return "other"
    header = next((h for row in range(grid.rows) if (h := header_at(grid, row))), None)
    if header:
        return "list" if header.is_list else "form"
    if before is not None and _goes_on(grid, before, apart=apart):
        return "list" if before.is_list else "form"
    if is_list(grid) or any(names_columns(grid, row) for row in range(grid.rows)):
        # A list of projects without indicators is no form: its labels have their values in the rows below.
        return "other"
    found = {item.field for row in range(grid.rows) for item in read_form_row(grid, row)}
    if titled:
        return "form" if found & {*NAMES, *GOALS} else "other"
    return "form" if found & NAMES and len(found & _CONTENT) > 1 else "other"


def heads_form(grid: Grid) -> bool:
    """Whether a small table only frames the heading of the next: title, year, unit and money unit, nothing else."""
    texts = [cell.text for cell in grid.cells if cell.text]
    lines = (is_title(text) or says_no_fact(text) or money_unit(text) or _names_body(text) for text in texts)
    return not grid.hidden and grid.rows <= _HEADING and bool(texts) and all(lines)


def _names_body(text: str) -> bool:
    inline = inline_field(text)
    return inline[0] in ("unit", "department") if inline else read_unit(text) is not None


def _goes_on(grid: Grid, header: Header, *, apart: bool) -> bool:
    """Whether a table without a header goes on with the one before: as wide, and its levels are levels, most of them.

    Some forms have levels of their own (预算控制指标), which only their last word tells.
    """
    if not goes_under(grid, header):
        return False
    if not header.blocks:
        return not apart and goes_on(grid, 0, header)
    columns = [c for block in header.blocks[:1] for c in block if c.field in ("level1", "level2") and not c.text]
    rows = [RowTexts(grid, row, header) for row in range(grid.rows)]
    levels = [(column.field, text) for row in rows for column in columns if (text := row.of(column).text)]
    known = sum(is_level1(text) if name == "level1" else is_level2(text) for name, text in levels)
    named = sum("".join(text.split()).endswith(("指标", "目标")) for _, text in levels)
    if known == len(levels) or (known > 0 and max(known, named) * 3 >= len(levels) * 2):
        return True
    values = [row.of(column).text for row in rows for column in header.blocks[0] if column.field == "value"]
    return not apart and goes_on(grid, 0, header) and bool(values) and all(values) and not _has_labels(grid)


def _has_labels(grid: Grid) -> bool:
    """Whether a row of a table begins with a label of a form."""
    return any(label_field(grid.at(row, 0).text) for row in range(grid.rows))


def names_project(grid: Grid, row: int) -> bool:
    """Whether a row under a form's header belongs to a project block: by its label, title or unit, or whole."""
    first = grid.at(row, 0)
    levels = any(is_level1(cell.text) or is_level2(cell.text) for cell in grid.row(row)[:_LEVEL_PLACES])
    if first.row != row or not first.text or levels:
        return False
    labelled = label_field(first.text) is not None or inline_field(first.text) is not None
    return labelled or first.colspan == grid.columns or is_title(first.text) or read_unit(first.text) is not None
