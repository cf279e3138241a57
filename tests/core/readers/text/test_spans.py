import pytest

from core.grid import Grid
from core.readers.text.rawtable import RawTable
from core.readers.text.spans import spanned
from tests.core.readers.text.notation import FORM_HEADER, rows
from tests.helpers.word_notation import table


def merged(*lines: str, pasted: bool = False) -> Grid:
    return spanned(RawTable(rows(*lines), pasted=pasted), "t1")


def shape(grid: Grid) -> list[tuple[int, int, int, int, str]]:
    return [(c.row, c.column, c.rowspan, c.colspan, c.text) for c in grid.cells]


def expect(grid: Grid, notation: str) -> None:
    assert shape(grid) == shape(table(notation))


def test_blanks_beside_a_value_belong_to_it() -> None:
    expect(merged("项目编码|1399|||项目名称|甲"), "项目编码|1399|<|<|项目名称|甲")


def test_a_blank_between_two_labels_is_an_empty_value() -> None:
    expect(merged("项目编码||项目名称|甲"), "项目编码||项目名称|甲")
    expect(merged("项目名称|甲", "绩效目标|"), "项目名称|甲 / 绩效目标|")


def test_a_blank_between_a_label_and_a_text_belongs_to_the_label() -> None:
    expect(merged("项目名称||甲||", "主管部门||乙|实施单位|丙"), "项目名称|<|甲|<|< / 主管部门|<|乙|实施单位|丙")


def test_a_block_label_hangs_down_over_the_blanks_under_it() -> None:
    grid = merged("项目资金||年度资金总额|9", "||其中：财政拨款|9", "||其他资金|0")
    assert shape(grid)[0] == (0, 0, 3, 2, "项目资金")


def test_labels_over_texts_have_them_for_values() -> None:
    grid = merged("总体目标||中期目标|年度目标", "||三年建成。|建成一期。")
    assert shape(grid)[:3] == [(0, 0, 2, 2, "总体目标"), (0, 2, 1, 1, "中期目标"), (0, 3, 1, 1, "年度目标")]


def test_shares_stand_under_their_months() -> None:
    grid = merged("资金支出计划（%）|3月底||6月底|10月底|12月底", "||||75%|100%")
    assert shape(grid)[-4:] == [(1, 1, 1, 2, ""), (1, 3, 1, 1, ""), (1, 4, 1, 1, "75%"), (1, 5, 1, 1, "100%")]


@pytest.mark.parametrize("row", ["产出指标|时效指标|完成时限||12月底|", "|||||", "产出指标|成本指标||项目|≤5万元|"])
def test_rows_of_indicators_keep_their_columns(row: str) -> None:
    grid = merged("项目名称|甲||||", FORM_HEADER, row)
    assert [c.colspan for c in grid.cells if c.row == 2] == [1] * 6


def test_the_next_block_of_the_same_table_has_its_merges_again() -> None:
    grid = merged(FORM_HEADER, "产出指标|数量指标|甲|乙|1|丙", "项目名称|丁||||")
    assert shape(grid)[-1] == (2, 1, 1, 5, "丁")


def test_rows_of_different_length_are_filled_up() -> None:
    expect(merged("甲|乙|丙", "丁"), "甲|乙|丙 / 丁|<|<")


def test_pasted_rows_stand_side_by_side_and_the_last_cell_fills_up() -> None:
    expect(merged("项目名称|甲", "资金|1|2|3", pasted=True), "项目名称|甲|<|< / 资金|1|2|3")


def test_a_pasted_header_of_two_rows_spans_what_stands_below() -> None:
    grid = merged("单位名称|资金安排|一级指标", "|总计|其他资金|", "甲|1|0|产出指标", pasted=True)
    assert shape(grid)[:3] == [(0, 0, 1, 1, "单位名称"), (0, 1, 1, 2, "资金安排"), (0, 3, 1, 1, "一级指标")]


def test_a_label_over_the_rows_of_a_list_hangs_down_over_none_of_them() -> None:
    head = ["序号|项目名称|绩效目标||", "||一级指标|三级指标|指标值"]
    grid = merged(*head, "1|甲|产出指标|人数|9人", *head, "|||次数|9次")
    assert [grid.at(row, 0).text for row in (4, 5)] == ["", ""]
