from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from core import reshape
from core.errors import EditError
from core.grid import Cell, Grid, tile
from core.reshape import Box
from tests.helpers.strategies import grids


def grid(*lines: str, **merged: tuple[int, int]) -> Grid:
    """A table of one letter a cell; ``a=(2, 1)`` is how many rows and columns the cell "a" covers, "." below it."""
    cells = [
        Cell(row, column, *merged.get(letter, (1, 1)), letter.replace("_", ""))
        for row, line in enumerate(lines)
        for column, letter in enumerate(line)
        if letter != "."
    ]
    return tile("t", cells, rows=len(lines), columns=len(lines[0]))


def shown(table: Grid) -> list[str]:
    """The same notation; blank cells as "_"."""
    table.check()
    lines = [["."] * table.columns for _ in range(table.rows)]
    for cell in table.cells:
        lines[cell.row][cell.column] = cell.text or "_"
    return ["".join(line) for line in lines]


def some_reshaping(data: DataObject, table: Grid) -> Grid:
    """What a clerk could do to a table now; itself where that is refused."""
    rows = sorted((data.draw(st.integers(0, table.rows - 1)), data.draw(st.integers(0, table.rows - 1))))
    columns = sorted((data.draw(st.integers(0, table.columns - 1)), data.draw(st.integers(0, table.columns - 1))))
    box, step = Box(rows[0], columns[0], rows[1], columns[1]), data.draw(st.sampled_from((-1, 1)))
    do = data.draw(st.integers(0, 7))
    try:
        return (
            lambda: reshape.insert_rows(table, rows[0], 1 + rows[1] - rows[0]),
            lambda: reshape.insert_columns(table, columns[1] + 1),
            lambda: reshape.remove_rows(table, set(rows)),
            lambda: reshape.remove_columns(table, set(columns)),
            lambda: reshape.move_rows(table, *rows, step)[0],
            lambda: reshape.move_columns(table, *columns, step)[0],
            lambda: reshape.merge(table, box),
            lambda: reshape.part(table, box),
        )[do]()
    except EditError:
        return table


@settings(max_examples=60)
@given(grids(), st.data())
def test_a_table_stays_a_table_whatever_is_done_to_it(table: Grid, data: DataObject) -> None:
    for _ in range(4):
        table = some_reshaping(data, table)
        table.check()
        assert list(table.cells) == sorted(table.cells, key=lambda c: (c.row, c.column))
        assert all(table.number(table.address(cell)) == n for n, cell in enumerate(table.cells))


@settings(max_examples=40)
@given(grids(), st.data())
def test_moving_merging_and_parting_lose_no_text(table: Grid, data: DataObject) -> None:
    before = Counter(letter for cell in table.cells for letter in cell.text if letter != "\n")
    top, left = data.draw(st.integers(0, table.rows - 1)), data.draw(st.integers(0, table.columns - 1))
    box = Box(top, left, data.draw(st.integers(top, table.rows - 1)), data.draw(st.integers(left, table.columns - 1)))
    for do in (
        lambda: reshape.merge(table, box),
        lambda: reshape.part(table, box),
        lambda: reshape.move_rows(table, box.top, box.bottom, 1)[0],
        lambda: reshape.move_columns(table, box.left, box.right, -1)[0],
        lambda: reshape.insert_rows(table, box.top),
    ):
        try:
            after = do()
        except EditError:
            continue
        assert Counter(letter for cell in after.cells for letter in cell.text if letter != "\n") == before


@given(grids())
def test_a_table_turned_twice_is_the_same(table: Grid) -> None:
    assert reshape.turned(reshape.turned(table)) == table


def test_rows_come_in_and_merged_cells_grow_over_them() -> None:
    assert shown(reshape.insert_rows(grid("ab", ".c", a=(2, 1)), 1)) == ["ab", "._", ".c"]
    assert shown(reshape.insert_rows(grid("ab", ".c", a=(2, 1)), 2, 2)) == ["ab", ".c", "__", "__"]


def test_a_merged_cell_keeps_its_text_when_its_first_row_goes() -> None:
    assert shown(reshape.remove_rows(grid("ab", ".c", a=(2, 1)), {0})) == ["ac"]


def test_the_last_row_stays() -> None:
    with pytest.raises(EditError, match="至少"):
        reshape.remove_rows(grid("ab"), {0})


def test_a_row_moves_within_its_group() -> None:
    moved, at = reshape.move_rows(grid("ab", ".c", "de", a=(2, 1)), 1, 1, -1)
    assert (shown(moved), at) == (["ac", ".b", "de"], 0)


def test_a_row_at_the_edge_of_its_group_takes_the_group_along() -> None:
    moved, at = reshape.move_rows(grid("ab", ".c", "de", a=(2, 1)), 1, 1, +1)
    assert (shown(moved), at) == (["de", "ab", ".c"], 2)


def test_a_row_jumps_over_the_whole_group_beside_it() -> None:
    moved, at = reshape.move_rows(grid("de", "ab", ".c", a=(2, 1)), 0, 0, +1)
    assert (shown(moved), at) == (["ab", ".c", "de"], 2)


def test_nothing_moves_over_the_edge() -> None:
    with pytest.raises(EditError, match="到头"):
        reshape.move_rows(grid("a", "b"), 0, 0, -1)


def test_columns_move_as_rows_do() -> None:
    assert shown(reshape.move_columns(grid("abc", "def"), 1, 2, -1)[0]) == ["bca", "efd"]


def test_merged_cells_hold_all_texts_and_swallow_what_they_touch() -> None:
    table = grid("abx", "c.y", b=(2, 1), c=(1, 1))
    merged = reshape.merge(table, Box(0, 0, 0, 1))
    assert next((c.text, c.rowspan, c.colspan) for c in merged.cells) == ("a\nb\nc", 2, 2)


def test_one_cell_cannot_be_merged_nor_a_single_one_parted() -> None:
    with pytest.raises(EditError):
        reshape.merge(grid("ab"), Box(0, 0, 0, 0))
    with pytest.raises(EditError):
        reshape.part(grid("ab"), Box(0, 0, 0, 1))


def test_parting_leaves_the_text_in_the_first_cell() -> None:
    assert shown(reshape.part(grid("a.b", "...", a=(2, 2), b=(2, 1)), Box(0, 0, 0, 0))) == ["a_b", "__."]


def test_addresses_follow_their_rows() -> None:
    table = grid("ab", "cd", "ef")
    address = table.address(table.at(2, 1))
    moved, _ = reshape.move_rows(reshape.insert_rows(table, 0), 3, 3, -1)
    number = moved.number(address)
    assert number is not None
    assert (moved.cells[number].text, moved.cells[number].row) == ("f", 2)
    assert reshape.remove_rows(moved, {2}).number(address) is None
