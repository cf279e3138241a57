"""Session (会话): an open document and its present state. Free of Qt; undo and redo are kept by ``gui.desk``."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from core.edits import Change, Edit, InsertIndicator, InsertProject, RemoveIndicator, RemoveProject, SetText
from core.facts import Fact, owners, text_at
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.findings import Finding, Severity
from core.grid import Grid
from core.model import Disclosure, Indicator, Project
from core.reading import Reading
from core.workbook.form import FormSheet
from core.workbook.plain import summary_sheet, table_sheet
from gui.pages import SUMMARY, Page, PageKind, pages_of

LayOut = Callable[[Disclosure, Project], FormSheet]
"""Draws the form of a project of a disclosure"""

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
"""The order in which findings are gone through: errors, doubts, notes"""


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding where it stands now: the page that shows it, and its place on that page in the field's words."""

    finding: Finding
    page: Page
    place: str


class _State:
    """What follows from one state of the disclosure; computed once, when first asked for."""

    def __init__(self, disclosure: Disclosure) -> None:
        self.disclosure = disclosure

    @cached_property
    def owners(self) -> dict[str, tuple[Project | None, Indicator | None]]:
        """Project and indicator of every owner of facts, by id."""
        found: dict[str, tuple[Project | None, Indicator | None]] = {"": (None, None)}
        for id, project, indicator in owners(self.disclosure):
            found[id] = (project, indicator)
        return found

    @cached_property
    def tables(self) -> dict[str, Grid]:
        """The raw tables by id."""
        return {grid.id: grid for grid in self.disclosure.tables}

    def text(self, fact: Fact) -> str | None:
        """The text at a fact; None where its owner is gone or has no such field."""
        project, indicator = self.owners.get(fact.owner, (None, None))
        if fact.owner and project is None:
            return None
        return text_at(indicator or project or self.disclosure, fact.field)


class Session:
    """A document that is open: how it was read, how it stands now, where it was saved."""

    def __init__(self, reading: Reading, path: Path, lay_out: LayOut) -> None:
        self.reading = reading
        self.path = path
        self.target: Path | None = None
        self.template: str | None = None
        self._lay_out = lay_out
        self._read = _State(reading.disclosure)
        self._now = self._read

    @property
    def disclosure(self) -> Disclosure:
        """The disclosure as it stands now."""
        return self._now.disclosure

    def become(self, disclosure: Disclosure) -> None:
        """Take another state: after an edit, or after one taken back."""
        self._now = _State(disclosure)
        self.__dict__.pop("findings", None)

    def pages(self) -> list[Page]:
        """All pages, in the order of the list."""
        return pages_of(self.disclosure)

    def project(self, page: Page) -> Project | None:
        """The project of a page; None for other pages and where it is gone."""
        return self._now.owners.get(page.id, (None, None))[0] if page.kind is PageKind.PROJECT else None

    def sheet(self, page: Page) -> FormSheet:
        """The page laid out as it stands now; the summary in place of a page that is gone."""
        project = self.project(page)
        if project is not None:
            return self._lay_out(self.disclosure, project)
        table = self._now.tables.get(page.id) if page.kind is PageKind.TABLE else None
        return summary_sheet(self.disclosure) if table is None else table_sheet(table)

    def page_of(self, finding: Finding) -> Page | None:
        """The page that shows a finding; None where its row or project is gone."""
        if not finding.fact.owner:
            grid = finding.source.grid if finding.source else ""
            return Page(PageKind.TABLE, grid) if grid in self._now.tables else SUMMARY
        return self.page_with(finding.fact)

    def page_with(self, fact: Fact) -> Page | None:
        """The page with a fact; None where its owner is gone."""
        if fact.owner not in self._now.owners:
            return None
        project = self._now.owners[fact.owner][0]
        return SUMMARY if project is None else Page(PageKind.PROJECT, project.id)

    @cached_property
    def findings(self) -> tuple[PlacedFinding, ...]:
        """The open findings: errors first, then doubts, then notes, each in the order of the document.

        A finding of the reader is about the text it read: it is closed while that text is changed or gone.
        """
        placed = [self._placed(finding) for finding in self.reading.findings]
        open_ = [finding for finding in placed if finding is not None]
        order = {page: n for n, page in enumerate(self.pages())}
        return tuple(sorted(open_, key=lambda f: (SEVERITIES.index(f.finding.severity), order[f.page])))

    def _placed(self, finding: Finding) -> PlacedFinding | None:
        page = self.page_of(finding)
        if page is None or self._now.text(finding.fact) != self._read.text(finding.fact):
            return None
        return PlacedFinding(finding, page, self._place(finding.fact))

    def _place(self, fact: Fact) -> str:
        indicator = self._now.owners[fact.owner][1]
        label = field_label(fact.field)
        if indicator is None:
            return label
        name = indicator.level3 or (indicator.individual and indicator.individual.name) or indicator.level2
        return " · ".join(part for part in (name, label) if part)

    def focus_of(self, edit: Edit) -> Fact | None:
        """The fact to show after an edit was done or taken back: the first one it touched that is there now."""
        touched = (self._touched(change) for change in edit.changes)
        return next((fact for fact in (*touched, edit.focus) if fact and fact.owner in self._now.owners), None)

    def _touched(self, change: Change) -> Fact | None:
        """The fact that a change is about; for a row that is gone, the row that stands in its place."""
        match change:
            case SetText(fact):
                return fact
            case InsertIndicator(project, index, indicator) | RemoveIndicator(project, index, indicator):
                if indicator.id in self._now.owners:
                    return Fact(indicator.id, "level3")
                whole = self._now.owners.get(project, (None, None))[0]
                rows = whole.indicators if whole else ()
                return Fact(rows[min(index, len(rows) - 1)].id, "level3") if rows else None
            case InsertProject(_, whole) | RemoveProject(_, whole):
                return Fact(whole.id, "project_name")


def field_label(field: str) -> str:
    """The Chinese label of a field of a fact; "" where it has none."""
    whole = field.partition("[")[0]
    for names in (field, whole, whole.partition(".")[0]):
        known = PROJECT_FIELDS.get(names) or INDICATOR_FIELDS.get(names)
        if known:
            return known.label
    return ""
