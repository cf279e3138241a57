from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.compare import Comparison, compare
from core.errors import WriteError
from core.model import Disclosure, Indicator, Project
from core.workbook.reports.differences import write_differences

A = Disclosure(
    projects=(
        Project(
            "p", 1, project_name="=图书", budget_total="5", indicators=(Indicator("i", level3="册数", value="≥95%"),)
        ),
        Project("q", 2, project_name="修缮（本级）", project_code="C2"),
    )
)
B = Disclosure(
    projects=(
        Project("q", 1, project_name="修缮(本级)", project_code="C2"),
        Project(
            "p", 2, project_name="=图书", budget_total="6", indicators=(Indicator("i", level3="册数", value="≥98%"),)
        ),
        Project("r", 3, project_name="新项目"),
    )
)


@pytest.fixture
def book(tmp_path: Path) -> Any:
    write_differences(compare(A, B), A, B, ("公开.docx", "报送.xlsx"), tmp_path / "差异.xlsx")
    return openpyxl.load_workbook(tmp_path / "差异.xlsx", rich_text=True)


def rows(sheet: Any) -> list[list[Any]]:
    return [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def test_each_difference_is_a_row_with_the_texts_side_by_side(book: Any) -> None:
    header, *found = rows(book["差异清单"])
    assert header == ["序号", "类别", "项目", "指标", "栏目", "A：公开.docx", "B：报送.xlsx", "B 中的位置"]
    assert found == [
        ["1", "改动", "1.=图书", "", "预算数", "5", "6", "2.=图书"],
        ["2", "改动", "1.=图书", "第 1 条指标\n册数", "指标值", "≥95%", "≥98%", "2.=图书 · 第 1 条指标"],
        ["3", "增加", "3.新项目", "", "项目", "", "新项目", ""],
        ["4", "仅空白或全半角不同", "2.修缮（本级）", "", "项目名称", "修缮（本级）", "修缮(本级)", "1.修缮(本级)"],
    ]


def test_kinds_have_colours_of_their_own(book: Any) -> None:
    fills = [book["差异清单"][f"B{row}"].fill.fgColor.rgb for row in (2, 3, 4, 5)]
    assert fills[0] == fills[1]
    assert len(set(fills)) == 3


def test_the_characters_that_differ_are_stressed(book: Any) -> None:
    value = book["差异清单"]["G3"].value
    assert [(run.text, bool(run.font.b)) for run in value] == [("≥9", False), ("8", True), ("%", False)]


def test_differences_are_counted_by_field_and_notes_stand_on_a_sheet_of_their_own(book: Any) -> None:
    assert rows(book["差异汇总"])[1:] == [
        ["预算数", "改动", "1"],
        ["指标值", "改动", "1"],
        ["项目", "增加", "1"],
        ["项目名称", "仅空白或全半角不同", "1"],
    ]
    assert rows(book["说明"])[1:] == [["1", "项目的先后顺序不同，已按项目对应后核对。"]]


def test_equal_files_say_so(tmp_path: Path) -> None:
    write_differences(Comparison(), A, A, ("甲", "乙"), tmp_path / "同.xlsx")
    assert openpyxl.load_workbook(tmp_path / "同.xlsx")["差异清单"]["A2"].value == "没有不同。"


def test_a_workbook_that_is_there_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "有.xlsx").write_bytes(b"mine")
    with pytest.raises(WriteError):
        write_differences(Comparison(), A, A, ("甲", "乙"), tmp_path / "有.xlsx")
