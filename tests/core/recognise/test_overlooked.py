"""Plain tables that look like indicators."""

from dataclasses import replace

import pytest

from core.recognise.recognise import recognise
from tests.helpers.documents import document


def rules(*blocks: str) -> list[str]:
    return [finding.rule for finding in recognise(document(*blocks)).findings]


@pytest.mark.parametrize(
    "table",
    [
        "类别|情况|目标 / 数量指标|修路|≥3公里 / 质量指标|合格|≥95% / 时效指标|完成|12月",
        "项目|说明 / 防汛|数量指标：检查水库≥12座；质量指标：合格率≥95%",
    ],
)
def test_a_table_with_levels_and_values_is_doubted(table: str) -> None:
    assert "parse.table-unread" in rules("附表", table)


@pytest.mark.parametrize(
    "table",
    [
        "项目|2023年预算|2022年预算|增长率 / 公务接待费|1|2|-50% / 公务用车|3|3|0%",
        "科目|合计|基本支出|项目支出 / 教育|100|60|40",
        "单位|编制数|在职人数 / 县局|30|28",
    ],
)
def test_tables_of_other_things_are_not(table: str) -> None:
    assert "parse.table-unread" not in rules("三公经费", table)


@pytest.mark.parametrize(
    ("table", "is_told"),
    [
        ("一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|座数|≥2座 / 产出指标|质量指标|合格率|≥95%", True),
        ("数量指标 / 质量指标 / 时效指标 / 成本指标", False),
        ("科目|合计 / 教育|100%", False),
    ],
)
def test_a_performance_table_on_a_hidden_sheet_is_told_but_no_list_for_menus(table: str, is_told: bool) -> None:
    shown = document(table)
    hidden = replace(shown, blocks=tuple(replace(grid, hidden=True) for grid in shown.grids()))
    assert ("parse.table-hidden" in {finding.rule for finding in recognise(hidden).findings}) == is_told


FORM = "项目名称|修桥|主管部门|县局 / 预算数|200|财政资金|200 / 绩效目标|过河|<|< / 一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|座数|2座"


def test_a_project_of_the_contents_that_is_nowhere_is_told() -> None:
    contents = [
        "目录",
        "一、总体绩效目标........1",
        "第二部分 预算项目绩效目标....2",
        "1.修桥绩效目标表........3",
        "2.修路项目绩效目标表........4",
    ]
    reading = recognise(document(*contents, "1.修桥绩效目标表", FORM))
    assert [(f.rule, f.original) for f in reading.findings] == [("parse.contents-missing", "修路")]


def test_contents_in_other_words_are_no_doubt() -> None:
    assert rules("1.桥梁绩效目标表........3", "修桥", FORM) == []


def test_rows_of_a_table_that_became_a_paragraph_are_told() -> None:
    reading = recognise(document("正文", "甲局打井  20  打井3眼产出指标数量指标井数  3眼"))
    assert [finding.rule for finding in reading.findings] == ["parse.prose-unread"]


def test_levels_that_a_sentence_lists_are_no_row() -> None:
    assert recognise(document("绩效指标包括产出指标、数量指标和满意度指标。")).findings == ()
