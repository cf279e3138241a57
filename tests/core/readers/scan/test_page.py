from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from core.readers.pdf.layout import lay_out
from core.readers.pdf.tables import Table
from core.readers.scan.grey import Grey
from core.readers.scan.page import read_scan
from core.readers.scan.pages import read_scans
from core.readers.scan.picture import picture_of
from core.readers.scan.recogniser import Sign, Signs
from tests.helpers.scans import askew, drawn, square
from tests.helpers.word_notation import table


def squares_in(line: Grey) -> int:
    """How many of the squares that ``drawn`` prints stand in a picture of a line."""
    return max(1, round((line.shape[1] - 8) / 36))


def counting(lines: Sequence[Grey]) -> list[Signs]:
    """A recogniser that reads each square as 字."""
    return [tuple(Sign("字", 0.97, (n + 0.5) / count) for n in range(count)) for count in map(squares_in, lines)]


def texts(page: np.ndarray) -> list[tuple[int, int, str]]:
    (part,) = lay_out(read_scan(picture_of(page), 1, counting)).parts
    assert isinstance(part, Table)
    return [(patch.row, patch.column, part.text(patch)) for patch in part.patches]


GRID = table("字|字字字|字 / ^|字字字字字|< / 字字||字字")
EXPECTED = [(cell.row, cell.column, cell.text) for cell in GRID.cells]


@pytest.mark.parametrize("degrees", [0.0, 0.8])
def test_the_text_of_each_cell_is_read_into_it(degrees: float) -> None:
    assert texts(askew(drawn(GRID), degrees)) == EXPECTED


def test_a_cell_of_two_lines_is_one_text() -> None:
    page = drawn(table("字字|字"), row=120)
    square(page, 170, 275)
    assert texts(page)[0][2].replace("\n", "") == "字字字"


def test_each_cell_knows_its_place_on_the_scan() -> None:
    (part,) = lay_out(read_scan(picture_of(drawn(GRID)), 3, counting)).parts
    assert isinstance(part, Table)
    (box,) = part.patches[1].boxes
    assert (box.page, box.left, box.top) == (3, pytest.approx(380 * 0.36, abs=2), pytest.approx(200 * 0.36, abs=2))


def test_characters_keep_how_sure_they_are() -> None:
    content = read_scan(picture_of(drawn(GRID)), 1, counting)
    assert content.recognised
    assert {glyph.guess.chance for glyph in content.glyphs if glyph.guess} == {0.97}


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_on_its_side_is_turned_until_it_can_be_read(turns: int) -> None:
    tried: Iterator[int] = iter(order := [0, 1, 3, 2])
    right = (4 - turns) % 4

    def legible_one_way(lines: Sequence[Grey]) -> list[Signs]:
        way = next(tried, right)
        return [tuple(Sign("字", 0.97 if way == right else 0.4, 0.5) for _ in line[:1]) for line in lines]

    content = read_scan(picture_of(np.ascontiguousarray(np.rot90(drawn(GRID), -turns))), 1, legible_one_way)
    assert content.frame.turns == right
    assert right in order


def test_pages_come_in_order_and_each_is_told() -> None:
    shares: list[float] = []
    pictures = [(number, picture_of(drawn(GRID))) for number in (2, 3, 5)]
    contents = list(read_scans(pictures, 3, shares.append, counting))
    assert [content.number for content in contents] == [2, 3, 5]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_a_long_page_is_told_of_while_it_is_read() -> None:
    shares: list[float] = []
    read_scan(picture_of(drawn(table(" / ".join(["字|字字|字"] * 12)))), 1, counting, shares.append)
    assert shares == sorted(shares)
    assert len(shares) > 2
    assert (0 < shares[0] < 0.6, shares[-1]) == (True, 1.0)


def test_an_empty_page_has_no_characters() -> None:
    content = read_scan(picture_of(np.full((2339, 1654), 255, np.uint8)), 1, counting)
    assert content.glyphs == ()
