"""Workbooks in one XML file (XML 电子表格 2003, SpreadsheetML) to Documents; budget systems name them .xls."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import etree

from core.document import Document
from core.progress import Progress
from core.readers.kinds import Kind
from core.readers.numfmt import GENERAL, serial_of, shown
from core.readers.refusal import damaged
from core.readers.sheet.lay import laid_out
from core.readers.sheet.stored import Doubts, Line, Merge, Place, Sheet, is_spoilt_code, without_blanks

SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
NAMED_FORMATS = {
    "General Date": "yyyy/m/d h:mm",
    "Long Date": 'yyyy"年"m"月"d"日"',
    "Medium Date": "d-mmm-yy",
    "Short Date": "yyyy/m/d",
    "Long Time": "h:mm:ss",
    "Medium Time": "h:mm AM/PM",
    "Short Time": "h:mm",
    "Currency": "¥#,##0.00",
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
}
"""Formats that have a name instead of a code (XML Spreadsheet Reference, NumberFormat)."""

MOST_ROWS = 1 << 20


def read_sheet_xml(path: Path, progress: Progress) -> Document:
    """The Document of an XML workbook, a Grid for each sheet; raises UnreadableError when it is damaged."""
    try:
        parser = etree.XMLParser(resolve_entities=False, recover=True, huge_tree=True)
        root = etree.parse(path, parser).getroot()
        sheets = list(_sheets(root, progress))
    except (etree.XMLSyntaxError, AttributeError, ValueError) as error:
        raise damaged(path) from error
    return laid_out(path, Kind.SHEET_XML, sheets)


def _sheets(root: Any, progress: Progress) -> Iterator[Sheet]:
    codes = _codes(root)
    sheets = root.findall(f"{SS}Worksheet")
    for n, sheet in enumerate(sheets):
        visible = sheet.find("{*}WorksheetOptions/{*}Visible")
        yield _sheet(sheet, codes, hidden=visible is not None and visible.text in ("SheetHidden", "SheetVeryHidden"))
        progress((n + 1) / len(sheets))


def _codes(root: Any) -> dict[str, str]:
    """The format code of each style, by its id."""
    codes: dict[str, str] = {}
    for style in root.iterfind(f"{SS}Styles/{SS}Style"):
        number = style.find(f"{SS}NumberFormat")
        name = number.get(f"{SS}Format", "") if number is not None else codes.get(style.get(f"{SS}Parent", ""), "")
        codes[style.get(f"{SS}ID", "")] = NAMED_FORMATS.get(name, name) or GENERAL
    return codes


def _sheet(source: Any, codes: dict[str, str], *, hidden: bool) -> Sheet:
    """Rows and cells count on from the one before unless they say their number."""
    lines: list[Line] = []
    merges: list[Merge] = []
    doubts = Doubts()
    row = 0
    for line in source.iterfind(f"{SS}Table/{SS}Row"):
        row = _number(line, "Index", row + 1) - 1
        column = 0
        columns, texts = [], []
        for cell in line.iterfind(f"{SS}Cell"):
            column = _number(cell, "Index", column + 1) - 1
            across, down = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
            if across or down:
                merges.append((row, column, row + down, column + across))
            style = cell.get(f"{SS}StyleID") or line.get(f"{SS}StyleID", "")
            columns.append(column)
            texts.append(_shown(doubts, (row, column), cell.find(f"{SS}Data"), codes.get(style, GENERAL)))
            column += across + 1
        lines.append((row, columns, texts))
        row += _number(line, "Span", 0) + 1
    return replace(Sheet.of(source.get(f"{SS}Name", ""), lines, merges, hidden=hidden), doubts=doubts)


def _number(element: Any, name: str, missing: int) -> int:
    number = int(element.get(SS + name, missing))
    if not 0 <= number <= MOST_ROWS:
        raise ValueError(number)
    return number


def _shown(doubts: Doubts, place: Place, data: Any, code: str) -> str:
    """What a cell shows; a spoilt code and a failed formula are noted."""
    value = "".join(data.itertext()) if data is not None else ""
    if not value.strip():
        return ""
    kind = data.get(f"{SS}Type")
    if kind == "Number" and is_spoilt_code(value):
        doubts.codes[place] = value
    elif kind == "Error":
        doubts.failed.append(place)
    return without_blanks(_text(kind, value, code))


def _text(kind: str, value: str, code: str) -> str:
    if kind == "Number":
        return shown(value, code)
    if kind == "DateTime":
        return shown(serial_of(value, since_1904=False), code)
    if kind == "Boolean":
        return "TRUE" if value == "1" else "FALSE"
    return value.replace("\r\n", "\n").replace("\r", "\n")
