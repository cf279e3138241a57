from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.terms.amounts import in_yuan, is_blank, printed


@pytest.mark.parametrize(
    ("text", "unit", "yuan"),
    [
        ("5.60", "万元", "56000"),
        ("42000.00", "元", "42000"),
        ("250万", "元", "2500000"),
        ("2.5亿元", "万元", "250000000"),
        ("1,234.50", "元", "1234.5"),
        ("１２．５", "万元", "125000"),
        ("-3.5", "元", "-3.5"),
        ("￥ 300 元", "万元", "300"),
        ("5.6", None, "56000"),
    ],
)
def test_an_amount_is_read_in_yuan(text: str, unit: str | None, yuan: str) -> None:
    assert in_yuan(text, unit) == Decimal(yuan)


@pytest.mark.parametrize("text", ["", "约5万", "5.6.0", "5O", "五万", "1.3E+20", "1,2", "-"])
def test_what_is_no_number_is_no_amount(text: str) -> None:
    assert in_yuan(text, "万元") is None


@pytest.mark.parametrize(("text", "blank"), [(None, True), (" ", True), ("—", True), ("0", False), ("5.60", False)])
def test_dashes_and_white_space_are_blank(text: str | None, blank: bool) -> None:
    assert is_blank(text) is blank


def test_a_sum_is_printed_with_the_decimals_of_its_parts() -> None:
    assert printed(Decimal(56000), "万元", "1.00") == "5.60"
    assert printed(Decimal(56000), "万元") == "5.6"
    assert printed(Decimal("42000.5"), "元", "1.00") == "42000.50"


@given(st.text(max_size=30), st.sampled_from([None, "", "元", "万元", "美元"]))
def test_no_text_is_too_odd(text: str, unit: str | None) -> None:
    amount = in_yuan(text, unit)
    assert amount is None or amount.is_finite()


@given(st.decimals(min_value=0, max_value=10**12, places=2), st.sampled_from(["元", "万元"]))
def test_what_is_printed_reads_the_same(yuan: Decimal, unit: str) -> None:
    assert in_yuan(printed(yuan, unit, "0.00"), unit) == yuan
