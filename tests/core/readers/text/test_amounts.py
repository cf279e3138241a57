from core.readers.text.amounts import rows_of_amounts

HEADS = ["项目资金", "", "全年预算数", "", "全年执行数", "执行率"]


def _texts(*rows: list[str]) -> list[list[str]]:
    return [[cell.text for cell in cells] for cells in rows_of_amounts(rows, 0)]


def test_a_blank_beside_a_head_belongs_to_it_and_one_under_a_head_is_untold() -> None:
    rows = [HEADS, ["", "年度资金总额", "120", "", "106.2", "90%"], ["", "其他资金", "0", "", "", "-"]]
    made = rows_of_amounts(rows, 0)
    assert [[(cell.column, cell.colspan) for cell in cells] for cells in made] == [
        [(0, 1), (1, 1), (2, 2), (4, 1), (5, 1)]
    ] * 3
    assert _texts(*rows)[2] == ["", "其他资金", "0", "", "-"]


def test_the_next_block_ends_the_amounts() -> None:
    below = ["年度目标", "", "完成保洁", "", "", ""]
    assert len(_texts(HEADS, ["", "资金总额", "120", "", "100", ""], below)) == 2


def test_an_amount_under_no_head_is_a_torn_one() -> None:
    assert _texts(HEADS, ["", "年度资金总额", "12", "0", "106.2", "90%"]) == []


def test_texts_below_are_no_amounts() -> None:
    assert _texts(HEADS, ["", "用途", "购置设备", "", "维护", ""]) == []
