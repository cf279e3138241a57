from core.model import Extra, Group, Indicator, Project
from core.word.indicators import indicator_table


def rows_of(*indicators: Indicator) -> list[list[str]]:
    grid = indicator_table(Project("p1", 1, indicators=indicators)).grid
    return [[cell.text if cell.row == row else "^" for cell in grid.row(row)] for row in range(grid.rows)]


def test_level_1_is_merged_over_its_run_and_level_2_within_it() -> None:
    levels = [("产出指标", "数量指标"), ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("效益指标", "质量指标")]
    indicators = [Indicator(str(n), one, two, str(n)) for n, (one, two) in enumerate(levels)]
    assert rows_of(*indicators) == [
        ["一级指标", "二级指标", "三级指标"],
        ["产出指标", "数量指标", "0"],
        ["^", "^", "1"],
        ["^", "质量指标", "2"],
        ["效益指标", "质量指标", "3"],
    ]


def test_empty_levels_are_not_merged() -> None:
    assert rows_of(Indicator("a", "", "数量指标"), Indicator("b", "", "数量指标"))[1:] == [["", "数量指标"]] * 2


def test_only_columns_that_an_indicator_has_are_there_in_the_order_of_the_forms() -> None:
    indicators = Indicator("a", value="95", unit="%"), Indicator("b", comparator="≥", value="90")
    assert rows_of(*indicators) == [["计算符号", "指标值", "计量单位"], ["", "95", "%"], ["≥", "90", ""]]


def test_periods_groups_and_further_columns_are_printed() -> None:
    indicator = Indicator("a", period="mid", common=Group("到馆率", "", "甲"), extra=(Extra("评分标准", "按比例"),))
    header, row = rows_of(indicator)
    assert dict(zip(header, row, strict=True)) == {
        "指标期": "中期",
        "明细指标": "到馆率",
        "指标值（共性）": "",
        "指标描述（共性）": "甲",
        "评分标准": "按比例",
    }


def test_a_project_without_indicators_has_the_header_of_the_form() -> None:
    assert rows_of() == [["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]]
