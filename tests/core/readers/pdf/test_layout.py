"""What a page says of cells that do not show all of their text."""

from pathlib import Path

import pytest

from core.readers.pdf import read_pdf
from tests.helpers.pdf_notation import Sheet, write_pdf


def rules_of(folder: Path, lines: list[str], height: float = 24.0) -> set[str]:
    """The rules of the remarks on a cell 110 points wide, clipped to its height, whose lines are 14 points apart."""
    sheet = Sheet().frame(50, 100, 160, 100 + height).frame(160, 100, 260, 100 + height).text(165, 115, "年")
    sheet.draw(f"q 50 {742 - height} 110 {height} re W n")
    for n, line in enumerate(lines):
        sheet.text(55, 112 + 14 * n, line)
    sheet.draw("Q")
    return {remark.rule for remark in read_pdf(write_pdf(folder / "a.pdf", sheet)).remarks}


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (["保障公共图书馆全年免", "费开放并完成图书的更"], "parse.cut-off"),
        (["1.免费开放。", "2.更新图书。"], "parse.cut-off"),
        (["保障公共图书馆全年免", "费开放"], "parse.clipped"),
        (["保障公共图书馆全年免", "费开放并完成图书的更", "新"], "parse.clipped"),
    ],
    ids=["full line", "items", "end of a text", "all lines are written"],
)
def test_a_text_whose_last_line_is_seen_in_part_may_go_on(tmp_path: Path, lines: list[str], rule: str) -> None:
    assert rules_of(tmp_path, lines) == {rule}
