"""Cells and merged ranges out of the XML of a worksheet (ECMA-376 part 1, 18.3.1).

No library gives the style of a cell along with its value at a speed that is near a plain reading of the values. So the
XML is cut up at the ends of rows and at texts, and each row is looked up among the shapes of those before it. A row
that no shape accounts for goes to a real XML parser instead, and so does all of a worksheet in which rows can't be told
apart by their tags.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from core.readers.sheet.parsed import parsed_merges, parsed_rows
from core.readers.sheet.shapes import IN_PLACE, STRING, Shape, shape_of, shape_of_cells, styles_of
from core.readers.sheet.stored import COLUMNS, Merge, Row, ordered

NAMESPACES = ("/spreadsheetml/2006/main", "/ooxml/spreadsheetml/main")
DECLARATION = rb"""<\?xml(?: version=["']1.0["']| encoding=["'][Uu][Tt][Ff]-8["']| standalone=["']\w+["'])* ?\?>"""
ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(?:" + DECLARATION + rb")?\s*(<worksheet(?: [^>]*)?>)")
VALUE = re.compile("<v>([^<]+)")
TEXT = re.compile(">([^<]+)(?=<)")
MARK = "\0"
"""Stands where a text was cut out; no XML can hold it."""
ROW_END = "</row>"
NUMBERED = b'<row r="'
ROW_NUMBER = re.compile('<row r="([0-9]+)"')
EMPTY_ROW = re.compile("<row [^>]*/>")
TEXT_IN_CELL = re.compile(b"<(?:is|f)[ />]")
DIGITS = b"0123456789"
LATE_CELL = re.compile(r"<c[ />]")
MERGE = re.compile(r'<mergeCell [^>]*?\bref="([A-Z]++)([0-9]++)(?::([A-Z]++)([0-9]++))?+"')
ENTITY = re.compile(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}

Shapes = dict[bytes, Shape]
"""The shapes of rows by their XML without texts and digits."""


class Line(NamedTuple):
    """A row: its number, from 0, and the ``values`` of its cells as stored, in the order of ``shape.columns``.

    A cell stands in the row of the element that holds it. ``styles`` are as written, "" where there is none; they are
    not looked for where all cells hold texts.
    """

    number: int
    shape: Shape
    values: Sequence[str]
    styles: Sequence[str] = ()


def numbered(strings: Sequence[str]) -> dict[str, str]:
    """Texts by their numbers, as cells write them."""
    return dict(zip(map(str, range(len(strings))), strings, strict=True))


class Shows:
    """What the cells of a workbook show: ``strings`` by their numbers, ``texts`` that stand in cells, all else.

    ``show`` is given the style, type and value of a cell.
    """

    def __init__(
        self, strings: dict[str, str], text: Callable[[str], str], show: Callable[[str, str, str], str]
    ) -> None:
        self.strings = strings
        self.text = text
        self._show = show

    def texts(self, line: Line) -> list[str]:
        """What the cells of a row show; raises KeyError for a string that is not there."""
        shape, strings, text, show = line.shape, self.strings, self.text, self._show
        if shape.kind == STRING:
            return list(map(strings.__getitem__, line.values))
        if shape.kind == IN_PLACE:
            return list(map(text, line.values))
        if shape.is_text:
            told = zip(shape.kinds, line.values, strict=True)
            return [strings[value] if kind == STRING else text(value) for kind, value in told]
        return [
            strings[value] if kind == STRING else text(value) if kind == IN_PLACE else show(style, kind, value)
            for kind, style, value in zip(shape.kinds, line.styles, line.values, strict=True)
        ]

    def row(self, line: Line) -> tuple[int, Sequence[int], Sequence[str]]:
        """The number of a row, its columns and what stands there."""
        return line.number, line.shape.columns, self.texts(line)


class SheetXml:
    """The XML of a worksheet; raises lxml's XMLSyntaxError when it is none.

    ``shapes`` are those of the rows of other sheets of the workbook, and grow by those of its own.
    """

    def __init__(self, xml: bytes, shapes: Shapes | None = None) -> None:
        self._xml = xml.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in xml else xml
        root = ROOT.match(self._xml)
        self._root = root[1] if root else b""
        self._shapes = {} if shapes is None else shapes
        self._rows, self._tail = _divided(self._xml.decode(), self._shapes) if root else (None, "")

    def lines(self) -> Iterator[Line]:
        """The rows with cells, be they blank."""
        rows, start = self._rows, 0
        if rows is None:
            yield from map(_line, parsed_rows(self._xml))
            return
        for n, shape in enumerate(map(self._shapes.__getitem__, rows.keys)):
            if shape.is_odd:
                yield from map(_line, self._parsed(n))
            elif shape.columns or shape.blanks:
                yield rows.line(n, shape, start)
            start += shape.marks

    def shown(self, shows: Shows) -> Iterator[tuple[int, Sequence[int], Sequence[str]]]:
        """The rows: number, columns and what stands there; raises KeyError for a string that is not there."""
        rows, start = self._rows, 0
        if rows is None:
            yield from (shows.row(line) for line in self.lines())
            return
        # What nearly all texts are is made of them in one go.
        usual: list[Any] = list(map(shows.text if rows.in_place else shows.strings.get, rows.texts))
        kind, may_miss = (IN_PLACE if rows.in_place else STRING), None in usual
        for n, shape in enumerate(map(self._shapes.__getitem__, rows.keys)):
            if shape.only == kind:
                texts = usual[start : start + shape.marks]
                if may_miss and None in texts:
                    raise KeyError(rows.texts[start + texts.index(None)])
                yield rows.numbers[n], shape.columns, texts
            elif shape.is_odd:
                yield from (shows.row(_line(row)) for row in self._parsed(n))
            else:
                yield shows.row(rows.line(n, shape, start))
            start += shape.marks

    def _parsed(self, n: int) -> Iterator[Row]:
        """The ``n``-th row by the parser."""
        row = self._pieces[n].encode()
        return parsed_rows(b"%s%s</row></worksheet>" % (self._root, row))

    @cached_property
    def _pieces(self) -> list[str]:
        return self._rows.xml.split(ROW_END) if self._rows else []

    def merges(self) -> list[Merge]:
        """The merged ranges."""
        found = MERGE.findall(self._tail)
        if self._rows is None or len(found) != self._tail.count("<mergeCell "):
            return list(parsed_merges(self._xml))
        return [
            ordered(int(top) - 1, COLUMNS[left], int(bottom or top) - 1, COLUMNS[right or left])
            for left, top, right, bottom in found
        ]


class _Rows(NamedTuple):
    """The rows of a sheet: their ``xml``, and that cut up at their ends, where there may be no texts any more.

    ``numbers`` count from 0, ``keys`` are what rows are known by; ``texts`` stand ``in_place``, or are numbers alone.
    """

    xml: str
    rows: list[str]
    numbers: list[int]
    keys: list[bytes]
    texts: list[str]
    in_place: bool

    def line(self, n: int, shape: Shape, start: int) -> Line:
        """The ``n``-th row, its texts beginning with that at ``start``."""
        values = self.texts[start : start + shape.marks]
        if shape.picks is not None:
            values = [values[place] for place in shape.picks]
        return Line(self.numbers[n], shape, values, () if shape.is_text else styles_of(self.rows[n], shape))


def _divided(xml: str, shapes: Shapes) -> tuple[_Rows | None, str]:
    """The rows, their shapes now known, and what follows them; no rows when patterns may be mistaken about them."""
    start, end = xml.find("<row "), xml.rfind(ROW_END)
    tail = xml[end + len(ROW_END) :]
    is_plain = 0 <= start < end and xml.rstrip().endswith("</worksheet>") and MARK not in xml
    is_plain = is_plain and not ("!" in xml and "<!" in xml) and sum(map(xml.count, NAMESPACES)) <= 1
    return (_cut(xml[start:end], shapes) if is_plain and not LATE_CELL.search(tail) else None), tail


def _cut(xml: str, shapes: Shapes) -> _Rows | None:
    """The rows by their XML; None when they can't be told apart."""
    keys = _keys(xml)
    if not all(map(_is_one_row, set(keys) - shapes.keys())):
        xml = EMPTY_ROW.sub("", xml)
        keys = _keys(xml)
    new = set(keys) - shapes.keys()
    if not all(map(_is_one_row, new)):
        return None
    in_place = any(map(TEXT_IN_CELL.search, new))
    if in_place:
        text, parts = TEXT, TEXT.split(xml)
        left, texts = f">{MARK}".join(parts[::2]), parts[1::2]
        keys = _keys(left)
    else:
        text, left, texts = VALUE, xml, VALUE.findall(xml)
    rows = left.split(ROW_END)
    numbers = [int(number) - 1 for number in ROW_NUMBER.findall(left)]
    if len(numbers) != len(rows):
        return None
    examples = dict(zip(keys, rows, strict=True))
    for key in examples.keys() - shapes.keys():
        shapes[key] = shape_of(examples[key], text)
    if "&" in xml:
        texts = [_unescaped(text) if "&" in text else text for text in texts]
    return _Rows(xml, rows, numbers, keys, texts, in_place)


def _keys(rows: str) -> list[bytes]:
    return rows.encode().translate(None, DIGITS).split(ROW_END.encode())


def _is_one_row(key: bytes) -> bool:
    """Whether there are no rows without cells before it, and it says its number."""
    return key.startswith(NUMBERED) and key.count(b"<row") == 1


def _line(row: Row) -> Line:
    """A row that a parser found."""
    number, cells = row
    filled = [(style, value) for _, style, _, value in cells if value]
    return Line(number, shape_of_cells(cells), [value for _, value in filled], [style for style, _ in filled])


def _unescaped(text: str) -> str:
    return ENTITY.sub(_letter, text)


def _letter(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED.get(name, match[0])
    return chr(int(decimal) if decimal else int(hexadecimal, 16))
