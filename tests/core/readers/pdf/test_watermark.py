from pathlib import Path

import pytest

from core.findings import Severity
from core.readers.pdf import read_pdf
from core.readers.pdf.shapes import ASKEW, Glyph
from core.readers.pdf.watermark import without_watermark
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.word_notation import table

LIST = table("一级指标|三级指标|指标值 / 产出指标|体检人数|100 / 效益指标|满意比例|≥95%")
TEXTS = [cell.text for cell in LIST.cells]


@pytest.mark.parametrize(
    ("size", "turn"), [(60.0, -0.5), (12.0, 0.5), (60.0, 0.0), (60.0, 3.0), (60.0, -0.33)], ids=str
)
def test_a_watermark_over_a_table_is_told_and_stays_out_of_its_cells(size: float, turn: float, tmp_path: Path) -> None:
    sheet = Sheet().table(LIST).text(150, 135, "草案", size=size, turn=turn)
    document = read_pdf(write_pdf(tmp_path / "a.pdf", sheet))
    (grid,) = document.grids()
    assert [cell.text for cell in grid.cells] == TEXTS
    (remark,) = document.remarks
    assert (remark.rule, remark.severity, remark.original) == ("parse.watermark", Severity.INFO, "草案")


def test_a_large_title_is_no_watermark(tmp_path: Path) -> None:
    sheet = Sheet().text(150, 40, "绩效目标", size=36).table(LIST)
    document = read_pdf(write_pdf(tmp_path / "a.pdf", sheet))
    assert [getattr(block, "text", "") for block in document.blocks] == ["绩效目标", ""]
    assert document.remarks == ()


def test_a_large_title_stays_beside_a_watermark_of_another_size(tmp_path: Path) -> None:
    sheet = Sheet().text(150, 40, "绩效目标", size=36).table(LIST).text(150, 135, "草案", size=60)
    document = read_pdf(write_pdf(tmp_path / "a.pdf", sheet))
    assert document.blocks[0].text == "绩效目标"  # type: ignore[union-attr]


def test_a_page_askew_for_the_most_part_is_read() -> None:
    askew = [Glyph(10.0 * n, 3.0 * n, 10.0 * n + 10, 3.0 * n + 10, "甲", turn=ASKEW) for n in range(3)]
    kept, mark = without_watermark(askew)
    assert ([glyph.turn for glyph in kept], mark) == ([0, 0, 0], "")
