from dataclasses import replace

from core.grid import Grid
from core.model import Extra, Indicator, Project
from core.word.ministry import fits_ministry, ministry_table
from tests.helpers.word_notation import table

PROJECT = Project(
    "p1",
    1,
    department_code="371",
    department_name="某文化局",
    unit_code="371001",
    unit_name="某文化馆",
    amount_unit="万元",
    project_name="免费开放",
    budget_total="10",
    budget_fiscal="7",
    budget_other="3",
    goals=("开放。", "满意。"),
    extra=(Extra("项目属性", "延续"), Extra("项目期", "1年")),
    indicators=(
        Indicator("a", "产出指标", "数量指标", "场馆", value="8个"),
        Indicator("b", "产出指标", "质量指标", "达标率", value="≥95%"),
    ),
)


def places(grid: Grid) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in grid.cells]


def test_the_form_of_one_period_has_the_rows_and_merges_of_the_ministry() -> None:
    drawn = table("""
        项目名称|<|免费开放|<|<
        主管部门及代码|<|[371]某文化局|实施单位|[371001]某文化馆
        项目属性|<|延续|项目期|1年
        项目资金（万元）|<|年度资金总额：|<|10
        ^|<|其中：财政拨款|<|7
        ^|<|其他资金|<|3
        总体目标|<|年度目标|<|<
        ^|<|1.开放。¶2.满意。|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|数量指标|场馆|8个
        ^|^|质量指标|达标率|≥95%
    """)
    assert places(ministry_table(PROJECT).grid) == places(drawn)


def test_mid_term_and_annual_facts_stand_side_by_side() -> None:
    mid, annual = (replace(PROJECT.indicators[0], period=period) for period in ("mid", "annual"))
    more = replace(PROJECT.indicators[1], period="annual")
    project = Project(
        "p1",
        1,
        project_name="免费开放",
        budget_total="10",
        overall_goal="三年建成。",
        goals=("开放。",),
        extra=(Extra("中期资金总额", "30"),),
        indicators=(mid, annual, more),
    )
    drawn = table("""
        项目名称|<|免费开放|<|<|<|<|<
        项目资金|<|中期资金总额：|<|30|年度资金总额：|<|10
        总体目标|<|中期目标|<|<|年度目标|<|<
        ^|<|三年建成。|<|<|开放。|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值
        ^|产出指标|数量指标|场馆|8个|数量指标|场馆|8个
        ^|^||||质量指标|达标率|≥95%
    """)
    assert places(ministry_table(project).grid) == places(drawn)


def test_amounts_and_columns_beyond_the_form_get_places_of_their_own() -> None:
    project = replace(
        PROJECT,
        project_code="A1",
        general_public_budget="5",
        indicators=tuple(replace(row, weight="10") for row in PROJECT.indicators),
    )
    grid = ministry_table(project).grid
    rows = {cell.text: [c.text for c in grid.row(cell.row)] for cell in grid.cells}
    assert rows["项目编码"] == ["项目名称", "免费开放", "项目编码", "A1"]
    assert rows["一般公共预算"][-2:] == ["一般公共预算", "5"]
    assert rows["权重"][-1] == "权重"


def test_a_project_with_a_plan_or_a_purpose_does_not_fit() -> None:
    assert fits_ministry(PROJECT)
    assert not fits_ministry(replace(PROJECT, spend_plan=("", "", "", "100%")))
    assert not fits_ministry(replace(PROJECT, purpose="租金。"))
