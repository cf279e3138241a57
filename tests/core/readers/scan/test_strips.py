from core.readers.pdf.shapes import Rect
from core.readers.scan.strips import find_strips, letter_height

ROOM = Rect(0, 0, 2000, 2000)
SIZE = 28.0


def char(column: float, line: float, *, left: float = 0, top: float = 0, width: float = 26, height: float = 26) -> Rect:
    x, y = 100 + 30 * column + left, 100 + 45 * line + top
    return Rect(x, y, x + width, y + height)


def boxes(marks: list[Rect]) -> list[Rect]:
    return [strip.box for strip in find_strips(marks, ROOM, SIZE)]


def test_each_line_of_a_cell_is_a_strip() -> None:
    marks = [char(column, line) for line in range(3) for column in range(5)]
    assert boxes(marks) == [Rect(100, 100 + 45 * line, 246, 126 + 45 * line) for line in range(3)]


def test_a_character_of_flat_strokes_is_one_line() -> None:
    assert boxes([char(0, 0, height=4), char(0, 0, top=22, height=4)]) == [char(0, 0)]


def test_two_texts_in_one_line_are_read_apart() -> None:
    assert len(boxes([char(0, 0), char(1, 0), char(8, 0), char(9, 0)])) == 2


def test_a_digit_alone_is_a_strip() -> None:
    assert boxes([char(0, 0, width=5)]) == [char(0, 0, width=5)]


def test_dirt_is_none() -> None:
    assert boxes([char(0, 0, width=4, height=4)]) == []


def test_lines_that_touch_are_parted() -> None:
    marks = [char(column, 0) for column in range(4)] + [char(column, 0, top=30) for column in range(4)]
    marks.append(char(2, 0, top=20, width=3, height=14))
    assert len(boxes(marks)) == 2


def test_the_letter_height_is_that_of_most_square_marks() -> None:
    marks = [char(n, 0, width=30, height=30) for n in range(9)] + [char(9, 0, width=3, height=3)]
    assert 29 < letter_height(marks, 200 / 72) < 33


def test_without_characters_the_letter_height_is_the_usual_one() -> None:
    assert 24 < letter_height([], 200 / 72) < 32
