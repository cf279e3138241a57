import pytest

from core.readers.text.lines import split_lines
from core.readers.text.rawtable import RawTable
from tests.core.readers.text.notation import tabbed


def parts(text: str) -> list[str | list[list[str]]]:
    return [part.rows if isinstance(part, RawTable) else part for part in split_lines(text)]


def test_lines_with_tabs_are_rows_and_others_prose() -> None:
    assert parts("前言\n\n甲\t乙\n丙\t\n\n后记") == ["前言", [["甲", "乙"], ["丙", ""]], "后记"]


def test_empty_lines_and_rulers_within_a_table_are_breaks() -> None:
    (table,) = split_lines("甲\t乙\n\n丙\t丁\n--\t---\n戊\t己")
    assert isinstance(table, RawTable)
    assert (len(table.rows), table.breaks) == (3, {1, 2})


@pytest.mark.parametrize("text", ["| 甲 | 乙 |\n|---|:--:|\n| 丙 | 一<br>二 |", "甲\t乙\n丙\t一\n"])
def test_markdown_rows_are_rows(text: str) -> None:
    (table,) = parts(text)
    assert table[0] == ["甲", "乙"]
    assert table[1][0] == "丙"


def test_bullets_and_heading_marks_are_no_text() -> None:
    assert parts("### 一、目标\n- 1. 甲\n* 乙") == ["一、目标", "1. 甲", "乙"]


def test_entries_of_a_table_of_contents_are_prose() -> None:
    assert parts("1.体检经费绩效目标表\t3\n第一部分 总体目标\t1") == ["1.体检经费绩效目标表\t3", "第一部分 总体目标\t1"]


def test_windows_and_old_mac_line_ends_are_line_ends() -> None:
    assert parts("甲\r\n乙\r丙") == ["甲", "乙", "丙"]


PASTED = "标题\n\t甲\n\t乙\n\n\t丙\n\t1.一\n2.二\n\n3.三\n \n\t丁\n\t戊\n\n"


def test_a_cell_a_line_is_a_pasted_table_with_empty_lines_between_its_rows() -> None:
    first, *tables = split_lines(PASTED)
    assert first == "标题"
    assert [table.pasted for table in tables if isinstance(table, RawTable)] == [True, True]


def test_numbered_lines_go_on_with_a_pasted_cell_even_behind_an_empty_line() -> None:
    assert parts(PASTED)[1:] == [[["甲", "乙"], ["丙", "1.一\n2.二\n3.三"]], [["丁", "戊"]]]


def test_prose_ends_a_pasted_table() -> None:
    text = "\t甲\n\t乙\n\n\t丙\n\t丁\n\n后记"
    assert parts(text) == [[["甲", "乙"], ["丙", "丁"]], "后记"]


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "---\n===", "\ufeff"])
def test_nothing_is_no_table_with_text(text: str) -> None:
    assert not any(isinstance(part, RawTable) and any(map(any, part.rows)) for part in split_lines(text))


def test_tabs_by_the_row_are_no_pasted_table() -> None:
    (table,) = split_lines(tabbed("|甲", "|乙|丙", "|丁|戊", "己|庚"))
    assert isinstance(table, RawTable)
    assert not table.pasted


@pytest.mark.parametrize("line", ["12", "- 12 -", "第 3 页", "第3页 共20页", "3/20", "— 7 —"])
def test_a_page_number_within_a_table_is_a_page_end(line: str) -> None:
    (table,) = split_lines(f"甲\t乙\n{line}\n丙\t丁")
    assert isinstance(table, RawTable)
    assert (len(table.rows), table.breaks) == (2, {1})


@pytest.mark.parametrize("line", ["3个项目", "12月底", "2021年"])
def test_other_lines_between_rows_are_prose(line: str) -> None:
    assert parts(f"甲\t乙\n{line}\n丙\t丁") == [[["甲", "乙"]], line, [["丙", "丁"]]]


def test_an_amount_at_the_end_of_a_row_is_no_page_number() -> None:
    lines = [
        "预算数    5.60    其他资金      0",
        "用途      体检    时间          全年",
        "月底      3月     次月          6月",
    ]
    (table,) = split_lines("\n".join(lines))
    assert isinstance(table, RawTable)
    assert table.rows[0] == ["预算数", "5.60", "其他资金", "0"]


def test_the_rows_above_the_rulers_of_markdown_are_known() -> None:
    (table,) = split_lines("| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n| 戊 | 己 |\n|:---|---:|\n| 庚 | 辛 |")
    assert isinstance(table, RawTable)
    assert table.ruled == (0, 2)
