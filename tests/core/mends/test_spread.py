from core.mends.spread import gathered
from tests.helpers.documents import document
from tests.helpers.word_notation import table


def look(notation: str) -> list[tuple[int, int, int, str]]:
    """Row, column, width and text of each cell that is left."""
    (grid,) = gathered(document(notation)).grids()
    return [(cell.row, cell.column, cell.colspan, cell.text) for cell in grid.cells if cell.text]


def test_a_sentence_written_in_each_place_is_one_cell_again() -> None:
    assert look("项目名称|开放|开放|开放 / 绩效目标|全年开放场馆|全年开放场馆|全年开放场馆") == [
        (0, 0, 1, "项目名称"),
        (0, 1, 3, "开放"),
        (1, 0, 1, "绩效目标"),
        (1, 1, 3, "全年开放场馆"),
    ]


def test_numbers_follow_the_label_over_them() -> None:
    found = look("绩效目标|全年开放场馆|全年开放场馆|全年开放场馆 / 3月底|3月底|6月底|6月底 / 25%|25%|25%|25%")
    assert [cell for cell in found if cell[0] == 2] == [(2, 0, 2, "25%"), (2, 2, 2, "25%")]


def test_under_names_of_columns_equal_texts_stay_apart() -> None:
    found = look(
        "绩效目标|全年开放场馆|全年开放场馆|全年开放场馆 / 一级指标|二级指标|三级指标|指标值 / 满意度指标|满意度指标|满意度指标|≥90%"
    )
    assert [cell[1:3] for cell in found if cell[0] == 2] == [(0, 1), (1, 1), (2, 1), (3, 1)]


def test_a_name_of_two_columns_gathers_what_is_below_it() -> None:
    found = look(
        "绩效目标|全年开放场馆|全年开放场馆|全年开放场馆 / 三级指标|绩效指标描述|绩效指标描述|指标值 / 场次|场次|场次|12次"
    )
    assert [cell[1:3] for cell in found if cell[0] == 2] == [(0, 1), (1, 2), (3, 1)]


def test_a_table_with_merged_cells_is_left_alone() -> None:
    whole = document("绩效目标|全年开放场馆|全年开放场馆|全年开放场馆 / 甲|<|乙|乙")
    assert gathered(whole) is whole


def test_amounts_that_happen_to_be_equal_are_left_alone() -> None:
    whole = document("项目名称|总计|一般公共预算|政府性基金 / 甲|0|0|0")
    assert gathered(whole) is whole


def test_a_table_without_a_label_is_left_alone() -> None:
    (grid,) = gathered(document("充分发挥史料作用|充分发挥史料作用|充分发挥史料作用")).grids()
    assert grid.cells == table("充分发挥史料作用|充分发挥史料作用|充分发挥史料作用").cells


def test_the_header_of_the_form_before_names_nothing_in_the_next() -> None:
    found = look(
        "一级指标|二级指标|三级指标|指标值 / 产出指标|数量指标|场次|12次 / 项目编码|1|项目名称|甲 / 绩效目标|全年开放场馆|全年开放场馆|全年开放场馆"
    )
    assert found[-1] == (3, 1, 3, "全年开放场馆")
