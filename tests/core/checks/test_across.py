from dataclasses import fields, replace
from typing import Any

import pytest

from core.checks.across import Across
from core.checks.rule import Rule
from core.checks.rules import DOCUMENT_RULES
from core.model import Disclosure, Extra, Overall, Project
from tests.core.checks.build import code, of, project, row


def faulty() -> Disclosure:
    """A document that every rule between projects finds something in."""
    twin = code(1)
    whole = of(
        project(project_code=twin),
        project(project_code=twin),
        project(project_code=code(5)),
        project(project_code=code(6)),
        project(project_code=code(7, head="13990124"), unit_name="某市教育局"),
        project(project_code=code(8, head="13990025")),
        project(project_code="", indicators=()),
        overall=Overall("本年度共安排部门预算项目绩效目标3个，3个预算项目合计12.00万元。"),
    )
    return replace(whole, year=2023)


def other(value: Any) -> Any:
    """A value of the same kind that is not the same."""
    match value:
        case int():
            return value + 100
        case str() | None:
            return f"{value or ''}7"
        case (str(), *_):
            return ("7%", *value[1:])
        case (Extra(), *_):
            return ()
        case _:
            return (*value, row("数量指标", "新增人数", "≥1人"))


def changed(whole: Disclosure, n: int, **texts: Any) -> Disclosure:
    after = replace(whole.projects[n], **texts)
    return replace(whole, projects=(*whole.projects[:n], after, *whole.projects[n + 1 :]))


def found(rule: Rule[Disclosure], whole: Disclosure) -> list[tuple[str, str]]:
    return [(finding.fact.owner, finding.message) for finding in rule.findings(whole)]


@pytest.mark.parametrize("rule", DOCUMENT_RULES, ids=lambda rule: rule.id)
def test_a_rule_looks_at_no_more_than_it_says_it_reads(rule: Rule[Disclosure]) -> None:
    whole = faulty()
    assert found(rule, whole)
    unread = [field.name for field in fields(Project) if field.name not in {"id", *rule.reads}]
    for n, one in enumerate(whole.projects):
        for name in unread:
            assert found(rule, changed(whole, n, **{name: other(getattr(one, name))})) == found(rule, whole), name


def test_a_change_that_is_read_is_seen() -> None:
    whole = faulty()
    across = Across()
    across.follow(DOCUMENT_RULES, whole, None)
    mended = changed(whole, 1, project_code=code(2))
    assert across.follow(DOCUMENT_RULES, mended, {"project_code"}) == {whole.projects[0].id, whole.projects[1].id}
    assert across.about(whole.projects[0].id) == ()


def test_what_is_still_found_stays_the_same_object() -> None:
    whole = faulty()
    across = Across()
    across.follow(DOCUMENT_RULES, whole, None)
    before = across.about(whole.projects[4].id)
    mended = changed(whole, 1, project_code=code(2))
    across.follow(DOCUMENT_RULES, mended, {"project_code"})
    assert [id(one) for one in across.about(whole.projects[4].id)] == [id(one) for one in before]
