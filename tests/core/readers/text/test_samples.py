"""Published texts against their hand-checked truth: what is exact, what is wrong in silence, what is flagged in vain."""

import json
from dataclasses import dataclass, field
from typing import Any

import pytest

from core.jsonio import to_json
from core.parse import parse
from tests.helpers.samples import SAMPLES, SHARED, needs_samples

_PROJECT = ("unit_code", "unit_name", "amount_unit", "project_code", "project_name", "budget_total", "budget_fiscal")
_PROJECT += ("budget_other", "purpose", "overall_goal", "general_public_budget", "government_fund", "special_account")
_ROW = ("level1", "level2", "level3", "description", "nature", "comparator", "value", "unit", "basis")


@dataclass
class Score:
    """Cells by how they came out; a cell that the source has lost must be flagged, whatever it says."""

    exact: int = 0
    silent: list[str] = field(default_factory=list)
    flagged: int = 0
    alarms: int = 0

    def cell(self, path: str, want: Any, got: Any, hit: bool) -> None:
        lost = isinstance(want, dict)
        right = not lost and "".join((want or "").split()) == "".join((got or "").split())
        self.exact += right
        self.alarms += right and hit
        self.flagged += not right and hit
        if not right and not hit:
            self.silent.append(path)


def score(name: str, truth: str) -> Score:
    want = json.loads((SHARED / "truth" / f"{truth}.json").read_text(encoding="utf-8"))["projects"]
    got = to_json(parse(SAMPLES / f"{name}.txt"))
    flagged = {i["path"] for i in got["issues"] if i["rule"].startswith("parse.") and i["severity"] != "info"}
    result = Score()
    for number, (wanted, found) in enumerate(zip(want, got["projects"], strict=False)):
        base = f"projects[{number}]"
        for path, left, right in _cells(wanted, found):
            result.cell(f"{base}{path}", left, right, f"{base}{path}" in flagged)
    assert len(got["projects"]) >= len(want)
    return result


def _cells(want: dict[str, Any], got: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    cells = [(f".{name}", want[name], got.get(name)) for name in _PROJECT if name in want]
    for name in ("spend_plan", "goals"):
        have = [*got.get(name, ()), *[None] * len(want.get(name, ()))]
        cells += [(f".{name}[{n}]", text, have[n]) for n, text in enumerate(want.get(name, ()))]
    assert len(got["indicators"]) == len(want["indicators"])
    for n, (left, right) in enumerate(zip(want["indicators"], got["indicators"], strict=True)):
        cells += [(f".indicators[{n}].{name}", left[name], right.get(name)) for name in _ROW if name in left]
        for group in ("common", "individual"):
            parts = left.get(group, {}).items()
            cells += [(f".indicators[{n}].{group}.{name}", text, right[group].get(name)) for name, text in parts]
    return cells


@needs_samples
@pytest.mark.parametrize(
    ("name", "truth"),
    [("beidaihe-2021",) * 2, ("shaoxing-2019",) * 2, ("julu-2024", "julu-2024-1to18")],
)
def test_texts_without_damage_come_out_exactly(name: str, truth: str) -> None:
    found = score(name, truth)
    assert (found.silent, found.flagged, found.alarms) == ([], 0, 0)
    assert found.exact > 600


@needs_samples
def test_a_list_whose_columns_drift_comes_out_exactly() -> None:
    found = score("gulou-2020", "gulou-2020-1to9")
    assert (found.silent, found.flagged) == ([], 5)
    assert found.alarms <= 1


@needs_samples
def test_forms_cut_at_their_borders_come_out_without_a_silent_error() -> None:
    found = score("kaifaqu-2021", "kaifaqu-2021-1to13")
    assert found.silent == []
    assert found.exact / (found.exact + found.flagged - 37) >= 0.975
    assert found.alarms <= 29
