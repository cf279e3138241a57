"""Whole documents in notation → what they mean."""

from dataclasses import replace

import pytest

from core.document import Document, Remark
from core.facts import Fact, Paths
from core.findings import Severity
from core.grid import Grid
from core.model import Disclosure, Extra, Group, Project
from core.reading import Reading
from core.recognise.recognise import recognise
from tests.helpers.documents import blocks_of, document

HEADER = "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据"
FORM = """
203001清河示范县文化馆（本级）|<|<|<|<|单位：万元|<
项目编码|130999214FVKENNKNIA3G|<|项目名称|图书更新|<|<
预算规模及资金用途|预算数|5.60|其中：财政资金|5.60|其他资金|0
^|买书。|<|<|<|<|<
资金支出计划（%）|3月底|<|6月底|10月底|12月底|<
^|25.00%|<|50.00%|75.00%|100.00%|<
绩效目标|1.买书。¶2.上架。|<|<|<|<|<
"""
ROWS = f"{HEADER} / 产出指标|数量指标|购书册数|全年|≥500册|计划 / ^|质量指标|合格率|抽查|≥95%|计划 / 效益指标|社会效益指标|借阅|人次|≥900人次|计划"


def read(*blocks: str) -> Disclosure:
    return recognise(document(*blocks)).disclosure


def rows_of(project: Project) -> list[tuple[str | None, ...]]:
    return [(row.level1, row.level2, row.level3, row.value) for row in project.indicators]


def test_a_hebei_form_in_two_tables_is_one_project() -> None:
    disclosure = read("1.图书更新绩效目标表", FORM, ROWS)
    assert disclosure.layout == "hebei-form"
    assert disclosure.year == 2021
    assert disclosure.department == "清河示范县文化馆"
    (project,) = disclosure.projects
    assert project.title == "1.图书更新绩效目标表"
    assert (project.unit_code, project.unit_name) == ("203001", "清河示范县文化馆（本级）")
    assert (project.budget_total, project.budget_other, project.amount_unit) == ("5.60", "0", "万元")
    assert project.purpose == "买书。"
    assert project.spend_plan == ("25.00%", "50.00%", "75.00%", "100.00%")
    assert project.goals == ("买书。", "上架。")
    assert rows_of(project) == [
        ("产出指标", "数量指标", "购书册数", "≥500册"),
        ("产出指标", "质量指标", "合格率", "≥95%"),
        ("效益指标", "社会效益指标", "借阅", "≥900人次"),
    ]


def test_the_next_form_is_the_next_project() -> None:
    first, second = read("1.甲绩效目标表", FORM, ROWS, "2.乙绩效目标表", FORM, ROWS).projects
    assert (first.title, second.title) == ("1.甲绩效目标表", "2.乙绩效目标表")
    assert (len(first.indicators), len(second.indicators)) == (3, 3)


def test_rows_that_go_on_in_a_table_without_header_belong_to_the_same_project() -> None:
    (project,) = read("甲绩效目标表", FORM, ROWS, "|生态效益指标|绿化|平方米|≥3平方米|计划").projects
    assert rows_of(project)[-1] == ("效益指标", "生态效益指标", "绿化", "≥3平方米")


def test_a_repeated_header_after_a_page_end_is_no_row() -> None:
    (project,) = read("甲绩效目标表", FORM, ROWS, f"{HEADER} / |生态效益指标|绿化|平方米|≥3平方米|计划").projects
    assert len(project.indicators) == 4


def test_unit_and_amount_unit_may_stand_in_paragraphs_over_each_form() -> None:
    form = FORM.split("\n", 2)[2]
    projects = read("1.甲绩效目标表", "203001 清河示范县文化馆本级", "单位：万元", form, ROWS).projects
    assert (projects[0].unit_code, projects[0].unit_name) == ("203001", "清河示范县文化馆本级")
    assert projects[0].amount_unit == "万元"


def test_contents_lines_are_no_titles() -> None:
    (project,) = read("1.乙绩效目标表........4", "1.甲绩效目标表", FORM, ROWS).projects
    assert project.title == "1.甲绩效目标表"


def test_template_rows_without_content_are_no_indicators() -> None:
    (project,) = read("甲绩效目标表", FORM, f"{ROWS} / 满意度指标|服务对象满意度指标||||").projects
    assert len(project.indicators) == 3


