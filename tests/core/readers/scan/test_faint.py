"""Ruling lines that are faint in places."""

import numpy as np
import pytest

from core.readers.pdf.shapes import Rule
from core.readers.scan.faint import bridged

SCALE = 2.0
"""Pixels a point"""


def page_with_line(faint: range, grey: int) -> np.ndarray:
    """A noisy page with a dark line from 50 to 350 at a height of 100 that is of another grey in a stretch."""
    page = np.full((200, 400), 240, np.float32)
    page[99:101, 50:350] = 60
    page[99:101, faint.start : faint.stop] = grey
    noise = np.random.default_rng(1).normal(0, 12, page.shape)
    return np.clip(page + noise, 0, 255).astype(np.uint8)


def pieces(page: np.ndarray, rules: list[Rule], crossing: list[Rule]) -> list[tuple[float, float]]:
    return [(rule.start, rule.end) for rule in bridged(rules, crossing, page, SCALE)[len(rules) :]]


@pytest.mark.parametrize(("grey", "found"), [(150, [(150, 250)]), (238, [])], ids=["faint", "paper"])
def test_a_line_goes_on_where_it_is_darker_than_the_paper(grey: int, found: list[tuple[float, float]]) -> None:
    page = page_with_line(range(150, 250), grey)
    assert pieces(page, [Rule(100, 50, 150), Rule(100, 250, 350)], []) == found


def test_a_line_goes_on_to_the_one_that_crosses_it() -> None:
    page = page_with_line(range(250, 350), 150)
    assert pieces(page, [Rule(100, 50, 250)], [Rule(350, 20, 180)]) == [(250, 350)]
    assert pieces(page, [Rule(100, 50, 250)], []) == []


def test_a_row_of_text_in_a_merged_cell_is_no_line() -> None:
    page = page_with_line(range(150, 250), 240)
    for n, left in enumerate(range(152, 248, 24)):
        page[88:112, left : left + 4] = 40
        for top in (88 + 3 * n, 101 + 2 * n):
            page[top : top + 3, left : left + 18] = 40
    assert pieces(page, [Rule(100, 50, 150), Rule(100, 250, 350)], []) == []


def test_without_a_line_there_is_none() -> None:
    assert bridged([], [Rule(10, 0, 100)], np.full((50, 50), 255, np.uint8), SCALE) == []
