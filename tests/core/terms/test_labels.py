import pytest

from core.terms.labels import (
    Unit,
    goal_number,
    inline_field,
    is_contents,
    is_title,
    label_field,
    parts_of_line,
    read_unit,
    signed,
)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("203001清河示范县文化馆（本级）", Unit("203001", "清河示范县文化馆（本级）")),
        ("203001 清河示范县文化馆本级", Unit("203001", "清河示范县文化馆本级")),
        ("[116001]清河示范区组织部", Unit("116001", "清河示范区组织部")),
        ("820001-清河示范县水利局", Unit("820001", "清河示范县水利局")),
        ("清河示范县水利局（820001）", Unit("820001", "清河示范县水利局")),
        ("820001清河示范县水利局（盖章）", Unit("820001", "清河示范县水利局")),
        ("2024年工作计划", None),
        ("体检经费", None),
    ],
)
def test_units_are_read_with_their_codes(text: str, unit: Unit | None) -> None:
    assert read_unit(text) == unit


def test_where_a_unit_must_stand_any_name_is_one() -> None:
    assert read_unit("文化馆", surely=True) == Unit("", "文化馆")
    assert read_unit("文化局205", surely=True) == Unit("205", "文化局")
    assert read_unit("", surely=True) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("1.农村干部健康体检绩效目标表", True),
        ("项目支出绩效目标申报表（2024年度）", True),
        ("3.修路绩效目标", True),
        ("第二部分 预算项目绩效目标", False),
        ("绩效目标", False),
        ("1.修路绩效目标表.......4", False),
    ],
)
def test_titles_are_headings_of_tables(text: str, is_one: bool) -> None:
    assert is_title(text) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("一、总体绩效目标.....\t1", True),
        ("1.修路绩效目标表\t12", True),
        ("第一部分  总体目标          3", True),
        ("一般公共预算拨款\t706", False),
        ("\t办公设备更新\t42000.00\t0\t0", False),
        ("2024年度", False),
    ],
)
def test_entries_of_a_table_of_contents_end_in_a_page_number(text: str, is_one: bool) -> None:
    assert is_contents(text) == is_one


def test_labels_are_fields_blocks_months_or_further_ones() -> None:
    texts = ("项目 编码：", "3月底", "预算规模及资金用途", "项目属性", "修路")
    assert [label_field(text) for text in texts] == ["project_code", "month", "block", "extra:项目属性", None]


def test_a_label_with_its_value_is_taken_apart_but_a_money_unit_is_not() -> None:
    assert inline_field("项目名称：修路：二期") == ("project_name", "修路：二期")
    assert inline_field("其中：财政拨款 5.60万元") == ("budget_fiscal", "5.60万元")
    assert inline_field("其中：财政拨款：5.60") == ("budget_fiscal", "5.60")
    assert inline_field("单位：万元") is None
    assert inline_field("备注事项：无") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "填报人：甲某  联系电话：0311-1234  单位负责人：",
            {"填报人": "甲某", "联系电话": "0311-1234", "单位负责人": ""},
        ),
        ("制表人（签字）：乙某", {"制表人": "乙某"}),
        ("项目负责人：丙某", {}),
    ],
)
def test_the_line_that_is_signed_is_taken_apart(text: str, found: dict[str, str]) -> None:
    assert signed(text) == found


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("预算单位：201001甲县财政局本级金额单位：万元", ["预算单位：201001甲县财政局本级", "金额单位：万元"]),
        ("单位名称：甲局 单位：元", ["单位名称：甲局", "单位：元"]),
        ("部门：甲局　　单位：乙所", ["部门：甲局", "单位：乙所"]),
        ("单位：万元", ["单位：万元"]),
        ("单位名称：甲局；编制：办公室", ["单位名称：甲局；编制：办公室"]),
    ],
)
def test_a_line_over_tables_tells_several_things(line: str, parts: list[str]) -> None:
    assert parts_of_line(line) == parts


@pytest.mark.parametrize(
    ("text", "number"),
    [("目标1", "1"), ("目标2：", "2"), ("绩效目标三", "3"), ("目标1：修路", None), ("年度目标", None)],
)
def test_a_cell_that_only_counts_goals_is_told_from_one_that_says_them(text: str, number: str | None) -> None:
    assert goal_number(text) == number
