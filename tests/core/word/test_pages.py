from core.word.blocks import FORM, LETTER, Numbers, Section, Style, Table, Text
from core.word.pages import contents_of
from tests.helpers.word_notation import table

PAGE_OF_ROWS = 30
"""Rows of the least height that fill a page of forms, nearly."""


def rows(count: int) -> Table:
    return Table(table("\n".join("甲|乙" for _ in range(count))), (1, 1))


def pages(*sections: Section) -> list[tuple[str, int]]:
    return [(entry.text, entry.page) for entry in contents_of(sections).entries]


def test_a_heading_that_begins_a_page_comes_after_what_the_tables_before_fill() -> None:
    blocks = (Text("甲", Style.TABLE, new_page=True), rows(PAGE_OF_ROWS + 10), Text("乙", Style.TABLE, new_page=True))
    assert pages(Section(FORM, Numbers.FIRST, (*blocks, rows(2)))) == [("甲", 1), ("乙", 3)]


def test_texts_flow_over_pages_and_the_next_section_goes_on() -> None:
    prose = Section(LETTER, Numbers.FIRST, (Text("第一部分", Style.PART), Text("字" * 28 * 30)))
    assert pages(prose, Section(FORM, Numbers.ON, (Text("第二部分", Style.PART),))) == [
        ("第一部分", 1),
        ("第二部分", 3),
    ]


def test_only_headings_are_listed_with_their_levels() -> None:
    blocks = Text("部分", Style.PART), Text("正文"), Text("一、", Style.SECTION), Text("（一）", Style.ITEM)
    entries = contents_of([Section(LETTER, Numbers.FIRST, blocks)]).entries
    assert [(entry.text, entry.level, entry.place) for entry in entries] == [("部分", 1, 0), ("一、", 2, 1)]
