"""Rows that page ends cut come out whole, the joint told at its cell."""

import pytest

from core.readers.text import document_of_text
from core.readers.text.rawtable import RawTable
from core.readers.text.seams import with_whole_rows
from core.readers.text.torn import Words
from core.recognise.recognise import recognise
from tests.core.readers.text.notation import FORM_HEADER, reading_of, rows, warnings
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import mended
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import grid_text


@pytest.mark.parametrize("kinds", [{"row-cut"}, {"row-cut", "header-again"}], ids=["bare", "header again"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("rate", [0.2, 0.5])
def test_the_rest_of_a_cut_row_goes_back_to_its_cell(layout: str, rate: float, kinds: set[str]) -> None:
    done: set[str] = set()
    for seed in range(3):
        tear = Tear(rate, seed, frozenset(kinds))
        outcome = mended(LAYOUTS[layout](seed, 4), grid_text, tear)
        assert len(outcome.silent) + outcome.flagged + outcome.alarms <= 0.03 * outcome.cells
        done |= set(tear.done)
    assert done & kinds


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_few_cut_rows_come_out_whole(layout: str) -> None:
    for seed in range(6):
        outcome = mended(LAYOUTS[layout](seed, 4), grid_text, Tear(0.1, seed, frozenset({"row-cut"})))
        assert (outcome.silent, outcome.flagged) == ([], 0)
        assert outcome.alarms <= 0.03 * outcome.cells


def test_each_joint_shows_what_stood_there() -> None:
    text = grid_text(LAYOUTS["zhejiang-list"](0, 4), Tear(0.3, 0, frozenset({"row-cut"})))
    reading = recognise(document_of_text("a.txt", "text", text))
    joints = [finding for finding in reading.findings if finding.rule == "parse.page-joined"]
    assert joints
    assert all("|" in (finding.original or "") for finding in joints)


def test_a_row_of_its_own_that_fills_its_cells_as_no_other_does_is_in_doubt() -> None:
    lines = ["产出指标|数量指标|人数|比例|9人|计划", "|质量指标|合格率|比例|9%|计划", "", "||优良率|比例|8%|计划"]
    reading = reading_of("项目名称|甲", FORM_HEADER, *lines)
    assert [row.level3 for row in reading.disclosure.projects[0].indicators] == ["人数", "合格率", "优良率"]
    assert set(warnings(reading)) == {"parse.row-torn"}


def test_a_row_whose_name_reads_on_from_the_row_above_is_joined_and_in_doubt() -> None:
    lines = ["产出指标|数量指标|人数|比例|9人|计划", "||参加培训次数|比例|8次|计划", "||参加培|比例|9次|计划", ""]
    reading = reading_of("项目名称|甲", FORM_HEADER, *lines, "||训次数|高低|提高|要求")
    assert [row.level3 for row in reading.disclosure.projects[0].indicators] == ["人数", "参加培训次数", "参加培训次数"]
    assert set(warnings(reading)) == {"parse.page-joined"}


@pytest.mark.parametrize("line", ["注：|本表单位填报|||", "||无计划|比例|无|计划", "项目名称|乙|||"])
def test_other_rows_behind_a_page_end_stay_as_they_stand(line: str) -> None:
    table = RawTable(rows("项目名称|甲", FORM_HEADER, "产出指标|数量指标|人数|比例|9人|计划", line), {3})
    whole, _ = with_whole_rows(table, Words([]))
    assert whole.rows == table.rows


def test_a_row_under_a_header_is_no_rest_of_the_block_over_it() -> None:
    block = ("项目编码|139||项目名称|甲|", "资金支出计划（%）|3月底|6月底|10月底|12月底|", "|25%|50%|75%|100%|")
    table = RawTable(rows(*block, FORM_HEADER, "|数量指标|人数|比例|9人|计划", "|质量指标|合格率|比例|9%|计划"), {4})
    whole, doubts = with_whole_rows(table, Words([]))
    assert (whole.rows, doubts) == (table.rows, {})


def test_a_value_that_may_be_the_end_of_a_number_is_in_doubt() -> None:
    lines = [
        "产出指标|数量指标|人数|比例|9人|计划",
        "||成本|单价|≤47|计划",
        "",
        "||次数|每年|5元|计划",
        "||户数|每年|5户|计划",
    ]
    reading = reading_of("项目名称|甲", FORM_HEADER, *lines)
    doubted = {f.original for f in reading.findings if f.rule == "parse.row-torn"}
    assert {"≤47", "5元"} <= doubted


def test_a_row_of_strokes_is_left_blank_and_told() -> None:
    strokes = ["", "· · · · · ·", "************", "/// III 14 h1.", "", "- = 10 -> -1 ->"]
    lines = rows(FORM_HEADER, "产出指标|数量指标|人数|比例|9人|计划")
    whole, told = with_whole_rows(RawTable([*lines, strokes]), Words([]))
    assert whole.rows == [*lines, [""] * 6]
    assert [(d.rule, d.severity.value, d.original) for d in told.values()] == [
        ("parse.strokes", "info", text) for text in strokes if text
    ]


def test_the_number_of_a_sign_goes_on_behind_a_page_end() -> None:
    lines = [
        "产出指标|数量指标|人数|比例|9人|计划",
        "|质量指标|时长|培训后开展志|不低于|计划",
        "",
        "|||愿服务的时长|3000小时|",
    ]
    (project,) = reading_of("项目名称|甲", FORM_HEADER, *lines).disclosure.projects
    assert (project.indicators[1].description, project.indicators[1].value) == (
        "培训后开展志愿服务的时长",
        "不低于 3000小时",
    )


def test_a_half_that_completes_a_level_tells_that_the_others_are_rests_too() -> None:
    lines = [
        "产出指标|数量指标|人数|比例|9人|计划",
        "满意度指标|服务对象满|参训人员|问卷中满|≥95%|调查",
        "",
        "|意度指标|满意 度|意的比例||",
    ]
    (project,) = reading_of("项目名称|甲", FORM_HEADER, *lines).disclosure.projects
    last = project.indicators[-1]
    assert (last.level2, last.level3, last.description) == ("服务对象满意度指标", "参训人员满意度", "问卷中满意的比例")
