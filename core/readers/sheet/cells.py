"""Cells and merged ranges out of the XML of a worksheet (ECMA-376 part 1, 18.3.1).

No library gives the style of a cell along with its value at a speed that is near a plain reading of the values. So
the form of the XML that all office programs write is matched by patterns; a worksheet that differs from it in anything
goes to a real XML parser instead.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from lxml import etree

from core.readers.sheet.stored import Merge

Stored = tuple[str, str, str, str, str]
"""A cell that has a value: column letters, row number, style, type, value, each as written."""

ROOT = re.compile(r'(?:<\?xml(?: version="1.0"| encoding="[Uu][Tt][Ff]-8"| standalone="\w+")* ?\?>)?\s*<worksheet[ >]')
CELL = re.compile(
    r'<c r="([A-Z]++)([0-9]++)"(?: s="([0-9]++)")?+(?: t="(\w++)")?+>'
    r"(?:<f(?: [^>]*+)?+(?:/>|>[^<]*+</f>))?+<v>([^<]*+)</v></c>"
)
MERGE = re.compile(r'<mergeCell ref="([A-Z]++)([0-9]++):([A-Z]++)([0-9]++)" ?/>')
REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True)
class Written:
    """What the XML of a worksheet says: its cells with a value, in order, and its merged ranges."""

    cells: list[Stored] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)


class Columns(dict[str, int]):
    """Column numbers from 0 by their letters."""

    def __missing__(self, letters: str) -> int:
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - ord("A") + 1
        self[letters] = number - 1
        return number - 1


COLUMNS = Columns()


def written(xml: bytes) -> Written:
    """The cells and merged ranges of a worksheet; raises lxml's XMLSyntaxError."""
    return _matched(xml) or _parsed(xml)


def _matched(xml: bytes) -> Written | None:
    """By patterns; None when anything in the XML is not of the form that they match."""
    try:
        text = xml.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if not ROOT.match(text) or not text.rstrip().endswith("</worksheet>") or ("!" in text and "<!" in text):
        return None
    cells: list[Stored] = CELL.findall(text)
    tail = text[max(text.rfind("</sheetData>"), 0) :]
    merges = MERGE.findall(tail)
    # A cell with content of any other form also ends in </c>, and so gives itself away.
    if len(cells) != text.count("</c>") or len(merges) != tail.count("<mergeCell "):
        return None
    if "&" in text:
        cells = [(*cell[:4], html.unescape(cell[4])) if "&" in cell[4] else cell for cell in cells]
    return Written(cells, [_merge(*merge) for merge in merges])


def _merge(left: str, top: str, right: str, bottom: str) -> Merge:
    rows, columns = sorted((int(top) - 1, int(bottom) - 1)), sorted((COLUMNS[left], COLUMNS[right]))
    return rows[0], columns[0], rows[1], columns[1]


def _parsed(xml: bytes) -> Written:
    """By an XML parser, of any prefix and order of attributes; cells may leave out where they stand."""
    found = Written()
    row = 0
    rows = etree.iterparse(
        BytesIO(xml), ("end",), tag=("{*}row", "{*}mergeCell"), resolve_entities=False, huge_tree=True
    )
    for _, element in rows:
        if _local(element) == "row":
            row = int(element.get("r") or row + 1)
            found.cells.extend(_row(element, row))
            element.clear()
        else:
            corners = REFERENCE.findall(element.get("ref", ""))
            found.merges.extend([_merge(*corners[0], *corners[-1])] if corners else [])
    return found


def _row(row: Any, number: int) -> Iterator[Stored]:
    """The cells of a ``row`` element that have a value."""
    column = 0
    for cell in row:
        if _local(cell) != "c":
            continue
        place = REFERENCE.fullmatch(cell.get("r", ""))
        letters, digits = place.groups() if place else (_letters(column), str(number))
        column = COLUMNS[letters] + 1
        for child in cell:
            if _local(child) == "v" and child.text:
                yield letters, digits, cell.get("s", ""), cell.get("t", ""), child.text
            elif _local(child) == "is":
                yield letters, digits, cell.get("s", ""), "str", rich_text(child)


def rich_text(element: Any) -> str:
    """The text of a string item or a text in place: its runs joined, without phonetic guides (拼音)."""
    runs = (child for child in element if _local(child) in ("t", "r"))
    return "".join(t.text or "" for run in runs for t in run.iter() if _local(t) == "t")


def _local(element: Any) -> str:
    """The name of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _letters(column: int) -> str:
    """The letters of a column, by its number from 0."""
    letters = ""
    number = column + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
