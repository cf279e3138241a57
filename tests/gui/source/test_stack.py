from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.grid import Box
from gui.source.stack import GAP, Stack, fitting

SIDES = st.floats(50, 900)
SIZES = st.lists(st.tuples(SIDES, SIDES), min_size=1, max_size=8).map(tuple)


@settings(max_examples=50)
@given(sizes=SIZES, scale=st.floats(0.3, 4), data=st.data())
def test_what_is_seen_at_a_place_is_found_again_there(
    sizes: tuple[tuple[float, float], ...], scale: float, data: st.DataObject
) -> None:
    stack = Stack(sizes, scale, 400)
    page = data.draw(st.integers(1, len(sizes)))
    wide, high = sizes[page - 1]
    box = Box(page, wide * 0.2, high * 0.3, wide * 0.6, high * 0.7)
    area = stack.area(box)
    assert area is not None
    number, x, y = stack.point(area.left, area.top)
    assert (number, round(x, 3), round(y, 3)) == (page, round(box.left, 3), round(box.top, 3))
    assert page in stack.between(area.top, area.top + area.height)


@settings(max_examples=50)
@given(sizes=SIZES, scale=st.floats(0.3, 4), room=st.integers(0, 2000))
def test_pages_lie_under_each_other_within_the_stack(
    sizes: tuple[tuple[float, float], ...], scale: float, room: int
) -> None:
    stack = Stack(sizes, scale, room)
    places = [stack.page(n) for n in range(1, len(sizes) + 1)]
    assert all(b.top >= a.top + a.height for a, b in pairwise(places))
    assert all(place.left >= 0 and place.left + place.width <= stack.width for place in places)
    assert places[-1].top + places[-1].height <= stack.height + 1


def test_the_widest_page_fits_the_room() -> None:
    sizes = ((595.0, 842.0), (842.0, 595.0))
    assert Stack(sizes, fitting(sizes, 500)).page(2).width == 500 - 2 * GAP


def test_a_box_on_a_page_that_is_not_there_has_no_place() -> None:
    assert Stack(((100.0, 100.0),), 1.0).area(Box(2, 0, 0, 1, 1)) is None


def test_without_pages_nothing_is_seen() -> None:
    assert Stack((), 1.0, 300).between(0, 100) == []
