"""Tables that share a sheet: which of them are parted, and which rows belong together."""

from collections.abc import Sequence

import pytest

from core.readers.sheet.extent import Window, windows
from core.readers.sheet.stored import Merge, Sheet

FORM = ["甲项目绩效目标表", "项目名称|甲", "预算数|5"]


def sheet_of(*rows: str, merges: Sequence[Merge] = ()) -> Sheet:
    """A sheet in one text a row, cells between bars."""
    texts = [line.split("|") for line in rows]
    return Sheet.of("表", [(row, range(len(line)), line) for row, line in enumerate(texts)], merges)


def rows_of(*rows: str) -> list[tuple[int, int]]:
    return [(window.top, window.bottom) for window in windows(sheet_of(*rows))]


@pytest.mark.parametrize(
    "below",
    [
        ["", "“三公”经费预算表", "项目|预算数", "公务接待费|1.5"],
        ["", "", "收支总表（万元）", "收入|1.5", "支出|1.5"],
        ["", "", "", "", "三公经费", "项目|预算数", "公务接待费|1.5"],
        ["", "收支总表", "|单位：万元", "收入|1.5", "支出|1.5"],
        ["", "乙项目绩效目标表", "项目名称|乙", "预算数|6"],
        ["", "二、项目绩效目标", "乙项目绩效目标表", "单位：万元", "项目名称|乙", "预算数|6"],
    ],
)
def test_a_title_below_an_empty_row_begins_another_table(below: list[str]) -> None:
    title = len(FORM) + sum(not line for line in below)  # the first line behind the gap
    assert rows_of(*FORM, *below) == [(0, 2), (title, len(FORM) + len(below) - 1)]


@pytest.mark.parametrize(
    "below",
    [
        ["“三公”经费预算表", "项目|预算数"],
        ["", "绩效目标", "一级指标|二级指标"],
        ["", "绩效指标表", "一级指标|二级指标"],
        ["", "一级指标|二级指标", "产出指标|数量指标"],
        ["", "", "", "", "备注", "甲|乙"],
        ["", "填表人：甲", "填表日期：|三月"],
        ["", "附表"],
        ["", "附表", "", "项目|预算数"],
    ],
)
def test_parts_of_a_form_stay_together(below: list[str]) -> None:
    assert rows_of(*FORM, *below) == [(0, len(FORM) + len(below) - 1)]


def test_what_stands_above_a_table_is_not_cut_off_it() -> None:
    assert rows_of("附件2", "", *FORM) == [(0, 4)]
    assert rows_of("附件2", "单位：|甲", "", *FORM) == [(0, 5)]


def test_a_merged_cell_holds_tables_together() -> None:
    sheet = sheet_of(*FORM, "", "收支总表", "收入|1", "支出|1", merges=[(2, 2, 5, 2)])
    assert len(windows(sheet)) == 1


def test_a_table_below_is_as_wide_as_its_own_texts() -> None:
    sheet = sheet_of("甲表", "a|b|c|d", "1|2|3|4", "", "|乙表", "|a|b", "|1|2")
    assert windows(sheet) == [Window(0, 0, 2, 3), Window(4, 1, 6, 2)]
