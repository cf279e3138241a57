"""Forms and lists as offices really draw them, invented: what each says comes out whole and without a doubt."""

import pytest

from tests.helpers.facts_of import further, only, read, rows

ROWS = "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|座数|2座"


def test_beijing_has_its_sign_in_a_column_and_costs_as_a_level_1() -> None:
    project = only(
        "项目支出绩效目标表",
        """
        项目名称|办公用房租赁|<|项目代码|11000024T000002|<
        预算单位名称|京河区统计局|<|主管部门|京河区统计局|<
        项目资金（元）|年度资金总额|1,200.00|<|<|<
        ^|其中：财政资金|1,200.00|<|<|<
        ^|其他资金|0.00|<|<|<
        项目绩效目标|保障办公用房|<|<|<|<
        绩效指标|一级指标|二级指标|三级指标|指标符号|绩效目标值
        ^|产出指标|质量指标|房屋安全|定性|优良
        ^|成本指标|经济成本指标|租金|≤|120万元
        """,
    )
    assert (project.project_code, project.amount_unit, project.budget_other) == ("11000024T000002", "元", "0.00")
    assert rows(project, "level1", "level3", "comparator", "value") == [
        ("产出指标", "房屋安全", "定性", "优良"),
        ("成本指标", "租金", "≤", "120万元"),
    ]


def test_shanghai_calls_its_levels_goals() -> None:
    project = only(
        "项目绩效目标申报表",
        """
        项目名称：|社区文化|项目类别：|经常性项目
        项目单位：|沪江文化中心|主管部门：|沪江街道
        项目总预算（元）：|300000|项目当年预算（元）：|100000
        项目总目标：|丰富文化生活|<|<
        年度绩效目标：|活动20场|<|<
        分解目标|<|<|<
        一级目标|二级目标|三级目标|指标目标值
        投入和管理|财务管理|资金使用规范性|规范
        产出目标|数量|活动场次|>=20场
        ^|质量|完成率|=100%
        影响力目标|长效管理|制度健全性|健全
        """,
    )
    assert (project.budget_total, project.overall_goal, project.goals) == ("100000", "丰富文化生活", ("活动20场",))
    assert rows(project, "level1", "level2", "value") == [
        ("投入和管理", "财务管理", "规范"),
        ("产出目标", "数量", ">=20场"),
        ("产出目标", "质量", "=100%"),
        ("影响力目标", "长效管理", "健全"),
    ]


def test_guangdong_lists_values_of_the_whole_term() -> None:
    project = only(
        "2024年省级部门预算项目支出绩效目标",
        """
        单位名称|项目名称|资金金额（万元）|绩效目标|实施周期绩效指标|<|<|<
        ^|^|^|^|一级指标|二级指标|三级指标|实施周期指标值
        粤江省文旅厅|非遗保护|300.00|保护非遗|产出指标|数量指标|项目数|≥20个
        """,
    )
    assert (project.budget_total, project.goals) == ("300.00", ("保护非遗",))
    assert rows(project, "level3", "value") == [("项目数", "≥20个")]


def test_shandong_has_goals_of_years_below_their_labels() -> None:
    project = only(
        "项目支出绩效目标申报表",
        """
        项目名称|城市绿化|<|<|<|<|<
        主管部门及代码|鲁泉市住建局（201）|<|<|项目实施单位|鲁泉市园林中心|<
        项目资金申请（万元）|资金总额：|<|500|<|<|<
        ^|其中：财政资金|<|500|<|<|<
        绩效目标|总目标（2024年-2026年）|<|<|年度目标|<|<
        ^|三年绿化|<|<|绿化100亩|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值（2024年）|<|备注
        ^|产出指标|数量指标|绿化面积|100亩|<|
        """,
    )
    assert (project.department_code, project.department_name) == ("201", "鲁泉市住建局")
    assert (project.overall_goal, project.goals) == ("三年绿化", ("绿化100亩",))
    assert rows(project, "level3", "value") == [("绿化面积", "100亩")]


