"""Across (项目之间): what the rules between projects find, kept up while the document changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import attrgetter

from core.checks.rule import Rule
from core.findings import Finding
from core.model import Disclosure, Project

Found = Mapping[str, tuple[Finding, ...]]
"""By the id of a project, "" for the document: what was found about it"""


class Across:
    """Puts each of the rules again only when something has changed that it reads."""

    def __init__(self, rules: Iterable[Rule[Disclosure]]) -> None:
        self._rules = tuple(rules)
        self._found: dict[str, Found] = {}

    def follow(self, disclosure: Disclosure, changed: Iterable[tuple[Project, Project]] | None) -> set[str]:
        """Look at another state; returns the owners about which something else is found now.

        ``changed`` are the projects that are others than before, as they were and as they are; None where projects
        came, went or changed places, or where the prose is another.
        """
        pairs = None if changed is None else tuple(changed)
        touched: set[str] = set()
        for rule in self._rules:
            if rule.id not in self._found or pairs is None or _read_anything_new(rule, pairs):
                touched |= self._put(rule, disclosure)
        return touched

    def _put(self, rule: Rule[Disclosure], disclosure: Disclosure) -> set[str]:
        """Put a rule to the document; a finding that was there before stays the same object."""
        before, now = self._found.get(rule.id, {}), defaultdict(list)
        for finding in rule.findings(disclosure):
            now[finding.fact.owner].append(finding)
        kept = {owner: _kept(before.get(owner), tuple(findings)) for owner, findings in now.items()}
        self._found[rule.id] = kept
        return {owner for owner in before.keys() | kept.keys() if before.get(owner) is not kept.get(owner)}

    def about(self, owner: str) -> tuple[Finding, ...]:
        """What is found about a project, or about the document, in the order of the rules."""
        return tuple(finding for rule in self._rules for finding in self._found[rule.id].get(owner, ()))


def _read_anything_new(rule: Rule[Disclosure], pairs: Iterable[tuple[Project, Project]]) -> bool:
    if not rule.reads:
        return True
    read = attrgetter(*rule.reads)
    return any(read(before) != read(after) for before, after in pairs)


def _kept(before: tuple[Finding, ...] | None, now: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return before if before == now and before is not None else now
