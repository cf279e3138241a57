import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.findings.list import shared
from gui.findings.model import MESSAGE


@given(st.floats(31, 300))
def test_the_columns_fill_the_width_and_the_message_can_be_read(room: float) -> None:
    widths = shared(room)
    assert sum(widths) == pytest.approx(room)
    assert widths[MESSAGE] >= 14
    assert min(widths) >= 4


@given(st.floats(0, 31))
def test_where_there_is_no_room_the_list_scrolls(room: float) -> None:
    assert shared(room) == pytest.approx(shared(31))


def test_what_is_left_over_is_the_message_s() -> None:
    narrow, wide = shared(60), shared(90)
    assert wide[MESSAGE] - narrow[MESSAGE] == pytest.approx(30)
    assert [w for n, w in enumerate(wide) if n != MESSAGE] == [w for n, w in enumerate(narrow) if n != MESSAGE]
