"""The rules put to a disclosure, once or after every edit."""

from core.checks.across import Across
from core.checks.case import case_of
from core.checks.rules import DOCUMENT_RULES, PROJECT_RULES
from core.findings import Finding
from core.model import Disclosure, Project

_SPARE = 2
"""So many states of each project are kept in mind, for undo brings them back"""


def check(disclosure: Disclosure) -> tuple[Finding, ...]:
    """What the rules find: about the document first, then project by project."""
    return Checker().check(disclosure)


def check_project(disclosure: Disclosure, project: Project) -> tuple[Finding, ...]:
    """What the rules that need one project only find in it: about the project first, then row by row."""
    case = case_of(disclosure, project)
    findings = [finding for rule in PROJECT_RULES for finding in rule.findings(case)]
    place = {row.id: n for n, row in enumerate(project.indicators)}
    return tuple(sorted(findings, key=lambda finding: place.get(finding.fact.owner, -1)))


class Checker:
    """Checks one disclosure again and again (随改随查), at the cost of what has changed since the last time."""

    def __init__(self) -> None:
        self._disclosure = Disclosure()
        self._projects: dict[str, Project] = {}
        self._across = Across(DOCUMENT_RULES)
        self._own: dict[int, tuple[Project, tuple[Finding, ...]]] = {}
        """By the identity of a project: it, so that it lives as long, and what was found in it alone"""
        self._found: dict[str, tuple[Finding, ...]] = {}

    def check(self, disclosure: Disclosure) -> tuple[Finding, ...]:
        """What ``check`` finds."""
        self.follow(disclosure)
        owners = ("", *self._projects)
        return tuple(finding for owner in owners for finding in self.about(owner))

    def about(self, project: str) -> tuple[Finding, ...]:
        """What is found in a project now, about all of it first; "" for what is about the whole document."""
        return self._found.get(project, ())

    def follow(self, disclosure: Disclosure) -> set[str]:
        """Look at another state; returns the ids of the projects with other findings than before, "" for the document.

        Those that are gone are among them where they had any.
        """
        before, after = self._projects, {project.id: project for project in disclosure.projects}
        anew = {id for id, project in after.items() if before.get(id) is not project}
        if _terms(disclosure) != _terms(self._disclosure):
            self._own.clear()
            anew = set(after)
        last = self._disclosure
        same_prose = disclosure.overall is last.overall and disclosure.year == last.year
        same_frame = same_prose and list(before) == list(after)
        pairs = ((before[id], after[id]) for id in anew) if same_frame else None
        touched = self._across.follow(disclosure, pairs) | anew | (before.keys() - after.keys())
        self._disclosure, self._projects = disclosure, after
        self._forget_old_states()
        return {id for id in touched if self._is_news(id)}

    def _is_news(self, id: str) -> bool:
        """Put together what is found in a project; whether it is something else than before."""
        project = self._projects.get(id)
        now = self._across.about(id) if project is not None or not id else ()
        if project is not None:
            now += self._alone(project)
        if now == self._found.get(id, ()):
            return False
        self._found[id] = now
        return True

    def _alone(self, project: Project) -> tuple[Finding, ...]:
        known = self._own.get(id(project))
        if known is None:
            known = self._own[id(project)] = project, check_project(self._disclosure, project)
        return known[1]

    def _forget_old_states(self) -> None:
        if len(self._own) > _SPARE * len(self._projects) + _SPARE:
            present = map(id, self._projects.values())
            self._own = {key: self._own[key] for key in present if key in self._own}


def _terms(disclosure: Disclosure) -> tuple[object, ...]:
    """What the rules of a project read of the document."""
    return disclosure.layout, disclosure.glued
