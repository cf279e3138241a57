import pytest

from core.readers.text.plan import names_months, read_plan
from core.readers.text.tokens import tokens_of

WHOLE = "资金支出|3月底|6月底|10月底|12月底"


def shares(labels: str, values: str) -> list[str]:
    return [text for text, _ in read_plan(tokens_of(labels.split("|")), tokens_of(values.split("|")))]


def severities(labels: str, values: str) -> list[str]:
    plan = read_plan(tokens_of(labels.split("|")), tokens_of(values.split("|")))
    return [doubt.severity.value for _, doubt in plan if doubt]


@pytest.mark.parametrize(
    "labels", [WHOLE, "资金支出|3 ,|月底|6月底|10 月底|1|2月底", "资金支出|3月|底|6月底|10月底|12月底"]
)
def test_the_months_of_a_plan_are_known_however_they_are_cut(labels: str) -> None:
    assert names_months(tokens_of(labels.split("|")))


def test_a_single_month_is_no_plan() -> None:
    assert not names_months(tokens_of(["时效指标", "完成时限", "12月底"]))


@pytest.mark.parametrize(
    "values",
    [
        "计划|25.00%|50.00%|75.00%|100.00%",
        "计划|25.|. 00%|50. 00%|75. 00%|10|00.00%",
        "计划|25.|00%|50.00%|75.00%|10|0.00%",
        "计划|25|.00%|50.00% 75.00%|100.00%",
    ],
)
def test_shares_cut_at_the_border_are_joined(values: str) -> None:
    assert shares(WHOLE, values) == ["25.00%", "50.00%", "75.00%", "100.00%"]


def test_a_joined_share_is_a_certain_repair_when_it_is_one() -> None:
    assert severities(WHOLE, "计划|25.|. 00%|50. 00%|75. 00%|10|00.00%") == ["info", "info"]
    assert severities(WHOLE, "计划|25.00%|50.00%|75.00%|100.00%") == []


@pytest.mark.parametrize("values", ["计划|2|7|5|0%|50%|75%|100%", "计划|25%|50%|75%|1o0"])
def test_what_makes_no_share_is_in_doubt(values: str) -> None:
    assert "warning" in severities(WHOLE, values)


def test_blank_months_stay_blank() -> None:
    assert shares("资金|3 ,|月底|6月底|10 月底|1|2月底", "计划|||||10|00.00%") == ["", "", "", "100.00%"]
    assert shares("资金|3 ,|月底|6月底|10月底|1|2月底", "计划||||100.00%|10|00.00%") == ["", "", "100.00%", "100.00%"]
    assert shares(WHOLE, "计划||||") == ["", "", "", ""]
