"""State (现状): the owners of facts of the present disclosure, followed project by project. Free of Qt."""

from collections.abc import Sequence

from core.facts import Fact, text_at
from core.grid import Grid
from core.model import Disclosure, Indicator, Project
from gui.desk.pages import SUMMARY, Page, PageKind, pages_of


class State:
    """Finds owners by id. After an edit only the projects that it touched are looked at again."""

    def __init__(self, disclosure: Disclosure) -> None:
        self.disclosure = Disclosure()
        self.projects: dict[str, Project] = {}
        self.tables: dict[str, Grid] = {}
        self.pages: Sequence[Page] = pages_of(self.disclosure)
        """All pages in the order of the list; the same object while none comes, goes or moves"""
        self._indicators: dict[str, tuple[str, Indicator]] = {}
        self.follow(disclosure)

    def follow(self, disclosure: Disclosure) -> set[Page]:
        """Take another disclosure; returns the pages that are new, changed or gone."""
        before, after = self.projects, {project.id: project for project in disclosure.projects}
        changed = {id for id, project in after.items() if before.get(id) is not project}
        changed |= before.keys() - after.keys()
        for id in changed & before.keys():
            for indicator in before[id].indicators:
                self._indicators.pop(indicator.id, None)
        for id in changed & after.keys():
            self._indicators |= {indicator.id: (id, indicator) for indicator in after[id].indicators}
        same_list = list(before) == list(after)
        self.disclosure, self.projects, tables = disclosure, after, disclosure.tables
        touched = {Page(PageKind.PROJECT, id) for id in changed} | self._follow_tables(tables)
        if not (same_list and [page.id for page in self.pages[len(after) + 1 :]] == list(self.tables)):
            self.pages = pages_of(disclosure)
        return touched

    def _follow_tables(self, tables: Sequence[Grid]) -> set[Page]:
        before, after = self.tables, {grid.id: grid for grid in tables}
        changed = {id for id, grid in after.items() if before.get(id) is not grid} | (before.keys() - after.keys())
        self.tables = after
        return {Page(PageKind.TABLE, id) for id in changed}

    def page_of(self, owner: str) -> Page:
        """The page that shows the facts of an owner; the summary for others, gone ones too."""
        project = self.project_of(owner)
        if project:
            return Page(PageKind.PROJECT, project)
        return Page(PageKind.TABLE, owner) if owner in self.tables else SUMMARY

    def owners_on(self, page: Page) -> Sequence[str]:
        """The owners whose facts a page may show: its own, and those of the document."""
        if page.kind is PageKind.PROJECT:
            project = self.projects.get(page.id)
            return (page.id, *(row.id for row in project.indicators)) if project else ()
        return ("", page.id) if page.id in self.tables else ("",)

    def has(self, owner: str) -> bool:
        """Whether an owner is there; the disclosure itself, "", always is."""
        return not owner or owner in self.projects or owner in self._indicators or owner in self.tables

    def project_of(self, owner: str) -> str:
        """The id of the project that an owner is, or stands in; "" for others."""
        return owner if owner in self.projects else self._indicators.get(owner, ("", None))[0]

    def indicator(self, owner: str) -> Indicator | None:
        """The indicator with that id."""
        return self._indicators.get(owner, ("", None))[1]

    def text(self, fact: Fact) -> str | None:
        """The text at a fact; None where its owner is gone or has no such field."""
        if not self.has(fact.owner):
            return None
        known = self.indicator(fact.owner), self.projects.get(fact.owner), self.tables.get(fact.owner)
        owner = next((one for one in known if one is not None), self.disclosure)
        return text_at(owner, fact.field)
