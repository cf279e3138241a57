"""Across (项目之间): what the rules between projects find, kept up while the document changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from core.checks.rule import Rule
from core.findings import Finding
from core.model import Disclosure

Found = Mapping[str, tuple[Finding, ...]]
"""By the id of a project, "" for the document: what was found about it"""


class Across:
    """Puts each of the rules again only when something has changed that it reads."""

    def __init__(self) -> None:
        self._found: dict[str, Found] = {}
        """By the id of a rule, in the order of the rules"""

    def follow(self, rules: Iterable[Rule[Disclosure]], disclosure: Disclosure, changed: Set[str] | None) -> set[str]:
        """Look at another state; returns the owners about which something else is found now.

        ``changed`` are the fields in which projects or rows are others than before; None where projects came, went or
        changed places, or where the prose is another.
        """
        touched: set[str] = set()
        for rule in rules:
            if rule.id not in self._found or changed is None or not changed.isdisjoint(rule.reads):
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
        return tuple(finding for found in self._found.values() for finding in found.get(owner, ()))


def _kept(before: tuple[Finding, ...] | None, now: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return before if before == now and before is not None else now
