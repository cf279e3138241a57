from pathlib import Path

from core.document import Document
from core.findings import Severity
from core.readers.pdf import read_pdf
from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import Rect
from core.readers.pdf.unruled.columns import columns_of
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


def tight(*rows: str, widths: tuple[int, ...], top: float = 100, step: float = 30) -> Sheet:
    """Rows of texts in columns that stand two points apart, with their width in Chinese characters."""
    sheet = Sheet()
    for n, row in enumerate(rows):
        x = 50.0
        for width, text in zip(widths, row.split("|"), strict=True):
            sheet.text(x, top + step * n, text)
            x += 10 * width + 2
    return sheet


def test_columns_set_tightly_are_parted_where_nothing_is_typed_between(tmp_path: Path) -> None:
    sheet = tight(
        "一级指标|二级指标|三级指标|指标值",
        "产出指标|数量指标|体检人数|达标率",
        "产出指标|质量指标|合格率|全覆盖",
        "效益指标|社会效益|满意比例|九成半",
        widths=(4, 4, 4, 3),
    )
    assert rows_of(read(tmp_path, sheet))[1:3] == [
        ["产出指标", "数量指标", "体检人数", "达标率"],
        ["产出指标", "质量指标", "合格率", "全覆盖"],
    ]


def test_spaced_letters_are_one_text(tmp_path: Path) -> None:
    sheet = columns(
        "一级指标|二级指标|三级指标|指标值", "产出指标|数量指标||100人", "效益指标|社会效益指标|满意比例|≥95%"
    )
    for n, char in enumerate("体检人数"):
        sheet.text(300 + 13 * n, 120, char)
    assert rows_of(read(tmp_path, sheet))[1] == ["产出指标", "数量指标", "体检人数", "100人"]


def line(text: str, x: float, y: float) -> Line:
    return Line(text, 1, Rect(x, y, x + 10 * len(text), y + 10), 10)


def test_a_head_stands_over_names_that_begin_at_different_heights() -> None:
    header = [line("资金安排", 195, 60), line("总计", 150, 84), line("其他资金", 250, 84)]
    header += [line("一般公", 180, 78), line("共预算", 180, 90), line("政府", 215, 72), line("性基金", 215, 84)]
    found = columns_of(header, [line("42", 155, 120), line("40", 190, 120), line("2", 220, 120)], 12)
    assert [line.text for line in found.heads] == ["资金安排"]
    assert found.fields == tuple(
        f"project:{name}" for name in ("budget_total", "general_public_budget", "government_fund", "budget_other")
    )
