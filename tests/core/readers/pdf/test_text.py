import pytest

from core.readers.pdf.lines import Doubt, Line, read_lines
from core.readers.pdf.shapes import Glyph, Rect
from core.readers.pdf.text import join_lines


def glyphs(text: str, left: float = 0, top: float = 0, *, size: float = 10, gap: float = 0) -> list[Glyph]:
    """The characters of a line, ASCII half as wide as Chinese, ``gap`` between them."""
    found = []
    for char in text:
        width = size / 2 if char < "\x7f" else size
        found.append(Glyph(left, top, left + width, top + size, char))
        left += width + gap
    return found


def line_of(glyphs: list[Glyph]) -> Line:
    lines = read_lines(glyphs, 1)
    assert len(lines) == 1
    return lines[0]


def lines_of(*texts: str, left: float = 0) -> list[Line]:
    return [line for n, text in enumerate(texts) for line in read_lines(glyphs(text, left, 14 * n), 1)]


def test_characters_make_lines_whatever_their_order() -> None:
    shuffled = [*glyphs("预算数", 0, 20), *reversed(glyphs("单位编码", 0, 0))]
    assert [line.text for line in read_lines(shuffled, 1)] == ["单位编码", "预算数"]


def test_a_raised_figure_stays_in_its_line_and_stays_raised() -> None:
    raised = Glyph(25, -2, 29, 4, "2")
    assert [line.text for line in read_lines([*glyphs("面积m"), raised, *glyphs("以上", 29)], 1)] == ["面积m²以上"]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("目 录", "目录"),
        ("项目\u3000\u3000名称", "项目名称"),
        ("不少于 12 天", "不少于 12 天"),
        ("hello world", "hello world"),
        ("１２３（甲）", "１２３（甲）"),
        ("inside\u00ad", "inside"),
        ("\u2f00\u2f6c", "一目"),
    ],
)
def test_white_space_between_chinese_characters_goes_and_the_rest_is_as_printed(printed: str, text: str) -> None:
    assert line_of(glyphs(printed)).text == text


def test_radicals_are_folded_and_told() -> None:
    assert line_of(glyphs("\u2f00")).doubts == {Doubt.RADICAL}


def test_a_gap_between_latin_letters_is_a_space_only_where_it_is_wide() -> None:
    assert line_of([*glyphs("total"), *glyphs("100", 30)]).text == "total 100"
    assert line_of(glyphs("total", gap=1)).text == "total"


def test_letter_spacing_makes_no_spaces() -> None:
    assert line_of(glyphs("371001青禾馆", gap=3)).text == "371001青禾馆"
    two = [*glyphs("APP", gap=3), *glyphs("WPS", 33, gap=3)]
    assert line_of(two).text == "APP WPS"
    assert line_of(glyphs("甲 乙丙 B12", gap=3)).text == "甲乙丙 B12"


def test_a_very_wide_gap_parts_two_texts_but_pads_a_short_one() -> None:
    assert line_of([*glyphs("某某局本级"), *glyphs("单位：万元", 300)]).text == "某某局本级 单位：万元"
    assert line_of([*glyphs("合"), *glyphs("计", 60)]).text == "合计"


def test_characters_drawn_twice_to_look_bold_count_once() -> None:
    assert line_of([*glyphs("绩效目标100"), *glyphs("绩效目标100", 0.4)]).text == "绩效目标100"


def test_characters_printed_over_others_are_doubtful() -> None:
    assert line_of([*glyphs("甲乙"), *glyphs("丙", 2)]).doubts == {Doubt.OVERLAPPING}
    assert line_of(glyphs("甲乙")).doubts == set()


def test_characters_that_the_font_does_not_know_are_doubtful() -> None:
    assert line_of([Glyph(0, 0, 10, 10, "\ue001", sure=False)]).doubts == {Doubt.UNMAPPED}


def test_the_letters_of_a_ligature_share_their_box_without_doubt() -> None:
    line = line_of([Glyph(0, 0, 6, 10, "f"), Glyph(0, 0, 6, 10, "i"), *glyphs("t", 6)])
    assert (line.text, line.doubts) == ("fit", frozenset())


def test_writing_up_the_page_is_read_upright() -> None:
    upwards = [Glyph(50, 100 - 10 * n, 60, 110 - 10 * n, char, turn=3) for n, char in enumerate("绩效目标")]
    assert [line.text for line in read_lines(upwards, 1)] == ["绩效目标"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("反应资金是否充", "足，支付到位"), "反应资金是否充足，支付到位"),
        (("≥9595%及以", "上"), "≥9595%及以上"),
        (("13030421CNNQWS", "QKR5W6Y"), "13030421CNNQWSQKR5W6Y"),
        (("an annual plan", "of work"), "an annual plan of work"),
        (("1.定期体检。", "2.全面覆盖。"), "1.定期体检。\n2.全面覆盖。"),
        (("一、甲", "二、乙"), "一、甲\n二、乙"),
        (("甲", "乙", "丙丁戊己庚辛壬"), "甲\n乙\n丙丁戊己庚辛壬"),
        (("冀财社〔", "2022〕156号"), "冀财社〔2022〕156号"),
        (("提高了满意程度", "，很好"), "提高了满意程度，很好"),
    ],
)
def test_wraps_are_joined_and_meant_breaks_kept(lines: tuple[str, ...], text: str) -> None:
    assert join_lines(lines_of(*lines), 0, 70) == text


def test_a_centred_line_is_short_on_both_sides() -> None:
    first, second = lines_of("附件", left=30)[0], lines_of("部门预算", left=20)[0]
    assert join_lines([first, second], 0, 80) == "附件\n部门预算"


def test_one_character_a_line_is_vertical_writing_in_a_narrow_cell() -> None:
    assert join_lines(lines_of("绩", "效", "目", "标"), 0, 18) == "绩效目标"


def test_no_lines_are_no_text() -> None:
    assert join_lines([], 0, 10) == ""


def test_a_line_knows_its_box() -> None:
    assert line_of(glyphs("预算", 5, 7)).box == Rect(5, 7, 25, 17)
