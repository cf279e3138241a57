import pytest

from core.edits import Edit, apply, invert
from core.errors import EditError
from core.facts import Fact, text_at
from core.grid import Cell, tile
from core.model import Disclosure, Indicator, Project
from core.operations import fill_down, join_texts, set_texts, shift, split_text, swap

ROW = [Fact("i", name) for name in ("level2", "level3", "value", "basis")]
TABLE = tile("t", [Cell(0, n, text=text) for n, text in enumerate("甲乙丙")])
START = Disclosure(
    projects=(Project("p", 1, indicators=(Indicator("i", level2="数量", level3="面积", value="3", basis=""),)),),
    tables=(TABLE,),
)


def row(edit: Edit | None) -> list[str | None]:
    """The texts of the row after an edit, which can be taken back."""
    assert edit is not None
    after = apply(START, edit)
    assert apply(after, invert(edit)) == START
    return [text_at(after.projects[0].indicators[0], fact.field) for fact in ROW]


def test_texts_are_shifted_into_the_blank_at_the_end() -> None:
    assert row(shift(START, [ROW[1:]], "内容右移")) == ["数量", "", "面积", "3"]


def test_nothing_is_pushed_out() -> None:
    with pytest.raises(EditError, match="“3”会被挤掉"):
        shift(START, [ROW[:3]], "内容右移")


def test_two_places_change_texts() -> None:
    assert row(swap(START, [(ROW[0], ROW[1])])) == ["面积", "数量", "3", ""]


def test_the_first_text_fills_the_others() -> None:
    assert row(fill_down(START, [ROW[:2], ROW[2:]])) == ["数量", "数量", "3", "3"]


def test_pieces_go_to_the_right() -> None:
    assert row(split_text(START, ROW[2:], ["≥", "3"])) == ["数量", "面积", "≥", "3"]


def test_pieces_overwrite_nothing_and_need_room() -> None:
    with pytest.raises(EditError, match="已有“面积”"):
        split_text(START, ROW, ["数", "量"])
    with pytest.raises(EditError, match="右边只有 1 格，放不下拆出的 3 段"):
        split_text(START, ROW[2:], ["1", "2", "3"])


def test_texts_are_joined_without_a_space_between_chinese_characters() -> None:
    assert row(join_texts(START, ROW)) == ["数量面积3", "", "", ""]


def test_cells_of_a_raw_table_are_facts_too() -> None:
    edit = join_texts(START, [Fact("t", TABLE.address(cell)) for cell in TABLE.cells])
    assert edit is not None
    assert [cell.text for cell in apply(START, edit).tables[0].cells] == ["甲乙丙", "", ""]


def test_of_several_texts_for_one_fact_the_first_is_put_there() -> None:
    """A list shows what its project has in a cell beside each row; a column pasted there comes several times."""
    assert row(set_texts(START, [(ROW[1], "甲"), (ROW[1], "乙"), (ROW[3], "丙")])) == ["数量", "甲", "3", "丙"]
    assert row(fill_down(START, [[ROW[0], ROW[1], ROW[1]]])) == ["数量", "数量", "3", ""]
