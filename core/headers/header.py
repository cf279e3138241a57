"""A header (表头) as it was found: the columns of a table, each with the field that it holds."""

from dataclasses import dataclass

SHARE = "share"
"""The field of a column of 指标值 for one town or unit"""
LISTED = frozenset({"project_name", "project_code", "unit", "unit_code", "budget_total"})
"""Fields that name the project of a row, or its money"""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a header: its field, the grid columns it covers, its printed label.

    ``text`` is what all its rows say, where the header says it: the level 1 over a pair of 三级指标 and 指标值.
    """

    field: str
    left: int
    right: int
    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """A header (表头) from row ``first`` to ``last``: the columns of the project, and the blocks of indicator columns.

    ``edges`` are the first and last grid column of every cell of the last header row, named or not.
    A form with a mid-term and an annual block side by side has two blocks; where they stand below one another,
    ``period`` says which one this is. Only a list has project columns.
    """

    first: int
    last: int
    project: tuple[Column, ...]
    blocks: tuple[tuple[Column, ...], ...]
    edges: tuple[tuple[int, int], ...]
    money: str | None = None
    period: str | None = None

    @property
    def is_list(self) -> bool:
        """Whether each row names its project or the money of it: a list (列表) and no form."""
        return any(column.field in LISTED for column in self.project)

    @property
    def fields(self) -> set[str]:
        """All fields that have a column."""
        return {column.field for columns in (self.project, *self.blocks) for column in columns}
