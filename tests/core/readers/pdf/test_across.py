"""Tables that have lines across and none down."""

from pathlib import Path

import pytest

from core.grid import Grid
from core.readers.pdf import read_pdf
from core.recognise.recognise import recognise
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import compared
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.printed_pages import Press, printed

XS = (50.0, 110.0, 250.0, 330.0)


def grids(folder: Path, *sheets: Sheet) -> list[Grid]:
    return list(read_pdf(write_pdf(folder / "a.pdf", *sheets)).grids())


def texts(grid: Grid) -> dict[tuple[int, int], str]:
    return {(cell.row, cell.column): cell.text for cell in grid.cells}


def rows(*lines: tuple[str, ...], top: float = 100.0, right: float = 420.0) -> Sheet:
    """A table of rows of 24 points with a line over and under each."""
    sheet = Sheet().rule(XS[0], top, right, top)
    for n, line in enumerate(lines):
        for x, text in zip(XS, line, strict=False):
            sheet.text(x + 5, top + 24 * n + 16, text)
        sheet.rule(XS[0], top + 24 * (n + 1), right, top + 24 * (n + 1))
    return sheet


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("raised", [False, True], ids=["middle", "top"])
def test_forms_and_lists_come_out_whole_however_close_their_rows_are(tmp_path: Path, layout: str, raised: bool) -> None:
    disclosure = LAYOUTS[layout](3, 4)
    press = Press(raised=raised, room=1.0, ruled=True)
    found = compared(disclosure, recognise(read_pdf(printed(disclosure, tmp_path / "a.pdf", press))))
    assert (found.silent, found.exact) == ([], found.cells)


def test_white_space_parts_the_columns_also_where_cells_are_empty(tmp_path: Path) -> None:
    (grid,) = grids(
        tmp_path, rows(("科目", "名称", "金额", "备注"), ("203", "", "12", ""), ("204", "公用经费", "", "无"))
    )
    assert (grid.rows, grid.columns) == (3, 4)
    assert texts(grid)[1, 2] == "12"
    assert texts(grid)[2, 3] == "无"


def test_a_line_that_is_left_out_merges_cells(tmp_path: Path) -> None:
    sheet = rows(("类别", "名称", "金额", "备注"), ("", "甲项目", "1", "一"), ("合并", "乙项目", "2", "二"))
    sheet.operators = [line for line in sheet.operators if " 694.00 l " not in line]
    sheet.rule(XS[1], 148, 420, 148)
    (grid,) = grids(tmp_path, sheet)
    merged = next(cell for cell in grid.cells if cell.text == "合并")
    assert (merged.row, merged.rowspan) == (1, 2)


def test_the_document_tells_of_the_pages(tmp_path: Path) -> None:
    sheet = rows(("科目", "名称", "金额", "备注"), ("203", "工资", "12", "无"))
    remarks = read_pdf(write_pdf(tmp_path / "a.pdf", sheet)).remarks
    assert [(remark.rule, remark.grid) for remark in remarks] == [("parse.no-lines", "")]


def test_lines_over_and_under_many_rows_are_not_taken_for_their_borders(tmp_path: Path) -> None:
    sheet = Sheet()
    for y in (100, 124, 220):
        sheet.rule(50, y, 420, y)
    lines = [("科目", "名称", "金额"), ("203", "工资", "12"), ("204", "公用", "7"), ("205", "设备", "3")]
    for n, line in enumerate(lines):
        for x, text in zip(XS, line, strict=False):
            sheet.text(x + 5, 116 + 28 * n, text)
    (grid,) = grids(tmp_path, sheet)
    assert [texts(grid)[row, 2] for row in range(grid.rows)] == ["金额", "12", "7", "3"]


def test_double_lines_are_one(tmp_path: Path) -> None:
    sheet = rows(("科目", "名称", "金额", "备注"), ("203", "工资", "12", "无"), ("204", "公用", "3", "有"))
    for y in (100, 124, 148, 172):
        sheet.rule(50, y + 3.2, 420, y + 3.2)
    (grid,) = grids(tmp_path, sheet)
    assert (grid.rows, grid.columns) == (3, 4)


def test_a_frame_around_a_table_does_not_make_it_one_cell(tmp_path: Path) -> None:
    sheet = rows(("科目", "名称", "金额", "备注"), ("203", "工资", "12", "无")).frame(50, 100, 420, 148)
    (grid,) = grids(tmp_path, sheet)
    assert (grid.rows, grid.columns) == (2, 4)


def test_lines_under_prose_make_no_table(tmp_path: Path) -> None:
    sheet = Sheet().rule(50, 80, 500, 80).rule(50, 300, 500, 300).rule(50, 320, 500, 320)
    sheet.text(60, 75, "某某局部门预算").text(60, 120, "一、部门职责").text(60, 310, "第一部分")
    assert grids(tmp_path, sheet) == []
