"""Labels in the middle of their span: which rows belong to them."""

from hypothesis import given
from hypothesis import strategies as st

from core.readers.text.middles import Group, Settled, settled


def group(text: str, *excluded: tuple[int, int]) -> Group:
    """ "·甲·乙" is four rows with labels beside the second and the last one."""
    return Group(tuple(letter.replace("·", "") for letter in text), frozenset(excluded))


def told(text: str, *excluded: tuple[int, int]) -> dict[int, Settled]:
    (found,) = settled([group(text, *excluded)])
    return found


def test_a_blank_at_the_beginning_belongs_to_the_label_below() -> None:
    assert told("·甲·") == {0: Settled("甲")}


def test_spans_that_fill_the_rows_tell_the_blanks_between_labels() -> None:
    assert told("·甲·乙··") == {0: Settled("甲"), 2: Settled("乙")}


def test_a_blank_that_either_label_can_have_is_in_doubt() -> None:
    found = told("·甲·乙")
    assert found[0] == Settled("甲")
    assert found[2] == Settled("甲", ("乙",))


def test_a_label_keeps_off_the_rows_of_another_level() -> None:
    assert told("甲·乙·", (2, 1)) == {}
    assert told("甲·乙", (0, 1)) == {1: Settled("乙")}


def test_where_no_spans_fill_the_rows_any_label_beside_may_be_it() -> None:
    assert told("···甲乙") == {0: Settled("甲"), 1: Settled("甲"), 2: Settled("甲")}


def test_one_project_with_labels_in_the_first_rows_speaks_against_the_middle_everywhere() -> None:
    first, second = settled([group("·甲"), group("甲···")])
    assert first == {0: Settled("甲")}
    assert second == {}


def test_rows_without_any_label_stay_blank() -> None:
    assert told("···") == {}


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6), st.booleans())
def test_the_true_label_is_always_among_those_that_a_row_may_have(heights: list[int], lower: bool) -> None:
    names = [chr(ord("甲") + n) for n in range(len(heights))]
    printed, true = "", ""
    for name, height in zip(names, heights, strict=True):
        place = height // 2 if lower else (height - 1) // 2
        printed += "·" * place + name + "·" * (height - place - 1)
        true += name * height
    found = told(printed)
    above = ""
    for row, name in enumerate(true):
        above = printed[row].replace("·", "") or above
        can = {found[row].label, *found[row].others} if row in found else {above}
        assert name in can
