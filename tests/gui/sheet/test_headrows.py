from core.facts import Fact
from core.workbook.forms.form import FormCell, FormSheet
from core.workbook.forms.plain import summary_sheet
from core.workbook.forms.tablesheet import table_sheet
from gui.sheet.headrows import header_rows
from gui.sheet.walk import Places
from tests.gui.fakes import HEADER_ROWS, FakeForms, made_disclosure, made_project
from tests.helpers.word_notation import table


def rows(sheet: FormSheet) -> list[int]:
    return list(header_rows(Places(sheet)))


def test_the_header_of_a_form_stands_over_its_first_indicator() -> None:
    assert rows(FakeForms().lay_out(made_disclosure(), made_project(1))) == [HEADER_ROWS - 1]


def test_a_form_without_indicators_has_none() -> None:
    cells = tuple(FormCell(0, n, 1, 1, "甲", ("甲",) if n % 2 else (Fact("p", "purpose"),)) for n in range(4))
    assert rows(FormSheet(1, 4, cells, (8,) * 4, (None,))) == []


def test_the_header_of_a_raw_table_is_the_first_row_that_is_filled() -> None:
    assert rows(table_sheet(table("附表|<|< / 科目|上年|本年 / 接待费|1|2"))) == [1]
    assert rows(table_sheet(table("科目|金额|< / ^|上年|本年 / 接待费|1|2"))) == [0, 1]


def test_tables_of_two_columns_and_the_summary_have_none() -> None:
    assert rows(table_sheet(table("科目|本年 / 接待费|1"))) == []
    assert rows(summary_sheet(made_disclosure())) == []
