"""Tables that a program cut at page ends when it turned a PDF into a Word file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.document import Document
from core.findings import Severity
from core.mends.seams import mended
from core.recognise.recognise import recognise
from tests.helpers.documents import document

HEADER = "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据"
FORM = """
    项目编码|13990124P061013085014|项目名称|场馆开放
    资金用途|用于场馆水电。|<|<
    绩效目标|1.全年开放。¶2.群众对开放时间和{cut}
    """
LIST_HEADER = """
    序号|项目名称|年预算安排资金(万元)|项目总体绩效目标|项目年度绩效目标|<|<|<|<|<
    ^|^|^|^|一级指标|二级指标|三级指标|指标性质|方向|绩效目标值"""


def doubts(whole: Document) -> list[tuple[str, Severity]]:
    findings = recognise(whole).findings
    return [(f.original, f.severity) for f in findings if f.rule == "parse.row-joined"]


def test_a_row_cut_in_the_middle_of_its_words_is_one_again() -> None:
    whole = document(f"{HEADER} / 效益指标|可持续影响指标|长效机制|机制健全|≥95大于等于95%|工作计划")
    cut = document(
        f"{HEADER} / 效益指标|可持续影响指|长效机制|机制健全|≥95大于|工作计",
        f"{HEADER} / |标|||等于95%|划",
    )
    assert recognise(cut).disclosure == recognise(whole).disclosure
    assert doubts(cut) == [
        ("可持续影响指｜标", Severity.INFO),
        ("≥95大于｜等于95%", Severity.INFO),
        ("工作计｜划", Severity.INFO),
    ]


def test_what_is_left_of_a_name_goes_back_with_a_doubt() -> None:
    cut = document(
        f"{HEADER} / 产出指标|数量指标|公务员培训完|完成培训|≥95%|计划",
        f"{HEADER} / ||成率||| / |质量指标|合格率||100%|",
    )
    names = [row.level3 for row in recognise(cut).disclosure.projects[0].indicators]
    assert names == ["公务员培训完成率", "合格率"]
    assert doubts(cut) == [("公务员培训完｜成率", Severity.WARNING)]


def test_a_row_of_its_own_behind_a_page_end_stays_one() -> None:
    cut = document(
        f"{HEADER} / 产出指标|数量指标|场次|演出|≥12次|计划",
        f"{HEADER} / ||人数|观众|≥500人|计划 / |质量指标|合格率|合格|100%|计划",
    )
    (project,) = recognise(cut).disclosure.projects
    assert [row.level3 for row in project.indicators] == ["场次", "人数", "合格率"]
    assert doubts(cut) == []


def test_a_form_goes_on_without_its_label() -> None:
    whole = document(
        FORM.format(cut="服务满意。¶3.设备完好。|<|<"), f"{HEADER} / 产出指标|数量指标|天数|开放|≥300天|计划"
    )
    cut = document(
        FORM.format(cut="|<|<"), "|服务满意。¶3.设备完好。|<|<", f"{HEADER} / 产出指标|数量指标|天数|开放|≥300天|计划"
    )
    assert recognise(cut).disclosure == recognise(whole).disclosure


def test_a_header_cut_short_is_the_header_still_and_goals_go_on_beside_new_rows() -> None:
    whole = document(
        f"""{LIST_HEADER}
    1|古树保护|40|保护古树名木，建立档案。|产出指标|数量指标|株数|正向指标|大于等于|210
    ^|^|^|^|效益指标|生态效益指标|覆盖率|正向指标|大于等于|60"""
    )
    cut = document(
        f"{LIST_HEADER}\n1|古树保护|40|保护古树名木，|产出指标|数量指标|株数|正向指标|大于等于|210",
        f"{LIST_HEADER.replace('资金(万元)', '资金(万')}\n|||建立档案。|效益指标|生态效益指标|覆盖率|正向指标|大于等于|60",
    )
    assert recognise(cut).disclosure == recognise(whole).disclosure


def test_page_numbers_between_the_parts_mean_nothing() -> None:
    parts = (f"{HEADER} / 产出指标|数量指|场次|演出|≥12次|计划", f"{HEADER} / |标||||")
    assert mended(document(parts[0], "- 3 -", "续表", parts[1])).remarks
    assert not mended(document(parts[0], "项目二绩效目标表", parts[1])).remarks


@pytest.mark.parametrize("kind", ["pdf", "xlsx", "text"])
def test_kinds_that_know_their_page_ends_are_left_alone(kind: str) -> None:
    cut = replace(document(f"{HEADER} / 产出指标|数量指|场次|演出|≥12次|计划", f"{HEADER} / |标||||"), kind=kind)
    assert mended(cut) is cut


LABELS = ("可持续影响指标", "机制建立情况", "长效管理机制健全", "大于等于95%的单位", "年度工作计划")


@given(st.lists(st.integers(1, 3), min_size=5, max_size=5), st.booleans())
def test_no_text_is_lost_wherever_a_row_is_cut(places: list[int], with_header: bool) -> None:
    above = "|".join(text[:place] for text, place in zip(LABELS, places, strict=True))
    below = "|".join(text[place:] for text, place in zip(LABELS, places, strict=True))
    cut = document(f"{HEADER} / 效益指标|{above}", f"{HEADER} / |{below}" if with_header else f"|{below}")
    (project,) = recognise(cut).disclosure.projects
    (row,) = project.indicators
    assert (row.level2, row.level3, row.description, row.value, row.basis) == LABELS
