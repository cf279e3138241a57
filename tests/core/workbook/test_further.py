"""What a form prints under a label without a field of ours: it has tags too, and comes back with what was changed."""

from dataclasses import replace
from pathlib import Path

import openpyxl

from core.facts import Fact
from core.model import Extra, Indicator
from core.workbook.filling.fill import fill
from core.workbook.forms.form import lay_out
from core.workbook.readback.extract import extract
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.workbooks import edit, make_template, values

ROWS = {
    "表": [
        ["项目名称", "{{项目名称}}", "联系人", "{{栏目.联系人}}", "属性", "{{栏目.项目属性}}"],
        ["三级指标", "评分标准"],
        ["{{指标.三级指标}}", "{{指标.栏目.评分标准}}"],
    ]
}
ROW = Indicator("a", "产出指标", "数量指标", "里程", extra=(Extra("评分标准", "按比例得分"), Extra("得分", "10")))
OWN = replace(PROJECT, extra=(Extra("其他事项", "无"), Extra("联系人：", "某某")), indicators=(ROW,))
MADE = replace(DISCLOSURE, projects=(OWN,))


def filled(folder: Path) -> tuple[Path, tuple[str, ...]]:
    lacking = fill(MADE, make_template(folder, ROWS), folder / "out.xlsx")
    return folder / "out.xlsx", lacking


def test_they_stand_in_their_cells_and_only_the_others_are_lacking(tmp_path: Path) -> None:
    path, lacking = filled(tmp_path)
    rows = values(openpyxl.load_workbook(path).worksheets[0], 6)
    assert (rows[0][3], rows[0][5], rows[2][1]) == ("某某", None, "按比例得分")
    assert {"其他事项", "得分"} <= set(lacking)
    assert not {"联系人：", "评分标准"} & set(lacking)


def test_they_come_back_as_they_were(tmp_path: Path) -> None:
    assert extract(filled(tmp_path)[0]).disclosure == MADE


def test_a_changed_one_counts_and_a_blank_one_filled_in_is_new(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = book.worksheets[0]
        sheet["D1"], sheet["F1"], sheet["B3"] = "另一人", "新增", "达标即得分"

    project = extract(edit(filled(tmp_path)[0], change)).disclosure.projects[0]
    assert project.extra == (Extra("其他事项", "无"), Extra("联系人：", "另一人"), Extra("项目属性", "新增"))
    assert project.indicators[0].extra == (Extra("评分标准", "达标即得分"), Extra("得分", "10"))


def test_the_window_edits_them_at_their_place(tmp_path: Path) -> None:
    sheet = lay_out(make_template(tmp_path, ROWS), MADE, OWN)
    assert next(cell.pieces for cell in sheet.cells if cell.text == "某某") == (Fact("p1", "extra[1].text"),)
