from core.recognise.form import read_form_row
from tests.helpers.word_notation import table


def found(notation: str) -> list[tuple[str, str]]:
    grid = table(notation)
    return [(item.field, item.text) for row in range(grid.rows) for item in read_form_row(grid, row)]


def test_values_stand_beside_their_labels() -> None:
    assert found("项目编码|X1|项目名称|体检经费") == [("project_code", "X1"), ("project_name", "体检经费")]


def test_an_empty_value_is_there_and_empty() -> None:
    assert found("预算数|5|其他资金|") == [("budget_total", "5"), ("budget_other", "")]


def test_the_purpose_stands_unlabelled_under_its_block() -> None:
    assert found("预算规模及资金用途|预算数|5.60 / ^|买书。|<") == [("budget_total", "5.60"), ("purpose", "买书。")]


def test_months_have_their_percentages_below() -> None:
    rows = "资金支出计划（%）|3月底|6月底|10月底|12月底 / ^|25%|50%||100%"
    assert found(rows) == [("month", "25%"), ("month", "50%"), ("month", ""), ("month", "100%")]


def test_months_with_empty_columns_between_have_their_percentages_below_too() -> None:
    rows = "资金支出计划（%）|3月底||6月底||10月底|12月底| / ^|25%||50%|||100%|"
    assert found(rows) == [("month", "25%"), ("month", "50%"), ("month", ""), ("month", "100%")]


def test_long_term_and_annual_goals_stand_below_their_labels() -> None:
    rows = "总体目标|中期目标（20XX年—20XX+n年）|年度目标 / ^|目标1：甲|目标1：乙"
    assert found(rows) == [("overall_goal", "目标1：甲"), ("goals", "目标1：乙")]


def test_of_doubled_amounts_the_annual_ones_are_the_budget() -> None:
    rows = "项目资金（万元）|中期资金总额：|30|年度资金总额：|10 / ^|其中：财政拨款|20|其中：财政拨款|7 / ^|其他资金|10|其他资金|3"
    assert found(rows) == [
        ("money", "万元"),
        ("mid_total", "30"),
        ("budget_total", "10"),
        ("extra:中期财政拨款", "20"),
        ("budget_fiscal", "7"),
        ("extra:中期其他资金", "10"),
        ("budget_other", "3"),
    ]


def test_unit_line_and_money_unit_need_no_labels() -> None:
    assert found("203001某县文化局（本级）|单位：万元") == [("unit", "203001某县文化局（本级）"), ("money", "万元")]


def test_a_label_and_its_value_in_one_cell_are_taken_apart() -> None:
    assert found("项目名称：修路|") == [("project_name", "修路")]


def test_further_labels_keep_their_texts() -> None:
    rows = "项目属性|新增项目|项目期|1年 / 项目名称|甲|建设性质|新建"
    assert found(rows) == [
        ("extra:项目属性", "新增项目"),
        ("extra:项目期", "1年"),
        ("project_name", "甲"),
        ("extra:建设性质", "新建"),
    ]


def test_goals_on_several_rows_beside_one_label_belong_together() -> None:
    assert found("绩效目标|1.甲 / ^|2.乙") == [("goals", "1.甲"), ("goals", "2.乙")]


def test_percentages_belong_to_the_months_in_order_where_a_border_is_lost() -> None:
    rows = "资金支出计划（%）|3月底|6月底|10月底 / 25%|<|50%|100%"
    assert found(rows) == [("month", "25%"), ("month", "50%"), ("month", "100%")]


def test_the_rest_of_a_goal_behind_a_page_end_is_the_goal_too() -> None:
    rows = "总体目标|中期目标|年度目标 / ^|甲|1.开放时间 / ^||向社会公示。"
    assert found(rows) == [
        ("overall_goal", "甲"),
        ("goals", "1.开放时间"),
        ("overall_goal", ""),
        ("goals", "向社会公示。"),
    ]
