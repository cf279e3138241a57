from core.facts import Fact
from core.findings import Finding, Severity
from gui.findings.groups import ALIKE, Filter, grouped
from gui.pages import SUMMARY
from gui.review import PlacedFinding


def placed(n: int, rule: str, severity: Severity = Severity.WARNING) -> PlacedFinding:
    return PlacedFinding(Finding(Fact(f"p{n}", "value"), rule, severity, f"第 {n} 处。"), SUMMARY, "")


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


def test_a_filter_lets_one_severity_or_one_family_through() -> None:
    doubt, error = placed(1, "parse.value"), placed(2, "check.value", Severity.ERROR)
    both = (doubt, error)
    assert [one for one in both if Filter().lets(one)] == [doubt, error]
    assert [one for one in both if Filter(Severity.ERROR).lets(one)] == [error]
    assert [one for one in both if Filter(family="parse.").lets(one)] == [doubt]
