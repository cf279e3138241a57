import pytest

from core.readers.sheet.strings import string_texts
from tests.helpers.raw_workbooks import MAIN

PLAIN = '<si><t>甲&amp;乙</t></si><si><t xml:space="preserve"> 丙_x000D_</t></si>'
RICH = "<si><r><t>富</t></r><r><rPr/><t>文本</t></r><rPh><t>fu</t></rPh></si>"


@pytest.mark.parametrize(
    ("items", "texts"),
    [
        (PLAIN, ["甲&乙", " 丙_x000D_"]),
        (PLAIN + RICH, ["甲&乙", " 丙_x000D_", "富文本"]),
        (f"<si/><si><t/></si>{PLAIN}", ["", "", "甲&乙", " 丙_x000D_"]),
        ("", []),
    ],
)
def test_the_strings_of_a_workbook_by_their_numbers(items: str, texts: list[str]) -> None:
    assert string_texts(f'<sst xmlns="{MAIN}" count="9">{items}</sst>'.encode()) == texts
