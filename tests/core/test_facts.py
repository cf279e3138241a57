import pytest
from hypothesis import given, settings

from core.facts import Fact, Paths, text_at, with_text
from core.model import Disclosure, Group, Indicator, Overall, Project, SubGoal
from tests.helpers.strategies import disclosures

PROJECT = Project(
    "p1",
    1,
    goals=("甲", "乙"),
    spend_plan=("25%", "", "", "100%"),
    indicators=(Indicator("i1", value="3次", common=Group("名", "值", "述")),),
)
DISCLOSURE = Disclosure(year=2024, overall=Overall("总", (SubGoal("项"),)), projects=(PROJECT,))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("goals", "1.甲\n2.乙"),
        ("goals[1]", "乙"),
        ("spend_plan[3]", "100%"),
        ("purpose", None),
        ("goals[7]", None),
        ("indicators", None),
    ],
)
def test_a_field_reads_as_text(field: str, text: str | None) -> None:
    assert text_at(PROJECT, field) == text


def test_deep_fields_are_reached_by_their_way() -> None:
    assert text_at(DISCLOSURE, "overall.sub_goals[0].title") == "项"
    assert text_at(PROJECT.indicators[0], "common.value") == "值"


def test_a_changed_text_leaves_all_else_as_it_was() -> None:
    changed = with_text(PROJECT, "spend_plan[1]", "50%")
    assert changed.spend_plan == ("25%", "50%", "", "100%")
    assert with_text(changed, "spend_plan[1]", "") == PROJECT
    assert with_text(PROJECT, "goals", "1.丙\n2.丁").goals == ("丙", "丁")
    assert with_text(DISCLOSURE, "year", "2025").year == 2025


def test_a_way_that_does_not_exist_is_refused() -> None:
    for field in ("colour", "goals[5]", "indicators[0].value.x"):
        with pytest.raises(LookupError):
            with_text(PROJECT, field, "x")


@settings(max_examples=25)
@given(disclosures())
def test_paths_lead_to_facts_and_back(disclosure: Disclosure) -> None:
    paths = Paths(disclosure)
    facts = [Fact("", "overall.goal")]
    for project in disclosure.projects:
        facts += [Fact(project.id, "project_code"), Fact(project.id, "spend_plan[2]")]
        facts += [Fact(row.id, "value") for row in project.indicators]
    for fact in facts:
        path = paths.path(fact)
        assert path is not None
        assert paths.fact(path) == fact


def test_the_path_is_the_contracts() -> None:
    paths = Paths(DISCLOSURE)
    assert paths.path(Fact("i1", "common.value")) == "projects[0].indicators[0].common.value"
    assert paths.path(Fact("gone", "value")) is None
    assert paths.fact("projects[4].title") is None


def test_goals_and_year_come_to_a_form_without_them_and_go_again() -> None:
    project = with_text(Project("p", 1), "goals", "1.畅通。\n2.满意。")
    assert project.goals == ("畅通。", "满意。")
    assert with_text(project, "goals", None).goals is None
    assert with_text(Disclosure(), "year", "2024").year == 2024
