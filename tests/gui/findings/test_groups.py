from hypothesis import given
from hypothesis import strategies as st

from core.facts import Fact
from core.findings import Finding, Severity
from gui.desk.pages import SUMMARY, Page, PageKind
from gui.desk.review import Placed, PlacedFinding
from gui.findings.groups import ALIKE, Filter, Groups

PAGES = [SUMMARY, *(Page(PageKind.PROJECT, f"p{n}") for n in range(8))]


def placed(n: int, rule: str, severity: Severity = Severity.WARNING, page: Page = SUMMARY) -> PlacedFinding:
    return PlacedFinding(Finding(Fact(f"p{n}", "value"), rule, severity, f"第 {n} 处。"), page, "")


def grouped(findings: list[PlacedFinding]) -> list[Placed]:
    groups = Groups()
    groups.fill(PAGES, lambda page: [one for one in findings if one.page == page])
    return [row.group for row in groups.rows]


def test_many_of_one_rule_stand_together_where_the_first_of_them_stood() -> None:
    alike = [placed(n, "check.many") for n in range(ALIKE)]
    alone, late = placed(90, "check.one"), placed(91, "parse.other")
    rows = grouped([alone, *alike[:2], late, *alike[2:]])
    assert rows == [(alone,), tuple(alike), (late,)]


def test_a_few_of_one_rule_stand_alone() -> None:
    few = [placed(n, "check.few") for n in range(ALIKE - 1)]
    assert grouped(few) == [(one,) for one in few]


def test_alike_findings_of_two_severities_do_not_mix() -> None:
    errors = [placed(n, "check.many", Severity.ERROR) for n in range(ALIKE)]
    doubts = [placed(n, "check.many") for n in range(ALIKE)]
    assert grouped(errors + doubts) == [tuple(errors), tuple(doubts)]


def test_equal_findings_are_all_kept() -> None:
    twin = placed(1, "check.twin")
    assert grouped([twin, twin]) == [(twin,), (twin,)]


def test_errors_come_first_then_doubts_each_in_the_order_of_the_pages() -> None:
    late, note, error = (
        placed(1, "a", page=PAGES[5]),
        placed(2, "b", Severity.INFO, PAGES[1]),
        placed(3, "c", Severity.ERROR, PAGES[7]),
    )
    early = placed(4, "d", page=PAGES[2])
    assert grouped([late, note, error, early]) == [(error,), (early,), (late,), (note,)]


def test_filled_anew_with_nothing_there_is_nothing() -> None:
    groups = Groups()
    groups.fill(PAGES, lambda page: [placed(1, "a")] if page == SUMMARY else [])
    groups.fill(PAGES, lambda _page: [])
    assert groups.rows == ()


_findings = st.builds(
    placed, st.integers(0, 3), st.sampled_from("ab"), st.sampled_from(Severity), st.sampled_from(PAGES)
)


@given(st.lists(st.tuples(st.sampled_from(PAGES), st.lists(_findings, max_size=6)), max_size=12))
def test_page_by_page_it_comes_to_the_same_as_all_at_once(updates: list[tuple[Page, list[PlacedFinding]]]) -> None:
    on: dict[Page, list[PlacedFinding]] = {}
    groups = Groups()
    groups.fill(PAGES, lambda _page: [])
    for page, findings in updates:
        on[page] = findings
        groups.update([page], lambda page: on[page])
        anew = Groups()
        anew.fill(PAGES, lambda page: on.get(page, []))
        assert groups.rows == anew.rows


def test_a_filter_lets_one_severity_or_one_family_through() -> None:
    doubt, error = placed(1, "parse.value"), placed(2, "check.value", Severity.ERROR)
    both = (doubt, error)
    assert [one for one in both if Filter().lets(one)] == [doubt, error]
    assert [one for one in both if Filter(Severity.ERROR).lets(one)] == [error]
    assert [one for one in both if Filter(family="parse.").lets(one)] == [doubt]
