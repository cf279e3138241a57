import pytest

from core.errors import UnreadableError
from core.readers.clipboard import read_clipboard_html, read_clipboard_text
from tests.core.readers.sheet.lines import lines, only

COPIED = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>
<!--StartFragment--><table><col width=72><tr><td rowspan=2>一级指标</td><td x:num="0.25">25%</td></tr>
<tr><td>目标<br style='mso-data-placement:same-cell'>二</td></tr></table><!--EndFragment--></body></html>"""


def test_a_table_copied_as_html_keeps_its_spans() -> None:
    document = read_clipboard_html(COPIED)
    assert (document.name, document.kind) == ("剪贴板", "html")
    assert lines(only(document)) == ["一级指标|25%", "^|目标\n二"]


def test_a_table_copied_as_text_keeps_the_lines_in_its_cells() -> None:
    assert lines(only(read_clipboard_text('一级指标\t"目标\n二"\r\n1.3E+20\t\r\n'))) == [
        "一级指标|目标\n二",
        "1.3E+20|",
    ]


def test_a_spoilt_code_is_flagged_on_the_clipboard_too() -> None:
    assert [remark.rule for remark in read_clipboard_text("编码\n1.3E+20").remarks] == ["parse.spoilt-code"]


@pytest.mark.parametrize("html", ["", "<p>只有文字</p>"])
def test_html_without_a_table_says_what_to_copy(html: str) -> None:
    with pytest.raises(UnreadableError, match="选中表格并复制"):
        read_clipboard_html(html)


def test_no_text_says_what_to_copy() -> None:
    with pytest.raises(UnreadableError, match="选中表格并复制"):
        read_clipboard_text(" \n")
