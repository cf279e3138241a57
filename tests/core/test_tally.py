from decimal import Decimal

import pytest

from core.facts import Fact
from core.tally import Tally, tally
from core.workbook.forms.form import FormCell


def cells(*texts: str, field: str = "budget_total") -> list[FormCell]:
    return [FormCell(n, 0, 1, 1, text, (Fact("p1", field),)) for n, text in enumerate(texts)]


def test_numbers_are_added_up_exactly_and_the_rest_is_counted() -> None:
    found = tally(cells("0.10", "0.20", "", "合计"))
    assert found == Tally(4, 2, (("", Decimal("0.30")),))
    assert found.sum == "0.30"


def test_separators_widths_and_blanks_do_not_matter() -> None:
    assert tally(cells("1,234.50", "１２３", " 1 000 ")).sum == "2,357.50"


def test_each_unit_has_its_own_sum() -> None:
    assert tally(cells("25%", "250万元", "75％", "1.5万元")).sum == "100% + 251.5万元"


def test_the_sum_of_many_units_says_nothing() -> None:
    assert tally(cells("1人", "2次", "3个", "4台")).sum == ""


@pytest.mark.parametrize("text", ["≥95%", "1-2个", "12月底", "2024年", "3.5.1", "130304210000000000001", "—", "1,23"])
def test_what_is_more_than_a_number_is_none(text: str) -> None:
    assert tally(cells(text)).numbers == 0


def test_a_code_is_no_number_however_it_looks() -> None:
    assert tally(cells("203001", "203002", field="unit_code")).numbers == 0


def test_one_number_is_no_sum() -> None:
    assert tally(cells("5.60", "")).sum == ""
