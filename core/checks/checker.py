"""The rules put to a disclosure, once or after every edit."""

from collections import defaultdict

from core.checks.case import case_of
from core.checks.rules import DOCUMENT_RULES, PROJECT_RULES
from core.findings import Finding
from core.model import Disclosure, Project


def check(disclosure: Disclosure) -> tuple[Finding, ...]:
    """What the rules find: about the document first, then project by project."""
    return Checker().check(disclosure)


def check_project(disclosure: Disclosure, project: Project) -> tuple[Finding, ...]:
    """What the rules that need one project only find in it: about the project first, then row by row."""
    case = case_of(disclosure, project)
    findings = [finding for rule in PROJECT_RULES for finding in rule.findings(case)]
    place = {row.id: n for n, row in enumerate(project.indicators)}
    return tuple(sorted(findings, key=lambda finding: place.get(finding.fact.owner, -1)))


def check_document(disclosure: Disclosure) -> tuple[Finding, ...]:
    """What the rules find that compare the projects with each other or with the prose."""
    return tuple(finding for rule in DOCUMENT_RULES for finding in rule.findings(disclosure))


class Checker:
    """Checks one disclosure again and again (随改随查); a project that is the same object is not checked twice."""

    def __init__(self) -> None:
        self._terms: tuple[str | None, bool] | None = None
        self._known: dict[str, tuple[Project, tuple[Finding, ...]]] = {}

    def check(self, disclosure: Disclosure) -> tuple[Finding, ...]:
        """What ``check`` finds, at the cost of the projects that changed since the last call."""
        terms = (disclosure.layout, disclosure.glued)
        if terms != self._terms:
            self._terms, self._known = terms, {}
        across: dict[str, list[Finding]] = defaultdict(list)
        for finding in check_document(disclosure):
            across[finding.fact.owner].append(finding)
        known, findings = {}, across.get("", [])
        for project in disclosure.projects:
            before, own = self._known.get(project.id, (None, ()))
            if before is not project:
                own = check_project(disclosure, project)
            known[project.id] = project, own
            findings += across.get(project.id, ())
            findings += own
        self._known = known
        return tuple(findings)