FUJIAN = (
    "序号|项目名称|年预算安排资金(万元)|项目总体绩效目标|项目年度绩效目标|<|<|<|<|<|<|< / "
    "^|^|^|^|一级指标|二级指标|三级指标|指标明细说明|指标性质|方向|绩效目标值|计量单位 / "
    "1|修桥|10|通车|产出指标|数量指标|座数||正向指标|大于等于|2|座 / "
    "^|^|^|^|^|时效指标|完成率||正向指标|等于|100|% / "
    "2|修路|20.50|通行|产出指标|数量指标|里程||正向指标|大于等于|3|公里"
)


def test_a_fujian_list_has_a_project_for_each_name() -> None:
    disclosure = read("（2020年度）", "单位名称：[116001]清河示范区交通局", FUJIAN)
    assert (disclosure.layout, disclosure.year, disclosure.department) == ("fujian-list", 2020, "清河示范区交通局")
    bridge, road = disclosure.projects
    assert (bridge.project_name, bridge.budget_total, bridge.overall_goal, bridge.amount_unit) == (
        "修桥",
        "10",
        "通车",
        "万元",
    )
    assert (bridge.unit_code, road.unit_code) == ("116001", "116001")
    assert [row.level2 for row in bridge.indicators] == ["数量指标", "时效指标"]
    row = bridge.indicators[1]
    assert (row.level1, row.nature, row.comparator, row.value, row.unit) == ("产出指标", "正向指标", "等于", "100", "%")


@pytest.mark.parametrize("rest", ["|" * 11, "|<" * 11])
def test_lines_over_the_header_of_a_list_say_what_paragraphs_say(rest: str) -> None:
    lines = ("财政支出项目绩效目标表", "（2020年度）", "单位名称：[116001]清河示范区交通局")
    disclosure = read(" / ".join([*(line + rest for line in lines), FUJIAN]))
    assert disclosure.year == 2020
    assert [(project.project_name, project.unit_code) for project in disclosure.projects] == [
        ("修桥", "116001"),
        ("修路", "116001"),
    ]


def test_a_list_goes_on_after_a_page_end_with_its_header_again() -> None:
    head = FUJIAN.split(" / 1|", maxsplit=1)[0]
    disclosure = read(FUJIAN, f"{head} / |||||数量指标|桥梁||正向指标|等于|1|座")
    assert len(disclosure.projects) == 2
    assert disclosure.projects[1].indicators[-1].level3 == "桥梁"


def test_the_levels_go_on_after_a_page_end_with_the_header_again() -> None:
    head = FUJIAN.split(" / 1|", maxsplit=1)[0]
    disclosure = read(FUJIAN, f"{head} / ||||||桥梁||正向指标|等于|1|座")
    above, below = disclosure.projects[1].indicators[-2:]
    assert below.level3 == "桥梁"
    assert (below.level1, below.level2) == (above.level1, above.level2)


ZHEJIANG_HEAD = (
    "单位编码|单位名称|资金安排|<|<|<|<|一级指标|明细指标|指标值|指标描述|明细指标（个性）|指标值（个性）|指标描述（个性） / "
    "^|^|总计|一般公共预算|政府性基金|专户资金|其他资金|^|^|^|^|^|^|^"
)


def test_a_zhejiang_list_has_department_unit_project_and_indicator_rows() -> None:
    disclosure = read(
        "2019年市级部门预算项目绩效目标表",
        f"{ZHEJIANG_HEAD} / 203|市文化局|||||||||||| / 203001|市文化局本级|||||||||||| / "
        "|办公设备更新|42000.00|42000.00|0|0|0||||||| / |||||||产出指标|合规性|100%|招标||| / |||||||效益指标||||借阅|1次|每年",
    )
    assert (disclosure.layout, disclosure.year, disclosure.department) == ("zhejiang-list", 2019, "市文化局")
    (project,) = disclosure.projects
    assert (project.department_code, project.unit_code, project.unit_name) == ("203", "203001", "市文化局本级")
    assert (project.project_name, project.budget_total, project.amount_unit) == ("办公设备更新", "42000.00", "元")
    assert project.indicators[0].common == Group("合规性", "100%", "招标")
    assert project.indicators[1].individual == Group("借阅", "1次", "每年")


MOF = """
项目名称|图书更新|<|<|<|<
主管部门及代码|[203]市文化局|<|实施单位|市图书馆|<
项目属性|新增项目|<|项目期|1年|<
项目资金（万元）|年度资金总额：|<|10|<|<
^|其中：财政拨款|<|7|<|<
^|其他资金|<|3|<|<
总体目标|年度目标|<|<|<|<
^|目标1：买书。¶目标2：上架。|<|<|<|<
绩效指标|一级指标|二级指标|三级指标|指标值|<
^|产出指标|数量指标|册数|≥500册|<
^|^|质量指标|指标1：||<
"""


