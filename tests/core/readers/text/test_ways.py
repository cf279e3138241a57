"""Torn text is put together in whatever way it comes."""

from pathlib import Path

import pytest

from core.readers.clipboard import copied_page
from core.recognise.recognise import recognise
from tests.core.readers.text.notation import FORM_HEADER, tabbed
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import compared
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import GRID_DAMAGES, grid_text
from tests.helpers.torn_ways import WAYS, read_file


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("way", WAYS)
def test_damage_leaves_no_wrong_cell_in_silence(tmp_path: Path, way: str, layout: str) -> None:
    disclosure, tear = LAYOUTS[layout](1, 3), Tear(0.05, 1, frozenset(GRID_DAMAGES))
    outcome = compared(disclosure, recognise(WAYS[way](tmp_path, grid_text(disclosure, tear))))
    assert len(set(tear.done)) > 2
    assert outcome.silent == []
    assert outcome.exact >= 0.97 * outcome.cells


@pytest.mark.parametrize("layout", LAYOUTS)
def test_whole_tables_of_separated_values_come_out_whole(tmp_path: Path, layout: str) -> None:
    disclosure = LAYOUTS[layout](0, 4)
    text = grid_text(disclosure, Tear(0.0)).replace("\t", ",")
    outcome = compared(disclosure, recognise(read_file(tmp_path, "a.csv", text)))
    assert (outcome.silent, outcome.flagged, outcome.alarms) == ([], 0, 0)


def test_a_title_over_separated_values_is_no_row(tmp_path: Path) -> None:
    text = f"体检经费绩效目标表,,,,,\n{FORM_HEADER.replace('|', ',')}\n产出指标,数量指标,人数,比例,9人,计划\n"
    (project,) = recognise(read_file(tmp_path, "a.csv", text)).disclosure.projects
    assert project.title == "体检经费绩效目标表"
    assert [row.value for row in project.indicators] == ["9人"]


def test_a_code_that_became_a_number_is_in_doubt_among_indicators_too(tmp_path: Path) -> None:
    text = f"项目编码,1.3E+20,项目名称,甲,,\n{FORM_HEADER.replace('|', ',')}\n产出指标,数量指标,人数,比例,9人,计划\n"
    assert "parse.spoilt-code" in {finding.rule for finding in recognise(read_file(tmp_path, "a.csv", text)).findings}


def test_copied_indicators_are_text_and_other_rows_a_sheet() -> None:
    row = "产出指标|数量指标|人数|比例|9人|计划"
    assert copied_page("", tabbed(FORM_HEADER, row)) is None
    assert copied_page("", tabbed(row, row)) is not None
