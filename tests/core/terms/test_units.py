import pytest

from core.terms.units import unit_length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("%", 1),
        ("万元", 2),
        ("元/人以内", 3),
        ("个百分点", 4),
        ("万人次", 3),
        ("个新媒体产品", 1),
        ("日常工作", 0),
        ("提高效率", 0),
        ("次数", 0),
        ("", 0),
    ],
)
def test_the_unit_at_the_start_of_a_text_is_measured(text: str, length: int) -> None:
    assert unit_length(text) == length
