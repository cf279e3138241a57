import pytest

from core.readers.text.headparts import with_whole_headers
from core.readers.text.rawtable import RawTable
from tests.core.readers.text.notation import FORM_HEADER, rows


def whole(*tables: list[str]) -> list[list[list[str]]]:
    return [table.rows for table in with_whole_headers([RawTable(rows(*lines)) for lines in tables])]


def test_a_label_that_lost_its_end_gets_it_from_the_other_tables() -> None:
    cut = FORM_HEADER.replace("绩效指标描述", "绩效指标")
    first, second = whole(["项目名称|甲", cut], [FORM_HEADER])
    assert "|".join(first[1]) == FORM_HEADER
    assert "|".join(second[0]) == FORM_HEADER


def test_without_another_table_a_label_stays_as_it_is() -> None:
    cut = FORM_HEADER.replace("绩效指标描述", "绩效指标")
    assert whole([cut]) == [rows(cut)]


@pytest.mark.parametrize(
    "spoilt", ["一级指|二级指|三级|示描述|指标|确定依据", "一级指标|二级指|三级指|标描述||值确定依据"]
)
def test_a_header_that_is_spoilt_all_over_is_restored_from_another_table(spoilt: str) -> None:
    first, _ = whole([spoilt], [FORM_HEADER])
    assert [text for text in first[0] if text] == [
        label for label, text in zip(FORM_HEADER.split("|"), spoilt.split("|"), strict=True) if text
    ]


@pytest.mark.parametrize(
    "line", ["产出指标|数量指标|人数|参加人数|≥5|计划", "项目名称|甲|实施单位|乙", "|||||", "指标|值"]
)
def test_rows_of_other_texts_are_no_spoilt_header(line: str) -> None:
    first, _ = whole([line], [FORM_HEADER])
    assert first == rows(line)
