import pytest

from core.readers.text.names import join_code, join_name
from core.readers.text.torn import Words
from core.terms.code import check_character

BODY = "13990124P00584012086"
CODE = BODY + str(check_character(BODY))
WORDS = Words([])


def severity(doubt: object) -> str:
    return doubt.severity.value if doubt else ""  # type: ignore[attr-defined]


def test_a_code_in_one_piece_stays() -> None:
    assert join_code([CODE]) == (CODE, None)
    assert join_code([]) == ("", None)


@pytest.mark.parametrize(
    "pieces",
    [[CODE[:10], CODE[10:]], [f"{CODE[:10]} {CODE[-1]}", CODE[10:-1]], [f"{CODE[:10]} <i>{CODE[-1]}</i>", CODE[10:-1]]],
)
def test_the_check_character_proves_a_joined_code(pieces: list[str]) -> None:
    code, doubt = join_code(pieces)
    assert code == CODE
    assert severity(doubt) == "info"


def test_a_look_alike_letter_of_another_script_is_folded() -> None:
    code, _ = join_code(["1303112121Н Ү", "XQ8QRVXN2"])
    assert code == "1303112121HXQ8QRVXN2Y"


@pytest.mark.parametrize("pieces", [[CODE[:10], CODE[9:]], [CODE[:9], CODE[10:]], ["13990121KF X", "DN0XHE33SA"]])
def test_a_code_without_proof_is_in_doubt(pieces: list[str]) -> None:
    _, doubt = join_code(pieces)
    assert severity(doubt) == "warning"
    assert doubt is not None
    assert doubt.original == "|".join(pieces)


HEADING = "3.公共文化场馆（本级）免费开放绩效目标表"
NAME = "公共文化场馆（本级）免费开放"


def test_a_name_as_in_the_heading_needs_no_word() -> None:
    assert join_name([NAME], HEADING, WORDS) == (NAME, None)
    assert join_name(["公共文化场馆", "（本级）免费开放"], HEADING, WORDS) == (NAME, None)


@pytest.mark.parametrize(
    "pieces", [["公共文化场馆", "本级）免费开放"], ["公共文化场亻", "（本级）免费"], ["公共文化场馆（本级"]]
)
def test_a_damaged_name_is_taken_from_the_heading(pieces: list[str]) -> None:
    name, doubt = join_name(pieces, HEADING, WORDS)
    assert name == NAME
    assert severity(doubt) == "info"


def test_a_name_unlike_the_heading_stays_in_doubt_with_the_heading_to_offer() -> None:
    name, doubt = join_name(["购置办公设备"], HEADING, WORDS)
    assert name == "购置办公设备"
    assert doubt is not None
    assert (severity(doubt), doubt.fixes) == ("warning", (NAME,))


def test_a_name_in_pieces_without_a_heading_is_in_doubt() -> None:
    name, doubt = join_name(["公共文化", "场馆"], "", WORDS)
    assert (name, severity(doubt)) == ("公共文化场馆", "warning")
    assert join_name(["公共文化场馆"], "", WORDS)[1] is None
