from pathlib import Path

import pytest

from core.document import Document
from core.findings import Severity
from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.word_notation import table

TOP = 700.0


def read(folder: Path, *feet: str, step: float = 0) -> Document:
    """Pages that end with a table in whose last cell a number stands under the text."""
    sheets = []
    for n, foot in enumerate(feet):
        sheet = Sheet().table(table(f"体检人数|{n}00人 / 体检次数|按计划完成"), left=50, top=TOP, height=60)
        sheets.append(sheet.text(60, 60, f"第{'一二三'[n]}部分").text(155, TOP + 110 - step * n, foot))
    return read_pdf(write_pdf(folder / "a.pdf", *sheets))


def last_cells(document: Document) -> list[str]:
    return [grid.at(grid.rows - 1, 1).text for grid in document.grids()]


@pytest.mark.parametrize("foot", ["— {} —", "第{}页", "{}"])
def test_a_page_number_inside_a_table_is_none_of_its_cell_and_is_told(tmp_path: Path, foot: str) -> None:
    document = read(tmp_path, foot.format(4), foot.format(5))
    assert last_cells(document) == ["按计划完成", "按计划完成"]
    assert {(r.rule, r.severity) for r in document.remarks} == {("parse.page-number", Severity.WARNING)}


def test_numbers_that_do_not_count_with_the_pages_stay(tmp_path: Path) -> None:
    document = read(tmp_path, "40", "20")
    assert [text.split()[-1] for text in last_cells(document)] == ["40", "20"]
    assert document.remarks == ()


def test_numbers_at_other_heights_stay(tmp_path: Path) -> None:
    assert [text.split()[-1] for text in last_cells(read(tmp_path, "4", "5", step=12))] == ["4", "5"]
