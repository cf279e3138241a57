"""Excel 5–2003 and WPS workbooks (.xls .et) to Documents."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlrd

from core.document import Document
from core.progress import Progress
from core.readers.kinds import Kind
from core.readers.numfmt import GENERAL, builtin_code, shown
from core.readers.office import read_workbook
from core.readers.office.libreoffice import find_libreoffice
from core.readers.refusal import damaged
from core.readers.sheet.lay import laid_out
from core.readers.sheet.stored import Sheet, is_spoilt_code, without_blanks

CHINESE = "gb18030"
"""The encoding of old workbooks that do not name theirs."""
NUMBERS = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)
BROKEN = (
    *(xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, OSError),
    *(ValueError, LookupError, AssertionError, TypeError, AttributeError, ArithmeticError, RuntimeError),
)
"""What xlrd raises on damaged files."""


def read_xls(path: Path, progress: Progress) -> Document:
    """The Document of an old workbook, a Grid for each sheet; raises UnreadableError when it is damaged.

    LibreOffice, where there is one, repairs what xlrd stumbles over.
    """
    try:
        sheets = list(_sheets(_opened(path), progress))
    except BROKEN as error:
        if not find_libreoffice():
            raise damaged(path) from error
        return read_workbook(path, progress)
    return laid_out(path, Kind.XLS, sheets)


def _opened(path: Path) -> Any:
    with open(os.devnull, "w", encoding="utf-8") as silence:
        options = {"formatting_info": True, "ragged_rows": True, "ignore_workbook_corruption": True, "logfile": silence}
        try:
            return xlrd.open_workbook(path, **options)
        except UnicodeDecodeError:
            return xlrd.open_workbook(path, encoding_override=CHINESE, **options)


def _sheets(book: Any, progress: Progress) -> Iterator[Sheet]:
    codes = [_code(book, style.format_key) for style in book.xf_list]
    for n, source in enumerate(book.sheets()):
        yield _sheet(source, codes, since_1904=book.datemode == 1)
        progress((n + 1) / book.nsheets)


def _code(book: Any, key: int) -> str:
    """The format code by its number: the own ones and those of currency stand in the file, the rest are built in."""
    stands = key >= 164 or 5 <= key <= 8 or 37 <= key <= 44
    return book.format_map[key].format_str if stands and key in book.format_map else builtin_code(key)


def _sheet(source: Any, codes: list[str], *, since_1904: bool) -> Sheet:
    merges = [(top, left, bottom - 1, right - 1) for top, bottom, left, right in source.merged_cells]
    rows = [source.row(row) for row in range(source.nrows)]
    shown = ([without_blanks(_text(cell, codes, since_1904=since_1904)) for cell in cells] for cells in rows)
    lines = ((row, range(len(texts)), texts) for row, texts in enumerate(shown))
    sheet = Sheet.of(source.name, lines, merges, hidden=source.visibility != 0)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell.ctype in NUMBERS and is_spoilt_code(repr(cell.value)):
                sheet.doubts.codes[row, column] = repr(cell.value)
            elif cell.ctype == xlrd.XL_CELL_ERROR:
                sheet.doubts.failed.append((row, column))
    return sheet


def _text(cell: Any, codes: list[str], *, since_1904: bool) -> str:
    """What a cell shows."""
    if cell.ctype in NUMBERS:
        code = codes[cell.xf_index] if cell.xf_index is not None else GENERAL
        return shown(cell.value, code, since_1904=since_1904)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#N/A"))
    return str(cell.value).replace("\r\n", "\n").replace("\r", "\n")
