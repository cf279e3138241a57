from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks import Checker, check
from core.checks.case import Case, case_of
from core.checks.differing import ROWS, differing
from core.checks.rule import Rule
from core.checks.rules import PROJECT_RULES
from core.checks.verdict import verdict
from core.model import Disclosure, Extra, Group, Indicator, Project
from tests.core.checks.build import code, of, project, row
from tests.helpers.strategies import disclosures

SATISFACTION = "服务对象满意度指标"


def row_of(**texts: Any) -> Indicator:
    return replace(row("数量指标", "培训人数", "≥20人"), **texts)


def faulty() -> Disclosure:
    """A document in which every rule that needs one project only finds something."""
    twice = row("数量指标", "培训人数", "≥20人")
    rows = (
        row_of(level1=""),
        row_of(level2=""),
        row_of(level3=""),
        row_of(value=""),
        row_of(level1="效益指标"),
        row_of(level3="数量指标"),
        row_of(level3="培训完成率"),
        twice,
        replace(twice, id="twice"),
        row_of(level3="1.培训人数 2.培训次数", value="≥3次、60人"),
        row_of(level3="指标1：", value="≥**"),
        row_of(value="大约二三", comparator="≥", unit="人"),
        row_of(value="20", unit=""),
        row_of(value="≥10 提高效率"),
        row_of(value="明显改善"),
        row_of(value="明显改善", nature="定性"),
        row_of(value=">=20人"),
        row_of(level3="培训人数", value="≥20次"),
        row_of(level3="培训合格率", value="292%"),
        row_of(level3="长" * 101),
    )
    satisfied = (
        replace(row(SATISFACTION, "群众感受", "≥95%"), level1="满意度指标"),
        replace(row(SATISFACTION, "群众满意度", "≥60%"), level1="满意度指标"),
    )
    spoiled = project(
        *rows,
        *satisfied,
        project_code="13990224F 1",
        project_name="",
        title="1.某某项目绩效目标表",
        budget_total="七",
        spend_plan=("50%", "20%", "", ""),
        goals=("完成XX次",),
        extra=(Extra("预算执行率（分值）", "10"),),
    )
    shifted = row_of(level3=None, value=None, common=Group("共性", "1", ""), individual=Group("共性", "", ""))
    return of(
        spoiled,
        project(project_name="道路养护", title="2.绿化项目绩效目标表", project_code=spoilt_code(), budget_total="1"),
        project(project_code=code(3).lower(), indicators=(shifted,)),
        project(row_of(weight="30"), row_of(weight="20", level3="培训次数", value="≥3次")),
        project(indicators=satisfied),
        project(indicators=(row_of(level1="效益指标", level2="社会效益指标"),)),
        project(indicators=(row_of(),)),
    )


def spoilt_code() -> str:
    right = code(2)
    return right[:-1] + ("0" if right[-1] != "0" else "1")


def found(rule: Rule[Case], whole: Disclosure, one: Project) -> list[tuple[str, str, str]]:
    return [(each.fact.owner, each.fact.field, each.message) for each in rule.findings(case_of(whole, one))]


def with_row(one: Project, n: int, **texts: Any) -> Project:
    return replace(one, indicators=(*one.indicators[:n], replace(one.indicators[n], **texts), *one.indicators[n + 1 :]))


@pytest.mark.parametrize("rule", PROJECT_RULES, ids=lambda rule: rule.id)
def test_a_rule_looks_at_no_more_than_it_says_it_reads(rule: Rule[Case]) -> None:
    whole = faulty()
    assert any(found(rule, whole, one) for one in whole.projects)
    everyone = [each for one in whole.projects for each in one.indicators]
    for one in whole.projects:
        as_it_is = found(rule, whole, one)
        for name in {field.name for field in fields(Project)} - {"id", "indicators", *rule.reads}:
            for text in {getattr(each, name) for each in whole.projects}:
                assert found(rule, whole, replace(one, **{name: text})) == as_it_is, name
        for name in {field.name for field in fields(Indicator)} - {"id", *rule.reads}:
            for text in {getattr(each, name) for each in everyone}:
                for n in range(len(one.indicators)):
                    assert found(rule, whole, with_row(one, n, **{name: text})) == as_it_is, name


@settings(max_examples=25, deadline=None)
@given(disclosures(), st.data())
def test_after_any_change_of_one_text_the_same_is_found_as_anew(before: Disclosure, data: st.DataObject) -> None:
    checker, whole = Checker(), replace(faulty(), projects=faulty().projects + before.projects)
    checker.check(whole)
    for _ in range(4):
        n = data.draw(st.integers(0, len(whole.projects) - 1))
        other, one = data.draw(st.sampled_from(whole.projects)), whole.projects[n]
        if one.indicators and other.indicators and data.draw(st.booleans()):
            name = data.draw(st.sampled_from([field.name for field in fields(Indicator) if field.name != "id"]))
            text = getattr(data.draw(st.sampled_from(other.indicators)), name)
            one = with_row(one, data.draw(st.integers(0, len(one.indicators) - 1)), **{name: text})
        else:
            name = data.draw(st.sampled_from([f.name for f in fields(Project) if f.name not in ("id", "indicators")]))
            one = replace(one, **{name: getattr(other, name)})
        whole = replace(whole, projects=(*whole.projects[:n], one, *whole.projects[n + 1 :]))
        assert checker.check(whole) == check(whole)


def test_what_a_change_does_not_touch_stays_the_same_object() -> None:
    whole = faulty()
    one = whole.projects[0]
    before = verdict(whole, one)
    after = verdict(whole, replace(one, spend_plan=("25%", "50%", "75%", "100%")), before)
    changed = [
        rule.id for rule, old, new in zip(PROJECT_RULES, before.by_rule, after.by_rule, strict=True) if old is not new
    ]
    assert changed == ["check.spend-plan"]


def test_the_fields_that_differ_are_named_and_rows_that_come_or_move() -> None:
    one = project()
    assert differing(one, replace(one, budget_total="1")) == {"budget_total"}
    assert differing(one, with_row(one, 1, value="1", basis="2")) == {"value", "basis"}
    assert differing(one, replace(one, indicators=one.indicators[::-1])) == {ROWS}
    assert differing(one, replace(one, indicators=one.indicators[1:], seq=9)) == {ROWS, "seq"}
