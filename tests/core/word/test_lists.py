from dataclasses import replace

from core.grid import Grid
from core.model import Extra, Group, Indicator, Project
from core.word.blocks import Block, Table, Text
from core.word.fujian import fujian_blocks
from core.word.zhejiang import zhejiang_blocks


def fujian_project(seq: int, unit: str = "116001") -> Project:
    indicators = (
        Indicator("a", "产出指标", "数量指标", "场次", "", "正向指标", "大于等于", "10", None, "次"),
        Indicator("b", "产出指标", "质量指标", "合格率", "", "正向指标", "等于", "100", None, "%"),
    )
    return Project(
        f"p{seq}",
        seq,
        unit_code=unit,
        unit_name="某文化馆",
        amount_unit="万元",
        project_name=f"项目{seq}",
        budget_total="10",
        overall_goal="提升。",
        indicators=indicators,
    )


def zhejiang_project(seq: int, unit: str = "203001", department: str = "203") -> Project:
    return Project(
        f"p{seq}",
        seq,
        department_code=department,
        department_name="某文化局",
        unit_code=unit,
        unit_name="某文化馆",
        amount_unit="元",
        project_name=f"项目{seq}",
        budget_total="42000.00",
        general_public_budget="42000.00",
        government_fund="0",
        special_account="0",
        budget_other="0",
        indicators=(Indicator("a", "产出指标", common=Group("完成率", "100%", "甲"), individual=Group()),),
    )


def grids(blocks: list[Block]) -> list[Grid]:
    return [block.grid for block in blocks if isinstance(block, Table)]


def notes(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Text) and block.text]


def texts(grid: Grid, row: int) -> list[str]:
    return [cell.text if cell.row == row else "^" for cell in grid.row(row)]


def test_the_fujian_list_merges_a_project_over_its_indicators() -> None:
    (grid,) = grids(list(fujian_blocks([fujian_project(1), fujian_project(2)])))
    project = ["序号", "项目名称", "年预算安排资金(万元)", "项目总体绩效目标"]
    levels = ["一级指标", "二级指标", "三级指标", "指标明细说明", "指标性质", "方向", "绩效目标值", "计量单位"]
    assert texts(grid, 0) == [*project, "项目年度绩效目标"]
    assert texts(grid, 1) == ["^"] * 4 + levels
    assert texts(grid, 2) == [
        *("1", "项目1", "10", "提升。"),
        *("产出指标", "数量指标", "场次", "", "正向指标", "大于等于", "10", "次"),
    ]
    assert texts(grid, 3) == ["^"] * 5 + ["质量指标", "合格率", "", "正向指标", "等于", "100", "%"]
    assert texts(grid, 4)[:2] == ["2", "项目2"]


def test_each_unit_has_a_fujian_list_of_its_own_under_its_name() -> None:
    blocks = list(fujian_blocks([fujian_project(1), fujian_project(2, unit="116002")]))
    assert notes(blocks) == ["单位名称：[116001]某文化馆", "单位名称：[116002]某文化馆"]
    assert len(grids(blocks)) == 2


def test_a_project_without_indicators_keeps_its_row() -> None:
    (grid,) = grids(list(fujian_blocks([replace(fujian_project(1), indicators=())])))
    assert texts(grid, 2) == ["1", "项目1", "10", "提升。", *[""] * 8]


def test_the_zhejiang_list_has_rows_for_departments_units_projects_and_indicators() -> None:
    projects = [zhejiang_project(1), zhejiang_project(2), zhejiang_project(3, "203002")]
    blocks = list(zhejiang_blocks(projects))
    (grid,) = grids(blocks)
    assert notes(blocks) == ["单位：元"]
    assert texts(grid, 0)[:4] == ["单位编码", "单位名称", "资金安排", "一级指标"]
    assert [texts(grid, row)[:3] for row in range(2, grid.rows)] == [
        ["203", "某文化局", ""],
        ["203001", "某文化馆", ""],
        ["", "项目1", "42000.00"],
        ["", "", ""],
        ["", "项目2", "42000.00"],
        ["", "", ""],
        ["203002", "某文化馆", ""],
        ["", "项目3", "42000.00"],
        ["", "", ""],
    ]
    assert texts(grid, 5) == [*[""] * 7, "产出指标", "完成率", "100%", "甲", "", "", ""]


def test_a_unit_is_named_again_under_another_department() -> None:
    (grid,) = grids(list(zhejiang_blocks([zhejiang_project(1), zhejiang_project(2, department="204")])))
    assert [grid.at(row, 0).text for row in range(2, grid.rows)] == ["203", "203001", "", "", "204", "203001", "", ""]


def test_facts_beyond_the_list_get_columns_of_their_own() -> None:
    more = replace(fujian_project(1), purpose="租金。", extra=(Extra("项目属性", "延续"),))
    more = replace(more, indicators=tuple(replace(row, weight="10") for row in more.indicators))
    (grid,) = grids(list(fujian_blocks([more])))
    header = [grid.at(1, column).text for column in range(grid.columns)]
    assert [grid.at(2, header.index(label)).text for label in ("资金用途", "项目属性", "权重")] == [
        "租金。",
        "延续",
        "10",
    ]
