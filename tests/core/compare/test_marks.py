from hypothesis import given
from hypothesis import strategies as st

from core.compare.marks import marks


def test_the_characters_that_differ_are_marked() -> None:
    assert marks("≥95%以上", "≥98%") == (
        (("≥9", False), ("5", True), ("%", False), ("以上", True)),
        (("≥9", False), ("8", True), ("%", False)),
    )


def test_texts_with_hardly_a_common_character_are_marked_whole() -> None:
    assert marks("甲", "乙丙") == ((("甲", True),), (("乙丙", True),))
    assert marks("完成公路养护", "及时发放补助养老金") == ((("完成公路养护", True),), (("及时发放补助养老金", True),))


@given(st.text("甲乙丙丁", max_size=12), st.text("甲乙丙丁", max_size=12))
def test_runs_make_up_the_texts_and_what_is_not_marked_is_shared(a: str, b: str) -> None:
    runs_a, runs_b = marks(a, b)
    assert ("".join(text for text, _ in runs_a), "".join(text for text, _ in runs_b)) == (a, b)
    shared_a, shared_b = ("".join(text for text, mark in runs if not mark) for runs in (runs_a, runs_b))
    assert shared_a == shared_b


def test_long_texts_are_marked_by_what_begins_and_ends_alike() -> None:
    a, b = "头" * 300 + "甲" * 30 + "尾" * 300, "头" * 300 + "乙" * 30 + "尾" * 300
    assert marks(a, b)[0] == (("头" * 300, False), ("甲" * 30, True), ("尾" * 300, False))
