"""Excel workbooks (.xlsx .xlsm .xltx) to Documents: stored values, formulas by last result, as cells show them."""

import html
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from core.document import Document
from core.readers.kinds import Kind
from core.readers.numfmt import GENERAL, builtin_code, serial_of, shown
from core.readers.refusal import damaged, too_large
from core.readers.sheet.cells import COLUMNS, rich_text, written
from core.readers.sheet.lay import TooLargeError, document
from core.readers.sheet.opc import BrokenError, Package
from core.readers.sheet.stored import KEPT_DIGITS, WIDTH, Sheet, is_spoilt_code

RELATION_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, etree.XMLSyntaxError),
    *(BrokenError, ValueError, LookupError),
)
"""What a damaged package, its XML and references that lead nowhere raise."""
PLAIN_STRING = re.compile(r'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(path: Path, progress: Callable[[float], None]) -> Document:
    """The Document of an Excel workbook, a Grid for each sheet; raises UnreadableError when it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            return document(path.name, Kind.XLSX, _sheets(Package(archive), progress))
    except BROKEN as error:
        raise damaged(path) from error
    except TooLargeError as error:
        raise too_large(path) from error


@dataclass(frozen=True)
class Book:
    """What the sheets of a workbook share: strings, format codes by style number, the calendar."""

    strings: list[str]
    codes: list[str]
    since_1904: bool


def _sheets(package: Package, progress: Callable[[float], None]) -> Iterator[Sheet]:
    main = package.related("", "officeDocument") or "xl/workbook.xml"
    root = package.tree(main)
    calendar = root.find("{*}workbookPr")
    since_1904 = calendar is not None and calendar.get("date1904") in ("1", "true")
    book = Book(_strings(package, main), _codes(package, main), since_1904)
    relations = package.relations(main)
    entries = root.findall("{*}sheets/{*}sheet")
    for n, entry in enumerate(entries):
        id = next((entry.get(name) for name in RELATION_IDS if entry.get(name)), "")
        kind, target = relations.get(id, ("", ""))
        if kind == "worksheet" and package.has(target):
            yield _sheet(package.read(target), entry.get("name", ""), entry.get("state", "visible") != "visible", book)
        progress((n + 1) / len(entries))


def _strings(package: Package, main: str) -> list[str]:
    """The shared strings of a workbook."""
    path = package.related(main, "sharedStrings")
    if path is None or not package.has(path):
        return []
    xml = package.read(path).decode("utf-8", "replace").replace("\r\n", "\n")
    strings: list[str] = PLAIN_STRING.findall(xml)
    if len(strings) == xml.count("</si>") and "<sst" in xml and "<!" not in xml:
        return [_plain(html.unescape(text) if "&" in text else text) for text in strings]
    return [_plain(rich_text(item)) for item in package.tree(path).iterfind("{*}si")]


def _plain(text: str) -> str:
    """A text without the escapes of control characters, and with one kind of line end."""
    if "_x" in text:
        text = ESCAPE.sub(_unescaped, text)
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return "" if text.isspace() else text


def _unescaped(match: re.Match[str]) -> str:
    """The character of an escape; half a character, which is none, stays as it is written."""
    number = int(match[1], 16)
    return match[0] if 0xD800 <= number < 0xE000 else chr(number)


def _codes(package: Package, main: str) -> list[str]:
    """The format code of each cell style."""
    path = package.related(main, "styles")
    if path is None or not package.has(path):
        return []
    root = package.tree(path)
    own = {int(f.get("numFmtId", 0)): f.get("formatCode", GENERAL) for f in root.iterfind("{*}numFmts/{*}numFmt")}
    numbers = [int(style.get("numFmtId", 0)) for style in root.iterfind("{*}cellXfs/{*}xf")]
    return [own.get(number) or builtin_code(number) for number in numbers]


def _sheet(xml: bytes, name: str, hidden: bool, book: Book) -> Sheet:
    found = written(xml)
    sheet = Sheet(name, merges=found.merges, hidden=hidden)
    texts, strings, show = sheet.texts, book.strings, _shower(book)
    for letters, row, style, kind, value in found.cells:
        place = int(row) * WIDTH - WIDTH + COLUMNS[letters]
        if kind == "s":
            texts[place] = strings[int(value)]
            continue
        texts[place] = show(style, kind, value)
        if kind == "e":
            sheet.failed.append(place)
        elif (len(value) > KEPT_DIGITS or "E" in value) and kind in ("", "n") and is_spoilt_code(value):
            sheet.codes[place] = value
    return sheet


def _shower(book: Book) -> Callable[[str, str, str], str]:
    """What prints a value by its style and type; equal cells, of which lists are full, are worked out once."""

    @cache
    def show(style: str, kind: str, value: str) -> str:
        if kind in ("str", "e"):
            return _plain(value)
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        number = serial_of(value, book.since_1904) if kind == "d" else value
        code = book.codes[int(style)] if style and int(style) < len(book.codes) else GENERAL
        return shown(number, code, since_1904=book.since_1904)

    return show
