from hypothesis import given
from hypothesis import strategies as st

from core.workbook.parts.package import legal_sheet_name


@given(st.lists(st.text(max_size=40) | st.sampled_from(["A", "a", "History", "'", "[]:*?/\\", "😀" * 20, "长" * 40])))
def test_sheet_names_are_legal_and_unlike_each_other(texts: list[str]) -> None:
    taken: set[str] = set()
    names = [legal_sheet_name(text, taken) for text in texts]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not set(name) & set("[]:*?/\\")
        assert name[0] != "'" != name[-1]
        assert name.lower() != "history"


def test_a_legal_name_stays_as_it_is() -> None:
    assert legal_sheet_name("1.农村道路养护（本级）", set()) == "1.农村道路养护（本级）"
