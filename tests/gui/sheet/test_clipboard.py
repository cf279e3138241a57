import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.facts import Fact
from core.grid import Cell, tile
from core.workbook.forms.form import FormCell, FormSheet
from gui.sheet.clipboard import Block, Hanging, as_html, as_tsv, block_of, block_of_grid, from_tsv, planned
from gui.sheet.walk import Places

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=8)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(TEXTS, min_size=width, max_size=width), min_size=1, max_size=4)
)


def fact(row: int, column: int, text: str = "", rowspan: int = 1) -> FormCell:
    return FormCell(row, column, rowspan, 1, text, (Fact(f"{row}", f"f{column}"),))


def label(row: int, column: int, text: str) -> FormCell:
    return FormCell(row, column, 1, 1, text, (text,))


MERGED = fact(0, 0, "产出\n指标", rowspan=2)
SHEET = FormSheet(
    3,
    3,
    (
        MERGED,
        fact(0, 1, "a"),
        label(0, 2, "标"),
        fact(1, 1, "b"),
        fact(1, 2, "c"),
        *(fact(2, n, "d") for n in range(3)),
    ),
    (8,) * 3,
    (None,) * 3,
)
PLACES = Places(SHEET)


def at(*spots: tuple[int, int]) -> list[FormCell]:
    return [cell for spot in spots if (cell := PLACES.at(*spot)) is not None]


def put(block: Block, *spots: tuple[int, int]) -> tuple[list[tuple[int, int, str]], int]:
    paste = planned(PLACES, block, at(*spots))
    return [(cell.row, cell.column, text) for cell, text in paste.texts], paste.skipped


@given(BLOCKS)
@settings(max_examples=50)
def test_a_block_comes_back_from_the_clipboard(block: Block) -> None:
    assert from_tsv(as_tsv(block)) == block


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ('"甲\n乙"\t丙', [["甲\n乙", "丙"]]),
        ('他说"好"', [['他说"好"']]),
        ("甲\n\n乙\n", [["甲"], [""], ["乙"]]),
    ],
)
def test_what_excel_gives_is_read(text: str, block: Block) -> None:
    assert from_tsv(text) == block


def test_a_merged_cell_stands_once_in_its_block() -> None:
    assert block_of(at((0, 0), (0, 1), (1, 1))) == [["产出\n指标", "a"], ["产出\n指标", "b"]]
    assert as_tsv(block_of(at((0, 0), (0, 1), (1, 1)))) == '"产出\n指标"\ta\r\n\tb\r\n'
    assert block_of(at((0, 0))) == [["产出\n指标"]]


def test_a_table_for_word_keeps_merges_and_line_breaks() -> None:
    assert '<tr><td rowspan="2">产出<br>指标</td><td>a</td></tr><tr><td>b</td></tr>' in as_html(
        at((0, 0), (0, 1), (1, 1))
    )


def test_a_block_goes_from_the_first_selected_cell_on() -> None:
    assert put([["1", "2"], ["3", "4"]], (1, 1)) == ([(1, 1, "1"), (1, 2, "2"), (2, 1, "3"), (2, 2, "4")], 0)


def test_the_covered_places_of_a_merged_cell_take_nothing() -> None:
    assert put([["甲", "1"], ["", "2"]], (0, 0)) == ([(0, 0, "甲"), (0, 1, "1"), (1, 1, "2")], 0)


def test_one_text_fills_the_selection_but_for_labels() -> None:
    assert put([["7"]], (0, 1), (0, 2), (1, 1)) == ([(0, 1, "7"), (1, 1, "7")], 1)


def test_what_falls_on_labels_or_beside_the_sheet_is_counted() -> None:
    assert put([["1", "2", "3"]], (0, 1)) == ([(0, 1, "1")], 2)


def test_nothing_selected_takes_nothing() -> None:
    assert put([["1"]]) == ([], 0)


def test_what_hangs_down_goes_into_levels_alone() -> None:
    levels = [FormCell(row, 0, 1, 1, "", (Fact(f"{row}", "level1"),)) for row in range(2)]
    places = Places(FormSheet(2, 2, (*levels, fact(0, 1), fact(1, 1)), (8, 8), (None, None)))
    block: Block = [["产出", "1"], [Hanging("产出"), "2"]]
    first = [levels[0]]
    assert [(c.row, c.column, t) for c, t in planned(places, block, first).texts] == [
        (0, 0, "产出"),
        (0, 1, "1"),
        (1, 0, "产出"),
        (1, 1, "2"),
    ]
    one: Block = [["甲"], [Hanging("甲")]]
    values = [cell for cell in [places.at(0, 1)] if cell]
    paste = planned(places, one, values)
    assert ([(c.row, t) for c, t in paste.texts], paste.skipped) == ([(0, "甲")], 0)


def test_a_block_is_repeated_in_a_selection_so_many_times_as_large() -> None:
    taken, skipped = put([["1", "2"]], (1, 1), (1, 2), (2, 1), (2, 2))
    assert (taken, skipped) == ([(1, 1, "1"), (1, 2, "2"), (2, 1, "1"), (2, 2, "2")], 0)


def test_a_copied_table_is_a_block_with_its_merges() -> None:
    grid = tile("", [Cell(0, 0, 2, 1, "产出"), Cell(0, 1, 1, 2, "甲"), Cell(1, 1, text="乙"), Cell(1, 2, text="丙")])
    assert block_of_grid(grid) == [["产出", "甲", None], ["产出", "乙", "丙"]]
    assert isinstance(block_of_grid(grid)[1][0], Hanging)
