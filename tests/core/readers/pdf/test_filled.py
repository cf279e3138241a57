from pathlib import Path

import pytest

from core.findings import Severity
from core.grid import Cell, Grid
from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.word_notation import table

SHORT = ("体检人数", "100人", "体检次数", "3次", "满意度", "90%")
FULL = "组织全体农村干部参加体检并建立健康档案再逐年更新"
"""Fills the two lines that a cell of 30 points has room for"""


def full_cells(folder: Path, texts: tuple[str, ...], heights: tuple[float, ...]) -> list[tuple[int, int]]:
    """The cells of a table with two columns that are told to be full."""
    sheet, top = Sheet(), 60.0
    for row, height in enumerate(heights):
        for column in (0, 1):
            left = 50 + 130.0 * column
            text = Cell(row, column, text=texts[2 * row + column])
            sheet.frame(left, top, left + 130, top + height).cell_text(text, left, top, 130)
        top += height
    remarks = read_pdf(write_pdf(folder / "a.pdf", sheet)).remarks
    assert {(remark.rule, remark.severity) for remark in remarks} <= {("parse.cut-off", Severity.WARNING)}
    return [(remark.row, remark.column) for remark in remarks]


def test_a_full_cell_among_rows_of_one_height_with_room_to_spare_may_be_cut(tmp_path: Path) -> None:
    assert full_cells(tmp_path, (*SHORT, "档案", FULL), (30, 30, 30, 30)) == [(3, 1)]


@pytest.mark.parametrize("heights", [(16, 16, 16, 30), (30, 16, 16, 30)], ids=["as high as needed", "two of a height"])
def test_rows_that_are_as_high_as_their_text_are_whole(tmp_path: Path, heights: tuple[float, ...]) -> None:
    assert full_cells(tmp_path, (*SHORT, "档案", FULL), heights) == []


def test_rows_that_grow_beyond_a_least_height_are_whole(tmp_path: Path) -> None:
    texts = (*SHORT, "档案", FULL, "培训", FULL + "覆盖全部行政村庄")
    assert full_cells(tmp_path, texts, (30, 30, 30, 30, 44)) == []


def test_a_table_without_full_cells_has_room(tmp_path: Path) -> None:
    grid: Grid = table("体检人数|100人 / 体检次数|3次 / 满意度|90% / 档案|1份")
    assert read_pdf(write_pdf(tmp_path / "a.pdf", Sheet().table(grid))).remarks == ()
