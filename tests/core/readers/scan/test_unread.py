import pytest

from core.readers.pdf.shapes import Rect
from core.readers.scan.recogniser import Sign
from core.readers.scan.strips import Strip
from core.readers.scan.unread import mark_unread

SIZE = 28.0


def unread(text: str, printed: str) -> str:
    """The characters that are marked when ``text`` was recognised in what is ``printed``; spaces part nothing."""
    x, places, marks = 0.0, [], []
    for char in printed:
        width = SIZE if ord(char) > 0x2E80 else SIZE / 2
        marks.append(Rect(x + 2, 0, x + width - 2, SIZE))
        places.append((char, x + width / 2))
        x += width
    cut = Rect(0, 0, x, SIZE)
    signs, rest = [], iter(places)
    for char in text:
        signs.append(Sign(char, 0.99, next(at for known, at in rest if known == char) / x))
    return "".join(
        sign.text for sign in mark_unread(tuple(signs), Strip(cut, cut, tuple(marks)), cut, SIZE) if sign.unread
    )


@pytest.mark.parametrize(
    ("text", "printed", "beside"), [("100%", "≥100%", "1"), ("级指标", "一级指标", "级"), ("数指标", "数量指标", "数")]
)
def test_a_character_beside_ink_that_was_not_read_is_marked(text: str, printed: str, beside: str) -> None:
    assert unread(text, printed) in (beside, text[text.index(beside) + 1])


@pytest.mark.parametrize("text", ["≥100%", "一级指标", "12月底", "2.保证5.60"])
def test_what_was_read_whole_is_not(text: str) -> None:
    assert unread(text, text) == ""


def with_dot(text: str, left: float, height: float) -> str:
    """The characters that are marked in a line of Latin ones with a dot, from the left and up to a height over its base."""
    signs, marks = [], [Rect(left, SIZE - height, left + height, SIZE)]
    for n, char in enumerate(text):
        at = SIZE * (0.5 + 0.75 * n)
        if char != ".":
            marks.append(Rect(at - 6, 0, at + 6, SIZE))
        signs.append(Sign(char, 0.99, at / 200))
    cut = Rect(0, 0, 200, SIZE)
    found = mark_unread(tuple(signs), Strip(Rect(0, 0, 120, SIZE), cut, tuple(marks)), cut, SIZE)
    return "".join(sign.text for sign in found if sign.unread)


@pytest.mark.parametrize(
    ("text", "left", "height", "beside"),
    [("450", 22.0, 3.5, "4"), ("45", 43.0, 3.5, "5"), ("4.5", 33.0, 3.5, ""), ("45", 43.0, 1.0, "")],
    ids=["decimal point", "full stop", "was read", "dirt"],
)
def test_a_dot_of_which_no_sign_was_made_is_marked(text: str, left: float, height: float, beside: str) -> None:
    assert with_dot(text, left, height) == beside
