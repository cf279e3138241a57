"""Word tables pasted as text: one cell a line, so that the columns of different rows do not correspond."""

from collections.abc import Sequence
from itertools import groupby

from core.grid import Cell
from core.readers.text.rawtable import RawTable
from core.terms.tidy import tidy


def side_by_side(table: RawTable, width: int) -> list[list[Cell]]:
    """The cells of each row from the left, the last one filling up; a header of two rows by what stands below."""
    rows = [_filled_up(row, texts, width) for row, texts in enumerate(table.rows)]
    if len(rows) > 1 and (header := _over_parts(table.rows[0], table.rows[1])):
        rows[0] = header
    return rows


def _filled_up(row: int, texts: Sequence[str], width: int) -> list[Cell]:
    cells = [Cell(row, column, text=tidy(text)) for column, text in enumerate(texts)]
    return [*cells[:-1], Cell(row, len(texts) - 1, 1, width - len(texts) + 1, cells[-1].text)]


def _over_parts(header: Sequence[str], parts: Sequence[str]) -> list[Cell] | None:
    """The cells of a header over a row that names parts of some of them; None where the two do not go together.

    A blank is the lower part of one cell, texts side by side are the parts of one.
    """
    spans: list[int] = []
    for blank, run in groupby(parts, key=lambda text: not text):
        count = len(list(run))
        spans += [1] * count if blank else [count]
    if len(header) == len(parts) or len(spans) != len(header) or not all(header):
        return None
    starts = [sum(spans[:n]) for n in range(len(spans))]
    return [Cell(0, start, 1, span, tidy(text)) for start, span, text in zip(starts, spans, header, strict=True)]
