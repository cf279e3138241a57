"""Reshapes (改动表格): what each command of the menu 表格 does."""

from collections.abc import Callable

from gui.deeds.rereading import Rereading
from gui.deeds.structure import Structure


def reshapes(table: Structure, rereading: Rereading) -> dict[str, Callable[[], object]]:
    """The commands of the menu 表格 by their names."""
    return {
        "insert_above": lambda: table.insert_rows(below=False),
        "insert_below": lambda: table.insert_rows(below=True),
        "remove_rows": table.remove_rows,
        "move_up": lambda: table.move_rows(-1),
        "move_down": lambda: table.move_rows(+1),
        "duplicate_rows": table.duplicate_rows,
        "insert_left": lambda: table.insert_columns(right=False),
        "insert_right": lambda: table.insert_columns(right=True),
        "remove_columns": table.remove_columns,
        "move_left": lambda: table.move_columns(-1),
        "move_right": lambda: table.move_columns(+1),
        "merge": table.merge,
        "part": table.part,
        "fill_down": table.fill_down,
        "shift_right": lambda: table.shift(+1, 0),
        "shift_left": lambda: table.shift(-1, 0),
        "shift_down": lambda: table.shift(0, +1),
        "shift_up": lambda: table.shift(0, -1),
        "swap_columns": table.swap_columns,
        "split": table.split,
        "join": table.join,
        "insert_project": table.insert_project,
        "duplicate_project": table.duplicate_project,
        "remove_project": table.remove_project,
        "project_up": lambda: table.move_project(-1),
        "project_down": lambda: table.move_project(+1),
        "split_project": table.split_project,
        "join_projects": table.join_projects,
        "tell_columns": rereading.tell_columns,
        "as_performance": rereading.as_performance,
        "as_table": rereading.as_table,
    }
