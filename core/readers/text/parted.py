"""Two cells run together (连在一起的两格), 社会效益指标 受益人数: parted again, what is behind moved where it fits."""

from collections.abc import Callable
from itertools import pairwise

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.pairs import MendedPairs
from core.readers.text.tokens import Token, tokens_of


def part_cells(table: MendedPairs, row: int, worth: Callable[[list[Token]], int]) -> None:
    """Part a 二级指标 that stands in one cell with its neighbour; ``worth`` tells how well texts fit their columns.

    The cells behind it mostly moved to the left by one, as the row has one cell less.
    """
    tokens = tokens_of(table.table.rows[row])
    level = next((above.column for above, other in pairwise(tokens) if above.column == other.column), None)
    if level is None:
        return
    ways = [_parted(tokens, level, step) for step in (1, 0)]
    best = max((way for way in ways if len({token.column for token in way}) == len(way)), key=worth)
    original = table.table.rows[row][level]
    table.lay(row, tokens, best)
    for column in (level, level + 1):
        table.tell(row, column, told_parted(original))


def told_parted(original: str) -> Doubt:
    """What is told at both cells that stood in one."""
    return Doubt("parse.cells-parted", Severity.INFO, say("两格的内容在原文中连在一起，已分开。"), original)


def _parted(tokens: list[Token], level: int, step: int) -> list[Token]:
    """The second text of a cell one column to the right, and those behind it by ``step``."""
    first = next(n for n, token in enumerate(tokens) if token.column == level)
    behind = [Token(token.column + step, token.raw) for token in tokens[first + 2 :]]
    return [*tokens[: first + 1], Token(level + 1, tokens[first + 1].raw), *behind]
