from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from core.document import Document
from core.errors import UnreadableError
from core.findings import Severity
from core.readers import read
from core.readers.kinds import Kind
from core.readers.scan import read_picture
from core.readers.scan.policy import Scans, ScansFoundError
from core.readers.sniff import sniff
from tests.helpers.scans import SCANNER, bind, printed
from tests.helpers.word_notation import table

FORM = table(
    "项目名称|群众文化活动经费|<|< / 一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|演出场次|≥12场 / ^|质量指标|活动完成率（%）|≥95%"
)
WIDTHS = (230, 230, 460, 260)
BLANK = np.full((300, 300, 3), 255, np.uint8)


@pytest.fixture(scope="module")
def jpeg(qapp: QApplication) -> bytes:
    """A form, scanned: a little askew, with noise."""
    return SCANNER.picture(printed(FORM, WIDTHS))


def texts(document: Document) -> list[tuple[int, int, str]]:
    (grid,) = document.grids()
    return [(cell.row, cell.column, cell.text) for cell in grid.cells]


EXPECTED = [(cell.row, cell.column, cell.text) for cell in FORM.cells]


def test_a_scanned_form_is_read_cell_by_cell(tmp_path: Path, jpeg: bytes) -> None:
    path = tmp_path / "扫描件.jpg"
    path.write_bytes(jpeg)
    shares: list[float] = []
    document = read(path, shares.append)
    assert (document.kind, texts(document)) == ("picture", EXPECTED)
    (whole, *rest) = document.remarks
    assert (whole.grid, whole.rule, whole.severity) == ("", "parse.recognised-text", Severity.WARNING)
    assert all(remark.rule.startswith("parse.ocr-") for remark in rest)
    assert shares[-1] == 1.0


def test_a_pdf_of_pictures_is_read_like_them(tmp_path: Path, jpeg: bytes) -> None:
    document = read(bind([jpeg], tmp_path / "扫描件.pdf", SCANNER.dpi))
    assert (document.kind, texts(document)) == ("pdf", EXPECTED)
    (grid,) = document.grids()
    box = grid.at(0, 0).boxes[0]
    assert (box.page, box.left, box.top) == (1, pytest.approx(54, abs=5), pytest.approx(50, abs=8))


@pytest.mark.parametrize("ending", [".png", ".jpg", ".bmp", ".tiff"])
def test_pictures_are_known_by_content(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "无名"
    path.write_bytes(cv2.imencode(ending, BLANK)[1].tobytes())
    assert sniff(path) is Kind.PICTURE


Refusing = Callable[[Path], object]


def refusal(tmp_path: Path, data: bytes, read_it: Refusing = read_picture) -> str:
    path = tmp_path / "照片.png"
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as error:
        read_it(path)
    return str(error.value)


def test_a_picture_without_text_is_refused(tmp_path: Path) -> None:
    assert "没有找到文字" in refusal(tmp_path, cv2.imencode(".png", BLANK)[1].tobytes())


def test_a_damaged_picture_is_refused(tmp_path: Path) -> None:
    assert "损坏" in refusal(tmp_path, b"\x89PNG\r\n\x1a\nrubbish")


def test_without_the_add_on_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.readers.scan.is_there", lambda: False)
    assert "jibiao-ocr" in refusal(tmp_path, cv2.imencode(".png", BLANK)[1].tobytes())


def test_a_picture_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "传真.tif"
    path.write_bytes(cv2.imencodemulti(".tiff", [BLANK, BLANK])[1].tobytes())
    with pytest.raises(ScansFoundError) as found:
        read(path, scans=Scans.ASK)
    assert (found.value.pages, found.value.of) == (2, 2)
