"""A gallery of the forms of the provinces, invented, each with all that it says (domain: 'The forms').

Each is read as it is drawn and out of every kind of office file.
"""

from typing import Any

from core.model import Extra, Group, Project
from tests.helpers.facts_of import read

COLUMNS = ("level1", "level2", "level3", "value")


def rows_of(project: Project, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(row, column) for column in (*COLUMNS, *columns)) for row in project.indicators]


def test_the_ministrys_form_with_a_block_for_each_period() -> None:
    disclosure = read(
        "项目支出绩效目标表",
        "（2023年度）",
        """
        项目名称|社区养老站点|<|<|<|<|<|<
        主管部门及代码|315-清河市民政局|<|<|实施单位|清河市养老服务中心|<|<
        项目属性|延续项目|<|<|项目期|3年|<|<
        项目资金¶（万元）|中期资金总额：|<|300.00|年度资金总额：|<|100.00|<
        ^|其中：财政拨款|<|240.00|其中：财政拨款|<|80.00|<
        ^|其他资金|<|60.00|其他资金|<|20.00|<
        总体目标|中期目标（2023年—2025年）|<|<|年度目标|<|<|<
        ^|建成45个站点。|<|<|目标1：建成15个站点；¶目标2：服务老人3000人次。|<|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值
        ^|产出指标|数量指标|站点数量|45个|数量指标|站点数量|15个
        ^|^|^|……||^|……|
        ^|^|时效指标|完成时间|2025年底前|时效指标|完成时间|12月底前
        ^|满意度指标|服务对象¶满意度指标|老人满意度|≥95%|服务对象¶满意度指标|老人满意度|≥90%
        """,
    )
    assert (disclosure.layout, disclosure.year, disclosure.department) == ("mof-form", 2023, "清河市民政局")
    (project,) = disclosure.projects
    assert (project.department_code, project.unit_name) == ("315", "清河市养老服务中心")
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("100.00", "80.00", "20.00")
    assert project.amount_unit == "万元"
    assert project.extra == (
        Extra("项目属性", "延续项目"),
        Extra("项目期", "3年"),
        Extra("中期资金总额", "300.00"),
        Extra("中期财政拨款", "240.00"),
        Extra("中期其他资金", "60.00"),
    )
    assert project.overall_goal == "建成45个站点。"
    assert project.goals == ("建成15个站点；", "服务老人3000人次。")
    assert rows_of(project, "period") == [
        ("产出指标", "数量指标", "站点数量", "45个", "mid"),
        ("产出指标", "数量指标", "站点数量", "15个", "annual"),
        ("产出指标", "时效指标", "完成时间", "2025年底前", "mid"),
        ("产出指标", "时效指标", "完成时间", "12月底前", "annual"),
        ("满意度指标", "服务对象满意度指标", "老人满意度", "≥95%", "mid"),
        ("满意度指标", "服务对象满意度指标", "老人满意度", "≥90%", "annual"),
    ]


def test_the_list_of_sichuan() -> None:
    disclosure = read(
        "部门预算项目绩效目标表（2023年度）",
        "金额单位：元",
        """
        单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|指标方向性
        302-梓木县文旅局|<|860,000.00|||||||||
        302001-梓木县文旅局本级|村级广播运维|360,000.00|保障广播。|产出指标|数量指标|终端数|≥|420|个|20|正向指标
        ^|^|^|^|^|时效指标|修复时间|≤|48|小时|10|反向指标
        ^|^|^|^|效益指标|社会效益指标|信息发布|定性|优良中低差||20|
        302002-梓木县图书馆|免费开放|500,000.00|全年开放。|产出指标|数量指标|天数|≥|300|天|60|正向指标
        """,
    )
    assert (disclosure.layout, disclosure.year) == (None, 2023)
    broadcast, library = disclosure.projects
    assert (broadcast.unit_code, broadcast.unit_name) == ("302001", "梓木县文旅局本级")
    assert (broadcast.project_name, broadcast.budget_total, broadcast.amount_unit) == (
        "村级广播运维",
        "360,000.00",
        "元",
    )
    assert rows_of(broadcast, "comparator", "unit", "weight", "nature") == [
        ("产出指标", "数量指标", "终端数", "420", "≥", "个", "20", "正向指标"),
        ("产出指标", "时效指标", "修复时间", "48", "≤", "小时", "10", "反向指标"),
        ("效益指标", "社会效益指标", "信息发布", "优良中低差", "定性", "", "20", ""),
    ]
    assert (library.unit_code, library.goals, len(library.indicators)) == ("302002", ("全年开放。",), 1)


