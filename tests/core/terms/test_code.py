from hypothesis import given
from hypothesis import strategies as st

from core.terms.code import check_character, check_fails, fold_code, has_check, is_code

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@st.composite
def p_codes(draw: st.DrawFn) -> str:
    body = draw(st.text("0123456789", min_size=8, max_size=8)) + "P"
    body += draw(st.text(ALPHABET, min_size=11, max_size=11))
    return body + (check_character(body) or "")


@given(p_codes(), st.integers(9, 20), st.sampled_from(ALPHABET))
def test_the_check_character_catches_every_single_wrong_character(code: str, place: int, wrong: str) -> None:
    assert not check_fails(code)
    changed = code[:place] + wrong + code[place + 1 :]
    assert check_fails(changed) == (changed != code)


@given(p_codes(), st.integers(9, 19))
def test_the_check_character_catches_every_swap_of_neighbours(code: str, place: int) -> None:
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert check_fails(swapped) == (swapped != code)


def test_codes_of_2021_have_no_check() -> None:
    code = "130999214FVKENNKNIA3G"
    assert is_code(code)
    assert not has_check(code)
    assert not check_fails(code)


def test_letters_outside_the_alphabet_have_no_check_character() -> None:
    assert check_character("13099924P0058401208I") is None
    assert check_character("123") is None


def test_white_space_mark_up_and_look_alikes_fold_away() -> None:
    assert fold_code("13099924P00584 0120\n862") == "13099924P005840120862"
    assert fold_code("130999<i>F</i>Н１Ү") == "130999FH1Y"


def test_only_21_digits_and_capitals_are_a_code() -> None:
    assert is_code("13099924P005840120862")
    assert not is_code("13099924P00584012086")
    assert not is_code("13099924P00584012086a")
    assert not is_code("1.30999E+20")
