"""Cells out of plain sheet XML (快速读取), as Excel, WPS, LibreOffice and this program write it, without an XML parser.

A sheet is plain when it is UTF-8, its elements have no prefix, nothing is hidden from a tokenizer by comments, CDATA
or a DTD, and every cell looks as expected; any other sheet is left to the parser.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from core.workbook.cells import Range, column_number, unescape

RawCell = tuple[int, int, str, str, str]
"""Row, column, kind (the attribute t: n, s, str, b, inlineStr …), raw value, number of the style or ""."""
_START = re.compile(r"\ufeff?(?:<\?xml[^>]*\?>)?\s*<worksheet[\s>]", re.IGNORECASE)
_OTHER_ENCODING = re.compile(rb"""^[^>]*encoding\s*=\s*["'](?!utf-8)""", re.IGNORECASE)
_HIDING = re.compile(r"<!|<\w+:(?:c|row|sheetData|mergeCell)\b|<c[/>]")
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="([0-9]+)")?(?: t="([A-Za-z]+)")?'
    r"(?:/>|>(?:<is><t(?: xml:space=\"preserve\")?>([^<]*)</t></is>)?"
    r"(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)?(?:<v>([^<]*)</v>)?</c>)"
)
_MERGE = re.compile(r'<mergeCell ref="([^"]*)"')
_ENTITY = re.compile(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def plain_cells(data: bytes, merges: list[Range]) -> Iterator[RawCell] | None:
    """The cells of a plain sheet, its merged ranges added to ``merges``; None for any other sheet."""
    if _OTHER_ENCODING.match(data):
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not _START.match(text) or _HIDING.search(text):
        return None
    found = _CELL.findall(text)
    if len(found) != text.count("<c "):
        return None
    merges.extend(Range.parse(ref) for ref in _MERGE.findall(text))
    return _cells(found)


def _cells(found: list[tuple[str, str, str, str, str, str]]) -> Iterator[RawCell]:
    """The cells that the expression found; this loop sees every cell of a workbook."""
    last, number = "", 0
    for letters, row, style, kind, inline, value in found:
        if row != last:
            last, number = row, int(row)
        text = inline or value
        if "&" in text or "\r" in text:
            text = _plain(text)
        if "_x" in text and kind not in ("", "n", "s"):
            text = unescape(text)
        yield number, column_number(letters), kind or "n", text, style


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return _ENTITY.sub(_letter, text.replace("\r\n", "\n").replace("\r", "\n"))


def _letter(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED.get(name, match[0])
    return chr(int(decimal) if decimal else int(hexadecimal, 16))
