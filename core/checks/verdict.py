"""Verdict (评审结果): what the rules of one project find in it, and again after a change at the cost of the change."""

from collections.abc import Set
from dataclasses import dataclass
from itertools import chain

from core.checks.case import case_of
from core.checks.differing import ROWS, differing
from core.checks.rules import PROJECT_RULES
from core.findings import Finding
from core.model import Disclosure, Project


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings in a state of a project, about the project first, then row by row; and the same rule by rule."""

    project: Project
    findings: tuple[Finding, ...]
    by_rule: tuple[tuple[Finding, ...], ...]


def verdict(disclosure: Disclosure, project: Project, before: Verdict | None = None) -> Verdict:
    """What the rules find; those that read nothing that has changed since ``before`` are not put again."""
    changed = None if before is None else differing(before.project, project)
    case = case_of(disclosure, project)
    known = before.by_rule if before is not None else ((),) * len(PROJECT_RULES)
    by_rule = tuple(
        same if changed is not None and _finds_the_same(rule.reads, changed) else tuple(rule.findings(case))
        for rule, same in zip(PROJECT_RULES, known, strict=True)
    )
    return Verdict(project, _in_order(project, by_rule), by_rule)


def _finds_the_same(reads: tuple[str, ...], changed: Set[str]) -> bool:
    return ROWS not in changed and changed.isdisjoint(reads)


def _in_order(project: Project, by_rule: tuple[tuple[Finding, ...], ...]) -> tuple[Finding, ...]:
    place = {row.id: n for n, row in enumerate(project.indicators)}
    return tuple(sorted(chain.from_iterable(by_rule), key=lambda finding: place.get(finding.fact.owner, -1)))
