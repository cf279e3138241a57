"""Pages photographed at a slant."""

import numpy as np
import pytest

from core.grid import Grid
from core.readers.pdf.lattice import find_lattices
from core.readers.pdf.shapes import Rect
from core.readers.scan.ink import read_ink
from core.readers.scan.page import _in_points
from core.readers.scan.perspective import find_warp
from core.readers.scan.picture import Picture, picture_of
from tests.helpers.scans import askew, drawn, slanted
from tests.helpers.word_notation import table

FORM = table("||||| / ||||| / ||||| / ||||| / ||||| / ||||| / |||||")


def spans(picture: Picture) -> list[tuple[int, int, int, int]]:
    ink = read_ink(picture)
    (lattice,) = find_lattices(_in_points(ink.across, picture.scale), _in_points(ink.down, picture.scale))
    return [(slot.row, slot.column, slot.rowspan, slot.colspan) for slot in lattice.slots]


def page(grid: Grid = FORM) -> np.ndarray:
    return drawn(grid, row=200)


@pytest.mark.parametrize("slant", [0.01, 0.03])
def test_the_table_on_a_page_at_a_slant_is_found(slant: float) -> None:
    photo, _ = slanted(page(), slant)
    assert spans(picture_of(photo).straightened()) == [(cell.row, cell.column, 1, 1) for cell in FORM.cells]


def test_a_place_is_shown_where_it_lies_on_the_photo() -> None:
    photo, there = slanted(page(), 0.03)
    picture = picture_of(photo).straightened()
    ink = read_ink(picture)
    x, y = ink.down[0].at / picture.scale, ink.across[0].at / picture.scale
    corner = there @ [150, 200, 1]
    shown = picture.frame.shown(Rect(x, y, x, y))
    assert np.allclose(shown.centre, corner[:2] / corner[2] / picture.scale, atol=2.5)


@pytest.mark.parametrize("degrees", [0.0, 2.5])
def test_a_page_from_right_above_stays_as_it_is(degrees: float) -> None:
    assert find_warp(askew(page(), degrees)) is None


def test_a_few_lines_tell_nothing() -> None:
    photo, _ = slanted(drawn(table("甲|乙")), 0.03)
    assert find_warp(photo) is None
