"""Every text of a performance table becomes a fact, is understood without one, or is told as unread."""

import pytest

from core.facts import Paths
from core.recognise.recognise import recognise
from tests.helpers.documents import document

FORM = """
项目名称|修桥|主管部门|县交通局
预算数|100|财政资金|100
绩效目标|通车|<|<
"""
ROWS = "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|座数|2座 / ^|质量指标|合格率|100%"


def unread(*blocks: str) -> list[tuple[str | None, str]]:
    """The texts told as unread, with the path that each is told at."""
    reading = recognise(document(*blocks))
    paths = Paths(reading.disclosure)
    return [(paths.path(f.fact) or f.fact.field, f.original) for f in reading.findings if f.rule == "parse.unread"]


def test_a_form_that_is_read_whole_leaves_nothing() -> None:
    assert unread("1.修桥绩效目标表", FORM, ROWS) == []


@pytest.mark.parametrize(
    "said", ["注：本表一式两份。", "（2024年度）", "一、项目基本情况", "1.修桥绩效目标表", "……", "备注"]
)
def test_headings_years_notes_and_blanks_are_no_content(said: str) -> None:
    assert unread("1.修桥绩效目标表", f"{FORM}{said}|<|<|<", ROWS) == []


def test_a_text_in_a_row_without_label_is_told_at_its_project() -> None:
    assert unread("1.修桥绩效目标表", f"{FORM}另有配套资金若干，年中安排|<|<|<", ROWS) == [
        ("projects[0]", "另有配套资金若干，年中安排")
    ]


def test_a_text_beside_an_indicator_is_told_at_the_indicator() -> None:
    rows = "一级指标|二级指标|三级指标|指标值| / 产出指标|数量指标|座数|2座| / ^|质量指标|合格率|100%|抽查"
    assert unread("1.修桥绩效目标表", FORM, rows) == [("projects[0].indicators[1]", "抽查")]


def test_rows_that_follow_each_other_are_told_once() -> None:
    rows = f"{FORM}甲乙丙丁戊己，一|<|<|<\n甲乙丙丁戊己，二|<|<|<"
    assert unread("1.修桥绩效目标表", rows, ROWS) == [("projects[0]", "甲乙丙丁戊己，一｜甲乙丙丁戊己，二")]


def test_the_head_of_several_rows_is_no_content_whatever_it_says() -> None:
    form = "经费盘子|预算数|100|财政资金|100 / ^|其他资金|0|上年结转|0"
    assert unread("1.修桥绩效目标表", "项目名称|修桥|主管部门|县交通局", form, ROWS) == []


LIST = "序号|项目名称|预算数|绩效目标|一级指标|二级指标|三级指标|指标值"


def test_row_numbers_sums_and_repeated_texts_of_a_list_are_understood() -> None:
    rows = "1|修桥|100|通车|产出指标|数量指标|座数|2座 / 1|修桥|100|通车|产出指标|质量指标|合格率|100%"
    assert unread("2023年项目绩效目标表", f"{LIST} / 合计||200||||| / {rows}") == []


def test_an_amount_that_differs_in_a_further_row_of_a_project_is_told() -> None:
    rows = "1|修桥|100|通车|产出指标|数量指标|座数|2座 / ||90||产出指标|质量指标|合格率|100%"
    assert unread("2023年项目绩效目标表", f"{LIST} / {rows}") == [("projects[0].indicators[1]", "90")]


def test_goals_that_go_on_in_further_rows_are_one_text() -> None:
    rows = "1|修桥|100|1.通车|产出指标|数量指标|座数|2座 / |||2.养护|产出指标|质量指标|合格率|100%"
    (project,) = recognise(document("2023年项目绩效目标表", f"{LIST} / {rows}")).disclosure.projects
    assert project.goals == ("通车", "养护")


def test_the_unit_of_the_report_stays_beside_the_unit_of_the_project() -> None:
    form = "填报单位：县交通局|<|<|单位：万元 / 项目名称|修桥|实施单位|县公路站 / 预算数|100|财政资金|100"
    reading = recognise(document("项目支出绩效目标表", form, ROWS))
    (project,) = reading.disclosure.projects
    assert project.unit_name == "县公路站"
    assert [(extra.label, extra.text) for extra in project.extra] == [("填报单位", "县交通局")]


def test_what_stands_below_the_indicators_belongs_to_the_form_above() -> None:
    rows = f"{ROWS.replace(' / ', chr(10))}\n填报人：|某甲|联系电话：|123456"
    reading = recognise(document("1.修桥绩效目标表", FORM, rows))
    (project,) = reading.disclosure.projects
    assert [(extra.label, extra.text) for extra in project.extra] == [("填报人", "某甲"), ("联系电话", "123456")]


@pytest.mark.parametrize("row", ["|产出指标|质量指标|合格率|100%", "质量指标|合格率|100%|抽查|半年"])
def test_a_row_that_stands_beside_its_columns_is_doubted_cell_by_cell(row: str) -> None:
    reading = recognise(document("1.修桥绩效目标表", FORM, f"{ROWS.replace('指标值', '指标值|备注', 1)} / {row}"))
    doubted = {finding.fact.owner for finding in reading.findings if finding.rule == "parse.row-shifted"}
    assert doubted == {reading.disclosure.projects[0].indicators[2].id}


def test_a_project_without_name_or_title_is_doubted() -> None:
    reading = recognise(document(ROWS))
    assert [finding.fact.field for finding in reading.findings] == ["project_name"]


def test_rows_without_a_column_of_values_are_doubted() -> None:
    rows = "一级指标|二级指标|三级指标|考核情况 / 产出指标|数量指标|座数|2座"
    reading = recognise(document("1.修桥绩效目标表", FORM, rows))
    assert [(f.rule, f.fact.field) for f in reading.findings] == [("parse.value-unknown", "value")]


def test_each_of_the_cells_that_came_to_nothing_is_named() -> None:
    rows = f"{FORM}甲乙丙丁戊己，一|<|<|<\n甲乙丙丁戊己，二|<|<|<"
    reading = recognise(document("1.修桥绩效目标表", rows, ROWS))
    (finding,) = (f for f in reading.findings if f.rule == "parse.unread")
    assert finding.source is not None
    texts = [next(reading.document.grids()).at(at.row, at.column).text for at in (finding.source, *finding.others)]
    assert "｜".join(texts) == finding.original
    assert len(texts) == 2
