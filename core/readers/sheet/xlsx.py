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
    source = SheetXml(xml, book.known)
    outline, texts = source.skeleton.outline, book.shows.of(source)
    sheet = Sheet(name, *(outline.without(texts) if "" in texts else (outline, texts)), hidden)
    if book.doubtful:
        _mark(sheet, source, book.doubtful)
    return sheet


def _mark(sheet: Sheet, source: SheetXml, doubtful: set[tuple[str, str]]) -> None:
    """Note where failed formulas and spoilt codes stand."""
    places = list(source.skeleton.outline.places())
    for n, _, kind in source.skeleton.others:
        value = source.values[n]
        if (kind, value) in doubtful and kind == "e":
            sheet.doubts.failed.append(places[n])
        elif (kind, value) in doubtful:
            sheet.doubts.codes[places[n]] = value
