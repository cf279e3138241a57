import pytest

from core.terms.tidy import tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大 于 等 于", "大于等于"),
        ("绩效 指标", "绩效指标"),
        ("16. 56", "16.56"),
        ("16 .56", "16.56"),
        ("50. 00 %", "50.00%"),
        ("≥ 95%", "≥95%"),
        ("巨好办 APP 费用", "巨好办 APP 费用"),
        ("<u>途</u>", "途"),
        ("13<i>F</i>", "13F"),
        (" 1.一 \n 2.二 ", "1.一\n2.二"),
        ("2020 年", "2020 年"),
        ("", ""),
    ],
)
def test_white_space_and_mark_up_of_the_page_goes(text: str, expected: str) -> None:
    assert tidy(text) == expected
