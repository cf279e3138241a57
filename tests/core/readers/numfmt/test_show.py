from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers.numfmt import builtin_code, shown
from core.readers.numfmt.chinese import numeral
from core.readers.numfmt.show import decimal_of, printer

MARCH_2021 = 44256
AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=4, allow_nan=False)


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        (42000, "0.00", "42000.00"),
        ("70.200000000000003", "0.00", "70.20"),
        (0.255, "0%", "26%"),
        (0.125, "0.00%", "12.50%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (123456, "000,000,000", "000,123,456"),
        (5, "000000", "000005"),
        (1.5, "0.##", "1.5"),
        (0.5, "#.##", ".5"),
        (12, "??0.0?", "12.0"),
        (-5.5, "0.00", "-5.50"),
        (-5.5, "0.00_);(0.00)", "(5.50)"),
        (-5.5, "0.00;[Red]-0.00", "-5.50"),
        (0, '0.00;-0.00;"无"', "无"),
        (7, ";;;", ""),
        (1000, "[>=1000]#,##0;0.0", "1,000"),
        (5, "[>=1000]#,##0;0.0", "5.0"),
        (1234567.891, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1,234,567.89"),
        (0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        (1234567, "#,##0,", "1,235"),
        (12345, '0!.0,"万"', "1.2万"),
        (12345, '0\\.0,"万"', "1.2万"),
        (95, '"≥"0"%"', "≥95%"),
        (12.5, "[$¥-804]#,##0.00", "¥12.50"),
        (1234567, '###"-"####', "123-4567"),
        (12345.678, "0.00E+00", "1.23E+04"),
        (9.999e9, "0.00E+00", "1.00E+10"),
        (0.00012, "0.0E+0", "1.2E-4"),
        (0, "0.00E+00", "0.00E+00"),
        (1.5, "# ?/?", "1.5"),
        (203001, "@", "203001"),
        (100, 'G/通用格式"元"', "100元"),
        (120, "[DBNum2]General", "壹佰贰拾"),
        (12.3456, "[DBNum1][$-804]General", "一十二.三四五六"),
    ],
)
def test_a_number_is_shown_as_its_format_prints_it(number: float | str, code: str, text: str) -> None:
    assert shown(number, code) == text


@pytest.mark.parametrize(
    ("serial", "code", "text"),
    [
        (MARCH_2021, 'yyyy"年"m"月"', "2021年3月"),
        (MARCH_2021, 'yyyy"年"m"月"d"日";@', "2021年3月1日"),
        (MARCH_2021, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', "二〇二一年三月一日"),
        (45275, '[DBNum1]yyyy"年"m"月"d"日"', "二〇二三年十二月十五日"),
        (MARCH_2021, 'e"年"mm"月"', "2021年03月"),
        (MARCH_2021, "yy-mmm-dd", "21-Mar-01"),
        (MARCH_2021, "mmmm", "March"),
        (MARCH_2021, "aaaa", "星期一"),
        (MARCH_2021, "ddd", "周一"),
        (MARCH_2021 + 0.75, "yyyy/m/d h:mm", "2021/3/1 18:00"),
        (MARCH_2021 + 0.75, '上午/下午h"时"mm"分"', "下午6时00分"),
        (MARCH_2021 + 0.3, "h:mm AM/PM", "7:12 AM"),
        (0.5, "mm:ss", "00:00"),
        (1.5, "[h]:mm:ss", "36:00:00"),
        (1, "yyyy-mm-dd", "1900-01-01"),
        (61, "yyyy-mm-dd", "1900-03-01"),
        (-1, "yyyy-mm-dd", "-1"),
        (99999999, "yyyy-mm-dd", "99999999"),
    ],
)
def test_a_date_is_shown_as_its_format_prints_it(serial: float, code: str, text: str) -> None:
    assert shown(serial, code) == text


def test_workbooks_of_old_macs_count_from_1904() -> None:
    assert shown(0, "yyyy-mm-dd", since_1904=True) == "1904-01-01"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (5.6, "5.6"),
        ("5.60", "5.6"),
        (1909.11, "1909.11"),
        (1234567.891234, "1234567.891"),
        (-3, "-3"),
        (0.00012345, "0.00012345"),
        (0.0000123, "1.23E-05"),
        (-0.0000123, "-1.23E-05"),
        (123456789012345, "123456789012345"),
        (1.3e20, "130000000000000000000"),
        ("无", "无"),
        ("nan", "nan"),
    ],
)
def test_general_shows_whole_numbers_in_full_and_decimals_as_wide_as_a_cell(number: float | str, text: str) -> None:
    assert shown(number) == text


@pytest.mark.parametrize(("number", "code"), [(14, "yyyy/m/d"), (49, "@"), (57, 'yyyy"年"m"月"'), (9999, "General")])
def test_builtin_formats_are_those_of_chinese_excel(number: int, code: str) -> None:
    assert builtin_code(number) == code


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        (0, "〇"),
        (10, "一十"),
        (12, "一十二"),
        (101, "一百〇一"),
        (10203040, "一千〇二十万三千〇四十"),
        (10**8, "一亿"),
        (100010, "一十万〇一十"),
    ],
)
def test_numerals_are_spoken_with_each_gap_named_once(number: int, spoken: str) -> None:
    assert numeral(number, "1") == spoken


@given(AMOUNTS, st.integers(0, 4))
@settings(max_examples=60)
def test_decimals_are_rounded_half_up(amount: Decimal, decimals: int) -> None:
    code = "0." + "0" * decimals if decimals else "0"
    assert shown(str(amount), code) == format(amount.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP), "f")


@given(AMOUNTS)
@settings(max_examples=60)
def test_grouping_only_adds_commas(amount: Decimal) -> None:
    grouped = shown(str(amount), "#,##0.00")
    assert grouped.replace(",", "") == shown(str(amount), "0.00")
    assert grouped == f"{Decimal(shown(str(amount), '0.00')):,.2f}"


@given(st.dates(min_value=date(1900, 3, 1)))
@settings(max_examples=60)
def test_every_date_is_printed_as_itself(day: date) -> None:
    assert shown((day - date(1899, 12, 30)) // timedelta(days=1), "yyyy-mm-dd") == day.isoformat()


@given(st.floats(), st.text(alphabet='0#?.,%E+-@ymdhs[]"\\_*;/<>=AMPa一DBNum$General', max_size=25))
@settings(max_examples=150)
def test_no_format_code_is_too_odd_to_print_something(number: float, code: str) -> None:
    assert isinstance(shown(number, code), str)


@given(
    st.from_regex(r"(0|[1-9][0-9]{0,12})(\.[0-9]{1,11})?", fullmatch=True),
    st.sampled_from(["General", "0", "0.0", "0.00", "0.00_ ", "0.000_);(0.000)"]),
)
def test_digits_as_stored_show_what_the_number_itself_does(digits: str, code: str) -> None:
    assert shown(digits, code) == printer(code)(decimal_of(digits)).strip()
