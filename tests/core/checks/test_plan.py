import pytest

from tests.core.checks.build import fields, found, project


@pytest.mark.parametrize(
    "plan",
    [
        ("25.00%", "50.00%", "75.00%", "100.00%"),
        ("", "", "", "100%"),
        ("", "100%", "", ""),
        ("40", "40", "", "100"),
        ("", "", "", ""),
        ("５０％", "１００％"),
        (),
        None,
    ],
)
def test_a_plan_that_rises_to_100_or_is_blank_is_silent(plan: tuple[str, ...] | None) -> None:
    assert found(project(spend_plan=plan), "check.spend-plan") == []


@pytest.mark.parametrize(
    ("plan", "field"),
    [
        (("50%", "40%", "", "100%"), "spend_plan[1]"),
        (("25%", "50%", "75%", "90%"), "spend_plan[3]"),
        (("", "50%", "", ""), "spend_plan[1]"),
        (("25%", "150%", "", ""), "spend_plan[1]"),
        (("一半", "", "", "100%"), "spend_plan[0]"),
        (("-5%", "", "", "100%"), "spend_plan[0]"),
    ],
)
def test_a_broken_plan_is_told_at_its_cell(plan: tuple[str, ...], field: str) -> None:
    assert fields(found(project(spend_plan=plan), "check.spend-plan")) == [field]
