import pytest

from core.model import Group
from tests.core.checks.build import fields, found, of, project, row, zhejiang


def test_texts_over_the_limits_are_told_at_their_field() -> None:
    long_row = row("数量指标", "长" * 101, "1" * 1001)
    subject = project(long_row, overall_goal="目" * 2001, goals=("标" * 1500, "标" * 501))
    assert fields(found(subject, "check.text-long")) == ["overall_goal", "goals", "level3", "value"]
    listed = of(zhejiang(("产出指标", None, Group("长" * 101, "1个", ""))), layout="zhejiang-list")
    assert fields(found(listed, "check.text-long")) == ["individual.name"]


def test_texts_at_the_limits_are_silent() -> None:
    subject = project(row("数量指标", "长" * 100, "1" * 1000), overall_goal="目" * 2000, goals=("标" * 2000,))
    assert found(subject, "check.text-long") == []


@pytest.mark.parametrize(
    "title",
    [
        "1.骨干教师培训绩效目标表",
        "1、 “骨干教师”培训 绩效目标表",
        "12．骨干教师培训（续建）绩效目标表",
        "2024年部门预算项目绩效目标表",
        "项目绩效目标表",
        "1.绩效目标表",
        "",
        None,
    ],
)
def test_a_heading_that_names_the_project_or_none_is_silent(title: str | None) -> None:
    assert found(project(title=title), "check.title-name") == []


def test_a_heading_of_another_project_is_offered_the_name() -> None:
    (finding,) = found(project(title="3.校舍维修绩效目标表"), "check.title-name")
    assert (finding.fact.field, finding.fixes) == ("title", ("3.骨干教师培训绩效目标表",))
