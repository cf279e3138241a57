"""Verdict (评审结果): what the rules of one project find in it, and again after a change at the cost of the change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from core.checks.case import case_of
from core.checks.differing import ROWS, differing
from core.checks.rules import PROJECT_RULES
from core.findings import Finding
from core.model import Disclosure, Project

_EVERY = range(len(PROJECT_RULES))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings in a state of a project, about the project first, then row by row; and the same rule by rule."""

    project: Project
    findings: tuple[Finding, ...]
    by_rule: tuple[tuple[Finding, ...], ...]


def verdict(disclosure: Disclosure, project: Project, before: Verdict | None = None) -> Verdict:
    """What the rules find; those that read nothing that has changed since ``before`` are not put again."""
    known = before.by_rule if before is not None else ((),) * len(PROJECT_RULES)
    anew = _EVERY if before is None else _reading(frozenset(differing(before.project, project)))
    by_rule = list(known)
    if anew:
        case = case_of(disclosure, project)
        for n in anew:
            by_rule[n] = tuple(PROJECT_RULES[n].findings(case))
    return Verdict(project, _in_order(project, by_rule), tuple(by_rule))


@lru_cache(maxsize=1024)
def _reading(changed: frozenset[str]) -> Sequence[int]:
    """The numbers of the rules that read any of what has changed; all of them where rows came, went or moved."""
    return [n for n in _EVERY if ROWS in changed or not changed.isdisjoint(PROJECT_RULES[n].reads)]


def _in_order(project: Project, by_rule: Iterable[tuple[Finding, ...]]) -> tuple[Finding, ...]:
    place = {row.id: n for n, row in enumerate(project.indicators)}
    return tuple(sorted(chain.from_iterable(by_rule), key=lambda finding: place.get(finding.fact.owner, -1)))
