import pytest

from core.recognise.clean import clean


@pytest.mark.parametrize(
    ("field", "printed", "text"),
    [
        ("budget_total", " ５．６０ ", "5.60"),
        ("budget_total", "1,234.50", "1,234.50"),
        ("spend_plan[0]", "25.00 ％", "25.00%"),
        ("project_code", "13099924P00584 0120\n862", "13099924P005840120862"),
        ("project_name", "农村公路\n养护", "农村公路养护"),
        ("value", "≥95%\n以上", "≥95%以上"),
        ("purpose", "第一段\n 第二段 ", "第一段\n第二段"),
        ("project_name", "“不忘初心 牢记使命”", "“不忘初心 牢记使命”"),
    ],
)
def test_only_white_space_that_the_page_made_goes(field: str, printed: str, text: str) -> None:
    assert clean(field, printed) == text
