import pytest

from tests.core.readers.docx.documents import line, p, paragraphs, read, run, tbl, tc, tr

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="heir"><w:basedOn w:val="secret"/></w:style>
<w:style w:type="paragraph" w:styleId="open"><w:basedOn w:val="secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="whisper"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="circular"><w:basedOn w:val="circular"/></w:style>
"""
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))


def instructions(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def form_field(data: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>{END}'


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (run("预算") + run("数"), "预算数"),
        (f"<w:ins w:id='1'>{run('插入')}</w:ins>{run('的')}", "插入的"),
        (f"<w:moveTo w:id='1'>{run('移来')}</w:moveTo>", "移来"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink>", "链接"),
        (f"<w:smartTag>{run('标记')}</w:smartTag>", "标记"),
        (f"<w:customXml>{run('标签')}</w:customXml>", "标签"),
        (f"<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f"<w:fldSimple w:instr='DATE'>{run('3月')}</w:fldSimple>", "3月"),
        ("<w:r><w:t>≥</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r>", "≥-5"),
        ("<w:r><w:t>可</w:t><w:softHyphen/><w:t>持</w:t></w:r>" + run("\u00ad续\u200b\ufeff"), "可持续"),
        ("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>", "一\n二\n三"),
        ("<w:r><w:t>3月底</w:t><w:tab/><w:t>6月底</w:t><w:ptab/><w:t>末</w:t></w:r>", "3月底\t6月底\t末"),
        ("<m:oMath><m:r><m:t>≥95</m:t></m:r></m:oMath>", "≥95"),
        (f"<w:ruby><w:rt>{run('yù')}</w:rt><w:rubyBase>{run('预')}</w:rubyBase></w:ruby>{run('算')}", "预算"),
        (run("投入10") + run("4", "<w:vertAlign w:val='superscript'/>") + run("元"), "投入10⁴元"),
        (run("CO") + run("2", "<w:vertAlign w:val='subscript'/>"), "CO2"),
    ],
)  # fmt: skip
def test_what_is_printed_is_read(runs: str, expected: str) -> None:
    assert line(runs) == expected


@pytest.mark.parametrize(
    "runs",
    [
        "<w:del w:id='1'><w:r><w:delText>删</w:delText></w:r></w:del>",
        f"<w:del w:id='1'>{run('删')}</w:del>",
        f"<w:del w:id='1'><w:ins w:id='2'>{run('插后又删')}</w:ins><w:del w:id='3'/></w:del>",
        f"<w:moveFrom w:id='1'>{run('移走')}</w:moveFrom>",
        run("隐藏", "<w:vanish/>"),
        run("隐藏", "<w:vanish w:val='true'/>"),
        run("隐藏", "<w:rStyle w:val='whisper'/>"),
        "<w:commentRangeStart w:id='1'/><w:r><w:commentReference w:id='1'/></w:r><w:commentRangeEnd w:id='1'/>",
        "<w:r><w:footnoteReference w:id='1'/></w:r>",
        f"{BEGIN}{instructions('XE 索引')}{END}",
        f"{BEGIN}{instructions('PAGE')}{run('代码里的字')}{SEPARATE}{END}",
    ],
)
def test_what_is_not_printed_is_left_out(runs: str) -> None:
    assert line(run("前") + runs + run("后"), styles=STYLES) == "前后"


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("<w:vanish w:val='0'/>", "字"),
        ("<w:vanish w:val='false'/>", "字"),
        ("<w:rStyle w:val='circular'/>", "字"),
        ("<w:rStyle w:val='whisper'/><w:vanish w:val='0'/>", "字"),
        ("<w:b/><w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "字"),
        ("<w:webHidden/>", "字"),
    ],
)
def test_text_that_is_no_longer_hidden_is_read(properties: str, expected: str) -> None:
    assert line(run("字", properties), styles=STYLES) == expected


def test_a_paragraph_in_a_hidden_style_is_left_out_unless_a_run_shows_itself() -> None:
    body = p("一") + p("二", "<w:pStyle w:val='heir'/>") + p("三", "<w:pStyle w:val='open'/>")
    assert paragraphs(body, styles=STYLES) == ["一", "三"]
    shown = run("露", "<w:vanish w:val='0'/>") + run("面", "<w:rStyle w:val='whisper'/>")
    hidden = "<w:pPr><w:pStyle w:val='secret'/></w:pPr>"
    assert line(hidden + run("藏") + shown, styles=STYLES) == "露面"


@pytest.mark.parametrize("mark", ["<w:del w:id='1'/>", "<w:vanish/>", "<w:moveFrom w:id='1'/>"])
def test_a_paragraph_whose_end_is_deleted_or_hidden_goes_on_in_the_next(mark: str) -> None:
    assert paragraphs(p("上半", f"<w:rPr>{mark}</w:rPr>") + p("下半") + p("另一段")) == ["上半下半", "另一段"]
    assert paragraphs(p("", f"<w:rPr>{mark}</w:rPr>") + p("下半")) == ["下半"]
    assert paragraphs(p("最后", f"<w:rPr>{mark}</w:rPr>")) == ["最后"]


def test_a_hidden_paragraph_between_tables_is_none() -> None:
    hidden = p("", "<w:rPr><w:vanish/></w:rPr>").replace("</w:p>", "<w:r><w:t/></w:r><w:r><w:t></w:t></w:r></w:p>")
    assert len(read(tbl(tr(tc("甲"))) + hidden + tbl(tr(tc("乙"))) + hidden).blocks) == 2


def test_an_inserted_paragraph_end_ends_the_paragraph() -> None:
    assert paragraphs(p("一", "<w:rPr><w:ins w:id='1'/></w:rPr>") + p("二")) == ["一", "二"]


def test_tab_stops_are_no_tabs() -> None:
    assert paragraphs(p("一", "<w:tabs><w:tab w:val='left' w:pos='420'/></w:tabs>")) == ["一"]


def test_the_result_of_a_field_is_read_over_paragraphs_and_inside_others() -> None:
    toc = f"<w:p>{BEGIN}{instructions('TOC')}{SEPARATE}{run('一、目标')}{BEGIN}{instructions('PAGEREF')}{SEPARATE}{run('4')}{END}</w:p>"
    assert paragraphs(f"{toc}<w:p>{run('二、保障')}{END}</w:p>") == ["一、目标4", "二、保障"]


def test_a_field_without_end_swallows_no_text_of_other_paragraphs() -> None:
    assert paragraphs(f"<w:p>{BEGIN}{instructions('PAGE')}</w:p>{p('后文')}") == ["后文"]
    assert line(SEPARATE + run("字") + END) == "字"


@pytest.mark.parametrize(
    ("data", "printed"),
    [
        ("<w:checkBox><w:sizeAuto/><w:default w:val='0'/></w:checkBox>", "□"),
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "☑"),
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☑"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "□"),
        ("<w:ddList><w:listEntry w:val='甲'/><w:listEntry w:val='乙'/></w:ddList>", "甲"),
        ("<w:ddList><w:result w:val='1'/><w:default w:val='0'/><w:listEntry w:val='甲'/><w:listEntry w:val='乙'/></w:ddList>", "乙"),
        ("<w:ddList><w:result w:val='7'/><w:listEntry w:val='甲'/></w:ddList>", ""),
        ("<w:textInput><w:default w:val='示例'/></w:textInput>", ""),
    ],
)  # fmt: skip
def test_a_form_field_prints_what_it_holds(data: str, printed: str) -> None:
    assert line(form_field(data) + run("新建")) == f"{printed}新建"


def test_a_drop_down_list_with_a_result_prints_the_result_once() -> None:
    data = "<w:ddList><w:listEntry w:val='甲'/></w:ddList>"
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    assert line(begin + SEPARATE + run("甲") + END) == "甲"


@pytest.mark.parametrize(
    ("instruction", "printed"),
    [(r"eq \o\ac(○,1)", "①"), (r" EQ \o\ac(○, 12) ", "⑫"), (r"eq \o\ac(□,特)", "□特"), (r"eq \f(1,2)", "")],
)
def test_an_enclosed_character_is_a_field_without_a_result(instruction: str, printed: str) -> None:
    assert line(BEGIN + instructions(instruction) + END + run("项")) == f"{printed}项"


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FE", "☑"), ("Wingdings", "00A8", "□"), ("Wingdings", "F0FD", "☒"), ("Wingdings", "F0FC", "√"),
        ("Wingdings 2", "F052", "☑"), ("Wingdings 2", "F0A3", "□"), ("Wingdings 2", "F050", "√"),
        ("Symbol", "F0B3", "≥"), ("Symbol", "F0A3", "≤"), ("Webdings", "F061", "√"), ("宋体", "2265", "≥"), ("宋体", "x", ""),
    ],
)  # fmt: skip
def test_a_symbol_is_read_as_the_sign_it_shows(font: str, code: str, sign: str) -> None:
    assert line(f'<w:r><w:sym w:font="{font}" w:char="{code}"/><w:t>95%</w:t></w:r>') == f"{sign}95%"


def test_letters_of_a_symbol_font_are_read_as_the_signs_they_show() -> None:
    ticked = run("R", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>')
    assert line(ticked + run("是 R", '<w:rFonts w:ascii="Arial"/>')) == "☑是 R"
    assert line(run("\uf0b3", '<w:rFonts w:ascii="Symbol"/>') + run("3")) == "≥3"


def test_white_space_belongs_to_a_text_only_where_it_is_preserved() -> None:
    assert line("<w:r><w:t> 甲\n</w:t></w:r><w:r><w:t xml:space='preserve'> 乙 \n丙 丁</w:t></w:r>") == "甲 乙  丙 丁"


def test_padding_goes_and_white_space_inside_stays() -> None:
    assert line(run("\u3000\u3000第一\u3000条\u00a0款 \u3000")) == "第一\u3000条\u00a0款"
    assert paragraphs(p("\u3000") + p("字") + "<w:p/>") == ["字"]


def test_entities_are_read_as_characters() -> None:
    assert line(run("甲&amp;乙 &lt;3&gt; &#8805;&#x39;&quot;&apos;&amp;lt;")) == "甲&乙 <3> ≥9\"'&lt;"


def test_text_outside_a_paragraph_is_not_lost() -> None:
    assert paragraphs(f"{p('一')}{run('散落')}") == ["一", "散落"]
