import json

import pytest

from core.changes import ReshapeTable
from core.codec import decode, encode
from core.edits import Edit, apply, invert
from core.errors import EditError
from core.facts import Fact
from core.find import Query, find, replace_all
from core.grid import Box as PageBox
from core.grid import Cell, Grid, tile
from core.model import Disclosure
from core.operations import (
    insert_columns,
    insert_rows,
    merge_cells,
    move_columns,
    move_rows,
    part_cells,
    remove_columns,
    remove_rows,
    set_texts,
    split_down,
)
from core.reshape import Box

PLACE = (PageBox(1, 0, 0, 9, 9),)
TABLE = tile("t", [Cell(r, c, text="abcdef"[r * 2 + c], boxes=PLACE) for r in range(3) for c in range(2)])
START = Disclosure(tables=(TABLE,))


def done(edit: Edit | None, start: Disclosure = START) -> Grid:
    """The table after an edit that went through the journal; taking it back gives the start."""
    assert edit is not None
    kept = decode(Edit, json.loads(json.dumps(encode(Edit, edit))))
    after = apply(start, kept)
    assert apply(after, invert(kept)) == start
    return after.tables[0]


def lines(table: Grid) -> list[str]:
    return ["".join(cell.text or "_" for cell in table.row(row)) for row in range(table.rows)]


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        (insert_rows(START, "t", 1, 2), ["ab", "__", "__", "cd", "ef"]),
        (remove_rows(START, "t", [0, 2]), ["cd"]),
        (move_rows(START, "t", (0, 1), +1), ["ef", "ab", "cd"]),
        (insert_columns(START, "t", 2), ["ab_", "cd_", "ef_"]),
        (remove_columns(START, "t", [0]), ["b", "d", "f"]),
        (move_columns(START, "t", (1, 1), -1), ["ba", "dc", "fe"]),
        (merge_cells(START, "t", Box(0, 0, 0, 1)), ["a\nb", "cd", "ef"]),
    ],
)
def test_rows_and_columns_come_go_and_move(edit: Edit, after: list[str]) -> None:
    assert lines(done(edit)) == after


def test_a_moved_row_writes_no_cell_into_the_journal() -> None:
    (change,) = move_rows(START, "t", (0, 0), +1).changes
    assert isinstance(change, ReshapeTable)
    assert (change.gone, change.come) == ((), ())


def test_the_place_on_the_page_moves_along() -> None:
    assert all(cell.boxes == PLACE for cell in done(move_rows(START, "t", (0, 0), +1)).cells)


def test_a_text_is_put_into_a_row_that_was_moved_in_the_meantime() -> None:
    fact = Fact("t", TABLE.address(TABLE.at(2, 0)))
    moved = apply(START, move_rows(START, "t", (2, 2), -1))
    edit = set_texts(START, [(fact, "新")])
    assert edit is not None
    assert lines(apply(moved, edit).tables[0]) == ["ab", "新f", "cd"]


def test_a_cell_that_is_gone_is_refused() -> None:
    fact = Fact("t", TABLE.address(TABLE.at(0, 0)))
    without = apply(START, remove_rows(START, "t", [0]))
    with pytest.raises(EditError, match="已不存在"):
        set_texts(without, [(fact, "新")])
    with pytest.raises(EditError, match="已不存在"):
        insert_rows(Disclosure(), "t", 0)


def test_a_shape_that_is_no_longer_there_changes_nothing() -> None:
    edit = remove_rows(START, "t", [0])
    typed = set_texts(START, [(Fact("t", "[0][0]"), "新")])
    assert typed is not None
    with pytest.raises(EditError, match="表格已经变了"):
        apply(apply(START, typed), edit)
    with pytest.raises(EditError, match="表格已经变了"):
        apply(apply(START, insert_rows(START, "t", 0)), edit)


def test_parted_cells_keep_the_text_in_the_first() -> None:
    merged = apply(START, merge_cells(START, "t", Box(0, 0, 1, 0)))
    assert lines(done(part_cells(merged, "t", Box(0, 0, 0, 0)), merged)) == ["a\ncb", "_d", "ef"]


def test_lines_of_a_cell_become_rows() -> None:
    assert lines(done(split_down(START, Fact("t", "[1][1]"), ["一", "二", "三"]))) == ["ab", "c一", "_二", "_三", "ef"]


def test_find_and_replace_go_through_raw_tables() -> None:
    hits = find(START, Query("d", "丁"))
    assert [(hit.fact, hit.after) for hit in hits] == [(Fact("t", "[1][1]"), "丁")]
    assert lines(done(replace_all(START, hits))) == ["ab", "c丁", "ef"]
    assert find(START, Query("d"), projects={"other"}) == []
    assert find(START, Query("d"), facts=[Fact("t", "[0][0]")]) == []
