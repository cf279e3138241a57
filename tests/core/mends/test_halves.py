import pytest

from core.mends.halves import completes, contradicts, joined, makes_word, speaks_for_itself


@pytest.mark.parametrize(
    "halves", ["服务对象满意|度指标", "产出指|标", "成本|指标", "正向指|标", "资金支出计|划（%）", "项目资金|（万元）"]
)
def test_both_halves_make_a_word_that_neither_is(halves: str) -> None:
    assert completes(*halves.split("|"))


@pytest.mark.parametrize("halves", ["产出指标|标", "人数|次", "正向指标|标", "预算数|其他资金", "|产出指标次数"])
def test_other_halves_make_no_word(halves: str) -> None:
    assert not completes(*halves.split("|"))


@pytest.mark.parametrize(
    "text", ["项目名称", "产出指标", "正向指标", "注：见附件", "填报人：", "单位：万元", "甲项目绩效目标表"]
)
def test_labels_and_notes_speak_for_themselves(text: str) -> None:
    assert speaks_for_itself(text)


@pytest.mark.parametrize("text", ["范县文化馆", "600人次", "次"])
def test_rests_do_not(text: str) -> None:
    assert not speaks_for_itself(text)


def test_what_repeats_the_end_of_a_word_is_left_out() -> None:
    assert joined("效益指标", "标") == "效益指标"
    assert joined("提高", "效率") == "提高 效率"


def test_two_signs_may_be_one() -> None:
    assert makes_word("大于", "等于")
    assert not makes_word("大于", "人次")


@pytest.mark.parametrize(("halves", "whole"), [("121|9200.00", "1219200.00"), ("≥1|0 提高效率", "≥10 提高效率")])
def test_a_number_cut_in_two_is_one(halves: str, whole: str) -> None:
    assert joined(*halves.split("|")) == whole


@pytest.mark.parametrize(
    ("halves", "does"), [("等于|标", True), ("正向指标|标", False), ("大于|等于", False), ("效益|标", False)]
)
def test_nothing_goes_on_with_a_sign(halves: str, does: bool) -> None:
    assert contradicts(*halves.split("|")) == does
