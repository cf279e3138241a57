from dataclasses import replace

import pytest

from core.model import Group, Project
from tests.core.checks.build import fields, found, of, project, row, sound_rows, zhejiang

RULES = ("kinds-missing", "output-missing", "benefit-missing", "satisfaction-missing", "few-indicators")


def without(*levels: str) -> Project:
    rows = tuple(r for r in sound_rows() if not any((r.level2 or "").startswith(level) for level in levels))
    return project(indicators=rows)


def lacking(subject: Project) -> list[str]:
    return [rule for rule in RULES if found(subject, f"check.{rule}")]


@pytest.mark.parametrize(
    ("levels", "rules"),
    [
        (("质量", "时效"), ["kinds-missing"]),
        (("社会",), ["benefit-missing"]),
        (("服务",), ["satisfaction-missing"]),
        (("数量", "质量", "时效", "成本"), ["output-missing", "few-indicators"]),
    ],
)
def test_a_kind_that_lacks_is_told_of_the_project(levels: tuple[str, ...], rules: list[str]) -> None:
    assert lacking(without(*levels)) == rules


def test_the_kinds_that_lack_are_named() -> None:
    (finding,) = found(without("质量", "时效"), "check.kinds-missing")
    assert "质量指标、时效指标" in finding.message
    assert finding.fact.field == "indicators"


def test_cost_may_be_a_level_1_of_its_own() -> None:
    rows = (*without("成本").indicators, row("经济成本指标", "人均成本", "≤300元", level1="成本指标"))
    assert lacking(project(indicators=rows)) == []


def test_labels_of_another_tree_and_lists_without_level_2_are_silent() -> None:
    other = project(
        indicators=(row("履职效果", "某指标", "1个", level1="履职"), row("运行成本", "甲", "1个", level1="管理"))
    )
    assert [rule for rule in lacking(other) if rule != "few-indicators"] == []
    listed = zhejiang(*(("产出指标", Group(name, "1个", ""), None) for name in "甲乙丙"))
    assert [rule for rule in RULES if found(of(listed, layout="zhejiang-list"), f"check.{rule}")] == ["benefit-missing"]


def test_a_satisfaction_row_may_lack_its_level_2() -> None:
    rows = tuple(replace(r, level2="") if r.level1 == "满意度指标" else r for r in sound_rows())
    assert lacking(project(indicators=rows)) == []


def test_two_indicators_are_few() -> None:
    few = project(indicators=sound_rows()[:2])
    (finding,) = found(few, "check.few-indicators")
    assert finding.severity.value == "info"
    assert fields([finding]) == ["indicators"]
