"""Look (外观): how a cell of a workbook looks."""

from dataclasses import dataclass
from typing import Literal


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
    fixed: bool = False
    """It shrinks or turns what does not fit, so that it never wraps"""
