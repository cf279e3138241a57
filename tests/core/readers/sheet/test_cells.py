import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readers.sheet import cells
from core.readers.sheet.cells import SheetXml
from core.readers.sheet.stored import Row
from core.workbook.parts.cells import inline
from tests.helpers.raw_workbooks import MAIN


def sheet(row: str, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><cols/><sheetData><row r="1">{row}</row></sheetData>{after}</worksheet>'


def both_ways(text: str) -> tuple[list[Row], list[Row]]:
    """The rows with blank cells as patterns find them, and as a parser does: a comment keeps patterns out."""
    parsed = SheetXml(text.replace("<sheetData>", "<!-- --><sheetData>").encode())
    return list(SheetXml(text.encode()).rows(blanks=True)), list(parsed.rows(blanks=True))


@given(st.lists(st.text(), min_size=1, max_size=4), st.sampled_from(["\n", ""]))
def test_texts_in_place_are_what_a_parser_finds(texts: list[str], line: str) -> None:
    row = line.join(f'<c r="{"ABCD"[n]}1" s="3" t="inlineStr">{inline(t)}</c>' for n, t in enumerate(texts))
    matched, parsed = both_ways(sheet(row))
    assert matched == parsed


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><v>5.6</v></c>',
        '<c r="A1" s="2" t="n"><v>5.6</v></c>',
        '<c r="A1" s="2"/>',
        '<c r="A1" s="2"></c>',
        '<c r="AB1" t="s"><v>3</v></c>',
        '<c r="A1" t="str"><f>B1&amp;"x"</f><v>a&lt;&#65;&#x42;_x0043_</v></c>',
        '<c r="A1" t="b"><f ca="1"/><v>1</v></c>',
        '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\r\nb </t></is></c>',
    ],
)
def test_cells_as_programs_write_them_need_no_parser(cell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    matched, parsed = both_ways(sheet(cell))
    assert matched == parsed
    monkeypatch.setattr(cells, "parsed_rows", None)
    assert list(SheetXml(sheet(cell).encode()).rows(blanks=True)) == parsed


@pytest.mark.parametrize(
    "cell",
    [
        '<c t="str"><v>without address</v></c>',
        "<c><v>1</v></c>",
        "<c/><c><v>1</v></c>",
        '<c s="1" r="A1"><v>1</v></c>',
        '<c r="A1" t="inlineStr"><is><r><t>two</t></r><r><t> runs</t></r></is></c>',
        '<c r="A1" t="inlineStr"><v>9</v><is><t>in place</t></is></c>',
        '<c r="A1"><f>B1</f></c><c r="B1" cm="1"><v>1</v></c>',
    ],
)
def test_a_row_with_any_other_cell_is_left_to_the_parser(cell: str) -> None:
    matched, parsed = both_ways(sheet(cell))
    assert matched == parsed
    assert list(SheetXml(sheet(cell).encode()).rows()) == [(row, [c for c in found if c[3]]) for row, found in parsed]


def test_merged_ranges_are_found_however_they_are_written() -> None:
    usual = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4"/></mergeCells>'
    unusual = "<mergeCells><mergeCell ref='A1:B2'/><mergeCell xml:x='1' ref='D4:D4'/></mergeCells>"
    found = [SheetXml(sheet("", after).encode()).merges() for after in (usual, unusual)]
    assert found == [[(0, 0, 1, 1), (3, 3, 3, 3)]] * 2