def test_the_ministry_form_reads_by_its_labels() -> None:
    disclosure = read("项目支出绩效目标表", "（2024年度）", MOF)
    assert (disclosure.layout, disclosure.year) == ("mof-form", 2024)
    (project,) = disclosure.projects
    assert (project.department_code, project.department_name, project.unit_name) == ("203", "市文化局", "市图书馆")
    assert (project.budget_total, project.budget_fiscal, project.budget_other) == ("10", "7", "3")
    assert project.goals == ("买书。", "上架。")
    assert project.extra == (Extra("项目属性", "新增项目"), Extra("项目期", "1年"))
    assert rows_of(project) == [("产出指标", "数量指标", "册数", "≥500册")]


def test_a_form_with_two_periods_tells_them_apart() -> None:
    rows = "绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值 / ^|产出指标|数量指标|册数|900|数量指标|册数|500"
    (project,) = read(
        "项目支出绩效目标表", "项目名称|甲|实施单位|某局 / 年度资金总额|5|财政拨款|5 / 年度目标|好|<|<", rows
    ).projects
    assert [(row.period, row.level1, row.value) for row in project.indicators] == [
        ("mid", "产出指标", "900"),
        ("annual", "产出指标", "500"),
    ]


def test_tables_of_other_things_stay_plain_tables() -> None:
    other = "项目|本年预算数 / 一般公共预算拨款|706.28 / 其他资金|0"
    reading = recognise(document("三公经费情况", other, "甲绩效目标表", FORM, ROWS))
    assert reading.roles == {"t1": "other", "t3": "form", "t4": "form"}
    assert [grid.id for grid in reading.disclosure.tables] == ["t1"]
    assert len(reading.disclosure.projects) == 1


def test_a_hidden_sheet_is_kept_but_is_no_content() -> None:
    hidden = tuple(
        replace(block, hidden=True) if isinstance(block, Grid) else block for block in blocks_of((FORM, ROWS))
    )
    disclosure = recognise(Document("示例.xlsx", "xlsx", hidden)).disclosure
    assert disclosure.projects == ()
    assert [table.id for table in disclosure.tables] == ["t0", "t1"]


def test_a_document_of_other_tables_only_has_one_finding_that_says_so() -> None:
    reading = recognise(document("科目|合计 / 一般公共服务|5"))
    assert reading.disclosure.projects == ()
    assert [finding.rule for finding in reading.findings] == ["parse.no-performance-table"]


def test_every_fact_knows_its_place_in_the_source() -> None:
    reading = recognise(document("甲绩效目标表", FORM, ROWS))
    (source,) = reading.origins[Fact("p1i2", "level1")]
    assert (source.grid, source.row, source.column) == ("t2", 1, 0)
    (source,) = reading.origins[Fact("p1", "spend_plan[1]")]
    assert (source.grid, source.row, source.column) == ("t1", 5, 3)


def test_a_remark_of_the_reader_becomes_a_finding_at_the_fact() -> None:
    remark = Remark("t2", 2, 4, "parse.joined", Severity.WARNING, "两段拼成", original="≥9|5%")
    reading = recognise(document("甲绩效目标表", FORM, ROWS, remarks=(remark,)))
    (finding,) = reading.findings
    assert Paths(reading.disclosure).path(finding.fact) == "projects[0].indicators[1].value"
    assert (finding.rule, finding.original) == ("parse.joined", "≥9|5%")


@pytest.mark.parametrize(
    ("code", "rule", "severity"),
    [
        ("13099924P005840120863", "parse.code-check", Severity.WARNING),
        ("13099921", "parse.code-shape", Severity.WARNING),
        ("1309992<i>1</i>4FVKENNKNIA3G", "parse.code-folded", Severity.INFO),
    ],
)
def test_a_doubtful_project_code_is_flagged_and_kept(code: str, rule: str, severity: Severity) -> None:
    reading: Reading = recognise(document("甲绩效目标表", FORM.replace("130999214FVKENNKNIA3G", code), ROWS))
    (finding,) = reading.findings
    assert (finding.rule, finding.severity) == (rule, severity)
    assert finding.original == code
    assert finding.fact == Fact("p1", "project_code")


def test_a_code_that_the_reader_pieced_together_in_doubt_is_told_once() -> None:
    """The remark shows the pieces; that the code is too short or long besides is a matter of the same look."""
    remark = Remark("t1", 1, 1, "parse.code-joined", Severity.WARNING, "已拼接为 8 位", original="1309|9921")
    reading = recognise(
        document("甲绩效目标表", FORM.replace("130999214FVKENNKNIA3G", "13099921"), ROWS, remarks=(remark,))
    )
    assert [finding.rule for finding in reading.findings] == ["parse.code-joined"]


