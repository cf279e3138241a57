from dataclasses import replace

from core.grid import Grid
from core.model import Extra, Project
from core.samples.disclosure import sample_disclosure
from core.word.form import form_table
from tests.helpers.word_notation import table

PROJECT = Project(
    "p1",
    1,
    unit_code="371001",
    unit_name="某文化馆",
    amount_unit="万元",
    project_code="13990124P005840120862",
    project_name="免费开放",
    budget_total="5.60",
    budget_fiscal="5.00",
    budget_other="0.60",
    purpose="水电和保洁。",
    spend_plan=("25%", "", "", "100%"),
    goals=("开放。", "满意。"),
)


def places(grid: Grid) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in grid.cells]


def test_the_form_has_the_rows_and_merges_of_hebei() -> None:
    drawn = table("""
        371001某文化馆|<|<|<|<|单位：万元|<
        项目编码|13990124P005840120862|<|项目名称|免费开放|<|<
        预算规模及资金用途|预算数|5.60|其中：财政资金|5.00|其他资金|0.60
        ^|水电和保洁。|<|<|<|<|<
        资金支出计划（%）|3月底|<|6月底|10月底|12月底|<
        ^|25%|<|||100%|<
        绩效目标|1.开放。¶2.满意。|<|<|<|<|<
    """)
    assert places(form_table(PROJECT).grid) == places(drawn)


def test_fields_that_the_project_lacks_have_no_place() -> None:
    bare = replace(PROJECT, budget_other=None, purpose=None, spend_plan=None, goals=None, amount_unit=None)
    drawn = table("""
        371001某文化馆|<|<|<|<|<|<
        项目编码|13990124P005840120862|<|项目名称|免费开放|<|<
        预算规模及资金用途|预算数|5.60|其中：财政资金|5.00|<|<
    """)
    assert places(form_table(bare).grid) == places(drawn)


def test_fields_beyond_the_form_of_hebei_get_rows_of_their_own() -> None:
    more = replace(
        PROJECT,
        department_code="371",
        department_name="某县文化局",
        general_public_budget="5.00",
        overall_goal="三年建成。",
        extra=(Extra("项目属性", "延续项目"),),
    )
    rows = {cell.text: form_table(more).grid.row(cell.row) for cell in form_table(more).grid.cells}
    assert [cell.text for cell in rows["主管部门"]] == ["主管部门", "371 某县文化局"]
    assert [cell.text for cell in rows["一般公共预算"]] == ["预算规模及资金用途", "一般公共预算", "5.00"]
    assert [cell.text for cell in rows["总体目标"]] == ["总体目标", "三年建成。"]
    assert [cell.text for cell in rows["项目属性"]] == ["项目属性", "延续项目"]


def test_a_unit_name_that_begins_like_a_code_keeps_its_distance_from_the_code() -> None:
    assert form_table(replace(PROJECT, unit_name="12345热线中心")).grid.at(0, 0).text == "371001 12345热线中心"


def test_long_texts_stand_at_the_left_and_the_money_unit_at_the_right() -> None:
    form = form_table(sample_disclosure().projects[0])
    aligned = {form.align(cell): cell.text for cell in form.grid.cells if cell.row in (0, form.grid.rows - 1)}
    assert aligned["right"] == "单位：万元"
    assert aligned["left"].startswith("1.")
    assert aligned["center"] == "绩效目标"
