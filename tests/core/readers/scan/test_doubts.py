from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import Guess, Rect
from core.readers.scan.doubts import confidence, doubtful, with_char


def line(text: str, **chances: tuple[float, str]) -> Line:
    """A recognised line; characters are sure but for those named."""
    guesses = tuple(Guess(*chances.get(char, (0.99, ""))) for char in text if not char.isspace())
    return Line(text, 1, Rect(0, 0, 100, 10), 10.0, guesses=guesses)


def test_the_least_sure_characters_come_first() -> None:
    found = doubtful([line("干部 培训", 部=(0.7, "剖")), line("于是", 于=(0.4, "干"))])
    assert [(spot.line, spot.place, spot.text) for spot in found] == [(1, 0, "于"), (0, 1, "部")]


def test_a_sign_that_is_told_from_its_twin_by_a_hair_is_sure_enough() -> None:
    assert doubtful([line("≥95", **{"≥": (0.66, ">")})]) == []
    assert doubtful([line("≥95", **{"≥": (0.45, ">")})]) != []
    assert doubtful([line(">95", **{">": (0.66, "≥")})]) != []


def test_the_confidence_of_a_cell_is_that_of_its_least_sure_character() -> None:
    assert confidence([line("甲乙"), line("丙", 丙=(0.5, ""))]) == 0.5
    assert confidence([]) == 1.0


def test_another_character_is_put_in_the_place_of_a_doubtful_one() -> None:
    lines = (line("甲 乙"), line("于 部", 于=(0.4, "干")))
    (spot,) = doubtful(lines)
    assert [each.text for each in with_char(lines, spot, spot.guess.rival)] == ["甲 乙", "干 部"]
