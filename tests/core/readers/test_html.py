from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.document import Paragraph
from core.errors import UnreadableError
from core.grid import Grid
from core.readers import read
from core.readers.html import blocks
from tests.core.readers.sheet.lines import lines


def printed(source: str) -> list[str | list[str]]:
    """The blocks of a page: a paragraph as its text, a table as its lines."""
    return [block.text if isinstance(block, Paragraph) else lines(block) for block in blocks(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>一</p>前<table><tr><td>甲<td>乙</table>后<p>二", ["一", "前", ["甲|乙"], "后", "二"]),
        ("<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>", [["甲|乙", "^|丙"]]),
        ("<table><tr><td colspan=2>甲<td>乙<tr><td>丙<td>丁<td>戊</table>", [["甲|<|乙", "丙|丁|戊"]]),
        ("<table><tr><td rowspan=9>甲<td colspan=900>题<tr><td>丙<td>丁</table>", [["甲|题|<", "^|丙|丁"]]),
        ("<table><tr><td rowspan=0 colspan=x>甲</table>", [["甲"]]),
        ("<table><tr><td>甲<tr><td>乙<td>丙</table>", [["甲|", "乙|丙"]]),
        ("<table><caption>题</caption><thead><tr><th>甲</thead><tbody><tr><td>乙</table>", [["甲", "乙"]]),
        ("<table><form><tr><td>甲</form></table>", [["甲"]]),
        ("<table><tr><td>1. 一<br>2. 二<p>三</p></table>", [["1. 一\n2. 二\n三"]]),
        ("<table><tr><td>&nbsp;<td> 甲&nbsp;&nbsp; 乙 </table>", [["|甲 乙"]]),
        ("<table><tr><td>绩\n效 目\n标 a\nb</table>", [["绩效 目标 a b"]]),
        ("<table><tr><td><span>绩\n</span><span>效</span></table>", [["绩效"]]),
        ("<table><tr><td>甲<!-- 批注 -->乙<script>x</script>丙<o:p>丁</o:p></table>", [["甲乙丙丁"]]),
        ("<table><tr><td>甲<span style='display:none'>乙</span><span style='mso-hide:all'>丙</span></table>", [["甲"]]),
        ("<table><tr><td>甲<td style='DISPLAY: none'>乙<td>丙<tr style='display:none'><td>丁</table>", [["甲|丙"]]),
        ("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>", ["3. 甲", "4. 乙", "丙"]),
        ("<table><tr><td>&nbsp;</table><table></table>", []),
        ("<title>题</title><table><tr><td>甲&lt;乙</table>", [["甲<乙"]]),
    ],
)
def test_a_page_is_read_as_it_is_printed(source: str, expected: list[str | list[str]]) -> None:
    assert printed(source) == expected


def test_tables_that_only_place_others_are_taken_apart() -> None:
    inner = "<table><tr><td>{0}1<td>{0}2<tr><td>{0}3<td>{0}4</table>"
    source = f"<table><tr><td colspan=2>题目<tr><td>{inner.format('甲')}<td>{inner.format('乙')}</table>"
    assert printed(source) == ["题目", ["甲1|甲2", "甲3|甲4"], ["乙1|乙2", "乙3|乙4"]]


def test_a_small_table_in_a_cell_is_text_of_that_cell() -> None:
    inner = "<table><tr><td>x<td>y<tr><td>z</table>"
    assert printed(f"<table><tr><td>甲<td>乙<tr><td>丙<td>丁{inner}</table>") == [["甲|乙", "丙|丁\nx y\nz"]]


def test_a_code_in_scientific_notation_is_flagged(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_text("<table><tr><td>编码<td>1.301E+20</table>", "utf-8")
    (remark,) = read(tmp_path / "a.xls").remarks
    assert (remark.rule, remark.grid, remark.row, remark.column) == ("parse.spoilt-code", "t1", 0, 1)


PAGE = "<html><head><meta http-equiv=Content-Type content='text/html; charset={}'></head><table><tr><td>绩效①</table>"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("gb2312", "gb18030"),
        ("GBK", "gbk"),
        ("utf-8", "utf-16"),
        ("unicode", "utf-16"),
        ("never-heard-of", "utf-8"),
        ("", "gb18030"),
        ("big5", "big5"),
    ],
)
def test_a_page_is_decoded_by_its_mark_or_what_it_says_of_itself(tmp_path: Path, declared: str, encoding: str) -> None:
    text = "绩效" if encoding == "big5" else "绩效①"
    text = "績效" if encoding == "big5" else text
    (tmp_path / "a.doc").write_bytes(PAGE.replace("绩效①", text).format(declared).encode(encoding))
    document = read(tmp_path / "a.doc")
    assert document.kind == "html"
    assert [lines(grid) for grid in document.grids()] == [[text]]


def archive(*pages: tuple[str, str]) -> bytes:
    message = EmailMessage()
    message["Subject"] = "x"
    for name, source in pages:
        message.add_related(
            source.encode("gb18030"),
            "text",
            "html",
            params={"charset": "gb2312"},
            headers=[f"Content-Location: {name}"],
        )
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


def test_a_web_archive_is_read_page_by_page(tmp_path: Path) -> None:
    table = "<html><table><tr><td>{}</table>"
    data = archive(
        ("file:///book.htm", "<html><frameset><frame></frameset>"),
        ("file:///sheet001.htm", table.format("甲")),
        ("file:///sheet002.htm", table.format("乙")),
        ("file:///tabstrip.htm", table.format("表一")),
    )
    (tmp_path / "a.doc").write_bytes(data)
    document = read(tmp_path / "a.doc")
    assert document.kind == "mht"
    assert [(grid.id, lines(grid)) for grid in document.grids()] == [("t1", ["甲"]), ("t2", ["乙"])]


@pytest.mark.parametrize("source", ["<html></html>", "<html><script>x</script>", "<!doctype html>"])
def test_a_page_without_anything_is_refused(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.html").write_text(source, "utf-8")
    with pytest.raises(UnreadableError):
        read(tmp_path / "a.html")


def test_a_page_nested_without_end_loses_nothing() -> None:
    found = printed("<html>" + "<div><table><tr><td>甲" * 500)
    assert str(found).count("甲") == 500


TAGS = st.sampled_from(
    [
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "<td rowspan=2>",
        "<td colspan=3>",
        "</td>",
        "<br>",
        "<p>",
        "甲",
        "乙 ",
    ]
)


@given(st.lists(TAGS, max_size=30))
@settings(max_examples=80)
def test_any_mark_up_makes_grids_that_tile(tags: list[str]) -> None:
    for block in blocks("".join(tags)):
        if isinstance(block, Grid):
            block.check()
