"""Rows that are left out: prepared ones that are not wanted, and those whose field is empty."""

from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from core.workbook.filling.fill import fill
from core.workbook.forms.form import lay_out
from core.workbook.readback.extract import extract
from tests.core.workbook.samples import DISCLOSURE, PROJECT, SECOND
from tests.helpers.package_check import faults
from tests.helpers.workbooks import make_template, values

FORM = {
    "{{项目名称}}": [
        ["项目名称", "{{项目名称}}", None],
        ["政府性基金{{如有.政府性基金}}", "{{政府性基金}}", "{{专户资金}}"],
        ["一级指标", "三级指标", "指标值"],
        ["{{指标.一级指标|合并}}", "{{指标.三级指标}}", "{{指标.指标值}}"],
        [None, "{{删去本行}}示例指标", "≥1个"],
        [None, "{{删去本行}}", None],
        ["填表说明", None, "=COUNTA(B4:B6)"],
    ]
}


def prepared(book: Workbook) -> None:
    sheet = book.worksheets[0]
    sheet.merge_cells("A4:A6")
    for place in ("C4:C6", "C5:C6"):
        rule = DataValidation(type="textLength", operator="lessThan", formula1="50")
        rule.add(place)
        sheet.add_data_validation(rule)


def filled(folder: Path, project: object = PROJECT) -> tuple[Path, Worksheet]:
    template = make_template(folder, FORM, prepared)
    path = folder / "out.xlsx"
    fill(replace(DISCLOSURE, projects=(project, SECOND)), template, path)  # type: ignore[arg-type]
    assert faults(path) == []
    return path, openpyxl.load_workbook(path).worksheets[0]


def test_prepared_rows_make_place_for_the_one_that_repeats(tmp_path: Path) -> None:
    _, sheet = filled(tmp_path)
    assert [row[1] for row in values(sheet, 3)[2:6]] == ["养护里程", "合格率", "完好率", "群众满意度"]
    assert values(sheet, 3)[6] == ["填表说明", None, "=COUNTA(B3:B6)"]
    assert {str(merge) for merge in sheet.merged_cells.ranges} == {"A3:A5"}


def test_ranges_of_rows_that_are_gone_are_gone(tmp_path: Path) -> None:
    _, sheet = filled(tmp_path)
    assert [str(rule.sqref) for rule in sheet.data_validations.dataValidation] == ["C3:C6"]


def test_a_row_stands_only_where_its_field_has_a_text(tmp_path: Path) -> None:
    _, without = filled(tmp_path)
    assert values(without, 3)[1] == ["一级指标", "三级指标", "指标值"]
    (tmp_path / "more").mkdir()
    _, sheet = filled(tmp_path / "more", replace(PROJECT, government_fund="3.00", special_account="1.50"))
    assert values(sheet, 3)[1] == ["政府性基金", 3, 1.5]


def test_what_stands_in_a_row_left_out_comes_back(tmp_path: Path) -> None:
    project = replace(PROJECT, government_fund="", special_account="1.50")
    path, _ = filled(tmp_path, project)
    assert extract(path).disclosure.projects == (project, SECOND)


def test_the_form_in_the_window_leaves_the_same_rows_out(tmp_path: Path) -> None:
    template = make_template(tmp_path, FORM, prepared)
    sheet = lay_out(template, DISCLOSURE, PROJECT)
    assert sheet.rows == 7
    levels = [(cell.row, cell.rowspan, cell.text) for cell in sheet.cells if cell.column == 0 and 1 < cell.row < 6]
    assert levels == [(2, 3, "产出指标"), (5, 1, "满意度指标")]
