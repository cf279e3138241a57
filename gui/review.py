"""Review (核对): the findings that are still open, by the page that shows them. Free of Qt."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Finding, Severity
from core.model import Disclosure
from gui.pages import SUMMARY, Page, PageKind, pages_of
from gui.state import State

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""The order in which findings are gone through: errors, doubts, notes"""


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding where it stands now: the page that shows it, and its place on that page in the field's words."""

    finding: Finding
    page: Page
    place: str


Check = Callable[[Disclosure], Iterable[Finding]]
"""The rules of the field, put to a disclosure; for what has not changed it gives the same findings again"""


class Review:
    """Keeps the open findings of each page; only what an edit touched is looked at again.

    A finding of the reader is about the text it read: it is closed while that text is changed or gone.
    A finding of the rules is about the disclosure as it stands.
    """

    def __init__(self, findings: Iterable[Finding], state: State, check: Check) -> None:
        self._state = state
        self._check = check
        self._read: dict[str, list[tuple[Finding, str | None]]] = defaultdict(list)
        """By project: its findings, each with the text that was read"""
        for finding in findings:
            self._read[state.project_of(finding.fact.owner)].append((finding, state.text(finding.fact)))
        self._doubts: dict[Page, tuple[PlacedFinding, ...]] = {}
        self._faults: dict[Page, tuple[PlacedFinding, ...]] = {}
        self.follow(set(self._read))

    def follow(self, projects: set[str]) -> None:
        """Look at the findings of these projects, and at those of the whole document, again."""
        self.__dict__.pop("all", None)
        for id in projects & self._read.keys():
            page = Page(PageKind.PROJECT, id)
            self._doubts[page] = self._still_open(id, page)
        for page in (SUMMARY, *(Page(PageKind.TABLE, id) for id in self._state.tables)):
            self._doubts[page] = self._still_open("", page)
        self._faults = self._found_by_rules()

    def on(self, page: Page) -> tuple[PlacedFinding, ...]:
        """The open findings of a page: those of the reader, then those of the rules."""
        return self._doubts.get(page, ()) + self._faults.get(page, ())

    def _found_by_rules(self) -> dict[Page, tuple[PlacedFinding, ...]]:
        known = {id(placed.finding): placed for page in self._faults.values() for placed in page}
        found: dict[Page, list[PlacedFinding]] = defaultdict(list)
        for finding in self._check(self._state.disclosure):
            placed = known.get(id(finding)) or PlacedFinding(finding, self._page(finding), self._place(finding))
            found[placed.page].append(placed)
        return {page: tuple(placed) for page, placed in found.items()}

    @cached_property
    def all(self) -> tuple[PlacedFinding, ...]:
        """All open findings: errors first, then doubts, then notes, each in the order of the document."""
        placed = [one for page in pages_of(self._state.disclosure) for one in self.on(page)]
        return in_order(placed)

    def _still_open(self, project: str, page: Page) -> tuple[PlacedFinding, ...]:
        return tuple(
            PlacedFinding(finding, page, self._place(finding))
            for finding, read in self._read.get(project, ())
            if self._page(finding) == page
            and self._state.has(finding.fact.owner)
            and self._state.text(finding.fact) == read
        )

    def _page(self, finding: Finding) -> Page:
        """The page of the project or of the raw table that a finding is about, else the summary."""
        project = self._state.project_of(finding.fact.owner)
        if project:
            return Page(PageKind.PROJECT, project)
        grid = finding.source.grid if finding.source else ""
        return Page(PageKind.TABLE, grid) if grid in self._state.tables else SUMMARY

    def _place(self, finding: Finding) -> str:
        label = field_label(finding.fact.field)
        indicator = self._state.indicator(finding.fact.owner)
        if indicator is None:
            return label
        name = indicator.level3 or (indicator.individual and indicator.individual.name) or indicator.level2
        return " · ".join(part for part in (name, label) if part)


def in_order(findings: Iterable[PlacedFinding]) -> tuple[PlacedFinding, ...]:
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
