"""Two cells run together are parted, each showing what stood there."""

import pytest

from tests.core.readers.text.notation import LIST_HEADER, doubts, reading_of
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import mended
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import grid_text

FIRST = "1|甲项目|2|目标。|产出指标|数量指标|人数|人数|正向指标|等于|9|人"
BOTH = "社会效益指标 受益人数"


@pytest.mark.parametrize(
    "line", [f"||||效益指标|{BOTH}|全年受益|正向指标|等于|9|人|", f"||||效益指标|{BOTH}||全年受益|正向指标|等于|9|人"]
)
def test_what_stands_behind_is_moved_where_it_fits(line: str) -> None:
    reading = reading_of(LIST_HEADER, FIRST, line)
    (project,) = reading.disclosure.projects
    row = project.indicators[1]
    assert (row.level2, row.level3, row.description, row.value, row.unit) == (*BOTH.split(), "全年受益", "9", "人")
    assert ("cells-parted", "info") in doubts(reading, project, "level3")
    assert BOTH in {finding.original for finding in reading.findings}


def test_in_a_table_that_drifts_it_is_told_too() -> None:
    drifting = "||||质量指标||合格率|比例|正向指标|等于|9|%|"
    reading = reading_of(LIST_HEADER, FIRST, f"||||效益指标|{BOTH}||正向指标|等于|9|人|", drifting, drifting)
    (project,) = reading.disclosure.projects
    assert project.indicators[1].level3 == "受益人数"
    assert ("cells-parted", "info") in doubts(reading, project, "level2")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_all_of_them_come_out_whole(layout: str) -> None:
    for seed in range(3):
        outcome = mended(LAYOUTS[layout](seed, 4), grid_text, Tear(0.5, seed, frozenset({"run-together"})))
        assert (outcome.silent, outcome.flagged, outcome.alarms) == ([], 0, 0)
