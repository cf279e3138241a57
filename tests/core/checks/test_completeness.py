from typing import Any

import pytest

from core.model import Group
from tests.core.checks.build import fields, found, of, project, row, zhejiang


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        ("check.level1-missing", {"level1": " "}),
        ("check.level2-missing", {"level2": ""}),
        ("check.level3-missing", {"level3": ""}),
        ("check.value-missing", {"value": ""}),
    ],
)
def test_an_empty_cell_of_a_row_is_an_error(rule: str, texts: dict[str, Any]) -> None:
    broken = row(**({"level2": "数量指标", "level3": "参会人数", "value": "80人"} | texts))
    (finding,) = found(project(broken), rule)
    assert (finding.fact.owner, finding.fact.field, finding.severity.value) == (broken.id, *texts, "error")


@pytest.mark.parametrize("rule", ["check.level2-missing", "check.level3-missing", "check.value-missing"])
def test_a_column_that_the_form_does_not_have_is_not_missed(rule: str) -> None:
    assert found(project(row(None, None, None)), rule) == []


def test_level_1_is_offered_by_level_2() -> None:
    (finding,) = found(project(row("社会效益指标", "受益人数", "9人", level1="")), "check.level1-missing")
    assert finding.fixes == ("效益指标",)


def test_a_project_without_a_name_is_an_error() -> None:
    assert fields(found(project(project_name=""), "check.project-name-missing")) == ["project_name"]


def test_a_description_that_slid_into_the_next_name_is_told_once() -> None:
    shifted = zhejiang(("产出指标", Group("参加人数", "2000", ""), Group("参加人数", "", "")))
    disclosure = of(shifted, layout="zhejiang-list")
    assert fields(found(disclosure, "check.row-shifted")) == ["individual.name"]
    assert found(disclosure, "check.value-missing") == []


def test_a_value_that_slid_into_the_common_description_is_told_once() -> None:
    shifted = zhejiang(("效益指标", Group("", "", "扩大影响"), Group("加强教育", "", "加强党员教育")))
    disclosure = of(shifted, layout="zhejiang-list")
    assert fields(found(disclosure, "check.row-shifted")) == ["common.description"]
    assert found(disclosure, "check.value-missing") + found(disclosure, "check.level3-missing") == []


@pytest.mark.parametrize(
    ("common", "individual"),
    [
        (Group("参加人数", "80人", "会议人数"), None),
        (None, Group("走访次数", "1次", "")),
        (Group("参加人数", "80人", "会议人数"), Group("参加人数", "", "")),
        (Group("参加人数", "80人", ""), Group("走访次数", "1次", "")),
    ],
)
def test_rows_in_their_columns_are_not_called_shifted(common: Group | None, individual: Group | None) -> None:
    assert found(of(zhejiang(("产出指标", common, individual)), layout="zhejiang-list"), "check.row-shifted") == []


def test_an_individual_name_without_a_value_is_an_error_at_its_own_column() -> None:
    disclosure = of(zhejiang(("产出指标", None, Group("走访次数", "", ""))), layout="zhejiang-list")
    assert fields(found(disclosure, "check.value-missing")) == ["individual.value"]


def test_a_project_without_rows_is_told_not_recognised_and_nothing_else() -> None:
    bare = project(indicators=())
    findings = [
        f
        for rule in (
            "indicators-missing",
            "kinds-missing",
            "benefit-missing",
            "satisfaction-missing",
            "output-missing",
            "few-indicators",
        )
        for f in found(of(bare, project()), f"check.{rule}")
    ]
    assert [(f.fact.owner, f.rule) for f in findings] == [(bare.id, "check.indicators-missing")]


def test_a_list_without_any_indicators_is_told_once() -> None:
    disclosure = of(*(project(indicators=()) for _ in range(5)))
    assert fields(found(disclosure, "check.indicators-missing")) == ["projects"]
