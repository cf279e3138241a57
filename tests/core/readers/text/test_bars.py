import pytest

from core.readers.text.bars import barred_rows


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        (["|甲|乙|", "||丙|"], [["甲", "乙"], ["", "丙"]]),
        (["| 甲 | |", "| | |"], [["甲", ""], ["", ""]]),
        (["甲|乙|丙", "||丁"], [["甲", "乙", "丙"], ["", "", "丁"]]),
        (["│甲│乙│", "┃丙┃丁┃", "｜戊｜己｜"], [["甲", "乙"], ["丙", "丁"], ["戊", "己"]]),
        (["|甲|乙", "|丙|丁"], [["甲", "乙"], ["丙", "丁"]]),
        ([r"|甲\|乙|一<br>二|"], [["甲|乙", "一\n二"]]),
        (["甲|乙", "丙|丁"], [["甲", "乙"], ["丙", "丁"]]),
    ],
)
def test_cells_stand_between_bars_with_a_frame_or_without(lines: list[str], rows: list[list[str]]) -> None:
    assert barred_rows(lines) == rows


@pytest.mark.parametrize("lines", [["首页|公开", "正文"], ["甲\t|\t乙", "丙\t|\t丁"], ["", ""]])
def test_a_bar_in_prose_or_among_tabs_makes_no_row(lines: list[str]) -> None:
    assert barred_rows(lines) == [[] for _ in lines]


def test_a_tab_within_a_frame_is_part_of_a_text() -> None:
    assert barred_rows(["| 甲 | 乙\t丙 |", "| 丁 | 戊 |"]) == [["甲", "乙\t丙"], ["丁", "戊"]]


def test_rows_of_unequal_length_belong_together() -> None:
    lines = ["青禾馆|单位：万元", "编码|1|名称|甲", "预算|5|其他|0", "|用途", "", "首页|公开"]
    assert [len(row) for row in barred_rows(lines)] == [2, 4, 4, 2, 0, 0]
