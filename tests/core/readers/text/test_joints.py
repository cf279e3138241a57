"""Joints that width and words tell of are certain, others stay in doubt."""

import pytest

from core.findings import Severity
from core.readers.text.aligned import AlignedRow, Doubt
from core.readers.text.joints import weigh_joints
from core.readers.text.torn import Words

KNOWN = ("预算范围", "在范围", "内合同", "内合并")


def torn(pieces: str) -> AlignedRow:
    left, right = pieces.split("|")
    row = AlignedRow({"description": left + right}, halves={"description": left})
    row.doubt("description", Doubt("parse.torn-joined", Severity.WARNING, "", pieces))
    return row


@pytest.mark.parametrize(
    ("pieces", "severity"),
    [
        ("控制在预算范围|内合理使用", Severity.INFO),
        ("控制预算范围|内合理使用", Severity.WARNING),
        ("控制在预算范则|内合理使用", Severity.WARNING),
        ("控制在预算范围|寺合理使用", Severity.WARNING),
    ],
    ids=["certain", "a letter is swallowed", "half a letter on the left", "half a letter on the right"],
)
def test_a_joint_is_certain_where_width_and_words_agree(pieces: str, severity: Severity) -> None:
    row = torn(pieces)
    others = [torn("甲乙丙丁戊己庚|辛") for _ in range(3)]
    weigh_joints([row, *others], Words(KNOWN))
    assert row.doubts["description"].severity is severity


def test_a_text_that_was_put_in_place_of_its_pieces_stays_in_doubt() -> None:
    row = torn("控制在预算范围|内合理使用")
    row.raw["description"] = "控制在预算范围内合理使用资金"
    weigh_joints([row, *(torn("甲乙丙丁戊己庚|辛") for _ in range(3))], Words(KNOWN))
    assert row.doubts["description"].severity is Severity.WARNING
