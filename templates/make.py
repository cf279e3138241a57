"""Draws the templates of the program: ``python templates/make.py`` writes them beside itself.

They are plain workbooks; whoever wants another arrangement may as well change them in Excel.
"""

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


def hebei_form(folder: Path) -> None:
    """绩效目标表 as Hebei prints it: one sheet per project, with a table of contents."""
    book = Book(folder / "hebei-form.xlsx", "河北省预算项目绩效目标表（表样）")
    contents(book)
    prose(book)
    project_form(book)
    other_table(book)
    book.close()


def contents(book: Book) -> None:
    """目录: department, year, and a line per project that leads to its sheet."""
    sheet = book.sheet("目录")
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 44)
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


def project_form(book: Book) -> None:
    """One project: heading, money and goals above, indicators below."""
    sheet = book.sheet(PROJECT_SHEET)
    for column, width in zip("ABCDEFG", (13, 16, 20, 15, 13, 15, 15), strict=True):
        sheet.set_column(f"{column}:{column}", width)
    label, center, text, number = book.cell("center"), book.cell("center"), book.cell(), book.number()
    code = book.cell("center", num_format="@")
    sheet.merge_range("A1:G1", "{{标题}}", book.format(bold=True, font_size=14, align="center"))
    sheet.merge_range("A2:E2", "{{单位编码}}{{单位名称}}", text)
    sheet.merge_range("F2:G2", "单位：{{金额单位}}", book.cell("right"))
    sheet.write("A3", "项目编码", label)
    sheet.merge_range("B3:C3", "{{项目编码}}", code)
    sheet.write("D3", "项目名称", label)
    sheet.merge_range("E3:G3", "{{项目名称}}", center)
    sheet.merge_range("A4:A5", "预算规模\n及资金用途", label)
    for column, title in (("B", "预算数"), ("D", "其中：财政资金"), ("F", "其他资金")):
        sheet.write(f"{column}4", title, label)
    for column, tag in (("C", "{{预算数}}"), ("E", "{{财政资金}}"), ("G", "{{其他资金}}")):
        sheet.write(f"{column}4", tag, number)
    sheet.merge_range("B5:G5", "{{资金用途}}", text)
    sheet.merge_range("A6:A7", "资金支出计划\n（%）", label)
    for place, month in (("B", "3月底"), ("C", "6月底"), ("D:E", "10月底"), ("F:G", "12月底")):
        wide(sheet, place, 6, month, label)
        wide(sheet, place, 7, f"{{{{{month}}}}}", number)
    sheet.write("A8", "绩效目标", label)
    sheet.merge_range("B8:G8", "{{绩效目标}}", text)
    sheet.set_row(8, 8)
    indicators(book, sheet)
    for row, height in ((1, 34), (2, 22), (3, 22), (4, 22), (5, 22), (6, 20), (7, 20), (8, 40), (10, 24), (11, 22)):
        sheet.set_row(row - 1, height)
    sheet.set_column("H:H", 2)
    sheet.write_url("I1", "internal:'目录'!A1", book.format(font_color="#0563C1", underline=1), string="返回目录")
    sheet.set_column("I:I", 10)
    sheet.print_area("A1:G11")
    sheet.repeat_rows(9)


def indicators(book: Book, sheet: Worksheet) -> None:
    """The header and the row of the indicators."""
    header, center, text = book.cell("center", bold=True), book.cell("center"), book.cell()
    columns = (
        ("A", "一级指标", "{{指标.一级指标|合并}}", center),
        ("B", "二级指标", "{{指标.二级指标|合并}}", center),
        ("C", "三级指标", "{{指标.三级指标}}", center),
        ("D:E", "绩效指标描述", "{{指标.绩效指标描述}}", text),
        ("F", "指标值", "{{指标.指标值}}", book.cell("center", num_format="@")),
        ("G", "指标值确定依据", "{{指标.指标值确定依据}}", center),
    )
    for place, title, tag, format in columns:
        wide(sheet, place, 10, title, header)
        wide(sheet, place, 11, tag, format)


def wide(sheet: Worksheet, columns: str, row: int, text: str, format: Format) -> None:
    """Write into one column ("B") or a merged pair ("D:E")."""
    first, _, last = columns.partition(":")
    if last:
        sheet.merge_range(f"{first}{row}:{last}{row}", text, format)
    else:
        sheet.write(f"{first}{row}", text, format)


