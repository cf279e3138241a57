"""Papers (示例文件): the invented documents that the pictures of the user guide show."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

from core.grid import Cell, tile
from core.model import Disclosure, Indicator, Project
from core.parse import parse
from core.samples.disclosure import sample_disclosure
from core.word import write_docx
from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template

_PROJECTS = 6
_THIN = Border(*(Side("thin"),) * 4)
_BLANK_FORM = (
    ("项目支出绩效目标表", "", "", "", "", ""),
    ("填报单位：", "", "", "", "单位：万元", ""),
    ("项目名称", "_", "", "项目编码", "_", ""),
    ("资金总额", "_", "其中：财政资金", "_", "其他资金", "_"),
    ("用款说明", "_", "", "", "", ""),
    ("年度绩效目标", "_", "", "", "", ""),
    ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "指标值确定依据"),
    ("_", "_", "_", "_", "_", "_"),
    ("_", "_", "_", "_", "_", "_"),
    ("单位负责人：", "", "", "填表人：", "", ""),
)
"""A form as another province might send it: "_" is a blank cell, "" goes on with the one at the left"""


SEARCHED = ("服务", "公共服务")
"""What is looked for in the text, and what it is to become"""
SEVERAL = "图书采购数量、设备购置数量；培训场次"
"""What nobody should write into one cell"""


@dataclass(frozen=True, slots=True)
class Papers:
    """The files: a department's text, the same as printed lists, last year's, a workbook that came back, a form."""

    text: Path
    list: Path
    last_year: Path
    returned: Path
    blank: Path


def papers(folder: Path) -> Papers:
    """Write the files into a folder."""
    made = Papers(
        *(folder / name for name in ("某局绩效文本.docx", "某局绩效清单.docx", "某局上年文本.docx")),
        *(folder / name for name in ("某局绩效目标表（同事改）.xlsx", "某省绩效目标申报表.xlsx")),
    )
    right = sample_disclosure(projects=_PROJECTS)
    wrong = _with_mistakes(right)
    write_docx(wrong, made.text)
    write_docx(_as_list(right), made.list)
    write_docx(_one_year_before(right), made.last_year)
    fill(_by_a_colleague(parse(made.text).disclosure), load_template("hebei-form"), made.returned)
    _draw_blank_form(made.blank)
    return made


def _with_mistakes(disclosure: Disclosure) -> Disclosure:
    """What clerks find in the texts that they get, and a table that is no performance table."""
    first, second, third, *others = disclosure.projects
    code = first.project_code or ""
    first = replace(first, project_code=code[:12] + code[13] + code[12] + code[14:])
    first = _with_row(first, 1, lambda row: replace(row, value="较高"))
    second = replace(second, budget_total="9.99")
    third = _with_row(third, 0, lambda row: replace(row, value=""))
    cells = ("项目", "2024年预算", "公务接待费", "1.20", "公务用车运行维护费", "6.00", "合计", "7.20")
    grid = tile("t1", [Cell(n // 2, n % 2, text=text) for n, text in enumerate(cells)], title="“三公”经费预算表")
    return replace(disclosure, projects=(first, second, third, *others), tables=(grid,))


def _with_row(project: Project, n: int, change: Callable[[Indicator], Indicator]) -> Project:
    rows = list(project.indicators)
    rows[n] = change(rows[n])
    return replace(project, indicators=tuple(rows))


def _as_list(disclosure: Disclosure) -> Disclosure:
    """The same facts as Fujian prints them: one wide list."""

    def listed(project: Project) -> Project:
        rows = (
            replace(row, basis=None, nature="正向", comparator="大于等于", value=_bare(row.value), unit="%")
            for row in project.indicators
        )
        return Project(
            project.id,
            project.seq,
            amount_unit=project.amount_unit,
            project_name=project.project_name,
            budget_total=project.budget_total,
            overall_goal="".join(project.goals or ()),
            indicators=tuple(rows),
        )

    return replace(disclosure, layout="fujian-list", overall=None, projects=tuple(map(listed, disclosure.projects)))


def _bare(value: str | None) -> str:
    return "".join(letter for letter in value or "" if letter.isdecimal()) or "95"


def _one_year_before(disclosure: Disclosure) -> Disclosure:
    first, second, *others = disclosure.projects[:-1]
    first = replace(first, budget_total="3.10", budget_fiscal="3.10")
    second = _with_row(second, 0, lambda row: replace(row, value="≥90%"))
    return replace(disclosure, projects=(first, second, *others))


def _by_a_colleague(disclosure: Disclosure) -> Disclosure:
    """Some texts retyped, one row gone."""
    first, second, third, *others = disclosure.projects
    first = _with_row(first, 1, lambda row: replace(row, value="≥95%"))
    second = replace(second, budget_total=second.budget_fiscal, indicators=second.indicators[:-1])
    third = _with_row(third, 0, lambda row: replace(row, value="≥12场"))
    return replace(disclosure, projects=(first, second, third, *others))


def _draw_blank_form(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "申报表"
    for r, row in enumerate(_BLANK_FORM, 1):
        for c, text in enumerate(row, 1):
            cell = sheet.cell(r, c)
            if text not in ("", "_"):
                cell.value = text
            cell.border = _THIN
            cell.alignment = Alignment("center", "center", wrap_text=True)
            if text:
                right = next((n for n in range(c, len(row)) if row[n]), len(row))
                if right > c:
                    sheet.merge_cells(start_row=r, start_column=c, end_row=r, end_column=right)
        sheet.row_dimensions[r].height = 30
    for letter in "ABCDEF":
        sheet.column_dimensions[letter].width = 18
    sheet["A1"].font = Font(size=16, bold=True)
    book.save(path)
