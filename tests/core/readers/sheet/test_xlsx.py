from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from core.document import Document
from core.errors import UnreadableError
from core.readers import read
from core.recognise.recognise import recognise
from tests.core.readers.sheet.lines import lines, only
from tests.helpers.raw_workbooks import MAIN, raw_workbook, sheet_xml, workbook
from tests.helpers.samples import SAMPLES, needs_samples


@pytest.fixture
def made(tmp_path: Path) -> Callable[[Callable[[xlsxwriter.Workbook], object]], Document]:
    return lambda fill: read(workbook(tmp_path / "表.xlsx", fill))


Made = Callable[[Callable[[xlsxwriter.Workbook], object]], Document]


def test_cells_are_shown_in_their_formats(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("项目")
        sheet.write_row(0, 0, ["项目编码", "金额", "比例", "日期", "是否"])
        sheet.write_string(1, 0, "130100220000000000017")
        sheet.write_number(1, 1, 42000, book.add_format({"num_format": "0.00"}))
        sheet.write_number(1, 2, 0.25, book.add_format({"num_format": "0%"}))
        sheet.write_datetime(1, 3, date(2021, 3, 1), book.add_format({"num_format": 'yyyy"年"m"月"'}))
        sheet.write_boolean(1, 4, True)

    document = made(fill)
    assert (document.name, document.kind) == ("表.xlsx", "xlsx")
    grid = only(document)
    assert (grid.id, grid.title) == ("t1", "项目")
    assert lines(grid) == ["项目编码|金额|比例|日期|是否", "130100220000000000017|42000.00|25%|2021年3月|TRUE"]


def test_merged_cells_are_one_cell_and_the_used_range_is_the_grid(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range("C4:D5", "甲")
        sheet.merge_range("C3:Z3", "题目")
        sheet.write("E4", "乙")
        sheet.write("E5", "丙")

    assert lines(only(made(fill))) == ["题目|<|<", "甲|<|乙", "^|^|丙"]


def test_text_under_a_merged_cell_is_not_shown_but_flagged(tmp_path: Path) -> None:
    cells = "".join(f'<c r="{column}1"><v>{n}</v></c>' for n, column in enumerate("ABC"))
    document = read(raw_workbook(tmp_path / "x.xlsx", sheet_xml(f'<row r="1">{cells}</row>', "A1:B1")))
    assert lines(only(document)) == ["0|<|2"]
    assert [(r.column, r.rule, r.original) for r in document.remarks] == [(1, "parse.covered-text", "1")]


def test_the_same_text_under_a_merged_cell_is_nothing_hidden(tmp_path: Path) -> None:
    cells = "".join(f'<c r="{column}1"><v>7</v></c>' for column in "AB")
    document = read(raw_workbook(tmp_path / "x.xlsx", sheet_xml(f'<row r="1">{cells}</row>', "A1:B1")))
    assert lines(only(document)) == ["7|<"]
    assert document.remarks == ()


def test_a_formula_counts_by_its_last_result_and_an_error_is_flagged(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("A2", '="甲"&"乙"', None, "甲<乙")
        sheet.write_formula("A3", "=1/0", None, "#DIV/0!")

    document = made(fill)
    assert lines(only(document)) == ["2", "甲<乙", "#DIV/0!"]
    assert [(r.row, r.rule, r.original) for r in document.remarks] == [(2, "parse.formula-error", "#DIV/0!")]


@pytest.mark.parametrize(
    ("number", "shown"), [(130100220000000000017, "130100220000000000000"), (1.3e20, "130000000000000000000")]
)
def test_a_long_code_that_became_a_number_is_flagged(made: Made, number: float, shown: str) -> None:
    document = made(lambda book: book.add_worksheet().write_number("B2", number))
    assert only(document).at(0, 0).text == shown
    (remark,) = document.remarks
    assert (remark.grid, remark.row, remark.column, remark.rule) == ("t1", 0, 0, "parse.spoilt-code")


def test_a_code_typed_in_scientific_notation_is_flagged_and_amounts_are_not(made: Made) -> None:
    document = made(lambda book: book.add_worksheet().write_column(0, 0, ["1.301E+20", "A+1", 70.2 + 0.1, 203001]))
    assert [(remark.row, remark.original) for remark in document.remarks] == [(0, "1.301E+20")]


def test_hidden_sheets_are_marked_and_hidden_rows_are_content(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        first = book.add_worksheet("表一")
        first.write_column(0, 0, ["甲", "乙"])
        first.set_row(1, options={"hidden": True})
        second = book.add_worksheet("表二")
        second.write(0, 0, "丙")
        second.hide()
        book.add_worksheet("空")

    document = made(fill)
    assert [(grid.id, grid.title, grid.hidden, lines(grid)) for grid in document.grids()] == [
        ("t1", "表一", False, ["甲", "乙"]),
        ("t2", "表二", True, ["丙"]),
    ]


def test_tables_side_by_side_are_grids_of_their_own_and_rows_below_one_another_are_not(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        for row in (0, 1, 2, 5):
            sheet.write_row(row, 0, ["a", "b", "c", "", "d", "e", "f"])

    left, right = made(fill).grids()
    assert (left.rows, left.columns, right.rows, right.columns) == (6, 3, 6, 3)
    assert lines(right)[0] == "d|e|f"


def test_another_table_below_a_form_is_no_project(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("汇总")
        rows = [
            ["道路养护绩效目标表"],
            ["项目名称", "道路养护", "预算数", 5],
            ["一级指标", "二级指标", "三级指标", "指标值"],
            ["产出指标", "数量指标", "养护里程", "≥5公里"],
            [],
            ["“三公”经费支出预算表"],
            ["项目", "本年预算数", "上年预算数"],
            ["公务接待费", 1.5, 2],
            ["公务用车费", 3, 4],
        ]
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)

    disclosure = recognise(made(fill)).disclosure
    assert [project.project_name for project in disclosure.projects] == ["道路养护"]
    assert [lines(table)[2] for table in disclosure.tables] == ["公务接待费|1.5|2"]


def test_an_empty_column_under_a_merged_title_parts_nothing(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:G1", "题目")
        for row in (1, 2, 3):
            sheet.write_row(row, 0, ["a", "b", "c", "", "d", "e", "f"])

    assert only(made(fill)).columns == 7


def test_a_few_cells_far_away_do_not_span_millions(made: Made) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write("A1", "甲")
        sheet.merge_range("B2:C3", "乙")
        sheet.write_number("XFD1048576", 1e20)

    document = made(fill)
    assert lines(only(document)) == ["甲||", "|乙|", "||100000000000000000000"]
    assert [(remark.row, remark.column) for remark in document.remarks] == [(2, 2)]


STRINGS = (
    "<si><t>甲&amp;乙</t></si>"
    "<si><r><t>富</t></r><r><rPr/><t>文本</t></r><rPh><t>fu</t></rPh></si>"
    '<si><t xml:space="preserve"> 一_x000D_\r\n二_x005F_ </t></si>'
)


def test_rich_texts_are_joined_and_escapes_are_undone(tmp_path: Path) -> None:
    row = "".join(f'<c r="{column}1" t="s"><v>{n}</v></c>' for n, column in enumerate("ABC"))
    path = raw_workbook(tmp_path / "x.xlsx", sheet_xml(f'<row r="1">{row}</row>'), strings=STRINGS)
    assert [cell.text for cell in only(read(path)).cells] == ["甲&乙", "富文本", " 一\n二_ "]


@pytest.mark.parametrize(
    "sheet",
    [
        sheet_xml('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>', "A1:A1"),
        sheet_xml('<row><c><v>1</v></c><c t="inlineStr"><v>9</v><is><r><t>甲</t></r></is></c></row>'),
        sheet_xml('<row r="1"><c t="n" r="A1"><v>1</v></c><c t="str" r="B1"><v>甲</v></c></row>'),
        sheet_xml(
            '<row r="1"><c r="A1"><!-- <c r="A1"><v>2</v></c> --><v>1</v></c><c r="B1" t="str"><v>甲</v></c></row>'
        ),
        sheet_xml("<row r='1'><c r='A1'><v>1</v></c><c r='B1' t='str'><v><![CDATA[甲]]></v></c></row>"),
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>'
        '<x:c r="B1" t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        (
            '<?xml version="1.0" encoding="UTF-16"?>'
            + sheet_xml('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>甲</v></c></row>')
        ).encode("utf-16"),
        (
            '<?xml version="1.0" encoding="GBK"?>'
            + sheet_xml('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>甲</v></c></row>')
        ).encode("gbk"),
    ],
)
def test_every_way_to_write_the_xml_of_a_sheet_is_read(tmp_path: Path, sheet: str | bytes) -> None:
    assert lines(only(read(raw_workbook(tmp_path / "x.xlsx", sheet)))) == ["1|甲"]


def test_dates_written_as_text_are_shown_in_their_format(tmp_path: Path) -> None:
    styles = '<numFmts><numFmt numFmtId="200" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts>'
    styles += '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>'
    sheet = sheet_xml('<row r="1"><c r="A1" s="1" t="d"><v>2021-06-30T00:00:00Z</v></c></row>')
    assert lines(only(read(raw_workbook(tmp_path / "x.xlsx", sheet, styles=styles)))) == ["6月30日"]


def test_rows_of_equal_shape_keep_their_own_texts_and_columns(tmp_path: Path) -> None:
    def row(number: int, columns: str, first: int, tag: str = 't="s"') -> str:
        cells = "".join(f'<c r="{c}{number}" s="1" {tag}><v>{first + n}</v></c>' for n, c in enumerate(columns))
        return f'<row r="{number}">{cells}</row>'

    rows = [
        row(1, "AB", 0),
        '<row r="2"/>',
        row(3, "AB", 2),
        row(4, "AC", 4),
        row(11, "AB", 6),
        row(12, "AB", 8, 't="n"'),
    ]
    strings = "".join(f"<si><t>{text}</t></si>" for text in "甲乙丙丁戊己庚 ")
    path = raw_workbook(tmp_path / "x.xlsx", sheet_xml("".join(rows)), strings=strings)
    assert [line for line in lines(only(read(path))) if line != "||"] == ["甲|乙|", "丙|丁|", "戊||己", "庚||", "8|9|"]


def test_one_odd_row_does_not_change_how_the_others_are_read(tmp_path: Path) -> None:
    odd = '<row r="2"><c t="inlineStr" r="B2"><is><r><t>丙</t></r><r><t>&amp;丁</t></r></is></c></row>'
    usual = '<row r="{n}"><c r="A{n}" t="str"><v>甲</v></c><c r="B{n}" t="str"><f>A{n}</f></c></row>'
    rows = "\n ".join([usual.format(n=1), odd, usual.format(n=3)])
    assert lines(only(read(raw_workbook(tmp_path / "x.xlsx", sheet_xml(rows))))) == ["甲|", "|丙&丁", "甲|"]


@pytest.mark.parametrize(
    "sheet",
    [
        sheet_xml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        sheet_xml('<row r="1"><c r="A1" t="s"><v>x</v></c></row>'),
        "<worksheet><sheetData>",
        "",
    ],
)
def test_a_workbook_broken_inside_is_refused(tmp_path: Path, sheet: str) -> None:
    with pytest.raises(UnreadableError, match="损坏"):
        read(raw_workbook(tmp_path / "x.xlsx", sheet))


RECTANGLES = st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 6), st.integers(0, 6))


@given(
    texts=st.dictionaries(st.tuples(st.integers(1, 7), st.sampled_from("ABCDEFG")), st.integers(0, 9), min_size=1),
    merges=st.lists(RECTANGLES, max_size=6),
)
@settings(max_examples=50)
def test_any_cells_and_merges_tile_a_grid(
    tmp_path_factory: pytest.TempPathFactory,
    texts: dict[tuple[int, str], int],
    merges: list[tuple[int, int, int, int]],
) -> None:
    rows = "".join(f'<row r="{r}"><c r="{c}{r}"><v>{v}</v></c></row>' for (r, c), v in texts.items())
    ranges = " ".join(f"{chr(65 + a)}{b + 1}:{chr(65 + c)}{d + 1}" for a, b, c, d in merges)
    path = raw_workbook(tmp_path_factory.mktemp("x") / "x.xlsx", sheet_xml(rows, ranges))
    for grid in read(path).grids():
        grid.check()


@needs_samples
def test_the_list_of_the_sample_comes_with_its_printed_amounts() -> None:
    grid = only(read(SAMPLES / "shaoxing-2019.xlsx"))
    assert (grid.rows, grid.columns) == (109, 14)
    assert "42000.00" in {cell.text for cell in grid.cells}


@needs_samples
def test_the_rows_of_the_sample_are_those_of_the_same_list_in_word() -> None:
    sheet, *pages = (read(SAMPLES / f"shaoxing-2019.{kind}") for kind in ("xlsx", "docx"))
    printed = [squeezed(line) for page in pages for grid in page.grids() for line in lines(grid)[2:]]
    rows = lines(only(sheet))
    assert [squeezed(row) for row in rows if row not in rows[:3]] == printed


def squeezed(line: str) -> str:
    return "".join(line.split())