def test_shaanxi_has_both_amounts_in_a_row() -> None:
    project = only(
        "项目支出绩效目标表",
        """
        项目名称|秦河治理|<|<|<
        主管部门|秦河县水利局|<|实施期限|1年
        资金金额（万元）|实施期资金总额：|300|年度资金总额：|100
        ^|其中：财政拨款|300|其中：财政拨款|90
        ^|其他资金|0|其他资金|10
        总体目标|实施期总目标|<|年度目标|<
        ^|治理三段|<|治理一段|<
        绩效指标|一级指标|二级指标|指标内容|指标值
        ^|产出指标|数量指标|治理长度|3公里
        """,
    )
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("100", "90", "10")
    assert (project.overall_goal, project.goals) == ("治理三段", ("治理一段",))


def test_a_self_evaluation_has_what_was_spent_beside_the_budget() -> None:
    project = only(
        "2023年度部门项目支出绩效自评表",
        """
        项目名称|信息化运维|<|<|<|<|<|<
        主管部门|清河县政务局|<|<|实施单位|清河县信息中心|<|<
        项目预算执行情况（万元）|预算数：|100|<|执行数：|95|<|<
        ^|其中：财政拨款|90|<|其中：财政拨款|85|<|<
        ^|其他资金|10|<|其他资金|10|<|<
        年度目标完成情况|预期目标|<|<|目标实际完成情况|<|<|<
        ^|保障系统|<|<|已完成|<|<|<
        绩效指标|一级指标|二级指标|三级指标|年初目标值|实际完成值|分值|得分
        ^|产出指标|数量指标|系统数|5个|4个|20|18
        总分|<|<|<|<|<|100|98
        """,
    )
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("100", "90", "10")
    assert further(project) == {
        "执行数": "95",
        "执行财政拨款": "85",
        "执行其他资金": "10",
        "目标实际完成情况": "已完成",
    }
    assert rows(project, "value", "weight") == [("5个", "20")]
    assert [(extra.label, extra.text) for extra in project.indicators[0].extra] == [
        ("实际完成值", "4个"),
        ("得分", "18"),
    ]


def test_the_old_form_of_a_town_with_its_plan_and_both_periods() -> None:
    project = only(
        "财政支出项目绩效目标申报表",
        "（2021年度）",
        "填报单位（盖章）：清河镇人民政府",
        """
        项目名称|道路建设|<|项目属性|延续项目|<
        主管部门|清河镇|<|主管部门编码|301|<
        项目资金申请（万元）|资金总额：|106.75|<|<|<
        ^|财政拨款：|106.75|<|<|<
        ^|自有资金：|0|<|<|<
        项目立项情况|项目立项的依据|发改立项|<|<|<
        ^|项目申报的可行性|已评估|<|<|<
        项目实施进度计划|项目实施内容|<|开始时间|完成时间|<
        ^|1、规划|<|2020|2021|<
        ^|2、施工|<|2021|2022|<
        项目绩效目标|长期目标|<|年度目标|<|<
        ^|改善环境|<|完成改造|<|<
        长期绩效指标|一级指标|二级指标|指标内容|指标值|备注
        ^|产出指标|数量指标|道路总长|10公里|
        年度绩效指标|一级指标|二级指标|指标内容|指标值|备注
        ^|产出指标|数量指标|道路长度|3公里|
        其他说明的问题|无|<|<|<|<
        填报人：某甲|<|单位负责人：某乙|<|填报日期：2021年1月|<
        """,
    )
    assert (project.department_code, project.budget_total, project.budget_other) == ("301", "106.75", "0")
    assert (project.overall_goal, project.goals) == ("改善环境", ("完成改造",))
    assert rows(project, "period", "level3", "value") == [
        ("mid", "道路总长", "10公里"),
        ("annual", "道路长度", "3公里"),
    ]
    assert further(project)["项目立项的依据"] == "发改立项"
    assert [extra.text for extra in project.extra if extra.label == "项目实施内容"] == ["1、规划", "2、施工"]


