import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readers.docx.numerals import FORMATS, in_format


@pytest.mark.parametrize(
    ("number_format", "printed"),
    [
        ("decimal", "1 2 10 11 21 101"), ("decimalZero", "01 02 10 11 21 101"), ("none", ""),
        ("chineseCounting", "一 二 十 十一 二十一 一〇一"), ("chineseCountingThousand", "一 二 十 十一 二十一 一百零一"),
        ("japaneseCounting", "一 二 十 十一 二十一 一百零一"), ("ideographDigital", "一 二 一〇 一一 二一 一〇一"),
        ("chineseLegalSimplified", "壹 贰 壹拾 壹拾壹 贰拾壹 壹佰零壹"), ("ideographLegalTraditional", "壹 貳 壹拾 壹拾壹 貳拾壹 壹佰零壹"),
        ("ideographTraditional", "甲 乙 癸 甲 甲 甲"), ("ideographZodiac", "子 丑 酉 戌 申 辰"),
        ("ideographZodiacTraditional", "甲子 乙丑 癸酉 甲戌 甲申 甲辰"), ("ideographEnclosedCircle", "㊀ ㊁ ㊉ 11 21 101"),
        ("decimalEnclosedCircle", "① ② ⑩ ⑪ ㉑ 101"), ("decimalEnclosedCircleChinese", "① ② ⑩ ⑪ ㉑ 101"),
        ("decimalEnclosedFullstop", "⒈ ⒉ ⒑ ⒒ 21 101"), ("decimalEnclosedParen", "⑴ ⑵ ⑽ ⑾ 21 101"),
        ("decimalFullWidth", "１ ２ １０ １１ ２１ １０１"), ("upperLetter", "A B J K U WWWW"), ("lowerLetter", "a b j k u wwww"),
        ("upperRoman", "I II X XI XXI CI"), ("lowerRoman", "i ii x xi xxi ci"), ("ordinal", "1st 2nd 10th 11th 21st 101st"),
        ("hex", "1 2 A B 15 65"), ("001, 002, 003, ...", "001 002 010 011 021 101"), ("unheard of", "1 2 10 11 21 101"),
    ],
)  # fmt: skip
def test_a_number_is_printed_in_its_format(number_format: str, printed: str) -> None:
    assert " ".join(in_format(number, number_format) for number in (1, 2, 10, 11, 21, 101)).strip() == printed


@given(st.integers(), st.sampled_from([*FORMATS, "decimal", "?"]))
def test_every_number_has_a_form_of_sane_length(number: int, number_format: str) -> None:
    printed = in_format(number, number_format)
    assert bool(printed) == (number_format != "none" or not 0 <= number < 32_768)
    assert len(printed) <= max(2_000, len(str(number)))
