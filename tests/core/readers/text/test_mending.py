"""Torn on purpose and put together again: damage that leaves a trace never makes a wrong cell in silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.samples.disclosure import sample_disclosure
from tests.helpers.layouts import LAYOUTS, fujian_list
from tests.helpers.mending import Outcome, mended
from tests.helpers.tearing import DETECTABLE, LOSSY, Tear
from tests.helpers.torn_grids import GRID_DAMAGES, grid_text
from tests.helpers.torn_pages import form_text, list_text

OF_LISTS = ("goal-rest", "spaced-letters")
_SETTINGS = settings(max_examples=20, deadline=None)
_SEEDS = st.integers(0, 10_000)


def torn_forms(rate: float, seed: int, kinds: frozenset[str], projects: int = 4) -> tuple[Outcome, Tear]:
    tear = Tear(rate, seed, kinds)
    return mended(sample_disclosure(seed, projects), form_text, tear), tear


def torn_list(rate: float, seed: int, kinds: frozenset[str]) -> tuple[Outcome, Tear]:
    tear = Tear(rate, seed, kinds)
    return mended(fujian_list(seed, 3), list_text, tear), tear


@_SETTINGS
@given(seed=_SEEDS, rate=st.sampled_from((0.0, 0.05, 0.1)))
def test_forms_with_a_little_damage_have_no_silent_error(seed: int, rate: float) -> None:
    outcome, _ = torn_forms(rate, seed, DETECTABLE)
    assert outcome.silent == []
    assert outcome.exact >= 0.99 * outcome.cells
    assert outcome.alarms <= 0.05 * outcome.cells


@_SETTINGS
@given(seed=_SEEDS, rate=st.sampled_from((0.0, 0.05, 0.1)))
def test_lists_with_a_little_damage_come_out_whole(seed: int, rate: float) -> None:
    outcome, _ = torn_list(rate, seed, DETECTABLE)
    assert (outcome.silent, outcome.flagged) == ([], 0)
    assert outcome.alarms <= 0.01 * outcome.cells


@pytest.mark.parametrize("kind", sorted(DETECTABLE - {"doubled", "drift", "run-together", *OF_LISTS}))
def test_each_damage_of_a_form_alone_is_mended_or_in_doubt(kind: str) -> None:
    outcome, tear = torn_forms(1.0, 3, frozenset({kind, "doubled"}))
    assert kind in tear.done
    assert outcome.silent == []


@pytest.mark.parametrize("kind", ["drift", "run-together", "level", "page-end", *OF_LISTS])
def test_each_damage_of_a_list_alone_is_mended(kind: str) -> None:
    outcome, tear = torn_list(0.7, 3, frozenset({kind, "page-end"} if kind == "goal-rest" else {kind}))
    assert kind in tear.done
    assert (outcome.silent, outcome.flagged) == ([], 0)


@pytest.mark.parametrize("seed", range(3))
def test_most_letters_that_are_lost_leave_a_doubt(seed: int) -> None:
    told = LOSSY - {"sign-lost"}
    outcome, tear = torn_forms(0.2, seed, DETECTABLE | told, projects=12)
    assert set(tear.done) & told
    assert len(outcome.silent) <= 0.01 * outcome.cells


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(3))
def test_pages_of_any_layout_with_all_damages_at_once_lose_hardly_a_cell_in_silence(layout: str, seed: int) -> None:
    tear = Tear(0.1, seed, frozenset(GRID_DAMAGES))
    outcome = mended(LAYOUTS[layout](seed, 4), grid_text, tear)
    assert len(set(tear.done)) > 2
    assert len(outcome.silent) <= 0.003 * outcome.cells
    assert outcome.exact >= 0.97 * outcome.cells
    assert outcome.alarms <= 0.08 * outcome.cells