def test_kinds_of_money_stand_over_their_amounts() -> None:
    project = only(
        "项目支出绩效目标表",
        """
        项目名称|设备购置|<|<|<|<
        单位编码|012001|项目单位|清颍县医院|主管部门|清颍县卫健委
        资金来源（万元）|合计|一般公共预算|政府性基金|国有资本经营预算|其他
        ^|50|40|0|0|10
        年度绩效目标|购置设备5台|<|<|<|<
        指标类型|一级指标|二级指标|三级指标|指标值|指标说明
        产出指标|产出指标|数量指标|设备数|5台|
        """,
    )
    assert (project.budget_total, project.general_public_budget, project.government_fund) == ("50", "40", "0")
    assert further(project) == {"国有资本经营预算": "0", "其他": "10"}


def test_labels_written_upright_and_with_colons() -> None:
    project = only(
        "项目支出绩效目标表",
        """
        填报单位：清河县水利局|<|<|<|<|单位：万元
        项 目 名 称：|除险加固|<|<|<|<
        年度¶资金¶总额|500.00|<|其中：¶财政¶拨款|500.00|<
        年度¶总体¶目标|除险加固3座|<|<|<|<
        绩¶效¶指¶标|一级¶指标|二级¶指标|三级¶指标|指标值|备注
        ^|产¶出¶指¶标|数量¶指标|加固水库|3座|
        ^|效¶益¶指¶标|社会效¶益指标|下游安全|有保障|
        注：1.本表一式两份。|<|<|<|<|<
        """,
    )
    assert (project.unit_name, project.project_name, project.budget_fiscal) == ("清河县水利局", "除险加固", "500.00")
    assert rows(project, "level1", "level2") == [("产出指标", "数量指标"), ("效益指标", "社会效益指标")]


def test_empty_columns_between_labels_and_values() -> None:
    project = only(
        "2.示范项目绩效目标表",
        """
        [203002]清河示范县图书馆||||单位：万元||
        项目编码||13010021AAAABBBBCCCC1|项目名称||示范项目|
        预算规模¶及资金¶用途||预算数|10|其中：财政资金|10|其他资金 0
        ^||建设示范馆|<|<|<|<
        绩效目标||1.建馆|<|<|<|<
        一级指标|二级指标|三级指标|绩效指标描述|指标值||指标值确定依据
        产出指标|数量指标|馆数|建馆数|≥1个||计划
        """,
    )
    assert (project.unit_code, project.project_code, project.project_name) == (
        "203002",
        "13010021AAAABBBBCCCC1",
        "示范项目",
    )
    assert (project.budget_other, project.purpose, project.goals) == ("0", "建设示范馆", ("建馆",))
    assert rows(project, "value", "basis") == [("≥1个", "计划")]


def test_a_sheet_that_begins_with_an_empty_column() -> None:
    project = only(
        """
        |2024年项目支出绩效目标表|<|<|<|<
        |单位名称：清河县档案局|<|<|<|单位：万元
        ||||||
        |项目名称|档案数字化|<|预算金额|80
        |年度目标|扫描100万页|<|<|<
        |一级指标|二级指标|三级指标|指标值|备注
        |产出指标|数量指标|扫描页数|100万页|
        |^|质量指标|合格率|≥98%|
        """
    )
    assert (project.unit_name, project.budget_total, project.goals) == ("清河县档案局", "80", ("扫描100万页",))
    assert rows(project, "level1", "value") == [("产出指标", "100万页"), ("产出指标", "≥98%")]


