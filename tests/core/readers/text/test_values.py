"""Values of the block above the indicators that are cut at a border come out whole, or in doubt."""

import pytest

from core.findings import Severity
from core.readers.text.pairs import MendedPairs
from core.readers.text.rawtable import RawTable
from core.readers.text.torn import Words
from core.readers.text.values import join_columns, join_values
from core.terms.tidy import tidy
from tests.core.readers.text.notation import FORM_HEADER, rows
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import mended
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import grid_text


def joined(*lines: str, known: tuple[str, ...] = ()) -> tuple[list[str], list[tuple[str, Severity]]]:
    """The rows with whole values, and rule and severity of what is told."""
    table = MendedPairs(RawTable(rows(*lines)))
    join_values(table, Words([*(text for line in lines for text in line.split("|")), *known]))
    told = [(doubt.rule.removeprefix("parse."), doubt.severity) for doubt in table.doubts.values()]
    return ["|".join(row) for row in table.table.rows], told


def test_pieces_that_read_like_the_document_are_joined_for_certain() -> None:
    made, told = joined("项目名称|农村公益电|影放映经费|", FORM_HEADER, known=("电影",))
    assert made[0] == "项目名称|农村公益电影放映经费||"
    assert told == [("torn-joined", Severity.INFO)]


def test_a_letter_on_the_border_counts_once() -> None:
    made, _ = joined("绩效目标|保障平台|台稳定运行。||", FORM_HEADER)
    assert made[0] == "绩效目标|保障平台稳定运行。|||"


def test_two_pieces_of_words_that_nothing_tells_are_joined_and_in_doubt() -> None:
    made, told = joined("预算规模及资金用途|预算数|1", "|用于巡查|以及维护。|", FORM_HEADER)
    assert made[1] == "|用于巡查以及维护。||"
    assert told == [("torn-joined", Severity.WARNING)]


def test_a_code_is_joined_as_codes_are() -> None:
    made, told = joined("项目编码|13031121AB|CDEFGHJKLMN", FORM_HEADER)
    assert made[0] == "项目编码|13031121ABCDEFGHJKLMN|"
    assert told == [("code-joined", Severity.WARNING)]


@pytest.mark.parametrize(
    "lines",
    [
        ("项目名称|甲经费|自编栏目|乙|", FORM_HEADER),
        ("主管部门|371|文化局|", FORM_HEADER),
        ("总体目标|中期目标|年度目标", "|目标甲。|目标乙。", FORM_HEADER),
        ("3月底|6月底|10月底|12月底", "25%|50%|75%|100%", FORM_HEADER),
        (FORM_HEADER, "产出指标|数量指标|人数|说明|9人|计划"),
    ],
)
def test_other_texts_side_by_side_stay(lines: tuple[str, ...]) -> None:
    assert joined(*lines) == ([*lines], [])


def test_a_text_whose_column_has_two_cells_is_whole_in_the_first() -> None:
    header = FORM_HEADER.replace("绩效指标描述", "绩效指标描述|")
    lines = [
        header,
        "产出指标|数量指标|人数|参加活动 全体人员|动的人数|9人|计划",
        "|质量指标|合格率|合格比例||9%|计划",
    ]
    table = MendedPairs(RawTable(rows(*lines)))
    join_columns(table, Words(["动的人数"]))
    assert [tidy(row[3]) + row[4] for row in table.table.rows[1:]] == ["参加活动的人数全体人员", "合格比例"]
    assert [doubt.original for doubt in table.doubts.values()] == ["参加活动 全体人员|动的人数"]


def test_a_sign_beside_its_number_is_no_cut_text() -> None:
    lines = ("一级指标|三级指标|指标值||备注", "产出指标|人数|≥|9|无")
    table = MendedPairs(RawTable(rows(*lines)))
    join_columns(table, Words([]))
    assert table.table.rows == rows(*lines)


@pytest.mark.parametrize("kind", ["value-cut", "cut"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_cut_value_goes_by_in_silence(layout: str, kind: str) -> None:
    for seed in range(3):
        outcome = mended(LAYOUTS[layout](seed, 4), grid_text, Tear(0.4, seed, frozenset({kind, "doubled"})))
        assert outcome.silent == []
        assert outcome.exact >= 0.99 * outcome.cells
        assert outcome.alarms <= 0.03 * outcome.cells
