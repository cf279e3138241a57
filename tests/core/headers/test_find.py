from core.headers.find import find_header
from core.headers.header import Header
from core.headers.signs import sign_fields
from tests.helpers.word_notation import table


def fields(header: Header) -> list[list[str]]:
    return [[column.field for column in block] for block in header.blocks]


def header_of(notation: str, row: int = 0) -> Header:
    grid = table(notation)
    header = find_header(grid, row)
    assert header is not None
    return sign_fields(grid, header)


def test_a_form_header_names_indicator_columns_only() -> None:
    header = header_of(
        "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据 / 产出指标|数量指标|份数|份|≥3份|计划"
    )
    assert not header.is_list
    assert fields(header) == [["level1", "level2", "level3", "description", "value", "basis"]]


def test_a_list_header_of_two_rows_names_project_and_indicator_columns() -> None:
    header = header_of(
        "序号|项目名称|年预算安排资金(万元)|项目总体绩效目标|项目年度绩效目标|<|<|< / ^|^|^|^|一级指标|二级指标|三级指标|绩效目标值 / "
        "1|甲|5|乙|产出指标|数量指标|份数|3"
    )
    assert (header.first, header.last) == (0, 1)
    assert header.is_list
    assert header.money == "万元"
    assert [column.field for column in header.project] == ["seq", "project_name", "budget_total", "overall_goal"]


def test_common_and_individual_groups_of_a_zhejiang_list_are_told_apart() -> None:
    header = header_of(
        "单位编码|单位名称|资金安排|<|一级指标|明细指标|指标值|指标描述|明细指标（个性）|指标值（个性）|指标描述（个性） / "
        "^|^|总计|其他资金|^|^|^|^|^|^|^"
    )
    assert fields(header)[0][1:4] == ["common.name", "common.value", "common.description"]
    assert fields(header)[0][4:] == ["individual.name", "individual.value", "individual.description"]
    assert [column.field for column in header.project] == ["unit_code", "unit", "budget_total", "budget_other"]


def test_a_doubled_header_is_two_blocks_that_share_level_1() -> None:
    header = header_of(
        "绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值 / ^|产出指标|数量指标|甲|1|数量指标|甲|1"
    )
    assert fields(header) == [["level1", "level2", "level3", "value"], ["level1", "level2", "level3", "value"]]


def test_a_value_column_split_by_year_has_the_budget_year_as_value() -> None:
    header = header_of("一级指标|二级指标|三级指标|指标值|< / ^|^|^|2023年|2024年 / 产出指标|数量指标|甲|1|2")
    assert fields(header) == [["level1", "level2", "level3", "previous", "value"]]


def test_the_cells_decide_whether_a_sign_column_is_nature_or_comparator() -> None:
    sichuan = header_of("三级指标|指标性质|指标值|度量单位|指标方向性 / 甲|≥|3|个|正向指标")
    assert fields(sichuan) == [["level3", "comparator", "value", "unit", "nature"]]
    fujian = header_of("三级指标|指标性质|方向|绩效目标值|计量单位 / 甲|正向指标|大于等于|3|个")
    assert fields(fujian) == [["level3", "nature", "comparator", "value", "unit"]]


def test_tables_of_other_things_have_no_header_of_ours() -> None:
    assert find_header(table("项目名称|预算资金|采购物品名称|数量 / 甲|5|乙|1"), 0) is None
    assert find_header(table("科目编码|科目名称|合计 / 201|一般公共服务|5"), 0) is None


def test_a_data_row_is_no_header() -> None:
    grid = table("一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|指标完成数|100%")
    assert find_header(grid, 1) is None


def test_names_of_indicators_may_be_called_just_so() -> None:
    found = fields(header_of("绩效指标|<|<|< / 一级指标|二级指标|绩效指标|指标值"))
    assert found == [["level1", "level2", "level3", "value"]]


def test_an_empty_column_under_the_head_of_others_is_none() -> None:
    found = fields(header_of("年度绩效目标|<|<|<|< / 一级指标|二级指标||三级指标|指标值"))
    assert found == [["level1", "level2", "level3", "value"]]


def test_labels_with_their_values_over_a_header_are_none_of_its_rows() -> None:
    grid = table("""
        预算情况|其他资金|100|<
        ^|支出合计|1300|<
        一级指标|二级指标|三级指标|指标值
        产出指标|数量指标|个数|3个
        """)
    assert [find_header(grid, row) is not None for row in range(4)] == [False, False, True, False]


def test_heads_that_are_levels_alone_begin_the_header() -> None:
    header = header_of("""
        项目名称|绩效目标|产出指标|<|效益指标|<|满意度指标|<
        ^|^|指标内容|指标值|指标内容|指标值|指标内容|指标值
        防汛|安全度汛|批次|≥3批|受灾面积|下降|群众满意度|≥90%
        """)
    assert (header.first, header.last) == (0, 1)
    assert fields(header) == [["level1", "level3", "value"]] * 3
