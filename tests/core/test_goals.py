import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.goals import chinese_number, join_lines, number_goals, split_goals

ITEMS = st.lists(
    st.text("甲乙丙丁。；，、.1一2二（）()5 ", min_size=1, max_size=12).map(str.strip).filter(bool), max_size=4
)


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("1.定期体检。\n2.全覆盖。", ("定期体检。", "全覆盖。")),
        ("1.甲。 2.乙。3.丙", ("甲。", "乙。", "丙")),
        ("1、甲；2、乙。", ("甲；", "乙。")),
        ("（1）甲\n（2）乙", ("甲", "乙")),
        ("一、甲\n二、乙", ("甲", "乙")),
        ("①甲②乙", ("甲", "乙")),
        ("目标1：甲。\n目标2：乙。", ("甲。", "乙。")),
        ("1.甲。\n2.乙。3.丙", ("甲。", "乙。", "丙")),
        ("1.提升能力2.建强队伍3.全员学习", ("提升能力", "建强队伍", "全员学习")),
        ("（1）甲（2）乙", ("甲", "乙")),
        ("1、完成第1、2、3季度工作。2、考核。", ("完成第1、2、3季度工作。", "考核。")),
        ("1.实现PM2.5达标2.5万人受益", ("实现PM2.5达标2.5万人受益",)),
        ("1.建设；2.", ("1.建设；2.",)),
        ("1.", ("1.",)),
        ("1.甲", ("甲",)),
        ("1.5万人次", ("1.5万人次",)),
        ("1.2024年党刊发放。2.2025年党刊征订。", ("2024年党刊发放。", "2025年党刊征订。")),
        ("完成培训，\n全覆盖", ("完成培训，全覆盖",)),
        ("", ()),
        (" \n ", ()),
    ],
)
def test_goals_are_taken_apart_at_their_numbers(text: str, goals: tuple[str, ...]) -> None:
    assert split_goals(text) == goals


@given(ITEMS)
def test_numbered_goals_come_apart_into_the_same_items(items: list[str]) -> None:
    assert split_goals(number_goals(items)) == tuple(items)


def test_a_single_goal_needs_no_number() -> None:
    assert number_goals(("全覆盖",)) == "全覆盖"
    assert number_goals(("甲", "乙")) == "1.甲\n2.乙"


def test_wrapped_lines_join_without_a_space_between_chinese() -> None:
    assert join_lines("农村\n干部 ABC\nDEF") == "农村干部 ABC DEF"


def test_numbers_are_written_in_chinese() -> None:
    assert [chinese_number(n) for n in (1, 10, 11, 20, 35)] == ["一", "十", "十一", "二十", "三十五"]
