"""What the drawings of all templates share: formats, the sheets that each of them has, lists."""

from datetime import datetime
from itertools import product
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

LEDGER = "_jibiao"
PROSE = "部门整体绩效目标"
PROJECT_SHEET = "{{序号}}.{{项目名称}}"
TABLE_SHEET = "{{表格.标题}}"
NUMBER_FORMATS = tuple(
    f"{whole}{decimals}{percent}"
    for whole, decimals, percent in product(("0", "#,##0"), ("", ".0", ".00", ".000", ".0000"), ("", "%"))
    if not (percent and whole != "0")
)
BUILT_IN = {"0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49}
"""Number formats that every workbook knows by number."""
LEVELS_1 = ("成本指标", "产出指标", "效益指标", "满意度指标")
LEVELS_2 = (
    "数量指标", "质量指标", "时效指标", "成本指标", "经济成本指标", "社会成本指标", "生态环境成本指标",
    "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标",
)  # fmt: skip
SIGNS = ("≥", "＞", "＝", "＜", "≤", "定性")
LAST_LISTED_ROW = 2000
"""Rows that a clerk may add below the list find its drop-down lists and formats down to here."""


class Book:
    """A workbook being drawn, with its formats."""

    def __init__(self, path: Path, title: str) -> None:
        self.workbook = xlsxwriter.Workbook(path)
        self.workbook.set_properties({"title": title, "created": datetime(2026, 1, 1)})
        self.workbook.formats[0].set_font_name("宋体")
        self.workbook.formats[0].set_font_size(10.5)
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._numeric: list[dict[str, Any]] = []

    def format(self, **properties: Any) -> Format:
        """A format: 宋体 10.5, wrapped, in the middle, unless said otherwise."""
        whole = {"font_name": "宋体", "font_size": 10.5, "text_wrap": True, "valign": "vcenter"} | properties
        whole["num_format"] = BUILT_IN.get(whole.get("num_format", ""), whole.get("num_format", "General"))
        key = tuple(sorted(whole.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(whole)
        return self._formats[key]

    def cell(self, align: str = "left", **properties: Any) -> Format:
        """A format with borders; texts at a side keep a little away from it."""
        return self.format(border=1, align=align, **_indent(align), **properties)

    def number(self, align: str = "center") -> Format:
        """A format for amounts and percentages, which get their decimals when the workbook is filled."""
        properties = {"border": 1, "align": align, **_indent(align)}
        if properties not in self._numeric:
            self._numeric.append(properties)
        return self.format(**properties)

    def sheet(self, name: str, *, landscape: bool = False) -> Worksheet:
        """A sheet for A4, as wide as the page, page numbers below."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_paper(9)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.6, top=0.75, bottom=0.75)
        sheet.set_footer('&C&"宋体,常规"&9第 &P 页，共 &N 页')
        sheet.center_horizontally()
        sheet.hide_gridlines(1)
        return sheet

    def close(self) -> None:
        """Write the file, with the styles that filling needs at hand in the hidden sheet for the ledger."""
        ledger = self.workbook.add_worksheet(LEDGER)
        for row, properties in enumerate(self._numeric):
            for column, code in enumerate(NUMBER_FORMATS):
                ledger.write_blank(row, column, None, self.format(**properties, num_format=code))
        for column, format in enumerate(list(self._formats.values())):
            if format.num_format == "General":
                key = next(key for key, known in self._formats.items() if known is format)
                ledger.write_blank(len(self._numeric), column, None, self.format(**dict(key), quote_prefix=True))
        ledger.very_hidden()
        self.workbook.close()


def _indent(align: str) -> dict[str, int]:
    return {} if align == "center" else {"indent": 1}


def contents(book: Book) -> None:
    """目录: department, year, and a line per project that leads to its sheet."""
    sheet = book.sheet("目录")
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 58)
    sheet.set_column("C:C", 26)
    sheet.set_column("D:D", 14)
    sheet.set_column("E:E", 9)
    heading = book.format(bold=True, font_size=16, align="center")
    sheet.merge_range("A1:E1", "部门预算绩效文本目录", heading)
    sheet.set_row(0, 36)
    sheet.merge_range("A2:C2", "部门：{{部门}}", book.format())
    sheet.merge_range("D2:E2", "年度：{{年度}}", book.format(align="right"))
    link = {"font_color": "#0563C1", "underline": 1}
    sheet.merge_range("A3:E3", "", book.cell(**link))
    sheet.write_url("A3", f"internal:'{PROSE}'!A1", book.cell(**link), string=f"第一部分　{PROSE}")
    sheet.merge_range("A4:E4", "第二部分　预算项目绩效目标", book.cell())
    for row in (1, 2, 3, 4):
        sheet.set_row(row, 24)
    header = book.cell("center", bold=True, bg_color="#F2F2F2")
    sheet.write_row("A5", ("序号", "项目名称", "项目编码", "预算数", "单位"), header)
    sheet.write("A6", "{{项目.序号}}", book.number())
    sheet.write_url("B6", f"internal:'{PROJECT_SHEET}'!A1", book.cell(**link), string="{{项目.项目名称}}")
    sheet.write("C6", "{{项目.项目编码}}", book.cell("center", num_format="@"))
    sheet.write("D6", "{{项目.预算数}}", book.number())
    sheet.write("E6", "{{项目.金额单位}}", book.cell("center"))
    sheet.set_row(5, 20)
    sheet.repeat_rows(4)
    sheet.activate()


def prose(book: Book) -> None:
    """部门整体绩效目标: the prose of part one."""
    sheet = book.sheet(PROSE)
    for column, width in (("A:A", 24), ("B:B", 44), ("C:C", 34)):
        sheet.set_column(column, width)
    sheet.merge_range("A1:C1", PROSE, book.format(bold=True, font_size=16, align="center"))
    sheet.set_row(0, 36)
    sheet.merge_range("A2:B2", "部门：{{部门}}", book.format())
    sheet.write("C2", "年度：{{年度}}", book.format(align="right"))
    section = book.format(bold=True, font_size=12)
    header = book.cell("center", bold=True, bg_color="#F2F2F2")
    text = book.cell()
    for row, title in ((3, "一、总体绩效目标"), (5, "二、分项绩效目标"), (8, "三、工作保障措施")):
        sheet.merge_range(f"A{row}:C{row}", title, section)
        sheet.set_row(row - 1, 26)
    sheet.merge_range("A4:C4", "{{总体绩效目标}}", text)
    sheet.write_row("A6", ("名称", "绩效目标", "绩效指标"), header)
    sheet.write_row("A7", ("{{分项.标题}}", "{{分项.绩效目标}}", "{{分项.绩效指标}}"), text)
    sheet.write("A9", "名称", header)
    sheet.merge_range("B9:C9", "内容", header)
    sheet.write("A10", "{{措施.标题}}", text)
    sheet.merge_range("B10:C10", "{{措施.内容}}", text)
    for row in (2, 6, 9):
        sheet.set_row(row - 1, 22)


def other_table(book: Book) -> None:
    """A table that is no performance table, below its title."""
    sheet = book.sheet(TABLE_SHEET, landscape=True)
    sheet.write("A1", "{{表格.标题}}", book.format(bold=True, font_size=12, text_wrap=False))
    sheet.set_row(0, 26)
    sheet.write("A2", "{{表格.内容}}", book.number("left"))


def flat_list(book: Book, name: str, columns: tuple[tuple[str, str, float, Format], ...], frozen: int) -> Worksheet:
    """A list of columns (header, tag, width in characters, format) with a frozen header and a filter."""
    sheet = book.sheet(name, landscape=True)
    header = book.cell("center", bold=True, bg_color="#DDEBF7")
    for n, (title, tag, width, format) in enumerate(columns):
        sheet.set_column(n, n, width)
        sheet.write(0, n, title, header)
        sheet.write(1, n, tag, format)
    sheet.set_row(0, 34)
    sheet.freeze_panes(1, frozen)
    sheet.autofilter(0, 0, 1, len(columns) - 1)
    sheet.repeat_rows(0)
    return sheet


def drop_down(choices: tuple[str, ...], title: str) -> dict[str, Any]:
    """A list to choose from; other words are asked about, not refused: forms differ from year to year."""
    return {
        "validate": "list",
        "source": list(choices),
        "error_type": "warning",
        "error_title": title,
        "error_message": f"“{title}”一般从列表中选择，确定要填写其他内容吗？",
    }


def wide(sheet: Worksheet, columns: str, row: int, text: str, format: Format) -> None:
    """Write into one column ("B") or a merged pair ("D:E")."""
    first, _, last = columns.partition(":")
    if last:
        sheet.merge_range(f"{first}{row}:{last}{row}", text, format)
    else:
        sheet.write(f"{first}{row}", text, format)