def test_the_list_of_hunan_with_units_and_projects_in_one_column() -> None:
    disclosure = read(
        "2022年度项目支出绩效目标表",
        "部门：清溪县林业局　　　单位：万元",
        """
        单位代码|单位名称（专项资金）|资金总额|年度绩效目标|绩效指标|<|<|<|<|<|<|<
        ^|^|^|^|一级指标|二级指标|三级指标|指标值|指标值内容|评（扣）分标准|度量单位|指标值类型
        418001|清溪县林业局|120|||||||||
        ^|森林防火专项|80|减少火灾。|产出指标|数量指标|防火道|50|50公里|少1公里扣1分|公里|定量
        ^|^|^|^|效益指标|生态效益指标|覆盖率|提升|提升率|未提升不得分||定性
        ^|古树保护|40|保护古树。|产出指标|数量指标|株数|210|210株|按比例|株|定量
        """,
    )
    assert (disclosure.layout, disclosure.year, disclosure.department) == (None, 2022, "清溪县林业局")
    fire, trees = disclosure.projects
    assert (fire.unit_code, fire.unit_name, fire.project_name) == ("418001", "清溪县林业局", "森林防火专项")
    assert (fire.budget_total, fire.amount_unit, fire.goals) == ("80", "万元", ("减少火灾。",))
    assert rows_of(fire, "description", "unit") == [
        ("产出指标", "数量指标", "防火道", "50", "50公里", "公里"),
        ("效益指标", "生态效益指标", "覆盖率", "提升", "提升率", ""),
    ]
    assert fire.indicators[0].extra == (Extra("评(扣)分标准", "少1公里扣1分"), Extra("指标值类型", "定量"))
    assert (trees.unit_code, trees.project_name, rows_of(trees)[0][2:]) == ("418001", "古树保护", ("株数", "210"))


def test_the_list_of_henan_with_a_pair_of_columns_for_each_level() -> None:
    disclosure = read(
        "2024年部门预算项目绩效目标汇总表",
        "部门（单位）名称：清颍市审计局　　　　金额单位：万元",
        """
        单位编码（项目编码）|项目单位（项目名称）|项目金额（万元）|<|<|绩效目标|绩效指标|<|<|<|<|<|<|<
        ^|^|资金总额|政府预算资金|单位资金|^|成本指标|<|产出指标|<|效益指标|<|满意度指标|<
        ^|^|^|^|^|^|三级指标|指标值|三级指标|指标值|三级指标|指标值|三级指标|指标值
        041|清颍市审计局|35|30|5|||||||||
        041001|清颍市审计局|35|30|5|||||||||
        411700240000000012345|审计业务费|35|30|5|保障审计|审计成本|≤35万元|项目数|≥20个|问题金额|≥5万元|满意度|≥90%
        ^|^|^|^|^|^|||报告数|≥20份||||
        """,
    )
    assert disclosure.department == "清颍市审计局"
    (project,) = disclosure.projects
    assert (project.department_code, project.unit_code) == ("041", "041001")
    assert (project.project_code, project.project_name) == ("411700240000000012345", "审计业务费")
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("35", "30", "5")
    assert project.goals == ("保障审计",)
    assert rows_of(project, "period") == [
        ("成本指标", None, "审计成本", "≤35万元", None),
        ("产出指标", None, "项目数", "≥20个", None),
        ("效益指标", None, "问题金额", "≥5万元", None),
        ("满意度指标", None, "满意度", "≥90%", None),
        ("产出指标", None, "报告数", "≥20份", None),
    ]


