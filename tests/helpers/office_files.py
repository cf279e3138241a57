"""The same lines and tables in every kind of office file that can be written without an office program."""

import re
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path

import xlsxwriter
import xlwt

from core.grid import Cell, Grid
from tests.helpers.word_notation import write_word

Blocks = Sequence[str | Grid]
NUMBER = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.(\d+))?(%?)")


def stored(text: str) -> tuple[str | float, str]:
    """A text as a clerk's sheet stores it, number and format code, or the text itself and the code of texts."""
    match = NUMBER.fullmatch(text)
    if not match:
        return text, "@"
    decimals, percent = match.groups()
    code = "0" + ("." + "0" * len(decimals) if decimals else "") + percent
    return float(text.rstrip("%")) / (100 if percent else 1), code


def rows_of(blocks: Blocks) -> list[tuple[int, str | Cell]]:
    """Lines and cells one below the other, each with its row in a sheet; an empty row parts the tables."""
    found: list[tuple[int, str | Cell]] = []
    row = 0
    for block in blocks:
        if isinstance(block, str):
            found.append((row, block))
            row += 1
        else:
            found += [(row + cell.row, cell) for cell in block.cells]
            row += block.rows + 1
    return found


def write_xlsx(path: Path, blocks: Blocks) -> None:
    """One sheet, merged cells, numbers with their formats."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("绩效")
        for row, item in rows_of(blocks):
            cell = Cell(row, 0, text=item) if isinstance(item, str) else item
            if cell.rowspan * cell.colspan > 1:
                sheet.merge_range(row, cell.column, row + cell.rowspan - 1, cell.right, "")
            value, code = stored(cell.text)
            style = book.add_format({"num_format": code})
            if isinstance(value, float):
                sheet.write_number(row, cell.column, value, style)
            elif value:
                sheet.write_string(row, cell.column, value, style)


def write_xlsx_sheets(path: Path, blocks: Blocks) -> None:
    """A sheet for each table, with the lines before it."""
    with xlsxwriter.Workbook(path) as book:
        lines: list[str] = []
        for block in blocks:
            if isinstance(block, str):
                lines.append(block)
                continue
            sheet = book.add_worksheet()
            sheet.write_column(0, 0, lines)
            for cell in block.cells:
                place = len(lines) + cell.row, cell.column
                if cell.rowspan * cell.colspan > 1:
                    sheet.merge_range(*place, len(lines) + cell.bottom, cell.right, "")
                sheet.write_string(*place, cell.text)
            lines.clear()


def write_xls(path: Path, blocks: Blocks) -> None:
    """One sheet of the old kind."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("绩效")
    for row, item in rows_of(blocks):
        cell = Cell(row, 0, text=item) if isinstance(item, str) else item
        value, code = stored(cell.text)
        area = row, row + cell.rowspan - 1, cell.column, cell.right
        sheet.write_merge(*area, value, xlwt.easyxf(num_format_str=code))
    book.save(str(path))


def html_of(blocks: Blocks) -> str:
    """A web page as budget systems export it."""
    body = "".join(f"<p>{escape(block)}</p>" if isinstance(block, str) else _html_table(block) for block in blocks)
    return f"<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'></head><body>{body}</html>"


def _html_table(grid: Grid) -> str:
    rows = ([cell for cell in grid.row(row) if cell.row == row] for row in range(grid.rows))
    return "<table>" + "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in rows) + "</table>"


def _html_cell(cell: Cell) -> str:
    text = escape(cell.text).replace("\n", "<br>") or "&nbsp;"
    return f"<td rowspan={cell.rowspan} colspan={cell.colspan}>{text}</td>"


def write_html(path: Path, blocks: Blocks) -> None:
    """A page in the encoding of Chinese systems."""
    path.write_bytes(html_of(blocks).encode("gb18030"))


def write_mht(path: Path, blocks: Blocks) -> None:
    """A web archive of one page."""
    message = EmailMessage()
    message["Subject"] = "x"
    message.add_related(html_of(blocks).encode("gb18030"), "text", "html", params={"charset": "gb2312"})
    path.write_bytes(message.as_bytes())


def write_sheet_xml(path: Path, blocks: Blocks) -> None:
    """An XML workbook."""
    rows: dict[int, str] = {}
    for row, item in rows_of(blocks):
        cell = Cell(row, 0, text=item) if isinstance(item, str) else item
        rows[row] = rows.get(row, "") + _xml_cell(cell)
    lines = "".join(f'<Row ss:Index="{row + 1}">{cells}</Row>' for row, cells in sorted(rows.items()))
    namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    path.write_text(
        f'<?xml version="1.0"?><Workbook xmlns="{namespace}" xmlns:ss="{namespace}">'
        f'<Worksheet ss:Name="绩效"><Table>{lines}</Table></Worksheet></Workbook>',
        encoding="utf-8",
    )


def _xml_cell(cell: Cell) -> str:
    spans = f'ss:Index="{cell.column + 1}" ss:MergeAcross="{cell.colspan - 1}" ss:MergeDown="{cell.rowspan - 1}"'
    return f'<Cell {spans}><Data ss:Type="String">{escape(cell.text)}</Data></Cell>'


WRITERS: dict[str, Callable[[Path, Blocks], object]] = {
    "文本.docx": lambda path, blocks: write_word(path, *blocks),
    "一张表.xlsx": write_xlsx,
    "每项目一张表.xlsx": write_xlsx_sheets,
    "旧表.et": write_xls,
    "网页.doc": write_html,
    "网页.xls": write_html,
    "网页存档.doc": write_mht,
    "XML表.xls": write_sheet_xml,
}
"""Writers by the name of the file they write; names as misleading as in offices."""
