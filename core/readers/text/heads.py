"""Heads over several columns (跨列表头) of rows that say each merged cell once: put over the columns they belong to."""

from dataclasses import replace
from itertools import groupby, pairwise

from core.readers.text.lines import RawTable
from core.recognise.spread import is_label

_FEWEST = 3
"""Labels that make a header of a row"""


def with_heads_in_place(table: RawTable) -> RawTable:
    """The table with each short row of heads as long as the row of columns below it; the same where there is none."""
    rows = [list(row) for row in table.rows]
    for n, (upper, lower) in enumerate(pairwise(rows)):
        if len(upper) < len(lower) and sum(map(is_label, upper)) >= _FEWEST:
            rows[n] = _spread(upper, lower)
    return table if rows == table.rows else replace(table, rows=rows)


def _spread(upper: list[str], lower: list[str]) -> list[str]:
    """One head for each blank below, which its cell reaches down over, and for each stretch of columns with names."""
    stretches = [
        length
        for named, texts in groupby(lower, bool)
        for length in ([len(list(texts))] if named else [1 for _ in texts])
    ]
    if len(stretches) != len(upper):
        return upper
    return [text for head, length in zip(upper, stretches, strict=True) for text in (head, *[""] * (length - 1))]
