"""Forms that say the usual in words of their own, invented: what they mean comes out, and nothing in doubt."""

import pytest

from tests.helpers.facts_of import further, only, read, rows

INDICATORS = "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|批次|1批"


def test_a_city_calls_levels_and_goals_by_longer_names() -> None:
    project = only(
        "粤莞市财政项目支出绩效目标批复表",
        "（2023年度）",
        "预算单位：粤莞市交通局",
        """
        项目名称|联网路升级|<|<|<|<|<|<
        总体目标|中期滚动目标（2023年--2025年）|<|<|<|年度目标|<|<
        ^|改造道路29条。|<|<|<|结算532万元。|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值（或计划水平）|二级指标|三级指标|计划指标值（或计划水平）
        ^|预期产出指标|数量指标（或规模指标）|项目数|3|数量指标（或规模指标）|项目数|1
        ^|^|时效指标（工期指标）|及时性|及时|时效指标（工期指标）|及时性|及时
        ^|效果指标|社会效益指标|争议率|0%|社会效益指标|争议率|0%
        """,
    )
    assert (project.unit_name, project.overall_goal, project.goals) == (
        "粤莞市交通局",
        "改造道路29条。",
        ("结算532万元。",),
    )
    assert rows(project, "level1", "level3", "value", "period")[:3] == [
        ("预期产出指标", "项目数", "3", "mid"),
        ("预期产出指标", "项目数", "1", "annual"),
        ("预期产出指标", "及时性", "及时", "mid"),
    ]
    assert rows(project, "level1")[-1] == ("效果指标",)


def test_the_whole_of_a_project_stands_beside_what_the_year_asks_for() -> None:
    project = only(
        "财政项目支出绩效目标申报表",
        "（2024年度）",
        """
        项目名称|社区食堂|<|项目类别|特定目标类|<
        主管部门|沪江区民政局|<|实施单位|沪江区养老中心|<
        项目资金（元）|项目资金总额|200,000.00|年度资金申请总额|100,000.00|<
        ^|其中：财政资金|200,000.00|其中：当年财政拨款|90,000.00|<
        ^|||上年结转资金|10,000.00|<
        ^|其他资金|0.00|其他资金|0.00|<
        项目绩效目标|项目总目标|<|年度总体目标|<|<
        ^|运营3家。|<|运营1家。|<|<
        绩效指标|一级指标|二级指标|三级指标|年度指标值|<
        ^|产出指标|数量指标|食堂数量|=1.00（家）|<
        """,
    )
    assert (project.budget_total, project.budget_fiscal, project.amount_unit) == ("100,000.00", "90,000.00", "元")
    assert (project.overall_goal, project.goals) == ("运营3家。", ("运营1家。",))
    told = further(project)
    assert (told["中期资金总额"], told["中期财政拨款"], told["上年结转资金"]) == (
        "200,000.00",
        "200,000.00",
        "10,000.00",
    )


def test_a_whole_department_has_tables_of_staff_money_and_tasks_inside() -> None:
    project = only(
        "2023年市级部门整体预算绩效目标表",
        """
        部门名称|粤湾市人社局|<|<|<
        基本信息|财政供养人员数|<|下属二级单位数|<
        ^|75|<|10|<
        预算整体情况|部门预算支出|预算金额（万元）|收入来源|预算金额（万元）
        ^|基本支出|1200|财政拨款|1400
        ^|项目支出|300|其他资金|100
        ^|合计|1500|合计|1500
        总体绩效目标|稳定就业。|<|<|<
        年度重点工作任务|名称|主要实施内容|拟投入的资金（万元）|期望达到的目标（概述）
        ^|稳就业|发放补贴|200|新增就业1万人
        ^|社保扩面|参保宣传|100|参保率95%
        绩效指标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|数量指标|新增就业|≥1万人
        """,
    )
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("1500", "1400", "100")
    assert [(extra.label, extra.text) for extra in project.extra] == [
        ("财政供养人员数", "75"),
        ("下属二级单位数", "10"),
        ("基本支出", "1200"),
        ("项目支出", "300"),
        ("名称", "稳就业"),
        ("主要实施内容", "发放补贴"),
        ("拟投入的资金", "200"),
        ("期望达到的目标(概述)", "新增就业1万人"),
        ("名称", "社保扩面"),
        ("主要实施内容", "参保宣传"),
        ("拟投入的资金", "100"),
        ("期望达到的目标(概述)", "参保率95%"),
    ]


