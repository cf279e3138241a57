"""Header labels that have lost a part (缺字的表头): whole again as the other headers of the document have them."""

from collections.abc import Sequence
from dataclasses import replace

from core.readers.text.header import TextHeader, header_field
from core.readers.text.rawtable import RawTable
from core.terms.tidy import tidy

_ENOUGH = 3
"""Texts that a row has more of where it may be a header none of whose labels is whole"""


def with_whole_headers(tables: Sequence[RawTable]) -> list[RawTable]:
    """The tables of a document with the labels of their headers as whole as they stand anywhere in it."""
    orders = {header.labels for table in tables for header in table.headers}
    return [_with_whole_headers(table, orders) for table in tables]


def _with_whole_headers(table: RawTable, orders: set[tuple[str, ...]]) -> RawTable:
    own = {n: header for header in table.headers for n in header.rows}
    rows = [
        _completed(texts, own[n], orders) if n in own else _restored(texts, orders)
        for n, texts in enumerate(table.rows)
    ]
    return table if rows == table.rows else replace(table, rows=rows)


def _completed(texts: list[str], header: TextHeader, orders: set[tuple[str, ...]]) -> list[str]:
    """A row of a header, each text whole that begins just one label which the header lacks."""
    known = {label for labels in orders for label in labels if label not in header.labels}
    whole = []
    for text in texts:
        label = tidy(text)
        longer = [name for name in known if label and name.startswith(label)]
        whole.append(longer[0] if len(longer) == 1 and not header_field(label) else text)
    return whole


def _restored(texts: list[str], orders: set[tuple[str, ...]]) -> list[str]:
    """A row as the header whose labels its texts are parts of; the row itself where there is none."""
    filled = sum(bool(text) for text in texts)
    fitting = (labels for labels in orders if filled > _ENOUGH and filled >= len(labels) - 1)
    return next((whole for labels in fitting if (whole := _as_header(texts, labels))), texts)


def _as_header(texts: Sequence[str], labels: Sequence[str]) -> list[str]:
    """The row as a header if its texts are parts of the labels, one after the other; else nothing."""
    restored, after = [*texts], 0
    for place, text in enumerate(map(tidy, texts)):
        found = next((n for n in range(after, len(labels)) if _is_part(text, labels[n])), None)
        if text and found is None:
            return []
        if found is not None:
            restored[place], after = labels[found], found + 1
    return restored


def _is_part(text: str, label: str) -> bool:
    """Whether a text is a part of a label, its first letter perhaps half of one at the border."""
    return len(text) > 1 and (text in label or (len(text) > 2 and text[1:] in label))
