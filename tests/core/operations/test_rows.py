import pytest

from core.edits import Edit, apply, invert
from core.errors import EditError
from core.facts import Fact
from core.model import Disclosure, Extra, Indicator, Project
from core.operations import duplicate_indicators, insert_indicators, move_indicators, split_into_rows

ROWS = tuple(
    Indicator(f"i{n}", level1="产出指标", level2="数量指标", level3=name, extra=(Extra("评分标准", name),))
    for n, name in enumerate("甲乙丙丁")
)
START = Disclosure(projects=(Project("p", 1, indicators=ROWS),))


def names(edit: Edit) -> str:
    """The names of the rows after an edit, "_" for a blank one; taking it back gives the start."""
    after = apply(START, edit)
    assert apply(after, invert(edit)) == START
    return "".join(row.level3 or "_" for row in after.projects[0].indicators)


def test_rows_move_by_one_place() -> None:
    assert names(move_indicators(START, "p", [1, 2], -1)) == "乙丙甲丁"
    assert names(move_indicators(START, "p", [1, 2], +1)) == "甲丁乙丙"


def test_rows_do_not_move_over_the_edge_nor_apart() -> None:
    with pytest.raises(EditError, match="到头"):
        move_indicators(START, "p", [0], -1)
    with pytest.raises(EditError, match="到头"):
        move_indicators(START, "p", [3], +1)
    with pytest.raises(EditError, match="相邻"):
        move_indicators(START, "p", [0, 2], +1)
    with pytest.raises(EditError):
        move_indicators(START, "p", [], +1)


def test_copies_stand_under_their_rows_and_are_rows_of_their_own() -> None:
    edit = duplicate_indicators(START, "p", [1, 2])
    assert names(edit) == "甲乙丙乙丙丁"
    assert len({row.id for row in apply(START, edit).projects[0].indicators}) == 6


def test_several_rows_come_in_with_levels_and_without_content() -> None:
    edit = insert_indicators(START, "p", 1, 2)
    assert names(edit) == "甲__乙丙丁"
    new = apply(START, edit).projects[0].indicators[1]
    assert (new.level1, new.level2, new.extra) == ("产出指标", "数量指标", (Extra("评分标准", ""),))


def test_the_lines_of_a_name_become_rows() -> None:
    edit = split_into_rows(START, Fact("i1", "level3"), ["一", "二", "三"])
    assert names(edit) == "甲一二三丙丁"
    assert edit.focus == Fact("i1", "level3")


def test_what_is_no_row_is_not_split_into_rows() -> None:
    with pytest.raises(EditError, match="指标行"):
        split_into_rows(START, Fact("p", "purpose"), ["一", "二"])
