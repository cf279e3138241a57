import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.word.blocks import Style, Table, Text
from core.word.measures import CELL_MARGIN, LEAST_ROW, column_widths, heights
from core.word.styles import LOOKS
from tests.helpers.strategies import grids
from tests.helpers.word_notation import table

ROOM = 482.0


@given(grids(), st.data())
def test_columns_fill_the_room_and_none_vanishes(grid, data) -> None:  # type: ignore[no-untyped-def]
    shares = data.draw(st.lists(st.floats(0.5, 3), min_size=grid.columns, max_size=grid.columns))
    widths = column_widths(Table(grid, shares), ROOM)
    assert sum(widths) == pytest.approx(ROOM)
    assert min(widths) > 10


def test_a_long_amount_gets_the_room_that_it_needs() -> None:
    amounts = table("项目|总计|一般公共预算|基金|专户|说明 / 某项目|12345678901.50|0|0|0|甲")
    width = column_widths(Table(amounts, (1,) * 6), ROOM)[1]
    assert width >= 14 * 0.5 * LOOKS[Style.CELL].size - 5 + 2 * CELL_MARGIN


def test_a_code_over_two_columns_gets_the_room_that_it_needs() -> None:
    code = table("编码|13030421FVKENNKNIA3G5|<|名称|养护 / 甲|乙|丙|丁|戊")
    widths = column_widths(Table(code, (2, 1, 1, 2, 3)), 420.0)
    assert widths[1] + widths[2] >= (11 * 0.5 + 10 * 0.7) * LOOKS[Style.CELL].size + 2 * CELL_MARGIN
    assert min(widths) > 30


def test_rows_grow_with_the_lines_of_their_cells() -> None:
    low, high = heights(Table(table(f"甲|乙 / 丙|{'字' * 100}"), (1, 1)), ROOM)
    assert low == LEAST_ROW
    assert high > 4 * LOOKS[Style.CELL].line


def test_a_text_is_as_many_lines_high_as_it_fills() -> None:
    line = LOOKS[Style.BODY].line
    assert list(heights(Text("字" * 20), 442.0)) == [line]
    assert list(heights(Text("字" * 60), 442.0)) == [line] * 3