def test_the_approval_of_hubei() -> None:
    disclosure = read(
        "湖北省2024年项目绩效目标批复表",
        "单位：万元",
        """
        项目名称|医共体信息化|<|项目类别|信息化|<|<
        主管部门|云梦泽市卫健委|<|项目执行单位|云梦泽市信息中心|<|<
        项目总预算|1500|<|项目当年预算|500|<|<
        长期绩效目标|建成平台。|<|<|<|<|<
        年度绩效目标|1.完成一期。¶2.接入12家。|<|<|<|<|<
        年度绩效指标|一级指标|二级指标|三级指标|指标值|<|指标标准或依据
        ^|^|^|^|2023年|2024年|^
        ^|产出指标|数量指标|机构数|/|12家|计划标准
        ^|^|质量指标|可用率|98%|≥99%|行业标准
        """,
    )
    assert (disclosure.year, disclosure.department) == (2024, "云梦泽市卫健委")
    (project,) = disclosure.projects
    assert (project.unit_name, project.budget_total) == ("云梦泽市信息中心", "500")
    assert Extra("中期资金总额", "1500") in project.extra
    assert (project.overall_goal, project.goals) == ("建成平台。", ("完成一期。", "接入12家。"))
    assert rows_of(project, "previous", "basis") == [
        ("产出指标", "数量指标", "机构数", "12家", "/", "计划标准"),
        ("产出指标", "质量指标", "可用率", "≥99%", "98%", "行业标准"),
    ]


def test_the_form_of_wuhan() -> None:
    disclosure = read(
        "项目绩效目标申报表",
        "（2021年度）",
        """
        项目名称|社区工作者培训|<|<|<
        主管部门|江滩区民政局|<|项目单位|江滩区孵化中心
        项目类型|常年性项目☑ 一次性项目□|<|<|<
        项目总预算（万元）|30|<|项目当年预算（万元）|10
        项目绩效总目标|提升治理水平|<|<|<
        年度绩效指标|一级指标|二级指标|指标内容|指标值
        ^|产出指标|数量指标|培训人次|500人次
        ^|效益指标|社会效益指标|业务能力|明显提升
        """,
    )
    (project,) = disclosure.projects
    assert (disclosure.year, project.amount_unit, project.budget_total) == (2021, "万元", "10")
    assert project.extra == (Extra("项目类型", "常年性项目☑ 一次性项目□"), Extra("中期资金总额", "30"))
    assert project.overall_goal == "提升治理水平"
    assert rows_of(project) == [
        ("产出指标", "数量指标", "培训人次", "500人次"),
        ("效益指标", "社会效益指标", "业务能力", "明显提升"),
    ]


def test_the_scored_form_of_chongqing() -> None:
    disclosure = read(
        "2022年部门（单位）项目支出绩效目标表",
        """
        编制单位：|204001-渝桥区教委本级|<|<|<|<|<|单位：万元
        项目名称|学前教育资助|<|<|业务主管部门|渝桥区教委|<|<
        当年预算|150|<|<|本级支出|100|<|<
        ^|^|<|<|上级资金|50|<|<
        立项依据|渝财教〔2021〕5号|<|<|<|<|<|<
        当年绩效目标|资助1500人|<|<|<|<|<|<
        绩效指标|指标名称|指标权重|计量单位|指标性质|指标值|是否核心指标|指标解释
        ^|资助人数|30|人|≥|1500|是|受资助幼儿
        ^|发放及时率|20|%|＝|100|否|按时发放
        """,
    )
    assert (disclosure.layout, disclosure.year, disclosure.department) == (None, 2022, "渝桥区教委")
    (project,) = disclosure.projects
    assert (project.unit_code, project.unit_name) == ("204001", "渝桥区教委本级")
    assert (project.budget_total, project.goals) == ("150", ("资助1500人",))
    assert project.extra == (
        Extra("本级支出", "100"),
        Extra("上级资金", "50"),
        Extra("立项依据", "渝财教〔2021〕5号"),
    )
    assert rows_of(project, "comparator", "unit", "weight", "description", "extra") == [
        (None, None, "资助人数", "1500", "≥", "人", "30", "受资助幼儿", (Extra("是否核心指标", "是"),)),
        (None, None, "发放及时率", "100", "＝", "%", "20", "按时发放", (Extra("是否核心指标", "否"),)),
    ]


