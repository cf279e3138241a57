from pathlib import Path

from core.document import Document
from core.findings import Severity
from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf

COLUMNS = (50, 150, 300, 400)


def read(folder: Path, sheet: Sheet) -> Document:
    return read_pdf(write_pdf(folder / "a.pdf", sheet))


def columns(*rows: str, top: float = 100) -> Sheet:
    """Rows of texts in columns, without any line; ``|`` parts the columns."""
    sheet = Sheet()
    for n, row in enumerate(rows):
        for x, text in zip(COLUMNS, row.split("|"), strict=False):
            if text:
                sheet.text(x, top + 20 * n, text)
    return sheet


def rows_of(document: Document) -> list[list[str]]:
    (grid,) = document.grids()
    return [[cell.text for cell in grid.row(n)] for n in range(grid.rows)]


def test_texts_in_columns_are_a_table_that_says_so(tmp_path: Path) -> None:
    document = read(tmp_path, columns("一级指标|三级指标|指标值", "产出指标|体检人数|100人", "效益指标|满意比例|≥95%"))
    assert rows_of(document) == [
        ["一级指标", "三级指标", "指标值"],
        ["产出指标", "体检人数", "100人"],
        ["效益指标", "满意比例", "≥95%"],
    ]
    (remark,) = document.remarks
    assert (remark.rule, remark.severity, remark.row, remark.column) == ("parse.no-lines", Severity.WARNING, 0, 0)


def test_a_line_that_leaves_most_columns_empty_goes_on_with_the_row_above(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        columns(
            "一级指标|三级指标|指标值|依据",
            "产出指标|农村干部健康|100人|计划",
            "|体检人数",
            "效益指标|满意比例|≥95%|调查",
        ),
    )
    assert rows_of(document)[1] == ["产出指标", "农村干部健康\n体检人数", "100人", "计划"]
    assert {(r.row, r.column) for r in document.remarks} == {(0, 0), (1, 1)}


def test_empty_cells_are_kept(tmp_path: Path) -> None:
    document = read(tmp_path, columns("甲乙|丙丁|戊己", "甲乙||戊己", "甲乙|丙丁|戊己", "甲乙|丙丁|戊己"))
    assert rows_of(document)[1] == ["甲乙", "", "戊己"]


def test_text_around_it_stays_text(tmp_path: Path) -> None:
    sheet = columns("甲乙|丙丁|戊己", "甲乙|丙丁|戊己", "甲乙|丙丁|戊己").text(50, 50, "第二部分").text(50, 300, "说明")
    document = read(tmp_path, sheet)
    assert [p.text for p in document.paragraphs()] == ["第二部分", "说明"]


def test_two_columns_or_two_rows_are_no_table(tmp_path: Path) -> None:
    assert list(read(tmp_path, columns("目录|1", "第一部分|2", "第二部分|3")).grids()) == []
    assert list(read(tmp_path, columns("单位|某某局|万元", "年度|2024|合计")).grids()) == []
