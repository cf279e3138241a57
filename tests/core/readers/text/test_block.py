import pytest

from core.readers.text.block import Block, mended_block
from core.readers.text.torn import Words
from tests.core.readers.text.notation import rows

HEADING = "7.公共文化场馆免费开放绩效目标表"
WHOLE = (
    "项目编码|13990121A7CZ34PY6ACG7|项目名称|公共文化场馆免费开放",
    "预算规模|预算数|16. 56|其中:财政资金|16. 56|其他资金|0",
    "及资金用 途|保障场馆免费开放。",
    "资金支出|3月底|6月底|10月底|12月底",
    "计划 (%)|25.00%|50. 00%|75. 00%|100.00%",
    "绩效目标|1. 保障场馆免费开放。",
)


def mended(*lines: str, heading: str = HEADING, known: tuple[str, ...] = ()) -> Block:
    found = mended_block(rows(*lines), heading, Words([*(c for line in lines for c in line.split("|")), *known]))
    assert found is not None
    return found


def doubts(block: Block) -> dict[str, tuple[str, str]]:
    texts = {place: block.rows[place[0]][place[1]] for place in block.doubts}
    return {texts[p]: (d.rule.removeprefix("parse."), d.severity.value) for p, d in block.doubts.items()}


def with_row(number: int, line: str) -> tuple[str, ...]:
    return (*WHOLE[:number], line, *WHOLE[number + 1 :])


def test_a_whole_block_is_as_the_form_prints_it_without_doubts() -> None:
    block = mended(*WHOLE)
    assert [[text.replace(" ", "") for text in row] for row in block.rows] == [
        ["单位：万元"],
        ["项目编码", "13990121A7CZ34PY6ACG7", "项目名称", "公共文化场馆免费开放"],
        ["预算规模及资金用途", "预算数", "16.56", "其中：财政资金", "16.56", "其他资金", "0"],
        ["", "保障场馆免费开放。"],
        ["资金支出计划（%）", "3月底", "6月底", "10月底", "12月底"],
        ["", "25.00%", "50.00%", "75.00%", "100.00%"],
        ["绩效目标", "1.保障场馆免费开放。"],
    ]
    assert block.doubts == {}


def test_a_name_that_runs_together_with_its_label_is_taken_from_it() -> None:
    block = mended(*with_row(0, "项目编码|13990121A7CZ34PY6ACG7|项目名称 公共文化场馆免费|开放"))
    assert block.rows[1][3] == "公共文化场馆免费开放"


def test_a_stroke_of_the_border_before_a_label_is_no_part_of_it() -> None:
    block = mended(*with_row(1, "预算规模|M 预算数|3.00|其中:财政资金|3.00|其他资金|0"))
    assert block.rows[2][2] == "3.00"


def test_an_amount_in_pieces_is_joined_and_in_doubt() -> None:
    block = mended(*with_row(1, "预算规模|预算数|16|.56|其中:财政资金|16.56|其他资金|0"))
    assert (2, 2) in block.doubts
    assert doubts(block) == {"16.56": ("torn-joined", "warning")}


@pytest.mark.parametrize(
    "line", ["预算规模|预算数|3.00|其中:财|3.00|其他资金|0", "预算规模|预算数||其中:财政资金|3.00|其他资金|0"]
)
def test_an_amount_that_is_not_to_be_found_is_in_doubt(line: str) -> None:
    assert [d.rule for d in mended(*with_row(1, line)).doubts.values()].count("parse.text-missing") == 1


def test_an_empty_amount_behind_its_label_is_empty() -> None:
    assert mended(*with_row(1, "预算规模|预算数|3.00|其中:财政资金|3.00|其他资金|")).doubts == {}


def test_a_purpose_damaged_and_whole_among_the_goals_is_taken_from_there() -> None:
    block = mended(*with_row(2, "及资金用 途|保障场馆|费开放"))
    assert block.rows[3][1] == "保障场馆免费开放。"
    assert doubts(block) == {"保障场馆免费开放。": ("purpose-from-goal", "info")}


def test_a_purpose_that_begins_like_an_amount_is_one_text() -> None:
    block = mended(*with_row(2, "及资金用 途||预算数 9.4万元，用于场馆开放。"))
    assert block.rows[3][1] == "预算数 9.4万元，用于场馆开放。"
    assert block.doubts == {}


def test_a_damaged_purpose_without_a_like_goal_stays_in_doubt() -> None:
    block = mended(*with_row(2, "及资金用 途|购买电月|脑和打印机"))
    assert doubts(block) == {"购买电月脑和打印机": ("torn-joined", "warning")}


def test_a_goal_that_says_otherwise_than_the_purpose_is_in_doubt() -> None:
    block = mended(
        *WHOLE[:2],
        "及资金用 途|组织观看《建设新农村》影片",
        *WHOLE[3:5],
        "绩效目标|1. 组织观看《通新农村》影片等活动。",
    )
    assert doubts(block) == {"1. 组织观看《通新农村》影片等活动。": ("texts-differ", "warning")}


def test_goals_over_several_rows_beside_their_label_are_lines_of_one_text() -> None:
    block = mended(*WHOLE[:5], "|1. 保障场馆免费", "绩效目标|开放。", "|2. 群众满意。")
    assert block.rows[-1] == ["绩效目标", "1. 保障场馆免费\n开放。\n2. 群众满意。"]


def test_torn_goals_are_in_doubt() -> None:
    block = mended(*WHOLE[:5], "绩效目标|1. 党建示|范点建设，文持")
    assert [d.severity.value for d in block.doubts.values()] == ["warning"]


@pytest.mark.parametrize("missing", [0, 1, 3])
def test_a_block_without_its_code_money_or_plan_is_left_alone(missing: int) -> None:
    lines = [line for number, line in enumerate(WHOLE) if number != missing]
    assert mended_block(rows(*lines), HEADING, Words([])) is None