def test_activities_stand_beside_indicators_without_levels() -> None:
    project = only(
        "部门整体支出绩效目标申报表",
        """
        部门（单位）名称|京河区园林局|<|<|<|<
        总体资金情况（万元）|预算支出总额|财政拨款|<|其他资金|<
        ^|^|基本支出|项目支出|基本支出|项目支出
        ^|900|500|300|60|40
        整体绩效目标|建设花园城市。|<|<|<|<
        其他说明||<|<|<|<
        活动|绩效指标|指标性质|绩效目标值|度量单位|绩效目标指标说明
        公园管护|管护公园数|≥|20|个|在管
        """,
    )
    assert project.budget_total == "900"
    assert further(project) == {
        "财政拨款（基本支出）": "500",
        "财政拨款（项目支出）": "300",
        "其他资金（基本支出）": "60",
        "其他资金（项目支出）": "40",
        "其他说明": "",
    }
    assert rows(project, "level3", "comparator", "value", "unit") == [("管护公园数", "≥", "20", "个")]
    assert [(extra.label, extra.text) for extra in project.indicators[0].extra] == [
        ("活动", "公园管护"),
        ("绩效目标指标说明", "在管"),
    ]


def test_goals_are_counted_in_a_cell_of_their_own() -> None:
    project = only(
        "项目绩效目标表",
        """
        项目名称|种粮补贴|<|<
        项目资金（万元）|资金总额|200|<
        总体目标|目标1|发展粮食。|<
        年度绩效目标|目标1|补贴3万户。|<
        ^|目标2：|面积50万亩。|<
        ^|目标三|发放及时。|<
        """
        + INDICATORS,
    )
    assert project.overall_goal == "目标1：发展粮食。"
    assert project.goals == ("补贴3万户。", "面积50万亩。", "发放及时。")


def test_goals_are_counted_in_their_labels() -> None:
    project = only(
        "项目支出绩效目标表",
        "项目名称|民生工程|预算资金|100 / 绩效目标1|绿化提升。|<|< / 绩效目标2|居民满意。|<|< / " + INDICATORS,
    )
    assert project.goals == ("绿化提升。", "居民满意。")


def test_levels_are_called_goals() -> None:
    project = only(
        "绩效目标表",
        """
        项目名称|敬老院运营|<|<
        预算金额（万元）|60|<|<
        总目标|运营良好|<|<
        一级目标|二级目标|三级目标|目标值
        产出目标|数量目标|入住老人|≥50人
        |质量目标|护理合格率|100%
        效果目标|社会效益目标|老人生活|改善
        """,
    )
    assert rows(project, "level1", "level2") == [
        ("产出目标", "数量目标"),
        ("产出目标", "质量目标"),
        ("效果目标", "社会效益目标"),
    ]


def test_the_old_form_has_inputs_and_contents() -> None:
    project = only(
        "财政支出项目绩效目标申报表",
        """
        项目名称|全民健身|<|<|<|<
        项目实施单位|沅水县体育中心|<|项目资金申请（万元）|50|<
        项目总体绩效目标（长期目标）|提升健身水平。|<|<|<|<
        项目年度绩效目标（定量目标）|评价内容|绩效内容|<|参考标准|绩效目标值
        ^|投入|时效目标|目标1：按期开工|计划|3月前
        ^|产出|数量目标|目标1：活动场次|计划|≥20场
        ^|^|^|目标2：参加人数|计划|≥900人
        """,
    )
    assert (project.overall_goal, project.goals) == ("提升健身水平。", None)
    assert rows(project, "level1", "level2", "level3", "value", "basis") == [
        ("投入", "时效目标", "目标1：按期开工", "3月前", "计划"),
        ("产出", "数量目标", "目标1：活动场次", "≥20场", "计划"),
        ("产出", "数量目标", "目标2：参加人数", "≥900人", "计划"),
    ]


def test_the_levels_have_no_header_of_their_own() -> None:
    project = only(
        "项目绩效目标表",
        """
        项目名称|路灯维护|<|资金总额（万元）|40
        绩效指标|<|<|指标值|备注
        产出指标|数量指标|路灯数|≥3000盏|
        ^|质量指标|亮灯率|≥98%|
        """,
    )
    assert rows(project, "level1", "level2", "level3", "value") == [
        ("产出指标", "数量指标", "路灯数", "≥3000盏"),
        ("产出指标", "质量指标", "亮灯率", "≥98%"),
    ]


def test_both_levels_stand_over_a_pair_of_columns_each() -> None:
    disclosure = read(
        "2024年项目绩效目标汇总表",
        "单位：万元",
        """
        项目名称|预算数|绩效目标|产出指标|<|<|<|效益指标|<|<|<
        ^|^|^|数量指标|<|质量指标|<|经济效益指标|<|社会效益指标|<
        ^|^|^|指标名称|指标值|指标名称|指标值|指标名称|指标值|指标名称|指标值
        修路|20|通车|里程|3公里|合格率|100%|增收|5%|出行|便利
        """,
    )
    (project,) = disclosure.projects
    assert rows(project, "level1", "level2", "level3", "value") == [
        ("产出指标", "数量指标", "里程", "3公里"),
        ("产出指标", "质量指标", "合格率", "100%"),
        ("效益指标", "经济效益指标", "增收", "5%"),
        ("效益指标", "社会效益指标", "出行", "便利"),
    ]


