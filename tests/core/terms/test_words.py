import pytest

from core.terms.words import indicator_field, is_block, is_extra, money_unit, plain_label, project_field, year_in


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("资金支出计 划（%）", "资金支出计划"),
        ("满意度指 标", "满意度指标"),
        ("★项目名称：", "项目名称"),
        ("年预算安排资金\n(万元)", "年预算安排资金"),
        ("中期目标（20XX年—20XX+n年）", "中期目标"),
        ("一、项目名称", "项目名称"),
        ("*三级指标名称", "三级指标名称"),
    ],
)
def test_a_label_is_read_without_what_the_page_adds(printed: str, label: str) -> None:
    assert plain_label(printed) == label


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("指标内容", "level3"),
        ("明细指标", "level3"),
        ("明细指标(个性)", "individual.name"),
        ("绩效目标值", "value"),
        ("指标值及单位", "value"),
        ("预期2024年实现值", "value"),
        ("2024年度指标值", "value"),
        ("指标解释", "description"),
        ("度量单位", "unit"),
        ("指标方向性", "sign"),
        ("参考标准", "basis"),
        ("评(扣)分标准", "further"),
        ("采购数量", None),
    ],
)
def test_header_synonyms_name_their_indicator_field(label: str, field: str | None) -> None:
    assert indicator_field(label) == field


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("项目代码", "project_code"),
        ("2024年预算安排资金", "budget_total"),
        ("其中:财政拨款", "budget_fiscal"),
        ("主管部门及代码", "department"),
        ("实施单位", "unit"),
        ("年度总体目标", "goals"),
        ("中期目标", "overall_goal"),
        ("3月底", "month"),
        ("采购目录", None),
    ],
)
def test_label_synonyms_name_their_project_field(label: str, field: str | None) -> None:
    assert project_field(label) == field


def test_blocks_and_further_labels_are_known_as_such() -> None:
    assert is_block("预算规模及资金用途")
    assert is_block("2024年度绩效指标")
    assert is_extra("项目属性")
    assert not is_extra("项目名称")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：万元", "万元"),
        ("金额单位: 元", "元"),
        ("年预算安排资金(万元)", "万元"),
        ("单位名称", None),
        ("250万元", None),
    ],
)
def test_money_units_are_found_where_they_are_declared(text: str, unit: str | None) -> None:
    assert money_unit(text) == unit


def test_the_year_is_a_number_of_its_own() -> None:
    assert year_in("2024 年部门预算绩效文本") == 2024
    assert year_in("130999202400001") is None


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("中期滚动目标", "overall_goal"),
        ("项目三年绩效目标", "overall_goal"),
        ("部门年度履职目标", "goals"),
        ("2024年绩效目标", "goals"),
        ("预期目标", "goals"),
        ("工作目标", None),
        ("数量目标", None),
        ("其中:本年一般公共预算拨款", "general_public_budget"),
        ("其中:当年其他资金", "budget_other"),
        ("其中:人员经费", None),
    ],
)
def test_goals_and_kinds_of_money_are_read_by_their_parts(label: str, field: str | None) -> None:
    assert project_field(label) == field
