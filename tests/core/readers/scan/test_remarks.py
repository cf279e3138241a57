from core.findings import Severity
from core.readers.scan.remarks import remarks_on_pages, remarks_on_unsure
from tests.core.readers.scan.test_mend import recognised, table_of


def test_an_unsure_cell_is_told_with_what_else_it_may_be() -> None:
    (remark,) = remarks_on_unsure(table_of(recognised("于部培训", 于=(0.51, "干"))), "t3")
    assert (remark.grid, remark.rule, remark.severity) == ("t3", "parse.ocr-unsure", Severity.WARNING)
    assert (remark.original, remark.fixes) == ("于部培训", ("干部培训",))
    assert "“于”" in remark.message
    assert "51%" in remark.message


def test_a_sure_cell_is_not_told() -> None:
    assert list(remarks_on_unsure(table_of(recognised("干部培训")), "t1")) == []


def test_a_word_of_the_forms_needs_no_doubt() -> None:
    assert list(remarks_on_unsure(table_of(recognised("一级指标", 标=(0.6, "际"))), "t1")) == []


def test_a_text_that_another_cell_has_for_sure_needs_no_doubt() -> None:
    cells = recognised("干部参训比例", 干=(0.6, "于")), recognised("干部参训比例", row=1)
    assert list(remarks_on_unsure(table_of(*cells), "t1")) == []


def test_numbers_are_not_vouched_for_by_each_other() -> None:
    cells = recognised("100.00", **{"1": (0.6, "7")}), recognised("100.00", row=1)
    assert len(list(remarks_on_unsure(table_of(*cells), "t1"))) == 1


def test_recognised_pages_are_told_once() -> None:
    (remark,) = remarks_on_pages([2, 5])
    assert "第 2、5 页" in remark.message
    assert list(remarks_on_pages([])) == []
