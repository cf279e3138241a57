"""The fast way may only be taken where it gives the same as the thorough one; everything else falls back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UnreadableError
from tests.core.readers.docx.documents import (
    MAIN,
    OTHERS,
    STRICT_MAIN,
    is_regular,
    p,
    read_part,
    root,
    run,
    tbl,
    tc,
    tr,
    with_other_prefix,
)

BODY = f"<w:body>{p('正文', '<w:jc/>')}{tbl(tr(tc('甲'), tc('乙')))}</w:body>"
PART = root("document", BODY)


@pytest.mark.parametrize(
    "part",
    [
        PART,
        root("document", BODY, STRICT_MAIN),
        "\ufeff" + PART,
        PART.replace('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', ""),
        PART.replace("xmlns:mc=", "xmlns:ve="),
        PART.replace("<w:p>", "<w:p>\r\n  "),
        PART.replace("<w:jc/>", "<w:jc></w:jc>"),
        PART.replace("<w:jc/>", "<w:jc w:val='a'/>"),
    ],
)
def test_what_word_processors_write_is_regular(part: str) -> None:
    assert is_regular(part)
    assert read_part(part).blocks == read_part(PART).blocks


@pytest.mark.parametrize(
    "part",
    [
        with_other_prefix(PART),
        PART.replace("正文", "<![CDATA[正文]]>"),
        PART.replace("正文", "正<!-- </w:p> -->文"),
        PART.replace("<w:body>", "<?mso x?><w:body>"),
        PART.replace("<w:jc/>", "<!-- </w:pPr> -->"),
        PART.replace("<w:body>", f'<w:body xmlns:w="{MAIN}">'),
        PART.replace("<w:jc/>", f'<w:jc xmlns:x="{MAIN}"/>'),
        PART.replace("</w:t>", "</w:t >"),
        PART.replace('encoding="UTF-8"', 'encoding="utf-16"').encode("utf-16"),
        f'<w:document xmlns:w="{MAIN}" xmlns="{MAIN}" {OTHERS}>{BODY}</w:document>',
        f'<document xmlns="{MAIN}" {OTHERS}>{BODY.replace("w:", "")}</document>'.replace(' xml:space="preserve"', ""),
    ],
)
def test_other_xml_is_read_the_thorough_way(part: str | bytes) -> None:
    assert not is_regular(part)
    assert read_part(part).blocks == read_part(PART).blocks


@pytest.mark.parametrize(
    "part",
    [
        PART[: len(PART) // 2],
        PART.replace("</w:body>", ""),
        PART.replace("</w:document>", ""),
        PART.replace("</w:tc>", "", 1),
        PART.replace("</w:p>", "</w:p></w:p>", 1),
        PART.replace("<w:jc/>", "<w:jc>"),
        PART.replace("正文", "正&bogus;文"),
        PART.replace("正文", "正&#0;文"),
        PART.replace("正文", "正&文"),
        PART.replace("正文", "正\x0b文"),
        PART.replace("正文", "正&#xD800;文"),
        PART + PART,
        PART.encode().replace("正".encode(), b"\xff\xfe"),
        PART.replace("?>\n", '?><!DOCTYPE x [<!ENTITY a "b">]>'),
        '<?xml version="1.0"?><w:styles/>',
        root("styles", ""),
        "",
        "no XML",
    ],
)
def test_broken_xml_gives_no_half_of_a_document(part: str | bytes) -> None:
    assert not is_regular(part)
    with pytest.raises(UnreadableError, match=r"a\.docx"):
        read_part(part)


@given(st.data())
def test_a_part_cut_anywhere_is_refused(data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(PART) - 1))
    assert not is_regular(PART[:cut])


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30))
def test_any_text_comes_through_both_ways(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")
    part = root("document", f"<w:body><w:p>{run('|' + escaped + '|')}</w:p></w:body>")
    assert read_part(part) == read_part(with_other_prefix(part))


def test_many_pieces_are_read_like_one() -> None:
    long = root("document", f"<w:body>{p('甲' * 1000) * 300}{tbl(*[tr(tc('乙'), tc('丙'))] * 3000)}</w:body>")
    document = read_part(long)
    (table,) = document.grids()
    assert is_regular(long)
    assert (len(list(document.paragraphs())), table.rows) == (300, 3000)
    assert document == read_part(with_other_prefix(long))