def test_a_header_of_three_rows_with_the_value_in_two_columns() -> None:
    project = only(
        "部门预算项目支出绩效目标表",
        """
        单位编码|单位名称|项目名称|资金情况（万元）|<|<|年度绩效目标|绩效指标|<|<|<|<
        ^|^|^|资金总额|其中|<|^|一级指标|二级指标|三级指标|指标值|<
        ^|^|^|^|财政拨款|其他资金|^|^|^|^|符号|数值
        101001|清河县财政局|系统运维|50|40|10|保障运行|产出指标|数量指标|系统数|≥|5
        """,
    )
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("50", "40", "10")
    assert rows(project, "comparator", "value") == [("≥", "5")]


def test_scores_stand_in_brackets_behind_headers_and_levels() -> None:
    project = only(
        "绩效目标表",
        """
        项目名称|甲|<|<|<
        实施单位|县局|<|<|<
        资金总额|10万元|<|<|<
        年度目标|做好|<|<|<
        一级指标（权重）|二级指标|三级指标|年度指标值|权重（分）
        产出指标（60分）|数量指标（20分）|个数|3个|20
        ^|时效指标（40分）|时间|12月|40
        """,
    )
    assert rows(project, "level1", "level2", "weight") == [
        ("产出指标（60分）", "数量指标（20分）", "20"),
        ("产出指标（60分）", "时效指标（40分）", "40"),
    ]


def test_indicators_may_have_second_levels_alone() -> None:
    form = "项目名称|甲|<|<|< / 实施单位|县局|<|<|< / 资金总额|10|<|<|< / 绩效目标|做好|<|<|<"
    project = only("项目绩效目标表", form, "二级指标|三级指标|指标值|单位|备注 / 数量指标|个数|≥3|个|")
    assert rows(project, "level1", "level2", "unit") == [(None, "数量指标", "个")]


def test_several_forms_in_one_table_under_their_titles() -> None:
    form = "项目名称|{}|主管部门|县局 / 预算数|{}|财政资金|{} / 绩效目标|做好|<|< / ".format
    first, second = read(
        f"1.修路绩效目标表|<|<|< / {form('修路', 1, 1)}{ROWS} / 2.修桥绩效目标表|<|<|< / {form('修桥', 2, 2)}{ROWS}"
    ).projects
    assert (first.title, first.project_name, first.budget_total) == ("1.修路绩效目标表", "修路", "1")
    assert (second.title, second.project_name, len(second.indicators)) == ("2.修桥绩效目标表", "修桥", 1)


def test_a_title_row_names_the_project_of_the_rows_below_it() -> None:
    first, second = read(
        "绩效目标表",
        "一级指标|二级指标|三级指标|指标值 / 项目：修路|<|<|< / 产出指标|数量指标|里程|3公里 / 项目：修桥|<|<|< / 产出指标|数量指标|座数|2座",
    ).projects
    assert (first.project_name, rows(first, "level3")) == ("修路", [("里程",)])
    assert (second.project_name, rows(second, "level3")) == ("修桥", [("座数",)])


@pytest.mark.parametrize(
    "note", ["注：金额为元|<|<|<|<|<|<", "一、本级项目|<|<|<|<|<|<", "填报人：|某甲|<|<|联系电话：|123|", "合计||3||||"]
)
def test_rows_of_a_list_that_are_of_no_project(note: str) -> None:
    head = "单位|项目名称|金额|绩效目标|一级指标|三级指标|指标值"
    first, second = read(
        "2024年项目绩效目标表", f"{head}\n县局|甲|1|好|产出指标|个数|3个\n{note}\n县站|乙|2|好|产出指标|个数|3个"
    ).projects
    assert [(p.unit_name, p.project_name, p.budget_total) for p in (first, second)] == [
        ("县局", "甲", "1"),
        ("县站", "乙", "2"),
    ]
    assert len(first.indicators) == 1


