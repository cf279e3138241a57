"""Resolving (取舍): the disclosure here with those changes of the other side that were accepted."""

from collections.abc import Iterable
from dataclasses import replace

from core.facts import Fact
from core.merge.incoming import Incoming, What
from core.merge.order import insertion_place, reordered
from core.merge.tables import taken_whole, with_cell
from core.merge.texts import put, put_prose
from core.model import Disclosure, Indicator, Project


def resolved(ours: Disclosure, theirs: Disclosure, accepted: Iterable[Incoming]) -> Disclosure:
    """``ours`` with the accepted changes, which ``incoming`` has found between these very states."""
    resolving = _Resolving(ours, theirs)
    for change in sorted(accepted, key=_turn):
        resolving.take(change)
    return resolving.done()


def _turn(change: Incoming) -> int:
    """Orders first, of what both have; then the texts; what is added comes after what it follows there."""
    if change.what is What.ORDER:
        return 0
    return 1 if change.what is What.TEXT else 2 if change.what is What.PROJECT else 3


class _Resolving:
    """The disclosure being changed: projects and rows by id, and the order of both."""

    def __init__(self, ours: Disclosure, theirs: Disclosure) -> None:
        self._whole = ours
        self._theirs = theirs
        self._projects = {project.id: project for project in ours.projects}
        self._tables = {grid.id: grid for grid in ours.tables}
        self._order = [project.id for project in ours.projects]
        self._rows = {row.id: row for project in ours.projects for row in project.indicators}
        self._places = {project.id: [row.id for row in project.indicators] for project in ours.projects}
        self._there = {project.id: project for project in theirs.projects}
        self._rows_there = {row.id: row for project in theirs.projects for row in project.indicators}

    def done(self) -> Disclosure:
        projects = tuple(self._project(id) for id in self._order)
        whole = _with_projects(self._whole, projects)
        tables = tuple(self._tables.values())
        return whole if tables == whole.tables else replace(whole, tables=tables)

    def _project(self, id: str) -> Project:
        rows = tuple(self._rows[row] for row in self._places[id])
        return _with_rows(self._projects[id], rows)

    def take(self, change: Incoming) -> None:
        match change.what:
            case What.TEXT:
                self._take_text(change.fact, change.theirs)
            case What.ROW:
                self._take_row(change)
            case What.TABLE:
                self._take_table(change.fact.owner)
            case What.PROJECT:
                self._take_project(change.fact.owner)
            case What.ORDER:
                self._take_order(change.fact.owner)

    def _take_text(self, fact: Fact, text: str | None) -> None:
        owner = fact.owner
        if owner in self._tables:
            self._tables[owner] = with_cell(self._tables[owner], fact.field, text or "")
        elif not owner:
            self._whole = put_prose(self._whole, fact, text, self._theirs)
        elif owner in self._projects:
            self._projects[owner] = put(self._projects[owner], fact.field, text, self._there[owner])
        else:
            self._rows[owner] = put(self._rows[owner], fact.field, text, self._rows_there[owner])

    def _take_row(self, change: Incoming) -> None:
        id, home = change.fact.owner, change.project
        if id in self._rows_there:
            if home in self._places:
                there = [row.id for row in self._there[home].indicators]
                self._places[home].insert(insertion_place(self._places[home], there, id), id)
                self._rows[id] = self._rows_there[id]
            return
        for rows in self._places.values():
            if id in rows:
                rows.remove(id)

    def _take_table(self, id: str) -> None:
        there = next((grid for grid in self._theirs.tables if grid.id == id), None)
        if there is None:
            self._tables.pop(id, None)
        else:
            self._tables[id] = taken_whole(self._tables.get(id), there)

    def _take_project(self, id: str) -> None:
        there = self._there.get(id)
        if there is None:
            self._order.remove(id)
            return
        self._order.insert(insertion_place(self._order, [p.id for p in self._theirs.projects], id), id)
        self._projects[id] = there
        rows = [row for row in there.indicators if row.id not in self._rows]
        self._rows |= {row.id: row for row in rows}
        self._places[id] = [row.id for row in rows]

    def _take_order(self, owner: str) -> None:
        if not owner:
            here = set(self._order)
            self._order = reordered(self._order, [p.id for p in self._theirs.projects if p.id in here])
        else:
            there = [row.id for row in self._there[owner].indicators]
            self._places[owner] = reordered(self._places[owner], there)


def _with_rows(project: Project, rows: tuple[Indicator, ...]) -> Project:
    return project if rows == project.indicators else replace(project, indicators=rows)


def _with_projects(whole: Disclosure, projects: tuple[Project, ...]) -> Disclosure:
    return whole if projects == whole.projects else replace(whole, projects=projects)
