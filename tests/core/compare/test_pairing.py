from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from core.compare.pairing import Pair, Pairing


def places(pairs: Sequence[Pair]) -> list[tuple[int | None, int | None]]:
    return [(pair.a, pair.b) for pair in pairs]


def test_equal_keys_make_pairs_and_the_rest_is_alone_at_its_place() -> None:
    pairing = Pairing(["甲", "乙", "丙"], ["丙", "丁", "甲"], str)
    pairing.by("text", str)
    assert places(pairing.pairs()) == [(0, 2), (1, None), (2, 0), (None, 1)]


def test_among_several_with_the_same_key_the_most_alike_are_paired() -> None:
    a, b = ["键 公路养护", "键 图书更新"], ["键 图书更新经费", "键 公路养护费"]
    pairing = Pairing(a, b, str)
    pairing.by("key", lambda text: text[0])
    assert places(pairing.pairs()) == [(0, 1), (1, 0)]


def test_copies_keep_their_places() -> None:
    pairing = Pairing(["同"] * 20, ["同"] * 20, str)
    pairing.by("text", str)
    assert places(pairing.pairs()) == [(n, n) for n in range(20)]


def test_likeness_asks_for_a_least_part() -> None:
    pairing = Pairing(["农村公路养护经费", "甲乙"], ["农村公路日常养护经费", "丙丁"], str)
    pairing.by_likeness("content", 0.5)
    assert places(pairing.pairs()) == [(0, 0), (None, 1), (1, None)]


def test_place_speaks_only_between_the_same_neighbours() -> None:
    pairing = Pairing(["甲", "旧一", "乙", "旧二"], ["甲", "新一", "新二", "乙"], str)
    pairing.by("text", lambda text: text if text in "甲乙" else None)
    pairing.by_place("place", lambda item, other: True)
    assert places(pairing.pairs()) == [(0, 0), (1, 1), (None, 2), (2, 3), (3, None)]


@given(st.lists(st.text("甲乙丙", max_size=3), max_size=8), st.lists(st.text("甲乙丙", max_size=3), max_size=8))
def test_every_item_stands_in_exactly_one_pair(a: list[str], b: list[str]) -> None:
    pairing = Pairing(a, b, str)
    pairing.by("text", lambda text: text or None)
    pairing.by_likeness("content", 0.3)
    pairing.by_place("place", lambda item, other: True)
    pairs = pairing.pairs()
    assert sorted(pair.a for pair in pairs if pair.a is not None) == list(range(len(a)))
    assert sorted(pair.b for pair in pairs if pair.b is not None) == list(range(len(b)))
    assert [pair.a for pair in pairs if pair.a is not None] == list(range(len(a)))