def test_a_wide_list_with_unit_rows_and_weights_reads_by_its_headers() -> None:
    disclosure = read(
        "部门预算项目绩效目标表（2023年度）",
        "金额单位：元",
        "单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|指标方向性 / "
        "205001-清河示范县文化馆||120,000.00||||||||| / "
        "|免费开放|120,000.00|提供服务|产出指标|数量指标|次数|≥|12|次|30|正向指标 / "
        "|^|^|^|满意度指标|服务对象满意度指标|满意度|≥|95|%|10|正向指标",
    )
    assert (disclosure.layout, disclosure.year) == (None, 2023)
    (project,) = disclosure.projects
    assert (project.unit_code, project.unit_name, project.amount_unit) == ("205001", "清河示范县文化馆", "元")
    assert (project.project_name, project.budget_total, project.goals) == ("免费开放", "120,000.00", ("提供服务",))
    row = project.indicators[0]
    assert (row.comparator, row.nature, row.value, row.unit, row.weight) == ("≥", "正向指标", "12", "次", "30")


def test_a_form_without_levels_reads_by_its_headers() -> None:
    (project,) = read(
        "编制单位：205-清河县文化局|<|<|<|<|单位：万元 / 项目名称|免费开放|<|业务主管部门|清河县文化局|< / 当年预算|12|<|<|<|< / "
        "绩效指标|指标名称|指标权重|计量单位|指标性质|指标值 / ^|场次|30|次|≥|12"
    ).projects
    (row,) = project.indicators
    assert (row.level1, row.level3, row.weight, row.unit, row.comparator, row.value) == (
        None,
        "场次",
        "30",
        "次",
        "≥",
        "12",
    )


def test_goal_blocks_one_below_the_other_are_two_periods() -> None:
    (project,) = read(
        "项目名称|甲|<|<|<|<|< / "
        "长期目标|一级指标|二级指标|指标名称|指标值|指标值确定依据|< / ^|产出指标|数量指标|场次|36|计划|< / "
        "年度目标|一级指标|二级指标|指标名称|指标值|<|指标标准或依据 / ^|^|^|^|2022年|2023年|^ / ^|产出指标|数量指标|场次|10|12|标准"
    ).projects
    assert [(row.period, row.previous, row.value) for row in project.indicators] == [
        ("mid", None, "36"),
        ("annual", "10", "12"),
    ]


def test_a_value_column_for_each_town_is_kept_by_its_name() -> None:
    (project,) = read(
        "项目名称：甲|<|<|<|< / 一级指标|二级指标|三级指标|指标值|< / ^|^|^|甲镇|乙镇 / 产出指标|数量指标|场次|3|4"
    ).projects
    (row,) = project.indicators
    assert row.extra == (Extra("甲镇", "3"), Extra("乙镇", "4"))


def test_a_flat_import_list_repeats_its_project_on_each_row() -> None:
    first, second = read(
        "项目编码|项目名称|一级指标|二级指标|*三级指标名称|计算符号|*年度指标值|计量单位 / "
        "A1|甲|产出指标|数量指标|场次|≥|12|次 / A1|甲|产出指标|质量指标|合格率|≥|95|% / A2|乙|产出指标|数量指标|场次|≥|3|次"
    ).projects
    assert (first.project_name, len(first.indicators)) == ("甲", 2)
    assert (second.project_name, len(second.indicators)) == ("乙", 1)


def test_totals_rows_are_no_projects() -> None:
    disclosure = read(f"{FUJIAN} / 合计||30.50|||||||||")
    assert [project.project_name for project in disclosure.projects] == ["修桥", "修路"]


def test_a_row_with_a_cell_for_each_column_reads_in_order_wherever_the_cells_stand() -> None:
    rows = "一级指标|二级指标|三级指标|<|指标值 / 产出指标|数量指标|册数|三百册|< / 产出指标|质量指标|合格率|95%|<"
    (project,) = read("甲绩效目标表", FORM, rows).projects
    assert [(row.level3, row.value) for row in project.indicators] == [("册数", "三百册"), ("合格率", "95%")]


def test_a_cell_over_two_columns_leaves_the_second_in_doubt() -> None:
    rows = f"{HEADER} / 产出指标|数量指标|册数全年|<|3册|计划"
    reading = recognise(document("甲绩效目标表", FORM, rows))
    (row,) = reading.disclosure.projects[0].indicators
    assert (row.level3, row.description, row.value) == ("册数全年", "", "3册")
    assert [(f.rule, f.fact) for f in reading.findings] == [("parse.cell-crossed", Fact(row.id, "description"))]


