from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from core.readers.pdf.page import read_page
from core.readers.pdf.shapes import PageContent, Rect
from tests.helpers.pdf_notation import Sheet, write_pdf


def content(path: Path, sheet: Sheet, *, unmapped: str = "") -> PageContent:
    write_pdf(path / "a.pdf", sheet, unmapped=unmapped)
    with closing(pypdfium2.PdfDocument(path / "a.pdf")) as document, closing(document[0]) as page:
        return read_page(page, 1)


def printed(content: PageContent) -> str:
    return "".join(glyph.text for glyph in content.glyphs)


def about(*values: float) -> object:
    return pytest.approx(values, abs=0.6)


def test_characters_stand_where_they_are_printed(tmp_path: Path) -> None:
    first, second = content(tmp_path, Sheet().text(50, 40, "预算")).glyphs
    assert (first.text, second.text) == ("预", "算")
    assert first[:4] == about(50, 31.2, 60, 41.2)
    assert (second.left, second.right) == about(60, 70)


def test_a_character_without_a_code_is_not_sure(tmp_path: Path) -> None:
    found = content(tmp_path, Sheet().text(50, 40, "预算数"), unmapped="算").glyphs
    assert [glyph.sure for glyph in found] == [True, False, True]


def test_a_character_of_private_use_is_not_sure(tmp_path: Path) -> None:
    assert [glyph.sure for glyph in content(tmp_path, Sheet().text(50, 40, "预\ue005")).glyphs] == [True, False]


def test_what_is_printed_beside_the_page_is_left_out(tmp_path: Path) -> None:
    assert printed(content(tmp_path, Sheet().text(-80, 40, "甲乙").text(50, 40, "丙丁"))) == "丙丁"


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_page_is_read_upright_however_it_is_turned(tmp_path: Path, rotate: int, turn: int) -> None:
    sheet = Sheet(rotate=rotate).text(300, 400, "Budget", turn=turn)
    found = content(tmp_path, sheet)
    lefts = [glyph.left for glyph in found.glyphs]
    assert printed(found) == "Budget"
    assert lefts == sorted(lefts)
    assert {glyph.turn for glyph in found.glyphs} == {0}
    assert found.frame.turns == (-turn - rotate // 90) % 4


def test_places_are_given_on_the_page_as_it_is_shown(tmp_path: Path) -> None:
    found = content(tmp_path, Sheet(600, 800, rotate=90).text(100, 200, "预算规模"))
    box = found.box(Rect(*found.glyphs[0][:4]))
    assert (box.left, box.top, box.right, box.bottom) == about(800 - 201.2, 100, 800 - 191.2, 110)


def test_writing_across_the_rest_keeps_its_turn(tmp_path: Path) -> None:
    sheet = Sheet().text(50, 40, "一级指标二级指标").text(300, 400, "AB", turn=1)
    assert [glyph.turn for glyph in content(tmp_path, sheet).glyphs][-2:] == [1, 1]


@pytest.mark.parametrize(
    "draw",
    [
        lambda sheet: sheet.rule(50, 100, 300, 100),
        lambda sheet: sheet.fill(50, 99.7, 300, 100.3),
        lambda sheet: sheet.rule(50, 100, 300, 100, width=1.5, dash="3 2"),
        lambda sheet: sheet.draw("q 2 0 0 2 0 0 cm 0.3 w 25 371 m 150 371 l S Q"),
        lambda sheet: sheet.draw("50 742 m 175 742 l 300 742 l S"),
    ],
    ids=["stroke", "thin rectangle", "dashes", "scaled", "polyline"],
)
def test_lines_are_found_however_they_are_drawn(tmp_path: Path, draw: Callable[[Sheet], Sheet]) -> None:
    found = content(tmp_path, draw(Sheet()))
    assert [rule.at for rule in found.horizontal] == about(*[100] * len(found.horizontal))
    assert min(rule.start for rule in found.horizontal) == pytest.approx(50, abs=0.1)
    assert max(rule.end for rule in found.horizontal) == pytest.approx(300, abs=0.1)
    assert found.vertical == ()


def test_a_stroked_rectangle_is_four_lines(tmp_path: Path) -> None:
    found = content(tmp_path, Sheet().draw("50 700 100 40 re S"))
    assert (len(found.horizontal), len(found.vertical)) == (2, 2)


def test_shading_slanted_lines_and_white_lines_are_no_rules(tmp_path: Path) -> None:
    sheet = Sheet().fill(50, 100, 300, 130, grey=0.8).rule(50, 300, 300, 500)
    sheet.draw("q 1 G 50 200 m 300 200 l S Q").draw("q 0 0 m 0 0 0 0 re n Q")
    found = content(tmp_path, sheet)
    assert (found.horizontal, found.vertical) == ((), ())


def test_a_white_line_on_shading_is_seen(tmp_path: Path) -> None:
    sheet = Sheet().fill(50, 100, 300, 130, grey=0.6).draw("q 1 G 50 727 m 300 727 l S Q")
    assert [round(rule.at) for rule in content(tmp_path, sheet).horizontal] == [115]


def test_a_white_line_between_shaded_cells_is_seen(tmp_path: Path) -> None:
    sheet = Sheet().fill(50, 100, 170, 115, grey=0.8).fill(170, 100, 300, 115, grey=0.8)
    sheet.draw("q 1 G 50 742.3 m 300 742.3 l S Q").draw("q 1 G 50 300 m 300 300 l S Q")
    assert [round(rule.at) for rule in content(tmp_path, sheet).horizontal] == [100]


@pytest.mark.parametrize("ground", [1.0, 0.2], ids=["on the page", "white on a dark ground"])
def test_the_sides_of_painted_cells_are_rules(tmp_path: Path, ground: float) -> None:
    sheet = Sheet().fill(49, 99, 259, 161, grey=ground)
    for left in (50, 120, 190):
        for top in (100, 130):
            sheet.fill(left, top, left + 68, top + 28, grey=0.9 if ground == 1.0 else 1.0)
    found = content(tmp_path, sheet)
    assert sorted({round(rule.at) for rule in found.vertical}) == [50, 118, 120, 188, 190, 258]
    assert sorted({round(rule.at) for rule in found.horizontal}) == [100, 128, 130, 158]


def test_words_marked_with_colour_are_no_cells(tmp_path: Path) -> None:
    sheet = Sheet().fill(50, 100, 130, 112, grey=0.8).fill(130, 100, 200, 112, grey=0.8)
    sheet.fill(50, 113, 90, 125, grey=0.8).fill(90, 113, 210, 125, grey=0.8)
    assert content(tmp_path, sheet).vertical == ()


def test_a_line_that_is_clipped_away_is_not_there(tmp_path: Path) -> None:
    clipped = "q 50 600 100 100 re W n 20 650 m 400 650 l S 20 200 m 400 200 l S Q"
    (rule,) = content(tmp_path, Sheet().draw(clipped)).horizontal
    assert (rule.start, rule.end) == about(50, 150)


def test_text_that_is_clipped_belongs_where_it_is_seen(tmp_path: Path) -> None:
    sheet = Sheet().draw("q 50 780 100 20 re W n").text(60, 55, "年预算安排").text(60, 75, "资金").draw("Q")
    found = content(tmp_path, sheet).glyphs
    assert [glyph.clipped for glyph in found] == [False] * 5 + [True] * 2
    assert {round(glyph.place[1]) for glyph in found[5:]} == {60}


def test_a_page_full_of_picture_is_pictured(tmp_path: Path) -> None:
    image = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q"
    assert content(tmp_path, Sheet().draw(image)).pictured
    assert not content(tmp_path, Sheet()).pictured
