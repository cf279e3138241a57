"""Hebei's templates (河北): the form as printed, and the flat lists for import."""

from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from templates.drawing import (
    LAST_LISTED_ROW,
    LEVELS_1,
    LEVELS_2,
    PROJECT_SHEET,
    SIGNS,
    Book,
    contents,
    drop_down,
    flat_list,
    other_table,
    prose,
    wide,
)


def hebei_form(folder: Path) -> None:
    """绩效目标表 as Hebei prints it: one sheet per project, with a table of contents."""
    book = Book(folder / "hebei-form.xlsx", "河北省预算项目绩效目标表（表样）")
    contents(book)
    prose(book)
    project_form(book)
    other_table(book)
    book.close()


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


def hebei_list(folder: Path) -> None:
    """Flat lists for import: one row per project, one row per indicator, nothing merged."""
    book = Book(folder / "hebei-list.xlsx", "河北省预算项目绩效目标（导入列表）")
    project_list(book)
    indicator_list(book)
    prose(book)
    other_table(book)
    book.close()


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
