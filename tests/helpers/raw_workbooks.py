"""Excel workbooks for tests: written by xlsxwriter, or out of the raw XML of one sheet."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(path: Path, fill: Callable[[xlsxwriter.Workbook], object]) -> Path:
    """A workbook that ``fill`` has written its sheets into."""
    with xlsxwriter.Workbook(path) as book:
        fill(book)
    return path


def raw_workbook(path: Path, sheet: str | bytes, *, strings: str = "", styles: str = "") -> Path:
    """A workbook of one sheet 表, given as the XML of its parts as a file has them."""
    rels = f'<Relationships xmlns="{PACKAGE_RELATIONS}">{{}}</Relationships>'
    relation = f'<Relationship Id="{{}}" Type="{RELATIONS}/{{}}" Target="{{}}"/>'
    parts: dict[str, str | bytes] = {
        "_rels/.rels": rels.format(relation.format("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": rels.format(
            relation.format("r1", "worksheet", "sheet1.xml")
            + relation.format("r2", "sharedStrings", "/xl/strings.xml")
            + relation.format("r3", "styles", "styles.xml")
        ),
        "xl/sheet1.xml": sheet,
    }
    if strings:
        parts["xl/strings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    if styles:
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


def sheet_xml(rows: str, merges: str = "") -> str:
    """The XML of a worksheet out of its row elements and merged ranges separated by blanks."""
    ranges = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges.split())
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData><mergeCells>{ranges}</mergeCells></worksheet>'
