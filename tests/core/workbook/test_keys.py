from hypothesis import given
from hypothesis import strategies as st

from core.workbook.keys import Key, read_key
from core.workbook.tags import Scope

IDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(st.builds(Key, st.sampled_from(Scope), st.integers(0, 99), st.integers(0, 9), st.integers(1, 999), IDS, IDS))
def test_a_key_reads_back_whatever_the_ids(key: Key) -> None:
    assert read_key(str(key)) == key


def test_other_texts_are_no_keys() -> None:
    for text in ("", "p0", "p0|1!2|a", "x0|1!2|a|b", "p0|1!2|a|b|c", "项目"):
        assert read_key(text) is None
