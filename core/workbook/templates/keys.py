"""Keys (行标识): what stands in the hidden column of a filled sheet, so that a row is known wherever it went."""

import re
from dataclasses import replace
from functools import lru_cache
from operator import is_
from typing import NamedTuple

from core.document import Document
from core.grid import Grid
from core.workbook.templates.context import Context
from core.workbook.templates.ledger import LEDGER
from core.workbook.templates.tags import Scope

_START = re.compile(r"([dpigst])(\d+)\|(\d+)!(\d+)")
_PARTS = (4, 5)
_SCOPES = {scope.value: scope for scope in Scope}


class Key(NamedTuple):
    """A row's key: whose row it is, which set of fields it lacks, which row of which template sheet it is made of.

    ``project`` and ``owner`` are ids; ``owner`` is that of an indicator, the number of an item, or "". Where indicators
    of two periods stand side by side it is the annual one's, and ``beside`` the mid-term one's.
    """

    scope: Scope
    absent: int
    sheet: int
    row: int
    project: str = ""
    owner: str = ""
    beside: str = ""

    def __str__(self) -> str:
        place = f"{self.scope.value}{self.absent}|{self.sheet}!{self.row}"
        beside = f"|{_quoted(self.beside)}" if self.beside else ""
        return f"{place}|{_quoted(self.project)}|{_quoted(self.owner)}{beside}"


def key_of(context: Context, absent: int, sheet: int, row: int) -> Key:
    """The key of a row that is written for a context."""
    project = context.project.id if context.project else ""
    item = "" if context.item is None else str(context.item)
    if context.sides is not None:
        annual, mid = (context.sides[period].id if period in context.sides else "" for period in ("annual", "mid"))
        return Key(context.scope, absent, sheet, row, project, annual, mid)
    owner = context.indicator.id if context.indicator else item
    return Key(context.scope, absent, sheet, row, project, owner)


def read_key(text: str) -> Key | None:
    """The key that a text is; None when it is something else."""
    first, *ids = text.split("|")
    start = _start(f"{first}|{ids[0]}") if 1 + len(ids) in _PARTS else None
    return Key(*start, *map(_plain, ids[1:])) if start else None


@lru_cache(maxsize=1024)
def _start(text: str) -> tuple[Scope, int, int, int] | None:
    """What a key begins with, the same in all rows made of a template's row that lack the same."""
    match = _START.fullmatch(text)
    return (_SCOPES[match[1]], int(match[2]), int(match[3]), int(match[4])) if match else None


def without_keys(document: Document) -> Document:
    """A workbook that lost its hidden sheet, or went through another format, is read like any other.

    The keys of its rows and the hidden sheet are no content then; the same document where there are none.
    """
    there = (block for block in document.blocks if not (isinstance(block, Grid) and block.title == LEDGER))
    blocks = tuple(_blanked(block) if isinstance(block, Grid) else block for block in there)
    is_same = len(blocks) == len(document.blocks) and all(map(is_, blocks, document.blocks))
    return document if is_same else replace(document, blocks=blocks)


def _blanked(grid: Grid) -> Grid:
    if not any(read_key(cell.text) for cell in grid.cells):
        return grid
    cells = tuple(cell._replace(text="") if read_key(cell.text) else cell for cell in grid.cells)
    return replace(grid, cells=cells)


def _quoted(id: str) -> str:
    return id.replace("%", "%25").replace("|", "%7C") if "%" in id or "|" in id else id


def _plain(id: str) -> str:
    return id.replace("%7C", "|").replace("%25", "%") if "%" in id else id
