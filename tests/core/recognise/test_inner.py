"""Tables inside a form: money by its sources and by years, tasks of a department; invented, in the shapes in use."""

from core.model import Project
from core.recognise.recognise import recognise
from tests.helpers.documents import document
from tests.helpers.facts_of import doubts, further, only

TITLE = "2024年项目支出绩效目标表"
FORM = """
项目名称|水库加固|<|<|<|<
实施单位|清河县水利局|<|<|<|<
{money}
年度目标|加固3座。|<|<|<|<
一级指标|二级指标|三级指标|指标值|<|<
产出指标|数量指标|水库|3座|<|<
"""


def with_money(money: str) -> Project:
    project = only(TITLE, FORM.format(money=money.strip()))
    assert (project.project_name, project.goals, len(project.indicators)) == ("水库加固", ("加固3座。",), 1)
    return project


def money_of(project: Project) -> tuple[str | None, ...]:
    return project.budget_total, project.budget_fiscal, project.budget_other


def test_sources_and_their_amounts_are_the_kinds_of_money() -> None:
    project = with_money("""
        项目资金来源|资金来源|金额（万元）|<|<|<
        ^|合计|80|<|<|<
        ^|财政拨款收入|70|<|<|<
        ^|其中：一般公共预算|60|<|<|<
        ^|政府性基金|10|<|<|<
        ^|其他资金|10|<|<|<
        """)
    assert money_of(project) == ("80", "70", "10")
    assert (project.general_public_budget, project.government_fund, project.amount_unit) == ("60", "10", "万元")
    assert further(project) == {}


def test_sources_in_two_pairs_of_columns_are_read_pair_by_pair() -> None:
    upright = """
        项目资金|资金来源|金额|资金来源|金额|
        ^|财政拨款|100|上级补助|20|
        ^|其他资金|10|合计|130|
        """
    project = with_money(upright.replace("金额|\n", "金额|<\n").replace("20|\n", "20|<\n").replace("130|\n", "130|<\n"))
    assert money_of(project) == ("130", "100", "10")
    assert further(project) == {"上级补助": "20"}


def test_pairs_without_a_block_need_no_head() -> None:
    project = with_money("项目资金总额|300|<|<|<|< \n 资金来源|金额|<|资金来源|金额|< \n 财政拨款|240|<|其他资金|60|<")
    assert money_of(project) == ("300", "240", "60")
    assert further(project) == {}


def test_the_kinds_of_money_may_have_heads_in_two_rows() -> None:
    project = with_money("""
        项目资金（万元）|资金总额|财政拨款|<|<|其他资金
        ^|^|小计|一般公共预算|政府性基金|^
        ^|300|240|200|40|60
        """)
    assert money_of(project) == ("300", "240", "60")
    assert (project.general_public_budget, project.government_fund) == ("200", "40")


def test_of_columns_for_several_years_the_budget_is_that_of_the_documents_year() -> None:
    project = with_money("""
        资金情况（万元）|资金来源|总额|2023年|2024年|2025年
        ^|合计|300|100|120|80
        ^|财政拨款|240|80|100|60
        ^|其他资金|60|20|20|20
        """)
    assert money_of(project) == ("120", "100", "20")
    assert further(project) == {
        "中期资金总额": "300",
        "中期财政拨款": "240",
        "中期其他资金": "60",
        "合计（2023年）": "100",
        "合计（2025年）": "80",
        "财政拨款（2023年）": "80",
        "财政拨款（2025年）": "60",
        "其他资金（2023年）": "20",
        "其他资金（2025年）": "20",
    }


def test_what_was_spent_in_a_year_is_no_budget() -> None:
    project = with_money("""
        项目资金（万元）|资金来源|2023年执行数|2024年预算数|2024年执行数|备注
        ^|合计|100|130|90|无
        ^|财政拨款|100|120|80|
        """)
    assert money_of(project) == ("130", "120", None)
    assert further(project) == {
        "合计（2023年执行数）": "100",
        "合计（2024年执行数）": "90",
        "合计（备注）": "无",
        "财政拨款（2023年执行数）": "100",
        "财政拨款（2024年执行数）": "80",
    }


