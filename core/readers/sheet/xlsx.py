"""Excel workbooks (.xlsx .xlsm .xltx) to Documents: stored values, formulas by last result, as cells show them."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from core.document import Document
from core.progress import Progress
from core.readers.kinds import Kind
from core.readers.refusal import damaged
from core.readers.sheet.book import Book, book_of
from core.readers.sheet.cells import SheetXml
from core.readers.sheet.lay import laid_out
from core.readers.sheet.opc import BrokenError, Package
from core.readers.sheet.stored import Sheet

RELATION_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, etree.XMLSyntaxError),
    *(BrokenError, ValueError, LookupError),
)
"""What a damaged package, its XML and references that lead nowhere raise."""


def read_xlsx(path: Path, progress: Progress) -> Document:
    """The Document of an Excel workbook, a Grid for each sheet; raises UnreadableError when it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            sheets = list(_sheets(Package(archive), progress))
    except BROKEN as error:
        raise damaged(path) from error
    return laid_out(path, Kind.XLSX, sheets)


def _sheets(package: Package, progress: Progress) -> Iterator[Sheet]:
    main = package.related("", "officeDocument") or "xl/workbook.xml"
    root = package.tree(main)
    book = book_of(package, main)
    relations = package.relations(main)
    entries = root.findall("{*}sheets/{*}sheet")
    for n, entry in enumerate(entries):
        id = next((entry.get(name) for name in RELATION_IDS if entry.get(name)), "")
        kind, target = relations.get(id, ("", ""))
        if kind == "worksheet" and package.has(target):
            yield _sheet(package.read(target), entry.get("name", ""), entry.get("state", "visible") != "visible", book)
        progress((n + 1) / len(entries))


def _sheet(xml: bytes, name: str, hidden: bool, book: Book) -> Sheet:
    source = SheetXml(xml, book.shapes)
    sheet = Sheet(name, merges=source.merges(), hidden=hidden)
    for number, columns, texts in source.shown(book.shows):
        sheet.put(number, columns, texts)
    if book.doubtful:
        _mark(sheet, source, book.doubtful)
    return sheet


def _mark(sheet: Sheet, source: SheetXml, doubtful: set[tuple[str, str]]) -> None:
    """Note where failed formulas and spoilt codes stand."""
    for line in source.lines():
        for column, kind, value in zip(line.shape.columns, line.shape.kinds, line.values, strict=True):
            if (kind, value) in doubtful:
                place = line.number, column
                if kind == "e":
                    sheet.failed.append(place)
                else:
                    sheet.codes[place] = value
