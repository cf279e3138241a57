import pytest

from core.grid import Grid
from core.merge.lines import ways
from tests.helpers.word_notation import table


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        ("甲|1 / 乙|2", "甲|1 / 乙|2", {0: 0, 1: 1}),
        ("甲|1 / 乙|2", "甲|1 / 丁|4 / 乙|2", {0: 0, 1: 2}),
        ("甲|1 / 乙|2 / 丙|3", "甲|1 / 丙|3", {0: 0, 2: 1}),
        ("甲|1 / 乙|2", "甲|1 / 乙|9", {0: 0, 1: 1}),
        ("甲|1 / 乙|2 / 丙|3", "丁|4 / 乙|9 / 丙|3", {1: 1, 2: 2}),
        ("甲|1 / 乙|2", "丁|4 / 戊|5 / 乙|9", {1: 2}),
        ("甲|1 / 乙|2 / 丙|3", "丙|3 / 甲|1 / 乙|2", {0: 1, 1: 2, 2: 0}),
    ],
)
def test_rows_are_followed_to_where_they_have_come(before: str, after: str, rows: dict[int, int]) -> None:
    found = ways(table(before), table(after))
    assert found is not None
    assert {row: found.rows[row] for row in found.certain if row in found.rows} == rows


def test_a_row_in_place_of_another_is_none_to_be_certain_of() -> None:
    found = ways(table("名称|金额|说明 / 甲|1|一"), table("名称|金额|说明 / 乙|2|二"))
    assert found is not None
    assert found.certain == {0}


def test_columns_are_followed_where_the_rows_stayed() -> None:
    found = ways(table("甲|1 / 乙|2"), table("甲|一|1 / 乙|二|2"))
    assert found is not None
    assert dict(found.columns) == {0: 0, 1: 2}


@pytest.mark.parametrize("after", [table("甲|1|x / 乙|2|y / 丙|3|z"), table("甲")])
def test_where_rows_and_columns_came_nothing_is_certain(after: Grid) -> None:
    assert ways(table("甲|1 / 乙|2"), after) is None
