"""Lists of projects without columns of indicators."""

import pytest

from core.facts import Paths
from core.recognise.recognise import recognise
from tests.helpers.documents import document

RULE = "parse.no-indicators"


def test_projects_with_money_and_goals_alone_are_projects_without_indicators() -> None:
    head = "序号|单位|项目名称|金额（万元）|年度绩效目标"
    reading = recognise(document(f"{head} / 1|县局|防汛|100|安全 / 2|县站|监测|30|监测12次 / 合计|||130|"))
    projects = reading.disclosure.projects
    assert [(p.unit_name, p.project_name, p.budget_total, p.amount_unit, p.goals) for p in projects] == [
        ("县局", "防汛", "100", "万元", ("安全",)),
        ("县站", "监测", "30", "万元", ("监测12次",)),
    ]
    assert [finding.rule for finding in reading.findings] == [RULE, RULE]
    assert reading.roles == {"t0": "list"}


def test_a_column_of_prose_tells_the_indicators_of_each_project() -> None:
    reading = recognise(
        document(
            "项目名称|预算数|绩效目标|绩效指标 / 修路|100|通车|数量指标：里程≥3公里 / 修桥|9|过河|数量指标：座数≥2座"
        )
    )
    assert [[row.level3 for row in project.indicators] for project in reading.disclosure.projects] == [
        ["里程"],
        ["座数"],
    ]
    assert [finding.severity.value for finding in reading.findings] == ["info", "info"]


def test_prose_without_levels_is_kept_and_the_project_doubted() -> None:
    reading = recognise(document("项目名称|预算数|绩效目标|绩效指标 / 修路|100|通车|里程大约三公里"))
    (project,) = reading.disclosure.projects
    assert [(extra.label, extra.text) for extra in project.extra] == [("绩效指标", "里程大约三公里")]
    assert [(f.rule, Paths(reading.disclosure).path(f.fact)) for f in reading.findings] == [
        (RULE, "projects[0].indicators")
    ]


def test_columns_called_by_levels_hold_the_prose_of_their_level() -> None:
    head = "项目名称|预算数|年度绩效目标|产出指标|<|满意度指标 / ^|^|^|数量指标|质量指标|^"
    reading = recognise(document(f"{head} / 防汛|100|安全|水库≥12座|合格率≥95%|满意度≥90%"))
    (project,) = reading.disclosure.projects
    assert [(row.level1, row.level2, row.level3, row.value) for row in project.indicators] == [
        ("产出指标", "数量指标", "水库", "≥12座"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
        ("满意度指标", "", "满意度", "≥90%"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "单位名称|项目名称|采购品目|数量|金额 / 县局|防汛|物资|10|100",
        "项目|预算数|项目|预算数 / 一般公共预算|100|教育|50",
        "单位名称|项目名称|合计|一般公共预算|政府性基金|财政专户|单位资金 / 县局|防汛|100|100|||",
        "项目名称|绩效目标 / 主管部门|",
    ],
)
def test_other_lists_stay_plain_tables(table: str) -> None:
    reading = recognise(document("2024年部门预算公开", table))
    assert reading.disclosure.projects == ()


def test_a_table_of_another_kind_never_goes_on_with_the_list_before_it() -> None:
    reading = recognise(
        document("项目名称|预算数|绩效目标 / 修路|100|通车", "政府采购情况", "货物|10|台式机 / 服务|5|物业")
    )
    assert [project.project_name for project in reading.disclosure.projects] == ["修路"]
    assert reading.roles == {"t0": "list", "t2": "other"}


def test_a_list_goes_on_after_a_page_end_without_its_header() -> None:
    reading = recognise(document("项目名称|预算数|绩效目标 / 修路|100|通车", "修桥|200|过河"))
    assert [project.project_name for project in reading.disclosure.projects] == ["修路", "修桥"]


FORM = "项目名称|修桥|主管部门|县局 / 预算数|200|财政资金|200 / 绩效目标|过河|<|<"
ROWS = "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|座数|2座"


def test_a_project_that_is_listed_and_has_its_own_form_is_one() -> None:
    reading = recognise(
        document(
            "项目名称|单位|预算数|绩效目标 / 修桥|县站|200|过河 / 绿化|县站|5|种树", "1.修桥绩效目标表", FORM, ROWS
        )
    )
    trees, bridge = reading.disclosure.projects
    assert (trees.project_name, len(trees.indicators)) == ("绿化", 0)
    assert (bridge.project_name, bridge.unit_name, len(bridge.indicators)) == ("修桥", "县站", 1)
    assert [finding.rule for finding in reading.findings] == [RULE]


def test_a_list_before_the_forms_leaves_their_layout() -> None:
    reading = recognise(document("项目名称|预算数|绩效目标 / 修桥|200|过河", "1.修桥绩效目标表", FORM, ROWS))
    assert reading.disclosure.layout == "mof-form"


def test_what_list_and_form_say_differently_is_told() -> None:
    reading = recognise(document("项目名称|预算数|绩效目标 / 修桥|201|过河", "1.修桥绩效目标表", FORM, ROWS))
    (bridge,) = reading.disclosure.projects
    assert bridge.budget_total == "200"
    assert [(finding.rule, finding.original) for finding in reading.findings] == [("parse.unread", "201")]


def test_the_list_and_the_indicators_of_an_import_workbook_are_the_same_projects() -> None:
    head = "序号|*项目编码|*项目名称|*单位编码|*单位名称|*预算数|资金用途|3月底支出（%）|12月底支出（%）|*绩效目标"
    projects = f"{head} / 1|A1|修路|203001|某局|5|路面|30%|100%|通车 / 2|A2|修桥|203001|某局|6|桥面|40%|100%|过河"
    rows = "项目编码|项目名称|一级指标|二级指标|三级指标|指标值"
    reading = recognise(
        document(projects, f"{rows} / A1|修路|产出指标|数量指标|里程|3公里 / A2|修桥|产出指标|数量指标|座数|2座")
    )
    road, bridge = reading.disclosure.projects
    assert (road.project_code, road.purpose, road.spend_plan, len(road.indicators)) == (
        "A1",
        "路面",
        ("30%", "100%"),
        1,
    )
    assert (bridge.goals, bridge.indicators[0].level3) == (("过河",), "座数")
    assert reading.findings == ()
