"""Rows of lists that page ends cut come out whole, the joint told at its cell."""

import pytest

from core.readers.text import document_of_text
from core.recognise.recognise import recognise
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import mended
from tests.helpers.tearing import Tear
from tests.helpers.torn_grids import grid_text


@pytest.mark.parametrize("layout", ["fujian-list", "zhejiang-list"])
@pytest.mark.parametrize("seed", range(3))
def test_the_rest_of_a_cut_row_goes_back_to_its_cell(layout: str, seed: int) -> None:
    tear = Tear(0.2, seed, frozenset({"row-cut"}))
    outcome = mended(LAYOUTS[layout](seed, 5), grid_text, tear)
    assert tear.done
    assert (outcome.silent, outcome.flagged, outcome.alarms) == ([], 0, 0)


def test_each_joint_shows_what_stood_there() -> None:
    text = grid_text(LAYOUTS["zhejiang-list"](0, 4), Tear(0.3, 0, frozenset({"row-cut"})))
    reading = recognise(document_of_text("a.txt", "text", text))
    joints = [finding for finding in reading.findings if finding.rule == "parse.page-joined"]
    assert joints
    assert all("|" in (finding.original or "") for finding in joints)


@pytest.mark.parametrize("seed", range(3))
def test_most_of_a_form_whose_rows_are_cut_comes_out_whole(seed: int) -> None:
    """Goals and names of a form of the ministry; not all of them yet."""
    outcome = mended(LAYOUTS["mof-form"](seed, 5), grid_text, Tear(0.2, seed, frozenset({"row-cut"})))
    assert outcome.exact >= 0.85 * outcome.cells
