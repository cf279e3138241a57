"""Forms of further provinces, invented: rows that say more than a label and its value, and rows that leave it out."""

from core.recognise.recognise import recognise
from tests.helpers.documents import document
from tests.helpers.facts_of import doubts, further, only, read, rows

INDICATORS = "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|批次|1批"

WITH_SOURCES = """
项目名称|防汛物资|<|<
项目总预算|80|项目当年预算|{budget}
项目前两年预算及当年预算变动情况|前年70，上年75。|<|<
项目资金来源|合计|80|<
^|1.财政拨款收入|80|<
^|2.事业收入|0|<
"""


def test_an_amount_that_the_breakdown_tells_again_stands_once() -> None:
    project = only("项目支出绩效目标申报表", "单位：万元", WITH_SOURCES.format(budget="80.00"), INDICATORS)
    assert (project.budget_total, project.budget_fiscal) == ("80.00", "80")
    assert further(project) == {
        "中期资金总额": "80",
        "项目前两年预算及当年预算变动情况": "前年70，上年75。",
        "事业收入": "0",
    }


def test_a_block_under_the_title_of_a_form_needs_no_more_than_a_name_and_money() -> None:
    block = "项目名称|防汛物资 / 项目金额|80"
    (project,) = recognise(document("项目支出绩效目标表", block, INDICATORS)).disclosure.projects
    assert (project.project_name, project.budget_total, len(project.indicators)) == ("防汛物资", "80", 1)
    assert recognise(document("采购情况", block)).disclosure.projects == ()


def test_two_amounts_for_one_field_are_no_pieces_of_one() -> None:
    reading = recognise(document("项目支出绩效目标申报表", WITH_SOURCES.format(budget="60"), INDICATORS))
    (project,) = reading.disclosure.projects
    assert (project.budget_total, further(project)["预算数"]) == ("60", "80")
    assert doubts(reading) == [("parse.amount-twice", "budget_total")]


def test_sums_by_income_and_by_spending_are_of_one_year() -> None:
    project = only(
        "部门整体支出绩效目标表",
        """
        单位名称|沅溪县水利局|<|<|<
        年度预算（万元）|按收入性质分|<|按支出性质分|<
        ^|其中：一般公共预算|1200|其中：基本支出|800
        ^|政府性基金|100|项目支出|500
        ^|资金总额|1300|资金总额|1300
        整体绩效目标|保障供水。|<|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|数量指标|水库|≥3座
        """,
    )
    assert (project.budget_total, project.overall_goal) == ("1300", "保障供水。")
    assert "中期资金总额" not in further(project)


def test_goals_beside_their_labels_right_over_the_header_are_no_header() -> None:
    project = only(
        "财政支出绩效目标申报表",
        """
        项目名称|河道清淤|<|<|<
        项目绩效目标|长期目标|河道通畅|年度目标|清淤5公里
        年度绩效指标|一级指标|二级指标|指标内容|指标值
        ^|产出指标|数量指标|清淤长度|5公里
        """,
    )
    assert (project.overall_goal, project.goals) == ("河道通畅", ("清淤5公里",))
    assert rows(project, "level3", "value") == [("清淤长度", "5公里")]


def test_the_value_of_the_year_goes_before_that_of_the_term() -> None:
    project = only(
        "项目支出绩效目标表",
        """
        项目名称|农机购置|<|<|<
        总体绩效目标|补贴农机。|<|<|<
        一级指标|二级指标|三级指标|实施周期指标值|年度指标值
        产出指标|数量指标|农机数|360台|≥120台
        """,
    )
    assert rows(project, "level3", "value") == [("农机数", "≥120台")]
    assert [(e.label, e.text) for e in project.indicators[0].extra] == [("实施周期指标值", "360台")]


def test_a_self_evaluation_of_one_row_of_money_and_without_levels() -> None:
    project = only(
        "2023年度项目绩效目标自评表",
        """
        主管部门|渝溪区农委|项目名称|高标准农田|实施单位|渝溪区农服中心|<|<
        项目资金（万元）|年初预算数|调整后预算数|执行数|执行率|得分|<|<
        ^|100|90|90|100%|10|<|<
        年度绩效目标|年初设定目标|<|自评目标实现情况|<|<|<|<
        ^|建设农田。|<|建成1000亩。|<|<|<|<
        指标名称|计量单位|指标性质|年初指标值|全年完成值|得分系数|指标权重|指标得分
        建设面积|亩|≥|1000|990|0.99|40|39.6
        """,
    )
    assert (project.budget_total, project.goals) == ("100", ("建设农田。",))
    assert further(project) == {
        "调整后预算数": "90",
        "执行数": "90",
        "执行率": "100%",
        "得分": "10",
        "自评目标实现情况": "建成1000亩。",
    }
    assert rows(project, "level3", "comparator", "value", "unit", "weight") == [("建设面积", "≥", "1000", "亩", "40")]


def test_a_note_alone_below_a_list_without_merged_cells_is_no_project() -> None:
    disclosure = read(
        "项目支出绩效目标公开表（单位：万元）",
        "单位名称：邕溪县卫健局；编制：办公室",
        """
        项目名称|资金|<|项目年度绩效目标|一级指标|二级指标|三级指标|指标值
        ^|小计|其他|^|^|^|^|^
        疾控经费|20|5|防控|产出指标|数量指标|监测次数|≥12次
        注：本表反映所有项目。|||||||
        """,
    )
    (project,) = disclosure.projects
    assert (project.budget_total, project.budget_other, project.amount_unit) == ("20", "5", "万元")