def test_a_list_of_zhejiang_with_two_departments() -> None:
    nothing = "|" * 12
    disclosure = read(
        "2020年部门预算项目绩效目标表",
        f"""
        单位编码|单位名称|资金安排|<|<|<|<|一级指标|明细指标|指标值|指标描述|明细指标（个性）|指标值（个性）|指标描述（个性）
        ^|^|总计|一般公共预算|政府性基金|专户资金|其他资金|^|^|^|^|^|^|^
        301|越溪市民政局{nothing}
        301001|越溪市民政局本级{nothing}
        |养老补助|50000.00|50000.00|0|0|0|||||||
        |||||||产出指标|人数|100人|全年|||
        |||||||^|完成率|100%|全年|专项|3次|每季
        302|越溪市司法局{nothing}
        302001|越溪市司法局本级{nothing}
        |普法宣传|3000.00|3000.00|0|0|0|||||||
        |||||||效益指标||||场次|4场|宣传
        """,
    )
    care, law = disclosure.projects
    assert (care.department_name, care.unit_code) == ("越溪市民政局", "301001")
    assert (law.department_code, law.unit_name, law.budget_total) == ("302", "越溪市司法局本级", "3000.00")
    assert [(row.common, row.individual) for row in care.indicators] == [
        (Group("人数", "100人", "全年"), Group()),
        (Group("完成率", "100%", "全年"), Group("专项", "3次", "每季")),
    ]


def test_one_value_column_for_each_town_under_a_name_in_the_text() -> None:
    disclosure = read(
        "2023年耕地补贴项目绩效目标表",
        "项目名称：耕地补贴",
        """
        一级指标|二级指标|三级指标|绩效指标值|<|<
        ^|^|^|合计|东镇|西镇
        产出指标|数量指标|面积（亩）|300|100|200
        ^|质量指标|准确率|100%|100%|100%
        效益指标|社会效益指标|积极性|提高|提高|提高
        """,
    )
    (project,) = disclosure.projects
    assert project.project_name == "耕地补贴"
    assert rows_of(project, "extra") == [
        ("产出指标", "数量指标", "面积（亩）", "300", _towns("100", "200")),
        ("产出指标", "质量指标", "准确率", "100%", _towns("100%", "100%")),
        ("效益指标", "社会效益指标", "积极性", "提高", _towns("提高", "提高")),
    ]


def _towns(*values: str) -> tuple[Extra, ...]:
    return tuple(Extra(town, value) for town, value in zip(("东镇", "西镇"), values, strict=True))


def test_tables_of_indicators_alone_are_a_project_for_each_title() -> None:
    head = "一级指标|二级指标|三级指标|指标值"
    disclosure = read(
        "1.修桥绩效目标表",
        f"{head} / 产出指标|数量指标|座数|2座 / ^|质量指标|合格率|100%",
        "2.修路绩效目标表",
        f"{head} / 产出指标|数量指标|里程|3公里 / ^|质量指标|合格率|100%",
    )
    assert [(project.title, len(project.indicators)) for project in disclosure.projects] == [
        ("1.修桥绩效目标表", 2),
        ("2.修路绩效目标表", 2),
    ]


