from core.pieces import by_lines, by_place, by_separator


def test_lines_without_blank_ones() -> None:
    assert by_lines("甲 \n\n 乙") == ["甲", "乙"]


def test_separators_go() -> None:
    assert by_separator("数量指标、完成率、", "、") == ["数量指标", "完成率"]
    assert by_separator("社会效益指标 　受益人数", " ") == ["社会效益指标", "受益人数"]
    assert by_separator("甲乙", "") == ["甲乙"]


def test_the_first_letters_and_the_rest() -> None:
    assert by_place("质量指标合格率", 4) == ["质量指标", "合格率"]
    assert by_place("甲", 3) == ["甲"]