def test_what_money_is_counted_in_is_no_unit() -> None:
    project = only(
        "绩效目标表（2024年度）",
        """
        项目名称|||河道治理|<|<
        预算金额|300|<|单位|万元|<
        一级指标|二级指标|三级指标|计算符号|指标值|<
        ^|^|^|^|数值|单位
        产出指标|数量指标|河道长|>=|5|公里
        """,
    )
    assert (project.project_name, project.budget_total) == ("河道治理", "300")
    assert (project.unit_name, project.amount_unit) == (None, "万元")
    assert rows(project, "comparator", "value", "unit") == [(">=", "5", "公里")]


def test_a_row_with_another_unit_and_a_blank_name_is_a_project_of_its_own() -> None:
    reading = recognise(
        document(
            "项目绩效目标表（单位：万元）",
            """
            单位|项目名称|预算金额|绩效目标|一级指标|二级指标|三级指标|指标值
            820001-清溪县教育局|校舍维修|30|维修校舍|产出指标|数量指标|面积|≥10平方米
            820002-清溪县第一中学||25|采购设备|产出指标|数量指标|设备数|≥5台
            ^|^|^|^|效益指标|社会效益指标|教学条件|改善
            820003-清溪县第二中学|图书购置|15|购置图书|产出指标|数量指标|册数|≥500册
            """,
        )
    )
    told = [(p.unit_code, p.project_name, p.budget_total, len(p.indicators)) for p in reading.disclosure.projects]
    assert told == [("820001", "校舍维修", "30", 1), ("820002", "", "25", 2), ("820003", "图书购置", "15", 1)]
    assert doubts(reading) == [("parse.name-unknown", "project_name")]


def test_units_with_their_sums_in_the_column_of_names_are_no_projects() -> None:
    disclosure = read(
        "项目绩效目标表",
        "金额单位：元",
        """
        单位名称|预算金额|一级指标|二级指标|三级指标|指标值
        820-清溪县民政局|8,827,620.53||||
        820001-清溪县民政局本级|8,827,620.53||||
        养老服务|827,620.53|产出指标|数量指标|人数|≥10人
        低保救助|8,000,000.00|产出指标|数量指标|人数|≥100人
        """,
    )
    assert [(p.department_code, p.unit_code, p.project_name, p.budget_total) for p in disclosure.projects] == [
        ("820", "820001", "养老服务", "827,620.53"),
        ("820", "820001", "低保救助", "8,000,000.00"),
    ]


def test_a_unit_whose_indicators_follow_is_what_the_list_is_of() -> None:
    disclosure = read(
        "部门整体绩效目标表",
        """
        单位名称|预算金额|一级指标|二级指标|三级指标|指标值
        820001-清溪县民政局|80||||
        ||产出指标|数量指标|人数|≥10人
        """,
    )
    assert [(p.budget_total, len(p.indicators)) for p in disclosure.projects] == [("80", 1)]


def test_a_weight_of_a_group_counts_once() -> None:
    project = only(
        "项目绩效目标表",
        """
        项目名称|移民扶持|<|<|<
        项目资金|100|万元|其中：财政资金|90
        一级指标|分值权重|二级指标|三级指标|指标值
        产出指标|50|数量指标|人数|≥100人
        ^|^|质量指标|发放率|100%
        效益指标|30|社会效益指标|收入|提高
        """,
    )
    assert (project.budget_total, project.budget_fiscal, project.amount_unit) == ("100", "90", "万元")
    assert rows(project, "level1", "weight") == [("产出指标", "50"), ("产出指标", ""), ("效益指标", "30")]


def test_a_level_filled_down_is_spelt_as_it_is_above() -> None:
    project = only(
        "项目绩效目标表",
        """
        项目名称|科创资助|<|<
        总金额|50|<|<
        一级指标|二级指标|三级指标|指标值
        产出|数量|企业数|50家
        |时效|完成时间|12月底
        """,
    )
    assert rows(project, "level1", "level2") == [("产出", "数量"), ("产出", "时效")]


def test_a_small_table_that_frames_the_heading_says_what_paragraphs_say() -> None:
    disclosure = read(
        "2024年项目支出绩效目标表|< / 820001-清溪县水利局|单位：元",
        "项目名称|防汛|<|< / 项目资金|20|年度目标|防汛 / " + INDICATORS,
    )
    (project,) = disclosure.projects
    assert (disclosure.year, project.amount_unit, project.unit_code) == (2024, "元", "820001")


def test_the_form_of_hunan_calls_everything_special() -> None:
    project = only(
        "2024年项目支出绩效目标表",
        "单位：万元",
        """
        项目支出名称|防汛|<|<|<|<
        主管部门|清溪县水利局（盖章）|<|<|项目负责人|某甲
        专项实施期总金额|100|<|<|本年度预算金额|20
        专项实施期绩效目标|<|<|<|本年度绩效目标|<
        完成治理|<|<|<|储备物资|<
        专项年度绩效指标|一级指标|二级指标|三级指标|指标值|评扣分标准
        ^|成本指标|经济成本指标|物资成本|≤20万元|超支不得分
        """,
    )
    assert (project.project_name, project.budget_total, project.department_name) == ("防汛", "20", "清溪县水利局")
    assert (project.overall_goal, project.goals) == ("完成治理", ("储备物资",))
    assert further(project) == {"项目负责人": "某甲", "中期资金总额": "100"}
    assert rows(project, "level3", "value") == [("物资成本", "≤20万元")]
