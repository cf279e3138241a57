"""Cells and merged ranges out of the XML of a worksheet (ECMA-376 part 1, 18.3.1).

No library gives the style of a cell along with its value at a speed that is near a plain reading of the values. So
the form of the XML that all office programs write is matched by patterns. A row that differs from it in anything goes
to a real XML parser instead, and so does all of a worksheet in which rows can't be told apart by their tags.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from core.readers.sheet.parsed import parsed_merges, parsed_rows
from core.readers.sheet.stored import COLUMNS, Merge, Row, Stored, ordered

NAMESPACES = (b"/spreadsheetml/2006/main", b"/ooxml/spreadsheetml/main")
DECLARATION = rb"""<\?xml(?: version=["']1.0["']| encoding=["'][Uu][Tt][Ff]-8["']| standalone=["']\w+["'])* ?\?>"""
ROOT = re.compile(rb"(?:\xef\xbb\xbf)?(?:" + DECLARATION + rb")?\s*(<worksheet(?: [^>]*)?>)")
PLACE = r'<c r="([A-Z]++)[0-9]++"(?: s="([0-9]++)")?+(?: t="(\w++)")?+'
FORMULA = r"(?:<f(?:/| [^>]*+)?+>(?:(?<=/>)|[^<]*+</f>))?+"
VALUE = r'<(?:v|is><t(?: xml:space="preserve")?+)>([^<]*+)</(?:v|t></is)>'
FILLED = re.compile(f"{PLACE}>{FORMULA}{VALUE}</c>")
ANY = re.compile(f"{PLACE}(?:/>|>{FORMULA}(?:{VALUE})?+</c>)")
BARE_VALUE = re.compile(rb"<v>([^<]*+)</v>")
DIGITS = b"0123456789"
NUMBERED = b'<row r="'
CELL = re.compile(rb"<c[ />]")
MERGE = re.compile(rb'<mergeCell [^>]*?\bref="([A-Z]++)([0-9]++)(?::([A-Z]++)([0-9]++))?+"')
ENTITY = re.compile(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}

Show = Callable[[str, str, str], str]
"""What a cell of that style, type and value shows."""


class Shows:
    """What the cells of a workbook show: ``strings`` by their numbers, what ``show`` makes of anything else.

    Rows of shared strings alone are alike but for digits: ``shapes`` are the columns of those seen, by all the rest.
    """

    def __init__(self, strings: Sequence[str], show: Show) -> None:
        self.strings = {b"": ""} | {b"%d" % n: text for n, text in enumerate(strings)}
        self.shapes: dict[bytes, list[int]] = {}
        self._show = show

    def line(self, row: Row) -> tuple[int, dict[int, str]]:
        """The texts of a row by column."""
        columns, strings, show = COLUMNS, self.strings, self._show
        number, cells = row
        return number, {
            columns[letters]: strings[value.encode()] if kind == "s" else show(style, kind, value)
            for letters, style, kind, value in cells
        }


class SheetXml:
    """The XML of a worksheet; raises lxml's XMLSyntaxError when it is none.

    A cell stands in the row of the element that holds it.
    """

    def __init__(self, xml: bytes) -> None:
        self._xml = xml.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in xml else xml
        root = ROOT.match(self._xml)
        self._root = root[1] if root else b""
        self._pieces, self._tail = _pieces(self._xml) if root else ([], b"")
        self._one_each = self._xml.count(NUMBERED) == len(self._pieces) and _begin_with_rows(self._pieces)

    def rows(self, *, blanks: bool = False) -> Iterator[Row]:
        """The rows with cells that have a value, or any cells with ``blanks``."""
        if not self._pieces:
            yield from parsed_rows(self._xml, blanks)
        for piece in self._pieces:
            yield from self._rows(piece, blanks)

    def lines(self, shows: Shows) -> Iterator[tuple[int, dict[int, str]]]:
        """The texts of each row by column."""
        if not self._pieces:
            yield from (shows.line(row) for row in parsed_rows(self._xml, False))
        shapes, strings = shows.shapes, shows.strings.__getitem__
        for piece in self._pieces:
            columns = shapes.get(shape := piece.translate(None, DIGITS))
            if columns is not None:
                texts = map(strings, BARE_VALUE.findall(piece))
                yield self._number(piece), dict(zip(columns, texts, strict=True))
                continue
            for row in self._rows(piece, False):
                yield shows.line(row)
                if all([kind == "s" for _, _, kind, _ in row[1]]):  # noqa: C419  a generator takes longer
                    shapes[shape] = [COLUMNS[letters] for letters, _, _, _ in row[1]]

    def merges(self) -> list[Merge]:
        """The merged ranges."""
        found = MERGE.findall(self._tail)
        if not self._pieces or len(found) != self._tail.count(b"<mergeCell "):
            return list(parsed_merges(self._xml))
        columns = {letters: COLUMNS[letters.decode()] for letters in {merge[n] for merge in found for n in (0, 2)}}
        return [
            ordered(int(top) - 1, columns[left], int(bottom or top) - 1, columns[right or left])
            for left, top, right, bottom in found
        ]

    def _rows(self, piece: bytes, blanks: bool) -> Iterator[Row]:
        """The row that ends with a piece: those that begin before it have no cells."""
        text = piece.decode()
        cells: list[Stored] = (ANY if blanks else FILLED).findall(text)
        # A cell of any other form also has one of these tags, and so gives itself away.
        if len(cells) != (text.count("<c ") + text.count("<c>") if blanks else text.count("</c>")):
            yield from parsed_rows(b"%s%s</row></worksheet>" % (self._root, piece[piece.rfind(b"<row ") :]), blanks)
        elif cells:
            if "&" in text:
                cells = [(*cell[:3], _unescaped(cell[3])) if "&" in cell[3] else cell for cell in cells]
            yield self._number(piece), cells

    def _number(self, piece: bytes) -> int:
        """The number, from 0, of the row that ends with a piece."""
        start = (0 if self._one_each else piece.rfind(NUMBERED)) + len(NUMBERED)
        return int(piece[start : piece.index(b'"', start)]) - 1


def _pieces(xml: bytes) -> tuple[list[bytes], bytes]:
    """The rows without their end tags, and what follows them; no rows when patterns may be mistaken about them."""
    *rows, tail = xml[max(xml.find(b"<row "), 0) :].split(b"</row>")
    is_plain = xml.rstrip().endswith(b"</worksheet>") and not (b"!" in xml and b"<!" in xml)
    is_plain = is_plain and sum(map(xml.count, NAMESPACES)) <= 1 and not CELL.search(tail)
    is_plain = is_plain and (_begin_with_rows(rows) or all(map(_has_numbers, rows)))
    return (rows, tail) if is_plain else ([], b"")


def _has_numbers(piece: bytes) -> bool:
    """Whether all rows that begin in a piece say their number."""
    return piece.startswith(NUMBERED) or piece.count(b"<row") == piece.count(NUMBERED)


def _begin_with_rows(pieces: list[bytes]) -> bool:
    """Whether each piece begins with a row that says its number."""
    return all([piece.startswith(NUMBERED) for piece in pieces])  # noqa: C419  a generator takes longer


def _unescaped(text: str) -> str:
    return ENTITY.sub(_letter, text)


def _letter(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED.get(name, match[0])
    return chr(int(decimal) if decimal else int(hexadecimal, 16))
