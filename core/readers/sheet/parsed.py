"""The cells and merged ranges of a worksheet by an XML parser: any prefix, any order of attributes."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from core.readers.sheet.stored import COLUMNS, Merge, Row, Stored, letters_of, merge_of

REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def parsed_rows(xml: bytes) -> Iterator[Row]:
    """The rows with cells, be they blank; raises XMLSyntaxError."""
    row = 0
    for element in _parsed(xml, "row"):
        row = int(element.get("r") or row + 1)
        cells = list(_cells(element))
        if cells:
            yield row - 1, cells


def parsed_merges(xml: bytes) -> Iterator[Merge]:
    """The merged ranges; raises XMLSyntaxError."""
    for element in _parsed(xml, "mergeCell"):
        corners = REFERENCE.findall(element.get("ref", ""))
        if corners:
            yield merge_of(*corners[0], *corners[-1])


def _parsed(xml: bytes, name: str) -> Iterator[Any]:
    """The elements of a name, each emptied before the next."""
    tag = f"{{*}}{name}"
    for _, element in etree.iterparse(BytesIO(xml), ("end",), tag=tag, resolve_entities=False, huge_tree=True):
        yield element
        element.clear()


def _cells(row: Any) -> Iterator[Stored]:
    """The cells of a ``row`` element; they may leave out where they stand."""
    column = 0
    for cell in row:
        if _local(cell) != "c":
            continue
        place = REFERENCE.fullmatch(cell.get("r", ""))
        letters = place[1] if place else letters_of(column)
        column = COLUMNS[letters] + 1
        yield letters, cell.get("s", ""), cell.get("t", ""), _value(cell)


def _value(cell: Any) -> str:
    """The text in place, else the value."""
    parts = {_local(child): child for child in cell}
    if "is" in parts:
        return rich_text(parts["is"])
    return (parts["v"].text or "") if "v" in parts else ""


def rich_text(element: Any) -> str:
    """The text of a string item or a text in place: its runs joined, without phonetic guides (拼音)."""
    runs = (child for child in element if _local(child) in ("t", "r"))
    return "".join(t.text or "" for run in runs for t in run.iter() if _local(t) == "t")


def _local(element: Any) -> str:
    """The name of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
