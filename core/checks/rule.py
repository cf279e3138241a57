"""Rule (规则): what a reviewer or a budget system looks for, with its severity, its wording and where it comes from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from core.facts import Fact, text_at
from core.findings import Finding, Severity
from core.model import Disclosure, Indicator, Project

SYSTEMS = "budget systems reject it"
REVIEWERS = "remarks of reviewers in public review opinions"
SAMPLES = "seen in published documents"
TREES = "财预〔2015〕88号, 财预〔2021〕101号"

_Subject = TypeVar("_Subject")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule is broken; without ``message`` the rule's own wording says it all.

    ``fixes`` are texts to put at ``field`` instead.
    """

    owner: Disclosure | Project | Indicator
    field: str
    message: str = ""
    fixes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule(Generic[_Subject]):
    """A rule (规则) over a Case (one project) or over a whole Disclosure.

    ``wording`` says in the language of the user what is wrong in general; ``source`` is where the rule comes from.
    ``reads`` names the fields of each project, and of its rows, that it looks at, besides the prose: unless one of them
    changes, or rows come, go or move, it finds the same again.
    """

    id: str
    severity: Severity
    wording: Callable[[], str]
    source: str
    find: Callable[[_Subject], Iterator[Hit]]
    reads: tuple[str, ...]

    def findings(self, subject: _Subject) -> Iterator[Finding]:
        """The findings of this rule about ``subject``."""
        for hit in self.find(subject):
            owner = "" if isinstance(hit.owner, Disclosure) else hit.owner.id
            message, original = hit.message or self.wording(), text_at(hit.owner, hit.field) or ""
            yield Finding(Fact(owner, hit.field), self.id, self.severity, message, original, fixes=hit.fixes)


def rule(
    id: str, severity: Severity, wording: Callable[[], str], source: str, reads: tuple[str, ...]
) -> Callable[[Callable[[_Subject], Iterator[Hit]]], Rule[_Subject]]:
    """Make a Rule of the function that finds where it is broken."""

    def declare(find: Callable[[_Subject], Iterator[Hit]]) -> Rule[_Subject]:
        return Rule(id, severity, wording, source, find, reads)

    return declare
