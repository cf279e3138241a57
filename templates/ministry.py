"""The Ministry's templates (财预〔2015〕88号): 项目支出绩效目标申报表 as printed, and the flat lists for import."""

from pathlib import Path

from xlsxwriter.worksheet import Worksheet

from templates.drawing import (
    LAST_LISTED_ROW,
    LEVELS_1,
    LEVELS_2,
    PROJECT_SHEET,
    Book,
    contents,
    drop_down,
    flat_list,
    other_table,
    prose,
    wide,
)


def mof_form(folder: Path) -> None:
    """项目支出绩效目标申报表: one sheet per project, its mid-term indicators, if any, over the annual ones."""
    book = Book(folder / "mof-form.xlsx", "财政部项目支出绩效目标申报表（表样）")
    contents(book)
    prose(book)
    sheet = book.sheet(PROJECT_SHEET)
    for column, width in zip("ABCDEFG", (6, 12, 15, 20, 26, 15, 19), strict=True):
        sheet.set_column(f"{column}:{column}", width)
    _heading(book, sheet)
    _money(book, sheet)
    _goals(book, sheet)
    _indicators(book, sheet)
    sheet.print_area("A1:G15")
    sheet.repeat_rows(13)
    other_table(book)
    book.close()


def _heading(book: Book, sheet: Worksheet) -> None:
    label, center, code = book.cell("center"), book.cell("center"), book.cell("center", num_format="@")
    sheet.merge_range("A1:G1", "{{标题}}", book.format(bold=True, font_size=14, align="center"))
    sheet.merge_range("A2:G2", "（{{年度}}年度）", book.format(align="center"))
    rows = (
        (3, "项目名称", "{{项目名称}}", center, "项目编码", "{{项目编码}}", code),
        (4, "主管部门及代码", "{{主管部门编码}}{{主管部门}}", center, "实施单位", "{{单位编码}}{{单位名称}}", center),
    )
    for row, first, tag, format, second, other, other_format in rows:
        wide(sheet, "A:C", row, first, label)
        wide(sheet, "D", row, tag, format)
        sheet.write(f"E{row}", second, label)
        wide(sheet, "F:G", row, other, other_format)
    for row, height in ((1, 34), (2, 22), (3, 24), (4, 36)):
        sheet.set_row(row - 1, height)


def _money(book: Book, sheet: Worksheet) -> None:
    label, number = book.cell("center"), book.number()
    sheet.merge_range("A5:C7", "项目资金\n（{{金额单位}}）", label)
    rows = ((5, "年度资金总额：", "{{预算数}}"), (6, "其中：财政拨款", "{{财政资金}}"), (7, "其他资金", "{{其他资金}}"))
    for row, title, tag in rows:
        wide(sheet, "D:E", row, title, label)
        wide(sheet, "F:G", row, tag, number)
        sheet.set_row(row - 1, 22)


def _goals(book: Book, sheet: Worksheet) -> None:
    label, text = book.cell("center"), book.cell()
    sheet.merge_range("A8:B9", "总体目标", label)
    for columns, title, tag in (("C:D", "中期目标", "{{总体目标}}"), ("E:G", "年度目标", "{{绩效目标}}")):
        wide(sheet, columns, 8, title, label)
        wide(sheet, columns, 9, tag, text)
    wide(sheet, "A:B", 10, "资金用途", label)
    wide(sheet, "C:G", 10, "{{资金用途}}", text)
    for row, height in ((8, 22), (9, 60), (10, 30), (11, 8)):
        sheet.set_row(row - 1, height)


def _indicators(book: Book, sheet: Worksheet) -> None:
    """The indicators of both periods; columns that the Ministry's form leaves to the provinces at the end."""
    _block(book, sheet, 12, "中期\n绩效\n指标{{如有.中期指标.序号}}", "中期指标")
    _block(book, sheet, 14, "年度\n绩效\n指标", "年度指标")


def _block(book: Book, sheet: Worksheet, row: int, label: str, prefix: str) -> None:
    """A header and the row that repeats, beside an upright label."""
    header, center, text = book.cell("center", bold=True), book.cell("center"), book.cell()
    sheet.merge_range(f"A{row}:A{row + 1}", label, center)
    columns = (
        ("B", "一级指标", "一级指标|合并", center),
        ("C", "二级指标", "二级指标|合并", center),
        ("D", "三级指标", "三级指标", center),
        ("E", "指标解释", "绩效指标描述", text),
        ("F", "指标值", "指标值", book.cell("center", num_format="@")),
        ("G", "指标值确定依据", "指标值确定依据", center),
    )
    for place, title, field, format in columns:
        wide(sheet, place, row, title, header)
        wide(sheet, place, row + 1, f"{{{{{prefix}.{field}}}}}", format)
    sheet.set_row(row - 1, 24)
    sheet.set_row(row, 22)


def mof_list(folder: Path) -> None:
    """Flat lists for import: one row per project, one row per indicator, nothing merged."""
    book = Book(folder / "mof-list.xlsx", "财政部项目支出绩效目标（导入列表）")
    text, center, number = book.cell(), book.cell("center"), book.number()
    code = book.cell("center", num_format="@")
    projects = (
        ("序号", "{{项目.序号}}", 7, number),
        ("项目编码", "{{项目.项目编码}}", 25, code),
        ("*项目名称", "{{项目.项目名称}}", 28, text),
        ("主管部门编码", "{{项目.主管部门编码}}", 12, code),
        ("*主管部门", "{{项目.主管部门}}", 20, text),
        ("单位编码", "{{项目.单位编码}}", 11, code),
        ("*实施单位", "{{项目.单位名称}}", 24, text),
        ("*金额单位", "{{项目.金额单位}}", 10, center),
        ("*年度资金总额", "{{项目.预算数}}", 13, number),
        ("*财政拨款", "{{项目.财政资金}}", 13, number),
        ("*其他资金", "{{项目.其他资金}}", 13, number),
        ("中期目标", "{{项目.总体目标}}", 40, text),
        ("*年度目标", "{{项目.绩效目标}}", 40, text),
    )
    indicators = (
        ("序号", "{{指标.序号}}", 7, number),
        ("项目编码", "{{项目编码}}", 25, code),
        ("*项目名称", "{{项目名称}}", 28, text),
        ("指标期", "{{指标.指标期}}", 9, center),
        ("*一级指标", "{{指标.一级指标}}", 13, center),
        ("*二级指标", "{{指标.二级指标}}", 18, center),
        ("*三级指标", "{{指标.三级指标}}", 28, text),
        ("*指标值", "{{指标.指标值}}", 18, code),
        ("计算符号", "{{指标.指标值符号}}", 9, center),
        ("数值", "{{指标.指标值数值}}", 10, number),
        ("计量单位", "{{指标.指标值单位}}", 10, center),
        ("文字说明", "{{指标.指标值文字}}", 18, text),
        ("指标解释", "{{指标.绩效指标描述}}", 28, text),
    )
    flat_list(book, "项目", projects, 3)
    sheet = flat_list(book, "绩效指标", indicators, 3)
    for column, choices, title in ((4, LEVELS_1, "一级指标"), (5, LEVELS_2, "二级指标")):
        sheet.data_validation(1, column, LAST_LISTED_ROW, column, drop_down(choices, title))
    prose(book)
    other_table(book)
    book.close()
