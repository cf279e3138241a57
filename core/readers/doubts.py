"""Remarks that several readers make."""

import re

from core.document import Remark
from core.findings import Severity
from core.grid import Cell
from core.messages import say

SCIENTIFIC = re.compile(r"\d(\.\d+)?[Ee]\+\d{2}")


def is_scientific(text: str) -> bool:
    """Whether a text is a number in scientific notation, as sheets show long codes that they took for numbers."""
    return "+" in text and bool(SCIENTIFIC.fullmatch(text.strip()))


def spoilt_code(grid: str, cell: Cell, original: str) -> Remark:
    """The warning that a long code (长编码, 项目编码) became a number on the way and lost its end."""
    message = say("长编码被存成了数字，第 15 位以后的数字已经丢失。请对照原件核对。")
    return Remark(grid, cell.row, cell.column, "parse.spoilt-code", Severity.WARNING, message, original)