def test_kinds_of_indicators_are_their_second_level() -> None:
    project = only(
        "绩效目标表",
        "项目名称|图书采购|预算数（万元）|15 / 绩效目标|采购图书|<|<",
        "指标类别|指标名称|目标值|说明 / 数量指标|册数|≥5000册|含电子书 / 满意度指标|读者满意度|≥90%|",
    )
    assert rows(project, "level1", "level2", "level3") == [
        ("产出指标", "数量指标", "册数"),
        ("满意度指标", None, "读者满意度"),
    ]


def test_money_without_the_word_for_its_total_is_the_budget() -> None:
    project = only(
        "项目支出绩效目标批复表",
        "项目总投资（万元）|100|2024年预算安排（万元）|60 / 项目名称|安防|项目单位名称|甲县一中",
        INDICATORS,
    )
    assert (project.budget_total, further(project)) == ("60", {"中期资金总额": "100"})
    plain = only("绩效目标表", "项目名称|培训|< / 资金（万元）|5|< / 总体目标|培训教师|<", INDICATORS)
    assert (plain.budget_total, plain.unit_code) == ("5", None)


def test_units_with_sums_have_no_number_where_projects_are_counted() -> None:
    disclosure = read(
        "2024年部门预算项目绩效目标公开表",
        "金额单位：万元",
        """
        序号|单位/项目名称|预算金额|<|年度绩效目标|一级指标|二级指标|三级指标|指标值
        ^|^|合计|财政拨款|^|^|^|^|^
        |甲市文旅局|150|150|||||
        |甲市文旅局本级|100|100|||||
        1|文艺演出|60|60|演出20场|产出指标|数量指标|场次|≥20场
        2|非遗保护|40|40|普查1次|产出指标|数量指标|次数|1次
        |小计|100|100|||||
        |甲市图书馆|50|50|||||
        3|图书购置|50|50|购书|产出指标|数量指标|册数|≥5000册
        """,
    )
    assert [(p.department_name, p.unit_name, p.project_name, p.budget_total) for p in disclosure.projects] == [
        ("甲市文旅局", "甲市文旅局本级", "文艺演出", "60"),
        ("甲市文旅局", "甲市文旅局本级", "非遗保护", "40"),
        ("甲市文旅局", "甲市图书馆", "图书购置", "50"),
    ]


def test_tasks_stand_between_the_rows_of_a_form() -> None:
    project = only(
        "部门整体绩效目标表",
        "单位名称：甲区司法局 单位：万元",
        """
        年度总体绩效目标|保障司法。|<|<|<
        年度预算总额|1000|<|<|<
        年度主要任务|对应项目|预算资金情况|<|<
        ^|^|总额|财政资金|其他资金
        法律援助|法援补助|50|50|0
        人民调解|调解补助|30|30|0
        一级指标|二级指标|三级指标|指标值|备注
        履职效能|目标管理|案件数|≥200件|
        """,
    )
    assert (project.unit_name, project.amount_unit) == ("甲区司法局", "万元")
    assert (project.budget_total, project.budget_fiscal) == ("1000", None)
    assert [(extra.label, extra.text) for extra in project.extra][:5] == [
        ("年度主要任务", "法律援助"),
        ("对应项目", "法援补助"),
        ("总额", "50"),
        ("财政资金", "50"),
        ("其他资金", "0"),
    ]


def test_goals_have_names_and_contents() -> None:
    project = only(
        "部门整体支出绩效目标表",
        """
        部门名称|乙市农业局|<|<|<
        年度绩效目标|目标名称|目标内容|<|<
        ^|粮食安全|稳定面积|<|<
        ^|乡村建设|改善环境|<|<
        年度绩效指标|目标名称|一级指标|三级指标|指标值
        ^|粮食安全|产出指标|播种面积|≥100万亩
        """,
    )
    assert [(extra.label, extra.text) for extra in project.extra] == [
        ("目标名称", "粮食安全"),
        ("目标内容", "稳定面积"),
        ("目标名称", "乡村建设"),
        ("目标内容", "改善环境"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "项目名称|采购品目|数量|预算金额（万元） / 电脑|设备|10|5 / 空调|设备|5|2",
        "序号|重点工作|绩效目标|责任科室 / 1|防汛|安全度汛|水旱股 / 2|供水|水质达标|供水股",
    ],
)
def test_lists_of_other_things_under_the_title_of_forms_are_none(other: str) -> None:
    form = "项目名称|培训|年度资金总额（万元）|5 / 年度目标|培训500人|<|< / " + INDICATORS
    disclosure = read("项目支出绩效目标表", other, "项目支出绩效目标表", form)
    assert [project.project_name for project in disclosure.projects] == ["培训"]
    assert len(disclosure.tables) == 1
