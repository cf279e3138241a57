from pathlib import Path

import pytest

from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.word_notation import table

TOP = 730.0
ROW = 30.0


def texts(folder: Path, hanging: Sheet) -> list[str]:
    """The first cells of the rows of the tables; the last row of the first page stands at its end."""
    hanging.table(table("项目编码|1399 / 预算规模及资|预算数"), top=TOP, width=80, height=ROW)
    below = Sheet().table(table("|用于场馆 / 绩效目标|开放"), width=80, height=ROW)
    document = read_pdf(write_pdf(folder / "a.pdf", hanging, below))
    return [grid.at(row, 0).text.replace("\n", "") for grid in document.grids() for row in range(grid.rows)]


def test_the_rest_of_a_text_below_the_last_row_is_in_its_cell(tmp_path: Path) -> None:
    assert "预算规模及资金用途" in texts(tmp_path, Sheet().text(55, TOP + 2 * ROW + 8, "金用途"))


@pytest.mark.parametrize(
    "place", [(55, TOP + 2 * ROW + 30), (120, TOP + 2 * ROW + 8)], ids=["far below", "over two cells"]
)
def test_a_line_that_stands_elsewhere_is_none(tmp_path: Path, place: tuple[float, float]) -> None:
    assert "预算规模及资金用途" not in texts(tmp_path, Sheet().text(*place, "金用途"))
