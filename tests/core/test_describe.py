import pytest

from core.describe import Places, label_of, severity_name
from core.facts import Fact
from core.findings import Severity
from core.model import Disclosure, Indicator, Project

PLACES = Places(Disclosure(projects=(Project("p", 3, project_name="体检经费", indicators=(Indicator("i"),)),)))


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (Fact("p", "budget_total"), "3.体检经费 · 预算数"),
        (Fact("p", "indicators"), "3.体检经费 · 绩效指标"),
        (Fact("i", "common.value"), "3.体检经费 · 第 1 条指标 · 指标值（共性）"),
        (Fact("", "overall.safeguards[1].text"), "整个文件 · 工作保障措施 2"),
        (Fact(), "整个文件"),
        (Fact("gone", "value"), "指标值"),
    ],
)
def test_a_place_is_named_by_project_row_and_field(fact: Fact, text: str) -> None:
    assert PLACES.of(fact) == text


@pytest.mark.parametrize(
    ("field", "label"),
    [("goals[1]", "绩效目标 2"), ("spend_plan[0]", "3月底"), ("overall.goal", "总体绩效目标"), ("projects", "项目")],
)
def test_items_and_wholes_have_labels_too(field: str, label: str) -> None:
    assert label_of(field) == label


def test_severities_have_three_names() -> None:
    assert [severity_name(severity) for severity in Severity] == ["错误", "疑问", "提示"]