def test_a_name_in_the_text_and_in_the_form_is_one_name() -> None:
    (project,) = read(
        "项目名称：修桥",
        "项目名称|修桥|实施单位|某局 / 年度资金总额|5|财政拨款|5 / 年度目标|通车|<|<",
        "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|座数|2座",
    ).projects
    assert (project.project_name, len(project.indicators)) == ("修桥", 1)


def test_the_form_of_a_whole_department_with_its_tasks() -> None:
    disclosure = read(
        "部门整体支出绩效目标表",
        "（2024年度）",
        """
        部门名称|清河市水利局|<|<|<|<
        年度主要任务|任务名称|主要内容|预算金额（万元）|<|<
        ^|^|^|总额|财政拨款|其他资金
        ^|防汛抗旱|汛前检查|300|300|0
        ^|河长制|巡河|120|100|20
        ^|金额合计|<|420|400|20
        年度总体目标|目标1：安全度汛。¶目标2：河湖有名有实。|<|<|<|<
        年度绩效指标|一级指标|二级指标|三级指标|指标值|<
        ^|产出指标|数量指标|水库座数|≥32座|<
        """,
    )
    assert (disclosure.layout, disclosure.year, disclosure.department) == (None, 2024, "清河市水利局")
    (project,) = disclosure.projects
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("420", "400", "20")
    assert (project.amount_unit, project.goals) == ("万元", ("安全度汛。", "河湖有名有实。"))
    assert [(extra.label, extra.text) for extra in project.extra] == [
        ("任务名称", "防汛抗旱"),
        ("主要内容", "汛前检查"),
        ("总额", "300"),
        ("财政拨款", "300"),
        ("其他资金", "0"),
        ("任务名称", "河长制"),
        ("主要内容", "巡河"),
        ("总额", "120"),
        ("财政拨款", "100"),
        ("其他资金", "20"),
    ]
    assert rows_of(project) == [("产出指标", "数量指标", "水库座数", "≥32座")]


def test_the_form_of_a_self_evaluation_with_its_scores() -> None:
    disclosure = read(
        "项目支出绩效自评表",
        "（2022年度）",
        """
        项目名称|小区改造|<|<|<|<|<|<|<
        主管部门|清河市住建局|<|<|实施单位|清河市征收中心|<|<|<
        项目资金（万元）||<|年初预算数|全年预算数|全年执行数|分值|执行率|得分
        ^|年度资金总额|<|200|180|170|10|94.44%|9.44
        ^|其中：当年财政拨款|<|190|170|160|-||-
        ^|其他资金|<|10|10|10|-||-
        年度总体目标|预期目标|<|<|实际完成情况|<|<|<|<
        ^|改造小区8个|<|<|已改造8个|<|<|<|<
        绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
        ^|产出指标（50分）|数量指标|小区数|8个|8个|20|20|
        ^|^|质量指标|合格率|100%|90%|30|27|雨季
        总分|<|<|<|<|<|100|96.44|
        """,
    )
    assert (disclosure.layout, disclosure.year, disclosure.department) == (None, 2022, "清河市住建局")
    (project,) = disclosure.projects
    assert project.title == "项目支出绩效自评表"
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("200", "190", "10")
    assert Extra("年度资金总额（全年执行数）", "170") in project.extra
    assert Extra("实际完成情况", "已改造8个") in project.extra
    assert project.goals == ("改造小区8个",)
    assert rows_of(project, "weight", "extra") == [
        ("产出指标（50分）", "数量指标", "小区数", "8个", "20", _scores("8个", "20", "")),
        ("产出指标（50分）", "质量指标", "合格率", "100%", "30", _scores("90%", "27", "雨季")),
    ]


def _scores(*values: str) -> tuple[Extra, ...]:
    return tuple(Extra(*pair) for pair in zip(("实际完成值", "得分", "偏差原因"), values, strict=True))