def other_table(book: Book) -> None:
    """A table that is no performance table, below its title."""
    sheet = book.sheet(TABLE_SHEET, landscape=True)
    sheet.write("A1", "{{表格.标题}}", book.format(bold=True, font_size=12, text_wrap=False))
    sheet.set_row(0, 26)
    sheet.write("A2", "{{表格.内容}}", book.number("left"))


def hebei_list(folder: Path) -> None:
    """Flat lists for import: one row per project, one row per indicator, nothing merged."""
    book = Book(folder / "hebei-list.xlsx", "河北省预算项目绩效目标（导入列表）")
    project_list(book)
    indicator_list(book)
    prose(book)
    other_table(book)
    book.close()


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


def project_list(book: Book) -> None:
    """项目: one row per project."""
    text, center, number = book.cell(), book.cell("center"), book.number()
    code = book.cell("center", num_format="@")
    columns = (
        ("序号", "{{项目.序号}}", 7, book.number()),
        ("*项目编码", "{{项目.项目编码}}", 25, code),
        ("*项目名称", "{{项目.项目名称}}", 28, text),
        ("*单位编码", "{{项目.单位编码}}", 11, code),
        ("*单位名称", "{{项目.单位名称}}", 24, text),
        ("*金额单位", "{{项目.金额单位}}", 10, center),
        ("*预算数", "{{项目.预算数}}", 12, number),
        ("*财政资金", "{{项目.财政资金}}", 12, number),
        ("*其他资金", "{{项目.其他资金}}", 12, number),
        ("资金用途", "{{项目.资金用途}}", 32, text),
        ("3月底\n支出（%）", "{{项目.3月底}}", 12, number),
        ("6月底\n支出（%）", "{{项目.6月底}}", 12, number),
        ("10月底\n支出（%）", "{{项目.10月底}}", 12, number),
        ("12月底\n支出（%）", "{{项目.12月底}}", 12, number),
        ("*绩效目标", "{{项目.绩效目标}}", 44, text),
        ("绩效目标表标题", "{{项目.标题}}", 30, text),
    )
    sheet = flat_list(book, "项目", columns, 3)
    sheet.data_validation(1, 5, LAST_LISTED_ROW, 5, drop_down(("万元", "元"), "金额单位"))
    sheet.ignore_errors({"number_stored_as_text": f"A2:P{LAST_LISTED_ROW}"})


def indicator_list(book: Book) -> None:
    """绩效指标: one row per indicator, the project's code and name on each."""
    text, center = book.cell(), book.cell("center")
    code = book.cell("center", num_format="@")
    columns = (
        ("序号", "{{指标.序号}}", 7, book.number()),
        ("*项目编码", "{{项目编码}}", 25, code),
        ("*项目名称", "{{项目名称}}", 26, text),
        ("*一级指标", "{{指标.一级指标}}", 13, center),
        ("*二级指标", "{{指标.二级指标}}", 18, center),
        ("*三级指标名称", "{{指标.三级指标}}", 26, text),
        ("绩效指标描述", "{{指标.绩效指标描述}}", 34, text),
        ("*指标值", "{{指标.指标值}}", 18, code),
        ("计算符号", "{{指标.指标值符号}}", 9, center),
        ("数值", "{{指标.指标值数值}}", 10, book.number()),
        ("计量单位", "{{指标.指标值单位}}", 10, center),
        ("文字说明", "{{指标.指标值文字}}", 18, text),
        ("指标值确定依据", "{{指标.指标值确定依据}}", 24, text),
    )
    sheet = flat_list(book, "绩效指标", columns, 3)
    lists = ((3, LEVELS_1, "一级指标"), (4, LEVELS_2, "二级指标"), (8, SIGNS, "计算符号"))
    for column, choices, title in lists:
        sheet.data_validation(1, column, LAST_LISTED_ROW, column, drop_down(choices, title))
    sheet.ignore_errors({"number_stored_as_text": f"A2:M{LAST_LISTED_ROW}"})


def drop_down(choices: tuple[str, ...], title: str) -> dict[str, Any]:
    """A list to choose from; other words are asked about, not refused: forms differ from year to year."""
    return {
        "validate": "list",
        "source": list(choices),
        "error_type": "warning",
        "error_title": title,
        "error_message": f"“{title}”一般从列表中选择，确定要填写其他内容吗？",
    }


TEMPLATES = (hebei_form, hebei_list)

if __name__ == "__main__":
    for draw in TEMPLATES:
        draw(Path(__file__).parent)
