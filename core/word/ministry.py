"""The form of one project in the arrangement of the Ministry of Finance (财预〔2015〕88号, 项目支出绩效目标表).

One table: labels at the left over two columns, below them 绩效指标. Where the project has mid-term and annual
indicators, both stand side by side under one 一级指标, and so do the amounts of both periods.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.fields import PROJECT_FIELDS
from core.goals import number_goals
from core.grid import Cell, tile
from core.model import Extra, Indicator, Project
from core.word.blocks import Table
from core.word.indicators import Column, column_of, columns_of, indicator_cells
from core.word.labelled import FormCells, LabelledLines, Line, Piece, unit_text

_LABEL = 2
"""Columns that a label covers: that of 绩效指标 and that of 一级指标."""
_OWN = ("level2", "level3", "value")
_MONEY = {
    "budget_total": ("年度资金总额：", "中期资金总额"),
    "budget_fiscal": ("其中：财政拨款", "中期财政拨款"),
    "budget_other": ("其他资金", "中期其他资金"),
}
"""By field the annual label, and the further field that holds the mid-term amount."""
_MORE_MONEY = ("general_public_budget", "government_fund", "special_account")


def fits_ministry(project: Project) -> bool:
    """Whether the form has a place for all that the project says of its money."""
    return project.spend_plan is None and project.purpose is None


def ministry_table(project: Project) -> Table:
    """The whole form; fields that the project does not have are left out."""
    sides = _sides(project.indicators)
    columns = _columns(project.indicators)
    beside = len(columns) * len(sides)
    form = FormCells()
    form.add(_blocks(project, beside))
    first = form.row
    cells, rows = _indicator_rows(sides, columns, first)
    shares = [0.5, 1.3, *[column.share for column in columns] * len(sides)]
    grid = tile(project.id, [*form.cells, *cells], rows=rows, columns=_LABEL + beside)
    return Table(grid, shares, left=frozenset(form.left))


def _sides(indicators: Sequence[Indicator]) -> list[list[Indicator]]:
    """Mid-term and annual indicators, or all of them where they are of one period."""
    mid = [indicator for indicator in indicators if indicator.period == "mid"]
    annual = [indicator for indicator in indicators if indicator.period != "mid"]
    return [mid, annual] if mid and annual else [list(indicators)]


def _columns(indicators: Sequence[Indicator]) -> list[Column]:
    own = [column_of(name) for name in _OWN]
    apart = {"level1", "period", *_OWN}
    return own + [column for column in columns_of(indicators) if column.field not in apart]


def _blocks(project: Project, beside: int) -> Iterator[LabelledLines]:
    mids = {label for _, label in _MONEY.values()} if beside >= 2 * len(_OWN) else set[str]()
    extras = [extra for extra in project.extra if extra.label not in mids]
    for pair in _identity(project):
        yield _pairs(pair, beside)
    for n in range(0, len(extras), 2):
        yield _pairs([(extra.label, extra.text) for extra in extras[n : n + 2]], beside)
    money = list(_money(project, [extra for extra in project.extra if extra.label in mids], beside))
    if money:
        unit = f"（{project.amount_unit}）" if project.amount_unit else ""
        yield LabelledLines(f"项目资金{unit}", money, _LABEL)
    yield from _goals(project, beside)


def _identity(project: Project) -> Iterator[list[tuple[str, str]]]:
    """项目名称 with 项目编码, 主管部门 with 实施单位."""
    name = [("项目名称", project.project_name or "")]
    yield name if project.project_code is None else [*name, ("项目编码", project.project_code)]
    department = _coded(project.department_code, project.department_name)
    unit = _coded(project.unit_code, project.unit_name)
    bodies = [(label, text) for label, text in (("主管部门及代码", department), ("实施单位", unit)) if text is not None]
    if bodies:
        yield bodies


def _coded(code: str | None, name: str | None) -> str | None:
    if code is None and name is None:
        return None
    return f"[{code}]{name}" if code and name else unit_text(code, name)


def _pairs(pairs: Sequence[tuple[str, str]], beside: int) -> LabelledLines:
    """One label with its text over the whole line, or two beside each other."""
    (label, text), *rest = pairs
    third = beside // 3
    line = [Piece(text, beside)]
    for other, further in rest:
        line = [Piece(text, third), Piece(other, third), Piece(further, beside - 2 * third)]
    return LabelledLines(label, [line], _LABEL)


def _money(project: Project, mids: Sequence[Extra], beside: int) -> Iterator[Line]:
    """A line for each amount; the mid-term one, where there is one, at the left of the annual one."""
    mid = {extra.label: extra.text for extra in mids}
    half = beside // 2 if mid else 0
    for name, (label, mid_label) in _MONEY.items():
        amount = getattr(project, name)
        if amount is not None or mid_label in mid:
            line = _amount(label.replace("年度", "中期"), mid.get(mid_label, ""), half) if mid else []
            yield [*line, *_amount(label, amount or "", beside - half)]
    for name in _MORE_MONEY:
        if getattr(project, name) is not None:
            yield _amount(PROJECT_FIELDS[name].label, getattr(project, name), beside)


def _amount(label: str, text: str, columns: int) -> list[Piece]:
    wide = (columns + 1) // 2
    return [Piece(label, wide), Piece(text, columns - wide)]


def _goals(project: Project, beside: int) -> Iterator[LabelledLines]:
    annual = None if project.goals is None else number_goals(project.goals)
    both = (("中期目标", project.overall_goal), ("年度目标", annual))
    found = [(label, text) for label, text in both if text is not None]
    if found:
        share = beside // len(found)
        spans = [*[share] * (len(found) - 1), beside - share * (len(found) - 1)]
        labels = [Piece(label, span) for (label, _), span in zip(found, spans, strict=True)]
        texts = [Piece(text, span, long=True) for (_, text), span in zip(found, spans, strict=True)]
        yield LabelledLines("总体目标", [labels, texts], _LABEL)


def _indicator_rows(
    sides: Sequence[Sequence[Indicator]], columns: Sequence[Column], row: int
) -> tuple[list[Cell], int]:
    """绩效指标: a header, then for each level 1 as many rows as its longest side has; and the row after them."""
    headers = ["一级指标", *[column.label for column in columns] * len(sides)]
    cells = [Cell(row, 1 + n, text=text) for n, text in enumerate(headers)]
    first, row = row, row + 1
    for level1, groups in _by_level1(sides):
        height = max(map(len, groups))
        cells.append(Cell(row, 1, height, 1, level1))
        for side, group in enumerate(groups):
            place = _LABEL + side * len(columns)
            cells += indicator_cells(group, [column.field for column in columns], row=row, column=place)
        row += height
    return [Cell(first, 0, row - first, 1, "绩效指标"), *cells], row


def _by_level1(sides: Sequence[Sequence[Indicator]]) -> Iterator[tuple[str, list[list[Indicator]]]]:
    """Each 一级指标 with its indicators on each side; one side alone keeps its order."""
    if len(sides) == 1:
        for level1, group in groupby(sides[0], lambda indicator: indicator.level1 or ""):
            yield level1, [list(group)]
        return
    for level1 in dict.fromkeys(indicator.level1 or "" for side in sides for indicator in side):
        yield level1, [[indicator for indicator in side if (indicator.level1 or "") == level1] for side in sides]