def test_labels_and_values_over_a_list_are_of_all_its_projects() -> None:
    project = only(
        """
        2024年项目绩效目标表|<|<|<|<|<|<
        主管部门|清河县民政局|<|<|||单位：万元
        项目名称|预算数|绩效目标|一级指标|二级指标|三级指标|指标值
        甲|1|好|产出指标|数量指标|个数|3个
        """
    )
    assert (project.department_name, project.amount_unit) == ("清河县民政局", "万元")


def test_a_blank_unit_is_that_of_the_project_above_and_not_of_the_sums() -> None:
    first, second = read(
        "部门预算项目绩效目标表",
        """
        单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标值
        101-川北县财政局|<|1000|||||
        101001-川北县财政局本级|财政一体化|600|稳定|产出指标|数量指标|系统数|3套
        |审计|400|审计|产出指标|数量指标|审计数|10个
        """,
    ).projects
    assert (first.unit_code, second.unit_code) == ("101001", "101001")


def test_a_list_of_towns_has_their_shares_of_each_value() -> None:
    first, second = read(
        "2024年资金绩效目标分解表",
        """
        项目名称|一级指标|二级指标|三级指标|指标值|<
        ^|^|^|^|东镇|西镇
        产业路|产出指标|数量指标|里程|3公里|2公里
        饮水|产出指标|数量指标|水厂|1座|0座
        """,
    ).projects
    assert [(extra.label, extra.text) for extra in first.indicators[0].extra] == [("东镇", "3公里"), ("西镇", "2公里")]
    assert second.indicators[0].level3 == "水厂"


def test_the_whole_county_is_the_value_of_its_towns() -> None:
    project = only(
        "项目名称：修路",
        "一级指标|二级指标|三级指标|单位|全县|东镇|西镇|南镇 / 产出指标|数量指标|里程|公里|30|10|10|10",
    )
    assert rows(project, "value", "unit") == [("30", "公里")]
    assert [extra.label for extra in project.indicators[0].extra] == ["东镇", "西镇", "南镇"]


def test_funds_are_passed_on_to_a_region() -> None:
    project = only(
        "专项转移支付区域绩效目标表",
        """
        专项名称|义务教育补助|<|<|<
        下达地区|清河县|<|资金额度（万元）|800
        省级主管部门|省教育厅|<|县级主管部门|县教育局
        总体目标|改善条件|<|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|数量指标|学校数|≥10所
        """,
    )
    assert (project.project_name, project.budget_total, project.overall_goal) == ("义务教育补助", "800", "改善条件")
    assert further(project) == {"下达地区": "清河县", "省级主管部门": "省教育厅", "县级主管部门": "县教育局"}


def test_stars_and_placeholders_stay_as_printed() -> None:
    project = only(
        "衔接资金项目绩效目标申报表",
        """
        项目名称|★产业发展|<|<|<
        主管部门|县农业农村局|<|实施单位|县农技站
        资金情况（万元）|年度金额：|500|<|<
        ^|其中：财政拨款|500|<|<
        总体目标|年度目标|<|<|<
        ^|建设大棚|<|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|数量指标|★大棚数量|≥**个
        """,
    )
    assert (project.goals, rows(project, "level3", "value")) == (("建设大棚",), [("★大棚数量", "≥**个")])


def test_the_form_of_a_whole_department_with_the_money_of_its_tasks() -> None:
    project = only(
        "部门整体支出绩效目标申报表",
        """
        部门（单位）名称|清河县水利局|<|<|<
        年度主要任务|任务名称|任务内容|预算支出总额|其中：财政拨款
        ^|任务1|防汛|300|300
        ^|任务2|节水|100|100
        预算情况（万元）|部门预算总额|800|<|<
        ^|其中：基本支出|400|<|<
        ^|项目支出|400|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|重点工作任务完成|防汛任务|完成
        """,
    )
    assert (project.budget_total, project.budget_fiscal) == ("800", None)
    assert [extra.text for extra in project.extra if extra.label == "任务名称"] == ["任务1", "任务2"]
