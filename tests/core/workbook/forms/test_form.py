from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from core.edits import apply
from core.errors import EditError
from core.facts import Fact, text_at
from core.model import Disclosure
from core.operations import set_texts
from core.workbook.forms.form import FormCell, FormSheet, lay_out, take_apart
from core.workbook.templates.template import load_template
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.strategies import disclosures

FORM, LIST = load_template("hebei-form"), load_template("hebei-list")


@pytest.fixture
def form() -> FormSheet:
    return lay_out(FORM, DISCLOSURE, PROJECT)


def cell_with(form: FormSheet, text: str) -> FormCell:
    return next(cell for cell in form.cells if cell.text == text)


def facts(cell: FormCell) -> list[Fact]:
    return [piece for piece in cell.pieces if isinstance(piece, Fact)]


def test_the_form_is_what_is_printed(form: FormSheet) -> None:
    assert (form.rows, form.columns) == (14, 7)
    assert not [cell for cell in form.cells if cell.text == "返回目录"]
    assert cell_with(form, "单位：万元").pieces == ("单位：", Fact("p1", "amount_unit"))
    heading = cell_with(form, PROJECT.title or "")
    assert (heading.colspan, heading.look.bold, heading.look.horizontal) == (7, True, "center")
    assert cell_with(form, "产出指标").look.border


def test_the_cells_tile_the_form(form: FormSheet) -> None:
    places = [
        (cell.row + down, cell.column + right)
        for cell in form.cells
        for down in range(cell.rowspan)
        for right in range(cell.colspan)
    ]
    assert sorted(places) == [(row, column) for row in range(form.rows) for column in range(form.columns)]
    assert (len(form.widths), len(form.heights)) == (form.columns, form.rows)


def test_merged_levels_are_one_cell_of_all_their_facts(form: FormSheet) -> None:
    cell = cell_with(form, "产出指标")
    assert cell.rowspan == 3
    assert take_apart(cell, "效益指标") == [(Fact(id, "level1"), "效益指标") for id in "abc"]


def test_a_text_goes_back_to_its_facts(form: FormSheet) -> None:
    assert take_apart(cell_with(form, "203001某县交通局（本级）"), "203002某局") == [
        (Fact("p1", "unit_code"), "203002"),
        (Fact("p1", "unit_name"), "某局"),
    ]
    assert take_apart(cell_with(form, "单位：万元"), "单位:元") == [(Fact("p1", "amount_unit"), "元")]
    assert take_apart(cell_with(form, "单位：万元"), "元") == [(Fact("p1", "amount_unit"), "元")]


def test_a_damaged_label_is_refused_with_what_must_stay(form: FormSheet) -> None:
    with pytest.raises(EditError, match="“单位：”"):
        take_apart(cell_with(form, "单位：万元"), "计量单位：万元")
    with pytest.raises(EditError, match="数字"):
        take_apart(FormCell(0, 0, 1, 1, "1", (Fact("p1", "seq"),)), "一")


def test_a_list_shows_the_rows_of_the_project_alone() -> None:
    form = lay_out(LIST, DISCLOSURE, DISCLOSURE.projects[1])
    texts = {cell.text for cell in form.cells}
    assert {"*项目编码", "*三级指标名称", "购置数量", "办公设备更新:[2024]/*?"} <= texts
    assert not {"养护里程", "农村道路养护"} & texts
    assert form.columns == 16


def test_a_project_without_indicators_has_a_blank_row() -> None:
    form = lay_out(FORM, DISCLOSURE, replace(PROJECT, indicators=()))
    assert form.rows == 11
    assert not [fact for cell in form.cells if cell.row == 10 for fact in facts(cell)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(disclosure=disclosures())
def test_a_cell_left_as_it_is_changes_nothing(disclosure: Disclosure) -> None:
    for project in disclosure.projects:
        for cell in lay_out(FORM, disclosure, project).cells:
            if len(set(facts(cell))) != 1:
                continue
            for fact, text in take_apart(cell, cell.text):
                owner = next((row for row in project.indicators if row.id == fact.owner), project)
                assert (text_at(owner, fact.field) or "") == text


def test_an_edited_cell_shows_the_new_text(form: FormSheet) -> None:
    edit = set_texts(DISCLOSURE, take_apart(cell_with(form, "5.60"), "7.00"))
    assert edit is not None
    after = apply(DISCLOSURE, edit)
    assert cell_with(lay_out(FORM, after, after.projects[0]), "7.00").pieces == (Fact("p1", "budget_total"),)
