"""Session (会话): an open document and its present state. Free of Qt; undo and redo are kept by ``gui.desk.desk``."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from core.changes import (
    Change,
    InsertIndicator,
    InsertProject,
    InsertTable,
    RemoveIndicator,
    RemoveProject,
    RemoveTable,
    ReshapeTable,
    SetOverall,
    SetText,
)
from core.edits import Edit
from core.facts import Fact
from core.findings import Finding, Severity
from core.model import Disclosure, Project
from core.reading import Reading
from core.tabledraft import touched
from core.workbook.forms.form import FormSheet
from core.workbook.forms.plain import summary_sheet
from core.workbook.forms.tablesheet import table_sheet
from gui.desk.base import Base, Standing
from gui.desk.checked import Checked, texts_of
from gui.desk.pages import INDICATORS, SUMMARY, Page, PageKind
from gui.desk.review import Check, Placed, Review, in_order
from gui.desk.state import State
from gui.indicators.roster import Roster
from gui.sheet.tableplaces import AnySheet

LayOut = Callable[[Disclosure, Project], FormSheet]
"""Draws the form of a project of a disclosure"""


class Session:
    """A document that is open: how it was read, how it stands now, where it was saved."""

    def __init__(self, reading: Reading, path: Path, lay_out: LayOut, check: Check) -> None:
        self.base = Base(reading)
        self.path = path
        self.target: Path | None = None
        self.template: str | None = None
        self._lay_out = lay_out
        self._state = State(reading.disclosure)
        self._checked = Checked(self._state)
        self._review = Review(self.base, self._state, check, self._checked.settles)
        self.roster = Roster(
            lambda: self.disclosure.projects,
            lambda project: (placed.finding for placed in self._review.on(Page(PageKind.PROJECT, project))),
            self._checked.holds,
        )
        """The lines of all indicators, sorted and filtered"""
        self._done: set[Page] = set()
        """The projects that are checked"""

    @property
    def reading(self) -> Reading:
        """As it was read, with what was learned since."""
        return self.base.reading

    @property
    def standing(self) -> Standing:
        """Where the document stands now."""
        return Standing(self.base, self.disclosure)

    @property
    def disclosure(self) -> Disclosure:
        """The disclosure as it stands now."""
        return self._state.disclosure

    @property
    def findings(self) -> Placed:
        """The open findings: errors first, then doubts, then notes, each in the order of the document."""
        return in_order(placed for page in self.pages() for placed in self._review.on(page))

    @property
    def counts(self) -> Counter[Severity]:
        """How many findings are open, by severity."""
        return self._review.counts

    @property
    def ignores_any(self) -> bool:
        """Whether any finding is put aside."""
        return self._review.any_aside

    def ignore(self, findings: Iterable[Finding], reason: str) -> set[Page]:
        """忽略: put findings aside for a reason: no longer counted, marked or gone to. Returns the pages touched."""
        return self._tell(self._review.ignore(findings, reason))

    def restore(self, findings: Iterable[Finding]) -> set[Page]:
        """恢复: heed findings again; returns the pages touched."""
        return self._tell(self._review.restore(findings))

    def mark(self, marks: Mapping[Fact, str | None]) -> set[Page]:
        """核对: note that texts were looked at, or (None) that they were not; returns the pages touched."""
        self._checked.put(marks)
        pages = {self._state.page_of(fact.owner) for fact in marks}
        self._count_checked(pages)
        self._review.follow(pages)
        return self._tell(pages)

    def _tell(self, pages: set[Page]) -> set[Page]:
        """Let the lines of all indicators follow what has changed on these pages."""
        self.roster.touch(page.id for page in pages if page.kind is PageKind.PROJECT)
        return pages

    def marks_for(self, facts: Iterable[Fact]) -> dict[Fact, str | None]:
        """What to mark so that these facts are checked, or, where all of them are, so that none is."""
        there = {fact: text for fact in facts if (text := self._state.text(fact)) is not None}
        return dict.fromkeys(there) if all(map(self._checked.holds, there)) else there

    def marks_for_page(self, page: Page) -> dict[Fact, str | None]:
        """What to mark so that a whole project is checked, or, where it is, so that it is not."""
        project = self.project(page)
        texts = dict(texts_of(project)) if project is not None else {}
        return dict.fromkeys(texts) if self.page_is_checked(page) else dict(texts)

    @property
    def marks(self) -> Mapping[Fact, str]:
        """The facts that were looked at, each with its text then."""
        return self._checked.marks

    @property
    def has_marks(self) -> bool:
        """Whether anything was looked at."""
        return bool(self._checked)

    def is_checked(self, fact: Fact) -> bool:
        """Whether the text that stands at a fact was looked at."""
        return self._checked.holds(fact)

    def is_aside(self, finding: Finding) -> bool:
        """Whether a finding is put aside: ignored, or settled by a look at its cell."""
        return self._review.is_aside(finding)

    def page_is_checked(self, page: Page) -> bool:
        """Whether all texts of a project were looked at."""
        return page in self._done

    @property
    def checked(self) -> int:
        """How many projects are checked."""
        return len(self._done)

    def _count_checked(self, pages: Iterable[Page]) -> None:
        for page in pages:
            if self._checked.page(page):
                self._done.add(page)
            else:
                self._done.discard(page)

    def page_is_changed(self, page: Page) -> bool:
        """Whether a page says something else than was read."""
        read, now = self.base.as_read, self._state
        match page.kind:
            case PageKind.PROJECT:
                return read.projects.get(page.id) != now.projects.get(page.id)
            case PageKind.TABLE:
                return read.tables.get(page.id) != now.tables.get(page.id)
            case PageKind.SUMMARY:
                before, after = read.disclosure, now.disclosure
                return (before.overall, before.department) != (after.overall, after.department)

    @property
    def reasons(self) -> Mapping[Finding, str]:
        """The findings that are ignored, each with its reason."""
        return dict(self._review.reasons)

    def reason_for_ignoring(self, finding: Finding) -> str | None:
        """Why a finding is ignored; None where it is not."""
        reasons = self._review.reasons
        return reasons.get(finding) if reasons else None

    def text(self, fact: Fact) -> str | None:
        """The text at a fact as it stands now; None where there is none."""
        return self._state.text(fact)

    def text_read(self, fact: Fact) -> str | None:
        """The text at a fact as it was read; None where there was none."""
        return self.base.as_read.text(fact)

    def findings_on(self, page: Page) -> Placed:
        """The open findings of a page."""
        return self._review.on(page)

    def ignored_on(self, page: Page) -> Placed:
        """已忽略: the findings of a page that the clerk has put aside."""
        return self._review.aside_on(page)

    def become(self, disclosure: Disclosure, base: Base | None = None) -> set[Page]:
        """Take another state, after a step or after one taken back; returns the pages that show something else now.

        ``base`` is what it was read from, where that may be another than before.
        """
        pages = self._state.follow(disclosure)
        if base is not None and base is not self.base:
            self.base = self._review.base = base
            pages |= set(self.pages())
        if self._checked:
            self._count_checked(pages)
        return self._tell(pages | self._review.follow(pages))

    def pages(self) -> Sequence[Page]:
        """All pages, in the order of the list; the same object while none comes, goes or moves."""
        return self._state.pages

    def has_page(self, page: Page) -> bool:
        """Whether a page is there still."""
        known = {PageKind.PROJECT: self._state.projects, PageKind.TABLE: self._state.tables}
        return page in (SUMMARY, INDICATORS) or page.id in known.get(page.kind, {})

    def project(self, page: Page) -> Project | None:
        """The project of a page; None for other pages and where it is gone."""
        return self._state.projects.get(page.id) if page.kind is PageKind.PROJECT else None

    def table_title(self, page: Page) -> str:
        """The title of a raw table as printed; "" where it has none."""
        table = self._state.tables.get(page.id) if page.kind is PageKind.TABLE else None
        return table.title if table else ""

    def sheet(self, page: Page) -> AnySheet:
        """The page laid out as it stands now; the summary in place of a page that is gone."""
        if page == INDICATORS:
            return self.roster.sheet()
        return self.sheet_in(self._state, page)

    def sheet_in(self, state: State, page: Page) -> AnySheet:
        """The page laid out as it stands in a state."""
        project = state.projects.get(page.id) if page.kind is PageKind.PROJECT else None
        if project is not None:
            return self._lay_out(state.disclosure, project)
        table = state.tables.get(page.id) if page.kind is PageKind.TABLE else None
        return summary_sheet(state.disclosure) if table is None else table_sheet(table)

    def page_with(self, fact: Fact) -> Page | None:
        """The page with a fact; None where its owner is gone."""
        if not self._state.has(fact.owner):
            return None
        if fact.owner in self._state.tables:
            return Page(PageKind.TABLE, fact.owner)
        return Page(PageKind.PROJECT, self._state.project_of(fact.owner)) if fact.owner else SUMMARY

    def focus_of(self, edit: Edit) -> Fact | None:
        """The fact to show after an edit was done or taken back: the first one it touched that is there now.

        None after one that read the document again: the clerk stays where that is.
        """
        if edit.reading is not None:
            return None
        if edit.focus and edit.focus.field.startswith("[") and self._state.text(edit.focus) is not None:
            return edit.focus
        facts = (self._touched(change) for change in edit.changes)
        return next((fact for fact in (*facts, edit.focus) if fact and self._state.has(fact.owner)), None)

    def _touched(self, change: Change) -> Fact | None:
        """The fact that a change is about; for a row that is gone, the row that stands in its place."""
        match change:
            case SetText(fact):
                return fact
            case InsertIndicator(project, index, indicator) | RemoveIndicator(project, index, indicator):
                return self._row(project, index, indicator.id)
            case InsertProject(_, whole) | RemoveProject(_, whole):
                return Fact(whole.id, "project_name")
            case SetOverall():
                return Fact("", "overall.goal")
            case ReshapeTable():
                return self._reshaped(change)
            case InsertTable(_, grid) | RemoveTable(_, grid):
                return Fact(grid.id)

    def _row(self, project: str, index: int, id: str) -> Fact | None:
        """A row, or the one that stands in its place."""
        if self._state.has(id):
            return Fact(id, "level3")
        whole = self._state.projects.get(project)
        rows = whole.indicators if whole else ()
        return Fact(rows[min(index, len(rows) - 1)].id, "level3") if rows else None

    def _reshaped(self, change: ReshapeTable) -> Fact:
        """The first cell that another shape of a table has made or given back; the table where there is none."""
        facts = (Fact(change.table, address) for address in touched(change))
        return next((fact for fact in facts if self._state.text(fact) is not None), Fact(change.table))
