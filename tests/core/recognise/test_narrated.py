"""Prose → indicators."""

import pytest

from core.model import Project
from core.reading import Reading
from core.recognise.narrated import tells_levels, told
from core.recognise.recognise import recognise
from tests.helpers.documents import document


def rows(text: str, level: str = "") -> list[tuple[str, str, str]]:
    return [(item.level2 or item.level1, item.name, item.value) for item in told(text, level)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "数量指标：检查水库≥12座；质量指标：合格率≥95%。",
            [("数量指标", "检查水库", "≥12座"), ("质量指标", "合格率", "≥95%")],
        ),
        (
            "1.数量指标：①维修校舍≥5栋；②培训≥60人次。\n2.质量指标：合格率≥95%",
            [("数量指标", "维修校舍", "≥5栋"), ("数量指标", "培训", "≥60人次"), ("质量指标", "合格率", "≥95%")],
        ),
        (
            "一、产出指标\n（一）数量指标\n1.修路里程：≥3公里\n2.修桥座数：2座",
            [("数量指标", "修路里程", "≥3公里"), ("数量指标", "修桥座数", "2座")],
        ),
        ("数量指标:修路≥3公里,修桥≥2座", [("数量指标", "修路", "≥3公里"), ("数量指标", "修桥", "≥2座")]),
    ],
)
def test_signs_colons_and_numbers_part_names_and_values(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected
    assert all(item.certain for item in told(text))


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("时效指标：完成时间12月底前", "完成时间", "12月底前"),
        ("数量指标：培训60人次", "培训", "60人次"),
        ("社会效益指标：保障安全", "保障安全", ""),
        ("成本指标：≤30万元", "", "≤30万元"),
    ],
)
def test_without_a_mark_between_name_and_value_it_is_uncertain(text: str, name: str, value: str) -> None:
    (item,) = told(text)
    assert (item.name, item.value, item.certain) == (name, value, False)


def test_costs_are_a_level_2_under_outputs_and_a_level_1_elsewhere() -> None:
    assert [item.level1 for item in told("产出指标：数量指标：a≥1个；成本指标：b≤3万元")] == ["产出指标"] * 2
    assert [item.level1 for item in told("成本指标：b≤3万元")] == ["成本指标"]


def test_the_level_over_the_text_is_that_of_its_items() -> None:
    assert rows("检查水库≥12座；检查堤防≥3公里", "数量指标") == [
        ("数量指标", "检查水库", "≥12座"),
        ("数量指标", "检查堤防", "≥3公里"),
    ]


@pytest.mark.parametrize("text", ["培训教师60人次，合格率达到95%以上", "完成项目数量：5个", "实现产出指标数量目标"])
def test_a_text_without_levels_tells_no_indicators(text: str) -> None:
    assert told(text) == []
    assert tells_levels(text) == 0


HEAD = "项目名称|防汛|<|<\n主管部门|县水利局|实施单位|县水文站\n预算数|100|财政拨款|100\n绩效目标|安全度汛|<|<\n"
PROSE = "数量指标：检查水库≥12座；满意度指标：满意度≥90%"


def only(reading: Reading) -> Project:
    (project,) = reading.disclosure.projects
    return project


def values(project: Project) -> list[tuple[str | None, ...]]:
    return [(row.level1, row.level2, row.level3, row.value) for row in project.indicators]


TWO = [("产出指标", "数量指标", "检查水库", "≥12座"), ("满意度指标", "", "满意度", "≥90%")]


@pytest.mark.parametrize(
    "rest",
    [
        f"绩效指标|{PROSE}|<|<",
        "产出指标|数量指标：检查水库≥12座|<|<\n满意度指标|满意度≥90%|<|<",
        "绩效指标|产出指标|数量指标|检查水库≥12座\n^|满意度指标|<|满意度≥90%",
    ],
)
def test_a_form_may_tell_its_indicators_in_prose(rest: str) -> None:
    reading = recognise(document("项目绩效目标表", HEAD + rest + "\n填表人|某甲|电话|123"))
    assert values(only(reading)) == TWO
    assert {finding.rule for finding in reading.findings} == {"parse.prose-split"}


def test_name_and_value_stand_beside_their_levels_without_a_header() -> None:
    form = f"{HEAD}绩效指标|产出指标|数量指标|检查水库|≥12座\n^|效益指标|社会效益指标|保障安全|有效".replace(
        "|<|<\n", "|<|<|<\n"
    )
    reading = recognise(document("项目绩效目标表", form))
    assert values(only(reading)) == [
        ("产出指标", "数量指标", "检查水库", "≥12座"),
        ("效益指标", "社会效益指标", "保障安全", "有效"),
    ]
    assert [finding.rule for finding in reading.findings] == ["parse.prose-unsure"] * 2


def test_goals_that_end_in_indicators_tell_them_where_nothing_else_does() -> None:
    project = only(recognise(document("项目绩效目标表", HEAD.replace("安全度汛", f"安全度汛。{PROSE}"))))
    assert values(project) == TWO
    assert project.goals == (f"安全度汛。{PROSE}",)


def test_an_uncertain_split_is_doubted_at_name_and_value_with_its_text() -> None:
    reading = recognise(document("项目绩效目标表", f"{HEAD}绩效指标|数量指标：培训60人次|<|<"))
    assert [(f.rule, f.fact.field, f.original) for f in reading.findings] == [
        ("parse.prose-unsure", "level3", "培训60人次"),
        ("parse.prose-unsure", "value", "培训60人次"),
    ]


def test_paragraphs_under_the_heading_of_a_project_are_its_indicators() -> None:
    reading = recognise(
        document(
            "（一）防汛项目绩效目标",
            "数量指标：检查水库≥12座；",
            "满意度指标：满意度≥90%。",
            "（二）抗旱项目绩效目标",
            "数量指标：",
            "1.打井≥3眼；",
            "2.修渠≥5公里。",
            "三公经费|预算数 / 公务接待|1",
        )
    )
    first, second = reading.disclosure.projects
    assert (first.title, values(first)) == ("（一）防汛项目绩效目标", TWO)
    assert [row.level3 for row in second.indicators] == ["打井", "修渠"]


def test_paragraphs_of_no_project_are_told_as_unread() -> None:
    reading = recognise(document("总体情况", PROSE, "三公经费|预算数 / 公务接待|1"))
    assert ("parse.prose-unread", PROSE) in [(f.rule, f.original) for f in reading.findings]
