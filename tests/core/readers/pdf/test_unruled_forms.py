"""Forms and lists of each layout without a single line come out as they were printed."""

from pathlib import Path

import pytest

from core.readers.pdf import read_pdf
from core.recognise.recognise import recognise
from tests.helpers.layouts import LAYOUTS
from tests.helpers.mending import Outcome, compared
from tests.helpers.printed_pages import Press, printed


def outcome(folder: Path, layout: str, press: Press, *, seed: int = 3, projects: int = 4) -> Outcome:
    disclosure = LAYOUTS[layout](seed, projects)
    return compared(disclosure, recognise(read_pdf(printed(disclosure, folder / "a.pdf", press))))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("raised", [False, True], ids=["middle", "top"])
def test_cells_come_out_whole(tmp_path: Path, layout: str, raised: bool) -> None:
    found = outcome(tmp_path, layout, Press(raised=raised))
    assert (found.silent, found.exact) == ([], found.cells)


@pytest.mark.parametrize("raised", [False, True], ids=["middle", "top"])
def test_rows_as_close_as_lines_are_told_by_their_levels(tmp_path: Path, raised: bool) -> None:
    found = outcome(tmp_path, "hebei-form", Press(raised=raised, room=0.5))
    assert (found.silent, found.exact) == ([], found.cells)
