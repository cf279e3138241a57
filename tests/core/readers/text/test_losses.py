"""What lists have lost is in doubt where other cells tell of it."""

import pytest

from core.findings import Finding
from core.readers.text.losses import flag_losses
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from tests.core.readers.text.notation import FORM_HEADER, LIST_HEADER, reading_of, rows

FIRST = "1|培训|10|目标|产出指标|时效指标|完成率||正向指标|等于|1|%"
LINE = "|||||质量指标|合格率||正向指标|大于等于|95|%"


def told(*lines: str) -> dict[tuple[int, int], tuple[str, tuple[str, ...]]]:
    """Rule and fixes of each doubt, by row and column."""
    table = MendedPairs(RawTable(rows(*lines)))
    flag_losses([table])
    return {place: (doubt.rule.removeprefix("parse."), doubt.fixes) for place, doubt in table.doubts.items()}


@pytest.mark.parametrize(
    ("lost", "column"),
    [(LINE.replace("|%", "|"), 11), (LINE.replace("大于等于", ""), 9), (LINE.replace("正向指标", ""), 8)],
    ids=["unit", "comparator", "nature"],
)
def test_a_blank_where_nearly_all_rows_have_a_text_is_in_doubt(lost: str, column: int) -> None:
    assert told(LIST_HEADER, FIRST, LINE, LINE, LINE, lost) == {(5, column): ("text-missing", ())}


def test_a_bare_number_without_a_unit_is_in_doubt_however_many_units_are_lost() -> None:
    bare = LINE.replace("|%", "|")
    assert set(told(LIST_HEADER, FIRST, bare, bare, bare)) == {(2, 11), (3, 11), (4, 11)}


def test_a_column_that_nobody_has_filled_in_is_none_that_was_lost() -> None:
    blank = "|数量指标|人数|比例||计划"
    assert told(FORM_HEADER, blank, blank, blank) == {}


def test_the_document_is_asked_and_not_a_single_table() -> None:
    whole = [MendedPairs(RawTable(rows(LIST_HEADER, FIRST))) for _ in range(4)]
    lost = MendedPairs(RawTable(rows(LIST_HEADER, FIRST.replace("等于", ""))))
    flag_losses([*whole, lost])
    assert set(lost.doubts) == {(1, 9)}
    assert not any(table.doubts for table in whole)


@pytest.mark.parametrize(
    ("row", "fixes"),
    [
        ("|质量指标|合格率|合格的比例|≥95|计划", ("≥95%",)),
        ("|质量指标|合格率|合格的比例|≥95及以上|计划", ("≥95%及以上",)),
        ("|质量指标|合格|达到95%以上|≥95|计划", ("≥95%",)),
        ("|质量指标|合格率|比例不低于95%|95%|计划", ("不低于95%",)),
    ],
    ids=[
        "the name is that of a share",
        "words behind the number",
        "the description has the per cent",
        "the description has the sign",
    ],
)
def test_a_value_without_the_sign_or_unit_that_its_row_tells_is_in_doubt(row: str, fixes: tuple[str, ...]) -> None:
    usual = [f"|数量指标|次数{n}|每年|≥{n}次|计划" for n in range(2, 5)]
    assert told(FORM_HEADER, *usual, row) == {(4, 4): ("value-bare", fixes)}


@pytest.mark.parametrize(
    "row",
    [
        "|质量指标|合格率|合格的比例|≥95%|计划",
        "|质量指标|增长率|与上年比|1|计划",
        "|数量指标|次数|每年95%的村举办|≥12次|计划",
        "|质量指标|合格率|比例95%|95%|计划",
        "|质量指标|合格率|比例|95按计划|计划",
    ],
)
def test_values_that_nothing_speaks_against_are_not(row: str) -> None:
    usual = [f"|数量指标|次数{n}|每年|≥{n}次|计划" for n in range(2, 5)]
    assert told(FORM_HEADER, *usual, row) == {}


def test_the_doubt_stands_at_the_cell_with_the_value_that_it_may_be() -> None:
    lines = ("产出指标|数量指标|次数|每年|≥3次|计划", "|质量指标|合格率|合格的比例|≥95|计划")
    (found,) = (f for f in reading_of("项目名称|甲", FORM_HEADER, *lines).findings if f.rule == "parse.value-bare")
    assert isinstance(found, Finding)
    assert (found.fact.field, found.original, found.fixes) == ("value", "≥95", ("≥95%",))


@pytest.mark.parametrize("value", ["等于12.", "≥", "不低于", "2023.07-", "400元/"])
def test_a_value_that_breaks_off_is_in_doubt(value: str) -> None:
    assert told(FORM_HEADER, f"|数量指标|次数|每年|{value}|计划") == {(1, 4): ("value-cut", ())}


def values(*texts: str) -> dict[tuple[int, int], tuple[str, tuple[str, ...]]]:
    """What is told of values under one another."""
    return told(FORM_HEADER, *(f"|数量指标|次数{n}|每年|{text}|计划" for n, text in enumerate(texts)))


def test_a_greater_sign_among_many_greater_or_equal_is_in_doubt_with_a_fix() -> None:
    usual = ["≥1次"] * 3
    assert values(*usual, ">1次") == {(4, 4): ("sign-doubtful", ("≥1次",))}
    assert values(">1次", "≥3次") == values(*usual, "＞2TB") == values(*usual, ">1次", "<3次") == {}


def test_a_value_without_a_name_is_in_doubt_with_what_stands_beside_it() -> None:
    usual = "|数量指标|次数|每年|9次|计划"
    assert set(told(FORM_HEADER, usual, "|||愿服务的时长|3000小时|")) == {(2, 3), (2, 4)}
    assert told(FORM_HEADER, usual, "|||愿服务的时长||") == {}
