"""Nothing that is filled in is cut off, whatever the cells of a clerk's own form are formatted like."""

from dataclasses import replace
from math import inf
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from core.workbook.filling.fill import fill
from core.workbook.filling.room import Room, room_of
from core.workbook.parts.cells import Range
from core.workbook.parts.look import Look
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.workbooks import make_template

GOALS = ("乡村道路畅通，群众出行方便。" * 3, "全年养护里程达到一百公里，合格率达到百分之九十五。")
LONG = replace(PROJECT, goals=GOALS, project_name="乡村道路日常养护与安全设施提升改造工程", purpose="短")
FORM = [
    ["名称", "{{项目名称}}", "用途", "{{资金用途}}"],
    ["目标", "{{绩效目标}}", None, None],
    [None, None, None, None],
    ["说明：{{项目名称}}"],
    ["指标", "{{指标.三级指标}}", "值", "{{指标.指标值}}"],
]


def filled(folder: Path, rows: list[list[str | None]], *merges: str, height: float | None = None) -> Worksheet:
    def change(book: openpyxl.Workbook) -> None:
        for merge in merges:
            book.worksheets[0].merge_cells(merge)
        if height:
            book.worksheets[0].row_dimensions[2].height = height

    template = make_template(folder, {"表": rows}, change)
    fill(replace(DISCLOSURE, projects=(LONG,)), template, folder / "out.xlsx")
    return openpyxl.load_workbook(folder / "out.xlsx").worksheets[0]


def wraps(sheet: Worksheet, *places: str) -> list[bool]:
    return [bool(sheet[place].alignment.wrap_text) for place in places]


def test_texts_that_would_be_cut_off_wrap_and_their_rows_grow(tmp_path: Path) -> None:
    sheet = filled(tmp_path, FORM, "B2:D2")
    assert wraps(sheet, "B1", "B2") == [True, True]
    assert sheet.row_dimensions[1].height > 30
    assert sheet.row_dimensions[2].height > 90


def test_texts_that_fit_or_run_over_empty_cells_stay_as_the_form_has_them(tmp_path: Path) -> None:
    sheet = filled(tmp_path, FORM, "B2:D2")
    assert wraps(sheet, "D1", "A1", "A4", "B5") == [False] * 4
    assert [sheet.row_dimensions[row].height for row in (3, 4)] == [None, None]


def test_a_text_over_several_rows_makes_the_last_of_them_taller(tmp_path: Path) -> None:
    sheet = filled(tmp_path, FORM, "B2:D3", height=20)
    assert sheet.row_dimensions[2].height == 20
    assert sheet.row_dimensions[3].height > 70


def test_the_rows_of_a_list_stay_compact_but_for_texts_of_several_lines(tmp_path: Path) -> None:
    sheet = filled(tmp_path, [["名称", "目标", "值"], ["{{项目.项目名称}}", "{{项目.绩效目标}}", "{{项目.项目编码}}"]])
    assert wraps(sheet, "A2", "B2", "C2") == [False, True, False]
    assert sheet.row_dimensions[2].height > 60


@pytest.mark.parametrize(
    ("look", "taken", "whole"),
    [(Look(), {3}, 15), (Look(size=21), {3}, 7), (Look(), {4}, inf), (Look(), None, inf)],
)
def test_what_stands_beside_a_cell_says_how_long_its_text_may_be(look: Look, taken: set[int], whole: float) -> None:
    assert room_of(Range(1, 2, 1, 2), 15.0, look, taken).whole == whole


def test_a_cell_that_shrinks_its_text_never_wraps() -> None:
    assert not Room(10, 10, 11, is_wrapping=False, is_fixed=True).wraps("一行\n两行")


def test_a_form_whose_cell_shrinks_its_text_stays_so(tmp_path: Path) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.worksheets[0]["A1"].alignment = Alignment(shrink_to_fit=True)

    template = make_template(tmp_path, {"表": [["{{项目名称}}", "右"]]}, change)
    fill(replace(DISCLOSURE, projects=(LONG,)), template, tmp_path / "out.xlsx")
    assert wraps(openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0], "A1") == [False]
