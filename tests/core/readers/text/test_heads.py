from core.readers.text.heads import with_heads_in_place
from core.readers.text.lines import RawTable

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
