"""Whether a workbook's package is one that Excel opens without offering to repair it."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lxml import etree

from core.workbook.parts.cells import Range, column_number

_ORDER = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
    "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems "
    "tableParts extLst"
)
_SHEET = re.compile(r"('(?:[^']|'')+'|[^\s'!,]+)!")


def faults(path: Path) -> list[str]:
    """What is wrong with a package; nothing when it is sound."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
        doubled = [name for name in parts if package.namelist().count(name) > 1]
    return [*(f"twice: {name}" for name in doubled), *_types(parts), *_relations(parts), *_book(parts), *_sheets(parts)]


def _types(parts: dict[str, bytes]) -> Iterator[str]:
    tree = etree.fromstring(parts["[Content_Types].xml"])
    overrides = [e.get("PartName").lstrip("/") for e in tree.iterfind("{*}Override")]
    endings = {e.get("Extension").lower() for e in tree.iterfind("{*}Default")}
    yield from (f"type of a missing part: {name}" for name in overrides if name not in parts)
    yield from (f"two types: {name}" for name in overrides if overrides.count(name) > 1)
    for name in parts:
        if name != "[Content_Types].xml" and name not in overrides and name.rpartition(".")[2].lower() not in endings:
            yield f"no type: {name}"


def _relations(parts: dict[str, bytes]) -> Iterator[str]:
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = [element.get("Id") for element in etree.fromstring(content)]
        if len(ids) != len(set(ids)):
            yield f"ids twice: {name}"
        for element in etree.fromstring(content):
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target"))).lstrip("/")
            if element.get("TargetMode") != "External" and target not in parts:
                yield f"{name} leads to the missing {target}"


def _book(parts: dict[str, bytes]) -> Iterator[str]:
    tree = etree.fromstring(parts["xl/workbook.xml"])
    sheets = tree.findall("{*}sheets/{*}sheet")
    names = [sheet.get("name") for sheet in sheets]
    relations = [next(value for key, value in s.items() if key.endswith("}id")) for s in sheets]
    for values in ([n.lower() for n in names], [s.get("sheetId") for s in sheets], relations):
        if len(values) != len(set(values)):
            yield f"not unlike each other: {values}"
    yield from (f"name of sheet: {n}" for n in names if len(n) > 31 or re.search(r"[\[\]:*?/\\]|^'|'$|^$", n))
    if all(sheet.get("state", "visible") != "visible" for sheet in sheets):
        yield "no visible sheet"
    seen = set()
    for name in tree.iterfind("{*}definedNames/{*}definedName"):
        key = (name.get("name").lower(), name.get("localSheetId"))
        if key in seen or int(name.get("localSheetId", "0")) >= len(sheets):
            yield f"name: {key}"
        seen.add(key)
        yield from _missing_sheets(name.text, names)


def _missing_sheets(text: str, names: list[str]) -> Iterator[str]:
    for match in _SHEET.findall(text):
        sheet = match[1:-1].replace("''", "'") if match.startswith("'") else match
        if sheet not in names:
            yield f"no such sheet: {sheet}"


def _sheets(parts: dict[str, bytes]) -> Iterator[str]:
    styles = len(etree.fromstring(parts["xl/styles.xml"]).find("{*}cellXfs"))
    names = [s.get("name") for s in etree.fromstring(parts["xl/workbook.xml"]).iterfind("{*}sheets/{*}sheet")]
    for name, content in parts.items():
        if not re.match(r"xl/worksheets/[^/]+\.xml$", name):
            continue
        tree = etree.fromstring(content)
        order = [_ORDER.split().index(etree.QName(element).localname) for element in tree]
        if order != sorted(order):
            yield f"{name}: elements out of order"
        yield from (f"{name}: {fault}" for fault in _cells(tree, styles))
        yield from (f"{name}: {fault}" for fault in _merges(tree))
        for link in tree.iterfind("{*}hyperlinks/{*}hyperlink"):
            yield from _missing_sheets(link.get("location", ""), names)


def _cells(tree: etree._Element, styles: int) -> Iterator[str]:
    last = 0
    for row in tree.iterfind("{*}sheetData/{*}row"):
        number = int(row.get("r"))
        if number <= last or float(row.get("ht", "0")) > 409.5:
            yield f"row {number}"
        last, column = number, 0
        for cell in row:
            address = cell.get("r")
            letters = address.rstrip("0123456789")
            if column_number(letters) <= column or address != f"{letters}{number}" or int(cell.get("s", "0")) >= styles:
                yield f"cell {address}"
            column = column_number(letters)
            text = cell.findtext("{*}is/{*}t") or ""
            if len(text.encode("utf-16-le")) > 2 * 32767:
                yield f"text of {address}"


def _merges(tree: etree._Element) -> Iterator[str]:
    taken: set[tuple[int, int]] = set()
    for merge in tree.iterfind("{*}mergeCells/{*}mergeCell"):
        box = Range.parse(merge.get("ref"))
        places = {(row, column) for row in box.rows() for column in range(box.left, box.right + 1)}
        if len(places) < 2 or places & taken:
            yield f"merge {box}"
        taken |= places
    columns = [(int(c.get("min")), int(c.get("max"))) for c in tree.iterfind("{*}cols/{*}col")]
    if any(one[1] >= two[0] for one, two in pairwise(columns)):
        yield "columns overlap"
