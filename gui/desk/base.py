"""Base (底本): what an open document was read from, and what was learned of it since. Free of Qt."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from core.changes import InsertProject
from core.edits import Edit, Learned, apply
from core.findings import Finding
from core.model import Disclosure
from core.reading import Reading
from gui.desk.state import State


class Base:
    """A reading, with what steps on it have read anew. Reading the document again makes another base."""

    def __init__(self, reading: Reading) -> None:
        self.first = self.reading = reading
        """As it was read, and with what was learned since"""
        self._learned: list[Learned] = []
        self._found: dict[str, list[tuple[int, Finding, str | None]]] = defaultdict(list)
        self._note(reading.findings, self.as_read)

    @cached_property
    def as_read(self) -> State:
        """The texts as they were read."""
        return State(self.reading.disclosure)

    def found(self, owner: str) -> Iterable[tuple[int, Finding, str | None]]:
        """What the reader found about an owner, each with its number and the text that it was about."""
        return self._found.get(owner, ())

    def owners(self) -> Iterable[str]:
        """The owners that the reader found something about."""
        return self._found

    def learn(self, edit: Edit) -> None:
        """Know what a step has read anew, once: findings, origins, and the texts as they were read."""
        learned = edit.learned
        if learned is None or any(learned is known for known in self._learned):
            return
        self._learned.append(learned)
        read, projects = self.reading, tuple(c.project for c in edit.changes if isinstance(c, InsertProject))
        self.reading = replace(
            read,
            disclosure=replace(read.disclosure, projects=read.disclosure.projects + projects),
            findings=read.findings + learned.findings,
            origins={**read.origins, **learned.origins},
        )
        self.__dict__.pop("as_read", None)
        self._note(learned.findings, State(Disclosure(projects=projects)))

    def _note(self, findings: Iterable[Finding], state: State) -> None:
        first = sum(map(len, self._found.values()))
        for number, finding in enumerate(findings, first):
            self._found[finding.fact.owner].append((number, finding, state.text(finding.fact)))


class Standing(NamedTuple):
    """Where a document stands (现状): what it was read from, and what it says."""

    base: Base
    disclosure: Disclosure

    def after(self, edit: Edit, known: Disclosure | None = None) -> "Standing":
        """Where it stands after a step, ``known`` where that was made out before; raises EditError."""
        disclosure = known or apply(self.disclosure, edit)
        base = self.base if edit.reading is None else Base(edit.reading)
        base.learn(edit)
        return Standing(base, disclosure)
