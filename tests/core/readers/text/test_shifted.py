"""Rows beside their place go back as a whole where just one way fits."""

import pytest

from core.findings import Severity
from core.readers.text.aligned import Doubt
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from core.readers.text.shifted import put_in_place
from tests.core.readers.text.notation import FORM_HEADER, LIST_HEADER, rows
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import mended
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import grid_text

FIRST = "1|甲项目|2|目标。|产出指标|数量指标|人数|人数|正向指标|等于|9|人"
NEXT = "|||||质量指标|合格率|比例|正向指标|等于|9|%"


def placed(*lines: str) -> tuple[list[str], dict[tuple[int, int], tuple[str, str]]]:
    """The rows of a table put in place, and rule and severity of what was told."""
    table = MendedPairs(RawTable(rows(*lines)))
    put_in_place(table)
    told = {place: (d.rule.removeprefix("parse."), d.severity.value) for place, d in table.doubts.items()}
    return ["|".join(row) for row in table.table.rows], told


@pytest.mark.parametrize(
    "shifted", ["||||||质量指标|合格率|比例|正向指标|等于|9|%", "||||质量指标|合格率|比例|正向指标|等于|9|%|"]
)
def test_a_row_one_column_off_goes_back_and_shows_how_it_stood(shifted: str) -> None:
    made, told = placed(LIST_HEADER, FIRST, NEXT, shifted)
    assert made[-1].rstrip("|") == NEXT
    assert set(told.values()) == {("row-shifted", "info")}
    assert {row for row, _ in told} == {3}


def test_a_project_that_begins_in_the_middle_goes_to_the_left_and_what_it_lost_is_in_doubt() -> None:
    midway = "||||2|乙项目|3|目标乙。|产出指标|数量指标|户数|户数"
    made, told = placed(LIST_HEADER, FIRST, NEXT, midway, NEXT)
    assert made[3] == "2|乙项目|3|目标乙。|产出指标|数量指标|户数|户数||||"
    assert {column for (row, column), (rule, _) in told.items() if rule == "text-missing"} == {8, 9, 10, 11}


def test_rows_in_their_place_and_rows_that_fit_nowhere_stay() -> None:
    lines = (LIST_HEADER, FIRST, NEXT, "||||杂项|杂项|杂项|产出指标|数量指标|9|9|9")
    assert placed(*lines) == ([*lines], {})


def test_a_row_that_is_shifted_among_words_alone_is_moved_and_in_doubt() -> None:
    usual = [f"产出指标|数量指标|人数{n}|描述{n}|及时|计划" for n in range(5)]
    made, told = placed(
        FORM_HEADER.replace("指标值确定依据", "指标值确定依据|备注"), *usual, "|||次数|全年次数|及时|计划"
    )
    assert made[-1] == "||次数|全年次数|及时|计划|"
    assert set(told.values()) == {("row-shifted", "warning")}


def test_a_row_of_a_list_with_units_that_fits_nowhere_is_in_doubt_as_it_stands() -> None:
    header = "单位编码|单位名称|资金安排||一级指标|明细指标|指标值|指标描述", "||总计|一般公共预算||||"
    odd = "|||产出指标||人数|9人|全年"
    made, told = placed(*header, "|甲项目|1|1||||", "||||产出指标|次数|9次|全年", odd)
    assert made[-1] == odd
    assert set(told.values()) == {("row-odd", "warning")}


@pytest.mark.parametrize("kind", ["drift", "midway"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_shift_goes_by_in_silence(layout: str, kind: str) -> None:
    for seed in range(3):
        outcome = mended(LAYOUTS[layout](seed, 4), grid_text, Tear(0.4, seed, frozenset({kind})))
        assert (outcome.silent, outcome.alarms) == ([], 0)
        assert outcome.exact >= 0.97 * outcome.cells


def test_a_row_goes_back_by_columns_of_the_header_where_a_border_cuts_one_of_them() -> None:
    header = "一级指标|二级指标|三级指标|绩效指标描述||指标值|指标值确定依据"
    usual = ("产出指标|数量指标|人数|比例||9人|计划", "|质量指标|合格率|比例||9%|计划")
    made, told = placed(header, *usual, "||时效指标|按时完成||提高|及时")
    assert made[-1] == "|时效指标|按时完成|提高||及时|"
    assert {column for (_, column), told_so in told.items() if told_so == ("row-shifted", "info")} == {1, 2, 3, 5}


def test_what_is_left_of_a_level_moves_with_its_row() -> None:
    made, _ = placed(LIST_HEADER, FIRST, NEXT, "|||本山长 标||合格率|比例|正向指标|等于|9|%|")
    assert made[-1].rstrip("|") == "||||本山长 标||合格率|比例|正向指标|等于|9|%"


def test_what_was_told_of_a_text_moves_with_it() -> None:
    table = MendedPairs(RawTable(rows(LIST_HEADER, FIRST, NEXT, "||||||质量指标|合格率|比例|正向指标|等于|9|%")))
    doubt = Doubt("parse.page-joined", Severity.WARNING, "", "合格|率")
    table.tell(3, 7, doubt)
    put_in_place(table)
    assert table.doubts[3, 6] == doubt
    assert all(column < 12 for _, column in table.doubts)
