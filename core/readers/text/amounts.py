"""Amounts under heads in a form (资金表): 年度资金总额 and its kinds under 全年预算数, 全年执行数, 执行率."""

from collections.abc import Sequence

from core.grid import Cell
from core.terms.amounts import is_blank, is_figure
from core.terms.labels import is_label, label_field

_FEWEST = 2
"""Heads that stand over amounts at least"""


def rows_of_amounts(texts: Sequence[Sequence[str]], row: int) -> list[list[Cell]]:
    """The cells of a row of heads and of those with amounts under them; none where a row heads no amounts.

    A blank beside a head belongs to it, one under a head is an amount that is not told.
    """
    heads = [n for n, text in enumerate(texts[row]) if n and text]
    block = label_field(texts[row][0]) == "block"
    if not block or len(heads) < _FEWEST or not all(is_label(texts[row][n]) for n in heads):
        return []
    below = row + 1
    while below < len(texts) and _are_amounts(texts[below], heads):
        below += 1
    if below == row + 1:
        return []
    label = next(n for n, text in enumerate(texts[row + 1]) if text)
    starts = [0, label, *heads]
    ends = [*starts[1:], len(texts[row])]
    spans = list(zip(starts, ends, strict=True))
    return [[Cell(n, start, 1, end - start, texts[n][start]) for start, end in spans] for n in range(row, below)]


def _are_amounts(texts: Sequence[str], heads: Sequence[int]) -> bool:
    """Whether a row has a label left of all heads, amounts under them and nothing elsewhere."""
    label, *amounts = [n for n, text in enumerate(texts) if text] or [0]
    return 0 < label < heads[0] and bool(amounts) and all(n in heads and _is_amount(texts[n]) for n in amounts)


def _is_amount(text: str) -> bool:
    return is_blank(text) or is_figure(text)
