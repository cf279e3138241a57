from core.readers.text.rawtable import RawTable
from core.readers.text.repeats import said_once

GOAL = ["绩效目标", *["全年开放场馆"] * 3]


def test_a_merged_cell_is_said_once_sideways_and_its_label_once_downwards() -> None:
    rows = [["预算规模及资金用途", "预算数", "5.60", "5.60"], ["预算规模及资金用途", *["购置图书与设备"] * 3], GOAL]
    assert said_once(RawTable(rows)).rows == [
        ["预算规模及资金用途", "预算数", "5.60", ""],
        ["", "购置图书与设备", "", ""],
        ["绩效目标", "全年开放场馆", "", ""],
    ]


def test_levels_below_themselves_stay() -> None:
    rows = [GOAL, ["一级指标", "二级指标", "三级指标", "指标值"], *[["产出指标", "数量指标", "场次", "12次"]] * 2]
    assert said_once(RawTable(rows)).rows[1:] == rows[1:]


def test_rows_of_another_width_are_a_table_of_their_own() -> None:
    found = said_once(RawTable([["项目名称", "甲", "甲"], GOAL])).rows
    assert found == [["项目名称", "甲", "甲"], ["绩效目标", "全年开放场馆", "", ""]]


def test_what_repeats_nothing_and_what_is_pasted_cell_by_cell_is_left_alone() -> None:
    for table in (RawTable([["项目名称", "甲"], ["预算数", "0"]]), RawTable([GOAL], pasted=True)):
        assert said_once(table) is table
