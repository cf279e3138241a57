import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.workbook.cells import Range, inline
from core.workbook.read import parsed_cells
from core.workbook.tokens import plain_cells

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet(cells: str, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><cols/><sheetData><row r="1">{cells}</row></sheetData>{after}</worksheet>'


def both_ways(text: str) -> tuple[list[object], list[object] | None]:
    merges: list[Range] = []
    plain = plain_cells(text.encode(), merges)
    parsed_merges: list[Range] = []
    parsed = list(parsed_cells(text.encode(), parsed_merges))
    if plain is None:
        return parsed, None
    found = list(plain)
    assert merges == parsed_merges
    return parsed, found


@given(st.lists(st.text(), max_size=4), st.sampled_from(["\n", ""]))
def test_plain_cells_are_what_a_parser_finds(texts: list[str], line: str) -> None:
    cells = line.join(f'<c r="{"ABCD"[n]}1" s="3" t="inlineStr">{inline(t)}</c>' for n, t in enumerate(texts))
    parsed, found = both_ways(sheet(cells))
    assert found == parsed


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><v>5.6</v></c>',
        '<c r="A1" s="2" t="n"><v>5.6</v></c>',
        '<c r="A1" s="2"/>',
        '<c r="AB1" t="s"><v>3</v></c>',
        '<c r="A1" t="str"><f>B1&amp;"x"</f><v>a&lt;&#65;&#x42;_x0043_</v></c>',
        '<c r="A1" t="b"><f ca="1"/><v>1</v></c>',
        '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\r\nb </t></is></c>',
    ],
)
def test_cells_as_programs_write_them_need_no_parser(cell: str) -> None:
    parsed, found = both_ways(sheet(cell, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'))
    assert found == parsed


@pytest.mark.parametrize(
    "text",
    [
        sheet('<c r="A1"><!-- --><v>1</v></c>'),
        sheet('<c r="A1" t="str"><v><![CDATA[x]]></v></c>'),
        sheet('<c t="str"><v>without address</v></c>'),
        sheet("<c><v>1</v></c>"),
        sheet('<c s="1" r="A1"><v>1</v></c>'),
        sheet('<c r="A1" t="inlineStr"><is><r><t>two</t></r><r><t> runs</t></r></is></c>'),
        sheet('<c r="A1"><v>1</v></c>').replace("<c ", "<x:c ").replace("</c>", "</x:c>").replace("xmlns=", "xmlns:x=")
        .replace("<worksheet", "<x:worksheet").replace("</worksheet", "</x:worksheet").replace("sheetData", "x:sheetData")
        .replace("<row", "<x:row").replace("</row", "</x:row").replace("v>", "x:v>").replace("</x:x", "</x").replace("cols", "x:cols"),
    ],
)  # fmt: skip
def test_whatever_else_is_left_to_the_parser(text: str) -> None:
    merges: list[Range] = []
    assert plain_cells(text.encode(), merges) is None
    assert merges == []


def test_other_encodings_are_left_to_the_parser() -> None:
    text = f'<?xml version="1.0" encoding="UTF-16"?>{sheet("")}'
    assert plain_cells(text.encode("utf-16"), []) is None
