import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.workbook.parts.numbers import Number, number_of, shown


@pytest.mark.parametrize(
    ("text", "digits", "code"),
    [
        ("5.60", "5.6", "0.00"),
        ("0", "0", "0"),
        ("1,234.50", "1234.5", "#,##0.00"),
        ("25.00%", "0.25", "0.00%"),
        ("100%", "1", "0%"),
        ("-3.5", "-3.5", "0.0"),
    ],
)
def test_a_number_keeps_its_printed_decimals(text: str, digits: str, code: str) -> None:
    assert number_of(text) == Number(digits, code)


@pytest.mark.parametrize(
    "text", ["", "250万", "007", "1,23", "12345678901234567.89", "-0", "+5", ".5", "1e5", "５", "1,2345", "=1", " 5"]
)
def test_what_a_number_would_not_show_stays_text(text: str) -> None:
    assert number_of(text) is None


@given(st.decimals(-99999999, 99999999, places=2), st.booleans(), st.sampled_from(["", "%"]))
def test_a_number_shows_the_very_text_it_was_made_from(value: object, grouped: bool, percent: str) -> None:
    text = (f"{value:,}" if grouped else f"{value}") + percent
    number = number_of(text)
    assert number is None or shown(number.digits, number.code) == text


@pytest.mark.parametrize(
    ("digits", "code", "text"),
    [
        ("7.25", "0.0", "7.25"),
        ("0.30000000000000004", "General", "0.3"),
        ("1.30304214E+20", "General", "130304214000000000000"),
        ("44562", 'yyyy"年"m"月"d"日"', "2022年1月1日"),
        ("44562.5", "yyyy/m/d h:mm", "2022/1/1 12:00"),
        ("44562", 'm"月"d"日"', "1月1日"),
        ("0.5", "mm:ss", "00:00"),
        ("-1234.5", "#,##0.00_);(#,##0.00)", "(1,234.50)"),
        ("0", '0.00;-0.00;"—"', "—"),
        ("5", '"第"0"批"', "第5批"),
        ("12", "@", "12"),
        ("abc", "0.00", "abc"),
    ],
)
def test_a_number_shows_what_its_format_says_but_loses_no_digit(digits: str, code: str, text: str) -> None:
    assert shown(digits, code) == text


def test_days_may_be_counted_from_1904() -> None:
    assert shown("1", "yyyy-mm-dd", True) == "1904-01-02"
