"""The list in the arrangement of Zhejiang: a row for each department, unit and project, then those of indicators."""

from collections.abc import Iterator, Sequence

from core.grid import Cell
from core.model import Project
from core.word.blocks import Block, Style, Table, Text
from core.word.indicators import Column, indicator_text
from core.word.lists import (
    HEADER_ROWS,
    Header,
    ProjectColumn,
    fact_column,
    further_columns,
    indicator_columns,
    indicator_headers,
    list_table,
)

_MONEY = {
    "budget_total": "总计",
    "general_public_budget": "一般公共预算",
    "government_fund": "政府性基金",
    "special_account": "专户资金",
    "budget_other": "其他资金",
}
_INDICATORS = {
    "level1": "一级指标",
    "common.name": "明细指标",
    "common.value": "指标值",
    "common.description": "指标描述",
    "individual.name": "明细指标（个性）",
    "individual.value": "指标值（个性）",
    "individual.description": "指标描述（个性）",
}
_HEADS = (("department_code", "department_name"), ("unit_code", "unit_name"))
"""Code and name that have a row of their own where they begin."""


def zhejiang_blocks(projects: Sequence[Project]) -> Iterator[Block]:
    """One list of all projects, the unit of its amounts (金额单位) above it."""
    unit = next((project.amount_unit for project in projects if project.amount_unit), None)
    if unit:
        yield Text(f"单位：{unit}", Style.NOTE)
    yield _table(projects)


def _table(projects: Sequence[Project]) -> Table:
    facts = _project_columns(projects)
    columns = indicator_columns(projects, _INDICATORS)
    cells, row = [], HEADER_ROWS
    for texts in _rows(projects, facts, columns):
        cells += [Cell(row, column, text=text) for column, text in texts.items()]
        row += 1
    return list_table([*(fact.header for fact in facts), *indicator_headers(columns, _INDICATORS)], cells, row)


def _project_columns(projects: Sequence[Project]) -> list[ProjectColumn]:
    heads = {name for head in _HEADS for name in head}
    return [
        ProjectColumn(Header("单位编码", 1.1), lambda project: None),
        fact_column("project_name", Header("单位名称", 1.6)),
        *(fact_column(name, Header(label, 1.15, "资金安排")) for name, label in _MONEY.items()),
        *further_columns(projects, {*_MONEY, *heads, "project_name", "amount_unit"}),
    ]


def _rows(
    projects: Sequence[Project], facts: Sequence[ProjectColumn], columns: Sequence[Column]
) -> Iterator[dict[int, str]]:
    """The texts of each row by column."""
    heads: list[tuple[str, str]] = []
    for project in projects:
        before, heads = heads, [(getattr(project, code) or "", getattr(project, name) or "") for code, name in _HEADS]
        begun = 1 if before[:1] == heads[:1] else 0
        if before != heads:
            yield from ({0: code, 1: name} for code, name in heads[begun:] if code or name)
        yield {n: fact.read(project) or "" for n, fact in enumerate(facts)}
        for indicator in project.indicators:
            yield {len(facts) + n: indicator_text(indicator, column.field) for n, column in enumerate(columns)}
