import pytest

from core.readers.text.pairs import MendedPairs, mended_pairs
from core.readers.text.torn import Words
from tests.core.readers.text.notation import rows


def mended(*lines: str) -> MendedPairs:
    return mended_pairs(rows(*lines), Words(["场馆免费开放", *(cell for line in lines for cell in line.split("|"))]))


def doubts(pairs: MendedPairs) -> dict[tuple[int, int], tuple[str, str]]:
    return {place: (d.rule.removeprefix("parse."), d.severity.value) for place, d in pairs.doubts.items()}


def test_a_value_in_pieces_is_joined_behind_its_label() -> None:
    pairs = mended("项目名称||场馆免|费开放|实施单位|甲馆")
    assert pairs.table.rows == [["项目名称", "", "场馆免费开放", "", "实施单位", "甲馆"]]
    assert doubts(pairs) == {(0, 2): ("torn-joined", "info")}
    assert pairs.doubts[0, 2].original == "场馆免|费开放"


def test_a_joint_that_the_document_does_not_know_is_in_doubt() -> None:
    assert doubts(mended("项目名称|购置电|目和打印机")) == {(0, 1): ("torn-joined", "warning")}


@pytest.mark.parametrize(
    "lines",
    [
        ("项目名称|甲|实施单位|乙", "项目资金|年度资金总额|12.50", "||", "|其中：财政拨款|12.50"),
        ("资金支出|3月底|6月底|10月底|12月底", "计划|25%|50%|75%|100%"),
        ("总体目标|中期目标||年度目标", "|三年建成。||建成一期。"),
    ],
)
def test_rows_that_are_whole_stay(lines: tuple[str, ...]) -> None:
    pairs = mended(*lines)
    assert pairs.table.rows == rows(*lines)
    assert pairs.doubts == {}


def test_texts_side_by_side_without_a_label_are_in_doubt() -> None:
    assert doubts(mended("年度目标|保障", "|场馆全|年开放")) == {
        (1, 1): ("row-torn", "warning"),
        (1, 2): ("row-torn", "warning"),
    }