def test_a_block_of_labels_and_their_values_is_no_table_inside_the_form() -> None:
    (project,) = read(
        "项目支出绩效目标表",
        """
        项目基本信息|项目名称|修桥|主管部门|清河市交通局
        ^|项目类别|基建|实施单位|清河市公路站
        ^|项目期|1年|项目属性|新增
        年度目标|通车|<|<|<
        一级指标|二级指标|三级指标|指标值|<
        产出指标|数量指标|座数|2座|<
        """,
    ).projects
    assert (project.project_name, project.department_name, project.unit_name) == (
        "修桥",
        "清河市交通局",
        "清河市公路站",
    )
    assert project.extra == (Extra("项目类别", "基建"), Extra("项目期", "1年"), Extra("项目属性", "新增"))


def test_the_form_of_jiangsu_with_its_value_for_the_half_and_the_whole_year() -> None:
    (project,) = read(
        "项目支出绩效目标表（2024年度）",
        """
        项目名称|古籍修复|<|<|项目类别|一般性项目
        主管部门|清淮市文旅局|<|<|实施单位|清淮市图书馆
        资金（万元）|合计|50|<|<|<
        ^|一般公共预算资金|40|<|<|<
        ^|其他资金|10|<|<|<
        中长期目标|修复古籍|<|<|<|<
        年度目标|修复300页|<|<|<|<
        一级指标|二级指标|三级指标|计量单位|指标值|<
        ^|^|^|^|半年（程）|全年（程）
        产出指标|数量指标|页数|页|≥100|≥300
        """,
    ).projects
    assert (project.budget_total, project.general_public_budget, project.budget_other) == ("50", "40", "10")
    assert (project.overall_goal, project.goals) == ("修复古籍", ("修复300页",))
    assert rows_of(project, "unit", "extra") == [
        ("产出指标", "数量指标", "页数", "≥300", "页", (Extra("半年(程)", "≥100"),))
    ]


def test_the_form_of_hubei_with_a_headed_part_for_each_period() -> None:
    (project,) = read(
        "2022年部门项目绩效目标表",
        """
        项目名称|绿化养护|<|<|<|<|<|<
        项目主管部门|云梦泽市住建局|<|<|项目执行单位|云梦泽市园林局|<|<
        长期绩效目标表|<|<|<|<|<|<|<
        目标名称|一级指标|二级指标|三级指标|指标值|<|<|绩效标准
        提升绿化|产出指标|数量指标|面积|300万㎡|<|<|计划标准
        年度绩效目标表|<|<|<|<|<|<|<
        目标名称|一级指标|二级指标|三级指标|指标值|<|<|绩效标准
        ^|^|^|^|前年|上年|预计当年实现|^
        提升绿化|产出指标|数量指标|面积|90万㎡|95万㎡|99万㎡|计划标准
        """,
    ).projects
    target = Extra("目标名称", "提升绿化")
    assert rows_of(project, "previous", "period", "extra") == [
        ("产出指标", "数量指标", "面积", "300万㎡", None, "mid", (target,)),
        ("产出指标", "数量指标", "面积", "99万㎡", "95万㎡", "annual", (target, Extra("前年", "90万㎡"))),
    ]


def test_the_form_of_the_central_departments_with_scores_in_its_labels() -> None:
    disclosure = read(
        "项目支出绩效目标表",
        "（2024年度）",
        """
        项目名称|科普|<|<|<|<
        主管部门及代码|[123]清江部|<|实施单位|清江部科普中心|<
        项目资金¶（万元）|年度资金总额：|<|1,200.00|执行率¶分值（10）|10
        ^|其中：财政拨款|<|1,000.00|^|^
        ^|上年结转|<|150.00|^|^
        ^|其他资金|<|50.00|^|^
        年度总体目标|1.办展；¶2.办讲座；|<|<|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值|分值权重（90）
        ^|产出指标|数量指标|展览场次|≥3场|20
        """,
    )
    (project,) = disclosure.projects
    assert (project.department_code, project.budget_fiscal, project.budget_other) == ("123", "1,000.00", "50.00")
    assert project.extra == (Extra("执行率分值", "10"), Extra("上年结转", "150.00"))
    assert rows_of(project, "weight") == [("产出指标", "数量指标", "展览场次", "≥3场", "20")]


