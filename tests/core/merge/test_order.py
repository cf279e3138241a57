from hypothesis import given
from hypothesis import strategies as st

from core.merge.order import insertion_place, reordered, shared, staying


def test_the_one_that_moved_does_not_stay() -> None:
    assert staying("abcd", "dabc") == list("abc")
    assert staying("abcd", "abdc") in (list("abd"), list("abc"))
    assert staying("abc", "xy") == []


@given(after=st.permutations("abcdef"))
def test_what_stays_keeps_its_order(after: list[str]) -> None:
    found = staying("abcdef", after)
    assert found == sorted(found) == [item for item in after if item in found]


def test_others_keep_their_places() -> None:
    assert reordered("axbyc", "cba") == list("cxbya")
    assert shared("axbyc", "abc", "cab") == list("abc")


def test_what_is_new_follows_what_it_follows_there() -> None:
    assert insertion_place("abc", ["a", "b", "n", "c"], "n") == 2
    assert insertion_place("abc", ["n", "a"], "n") == 0
    assert insertion_place("ac", ["a", "b", "n"], "n") == 1
