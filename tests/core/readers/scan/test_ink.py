import cv2
import numpy as np
import pytest

from core.grid import Grid
from core.readers.pdf.lattice import find_lattices
from core.readers.pdf.shapes import Frame
from core.readers.scan.ink import read_ink
from core.readers.scan.page import _in_points
from core.readers.scan.picture import Picture, picture_of
from tests.helpers.scans import SCANNER, askew, drawn, square
from tests.helpers.word_notation import table

MERGED = table("甲|乙丙|丁 / ^|戊|< / 己|<|庚辛 / 壬|癸|^")


def spans_in(picture: Picture) -> list[tuple[int, int, int, int]]:
    ink = read_ink(picture)
    (lattice,) = find_lattices(_in_points(ink.across, picture.scale), _in_points(ink.down, picture.scale))
    return [(slot.row, slot.column, slot.rowspan, slot.colspan) for slot in lattice.slots]


def spans_of(grid: Grid) -> list[tuple[int, int, int, int]]:
    return [(cell.row, cell.column, cell.rowspan, cell.colspan) for cell in grid.cells]


@pytest.mark.parametrize("degrees", [0.0, 0.8, -1.7])
def test_the_lines_of_a_page_askew_make_the_table_with_its_merged_cells(degrees: float) -> None:
    assert spans_in(picture_of(askew(drawn(MERGED), degrees)).straightened()) == spans_of(MERGED)


def test_noise_and_compression_leave_the_lines_whole() -> None:
    page = cv2.cvtColor(drawn(MERGED), cv2.COLOR_GRAY2BGR)
    scanned = cv2.imdecode(_bytes(SCANNER.picture(page)), cv2.IMREAD_COLOR)
    assert spans_in(picture_of(scanned).straightened()) == spans_of(MERGED)


@pytest.mark.parametrize("grey", [0, 160, 217])
def test_lines_as_thin_as_a_dot_are_seen_on_a_screenshot(grey: int) -> None:
    page = np.full((300, 700), 255, np.uint8)
    for n in range(4):
        page[20 + 80 * n, 20:621] = page[20:261, 20 + 200 * n] = grey
    for row in range(3):
        square(page, 60, 45 + 80 * row)
    for picture in (picture_of(page), Picture(page, Frame(250.0, 107.0))):
        assert spans_in(picture) == [(row, column, 1, 1) for row in range(3) for column in range(3)]


def test_the_marks_are_the_characters_without_the_lines() -> None:
    ink = read_ink(picture_of(drawn(MERGED)))
    assert len(ink.marks) == sum(len(cell.text) for cell in MERGED.cells)


def test_strokes_over_each_other_are_no_line() -> None:
    page = drawn(table("|| / ||"))
    for n in range(6):
        square(page, 300, 420 + 50 * n)
    down = read_ink(picture_of(page)).down
    assert all(abs(rule.at - 300) > 5 for rule in down)


def _bytes(data: bytes) -> object:
    import numpy as np  # noqa: PLC0415

    return np.frombuffer(data, np.uint8)
