import pytest

from core.model import Group, Indicator
from tests.core.checks.build import fields, found, of, project, row, zhejiang


@pytest.mark.parametrize(
    ("level2", "level1"),
    [
        ("数量指标", "产出指标"),
        ("成本指标", "产出指标"),
        ("成本指标", "成本指标"),
        ("经济成本指标", "成本指标"),
        ("满意度指标", "满意度指标"),
        ("可持续影响指标", "效益 指标"),
        ("数量", "产出"),
        ("履职效果指标", "产出指标"),
        ("数量指标", "项目完成"),
        ("数量指标", None),
    ],
)
def test_level_1_of_either_tree_is_silent(level2: str, level1: str | None) -> None:
    assert found(project(row(level2, "某指标", "1个", level1=level1)), "check.level1-wrong") == []


def test_a_wrong_level_1_is_offered_the_right_one() -> None:
    (finding,) = found(project(row("社会效益指标", "受益人数", "9人", level1="产出指标")), "check.level1-wrong")
    assert (finding.fact.field, finding.fixes, finding.severity.value) == ("level1", ("效益指标",), "warning")


@pytest.mark.parametrize(
    ("level2", "name"),
    [
        ("时效指标", "培训内容满意度"),
        ("社会效益指标", "群众满意度"),
        ("数量指标", "人员覆盖率"),
        ("质量指标", "资金发放及时率"),
        ("数量指标", "工程完成时间"),
    ],
)
def test_a_name_of_another_type_is_told(level2: str, name: str) -> None:
    assert fields(found(project(row(level2, name, "≥95%")), "check.name-type")) == ["level3"]


@pytest.mark.parametrize(
    ("level2", "name"),
    [
        ("数量指标", "培训人数"),
        ("数量指标", "巡查频率"),
        ("质量指标", "合格率"),
        ("时效指标", "目标完成率"),
        ("服务对象满意度指标", "学员满意率"),
        ("履职效果指标", "群众满意度"),
    ],
)
def test_a_name_of_its_type_is_silent(level2: str, name: str) -> None:
    assert found(project(row(level2, name, "≥95%")), "check.name-type") == []


def test_satisfaction_under_benefit_is_the_way_of_the_zhejiang_list() -> None:
    listed = of(zhejiang(("效益指标", Group("学员满意度", "95%", ""), None)), layout="zhejiang-list")
    assert found(listed, "check.name-type") + found(listed, "check.satisfaction-missing") == []


@pytest.mark.parametrize(("name", "wrong"), [("数量指标", True), ("服务对象满意度指标", True), ("社会效益", True),
                                             ("服务对象满意度", False), ("满意度", False), ("放映场次", False)])  # fmt: skip
def test_a_name_that_is_only_a_label_is_told(name: str, wrong: bool) -> None:
    assert fields(found(project(row("数量指标", name, "1个")), "check.name-is-label")) == ["level3"] * wrong


@pytest.mark.parametrize("name", ["学员满意度", "社会公众满意率", "群众满意程度", "投诉次数"])
def test_a_satisfaction_row_may_say_so_in_several_ways(name: str) -> None:
    assert found(project(row("服务对象满意度指标", name, "≥95%")), "check.satisfaction-name") == []


def test_a_satisfaction_row_that_does_not_say_so_is_told() -> None:
    rows = row("服务对象满意度指标", "受益群众满意", "100%"), row("服务对象满意度指标", "服务质量", "100%")
    findings = found(project(*rows), "check.satisfaction-name")
    assert [finding.fixes for finding in findings] == [("受益群众满意度",), ()]


def test_a_name_under_output_and_benefit_is_told_at_the_benefit_row() -> None:
    again = row("社会效益指标", "培训人数", "≥100人")
    findings = found(project(again), "check.same-name")
    assert [(finding.fact.owner, finding.fact.field) for finding in findings] == [(again.id, "level3")]


def test_the_two_periods_of_a_form_may_repeat_each_other() -> None:
    rows: list[Indicator] = []
    for period in ("mid", "annual"):
        rows += [
            row("数量指标", "新建校舍", "1栋", period=period),
            row("社会效益指标", "受益学生", "9人", period=period),
        ]
    rows.append(row("社会效益指标", "新建校舍", "1栋", period=None))
    assert found(project(*rows), "check.same-name") + found(project(*rows), "check.name-repeated") == []


def test_a_name_that_stands_twice_under_one_level_is_told_and_more_so_when_the_row_is_the_same() -> None:
    values = ("80人", "80人", "90人")
    rows = [row("数量指标", "参会人数", value) for value in values]
    same, other = found(project(*rows), "check.name-repeated")
    assert [same.fact.owner, other.fact.owner] == [rows[1].id, rows[2].id]
    assert "完全相同" in same.message
    assert "区分" in other.message
