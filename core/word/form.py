"""The form of one project (绩效目标表): the table of money and goals, in the arrangement of Hebei.

Seven columns; each block has its label in the first one, merged over the block's lines. Fields that the Hebei form
does not have follow as blocks of their own.
"""

from collections.abc import Iterator, Sequence

from core.fields import PROJECT_FIELDS, SPEND_PLAN_MONTHS
from core.goals import number_goals
from core.grid import Cell, tile
from core.model import Project
from core.word.blocks import Table
from core.word.labelled import FormCells, LabelledLines, Line, Piece, pairs_in_lines, unit_text

_COLUMNS = 7
_WIDTHS = (1300, 1350, 1750, 1650, 1100, 1100, 1390)
"""Shares of the columns; the second and third hold 项目编码 in one line"""
_MONTH_SPANS = (2, 1, 1, 2)
_BESIDE = _COLUMNS - 1
"""Columns beside a label."""
_MONEY = (
    ("预算数", "budget_total"),
    ("其中：财政资金", "budget_fiscal"),
    ("其他资金", "budget_other"),
    *((PROJECT_FIELDS[name].label, name) for name in ("general_public_budget", "government_fund", "special_account")),
)


def form_table(project: Project) -> Table:
    """项目编码, 预算规模及资金用途, 资金支出计划, 绩效目标 of a project; fields that it does not have are left out."""
    form = FormCells(row=1)
    form.add(_blocks(project))
    grid = tile(project.id, [*_unit_line(project), *form.cells], rows=form.row, columns=_COLUMNS)
    return Table(grid, _WIDTHS, bare_rows=1, left=frozenset({(0, 0), *form.left}), right=frozenset({(0, 5)}))


def _unit_line(project: Project) -> Iterator[Cell]:
    """The line over the form: whose project it is and, at the right, the unit of its amounts."""
    amount_unit = project.amount_unit
    yield Cell(0, 0, 1, _COLUMNS if amount_unit is None else 5, _unit(project))
    if amount_unit is not None:
        yield Cell(0, 5, 1, 2, f"单位：{amount_unit}")


def _unit(project: Project) -> str:
    """Code and name in one; where there is only one of them, it says which."""
    code, name = project.unit_code, project.unit_name
    if bool(code) != bool(name):
        return f"单位编码：{code}" if code else f"单位名称：{name}"
    return unit_text(code, name)


def _blocks(project: Project) -> Iterator[LabelledLines]:
    yield from _identity(project)
    yield from _money(project)
    if project.spend_plan is not None:
        yield spend_plan(project.spend_plan)
    for extra in project.extra:
        yield _long(extra.label, extra.text)
    if project.overall_goal is not None:
        yield _long("总体目标", project.overall_goal)
    if project.goals is not None:
        yield _long("绩效目标", number_goals(project.goals))


def _identity(project: Project) -> Iterator[LabelledLines]:
    department = [text for text in (project.department_code, project.department_name) if text]
    if department:
        yield LabelledLines("主管部门", [[Piece(" ".join(department), _BESIDE)]])
    code, name = project.project_code, project.project_name or ""
    if code is None:
        yield LabelledLines("项目名称", [[Piece(name, _BESIDE)]])
    else:
        yield LabelledLines("项目编码", [[Piece(code, 2), Piece("项目名称", 1), Piece(name, 3)]])


def _money(project: Project) -> Iterator[LabelledLines]:
    """预算规模及资金用途: three amounts a line, then the purpose over all columns."""
    amounts = [(label, text) for label, name in _MONEY if (text := getattr(project, name)) is not None]
    lines: list[Line] = list(pairs_in_lines(amounts, 3, _BESIDE))
    if project.purpose is not None:
        lines.append([Piece(project.purpose, _BESIDE, long=True)])
    if lines:
        yield LabelledLines("预算规模及资金用途" if amounts else "资金用途", lines)


def spend_plan(plan: Sequence[str], spans: Sequence[int] = _MONTH_SPANS) -> LabelledLines:
    """The months, below them their percentages; more than the form has months for go on in further lines."""
    months = [f"{month}月底" for month in SPEND_PLAN_MONTHS]
    filled = [*plan, *[""] * (-len(plan) % len(months) if plan else len(months))]
    lines = [months, *(filled[n : n + len(months)] for n in range(0, len(filled), len(months)))]
    return LabelledLines("资金支出计划（%）", [list(map(Piece, line, spans)) for line in lines])


def _long(label: str, text: str) -> LabelledLines:
    return LabelledLines(label, [[Piece(text, _BESIDE, long=True)]])
