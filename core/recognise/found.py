"""What a row of a form says: a text and the field it is for."""

from dataclasses import dataclass

from core.grid import Cell


@dataclass(frozen=True, slots=True)
class Found:
    """A text found for a field: a project field, "month", "unit", "department", "money", "title", "prose",
    "extra:标签"."""

    field: str
    text: str
    cell: Cell
