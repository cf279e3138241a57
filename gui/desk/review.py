"""Review (核对): the findings that are still open, by the page that shows them. Free of Qt."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from core.facts import Fact
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Finding, Severity
from core.grid import address_of
from core.model import Disclosure
from gui.desk.base import Base
from gui.desk.pages import SUMMARY, Page, PageKind
from gui.desk.state import State

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""The order in which findings are gone through: errors, doubts, notes"""


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding where it stands now: the page that shows it, and its place on that page in the field's words."""

    finding: Finding
    page: Page
    place: str

    @property
    def fact(self) -> Fact:
        """What the page shows it at: its fact; of a raw table the cell that it speaks of."""
        fact, source = self.finding.fact, self.finding.source
        if self.page.kind is not PageKind.TABLE or source is None or source.grid != self.page.id:
            return fact
        return (
            fact
            if fact.owner == source.grid and fact.field
            else Fact(source.grid, address_of(source.row, source.column))
        )

    @property
    def shown(self) -> Finding:
        """The finding as the page shows it."""
        fact = self.fact
        return self.finding if fact is self.finding.fact else replace(self.finding, fact=fact)


Placed = tuple[PlacedFinding, ...]


class Check(Protocol):
    """The rules of the field, put to one document again and again."""

    def follow(self, disclosure: Disclosure) -> Collection[str]:
        """Look at another state; the ids of the projects with other findings than before, "" for the document."""
        ...

    def about(self, project: str) -> Iterable[Finding]:
        """What is found in a project now; "" for what is about the whole document."""
        ...


class Review:
    """Keeps the open findings of each page; only what an edit touched is looked at again.

    A finding of the reader is about the text it read: it is closed while that text is changed or gone.
    A finding of the rules is about the disclosure as it stands.
    Those put aside, with a reason or by a look at their cells, are kept apart: they are neither counted nor marked nor
    gone to.
    """

    def __init__(self, base: Base, state: State, check: Check, settled: Callable[[Finding], bool]) -> None:
        self.base = base
        """What the document was read from"""
        self._state = state
        self._check = check
        self._settled = settled
        """Whether the clerk has looked at what a finding is about"""
        self._reasons: dict[Finding, str] = {}
        self._heeded: dict[Page, Placed] = {}
        self._aside: dict[Page, Placed] = {}
        self.counts: Counter[Severity] = Counter()
        """The open findings by severity"""
        pages = {self._page(finding) for owner in base.owners() for _, finding, _ in base.found(owner)}
        # Rules that have looked at the disclosure already, in the process that read it, have no news to tell.
        self.follow(pages | {state.page_of(project.id) for project in state.disclosure.projects})

    def follow(self, pages: Iterable[Page]) -> set[Page]:
        """Look at these pages, and at what the rules find now, again; returns those with other findings than before."""
        news = (self._state.page_of(id) for id in self._check.follow(self._state.disclosure))
        return {page for page in {*pages, *news, SUMMARY} if self._look(page)}

    def on(self, page: Page) -> Placed:
        """The open findings of a page: those of the reader, then those of the rules."""
        return self._heeded.get(page, ())

    def aside_on(self, page: Page) -> Placed:
        """The findings of a page that are put aside."""
        return self._aside.get(page, ())

    @property
    def reasons(self) -> Mapping[Finding, str]:
        """忽略: the findings that are ignored, each with its reason."""
        return self._reasons

    def ignore(self, findings: Iterable[Finding], reason: str) -> set[Page]:
        """Put findings aside; returns the pages that they stand on."""
        return self._settle(dict.fromkeys(findings, reason))

    def restore(self, findings: Iterable[Finding]) -> set[Page]:
        """Heed findings again; returns the pages that they stand on."""
        return self._settle(dict.fromkeys(findings))

    def _settle(self, reasons: Mapping[Finding, str | None]) -> set[Page]:
        for finding, reason in reasons.items():
            if reason is None:
                self._reasons.pop(finding, None)
            else:
                self._reasons[finding] = reason
        return {page for page in {self._page(finding) for finding in reasons} if self._look(page)}

    def _look(self, page: Page) -> bool:
        """Make out the findings of a page; whether they are others than before."""
        found = [PlacedFinding(finding, page, self._place(finding)) for finding in self._open(page)]
        aside = tuple(placed for placed in found if self.is_aside(placed.finding))
        heeded = [placed for placed in found if placed not in aside] if aside else found
        before = self._heeded.get(page, ())
        if before == tuple(heeded) and self._aside.get(page, ()) == aside:
            return False
        self.counts.subtract(placed.finding.severity for placed in before)
        self.counts.update(placed.finding.severity for placed in heeded)
        self._heeded[page], self._aside[page] = tuple(heeded), aside
        return True

    def is_aside(self, finding: Finding) -> bool:
        """Whether a finding is put aside."""
        return (bool(self._reasons) and finding in self._reasons) or self._settled(finding)

    @property
    def any_aside(self) -> bool:
        """Whether any finding is put aside."""
        return any(self._aside.values())

    def _open(self, page: Page) -> Iterator[Finding]:
        read = [one for owner in self._state.owners_on(page) for one in self.base.found(owner)]
        said: set[tuple[Fact, str]] = set()
        for _, finding, text in sorted(read, key=lambda one: one[0]):
            if self._page(finding) == page and self._state.text(finding.fact) == text:
                said.add(_matter(finding))
                yield finding
        about = page.id if page.kind is PageKind.PROJECT else ""
        for finding in self._check.about(about):
            if self._page(finding) == page and _matter(finding) not in said:
                yield finding

    def _page(self, finding: Finding) -> Page:
        """The page of the project or of the raw table that a finding is about, else the summary."""
        page = self._state.page_of(finding.fact.owner)
        if page == SUMMARY and finding.source and finding.source.grid in self._state.tables:
            return Page(PageKind.TABLE, finding.source.grid)
        return page

    def _place(self, finding: Finding) -> str:
        label = field_label(finding.fact.field)
        indicator = self._state.indicator(finding.fact.owner)
        if indicator is None:
            return label
        name = indicator.level3 or (indicator.individual and indicator.individual.name) or indicator.level2
        return " · ".join(part for part in (name, label) if part)


def _matter(finding: Finding) -> tuple[Fact, str]:
    """What a finding is about: a rule has the same name after the dot where it says what the reader has said."""
    return finding.fact, finding.rule.partition(".")[2]


def in_order(findings: Iterable[PlacedFinding]) -> Placed:
    """Errors first, then doubts, then notes, each as they come."""
    return tuple(sorted(findings, key=lambda placed: SEVERITIES.index(placed.finding.severity)))


def field_label(field: str) -> str:
    """The Chinese label of a field of a fact; "" where it has none."""
    whole = field.partition("[")[0]
    for name in (field, whole, whole.partition(".")[0]):
        known = PROJECT_FIELDS.get(name) or INDICATOR_FIELDS.get(name)
        if known:
            return known.label
    return ""
