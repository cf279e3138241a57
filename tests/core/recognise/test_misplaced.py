"""Texts that can't be what their column is are doubted, and only they."""

import pytest

from core.findings import Severity
from core.headers.kinds import may_hold
from core.recognise.recognise import recognise
from tests.helpers.documents import document

ROWS = """
    单位名称|项目名称|预算数|一级指标|二级指标|三级指标|计算符号|指标值|计量单位|权重
    301001-清河县文化馆|场馆开放|33.50|产出指标|数量指标|开放天数|≥|300|天|50
    ^|^|^|{row}
    """


def doubted(row: str) -> list[tuple[str, str]]:
    """Field and text of each doubt about a row of a list."""
    findings = recognise(document(ROWS.format(row=row))).findings
    assert all(finding.severity is Severity.WARNING for finding in findings)
    return [(f.fact.field, f.original) for f in findings if f.rule == "parse.misplaced"]


def test_a_row_that_stands_right_is_not_doubted() -> None:
    assert doubted("效益指标|社会效益指标|参观人数|≥|6000|人次|40") == []


def test_every_text_of_a_shifted_row_that_gives_itself_away_is_doubted() -> None:
    assert doubted("社会效益指标|参观人数|≥|6000|人次|40|注") == [
        ("level1", "社会效益指标"),
        ("level3", "≥"),
        ("comparator", "6000"),
        ("unit", "40"),
        ("weight", "注"),
    ]


def test_a_text_for_an_amount_and_an_amount_for_a_name_are_doubted() -> None:
    reading = recognise(
        document(
            """
            项目名称|预算数|一级指标|二级指标|三级指标|指标值
            8,827,620.53|全年开放。|产出指标|数量指标|开放天数|≥300天
            """
        )
    )
    assert {f.fact.field for f in reading.findings if f.rule == "parse.misplaced"} == {"project_name", "budget_total"}


def test_the_sum_of_a_unit_beside_its_name_begins_no_project() -> None:
    reading = recognise(
        document(
            """
            单位名称|项目名称|预算数|一级指标|二级指标|三级指标|指标值
            301-清河县文旅局|500.00|||||
            301001-清河县文化馆|场馆开放|33.50|产出指标|数量指标|开放天数|≥300天
            """
        )
    )
    assert [project.project_name for project in reading.disclosure.projects] == ["场馆开放"]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("level1", "成本指标"),
        ("level1", "满意度指标"),
        ("level2", "完成情况"),
        ("budget_total", "—"),
        ("budget_total", "250万"),
        ("value", "≥95%"),
        ("value", "100"),
        ("unit", "%"),
        ("weight", "10分"),
        ("nature", "预期性"),
        ("basis", "3"),
        ("level3", " "),
    ],
)
def test_what_a_field_may_hold(field: str, text: str) -> None:
    assert may_hold(field, text)
