import pickle
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.grid import Cell, Grid, GridError, tile
from tests.helpers.word_notation import table

CELLS = st.builds(
    Cell,
    row=st.integers(0, 6),
    column=st.integers(0, 6),
    rowspan=st.integers(1, 4),
    colspan=st.integers(1, 4),
    text=st.text("甲乙丙\n", max_size=4),
)


@given(st.lists(CELLS, max_size=20))
def test_any_cells_become_a_grid_that_tiles_its_rectangle(cells: list[Cell]) -> None:
    grid = tile("t1", cells)
    grid.check()
    for row in range(grid.rows):
        assert sum(cell.colspan for cell in grid.row(row)) == grid.columns
    assert all(grid.at(cell.row, cell.column).row == cell.row for cell in cells)


@given(st.lists(CELLS, max_size=20))
def test_tiling_loses_no_text(cells: list[Cell]) -> None:
    grid = tile("t1", cells)
    for cell in cells:
        assert cell.text in grid.at(cell.row, cell.column).text


def test_cells_that_fit_are_left_as_they_are() -> None:
    grid = table("甲|乙|< / ^|丙|丁")
    assert tile("t1", grid.cells).cells == grid.cells


def test_holes_become_empty_cells() -> None:
    grid = tile("t1", [Cell(0, 0, text="甲")], rows=2, columns=2)
    assert [(cell.row, cell.column, cell.text) for cell in grid.cells] == [
        (0, 0, "甲"),
        (0, 1, ""),
        (1, 0, ""),
        (1, 1, ""),
    ]


def test_a_cell_that_runs_into_another_is_cut_back() -> None:
    grid = tile("t1", [Cell(0, 0, colspan=3, text="甲"), Cell(0, 2, text="乙")])
    assert grid.at(0, 1).text == "甲"
    assert grid.at(0, 2).text == "乙"


def test_a_grid_with_a_hole_or_an_overlap_is_refused() -> None:
    with pytest.raises(GridError):
        Grid("t1", 1, 2, (Cell(0, 0),))
    overlapping = Grid("t1", 1, 3, (Cell(0, 0, colspan=2), Cell(0, 1)))
    with pytest.raises(GridError):
        overlapping.check()


def test_a_place_outside_the_grid_has_no_cell() -> None:
    with pytest.raises(IndexError):
        table("甲|乙").at(1, 0)


@given(st.lists(CELLS, min_size=1, max_size=20), st.data())
def test_other_texts_leave_every_cell_in_its_place(cells: list[Cell], data: st.DataObject) -> None:
    grid = tile("t1", cells)
    numbers = data.draw(st.sets(st.integers(0, len(grid.cells) - 1)))
    after = grid.with_texts(dict.fromkeys(numbers, "改"))
    after.check()
    for n, (old, new) in enumerate(zip(grid.cells, after.cells, strict=True)):
        assert new == (old._replace(text="改") if n in numbers else old)
        assert after.number(after.address(new)) == n


def test_what_is_made_of_a_table_is_made_once_and_not_sent_along() -> None:
    made: list[Grid] = []

    def count(grid: Grid) -> int:
        made.append(grid)
        return len(grid.cells)

    grid = table("甲|乙 / 丙|丁")
    assert [grid.once(count), grid.once(count)] == [4, 4]
    assert len(made) == 1
    assert pickle.loads(pickle.dumps(grid)).__dict__.keys() == {field.name for field in fields(Grid)}
    assert pickle.loads(pickle.dumps(grid)) == grid
