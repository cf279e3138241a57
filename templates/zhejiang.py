"""Zhejiang's templates (浙江): the wide list as printed, and the flat lists for import. Amounts are in 元."""

from pathlib import Path

from templates.drawing import Book, flat_list, other_table, prose

_GROUPS = ("明细指标", "指标值", "指标描述", "明细指标（个性）", "指标值（个性）", "指标描述（个性）")
_TAGS = ("明细指标", "指标值（共性）", "指标描述（共性）", "明细指标（个性）", "指标值（个性）", "指标描述（个性）")
_MONEY = (
    ("总计", "预算数"),
    ("一般公共预算", "一般公共预算"),
    ("政府性基金", "政府性基金"),
    ("专户资金", "专户资金"),
    ("其他资金", "其他资金"),
)


def zhejiang_list(folder: Path) -> None:
    """市级部门预算项目绩效目标表 as printed: unit, project and indicator rows in 14 columns under two header rows."""
    book = Book(folder / "zhejiang-list.xlsx", "浙江省部门预算项目绩效目标表（表样）")
    sheet = book.sheet("项目绩效目标表", landscape=True)
    for column, width in enumerate((10, 24, 13, 13, 12, 12, 12, 11, 20, 12, 28, 20, 12, 28)):
        sheet.set_column(column, column, width)
    sheet.merge_range("A1:N1", "{{年度}}年部门预算项目绩效目标表", book.format(bold=True, font_size=16, align="center"))
    sheet.merge_range("A2:H2", "部门：{{部门}}", book.format())
    sheet.merge_range("I2:N2", "单位：元", book.format(align="right"))
    header = book.cell("center", bold=True, bg_color="#F2F2F2")
    for column, title in ((0, "单位编码"), (1, "单位名称"), (7, "一级指标"), *enumerate(_GROUPS, 8)):
        sheet.merge_range(2, column, 3, column, title, header)
    sheet.merge_range("C3:G3", "资金安排", header)
    sheet.write_row("C4", [title for title, _ in _MONEY], header)
    _unit_row(book)
    _project_row(book)
    _indicator_row(book)
    for row, height in ((0, 34), (1, 22), (2, 22), (3, 22)):
        sheet.set_row(row, height)
    sheet.freeze_panes(4, 2)
    sheet.repeat_rows(2, 3)
    prose(book)
    other_table(book)
    book.close()


def _unit_row(book: Book) -> None:
    """The unit that the project below belongs to, and its department."""
    sheet = book.workbook.get_worksheet_by_name("项目绩效目标表")
    code, text = book.cell("center", num_format="@"), book.cell()
    sheet.write("A5", "{{项目.单位编码}}", code)
    sheet.write("B5", "{{项目.单位名称}}", text)
    sheet.merge_range("C5:G5", "", text)
    sheet.merge_range("H5:N5", "主管部门：{{项目.主管部门编码}}{{项目.主管部门}}", text)


def _project_row(book: Book) -> None:
    """The project: its name where the units have theirs, its money."""
    sheet = book.workbook.get_worksheet_by_name("项目绩效目标表")
    sheet.write_blank("A6", None, book.cell())
    sheet.write("B6", "{{项目.项目名称}}", book.cell(bold=True))
    sheet.write_row("C6", [f"{{{{项目.{tag}}}}}" for _, tag in _MONEY], book.number("right"))
    for column in range(7, 14):
        sheet.write_blank(5, column, None, book.cell())


def _indicator_row(book: Book) -> None:
    sheet = book.workbook.get_worksheet_by_name("项目绩效目标表")
    for column in range(7):
        sheet.write_blank(6, column, None, book.cell())
    sheet.write("H7", "{{指标.一级指标}}", book.cell("center"))
    for column, tag in enumerate(_TAGS, 8):
        value = tag.startswith("指标值")
        sheet.write(6, column, f"{{{{指标.{tag}}}}}", book.cell("center", num_format="@") if value else book.cell())


def zhejiang_import(folder: Path) -> None:
    """Flat lists for import: one row per project, one row per indicator, nothing merged."""
    book = Book(folder / "zhejiang-import.xlsx", "浙江省预算项目绩效目标（导入列表）")
    text, center, number = book.cell(), book.cell("center"), book.number()
    code = book.cell("center", num_format="@")
    projects = (
        ("序号", "{{项目.序号}}", 7, number),
        ("*主管部门编码", "{{项目.主管部门编码}}", 12, code),
        ("主管部门", "{{项目.主管部门}}", 20, text),
        ("*单位编码", "{{项目.单位编码}}", 11, code),
        ("*单位名称", "{{项目.单位名称}}", 24, text),
        ("*项目名称", "{{项目.项目名称}}", 28, text),
        ("*金额单位", "{{项目.金额单位}}", 10, center),
        *((f"*{title}", f"{{{{项目.{tag}}}}}", 14, number) for title, tag in _MONEY),
    )
    indicators = (
        ("序号", "{{指标.序号}}", 7, number),
        ("*单位编码", "{{单位编码}}", 11, code),
        ("*项目名称", "{{项目名称}}", 28, text),
        ("*一级指标", "{{指标.一级指标}}", 13, center),
        *((title, f"{{{{指标.{tag}}}}}", 24, text) for title, tag in zip(_GROUPS, _TAGS, strict=True)),
    )
    flat_list(book, "项目", projects, 6)
    flat_list(book, "绩效指标", indicators, 3)
    prose(book)
    other_table(book)
    book.close()
