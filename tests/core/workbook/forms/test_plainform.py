from dataclasses import replace

from hypothesis import given, settings

from core.facts import Fact
from core.grid import Cell, tile
from core.model import Extra, Group, Indicator, Project
from core.samples.disclosure import sample_disclosure
from core.workbook.forms.form import FormSheet, lay_out, take_apart
from core.workbook.forms.plainform import hides_facts, plain_form
from core.workbook.templates.template import load_template
from tests.helpers.strategies import disclosures

ROW = Indicator("i1", level1="产出指标", level2="数量指标", individual=Group("宣传次数", "≥3次", "全年"))
PROJECT = Project("p", 1, project_name="会议费", special_account="2.00", goals=("开好会。",), indicators=(ROW,))


def shown(sheet: FormSheet) -> dict[Fact, str]:
    return {piece: cell.text for cell in sheet.cells for piece in cell.pieces if isinstance(piece, Fact)}


def texts(sheet: FormSheet, row: int) -> list[str]:
    return [cell.text for cell in sheet.cells if cell.row == row]


@given(disclosures())
@settings(max_examples=30, deadline=None)
def test_no_text_of_any_project_is_hidden_and_cells_tile_the_sheet(disclosure: object) -> None:
    for project in disclosure.projects:  # type: ignore[attr-defined]
        sheet = plain_form(project)
        assert not hides_facts(sheet, project)
        cells = [Cell(c.row, c.column, c.rowspan, c.colspan) for c in sheet.cells]
        tile("g", cells, rows=sheet.rows, columns=sheet.columns).check()
        assert len(cells) == len(tile("g", cells).cells)


def test_labels_and_texts_stand_two_to_a_line_and_long_texts_alone() -> None:
    sheet = plain_form(PROJECT)
    assert texts(sheet, 0) == ["项目名称", "会议费", "专户资金", "2.00"]
    assert texts(sheet, 1) == ["绩效目标", "开好会。"]


def test_rows_have_the_columns_that_the_project_uses() -> None:
    sheet = plain_form(PROJECT)
    assert texts(sheet, 2) == ["一级指标", "二级指标", "明细指标（个性）", "指标值（个性）", "指标描述（个性）"]
    assert texts(sheet, 3) == ["产出指标", "数量指标", "宣传次数", "≥3次", "全年"]


def test_equal_levels_below_each_other_are_one_cell_that_changes_all() -> None:
    project = replace(PROJECT, indicators=(ROW, replace(ROW, id="i2")))
    cell = next(cell for cell in plain_form(project).cells if cell.text == "产出指标")
    assert cell.rowspan == 2
    assert take_apart(cell, "效益指标") == [(Fact("i1", "level1"), "效益指标"), (Fact("i2", "level1"), "效益指标")]


def test_a_field_beyond_the_named_ones_has_its_place() -> None:
    project = Project("p", 1, extra=(Extra("项目属性", "一次性"),))
    assert shown(plain_form(project))[Fact("p", "extra[0].text")] == "一次性"


def test_a_template_hides_what_it_has_no_tag_for() -> None:
    template, disclosure = load_template("hebei-form"), sample_disclosure()
    whole = disclosure.projects[0]
    assert not hides_facts(lay_out(template, disclosure, whole), whole)
    assert hides_facts(lay_out(template, replace(disclosure, projects=(PROJECT,)), PROJECT), PROJECT)
