"""A raw table whose rows keep their columns (列位不乱的表格), put together step by step, each repair told at a cell."""

from core.readers.text import align
from core.readers.text.header import with_signs
from core.readers.text.heads import (
    with_cut_header,
    with_hanging_cells,
    with_heads_in_place,
    with_label_over_rows,
    with_whole_heads,
)
from core.readers.text.levels import drop_spoilt_levels
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from core.readers.text.repeats import said_once
from core.readers.text.seams import with_whole_rows
from core.readers.text.shifted import put_in_place
from core.readers.text.tokens import tokens_of
from core.readers.text.torn import Words
from core.readers.text.values import join_columns, join_values
from core.terms.words import is_total


def with_heads(table: RawTable) -> RawTable:
    """A raw table with its heads where they belong, each merged cell said once."""
    table = with_heads_in_place(with_hanging_cells(with_cut_header(table)))
    return said_once(with_whole_heads(table))


def whole_table(table: RawTable, words: Words) -> MendedPairs:
    """A table with its rows and cells whole, as far as its rows keep their columns."""
    rows, doubts = with_whole_rows(table, words)
    whole = MendedPairs(with_label_over_rows(rows), doubts)
    join_values(whole, words)
    join_columns(whole, words)
    put_in_place(whole)
    drop_spoilt_levels(whole)
    return whole


def drifts(table: RawTable) -> bool:
    """Whether the levels and signs of a table often stand beside their columns."""
    header = table.header
    if header is None:
        return False
    body = [tokens_of(texts) for n, texts in enumerate(table.rows) if n > header.last and n not in table.heads]
    return not align.keeps_columns(body, header.fields, header.columns)


def keeps_columns(table: RawTable) -> bool:
    """Whether the rows under the header of a table stand in their columns, or have none to drift from.

    A row of sums (总分) stands across the columns of the levels, whose names it does not have.
    """
    found = table.header
    if found is None or (found.has_units and not found.torn):
        return True
    header = with_signs(found, table.rows[found.last + 1 :])
    body = (tokens_of(texts) for n, texts in enumerate(table.rows) if n > header.last and n not in table.heads)
    rows = (tokens for tokens in body if not (tokens and is_total(tokens[0].text)))
    return not header.torn and all(align.fits_in_place(tokens, header.fields, header.columns) for tokens in rows)
