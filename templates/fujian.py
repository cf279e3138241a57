"""Fujian's templates (福建): the wide list as printed, and the flat lists for import. Amounts are in 万元."""

from pathlib import Path

from templates.drawing import LEVELS_1, LEVELS_2, Book, drop_down, flat_list, other_table, prose

_LAST_ROW = 2000
_PROJECT = (
    ("序号", "序号", 7),
    ("项目名称", "项目名称", 20),
    ("年预算安排资金\n(万元)", "预算数", 13),
    ("项目总体绩效目标", "总体目标", 36),
)
_LEVELS = (("一级指标", "一级指标|合并", 11), ("二级指标", "二级指标|合并", 14))
_INDICATOR = (
    ("三级指标", "三级指标", 22),
    ("指标明细说明", "绩效指标描述", 28),
    ("指标性质", "指标性质", 11),
    ("方向", "计算符号", 10),
    ("绩效目标值", "指标值", 12),
    ("计量单位", "计量单位", 10),
)


def fujian_list(folder: Path) -> None:
    """财政支出项目绩效目标表 as printed: a merged block per project in 12 columns under two header rows."""
    book = Book(folder / "fujian-list.xlsx", "福建省财政支出项目绩效目标表（表样）")
    sheet = book.sheet("项目绩效目标表", landscape=True)
    columns = (*_PROJECT, *_LEVELS, *_INDICATOR)
    for column, (_, _, width) in enumerate(columns):
        sheet.set_column(column, column, width)
    sheet.merge_range("A1:L1", "财政支出项目绩效目标表", book.format(bold=True, font_size=16, align="center"))
    sheet.merge_range("A2:L2", "（{{年度}}年度）", book.format(align="center"))
    sheet.merge_range("A3:L3", "单位名称：{{部门}}", book.format())
    header = book.cell("center", bold=True, bg_color="#F2F2F2")
    for column, (title, _, _) in enumerate(_PROJECT):
        sheet.merge_range(3, column, 4, column, title, header)
    sheet.merge_range("E4:L4", "项目年度绩效目标", header)
    sheet.write_row("E5", [title for title, _, _ in (*_LEVELS, *_INDICATOR)], header)
    formats = {"预算数": book.number(), "序号": book.number(), "总体目标": book.cell(), "绩效指标描述": book.cell()}
    for column, (_, tag, _) in enumerate(_PROJECT):
        sheet.write(5, column, f"{{{{{tag}|合并}}}}", formats.get(tag, book.cell("center")))
    for column, (_, tag, _) in enumerate((*_LEVELS, *_INDICATOR), 4):
        value = book.cell("center", num_format="@") if tag == "指标值" else book.cell("center")
        sheet.write(5, column, f"{{{{指标.{tag}}}}}", formats.get(tag, value))
    for row, height in ((0, 34), (1, 22), (2, 22), (3, 22), (4, 30)):
        sheet.set_row(row, height)
    sheet.freeze_panes(5, 2)
    sheet.repeat_rows(3, 4)
    prose(book)
    other_table(book)
    book.close()


def fujian_import(folder: Path) -> None:
    """Flat lists for import: one row per project, one row per indicator, nothing merged."""
    book = Book(folder / "fujian-import.xlsx", "福建省预算项目绩效目标（导入列表）")
    text, center, number = book.cell(), book.cell("center"), book.number()
    code = book.cell("center", num_format="@")
    projects = (
        ("序号", "{{项目.序号}}", 7, number),
        ("*单位编码", "{{项目.单位编码}}", 11, code),
        ("*单位名称", "{{项目.单位名称}}", 24, text),
        ("*项目名称", "{{项目.项目名称}}", 28, text),
        ("*金额单位", "{{项目.金额单位}}", 10, center),
        ("*年预算安排资金", "{{项目.预算数}}", 14, number),
        ("*项目总体绩效目标", "{{项目.总体目标}}", 48, text),
    )
    indicators = (
        ("序号", "{{指标.序号}}", 7, number),
        ("*项目名称", "{{项目名称}}", 28, text),
        ("*一级指标", "{{指标.一级指标}}", 13, center),
        ("*二级指标", "{{指标.二级指标}}", 18, center),
        *((title, f"{{{{指标.{tag}}}}}", 18, code if tag == "指标值" else text) for title, tag, _ in _INDICATOR),
    )
    flat_list(book, "项目", projects, 4)
    sheet = flat_list(book, "绩效指标", indicators, 2)
    for column, choices, title in ((2, LEVELS_1, "一级指标"), (3, LEVELS_2, "二级指标")):
        sheet.data_validation(1, column, _LAST_ROW, column, drop_down(choices, title))
    prose(book)
    other_table(book)
    book.close()