def test_of_rows_for_several_years_the_budget_is_that_of_the_documents_year() -> None:
    project = with_money("""
        资金总额（万元）|年度|资金总额|财政拨款|其他资金|<
        ^|2023年|100|80|20|<
        ^|2024年|120|100|20|<
        """)
    assert money_of(project) == ("120", "100", "20")
    assert further(project) == {
        "资金总额（2023年）": "100",
        "财政拨款（2023年）": "80",
        "其他资金（2023年）": "20",
    }


def test_without_a_year_none_of_them_is_taken_for_the_budget() -> None:
    money = "资金总额|年度|资金总额|财政拨款|其他资金|< \n ^|2023年|100|80|20|< \n ^|2024年|120|100|20|<"
    reading = recognise(document("项目支出绩效目标表", FORM.format(money=money)))
    assert money_of(reading.disclosure.projects[0]) == (None, None, None)


def test_the_tasks_of_a_department_in_two_columns_and_its_income_and_spending() -> None:
    project = only(
        "部门（单位）整体绩效目标表",
        "（2024年度）",
        """
        部门（单位）名称|清河县水利局|<|<|<
        年度履职目标|目标1：防汛。¶目标2：供水。|<|<|<
        年度主要任务|任务名称|主要内容|<|<
        ^|防汛|检查水库|<|<
        ^|供水|改造管网|<|<
        预算情况|收入合计（万元）|1300|<|<
        ^|1、资金来源：（1）政府预算资金|1200|<|<
        ^|（2）单位资金|100|<|<
        ^|支出合计|1300|<|<
        一级指标|二级指标|三级指标|指标值|指标值说明
        产出指标|重点工作任务完成|水库检查数|≥32座|全年
        """,
    )
    assert money_of(project) == ("1300", "1200", "100")
    assert project.goals == ("防汛。", "供水。")
    assert [(extra.label, extra.text) for extra in project.extra] == [
        ("任务名称", "防汛"),
        ("主要内容", "检查水库"),
        ("任务名称", "供水"),
        ("主要内容", "改造管网"),
    ]


def test_income_and_spending_that_differ_are_in_doubt() -> None:
    money = "年度收入|收入合计|1300|其中：财政拨款|1200|< \n 年度支出|支出合计|1250|基本支出|800|<"
    reading = recognise(document(TITLE, FORM.format(money=money)))
    assert doubts(reading) == [("parse.amount-twice", "budget_total")]


def test_the_income_and_spending_of_a_department_beside_each_other_are_of_one_year() -> None:
    project = only(
        "部门整体支出绩效目标表",
        "（2024年度）",
        """
        部门名称|清河县城管局|<|<|<
        部门资金（万元）|收入|<|支出|<
        ^|一般公共预算|800|基本支出|500
        ^|其他资金|100|项目支出|400
        ^|小计|900|小计|900
        中长期目标|建成智慧城管。|<|<|<
        年度目标|清运垃圾|<|<|<
        一级指标|二级指标|三级指标|指标值|<
        ^|^|^|半年（程）目标值|全年（程）目标值
        产出|重点任务|清运量|≥50万吨|≥100万吨
        """,
    )
    assert money_of(project) == ("900", None, "100")
    assert further(project) == {"基本支出": "500", "项目支出": "400"}
    assert project.indicators[0].value == "≥100万吨"


def test_a_subtotal_is_the_whole_of_the_kind_of_money_beside_it() -> None:
    project = with_money("""
        项目资金|资金总额|<|100|<|<
        ^|财政拨款|小计|90|<|<
        ^|^|一般公共预算|80|<|<
        ^|^|政府性基金|10|<|<
        ^|其他资金|<|10|<|<
        """)
    assert money_of(project) == ("100", "90", "10")


def test_the_name_of_a_column_that_nobody_knows_is_told_with_its_values() -> None:
    project = with_money("""
        项目资金（万元）||年初预算数|年中调整数|1-7月执行数|执行率
        ^|年度资金总额|100|90|45|50%
        ^|其中：财政拨款|80|70|35|50%
        """)
    assert money_of(project) == ("100", "80", None)
    assert further(project)["年度资金总额（1-7月执行数）"] == "45"
