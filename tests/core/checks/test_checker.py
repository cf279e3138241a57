import pickle
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.checks import Checker, check
from core.facts import Paths, owners, text_at
from core.findings import Finding, Severity
from core.model import Disclosure
from core.samples.disclosure import sample_disclosure
from tests.core.checks.build import code, of, project, row
from tests.helpers.strategies import disclosures, nasty_texts


def test_a_sound_document_has_no_findings() -> None:
    assert check(of(project(), project(), project())) == ()


def test_findings_come_in_the_order_of_the_document() -> None:
    first = project(row("社会效益指标", "", "及时"), row("数量指标", "参会人数", ""), project_code=code(1))
    second = project(project_code=code(1), budget_total="1")
    disclosure = of(first, second)
    places = [id for id, _, _ in owners(disclosure)]
    order = [places.index(finding.fact.owner) for finding in check(disclosure)]
    assert order == sorted(order)
    assert len(order) == 6


def test_a_checker_sent_to_another_process_goes_on_there() -> None:
    whole = of(*(project(row("数量指标", "参会人数", "")) for _ in range(3)))
    checker = Checker()
    checker.check(whole)
    there, sent = pickle.loads(pickle.dumps((whole, checker)))
    assert sent.follow(there) == set()
    assert sent.check(there) == check(there)
    mended = replace(there, projects=there.projects[1:])
    assert sent.check(mended) == check(mended)


@settings(max_examples=50, deadline=None)
@given(st.one_of(disclosures(), disclosures(text=nasty_texts())))
def test_no_disclosure_is_too_odd_and_each_finding_has_its_place(disclosure: Disclosure) -> None:
    everyone: dict[str, object] = {"": disclosure} | {id: row or owner for id, owner, row in owners(disclosure)}
    paths = Paths(disclosure)
    for finding in check(disclosure):
        assert finding.rule.startswith("check.")
        assert finding.message
        assert paths.path(finding.fact)
        assert finding.original == (text_at(everyone[finding.fact.owner], finding.fact.field) or "")
        assert finding.original not in finding.fixes


@settings(max_examples=30, deadline=None)
@given(st.lists(disclosures(), min_size=1, max_size=4), st.data())
def test_checking_again_finds_what_checking_anew_finds(states: list[Disclosure], data: st.DataObject) -> None:
    checker = Checker()
    for state in states:
        projects = tuple(data.draw(st.permutations(state.projects)))
        for disclosure in (state, replace(state, projects=projects), replace(state, projects=projects[1:])):
            assert checker.check(disclosure) == check(disclosure)


def test_an_edit_is_seen_at_once() -> None:
    disclosure = of(project(), project())
    checker = Checker()
    checker.check(disclosure)
    spoiled = replace(disclosure.projects[1], budget_total="1")
    (finding,) = checker.check(replace(disclosure, projects=(disclosure.projects[0], spoiled)))
    assert (finding.fact.owner, finding.rule) == (spoiled.id, "check.budget-sum")


@settings(max_examples=30, deadline=None)
@given(st.lists(disclosures(), min_size=2, max_size=4), st.data())
def test_the_projects_named_are_those_with_other_findings(states: list[Disclosure], data: st.DataObject) -> None:
    checker = Checker()
    before: dict[str, list[Finding]] = {}
    for state in states:
        mixed = replace(state, projects=tuple(data.draw(st.permutations(state.projects))))
        touched = checker.follow(mixed)
        now: dict[str, list[Finding]] = {}
        for finding in check(mixed):
            home = next(
                (p.id for p in mixed.projects if finding.fact.owner in {p.id, *(r.id for r in p.indicators)}), ""
            )
            now.setdefault(home, []).append(finding)
        assert touched == {id for id in before.keys() | now.keys() if before.get(id) != now.get(id)}
        before = now


def test_the_invented_sample_has_no_errors() -> None:
    assert [f for f in check(sample_disclosure(projects=12)) if f.severity is Severity.ERROR] == []


def test_another_year_of_the_document_is_seen() -> None:
    checker = Checker()
    whole = of(*(project() for _ in range(3)))
    assert checker.check(whole) == ()
    assert [finding.rule for finding in checker.check(replace(whole, year=2023))] == ["check.document-year"]
