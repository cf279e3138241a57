import pytest

from core.readers.pdf.shapes import Rect
from core.readers.scan.recogniser import Sign
from core.readers.scan.strips import Strip
from core.readers.scan.widths import settle_widths

SIZE = 28.0


def settled(text: str, advances: list[float], printed: list[float]) -> str:
    """The text after a line was printed: the advance of each character and the width of its ink, in letter heights."""
    x, marks, signs = 0.0, [], []
    for char, advance, ink in zip(text, advances, printed, strict=True):
        left = x if char in "，,：:；;" else x + (advance - ink) * SIZE / (1 if char in "（(" else 2)
        marks.append(Rect(left, 0, left + ink * SIZE, SIZE))
        signs.append((char, left + ink * SIZE / 2))
        x += advance * SIZE
    cut = Rect(0, 0, x, SIZE)
    line = tuple(Sign(char, 0.6, at / x, "", 0.0) for char, at in signs)
    return "".join(sign.text for sign in settle_widths(line, Strip(cut, cut, tuple(marks)), cut, SIZE))


@pytest.mark.parametrize("seen", ["救助，支持", "救助,支持"])
def test_a_comma_has_the_width_of_its_room(seen: str) -> None:
    full = [0.9, 0.9, 0.15, 0.9, 0.9]
    assert settled(seen, [1, 1, 1, 1, 1], full) == "救助，支持"
    assert settled(seen, [1, 1, 0.3, 1, 1], full) == "救助,支持"


@pytest.mark.parametrize("seen", ["人（次", "人(次"])
def test_a_bracket_has_the_width_of_its_room(seen: str) -> None:
    assert settled(seen, [1, 1, 1], [0.9, 0.2, 0.9]) == "人（次"
    assert settled(seen, [1, 0.35, 1], [0.9, 0.2, 0.9]) == "人(次"


def test_a_bracket_at_the_end_is_like_the_one_that_opens() -> None:
    assert settled("计（%)", [1, 1, 0.8, 1], [0.9, 0.2, 0.75, 0.2]) == "计（%）"
    assert settled("计(%）", [1, 0.35, 0.8, 0.35], [0.9, 0.2, 0.75, 0.2]) == "计(%)"


def test_a_percent_sign_is_always_narrow() -> None:
    assert settled("达到95％", [1, 1, 0.5, 0.5, 1], [0.9, 0.9, 0.4, 0.4, 0.8]) == "达到95%"
