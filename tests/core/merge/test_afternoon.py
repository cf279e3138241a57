"""A simulated afternoon: both sides edited at random; the merge loses no edit and invents none.

``JIBIAO_AFTERNOONS`` asks for more of them than the tests have time for.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.edits import apply
from core.facts import Fact, text_at
from core.merge import Incoming, IncomingKind, What, align, edit_between, incoming, merging, resolved
from core.model import Disclosure
from core.parse import parse
from core.workbook.filling.fill import fill
from core.workbook.templates.template import load_template
from tests.helpers.afternoon import Side, afternoons, made_base, renumbered
from tests.helpers.mangling import HABITS

BASE = made_base()
often = settings(
    max_examples=int(os.environ.get("JIBIAO_AFTERNOONS", "40")),
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)


def texts_of(disclosure: Disclosure) -> dict[Fact, str | None]:
    return dict(_texts(disclosure))


def _texts(disclosure: Disclosure) -> Iterator[tuple[Fact, str | None]]:
    for field in ("department", "overall.goal", "overall.sub_goals[0].goal", "overall.safeguards[0].text"):
        yield Fact("", field), text_at(disclosure, field)
    for project in disclosure.projects:
        for field in ("project_name", "budget_total", "purpose", "goals[0]", "goals[1]", "spend_plan[1]", "unit_name"):
            yield Fact(project.id, field), text_at(project, field)
        for row in project.indicators:
            for field in ("level1", "level2", "level3", "description", "value", "basis"):
                yield Fact(row.id, field), text_at(row, field)


def merged(ours: Disclosure, theirs: Disclosure, changes: tuple[Incoming, ...]) -> Disclosure:
    after = resolved(ours, theirs, changes)
    edit = edit_between(ours, after, "合并")
    assert (apply(ours, edit) if edit else ours) == after
    return after


@often
@given(theirs=afternoons(BASE, "t"))
def test_everything_done_there_comes_in_where_nothing_was_done_here(theirs: Side) -> None:
    changes = incoming(BASE, BASE, theirs.disclosure)
    assert all(change.kind is not IncomingKind.CONFLICT for change in changes)
    assert merged(BASE, theirs.disclosure, changes) == theirs.disclosure


@often
@given(ours=afternoons(BASE, "o"))
def test_nothing_comes_in_where_nothing_was_done_there(ours: Side) -> None:
    assert incoming(BASE, ours.disclosure, BASE) == ()
    assert incoming(BASE, ours.disclosure, ours.disclosure) == ()


@often
@given(ours=afternoons(BASE, "o", structure=False), theirs=afternoons(BASE, "t", structure=False))
def test_texts_conflict_exactly_where_both_sides_typed_something_else(ours: Side, theirs: Side) -> None:
    before, here, there = map(texts_of, (BASE, ours.disclosure, theirs.disclosure))
    by_us = {fact for fact in before if here[fact] != before[fact]}
    by_them = {fact for fact in before if there[fact] != before[fact]}
    changes = incoming(BASE, ours.disclosure, theirs.disclosure)
    kinds = {change.fact: change.kind for change in changes}
    assert kinds == {
        fact: IncomingKind.CONFLICT if fact in by_us else IncomingKind.CHANGED
        for fact in by_them
        if here[fact] != there[fact]
    }
    after = texts_of(merged(ours.disclosure, theirs.disclosure, tuple(c for c in changes if c.certain)))
    assert after == here | {fact: there[fact] for fact in by_them - by_us}


@often
@given(ours=afternoons(BASE, "o"), theirs=afternoons(BASE, "t"))
def test_no_edit_of_either_side_is_lost_and_none_invented(ours: Side, theirs: Side) -> None:
    before, here, there = map(texts_of, (BASE, ours.disclosure, theirs.disclosure))
    changes = incoming(BASE, ours.disclosure, theirs.disclosure)
    conflicts = {change.fact.owner for change in changes if change.kind is IncomingKind.CONFLICT}
    taken = tuple(change for change in changes if change.kind is not IncomingKind.CONFLICT)
    after = merged(ours.disclosure, theirs.disclosure, taken)
    found = texts_of(after)
    by_us = {fact for fact in here if here[fact] != before.get(fact)}
    by_them = {fact for fact in there if there[fact] != before.get(fact)}
    assert {fact: here[fact] for fact in by_us} == {fact: found.get(fact) for fact in by_us}
    home = {row.id: p.id for side in (BASE, theirs.disclosure) for p in side.projects for row in p.indicators}
    for fact in by_them - by_us:
        asked = conflicts & {fact.owner, home.get(fact.owner)} - {""}
        assert found.get(fact) == there[fact] or asked
    for fact in before.keys() - by_us - by_them:
        gone = fact not in here or fact not in there
        assert found.get(fact) == before[fact] or gone
    owners = {fact.owner for fact in found}
    assert owners <= {fact.owner for fact in here} | {fact.owner for fact in there}
    assert {
        id for id in ours.added | theirs.added if Fact(id, "level3") in here or Fact(id, "project_name") in here
    } <= owners


@often
@given(ours=afternoons(BASE, "o"), theirs=afternoons(BASE, "t"))
def test_what_is_merged_once_is_not_offered_again(ours: Side, theirs: Side) -> None:
    changes = incoming(BASE, ours.disclosure, theirs.disclosure)
    after = merged(ours.disclosure, theirs.disclosure, changes)
    again = incoming(BASE, after, theirs.disclosure)
    assert [change for change in again if change.what is not What.ORDER] == []


@often
@given(ours=afternoons(BASE, "o"), theirs=afternoons(BASE, "t"))
def test_ids_that_agree_stay_as_they_are(ours: Side, theirs: Side) -> None:
    aligned = align(BASE, ours.disclosure, theirs.disclosure, by_ids=True)
    assert aligned.doubts == {}
    known = incoming(BASE, ours.disclosure, theirs.disclosure)
    assert incoming(BASE, ours.disclosure, aligned.disclosure) == known


@often
@given(data=st.data(), ours=afternoons(BASE, "o", structure=False))
def test_without_ids_rows_are_known_by_what_they_say(data: st.DataObject, ours: Side) -> None:
    """The ids of the other side say nothing: everything is numbered anew, and one text a row is changed at most."""
    theirs = data.draw(afternoons(BASE, "t", structure=False, steps=2))
    aligned = align(BASE, ours.disclosure, renumbered(theirs.disclosure), by_ids=False)
    assert incoming(BASE, ours.disclosure, aligned.disclosure) == incoming(BASE, ours.disclosure, theirs.disclosure)


@settings(max_examples=int(os.environ.get("JIBIAO_AFTERNOONS", "60")) // 10, deadline=None)
@given(data=st.data(), ours=afternoons(BASE, "o"), theirs=afternoons(BASE, "t"))
def test_the_same_comes_in_by_way_of_a_workbook(data: st.DataObject, ours: Side, theirs: Side) -> None:
    """What is done there is done in a workbook, which other programs save on the way."""
    known = incoming(BASE, ours.disclosure, theirs.disclosure)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "报送.xlsx"
        template = data.draw(st.sampled_from(("hebei-form", "hebei-list")))
        fill(theirs.disclosure, load_template(template), path, save="5a7e")
        for habit in data.draw(st.lists(st.sampled_from(sorted(HABITS)), max_size=2, unique=True)):
            HABITS[habit](path)
        made = merging(BASE, ours.disclosure, parse(path))
    assert made.by_ids or not theirs.disclosure.projects
    found = made.incoming(ours.disclosure)
    assert [told(change) for change in found if not change.slight] == [told(change) for change in known]


def told(change: Incoming) -> tuple[object, ...]:
    """A change without what its printing does to it."""
    return change.kind, change.what, change.fact, change.project
