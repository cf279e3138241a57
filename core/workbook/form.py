"""FormSheet (表样): a filled sheet as plain cells for the window, made by the same tags that fill Excel."""

from dataclasses import dataclass, field
from typing import Literal

from core.facts import Fact


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks, out of the template workbook. Colours as "#rrggbb", "" for the sheet's own."""

    bold: bool = False
    size: float = 10.5
    """Font size in points"""
    horizontal: Literal["", "left", "center", "right"] = ""
    vertical: Literal["", "top", "center", "bottom"] = ""
    wrap: bool = False
    fill: str = ""
    color: str = ""
    border: bool = False


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of the form: ``text`` as it stands now, out of ``pieces``: label texts and the facts between them.

    A cell is editable when ``pieces`` holds a fact.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    pieces: tuple[str | Fact, ...] = ()
    look: Look = field(default=Look())


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A form laid out: cells tile ``rows`` × ``columns``; widths in characters, heights in points, None by content."""

    rows: int
    columns: int
    cells: tuple[FormCell, ...]
    widths: tuple[float, ...]
    heights: tuple[float | None, ...]
