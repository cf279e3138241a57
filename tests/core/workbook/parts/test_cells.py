import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from core.workbook.parts.cells import Range, column_number, escape, fits, inline, letters, ranges, unescape
from core.workbook.parts.strings import string_text


@given(st.integers(1, 16384))
def test_letters_and_numbers_of_columns_are_inverse(column: int) -> None:
    assert column_number(letters(column)) == column


def test_the_last_column_of_excel_is_xfd() -> None:
    assert letters(16384) == "XFD"


@given(st.integers(1, 99), st.integers(1, 99), st.integers(0, 9), st.integers(0, 9))
def test_a_range_reads_back_as_it_is_written(top: int, left: int, rows: int, columns: int) -> None:
    box = Range(top, left, top + rows, left + columns)
    assert Range.parse(str(box)) == box


def test_a_list_of_ranges_is_taken_apart() -> None:
    assert [str(box) for box in ranges("A1 $B$2:C3")] == ["A1", "B2:C3"]
    assert Range.parse("B:C") == Range(1, 2, 1048576, 3)


def test_what_is_no_range_is_refused() -> None:
    with pytest.raises(ValueError, match="R1C1"):
        Range.parse("R1C1")


@given(st.text(st.characters()) | st.sampled_from(["_x000D_", "a\r\nb", "\x00", "\ufffe", "\ud800", " x ", "_x005F_"]))
def test_any_text_comes_back_out_of_a_cell(text: str) -> None:
    cell = etree.fromstring(f"<c>{inline(text)}</c>".encode())
    assert string_text(cell.find("is")) == text


def test_what_xml_cannot_hold_is_escaped_as_excel_does() -> None:
    assert escape("\x01<&>") == "_x0001_&lt;&amp;&gt;"
    assert escape("_x0041_") == "_x005F_x0041_"
    assert unescape("_x0041__x") == "A_x"


def test_a_cell_holds_so_many_utf_16_units() -> None:
    assert fits("绩" * 32767)
    assert not fits("😀" * 16384)
