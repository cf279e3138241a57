"""Merges (合并单元格) that a text has lost, put back by what labels ask for."""

from collections.abc import Sequence

from core.grid import Cell, Grid, tile
from core.readers.text.amounts import rows_of_amounts
from core.readers.text.header import begins_block, find_text_header
from core.readers.text.pasted import side_by_side
from core.readers.text.rawtable import RawTable
from core.terms.labels import label_field
from core.terms.tidy import tidy
from core.terms.words import indicator_field, plain_label

_MONTHS_WANTED = 2


def spanned(table: RawTable, id: str) -> Grid:
    """A raw table as a Grid: blanks beside a text belong to it, blanks beside a label are its empty value."""
    width = max(len(row) for row in table.rows)
    texts = [[*map(tidy, row), *[""] * (width - len(row))] for row in table.rows]
    keeps = [False] * len(texts) if table.pasted else _keeping_columns(texts)
    rows = side_by_side(table, width) if table.pasted else _by_columns(texts, keeps)
    return tile(id, _hung(rows, texts, keeps), rows=len(texts), columns=width)


def _by_columns(texts: Sequence[Sequence[str]], keeps: Sequence[bool]) -> list[list[Cell]]:
    """The cells of each row of a table whose columns correspond; ``keeps`` are the rows under a header."""
    rows: list[list[Cell]] = []
    for row, here in enumerate(texts):
        if len(rows) > row:
            continue
        if not keeps[row] and (amounts := rows_of_amounts(texts, row)):
            rows.extend(amounts)
            continue
        heads = _heads_texts(here, texts[row + 1] if row + 1 < len(texts) else ())
        if row and not keeps[row] and (_is_months(rows[-1]) or _heads_texts(texts[row - 1], here)):
            rows.append([Cell(row, c.column, 1, c.colspan, "".join(here[c.column : c.right + 1])) for c in rows[-1]])
        elif keeps[row] or not _is_labelled(here):
            rows.append([Cell(row, column, text=text) for column, text in enumerate(here)])
        else:
            rows.append(_labelled(row, here, heads=heads))
    return rows


def _keeping_columns(texts: Sequence[Sequence[str]]) -> list[bool]:
    """For each row whether it is a header or stands under one: such rows keep their columns.

    A list ends with its table, the rows of a form where the labels of the next block begin.
    """
    keeps: list[bool] = []
    inside = is_list = False
    rows = [*map(list, texts)]
    for row, here in enumerate(texts):
        if _names_columns(here):
            inside, header = True, find_text_header(rows, row)
            is_list = is_list or (header is not None and header.is_list)
        elif not is_list and begins_block(here):
            inside = False
        over_header = row + 1 < len(texts) and _names_columns(texts[row + 1]) and _labels(here) > 1
        keeps.append(inside or over_header)
    return keeps


def _names_columns(texts: Sequence[str]) -> bool:
    """Whether a row is a header of indicator columns."""
    return sum(indicator_field(plain_label(text)) not in (None, "unit", "weight") for text in texts if text) > 1


def _labels(texts: Sequence[str]) -> int:
    return sum(label_field(text) is not None for text in texts)


def _is_labelled(texts: Sequence[str]) -> bool:
    """Whether a row is of a project block: labels with values. A month by itself is the value of an indicator."""
    fields = [label_field(text) for text in texts if text]
    labels = len(fields) - fields.count(None) - fields.count("month")
    return labels > 0 or fields.count("month") >= _MONTHS_WANTED or len(fields) == 1


def _labelled(row: int, texts: Sequence[str], *, heads: bool) -> list[Cell]:
    """The cells of a row of labels and values; where labels are ``heads`` of what stands below, they have no values."""
    places = range(1, len(texts))
    starts = [0, *(n for n in places if texts[n] or (not heads and _is_empty_value(texts, n)))]
    ends = [*starts[1:], len(texts)]
    return [Cell(row, start, 1, end - start, texts[start]) for start, end in zip(starts, ends, strict=True)]


def _is_empty_value(texts: Sequence[str], column: int) -> bool:
    """Whether a blank is the empty value of the label at its left: no text stands behind it, or the next label."""
    field = label_field(texts[column - 1])
    behind = next((text for text in texts[column + 1 :] if text), "")
    return field not in (None, "block", "month") and (not behind or label_field(behind) is not None)


def _heads_texts(texts: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the labels of a row but the first stand over texts, as 年度目标 behind 总体目标 does."""
    heads = [n for n, text in enumerate(texts) if n and text]
    if not below or below[0] or not heads or any(label_field(texts[n]) is None for n in heads):
        return False
    return any(below) and all(label_field(text) is None for text in below if text)


def _is_months(above: Sequence[Cell]) -> bool:
    return sum(label_field(cell.text) == "month" for cell in above) >= _MONTHS_WANTED


def _hung(rows: Sequence[list[Cell]], texts: Sequence[Sequence[str]], keeps: Sequence[bool]) -> list[Cell]:
    """The cells of all rows; a blank first cell under the label of a block is the lower part of that label."""
    cells: list[Cell] = []
    label: int | None = None
    for row, made in enumerate(rows):
        first = made[0]
        hangs = label is not None and first.rowspan == 1 and not first.text
        if hangs and label is not None:
            top = cells[label]
            cells[label] = Cell(top.row, 0, row - top.row + 1, min(top.colspan, first.colspan), top.text)
            made = made[1:]  # noqa: PLW2901
        else:
            heads = row + 1 < len(rows) and not keeps[row] and _heads_texts(texts[row], texts[row + 1])
            label = len(cells) if label_field(first.text) == "block" or heads else None
        cells.extend(made)
    return cells
