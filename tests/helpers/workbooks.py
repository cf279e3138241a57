"""Small workbooks for tests: templates out of rows of texts, and filled ones opened to be looked at or changed."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.workbook.templates.template import Template, load_template

Rows = Sequence[Sequence[object]]


def make_workbook(path: Path, sheets: Mapping[str, Rows], change: Callable[[Workbook], None] | None = None) -> Path:
    """A workbook at ``path`` with sheets out of rows of values; ``change`` does what rows cannot say."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(book)
    book.save(path)
    return path


def make_template(
    folder: Path, sheets: Mapping[str, Rows], change: Callable[[Workbook], None] | None = None
) -> Template:
    """A template with sheets out of rows of texts with tags."""
    return load_template(make_workbook(folder / "template.xlsx", sheets, change))


def values(sheet: Worksheet, columns: int) -> list[list[object]]:
    """The values of a sheet's first columns, down to the last row with any."""
    rows = [list(row[:columns]) for row in sheet.iter_rows(values_only=True)]
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def edit(path: Path, change: Callable[[Workbook], None]) -> Path:
    """Open a workbook, change it and save it again, as somebody would in Excel."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    book.close()
    return path


def parts(path: Path) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


MACROS = b"\xd0\xcf\x11\xe0 what stands for the macros of a workbook"


def with_macros(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """A workbook with macros at ``path``, which ends in .xlsm."""
    with xlsxwriter.Workbook(path) as book:
        book.add_vba_project(BytesIO(MACROS), is_stream=True)
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path
