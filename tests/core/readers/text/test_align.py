import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers.text.align import align, fits_in_place, keeps_columns
from core.readers.text.tokens import Token, tokens_of

FIELDS = ("level1", "level2", "level3", "description", "nature", "comparator", "value", "unit")
COLUMNS = tuple((n, n) for n in range(len(FIELDS)))


def placed(line: str) -> dict[str, str]:
    tokens = tokens_of(line.split("|"))
    places = align(tokens, FIELDS, COLUMNS)
    return {FIELDS[place]: token.text for token, place in zip(tokens, places, strict=True)}


WHOLE = dict(
    zip(
        FIELDS,
        ["产出指标", "数量指标", "受益人数", "受益党员数", "正向指标", "大于等于", "22000.00", "人"],
        strict=True,
    )
)


@pytest.mark.parametrize(
    "line",
    [
        "产出指标|数量指标|受益人数|受益党员数|正向指标|大于等于|22000.00|人",
        "|产出指标|数量指标|受益人数|受益党员数|正向指标|大于等于|22000.00|人",
        "||产出指标||数量指标|受益人数|受益党员数|正向指标|大于等于|22000.00|人",
    ],
)
def test_a_drifted_row_finds_its_columns(line: str) -> None:
    assert placed(line) == WHOLE


def test_a_row_without_level_or_description_leaves_them_blank() -> None:
    row = placed("|数量指标|受益人数|正向指标|大于等于|95|%")
    assert row == {k: v for k, v in WHOLE.items() if k not in ("level1", "description")} | {"value": "95", "unit": "%"}


def test_two_pieces_of_a_text_go_to_one_field() -> None:
    tokens = tokens_of(["产出指标", "数量指标", "受益人数", "受益", "党员数", "正向指标", "大于等于", "95", "%"])
    columns = (*((n, n) for n in range(3)), (3, 4), *((n, n) for n in range(5, 9)))
    assert align(tokens, FIELDS, columns)[3:5] == [3, 3]


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 12), st.text("产出数量指标95%大于等正向人 ", min_size=1)), max_size=10))
def test_the_fields_of_a_row_never_go_back(cells: list[tuple[int, str]]) -> None:
    tokens = [Token(column, text) for column, text in sorted(cells)]
    places = align(tokens, FIELDS, COLUMNS)
    assert places == sorted(places)
    assert len(places) == len(tokens)


def test_a_table_keeps_its_columns_while_levels_and_signs_stand_in_theirs() -> None:
    straight = [tokens_of(["产出指标", "数量指标", "甲", "", "正向指标", "等于", "1", "个"])] * 9
    drifted = [tokens_of(["", "", "产出指标", "数量指标", "甲", "", "正向指标", "等于", "1", "个"])] * 3
    assert keeps_columns(straight, FIELDS, COLUMNS)
    assert not keeps_columns(straight + drifted, FIELDS, COLUMNS)


def test_a_row_fits_in_place_when_every_text_suits_its_column() -> None:
    assert fits_in_place(tokens_of(["产出指标", "数量指标", "甲", "", "正向指标", "等于", "1", "个"]), FIELDS, COLUMNS)
    assert not fits_in_place(
        tokens_of(["", "产出指标", "数量指标", "甲", "", "正向指标", "等于", "1"]), FIELDS, COLUMNS
    )
