from core.workbook.parts.heights import TALLEST, height_of, units


def test_chinese_letters_are_twice_as_wide() -> None:
    assert (units("ab1"), units("绩效"), units("绩x")) == (3, 4, 3)


def test_a_text_takes_as_many_lines_as_it_wraps_to() -> None:
    one = height_of("短", 40, 10.5)
    assert height_of("一\n二\n三", 40, 10.5) > 2.5 * one
    assert height_of("很长的一段话，" * 10, 40, 10.5) > 3 * one
    assert height_of("很长的一段话，" * 10, 80, 10.5) < height_of("很长的一段话，" * 10, 40, 10.5)
    assert height_of("短", 40, 21) > 1.5 * one


def test_excel_allows_no_taller_rows() -> None:
    assert height_of("字" * 5000, 20, 10.5) == TALLEST
