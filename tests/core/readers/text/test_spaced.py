import pytest

from core.readers.text.spaced import spaced_rows

TABLE = [
    "一级指标    二级指标  三级指标      指标值",
    "产出指标    数量指标  体检人数      ≥100人",
    "                      体检次数      2次",
    "            时效指标  完成时间      12月底",
    "满意度指标  满意度    “双育”满意  ≥95%",
]


def test_columns_are_told_by_the_width_of_print() -> None:
    assert spaced_rows(TABLE) == [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "体检人数", "≥100人"],
        ["", "", "体检次数", "2次"],
        ["", "时效指标", "完成时间", "12月底"],
        ["满意度指标", "满意度", "“双育”满意", "≥95%"],
    ]


def test_a_text_over_several_columns_stands_in_the_one_it_begins_in() -> None:
    merged = "绩效目标    保障全体干部职工的身体健康，按期完成体检"
    assert spaced_rows([*TABLE, merged])[-1] == ["绩效目标", "保障全体干部职工的身体健康，按期完成体检", "", ""]


@pytest.mark.parametrize(
    "lines",
    [
        ["单位名称：体检办    2024年    单位：万元", "正文", "正文"],
        ["第一章  总则", "第二章  目标", "第三章  附则"],
        ["", "甲\t乙"],
    ],
)
def test_prose_with_gaps_is_no_table(lines: list[str]) -> None:
    assert spaced_rows(lines) == [[] for _ in lines]


def test_a_page_drawn_with_spaces_is_no_table() -> None:
    drawn = [
        "  一级指标      二级指标       三级指标        指标值",
        "                           体检工作按      不少于",
        "    产出指标      数量          计划完成人数        1000",
        " 效益              质量指标      体检的覆盖     及时完成",
        "       满意度指标    满意度         干部的满意      ≥95%",
    ]
    assert spaced_rows(drawn) == [[] for _ in drawn]


def test_a_long_line_below_the_rows_does_no_harm() -> None:
    lines = [*(f"项目{n}  12.00  100%" for n in range(4)), "说明：" + "这一行比表格宽得多，" * 9 + "  到此为止。"]
    assert [row[:1] for row in spaced_rows(lines)[:4]] == [["项目0"], ["项目1"], ["项目2"], ["项目3"]]
