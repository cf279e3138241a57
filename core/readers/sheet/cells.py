"""Cells and merged ranges out of the XML of a worksheet (ECMA-376 part 1, 18.3.1).

No library gives the style of a cell along with its value at a speed that is near a plain reading of the values. So the
values are cut out of the XML, and what is left is looked up among the sheets before it, or else each row of it among
the shapes of those before it. A worksheet with a row that no shape accounts for, or with rows that can't be told apart
by their tags, goes to a real XML parser instead.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import NamedTuple

from core.readers.sheet.parsed import parsed_merges, parsed_rows
from core.readers.sheet.shapes import NUMBERS, Shape, shape_of, styles_of
from core.readers.sheet.skeleton import Skeleton, skeleton_of_cells
from core.readers.sheet.stored import COLUMNS, Merge, ordered

NAMESPACES = ("/spreadsheetml/2006/main", "/ooxml/spreadsheetml/main")
DECLARATION = rb"""<\?xml(?: version=["']1.0["']| encoding=["'][Uu][Tt][Ff]-8["']| standalone=["']\w+["'])* ?\?>"""
ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(?:" + DECLARATION + rb")?\s*<worksheet(?: [^>]*)?>")
VALUE = re.compile("<v>([^<]+)")
TEXT = re.compile(">([^<]+)(?=<)")
MARK = "\0"
"""Stands where a text was cut out; no XML can hold it."""
ROW_END = "</row>"
NUMBERED = b'<row r="'
NUMBER_AT = len(NUMBERED)
NUMBER_STYLE = re.compile('s="([0-9]+)"><v>[^<]')
TEXT_IN_CELL, TEXT_IN_FORM = re.compile(b"<(?:is|f)[ />]"), re.compile("<(?:is|f)[ />]")
LONGEST_FORM = 1 << 17
"""Characters of XML for the rows of a sheet of a form; one with 30 rows takes 10,000."""
EMPTY_ROW = re.compile("<row [^>]*/>")
DIGITS = b"0123456789"
LATE_CELL = re.compile(r"<c[ />]")
MERGES, MERGES_END = "<mergeCells", "</mergeCells>"
MERGE = re.compile(r'<mergeCell [^>]*?\bref="([A-Z]++)([0-9]++)(?::([A-Z]++)([0-9]++))?+"')
ENTITY = re.compile(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class Found(NamedTuple):
    """A skeleton by the XML of its rows, and which of the texts that were cut out of that are values: None for all."""

    skeleton: Skeleton
    picks: Sequence[int] | None


@dataclass(frozen=True)
class Known:
    """What was found out about the sheets of a workbook.

    ``forms`` are known by the XML of their rows without texts, and that of their merged ranges; ``shapes`` by the XML
    of a row without texts and digits.
    """

    forms: dict[tuple[str, str], Found | None] = field(default_factory=dict)
    shapes: dict[bytes, Shape] = field(default_factory=dict)


class SheetXml:
    """A worksheet by its XML: its ``skeleton``, and the ``values`` of its cells row by row, as stored.

    Raises lxml's XMLSyntaxError when it is none. ``known`` grows by what is found out about it.
    """

    def __init__(self, xml: bytes, known: Known) -> None:
        xml = xml.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in xml else xml
        matched = _matched(xml.decode(), known) if ROOT.match(xml) else None
        self.skeleton, self.values = matched or skeleton_of_cells(list(parsed_rows(xml)), parsed_merges(xml))


def _matched(xml: str, known: Known) -> tuple[Skeleton, list[str]] | None:
    """The skeleton and the values of a sheet; None when patterns may be mistaken about it."""
    start, end = xml.find("<row "), xml.rfind(ROW_END)
    tail = xml[end + len(ROW_END) :]
    is_plain = 0 <= start < end and xml.rstrip().endswith("</worksheet>") and MARK not in xml
    is_plain = is_plain and not ("!" in xml and "<!" in xml) and sum(map(xml.count, NAMESPACES)) <= 1
    if not is_plain or LATE_CELL.search(tail):
        return None
    rows, merges = xml[start:end], tail[tail.find(MERGES) : tail.rfind(MERGES_END)] if MERGES in tail else ""
    found, texts = _cut(rows, merges, known)
    if found is None:
        return None
    values = texts if found.picks is None else [texts[n] for n in found.picks]
    if "&" in rows:
        values = [_unescaped(value) if "&" in value else value for value in values]
    return found.skeleton, values


def _cut(rows: str, merges: str, known: Known) -> tuple[Found | None, list[str]]:
    """The skeleton of a sheet with these rows and merged ranges, and the texts that were cut out."""
    has_texts = bool(TEXT_IN_FORM.search(rows, 0, LONGEST_FORM))
    if len(rows) > LONGEST_FORM and not has_texts:
        # No other sheet is like it, and numbers need not be cut out for rows to be alike.
        keys = _keys(rows)
        has_texts = any(map(TEXT_IN_CELL.search, set(keys)))
        if not has_texts:
            return _found(rows, keys, merges, known.shapes, VALUE), VALUE.findall(rows)
    text, tag = (TEXT, ">") if has_texts else (VALUE, "<v>")
    pieces = text.split(rows)
    left, texts = f"{tag}{MARK}".join(pieces[::2]), pieces[1::2]
    if (left, merges) not in known.forms:
        known.forms[left, merges] = _found(left, _keys(left), merges, known.shapes, text)
    return known.forms[left, merges], texts


def _keys(rows: str) -> list[bytes]:
    """The XML of each row without digits."""
    return rows.encode().translate(None, DIGITS).split(ROW_END.encode())


def _found(rows: str, keys: list[bytes], merges: str, known: dict[bytes, Shape], text: re.Pattern[str]) -> Found | None:
    """The skeleton by the XML of the rows, from which what ``text`` finds may be cut out.

    None when the rows can't be told apart, or one of them or a merged range is not as all programs write it.
    """
    if not all(map(_is_one_row, set(keys) - known.keys())):
        rows = EMPTY_ROW.sub("", rows)
        keys = _keys(rows)
    boxes, lines = _merges(merges), rows.split(ROW_END)
    if boxes is None or not all(map(_is_one_row, set(keys) - known.keys())):
        return None
    examples = dict(zip(keys, lines, strict=True))
    for key in examples.keys() - known.keys():
        known[key] = shape_of(examples[key], text)
    if any(known[key].is_odd for key in examples):
        return None
    shapes = [known[key] for key in keys]
    picks = _picks(shapes) if any(known[key].picks is not None for key in examples) else None
    styles = _styles([(line, shape) for line, shape in zip(lines, shapes, strict=True) if shape.others])
    numbers = [int(line[NUMBER_AT : line.index('"', NUMBER_AT)]) - 1 for line in lines]
    if not all(known[key].has_cells for key in examples):
        there = [shape.has_cells for shape in shapes]
        numbers, shapes = list(compress(numbers, there)), list(compress(shapes, there))
    return Found(Skeleton(numbers, shapes, styles, boxes), picks)


def _is_one_row(key: bytes) -> bool:
    """Whether there are no rows without cells before it, and it says its number."""
    return key.startswith(NUMBERED) and key.count(b"<row") == 1


def _picks(shapes: Sequence[Shape]) -> list[int]:
    """The places of the values among the texts."""
    starts = accumulate((shape.marks for shape in shapes), initial=0)
    told = zip(starts, shapes, strict=False)
    return [start + n for start, shape in told for n in (range(shape.marks) if shape.picks is None else shape.picks)]


def _styles(rows: Sequence[tuple[str, Shape]]) -> list[str]:
    """The styles of the values that are no text; nearly always these are numbers, which can be seen by their tags."""
    styles: list[str] = NUMBER_STYLE.findall("".join(row for row, _ in rows))
    kinds = {shape.kinds[n] for _, shape in rows for n in shape.others}
    if NUMBERS.issuperset(kinds) and len(styles) == sum(len(shape.others) for _, shape in rows):
        return styles
    return [styles_of(row)[n] for row, shape in rows for n in shape.others]


def _merges(xml: str) -> list[Merge] | None:
    """The merged ranges; None when one of them is not as all programs write it."""
    found = MERGE.findall(xml)
    if len(found) != xml.count("<mergeCell "):
        return None
    return [
        ordered(int(top) - 1, COLUMNS[left], int(bottom or top) - 1, COLUMNS[right or left])
        for left, top, right, bottom in found
    ]


def _unescaped(text: str) -> str:
    return ENTITY.sub(_letter, text)


def _letter(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED.get(name, match[0])
    return chr(int(decimal) if decimal else int(hexadecimal, 16))
