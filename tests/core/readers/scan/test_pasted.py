from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from core.errors import UnreadableError
from core.findings import Severity
from core.readers import read
from core.readers.scan.policy import Scans, ScansFoundError
from tests.core.readers.docx.documents import write_with_picture
from tests.helpers.scans import SCANNER, printed
from tests.helpers.word_notation import table

FORM = table("项目名称|群众文化活动经费|<|< / 一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|演出场次|≥12场")
TEXT = "<w:p><w:r><w:t>附件：绩效目标表</w:t></w:r></w:p>"
TABLE = f"<w:tbl><w:tr><w:tc>{TEXT}</w:tc></w:tr></w:tbl>"
GRAIN = cv2.imencode(".png", np.random.default_rng(0).integers(0, 255, (200, 200, 3), np.uint8))[1].tobytes()
"""A picture of nothing, as large in bytes as that of a page"""


def document(folder: Path, body: str, picture: bytes) -> Path:
    return write_with_picture(folder / "报送.docx", body, picture)


def test_a_scan_pasted_into_a_document_is_read_like_one(tmp_path: Path, qapp: QApplication) -> None:
    path = document(tmp_path, TEXT, SCANNER.picture(printed(FORM, (230, 230, 460, 260))))
    found = read(path)
    (grid,) = found.grids()
    assert [cell.text for cell in grid.cells] == [cell.text for cell in FORM.cells]
    assert grid.at(0, 0).boxes[0].page == 1
    assert "parse.recognised-text" in {remark.rule for remark in found.remarks}


def test_it_is_asked_about_first(tmp_path: Path) -> None:
    with pytest.raises(ScansFoundError) as found:
        read(document(tmp_path, TEXT, GRAIN), scans=Scans.ASK)
    assert (found.value.pages, found.value.of) == (1, 1)


def test_without_the_add_on_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.readers.scan.pasted.is_there", lambda: False)
    with pytest.raises(UnreadableError, match=r"1 张图片.*jibiao-ocr"):
        read(document(tmp_path, TEXT, GRAIN))


def test_beside_tables_a_large_picture_is_told(tmp_path: Path) -> None:
    (remark,) = read(document(tmp_path, TABLE, GRAIN)).remarks
    assert (remark.grid, remark.rule, remark.severity) == ("", "parse.picture-unread", Severity.WARNING)


def test_a_logo_is_no_page(tmp_path: Path) -> None:
    assert read(document(tmp_path, TABLE, GRAIN[:5000])).remarks == ()