def test_a_table_that_goes_on_with_other_column_widths_reads_in_order() -> None:
    narrow = "满意度指标|服务对象满意度指标|满意度|<|读者|≥95%|问卷"
    (project,) = read("甲绩效目标表", FORM, ROWS, narrow).projects
    row = project.indicators[-1]
    assert (row.level3, row.description, row.value, row.basis) == ("满意度", "读者", "≥95%", "问卷")


def test_one_cell_for_both_levels_names_both() -> None:
    (project,) = read("甲绩效目标表", FORM, f"{HEADER} / 满意度指标|<|读者满意度|读者|≥95%|问卷").projects
    (row,) = project.indicators
    assert (row.level1, row.level2, row.level3) == ("满意度指标", "满意度指标", "读者满意度")


def test_part_headings_are_no_titles_but_the_paragraph_with_the_projects_name_is() -> None:
    (project,) = read("第二部分 预算项目绩效目标", "1.图书更新", FORM, ROWS).projects
    assert project.title == "1.图书更新"


def test_what_stands_beside_the_money_unit_is_the_unit() -> None:
    (project,) = read("甲绩效目标表", FORM.replace("203001清河示范县文化馆（本级）", "A01青禾大数据"), ROWS).projects
    assert (project.unit_code, project.unit_name) == ("A01", "青禾大数据")


def test_the_next_forms_unit_line_never_goes_to_a_project_without_indicators() -> None:
    first, second = read(
        "甲", FORM, "乙", FORM.replace("203001清河示范县文化馆（本级）", "203002清河示范县图书馆"), ROWS
    ).projects
    assert (first.unit_code, second.unit_code) == ("203001", "203002")


def test_the_money_unit_stands_in_labels_too() -> None:
    (project,) = read("项目支出绩效目标表", MOF).projects
    assert project.amount_unit == "万元"


def test_a_level_that_only_the_row_above_or_only_the_tree_gives_is_noted() -> None:
    rows = f"{HEADER} / 产出指标|数量指标|册数|全年|≥3册|计划 / |质量指标|合格率|抽查|≥95%|计划 / |环境指标|绿化|面积|≥3亩|计划 / |社会效益指标|借阅|人次|≥9人次|计划"
    reading = recognise(document("甲绩效目标表", FORM, rows))
    assert [row.level1 for row in reading.disclosure.projects[0].indicators] == [
        "产出指标",
        "产出指标",
        "产出指标",
        "效益指标",
    ]
    notes = [(f.rule, f.severity, f.fact) for f in reading.findings]
    assert notes == [("parse.level-filled", Severity.INFO, Fact(f"p1i{n}", "level1")) for n in (3, 4)]


def test_other_tables_are_titled_by_the_paragraph_before_them() -> None:
    (table_,) = read("收支总表", "项目|预算数 / 一般公共预算拨款|706.28").tables
    assert table_.title == "收支总表"


GOALS = "项目名称|修路|项目类别|新增 / 预算数|100|财政资金|100 / 绩效目标|通车|<|<"
FEW = "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|里程|3公里"


def test_projects_of_several_departments_name_their_own_and_the_document_none() -> None:
    form = "项目名称|修路|主管部门|{} / 预算数|100|财政资金|100 / 绩效目标|通车|<|<"
    reading = recognise(
        document("1.甲绩效目标表", form.format("县交通局"), FEW, "2.乙绩效目标表", form.format("县水利局"), FEW)
    )
    assert reading.disclosure.department is None
    assert [project.department_name for project in reading.disclosure.projects] == ["县交通局", "县水利局"]
    assert [(finding.rule, finding.severity) for finding in reading.findings] == [("parse.departments", Severity.INFO)]


def test_the_unit_of_one_departments_part_never_goes_to_the_next_part() -> None:
    first, second = read(
        "清河县交通局2024年部门预算绩效文本",
        "单位：101001清河县公路站",
        "1.修路绩效目标表",
        GOALS,
        FEW,
        "清河县水利局2024年部门预算绩效文本",
        "2.修桥绩效目标表",
        GOALS,
        FEW,
    ).projects
    assert (first.unit_name, second.unit_name) == ("清河县公路站", None)


def test_other_tables_are_called_by_their_heading_with_the_unit_of_their_amounts() -> None:
    money = "项目|预算数 / 公务接待费|1.50"
    tables = recognise(document("收支总表", "单位：万元", money, "机构设置", "科室|人数 / 办公室|3")).disclosure.tables
    assert [grid.title for grid in tables] == ["收支总表（单位：万元）", "机构设置"]
