"""Operations (操作): what a clerk can do to a disclosure, each a pure function of the present state.

It returns an Edit, or None where nothing changes, and raises EditError with the reason where it does not fit.
"""

from core.operations.alike import Alike, alike_texts, correction
from core.operations.alone import take_back
from core.operations.blanks import new_id
from core.operations.blocks import fill_down, join_texts, shift, split_text, swap
from core.operations.projects import (
    duplicate_project,
    insert_project,
    join_projects,
    move_project,
    project_of,
    remove_project,
    split_project,
)
from core.operations.rows import (
    duplicate_indicators,
    insert_indicator,
    insert_indicators,
    move_indicators,
    remove_indicators,
    remove_rows_everywhere,
    split_into_rows,
)
from core.operations.tables import (
    insert_columns,
    insert_rows,
    merge_cells,
    move_columns,
    move_rows,
    part_cells,
    remove_columns,
    remove_rows,
    split_down,
)
from core.operations.texts import set_texts, text_of

__all__ = [
    "Alike",
    "alike_texts",
    "correction",
    "duplicate_indicators",
    "duplicate_project",
    "fill_down",
    "insert_columns",
    "insert_indicator",
    "insert_indicators",
    "insert_project",
    "insert_rows",
    "join_projects",
    "join_texts",
    "merge_cells",
    "move_columns",
    "move_indicators",
    "move_project",
    "move_rows",
    "new_id",
    "part_cells",
    "project_of",
    "remove_columns",
    "remove_indicators",
    "remove_project",
    "remove_rows",
    "remove_rows_everywhere",
    "set_texts",
    "shift",
    "split_down",
    "split_into_rows",
    "split_project",
    "split_text",
    "swap",
    "take_back",
    "text_of",
]
