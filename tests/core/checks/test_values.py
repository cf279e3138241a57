from typing import Any

import pytest

from core.model import Group, Project
from tests.core.checks.build import fields, found, of, project, row, zhejiang

RULES = ("left-over", "value-not-number", "unit-missing", "value-no-unit", "value-text-only", "value-qualitative",
         "sign-spelling", "value-missing")  # fmt: skip


def said(value: str, *, glued: bool = False, name: str = "某项工作", **columns: Any) -> list[str]:
    """The rules that mind a value of a row with these columns."""
    disclosure = of(project(row("数量指标", name, value, **columns)), glued=glued)
    return [rule for rule in RULES if found(disclosure, f"check.{rule}")]


@pytest.mark.parametrize(
    "value",
    ["≥95%", "1000份", "12月底", "≤475元/亩", "2人次及以上", "400元/人以内", "1-2个新媒体系列产品", "1篇/季",
     "2023.07-2024.01", "每周一期，每期十分钟", "300余人", "5A级", "7×24小时", "年底前", "每季度", "1:3", "三个方面",
     "一年内", "2024年12月31日前", "十二月底前", "按月发放", "零事故", "AA级", "5门课程", "200人（次）", "3*4米", "每个会议1天以内"],
)  # fmt: skip
def test_values_that_can_be_measured_are_silent(value: str) -> None:
    assert said(value) == []


@pytest.mark.parametrize("value", ["≥9595%及以上", "≥95大于等于95%", "≥4每年4部电教片及以上", "100100%", "≥33次及以上"])
def test_glued_values_are_read_as_such(value: str) -> None:
    assert said(value, glued=True) == []


@pytest.mark.parametrize("value", ["*", "≥**", "≥*人", "__", "达到_次", "XX%", "≥××元", "……", "/", "—"])
def test_what_the_template_left_is_an_error_and_nothing_else(value: str) -> None:
    assert said(value) == ["left-over"]


@pytest.mark.parametrize("name", ["指标1：", "指标 2", "……", "*"])
def test_a_name_that_the_template_left_is_an_error(name: str) -> None:
    assert "left-over" in said("1个", name=name)


@pytest.mark.parametrize(("goal", "left"), [("建设大棚≥**个", True), ("培训__人", True), ("改造×××个", True), ("2*3米井盖", False),
                                            ("完成X光机更新", False)])  # fmt: skip
def test_a_goal_that_the_template_left_is_an_error(goal: str, left: bool) -> None:
    assert fields(found(project(goals=("完成培训。", goal)), "check.left-over")) == ["goals[1]"] * left


def test_names_that_begin_like_the_template_are_fine() -> None:
    assert said("1个", name="指标体系建设数量") == []


@pytest.mark.parametrize("value", ["≥提高效率", "≥", "大于等于良好"])
def test_a_sign_without_a_number_is_an_error(value: str) -> None:
    assert said(value) == ["value-not-number"]


@pytest.mark.parametrize(
    ("value", "columns", "rules"),
    [
        ("100.00", {"comparator": "大于等于", "unit": "人"}, []),
        ("1-2", {"comparator": "＝", "unit": "个"}, ["value-not-number"]),
        ("优良", {"comparator": "＝", "unit": ""}, ["value-not-number"]),
        ("优良", {"nature": "定量", "unit": "个"}, ["value-not-number"]),
        ("100", {"comparator": "≥", "unit": ""}, ["unit-missing"]),
        ("优良", {"comparator": "定性", "unit": ""}, ["value-qualitative"]),
        ("优良", {"nature": "定性指标", "unit": ""}, ["value-qualitative"]),
        ("优良", {"nature": "正向指标", "comparator": "", "unit": ""}, ["value-text-only"]),
        ("95%", {"comparator": "≥"}, []),
    ],
)
def test_forms_with_columns_of_their_own_take_numbers_and_units(
    value: str, columns: dict[str, str], rules: list[str]
) -> None:
    assert said(value, **columns) == rules


def test_a_unit_in_the_value_is_offered_to_the_unit_column() -> None:
    subject = project(row("质量指标", "合格率", "95%", comparator="≥", unit=""))
    (number,) = found(subject, "check.value-not-number")
    (unit,) = found(subject, "check.unit-missing")
    assert (number.fact.field, number.fixes) == ("value", ("95",))
    assert (unit.fact.field, unit.fixes) == ("unit", ("%",))


@pytest.mark.parametrize(
    ("value", "glued"), [("≥10 提高效率", False), ("≥10提高效率", True), ("100按计划完成", True), ("60", False)]
)
def test_a_number_that_counts_nothing_is_told(value: str, glued: bool) -> None:
    assert said(value, glued=glued) == ["value-no-unit"]


def test_a_rate_without_its_sign_is_offered_percent() -> None:
    (finding,) = found(project(row("质量指标", "合格率", "≥95")), "check.value-no-unit")
    assert finding.fixes == ("≥95%",)


def test_a_unit_in_the_name_is_a_unit() -> None:
    assert said("95", name="使用人员满意度（%）") == []


@pytest.mark.parametrize("value", ["及时", "圆满完成", "有效提升", "按年度工作计划完成", "进一步统一管理"])
def test_words_alone_should_be_a_number(value: str) -> None:
    assert said(value) == ["value-text-only"]


def test_words_in_a_zhejiang_list_are_told_at_their_group() -> None:
    listed = of(zhejiang(("产出指标", None, Group("采购工作", "及时", ""))), layout="zhejiang-list")
    assert fields(found(listed, "check.value-text-only")) == ["individual.value"]


@pytest.mark.parametrize(("value", "better"), [(">=17600株", "≥17600株"), ("<= 475元", "≤475元"), ("≦3天", "≤3天")])
def test_a_sign_of_two_characters_is_offered_as_one(value: str, better: str) -> None:
    (finding,) = found(project(row("数量指标", "某项工作", value)), "check.sign-spelling")
    assert (finding.severity.value, finding.fixes) == ("info", (better,))


@pytest.mark.parametrize("value", ["<0.2万元", "=8个", "≥3天", "不低于3天"])
def test_single_signs_stay_as_they_are_printed(value: str) -> None:
    assert said(value) == []


def test_a_sign_in_its_own_column_is_offered_there() -> None:
    subject: Project = project(row("数量指标", "参会人数", "9", comparator=">=", unit="人"))
    assert [(f.fact.field, f.fixes) for f in found(subject, "check.sign-spelling")] == [("comparator", ("≥",))]