def test_the_list_of_yunnan_with_counted_columns_and_named_units() -> None:
    disclosure = read(
        "2023年项目支出绩效目标表（本级下达）",
        """
        单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标属性|指标内容
        1|2|3|4|5|6|7|8|9|10
        清滇县统计局|||||||||
        抽样调查|完成调查|产出指标|数量指标|小区|>=|12|个|定量指标|完成12个
        ||效益指标|社会效益指标|服务|=|优|年|定性指标|为决策服务
        经济普查|做好普查|产出指标|数量指标|单位|>=|3000|家|定量指标|普查
        """,
    )
    assert (disclosure.year, disclosure.department) == (2023, "清滇县统计局")
    assert [(p.unit_name, p.project_name, p.goals) for p in disclosure.projects] == [
        ("清滇县统计局", "抽样调查", ("完成调查",)),
        ("清滇县统计局", "经济普查", ("做好普查",)),
    ]
    assert rows_of(disclosure.projects[0], "comparator", "unit", "nature", "description", "period") == [
        ("产出指标", "数量指标", "小区", "12", ">=", "个", "定量指标", "完成12个", None),
        ("效益指标", "社会效益指标", "服务", "优", "=", "年", "定性指标", "为决策服务", None),
    ]


def test_a_list_that_counts_its_rows_names_a_project_on_each() -> None:
    disclosure = read(
        "2023年项目绩效目标表",
        """
        序号|单位名称|项目名称|预算金额（元）|年度绩效目标|一级指标|二级指标|三级指标|指标值
        1|清河县一中|物业费|200000|保洁|产出指标|数量指标|人数|5人
        2|清河县一中|物业费|200000|保洁|产出指标|质量指标|合格率|95%
        3|清河县二中|物业费|200000|保洁|产出指标|数量指标|人数|6人
        """,
    )
    assert [(p.unit_name, p.amount_unit, len(p.indicators)) for p in disclosure.projects] == [
        ("清河县一中", "元", 2),
        ("清河县二中", "元", 1),
    ]


def test_a_column_of_indicator_types_holds_second_levels() -> None:
    (project,) = read(
        "2023年项目绩效目标表",
        """
        项目名称|普查|<|<
        预算金额（万元）|9|其中：财政拨款|9
        指标类型|指标名称|绩效指标描述|指标值
        数量指标|普查数|普查单位数|≥30家
        """,
    ).projects
    assert rows_of(project, "description") == [("产出指标", "数量指标", "普查数", "≥30家", "普查单位数")]


def test_forms_one_below_the_other_on_a_sheet_are_a_project_each() -> None:
    form = """
        项目支出绩效目标表|<|<|<|<
        （2023年度）|<|<|<|<
        项目名称|{name}|<|<|<
        主管部门|清河市水利局|<|实施单位|清河市水文站
        项目资金（万元）|年度资金总额|<|{money}|<
        ^|其他资金|<|0|<
        年度目标|做{name}|<|<|<
        绩效指标|一级指标|二级指标|三级指标|指标值
        ^|产出指标|数量指标|{name}数量|1个
        填表说明：本表一式两份。|<|<|<|<
        """
    disclosure = read(form.format(name="甲", money="10").rstrip() + form.format(name="乙", money="20"))
    assert (disclosure.layout, disclosure.year) == ("mof-form", 2023)
    assert [(p.project_name, p.budget_total, p.goals, rows_of(p)) for p in disclosure.projects] == [
        ("甲", "10", ("做甲",), [("产出指标", "数量指标", "甲数量", "1个")]),
        ("乙", "20", ("做乙",), [("产出指标", "数量指标", "乙数量", "1个")]),
    ]
