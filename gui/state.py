"""State (现状): the owners of facts of the present disclosure, followed project by project. Free of Qt."""

from core.facts import Fact, text_at
from core.grid import Grid
from core.model import Disclosure, Indicator, Project


class State:
    """Finds owners by id. After an edit only the projects that it touched are looked at again."""

    def __init__(self, disclosure: Disclosure) -> None:
        self.disclosure = Disclosure()
        self.projects: dict[str, Project] = {}
        self.tables: dict[str, Grid] = {}
        self._indicators: dict[str, tuple[str, Indicator]] = {}
        self.follow(disclosure)

    def follow(self, disclosure: Disclosure) -> set[str]:
        """Take another disclosure; returns the ids of the projects that are new, changed or gone."""
        before, after = self.projects, {project.id: project for project in disclosure.projects}
        changed = {id for id, project in after.items() if before.get(id) is not project}
        changed |= before.keys() - after.keys()
        for id in changed & before.keys():
            for indicator in before[id].indicators:
                self._indicators.pop(indicator.id, None)
        for id in changed & after.keys():
            self._indicators |= {indicator.id: (id, indicator) for indicator in after[id].indicators}
        if disclosure.tables is not self.disclosure.tables:
            self.tables = {grid.id: grid for grid in disclosure.tables}
        self.disclosure, self.projects = disclosure, after
        return changed

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
