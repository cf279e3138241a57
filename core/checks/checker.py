"""The rules put to a disclosure, once or after every edit."""

from core.checks.across import Across
from core.checks.differing import differing
from core.checks.rules import DOCUMENT_RULES
from core.checks.verdict import Verdict, verdict
from core.findings import Finding
from core.model import Disclosure, Project

_SPARE = 2
"""So many states of each project are kept in mind, for undo brings them back"""


def check(disclosure: Disclosure) -> tuple[Finding, ...]:
    """What the rules find: about the document first, then project by project."""
    return Checker().check(disclosure)


class Checker:
    """Checks one disclosure again and again (随改随查), at the cost of what has changed since the last time.

    One that has looked at a disclosure can be sent to another process together with it, and goes on there.
    """

    def __init__(self) -> None:
        self._disclosure = Disclosure()
        self._projects: dict[str, Project] = {}
        self._across = Across()
        self._verdicts: dict[str, tuple[Verdict, ...]] = {}
        """By project: those on its last states, the latest first"""
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
            self._verdicts.clear()
            anew = set(after)
        last = self._disclosure
        same_prose = disclosure.overall is last.overall and disclosure.year == last.year
        same_frame = same_prose and list(before) == list(after)
        changed = set[str]().union(*(differing(before[id], after[id]) for id in anew)) if same_frame else None
        across = self._across.follow(DOCUMENT_RULES, disclosure, changed)
        gone = before.keys() - after.keys()
        self._disclosure, self._projects = disclosure, after
        for id in gone:
            self._verdicts.pop(id, None)
        return {id for id in across | anew | gone if self._is_news(id)}

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
        """What is found in a project by the rules that need no other."""
        known = self._verdicts.get(project.id, ())
        now = next((verdict for verdict in known if verdict.project is project), None)
        if now is None:
            now = verdict(self._disclosure, project, known[0] if known else None)
        others = (verdict for verdict in known if verdict is not now)
        self._verdicts[project.id] = (now, *others)[:_SPARE]
        return now.findings


def _terms(disclosure: Disclosure) -> tuple[object, ...]:
    """What the rules of a project read of the document."""
    return disclosure.layout, disclosure.glued
