"""The rules over the hand-checked sample documents: what a reviewer would say, and nothing else."""

import json
from collections import Counter
from typing import Any

import pytest

from core.checks import check
from core.model import Disclosure, Group, Indicator, Project
from core.terms.value import is_glued
from tests.helpers.samples import SHARED, needs_samples

EXPECTED = {
    "beidaihe-2021": {"same-name": 52, "name-type": 13, "name-repeated": 2, "value-mismatch": 2, "value-no-unit": 2},
    "gulou-2020-1to9": {"kinds-missing": 5, "name-type": 2, "name-repeated": 2, "value-missing": 1, "unit-missing": 1},
    "julu-2024-1to18": {"value-text-only": 1, "code-year": 1, "satisfaction-low": 1, "value-mismatch": 1},
    "kaifaqu-2021-1to13": {
        "value-no-unit": 53,
        "value-text-only": 18,
        "code-length": 8,
        "name-is-label": 6,
        "value-missing": 4,
        "kinds-missing": 4,
        "satisfaction-name": 3,
        "same-name": 1,
        "name-repeated": 1,
    },
    "shaoxing-2019": {"value-text-only": 14, "row-shifted": 2, "value-no-unit": 2},
}
"""Each of these was looked at and found right; the codes of the third document all check."""


def disclosure_of(truth: dict[str, Any]) -> Disclosure:
    projects = tuple(_project(n, project) for n, project in enumerate(truth["projects"]))
    values = [row.value or "" for project in projects for row in project.indicators]
    return Disclosure(truth["layout"], truth["year"], truth["department"], None, projects, is_glued(values))


def _project(n: int, truth: dict[str, Any]) -> Project:
    rows = tuple(_row(f"{n}.{k}", row) for k, row in enumerate(truth["indicators"]))
    texts = {name: _text(value) for name, value in truth.items() if name not in ("indicators", "goals_text")}
    return Project(id=str(n), indicators=rows, **texts)


def _row(id: str, truth: dict[str, Any]) -> Indicator:
    texts = {name: _text(value) for name, value in truth.items() if name not in ("common", "individual", "value_parts")}
    groups = {name: Group(**truth[name]) for name in ("common", "individual") if name in truth}
    return Indicator(id=id, **texts, **groups)


def _text(value: Any) -> Any:
    if isinstance(value, dict):
        return value["unrecoverable"]
    return tuple(map(_text, value)) if isinstance(value, list) else value


@needs_samples
@pytest.mark.parametrize("name", EXPECTED)
def test_the_findings_of_a_sample_are_those_of_a_reviewer(name: str) -> None:
    truth = json.loads((SHARED / "truth" / f"{name}.json").read_text("utf-8"))
    findings = Counter(finding.rule.removeprefix("check.") for finding in check(disclosure_of(truth)))
    assert findings == EXPECTED[name]
