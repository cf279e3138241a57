from dataclasses import replace

import pytest

from core.model import Extra
from tests.core.checks.build import found, project, sound_rows


@pytest.mark.parametrize(
    "weights",
    [
        ("20", "20", "20", "20", "10", "10"),
        ("20%", "20分", "２０", "20", "10", "10.0"),
        ("0.2", "0.2", "0.2", "0.2", "0.1", "0.1"),
        ("50", "", "", "", "", "50"),
        ("", "", "", "", "", ""),
        (None,) * 6,
        ("20", "合理", "20", "20", "20", "20"),
    ],
)
def test_weights_of_100_or_unknown_are_silent(weights: tuple[str | None, ...]) -> None:
    rows = tuple(replace(r, weight=w) for r, w in zip(sound_rows(), weights, strict=True))
    assert found(project(indicators=rows), "check.weight-total") == []


def test_weights_of_another_total_are_an_error_that_names_it() -> None:
    rows = tuple(replace(r, weight="15") for r in sound_rows())
    (finding,) = found(project(indicators=rows), "check.weight-total")
    assert "90" in finding.message
    assert (finding.fact.field, finding.severity.value) == ("indicators", "error")


@pytest.mark.parametrize("label", ["预算执行率权重", "执行率分值", "年度资金总额（分值）"])
def test_the_weight_that_the_form_gives_to_the_money_counts_too(label: str) -> None:
    rows = tuple(replace(r, weight="15") for r in sound_rows())
    assert found(project(indicators=rows, extra=(Extra(label, "10"),)), "check.weight-total") == []
    assert found(project(indicators=rows, extra=(Extra(label, "5"),)), "check.weight-total") != []


def test_each_period_has_its_own_100() -> None:
    rows = tuple(
        replace(r, id=f"{r.id}{p}", weight="25", period=p) for p in ("mid", "annual") for r in sound_rows()[:4]
    )
    assert found(project(indicators=rows), "check.weight-total") == []
