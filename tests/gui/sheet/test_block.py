import pytest

from core.facts import Fact
from core.reshape import Box
from gui.sheet.block import (
    box_of,
    columns_to_fill,
    columns_to_shift,
    fact_at,
    facts_from,
    pairs_to_swap,
    rows_to_shift,
)
from gui.sheet.walk import Places
from tests.gui.fakes import FakeForms, made_disclosure

PLACES = Places(FakeForms().lay_out(made_disclosure(), made_disclosure().projects[0]))
"""Rows 4 to 6 hold indicators, 一级指标 merged over the first two"""


def names(lines: list[list[Fact]]) -> list[list[str]]:
    return [[f"{fact.owner[-1]}.{fact.field}" for fact in line] for line in lines]


def test_a_merged_cell_stands_for_the_field_of_each_of_its_rows() -> None:
    assert [fact_at(PLACES, row, 0) for row in (4, 5, 6)] == [Fact(f"p1-{n}", "level1") for n in (1, 2, 3)]


def test_labels_and_covered_places_are_no_facts() -> None:
    assert fact_at(PLACES, 3, 0) is None
    assert fact_at(PLACES, 0, 1) is None
    assert fact_at(PLACES, 99, 0) is None


def test_the_box_reaches_around_all_cells() -> None:
    cells = [cell for cell in PLACES.sheet.cells if cell.row >= 4 and cell.column in (0, 3)]
    assert box_of(cells) == Box(4, 0, 6, 3)
    assert box_of([]) is None


def test_a_selection_is_filled_from_its_top_a_single_row_from_above() -> None:
    assert names(columns_to_fill(PLACES, Box(4, 2, 6, 3))) == [
        ["1.level3", "2.level3", "3.level3"],
        ["1.value", "2.value", "3.value"],
    ]
    assert names(columns_to_fill(PLACES, Box(5, 2, 5, 2))) == [["1.level3", "2.level3"]]
    assert names(columns_to_fill(PLACES, Box(6, 0, 6, 0))) == [["2.level1", "3.level1"]]


@pytest.mark.parametrize(
    ("box", "step", "blank", "lines"),
    [
        (Box(4, 2, 4, 2), +1, "", [["1.level3", "1.value"]]),
        (Box(4, 0, 4, 1), +1, "", [["1.level1", "1.level2", "1.level3"]]),
        (Box(5, 2, 5, 2), -1, "level3", [["2.value", "2.level3"]]),
        (Box(5, 2, 5, 2), -1, "", [["2.value", "2.level3", "2.level2"]]),
        (Box(4, 3, 4, 3), +1, "", []),
    ],
)
def test_a_row_is_shifted_from_the_selection_on(box: Box, step: int, blank: str, lines: list[list[str]]) -> None:
    assert names(rows_to_shift(PLACES, box, step, lambda fact: fact.field == blank)) == lines


def test_a_column_is_shifted_within_its_field() -> None:
    assert names(columns_to_shift(PLACES, Box(4, 3, 4, 3), +1, lambda _: False)) == [["1.value", "2.value", "3.value"]]
    assert names(columns_to_shift(PLACES, Box(5, 3, 5, 3), -1, lambda _: False)) == [["3.value", "2.value", "1.value"]]
    assert names(columns_to_shift(PLACES, Box(5, 3, 5, 3), -1, lambda _: True)) == [["3.value", "2.value"]]


def test_just_two_columns_are_swapped() -> None:
    cells = [cell for cell in PLACES.sheet.cells if cell.row in (4, 5) and cell.column in (2, 3)]
    pairs = pairs_to_swap(PLACES, cells)
    assert names([list(pair) for pair in pairs]) == [["1.level3", "1.value"], ["2.level3", "2.value"]]
    assert pairs_to_swap(PLACES, cells[:1]) == []


def test_the_facts_of_a_row_from_a_cell_on() -> None:
    cell = PLACES.at(4, 2)
    assert cell is not None
    assert names([facts_from(PLACES, cell)]) == [["1.level3", "1.value"]]
