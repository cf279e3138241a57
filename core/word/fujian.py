"""The list in the arrangement of Fujian: money and goals merged over the project's rows of indicators."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.grid import Cell
from core.model import Project
from core.word.blocks import Block, Style, Table, Text
from core.word.indicators import indicator_cells
from core.word.lists import (
    HEADER_ROWS,
    LONG,
    Header,
    ProjectColumn,
    fact_column,
    further_columns,
    indicator_columns,
    indicator_headers,
    list_table,
)

_INDICATORS = {
    "level1": "一级指标",
    "level2": "二级指标",
    "level3": "三级指标",
    "description": "指标明细说明",
    "nature": "指标性质",
    "comparator": "方向",
    "value": "绩效目标值",
    "unit": "计量单位",
}
_OF_TABLE = ("unit_code", "unit_name", "amount_unit")
_OF_PROJECT = ("project_name", "budget_total", "overall_goal")


def fujian_blocks(projects: Sequence[Project]) -> Iterator[Block]:
    """A list for each unit (单位), its name above it."""
    for (code, name, _), of_unit in groupby(projects, lambda p: (p.unit_code, p.unit_name, p.amount_unit)):
        if code or name:
            yield Text(f"单位名称：{f'[{code}]' if code else ''}{name or ''}", Style.NOTE)
        yield _table(list(of_unit))
        yield Text("", Style.GAP)


def _table(projects: Sequence[Project]) -> Table:
    facts = _project_columns(projects)
    columns = indicator_columns(projects, _INDICATORS)
    cells, row = [], HEADER_ROWS
    for project in projects:
        height = max(1, len(project.indicators))
        cells += [Cell(row, n, height, 1, fact.read(project) or "") for n, fact in enumerate(facts)]
        cells += indicator_cells(project.indicators, [c.field for c in columns], row=row, column=len(facts))
        row += height
    headers = [fact.header for fact in facts] + indicator_headers(columns, _INDICATORS, "项目年度绩效目标")
    return list_table(headers, cells, row)


def _project_columns(projects: Sequence[Project]) -> list[ProjectColumn]:
    unit = projects[0].amount_unit
    money = f"年预算安排资金({unit})" if unit else "年预算安排资金"
    return [
        ProjectColumn(Header("序号", 0.5), lambda project: str(project.seq)),
        fact_column("project_name", Header("项目名称", 1.4)),
        fact_column("budget_total", Header(money, 1.0)),
        *further_columns(projects, {*_OF_TABLE, *_OF_PROJECT}),
        fact_column("overall_goal", Header("项目总体绩效目标", LONG, long=True)),
    ]
