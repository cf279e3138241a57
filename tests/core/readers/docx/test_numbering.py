import pytest

from tests.core.readers.docx.documents import drawn, grid, p, paragraphs, run, tbl, tc, tr


def level(index: int, number_format: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(id: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{id}">{"".join(levels)}</w:abstractNum>'


def num(id: int, family: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{id}"><w:abstractNumId w:val="{family}"/>{overrides}</w:num>'


def restart(index: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def numbered(text: str, id: int = 1, index: int | None = 0) -> str:
    level = "" if index is None else f'<w:ilvl w:val="{index}"/>'
    return p(text, f'<w:numPr>{level}<w:numId w:val="{id}"/></w:numPr>')


PLAIN = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
OUTLINE = abstract(
    0,
    level(0, "chineseCountingThousand", "第%1部分"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
) + num(1, 0)


def test_a_number_stands_in_front_of_the_text_as_word_prints_it() -> None:
    assert paragraphs(numbered("甲") + p("间") + numbered("B") + numbered(""), numbering=PLAIN) == [
        "1.甲",
        "间",
        "2. B",
        "3.",
    ]


def test_what_follows_a_number_is_printed_too() -> None:
    gaps = abstract(
        0, level(0, "decimal", "%1", '<w:suff w:val="space"/>'), level(1, "decimal", "%2)", '<w:suff w:val="nothing"/>')
    )
    body = numbered("甲") + numbered("B", index=1)
    assert paragraphs(body, numbering=gaps + num(1, 0)) == ["1 甲", "1)B"]


def test_levels_count_inside_one_another() -> None:
    body = "".join(numbered("目", index=index) for index in (0, 1, 1, 2, 2, 0, 1, 2))
    numbers = ["第一部分 ", "（一）", "（二）", "1.2.1 ", "1.2.2 ", "第二部分 ", "（一）", "2.1.1 "]
    assert [text.removesuffix("目") for text in paragraphs(body, numbering=OUTLINE)] == numbers


def test_an_outer_level_left_out_counts_as_begun() -> None:
    body = numbered("目", index=1) + numbered("目")
    assert paragraphs(body, numbering=OUTLINE) == ["（一）目", "第二部分 目"]


def test_a_level_may_count_on_or_start_elsewhere() -> None:
    lists = abstract(
        0,
        level(0, "decimal", "%1", start=5),
        level(1, "lowerLetter", "%2)", '<w:lvlRestart w:val="0"/>', start=3),
        level(2, "lowerRoman", "%3)", '<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(numbered("项", index=index) for index in (0, 1, 2, 1, 2, 0, 1, 2))
    expected = ["5 项", "c)项", "i)项", "d)项", "ii)项", "6 项", "e)项", "i)项"]
    assert paragraphs(body, numbering=lists + num(1, 0)) == expected


def test_lists_of_one_family_count_on_together_unless_one_starts_anew() -> None:
    lists = abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 1))
    body = "".join(numbered("项", id) for id in (1, 2, 3, 1, 3))
    assert paragraphs(body, numbering=lists) == ["1.项", "2.项", "1.项", "2.项", "3.项"]


def test_a_list_may_override_a_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1、", start=2)}</w:lvlOverride>'
    lists = abstract(0, level(0, "decimal", "%1.")) + num(1, 0, override)
    assert paragraphs(numbered("甲") + numbered("乙"), numbering=lists) == ["B、甲", "C、乙"]


def test_a_paragraph_style_may_number_and_a_paragraph_may_refuse_it() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="h3"><w:basedOn w:val="h1"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    lists = OUTLINE.replace('<w:lvlText w:val="（%2）"/>', "<w:pStyle w:val='h2'/><w:lvlText w:val=\"（%2）\"/>")
    refused = p("无", '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    late = p("晚", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:pStyle w:val="h1"/>')
    body = "".join(p("目", f'<w:pStyle w:val="{style}"/>') for style in ("h1", "h2", "h3")) + refused + late
    expected = ["第一部分 目", "（一）目", "1.1.1 目", "无", "（二）晚"]
    assert paragraphs(body, styles=styles, numbering=lists) == expected


def test_a_list_style_is_defined_once_and_pointed_at() -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>{level(0, "decimal", "%1)")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    ) + num(1, 1)
    assert paragraphs(numbered("甲"), numbering=lists) == ["1)甲"]


@pytest.mark.parametrize(
    ("text", "fonts", "printed"),
    [("\uf06c", "Wingdings", "●"), ("\uf0d8", "Wingdings", "➢"), ("\uf0b7", "Symbol", "•"), ("o", "Courier New", "○"),
     ("—", "", "—"), ("\uf0b7", "", "•"), ("", "", "•")],
)  # fmt: skip
def test_a_bullet_is_printed_as_a_sign(text: str, fonts: str, printed: str) -> None:
    bullets = level(0, "bullet", text, f'<w:rPr><w:rFonts w:ascii="{fonts}"/></w:rPr>')
    assert paragraphs(numbered("甲"), numbering=abstract(0, bullets) + num(1, 0)) == [f"{printed}甲"]


def test_a_hidden_or_empty_number_is_not_printed() -> None:
    hidden = abstract(0, level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>"), level(1, "none", "")) + num(1, 0)
    assert paragraphs(numbered("甲") + numbered("乙", index=1), numbering=hidden) == ["甲", "乙"]


def test_custom_formats_and_missing_levels_are_understood() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    body = numbered("甲") + numbered("乙", index=8) + numbered("丙", id=99) + numbered("丁", index=None)
    assert paragraphs(body, numbering=abstract(0, custom) + num(1, 0)) == ["007 甲", "乙", "丙", "008 丁"]


def test_what_is_not_printed_is_not_counted() -> None:
    deleted = f"<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:del w:id='2'>{run('删')}</w:del></w:p>"
    continued = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{numbered('')}</w:tc>"
    first = f"<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{numbered('')}</w:tc>"
    gone = tr(f"<w:tc>{numbered('')}</w:tc>", properties="<w:del w:id='3'/>")
    last = f"<w:tc>{deleted}{numbered('')}</w:tc>"
    table = tbl(tr(continued, tc("〇")), tr(first, tc("甲")), tr(continued, tc("乙")), gone, tr(last, tc("丙")))
    assert drawn(grid(table, numbering=PLAIN)) == ["1.|〇", "2.|甲", "^|乙", "3.|丙"]


def test_text_boxes_count_apart_from_the_body() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{numbered('框')}</w:txbxContent></v:textbox></w:pict></w:r>"
    body = numbered("一") + f"<w:p>{box}</w:p>" + numbered("二")
    assert paragraphs(body, numbering=PLAIN) == ["1.一", "1.框", "2.二"]
