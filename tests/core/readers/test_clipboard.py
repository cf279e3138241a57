from pathlib import Path

import pytest

from core.document import Document
from core.errors import UnreadableError
from core.readers import read
from core.readers.clipboard import copied_page, copied_text, read_clipboard_html
from tests.core.readers.sheet.lines import lines, only

COPIED = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
<!--StartFragment--><table><col width=72><tr><td rowspan=2>一级指标</td><td x:num="0.25">25%</td></tr>
<tr><td>目标<br style='mso-data-placement:same-cell'>二</td></tr></table><!--EndFragment--></body></html>"""


def test_a_table_copied_as_html_keeps_its_spans() -> None:
    document = read_clipboard_html(COPIED)
    assert (document.name, document.kind) == ("剪贴板", "html")
    assert lines(only(document)) == ["一级指标|25%", "^|目标\n二"]


def read_copied(tmp_path: Path, data: bytes) -> Document:
    path = tmp_path / "剪贴板 1"
    path.write_bytes(data)
    return read(path)


def test_a_table_copied_as_html_is_a_web_page(tmp_path: Path) -> None:
    page = copied_page(COPIED, "一级指标\t25%\r\n\t目标 二\r\n")
    assert page is not None
    document = read_copied(tmp_path, page)
    assert (document.name, document.kind) == ("剪贴板 1", "html")
    assert lines(only(document)) == ["一级指标|25%", "^|目标\n二"]


@pytest.mark.parametrize("html", ["", "<b>一级指标</b>"])
def test_a_block_copied_as_text_keeps_the_lines_in_its_cells(tmp_path: Path, html: str) -> None:
    page = copied_page(html, '一级指标\t"目标\n<二>"\r\n1.3E+20\t\r\n')
    assert page is not None
    document = read_copied(tmp_path, page)
    assert lines(only(document)) == ["一级指标|目标\n<二>", "1.3E+20|"]
    assert [remark.rule for remark in document.remarks] == ["parse.spoilt-code"]


def test_a_text_is_left_to_the_reader_of_texts(tmp_path: Path) -> None:
    rows = ("项目名称 | 修路", "一级指标 | 二级指标 | 三级指标 | 指标值", "产出指标 | 数量指标 | 里程 | ≥5公里")
    text = "\n".join(f"| {row} |" for row in rows)
    assert copied_page("", text) is None
    document = read_copied(tmp_path, copied_text(text))
    assert document.kind == "text"
    assert "≥5公里" in [cell.text for grid in document.grids() for cell in grid.cells]


@pytest.mark.parametrize("html", ["", "<p>只有文字</p>"])
def test_html_without_a_table_says_what_to_copy(html: str) -> None:
    with pytest.raises(UnreadableError, match="选中表格并复制"):
        read_clipboard_html(html)


@pytest.mark.parametrize("text", [" \n", "一句话。"])
def test_no_table_says_what_to_copy(text: str) -> None:
    assert copied_page("", text) is None
    with pytest.raises(UnreadableError, match="选中表格并复制"):
        copied_text(text)
