from hypothesis import given
from hypothesis import strategies as st

from core.document import Document
from core.grid import Cell, Grid, tile
from core.workbook.templates.keys import Key, read_key, without_keys
from core.workbook.templates.tags import Scope

IDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(
    st.builds(Key, st.sampled_from(Scope), st.integers(0, 99), st.integers(0, 9), st.integers(1, 999), IDS, IDS, IDS)
)
def test_a_key_reads_back_whatever_the_ids(key: Key) -> None:
    assert read_key(str(key)) == key


def test_other_texts_are_no_keys() -> None:
    for text in ("", "p0", "p0|1!2|a", "x0|1!2|a|b", "p0|1!2|a|b|c|d", "项目"):
        assert read_key(text) is None


def test_the_hidden_sheet_is_no_content_where_the_file_is_read_like_any_other() -> None:
    seen = tile("t1", [Cell(0, 0, text="d0|0!1||"), Cell(0, 1, text="收入")], title="附表")
    document = Document("报送.xls", "xls", (seen, tile("t2", [Cell(0, 0, text="[]")], title="_jibiao")))
    (grid,) = without_keys(document).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["", "收入"]
