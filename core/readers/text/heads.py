"""Rows that leave out what a merged cell covers (省略合并部分的行): each cell put back over and under its columns.

Some programs say a cell over several columns once, without blanks. Others, that write Markdown, leave blanks to the
right of it, but nothing in the rows below a cell that hangs down: these rows are short by what hangs at their left.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise, zip_longest

from core.readers.text.header import find_text_header
from core.readers.text.rawtable import RawTable
from core.terms.labels import is_label
from core.terms.tidy import tidy
from core.terms.words import is_block, plain_label

_FEWEST = 3
"""Labels that make a header of a row"""


def with_heads_in_place(table: RawTable) -> RawTable:
    """The table with each short row of heads as long as the row of columns below it; the same where there is none."""
    rows = [list(row) for row in table.rows]
    for n, (upper, lower) in enumerate(pairwise(rows)):
        if len(upper) < len(lower) == _usual_length(rows[n + 1 :]) and sum(map(is_label, upper)) >= _FEWEST:
            rows[n] = _spread(upper, lower)
    return table if rows == table.rows else replace(table, rows=rows)


def _usual_length(rows: Sequence[Sequence[str]]) -> int:
    """How many cells most of the rows have."""
    return Counter(map(len, rows)).most_common(1)[0][0]


def with_hanging_cells(table: RawTable) -> RawTable:
    """The Markdown table with blanks where cells hang down into short rows; the same where none is short."""
    rows = list(table.rows)
    for first, end in pairwise((*table.ruled, len(rows))):
        for n in range(first + 1, end):
            if len(rows[n]) < len(rows[first]):
                rows[n] = _hung(rows[n - 1], rows[n], len(rows[first]))
    return table if rows == table.rows else replace(table, rows=rows)


def with_whole_heads(table: RawTable) -> RawTable:
    """The table with each head over several columns whole that a border of them cuts (项目年度绩 | 效目标)."""
    headers = table.headers
    over = {header.last - 1 for header in headers if header.last} | {header.first - 1 for header in headers}
    rows = [_whole_heads(row) if n in over else row for n, row in enumerate(table.rows)]
    return table if rows == table.rows else replace(table, rows=rows)


def _whole_heads(texts: list[str]) -> list[str]:
    for place, (first, second) in enumerate(pairwise(texts)):
        ways = [whole for whole in (first + second, first + second[1:]) if is_block(plain_label(whole))]
        if first and second and ways and not is_label(first):
            return [*texts[:place], ways[0], "", *texts[place + 2 :]]
    return texts


def with_cut_header(table: RawTable) -> RawTable:
    """The table with the header whole that a page end cuts: the ends of its labels stand in a row behind it."""
    for number in sorted(n for n in table.breaks if 0 < n < len(table.rows)) if not table.pasted else ():
        upper, lower = table.rows[number - 1], table.rows[number]
        whole = [tidy(above) + tidy(below) for above, below in zip_longest(upper, lower, fillvalue="")]
        ends = [label for label, below in zip(whole, lower, strict=False) if below.strip()]
        if all(map(is_label, ends)) and find_text_header([whole], 0) and not find_text_header([upper], 0):
            rows = [*table.rows[: number - 1], whole, *table.rows[number + 1 :]]
            breaks = {n - (n > number) for n in table.breaks if n != number}
            return with_cut_header(replace(table, rows=rows, breaks=breaks))
    return table


def with_label_over_rows(table: RawTable) -> RawTable:
    """The table with the label at the left of all columns (绩效指标) beside their header, its middle row printed it."""
    headers = table.headers
    rows = table.rows
    for header, end in zip(headers, [*(later.first for later in headers[1:]), len(rows)], strict=False):
        for column in range(header.columns[0][0]):
            beside = [
                n for n in range(header.last + 1, end) if is_block(plain_label("".join(rows[n][column : column + 1])))
            ]
            if len(beside) == 1 and not rows[header.first][column]:
                rows = [list(row) for row in rows]
                rows[header.first][column], rows[beside[0]][column] = rows[beside[0]][column], ""
    return table if rows is table.rows else replace(table, rows=rows)


def _hung(above: Sequence[str], row: list[str], width: int) -> list[str]:
    """A short row under the heads with blanks beside them that it names the columns of, else at the right."""
    columns = [n for n, text in enumerate(above) if not text or above[n + 1 : n + 2] == [""]]
    if len(columns) != len(row) or not all(map(is_label, row)):
        return [""] * (width - len(row)) + row
    names = dict(zip(columns, row, strict=True))
    return [names.get(n, "") for n in range(width)]


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
