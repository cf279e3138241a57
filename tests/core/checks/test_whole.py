import pytest

from core.model import Disclosure, Overall, Safeguard
from tests.core.checks.build import fields, found, of, project


def stating(goal: str, safeguard: str = "") -> Disclosure:
    overall = Overall(goal=goal, safeguards=(Safeguard("", safeguard),))
    return of(project(), project(), overall=overall)


def test_one_unit_of_two_names_is_told_at_the_rarer() -> None:
    odd = project(unit_name="某市教育局本级")
    (finding,) = found(of(project(), odd, project()), "check.unit-name")
    assert (finding.fact.owner, finding.fixes) == (odd.id, ("某市教育局（本级）",))


@pytest.mark.parametrize("texts", [{"unit_name": "某市教育局(本级)"}, {"unit_code": "301002", "unit_name": "某校"},
                                   {"unit_name": ""}, {"unit_code": None, "unit_name": "某校"}])  # fmt: skip
def test_other_units_and_other_brackets_are_silent(texts: dict[str, str | None]) -> None:
    assert found(of(project(), project(), project(**texts)), "check.unit-name") == []


@pytest.mark.parametrize(
    "text",
    [
        "本部门共设置 2 个项目绩效目标，共涉及财政拨款资金 60 万元。",
        "预算项目共2个，资金57万元。",
        "实施5个重点项目。",
        "安排预算项目2个，合计600000元。",
        "",
    ],
)
def test_prose_that_agrees_or_speaks_of_other_projects_is_silent(text: str) -> None:
    assert found(stating(text), "check.project-count") + found(stating(text), "check.project-total") == []


def test_another_number_of_projects_in_the_prose_is_told() -> None:
    (finding,) = found(stating("共设置 17 个项目绩效目标。"), "check.project-count")
    assert (finding.fact.owner, finding.fact.field) == ("", "overall.goal")
    assert "17" in finding.message


def test_another_sum_in_the_prose_is_told_wherever_it_stands() -> None:
    disclosure = stating("", "设置2个项目绩效目标，共涉及资金1909.11万元。")
    (finding,) = found(disclosure, "check.project-total")
    assert finding.fact.field == "overall.safeguards[0].text"
    assert "1909.11万元" in finding.message
    assert "60万元" in finding.message


def test_a_sum_is_not_compared_where_an_amount_is_unknown() -> None:
    overall = Overall(goal="设置2个项目绩效目标，共涉及资金1909.11万元。")
    assert fields(found(of(project(), project(budget_total=""), overall=overall), "check.project-total")) == []
