from dataclasses import replace

from core.word.blocks import FORM, LIST, Table, Text
from core.word.tables import table_sections
from tests.helpers.word_notation import table

NARROW = table("项目|预算数|< / ^|合计|财政 / 接待费|1.20|1.20", title="“三公”经费预算表")
WIDE = table("|".join("甲乙丙丁戊己庚辛壬") + " / " + "|".join("123456789"), title="收支总表")


def test_tables_stand_under_their_titles_with_their_merges() -> None:
    (section,) = table_sections([NARROW])
    title, printed, _ = section.blocks
    assert isinstance(title, Text)
    assert isinstance(printed, Table)
    assert (title.text, printed.grid) == ("“三公”经费预算表", NARROW)


def test_wide_tables_stand_on_landscape_paper() -> None:
    papers = [section.paper for section in table_sections([NARROW, NARROW, WIDE, NARROW])]
    assert papers == [FORM, LIST, FORM]


def test_the_rows_of_the_first_cells_return_on_every_page() -> None:
    headers = [b.header_rows for s in table_sections([NARROW, WIDE]) for b in s.blocks if isinstance(b, Table)]
    assert headers == [2, 1]


def test_tables_that_the_source_hides_are_not_published() -> None:
    assert list(table_sections([replace(NARROW, hidden=True)])) == []


def test_columns_of_longer_texts_are_wider() -> None:
    (section,) = table_sections([table("序号|名称 / 1|公共文化场馆免费开放经费")])
    (number, name) = next(b.widths for b in section.blocks if isinstance(b, Table))
    assert name > 2 * number
