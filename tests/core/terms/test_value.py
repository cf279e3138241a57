import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.terms.value import SIGNS, ValueParts, is_glued, split_value

# Every spelling of domain.md: sign, number, unit, wording.
PLAIN = {
    "≥95%": ("≥", "95", "%", ""),
    "1000份": ("", "1000", "份", ""),
    "1000 份": ("", "1000", "份", ""),
    "12月底": ("", "", "", "12月底"),
    ">=17600株": ("≥", "17600", "株", ""),
    "<=475元/亩": ("≤", "475", "元/亩", ""),
    "=8个": ("＝", "8", "个", ""),
    "10辆": ("", "10", "辆", ""),
    "280人次": ("", "280", "人次", ""),
    "2人次及以上": ("≥", "2", "人次", ""),
    "400元/人以内": ("≤", "400", "元/人", ""),
    "98%以上": ("≥", "98", "%", ""),
    "1-2个新媒体系列产品": ("", "1-2", "个", "新媒体系列产品"),
    "1篇/季": ("", "1", "篇/季", ""),
    "及时": ("", "", "", "及时"),
    "9月前": ("", "", "", "9月前"),
    "2023.07-2024.01": ("", "", "", "2023.07-2024.01"),
    "2024年12月31日前": ("", "", "", "2024年12月31日前"),
    "1年": ("", "1", "年", ""),
    "12个月": ("", "12", "个月", ""),
    "是/否": ("", "", "", "是/否"),
    "无": ("", "", "", "无"),
    "优良": ("", "", "", "优良"),
    "大于等于95%": ("≥", "95", "%", ""),
    "不低于95%": ("≥", "95", "%", ""),
    "不少于3次": ("≥", "3", "次", ""),
    "等于100": ("＝", "100", "", ""),
    "≥10 提高效率": ("≥", "10", "", "提高效率"),
    "定性 逐步提升": ("定性", "", "", "逐步提升"),
    "１，２００．５０元": ("", "1，200.50", "元", ""),
    "0.1万元": ("", "0.1", "万元", ""),
    "≥1日常工作得到保障": ("≥", "1", "", "日常工作得到保障"),
    "": ("", "", "", ""),
}
GLUED = {
    "≥9595%及以上": ("≥", "95", "%", "95%及以上"),
    "100100%": ("", "100", "%", "100%"),
    "≥33次及以上": ("≥", "3", "次", "3次及以上"),
    "≥4每年4部电教片及以上": ("≥", "4", "", "每年4部电教片及以上"),
    "≥10 提高效率": ("≥", "10", "", "提高效率"),
    "100按计划完成": ("", "100", "", "按计划完成"),
    "≥95大于等于95%": ("≥", "95", "", "大于等于95%"),
    "≥99%": ("≥", "9", "%", "9%"),
    "0.50.5万元": ("", "0.5", "万元", "0.5万元"),
    "及时": ("", "", "", "及时"),
    "12月底": ("", "", "", "12月底"),
}


@pytest.mark.parametrize(("text", "parts"), PLAIN.items())
def test_a_plain_value_splits_into_sign_number_and_unit(text: str, parts: tuple[str, ...]) -> None:
    assert split_value(text) == ValueParts(*parts)


@pytest.mark.parametrize(("text", "parts"), GLUED.items())
def test_a_glued_value_splits_into_number_and_wording(text: str, parts: tuple[str, ...]) -> None:
    assert split_value(text, glued=True) == ValueParts(*parts)


def test_a_document_that_prints_numbers_twice_is_glued() -> None:
    assert is_glued(["≥9595%及以上", "100按计划完成", "≥33次及以上", "及时"])


def test_a_single_look_alike_does_not_make_a_document_glued() -> None:
    assert not is_glued(["≥99%", *["≥95%", "1000份", "12月底"] * 20])
    assert not is_glued(["1010次", "≥95%", "20人"])
    assert not is_glued([])


@given(st.text(max_size=30), st.booleans())
def test_any_text_splits_and_its_sign_is_one_of_the_system(text: str, glued: bool) -> None:
    assert split_value(text, glued).comparator in ("", *SIGNS)


@given(
    st.sampled_from(["≥", "≤", ""]),
    st.integers(1, 99999).map(str),
    st.sampled_from(["%", "次", "人", "万元", "元/人", "个百分点"]),
)
def test_sign_number_and_unit_come_back_out_of_their_print(sign: str, number: str, unit: str) -> None:
    assert split_value(f"{sign}{number}{unit}") == ValueParts(sign, number, unit)
    assert split_value(f"{sign}{number}{number}{unit}", glued=True) == ValueParts(sign, number, unit, f"{number}{unit}")


@pytest.mark.parametrize(
    "text", ["1:20", "10：1", "7×24小时", "7*24小时", "90%≤X≤100%", "高于上年", "超过去年同期", "少于上年"]
)
def test_what_only_begins_like_a_number_or_a_sign_is_wording(text: str) -> None:
    assert split_value(text) == ValueParts(text=text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("＞=95%", "≥"),
        ("> = 95%", "≥"),
        ("》=95%", "≥"),
        ("<＝95%", "≤"),
        ("《=95%", "≤"),
        ("》95%", "＞"),
        ("《 95%", "＜"),
    ],
)
def test_signs_of_two_keys_and_of_a_chinese_keyboard(text: str, sign: str) -> None:
    assert split_value(text) == ValueParts(sign, "95", "%")


def test_a_title_in_brackets_is_no_sign() -> None:
    assert split_value("《年度计划》") == ValueParts(text="《年度计划》")


def test_a_sign_in_words_stands_before_a_number_or_alone() -> None:
    assert split_value("不低于 95%") == ValueParts("≥", "95", "%")
    assert split_value("超过三次") == ValueParts("＞", text="三次")
    assert split_value("大于等于") == ValueParts("≥")
