import pytest

from core.merge.sameness import Same, sameness


@pytest.mark.parametrize(
    ("field", "a", "b"),
    [
        ("budget_total", "5.60", "5.6"),
        ("budget_total", "1,234.50", "1234.5"),
        ("spend_plan[0]", "25.00%", "0.25"),
        ("spend_plan[3]", "100%", "1"),
        ("value", "10.0", "10"),
        ("purpose", "一。\r\n二。", "一。\n二。"),
        ("level3", " 完成率 ", "完成率"),
        ("basis", None, ""),
        ("project_code", "130304210000000000012", "130304210000000000000"),
        ("project_code", "130304210000000000012", "1.3030421E+20"),
        ("unit_code", "00123", "123"),
    ],
)
def test_what_a_program_does_is_no_difference(field: str, a: str | None, b: str) -> None:
    assert sameness(field, a, b) is Same.EQUAL
    assert sameness(field, b, a) is Same.EQUAL


@pytest.mark.parametrize(
    ("field", "a", "b"),
    [
        ("level3", "（一）", "(一)"),
        ("purpose", "修路 。", "修路。"),
        ("value", "95%", "0.95"),
        ("purpose", "甲\n乙", "甲乙"),
    ],
)
def test_width_and_white_space_are_slight(field: str, a: str, b: str) -> None:
    assert sameness(field, a, b) is Same.SLIGHT
    assert sameness(field, b, a) is Same.SLIGHT


@pytest.mark.parametrize(
    ("field", "a", "b"),
    [
        ("budget_total", "5.60", "5.61"),
        ("budget_total", "5.60", ""),
        ("value", "≥95%", "≥96%"),
        ("value", "100%", "1个"),
        ("project_code", "130304210000000000012", "130304210000000000013"),
        ("project_code", "130304210000000000012", "130304220000000000000"),
        ("spend_plan[1]", "50%", "60%"),
        ("level3", None, "完成率"),
        ("purpose", "NaN", "Infinity"),
    ],
)
def test_what_somebody_typed_is_a_difference(field: str, a: str | None, b: str) -> None:
    assert sameness(field, a, b) is Same.OTHER
    assert sameness(field, b, a) is Same.OTHER
