import pytest

from core.terms.tree import TREE, is_level1, is_level2, level1_named, level1_of


@pytest.mark.parametrize(("level2", "level1"), [(level2, level1) for level1, names in TREE.items() for level2 in names])
def test_every_level_2_of_the_tree_knows_its_level_1(level2: str, level1: str) -> None:
    assert level1_of(level2) == level1_of(level2.removesuffix("指标")) == level1


@pytest.mark.parametrize(
    ("level2", "level1"),
    [
        ("可持续发展影响指标", "效益指标"),
        ("环境效益", "效益指标"),
        ("社会公众 满意度指标", "满意度指标"),
        ("履职效果", None),
        ("", None),
    ],
)
def test_other_spellings_are_known_or_left_open(level2: str, level1: str | None) -> None:
    assert level1_of(level2) == level1
    assert is_level2(level2) is (level1 is not None)


def test_level_1_is_known_with_and_without_its_last_word() -> None:
    assert is_level1("产出 指标")
    assert is_level1("满意度")
    assert not is_level1("数量指标")


def test_levels_have_words_of_their_own_in_some_forms() -> None:
    assert [level1_named(label) for label in ("预期产出指标", "产出目标", "效果指标（30分）", "绩效指标")] == [
        "产出指标",
        "产出指标",
        "效益指标",
        None,
    ]
    assert is_level2("数量指标（或建筑规模指标）")
    assert is_level2("社会效益目标")
