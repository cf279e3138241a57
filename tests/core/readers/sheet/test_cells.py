import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers.sheet import cells
from core.readers.sheet.cells import Known, SheetXml
from core.readers.sheet.shows import Shows
from core.workbook.parts.cells import inline
from tests.helpers.raw_workbooks import MAIN


def sheet(row: str, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><cols/><sheetData><row r="1">{row}</row></sheetData>{after}</worksheet>'


Cells = list[tuple[int, str, str, str]]
"""Column, type, style and value of each cell of a row that has a value; styles of texts are not looked for."""


def rows(text: str, known: Known | None = None) -> list[tuple[int, Cells, list[int]]]:
    """The number of each row, its cells, and the columns of blank ones."""
    sheet = SheetXml(text.encode(), known or Known())
    skeleton = sheet.skeleton
    styles = {n: style for n, style, _ in skeleton.others}
    told = [(styles.get(n, ""), value) for n, value in enumerate(sheet.values)]
    found = []
    for number, shape, part in zip(skeleton.numbers, skeleton.shapes, skeleton.parts, strict=True):
        filled = zip(shape.columns, shape.kinds, told[part], strict=True)
        found.append((number, [(column, kind, *rest) for column, kind, rest in filled], [*shape.blanks]))
    return found


def both_ways(text: str) -> tuple[object, object]:
    """The rows as patterns find them, and as a parser does: a comment keeps patterns out."""
    return rows(text), rows(text.replace("<sheetData>", "<!-- --><sheetData>"))


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
    assert rows(sheet(cell)) == parsed


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


def test_merged_ranges_are_found_however_they_are_written() -> None:
    usual = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4"/></mergeCells>'
    unusual = "<mergeCells><mergeCell ref='A1:B2'/><mergeCell xml:x='1' ref='D4:D4'/></mergeCells>"
    found = [SheetXml(sheet("", after).encode(), Known()).skeleton.merges for after in (usual, unusual)]
    assert [list(merges) for merges in found] == [[(0, 0, 1, 1), (3, 3, 3, 3)]] * 2


CELLS = st.lists(
    st.tuples(
        st.sampled_from(["A", "B", "Z", "AA", "XFD"]),
        st.sampled_from(["", ' s="1"', ' s="12"']),
        st.sampled_from(
            [
                "><v>{n}</v></c>",
                ' t="n"><f>A1&lt;2</f><v>{n}.5E+20</v></c>',
                ' t="s"><v>{n}</v></c>',
                ' t="s"><v></v></c>',
                ' t="str"><f t="shared" si="0"/><v>甲{n}&#10;乙 &gt;</v></c>',
                ' t="str"><f>B{n}</f></c>',
                ' t="e"><f>1/0</f><v>#DIV/0!</v></c>',
                ' t="b"><v>1</v></c>',
                ' t="inlineStr"><is><t>丙{n}_x000D_</t></is></c>',
                ' t="inlineStr"><is><t xml:space="preserve"> {n} </t></is></c>',
                ' t="inlineStr"><is><r><t>丁</t></r><r><t>{n}</t></r><rPh><t>ding</t></rPh></is></c>',
                "/>",
                "></c>",
                ' cm="1"><v>{n}</v></c>',
            ]
        ),
    ),
    max_size=4,
)


def sheet_of_cells(rows_of_cells: list[tuple[list[tuple[str, str, str]], str]]) -> str:
    """Rows of cells (column, style, the rest), each with what stands before it."""
    xml = ""
    for n, (row, before) in enumerate(rows_of_cells, 10):
        made = "".join(f'<c r="{column}{n}"{style}{rest.format(n=n % 3)}' for column, style, rest in row)
        xml += f'{before}<row r="{n}" ht="{n}.5">{made}</row>'
    return f'<worksheet xmlns="{MAIN}"><sheetData>{xml}</sheetData></worksheet>'


@given(st.lists(st.tuples(CELLS, st.sampled_from(["", "\n", '<row r="2" ht="3"/>'])), min_size=1, max_size=8))
@settings(max_examples=150)
def test_patterns_and_parser_read_the_same(rows_of_cells: list[tuple[list[tuple[str, str, str]], str]]) -> None:
    matched, parsed = both_ways(sheet_of_cells(rows_of_cells))
    assert matched == parsed


def numbered(n: int, m: int) -> str:
    return sheet(f'<c r="A1" s="{n}"><v>{m}</v></c><c r="B1" t="s"><v>{m + 1}</v></c>')


def test_rows_alike_but_for_their_numbers_are_known_again_on_another_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    known = Known()
    rows(numbered(1, 1), known)
    monkeypatch.setattr(cells, "shape_of", None)
    assert rows(numbered(23, 45), known) == [(0, [(0, "", "23", "45"), (1, "s", "", "46")], [])]


def test_sheets_alike_but_for_their_values_have_one_skeleton() -> None:
    known = Known()
    first, second, other = (SheetXml(numbered(*told).encode(), known) for told in ((1, 1), (1, 45), (2, 45)))
    assert first.skeleton is second.skeleton is not other.skeleton
    assert (second.values, second.skeleton.outline.columns) == (["45", "46"], [(0, 1)])


@given(st.lists(st.tuples(CELLS, st.sampled_from(["", '<row r="2" ht="3"/>'])), min_size=1, max_size=8))
@settings(max_examples=50)
def test_a_long_sheet_is_read_as_a_short_one(rows_of_cells: list[tuple[list[tuple[str, str, str]], str]]) -> None:
    xml = sheet_of_cells(rows_of_cells)
    short = rows(xml)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cells, "LONGEST_FORM", 0)
        assert rows(xml) == short


def test_cells_show_strings_texts_in_place_and_all_else() -> None:
    shows = Shows(
        {"0": "甲", "1": "乙"},
        lambda texts: [f"[{text}]" for text in texts],
        lambda style, kind, value: f"{style}:{kind}:{value}",
    )
    for cell, shown in (
        ('<c r="A1" t="s"><v>1</v></c>', ["乙"]),
        ('<c r="A1" t="s"><v>0</v></c><c r="B1" s="3"><v>1</v></c>', ["甲", "3::1"]),
        ('<c r="A1" t="inlineStr"><is><t>丙</t></is></c><c r="B1" t="s"><v>1</v></c>', ["[丙]", "乙"]),
        ('<c r="A1" t="inlineStr"><is><t>丙</t></is></c>', ["[丙]"]),
        ('<c r="A1" t="str"><f>B1</f><v>7.5</v></c><c r="B1"><v>7</v></c>', [":str:7.5", "::7"]),
    ):
        assert shows.of(SheetXml(sheet(cell).encode(), Known())) == shown


@pytest.mark.parametrize("cell", ['<c r="A1" t="s"><v>2</v></c>', '<c r="A1" t="s"><v>2</v></c><c r="B1"><v>1</v></c>'])
def test_a_string_that_is_not_there_is_no_text(cell: str) -> None:
    shows = Shows({"0": "甲", "1": "乙"}, list, lambda style, kind, value: value)
    with pytest.raises(KeyError):
        shows.of(SheetXml(sheet(cell).encode(), Known()))
