from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.desk.ends import runs, same_ends

_lists = st.lists(st.sampled_from("abc"), max_size=8)


def test_an_item_that_came_in_leaves_both_ends_alone() -> None:
    assert same_ends("abde", "abcde") == (2, 2)


@given(_lists, _lists)
def test_what_is_the_same_is_so_and_does_not_overlap(before: list[str], after: list[str]) -> None:
    head, tail = same_ends(before, after)
    assert before[:head] == after[:head]
    assert before[len(before) - tail :] == after[len(after) - tail :]
    assert head + tail <= min(len(before), len(after))
    assert (head == len(before) == len(after)) == (before == after)


@given(st.sets(st.integers(0, 30)))
def test_runs_hold_the_rows_and_no_two_of_them_touch(rows: set[int]) -> None:
    found = list(runs(rows))
    assert [row for first, last in found for row in range(first, last + 1)] == sorted(rows)
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(found))
