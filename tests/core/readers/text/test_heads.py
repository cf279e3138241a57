import pytest

from core.readers.text.heads import (
    with_cut_header,
    with_hanging_cells,
    with_heads_in_place,
    with_label_over_rows,
    with_whole_heads,
)
from core.readers.text.rawtable import RawTable
from tests.core.readers.text.notation import rows

COLUMNS = ["", "", "总计", "政府性基金", "", "三级指标", "指标值"]


def test_heads_stand_over_their_columns() -> None:
    found = with_heads_in_place(RawTable([["单位编码", "单位名称", "资金安排", "一级指标", "绩效指标"], COLUMNS]))
    assert found.rows[0] == ["单位编码", "单位名称", "资金安排", "", "一级指标", "绩效指标", ""]


def test_heads_that_do_not_come_out_even_stay_as_they_are() -> None:
    table = RawTable([["单位编码", "资金安排", "一级指标", "绩效指标"], COLUMNS])
    assert with_heads_in_place(table) is table


def test_rows_that_are_no_heads_stay_as_they_are() -> None:
    table = RawTable([["青禾示范县文化馆", "一", "二", "三", "四"], COLUMNS])
    assert with_heads_in_place(table) is table


def markdown(*rows: str) -> list[list[str]]:
    """The rows of a Markdown table, whose first row is the header."""
    table = RawTable([row.split("|") for row in rows], ruled=(0,))
    return with_hanging_cells(table).rows


def test_names_of_columns_stand_under_the_head_with_blanks_beside_it() -> None:
    rows = markdown("单位名称|资金安排||三级指标|指标值", "总计|其他资金", "文化馆|5|0|场次|12次")
    assert rows[1] == ["", "总计", "其他资金", "", ""]


def test_a_short_row_lacks_what_hangs_down_at_its_left() -> None:
    rows = markdown("项目名称|一级指标|三级指标|指标值", "开放|产出指标|场次|12次", "人数|500人")
    assert rows[2] == ["", "", "人数", "500人"]


def test_each_header_begins_a_table_of_its_own_width() -> None:
    rows = [["项目名称", "甲", "乙"], ["丙", "丁"], ["三级指标", "指标值"], ["场次", "12次"]]
    assert with_hanging_cells(RawTable(rows, ruled=(0, 2))).rows == [rows[0], ["", "丙", "丁"], rows[2], rows[3]]


def test_rows_without_the_ruler_of_markdown_stay_as_they_are() -> None:
    table = RawTable([["项目名称", "甲", "乙"], ["丙", "丁"]])
    assert with_hanging_cells(table) is table


def test_the_label_beside_all_columns_stands_beside_their_header() -> None:
    table = RawTable(rows("|一级指标|三级指标|指标值", "|产出指标|人数|9人", "绩效指标||次数|9次"))
    assert with_label_over_rows(table).rows == rows(
        "绩效指标|一级指标|三级指标|指标值", "|产出指标|人数|9人", "||次数|9次"
    )


def test_other_texts_beside_all_columns_stay() -> None:
    table = RawTable(rows("|一级指标|三级指标|指标值", "甲|产出指标|人数|9人", "||次数|9次"))
    assert with_label_over_rows(table) is table


@pytest.mark.parametrize("cut", ["项目年度绩|效目标", "项目年度绩效|效目标"])
def test_a_head_that_is_cut_over_its_columns_is_whole(cut: str) -> None:
    header = "||一级指标|三级指标|指标值"
    table = RawTable(rows(f"序号|项目名称|{cut}|", header))
    assert with_whole_heads(table).rows == rows("序号|项目名称|项目年度绩效目标||", header)


def test_a_header_that_a_page_end_cuts_is_whole() -> None:
    lines = ["绩效指|一级指|三级指|指标值", "标|标|标|", "|产出指标|人数|9人"]
    whole = with_cut_header(RawTable(rows("项目名称|甲||", *lines), {2}))
    assert whole.rows == rows("项目名称|甲||", "绩效指标|一级指标|三级指标|指标值", "|产出指标|人数|9人")
    assert whole.breaks == set()


def test_a_whole_header_takes_nothing_from_the_row_behind_a_page_end() -> None:
    table = RawTable(rows("一级指标|三级指标|指标值", "产出指标|人数|9人"), {1})
    assert with_cut_header(table) is table


def test_a_row_that_is_longer_by_its_drift_does_not_spread_the_header_over_it() -> None:
    table = RawTable(rows("|一级指标|三级指标|指标值", "||产出指标|人数|9人", "||次数|9次", "||户数|9户"))
    assert with_heads_in_place(table) is table


def test_the_label_of_the_block_is_known_beside_rows_that_drifted_into_its_column() -> None:
    table = RawTable(rows("|一级指标|三级指标|指标值", "产出指标|人数|9人|", "绩效指标||次数|9次"))
    assert [row[0] for row in with_label_over_rows(table).rows] == ["绩效指标", "产出指标", ""]
