import pytest

from core.edits import Edit, apply
from core.facts import Fact
from core.grid import Cell, tile
from core.model import Disclosure, Indicator, Project
from core.operations import Alike, alike_texts, insert_indicators, set_texts


def told(field: str, *texts: str, to: str) -> list[tuple[str, str, bool]]:
    """What is found alike when the first of several rows, each of its own project, gets another text."""
    rows = [Indicator(f"i{n}", **{field: text}) for n, text in enumerate(texts)]
    start = Disclosure(projects=tuple(Project(f"p{n}", n + 1, indicators=(row,)) for n, row in enumerate(rows)))
    edit = set_texts(start, [(Fact("i0", field), to)])
    assert edit is not None
    return [(alike.before, alike.after, alike.certain) for alike in alike_texts(apply(start, edit), edit)]


def test_the_same_text_in_the_same_field_is_alike() -> None:
    assert told("level2", "数量指标 标", "数量指标 标", "质量指标", to="数量指标") == [
        ("数量指标 标", "数量指标", True)
    ]


def test_the_same_sign_replaced_in_other_texts_is_alike() -> None:
    assert told("value", "≥95％", "≥80％", "12次", to="≥95%") == [("≥80％", "≥80%", True)]
    assert told("value", "≥ 95%", "≥ 80%", to="≥95%") == [("≥ 80%", "≥80%", True)]


def test_words_replaced_in_other_texts_are_shown_but_not_certain() -> None:
    assert told("value", "大于等于95%", "大于等于80%", to="≥95%") == [("大于等于80%", "≥80%", False)]


@pytest.mark.parametrize(("before", "after"), [("95%", "96%"), ("95", "95%"), ("", "95%"), ("9A5", "9B5")])
def test_figures_letters_and_what_was_added_tell_nothing_of_other_texts(before: str, after: str) -> None:
    assert told("value", before, "15%", "85", "9A", to=after) == []


def test_another_field_is_not_alike() -> None:
    rows = (Indicator("i0", level2="甲", level3="甲"),)
    start = Disclosure(projects=(Project("p", 1, project_name="甲", indicators=rows),))
    edit = set_texts(start, [(Fact("i0", "level3"), "乙")])
    assert edit is not None
    assert alike_texts(apply(start, edit), edit) == []


def test_a_text_that_several_rows_share_is_one_correction_and_not_alike_to_itself() -> None:
    rows = tuple(Indicator(f"i{n}", level1="产出") for n in range(3))
    start = Disclosure(projects=(Project("p", 1, indicators=rows),))
    edit = set_texts(start, [(Fact("i0", "level1"), "产出指标"), (Fact("i1", "level1"), "产出指标")])
    assert edit is not None
    assert alike_texts(apply(start, edit), edit) == [Alike(Fact("i2", "level1"), "产出", "产出指标", certain=True)]


def test_cells_of_a_raw_table_are_alike_within_it() -> None:
    table = tile("t", [Cell(row, 0, text=text) for row, text in enumerate("甲乙甲")])
    start = Disclosure(tables=(table, tile("u", [Cell(0, 0, text="甲")])))
    edit = set_texts(start, [(Fact("t", "[0][0]"), "丙")])
    assert edit is not None
    assert alike_texts(apply(start, edit), edit) == [Alike(Fact("t", "[2][0]"), "甲", "丙", certain=True)]


def test_an_edit_that_is_no_correction_has_nothing_alike() -> None:
    start = Disclosure(projects=(Project("p", 1),))
    edit: Edit = insert_indicators(start, "p", 0, 1)
    assert alike_texts(apply(start, edit), edit) == []
