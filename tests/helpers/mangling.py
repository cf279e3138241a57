"""What other programs and clerks do to a workbook without meaning to change anything in it."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.workbook.parts.numbers import shown
from core.workbook.templates.keys import read_key
from core.workbook.templates.ledger import LEDGER
from tests.helpers.raw_workbooks import MAIN, RELATIONS
from tests.helpers.workbooks import edit, parts

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
Habit = Callable[[Path], object]


def cells(book: Workbook) -> Iterator[Cell]:
    """The cells that a clerk sees, as far as they hold anything."""
    for sheet in visible(book):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and not is_key(cell.value):
                    yield cell


def visible(book: Workbook) -> list[Worksheet]:
    return [sheet for sheet in book.worksheets if sheet.title != LEDGER]


def is_key(value: object) -> bool:
    return isinstance(value, str) and read_key(value) is not None


def key_column(sheet: Worksheet) -> int | None:
    """The hidden column of a sheet."""
    found = (cell.column for row in sheet.iter_rows() for cell in row if is_key(cell.value))
    return next(found, None)


def _each(change: Callable[[Cell], None]) -> Habit:
    def habit(path: Path) -> None:
        def everywhere(book: Workbook) -> None:
            for cell in cells(book):
                change(cell)

        edit(path, everywhere)

    return habit


def _number_to_text(cell: Cell) -> None:
    if isinstance(cell.value, int | float):
        cell.value, cell.number_format = shown(repr(cell.value), cell.number_format), "@"


def _number_to_bare_text(cell: Cell) -> None:
    if isinstance(cell.value, int | float):
        cell.value, cell.number_format = f"{cell.value:g}", "@"


def _text_to_number(cell: Cell) -> None:
    """A green corner, and a click on 转换为数字: long codes lose their last digits, zeros in front are gone."""
    if isinstance(cell.value, str) and re.fullmatch(r"\d+(\.\d+)?", cell.value):
        cell.value, cell.number_format = float(cell.value), "General"


def _format_lost(cell: Cell) -> None:
    cell.number_format = "General"


def _spaces(cell: Cell) -> None:
    if isinstance(cell.value, str) and not cell.value[0].isdigit():
        cell.value = f" {cell.value.strip()}  "


def _line_ends(cell: Cell) -> None:
    if isinstance(cell.value, str):
        cell.value = cell.value.replace("\n", "\r\n")


def _width(cell: Cell) -> None:
    if isinstance(cell.value, str):
        cell.value = cell.value.translate(str.maketrans("，（）：％", ",():%"))


def _names_lost(book: Workbook) -> None:
    for name in list(book.defined_names):
        del book.defined_names[name]
    for sheet in book.worksheets:
        sheet.print_area = None
        sheet.print_title_rows = None
        sheet.auto_filter.ref = None


def _blank_rows(book: Workbook) -> None:
    """Empty rows at the end of every sheet, and a border drawn round them."""
    for sheet in visible(book):
        for n in range(3):
            sheet.cell(sheet.max_row + 1 + n, 1, "  ")


def _filtered(book: Workbook) -> None:
    for sheet in visible(book):
        sheet.auto_filter.ref = sheet.dimensions
        for row in range(3, sheet.max_row + 1, 2):
            sheet.row_dimensions[row].hidden = True


def _shown_keys(book: Workbook) -> None:
    """取消隐藏: all that was hidden is shown."""
    for sheet in book.worksheets:
        sheet.sheet_state = "visible"
        for column in sheet.column_dimensions.values():
            column.hidden = False


def _new_column(book: Workbook) -> None:
    """A column of remarks after the last one, over the hidden one and behind it."""
    for sheet in visible(book):
        column = key_column(sheet)
        if column is not None:
            sheet.cell(2, column + 1, "经办人备注")
            sheet.cell(4, column + 2, "已看")


def _other_sheet(book: Workbook) -> None:
    book.create_sheet("草稿", 0).append(["随手记", 1, 2])


def keys_lost(book: Workbook) -> None:
    """The hidden column was deleted, everywhere."""
    for sheet in visible(book):
        column = key_column(sheet)
        if column is not None:
            sheet.delete_cols(column)


def ledger_lost(book: Workbook) -> None:
    """Somebody has deleted the sheet that nobody knows."""
    del book[LEDGER]


def _book(change: Callable[[Workbook], None]) -> Habit:
    return lambda path: edit(path, change)


_INLINE = re.compile(rb' t="inlineStr"([^>]*)><is>(.*?)</is></c>', re.DOTALL)
_SHARED_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"


def _shared(path: Path) -> None:
    """All texts go to the table that the sheets share, as Excel and WPS keep them; openpyxl writes them in the cells."""
    edit(path, lambda book: None)
    texts: dict[bytes, int] = {}
    told = parts(path)
    for name in [name for name in told if name.startswith("xl/worksheets/sheet")]:
        told[name] = _INLINE.sub(
            lambda cell: b' t="s"%b><v>%d</v></c>' % (cell[1], texts.setdefault(cell[2], len(texts))), told[name]
        )
    told["xl/sharedStrings.xml"] = (
        f'<sst xmlns="{MAIN}">'.encode() + b"".join(b"<si>%b</si>" % t for t in texts) + b"</sst>"
    )
    _put(
        told,
        "xl/_rels/workbook.xml.rels",
        f'<Relationship Id="shared" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>',
    )
    _put(told, "[Content_Types].xml", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHARED_TYPE}"/>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in told.items():
            package.writestr(name, content)


def _put(told: dict[str, bytes], name: str, element: str) -> None:
    """Put an element last into a part."""
    start, end, rest = told[name].rpartition(b"</")
    told[name] = start + element.encode() + end + rest


HABITS: dict[str, Habit] = {
    "texts inline": _book(lambda book: None),
    "texts shared": _shared,
    "numbers as texts": _each(_number_to_text),
    "numbers as bare texts": _each(_number_to_bare_text),
    "texts as numbers": _each(_text_to_number),
    "number formats lost": _each(_format_lost),
    "spaces around": _each(_spaces),
    "line ends of Windows": _each(_line_ends),
    "names lost": _book(_names_lost),
    "blank rows": _book(_blank_rows),
    "filtered": _book(_filtered),
    "everything shown": _book(_shown_keys),
    "columns added": _book(_new_column),
    "a sheet added": _book(_other_sheet),
}
"""What changes nothing that anybody would call a change"""
SLIGHT: dict[str, Habit] = {"half width": _each(_width)}
"""What changes only the width of characters"""


def through_office(path: Path, *, by: str = "xlsx") -> Path:
    """The workbook as LibreOffice saves it, in a format ``by`` on the way; gives the file in that format."""
    assert SOFFICE is not None
    folder = path.parent / "office"
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    command = [SOFFICE, profile, "--headless", "--convert-to", by, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return folder / f"{path.stem}.{by}"
