"""Edits (修改): every change of a disclosure is a value that can be applied, inverted and written down.

An operation (``core/operations``) makes an Edit out of the present state; ``apply`` and ``invert`` are the same
few lines for all of them. One user action is one Edit is one undo step.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TypeVar

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
    inverse,
)
from core.errors import EditError
from core.facts import Fact, text_at, with_text
from core.findings import Finding, Source
from core.grid import Grid
from core.messages import say
from core.model import Disclosure, Indicator, Project
from core.reading import Reading
from core.tabledraft import TableDraft

_Owner = TypeVar("_Owner")
_id = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Learned:
    """What a step has read anew (新识读的结果): findings and origins of the projects that come in with it.

    Their ids are new, so nothing known before it is wrong after it, nor when it is taken back.
    """

    findings: tuple[Finding, ...] = ()
    origins: Mapping[Fact, tuple[Source, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edit:
    """One user action (一步操作): its name for the undo menu, its changes in order, and the fact to show after it.

    One that reads the document again (重新读取原文) brings the new ``reading``: its changes, what stays of the clerk's
    corrections, are made to that, whatever the disclosure was before. It can't be inverted without what was before.
    """

    label: str
    changes: tuple[Change, ...]
    focus: Fact | None = None
    learned: Learned | None = None
    reading: Reading | None = None


def apply(disclosure: Disclosure, edit: Edit) -> Disclosure:
    """The disclosure after the edit; raises EditError, with nothing changed, where it does not fit."""
    if edit.reading is not None:
        disclosure = _sharing(edit.reading.disclosure, disclosure)
    draft = _Draft(disclosure, {change.fact.owner for change in edit.changes if isinstance(change, SetText)})
    for change in edit.changes:
        draft.make(change)
    return draft.done()


def _sharing(disclosure: Disclosure, before: Disclosure) -> Disclosure:
    """A disclosure with those projects and tables of another that are equal to its own: what follows it sees no change.

    What was read again is another object all through, though most of it says the same.
    """
    projects = {project.id: project for project in before.projects}
    tables = {table.id: table for table in before.tables}
    return replace(
        disclosure,
        projects=tuple(_equal_or(project, projects.get(project.id)) for project in disclosure.projects),
        tables=tuple(_equal_or(table, tables.get(table.id)) for table in disclosure.tables),
    )


def _equal_or(now: _Owner, before: _Owner | None) -> _Owner:
    return before if before is not None and before == now else now


def invert(edit: Edit) -> Edit:
    """The edit that takes this one back; not of one that brings a reading."""
    return replace(edit, changes=tuple(inverse(change) for change in reversed(edit.changes)))


class _Draft:
    """A disclosure being changed: projects and rows as lists, only those touched made anew.

    ``owners`` are those whose texts will be set, gone ones and ones to come among them.
    """

    def __init__(self, disclosure: Disclosure, owners: set[str]) -> None:
        self.disclosure = disclosure
        self.owners = owners
        self.projects = list(disclosure.projects)
        self.rows: dict[str, list[Indicator]] = {}
        self.home: dict[str, str | None] | None = None
        self.numbers: dict[str, int] | None = None
        """Where the projects stand; None once one has come or gone"""
        self.tables = list(disclosure.tables)
        self.table_ids = set(map(_id, self.tables))
        self.drafts: dict[str, TableDraft] = {}

    def done(self) -> Disclosure:
        for id, rows in self.rows.items():
            n = self._number(id)
            self.projects[n] = replace(self.projects[n], indicators=tuple(rows))
        for n, table in enumerate(self.tables):
            if table.id in self.drafts:
                self.tables[n] = self.drafts[table.id].done()
        before = self.disclosure.tables
        same = len(before) == len(self.tables) and all(map(_is, before, self.tables))
        return replace(self.disclosure, projects=tuple(self.projects), tables=before if same else tuple(self.tables))

    def make(self, change: Change) -> None:
        match change:
            case SetText():
                self._set(change)
            case InsertIndicator(project, index, indicator):
                rows = self._rows(project)
                _check(0 <= index <= len(rows))
                rows.insert(index, indicator)
                self._settle({indicator.id: project})
            case RemoveIndicator(project, index, indicator):
                rows = self._rows(project)
                _check(index < len(rows) and rows[index] == indicator)
                del rows[index]
                self._settle({indicator.id: None})
            case InsertProject(index, whole):
                _check(0 <= index <= len(self.projects))
                self.projects.insert(index, whole)
                self.numbers = None
                self._settle(dict.fromkeys(_ids(whole), whole.id))
            case RemoveProject(index, whole):
                _check(index < len(self.projects) and self._whole(self.projects[index]) == whole)
                del self.projects[index]
                self.numbers = None
                self.rows.pop(whole.id, None)
                self._settle(dict.fromkeys(_ids(whole)))
            case SetOverall(prose, other):
                _check(self.disclosure.overall == prose)
                self.disclosure = replace(self.disclosure, overall=other)
            case ReshapeTable(table):
                self._table(table).reshape(change)
            case InsertTable(index, grid):
                _check(0 <= index <= len(self.tables))
                self.tables.insert(index, grid)
                self.table_ids.add(grid.id)
            case RemoveTable(index, grid):
                _check(index < len(self.tables) and self.tables[index].id == grid.id)
                _check(self._table(grid.id).done() == grid)
                del self.tables[index]
                self.table_ids.remove(grid.id)
                del self.drafts[grid.id]

    def _set(self, change: SetText) -> None:
        owner = change.fact.owner
        if not owner:
            self.disclosure = _changed(self.disclosure, change)
            return
        if owner in self.table_ids:
            self._table(owner).set(change)
            return
        home = self._home(owner)
        if home == owner:
            n = self._number(owner)
            self.projects[n] = _changed(self.projects[n], change)
            return
        rows = self._rows(home)
        k = next(k for k, row in enumerate(rows) if row.id == owner)
        rows[k] = _changed(rows[k], change)

    def _home(self, owner: str) -> str:
        """The id of the project that the owner is, or stands in."""
        if self.home is None:
            self.home = {id: id for id in map(_id, self.projects) if id in self.owners}
            for project in self.projects:
                if len(self.home) == len(self.owners):
                    break
                rows = self.rows.get(project.id, project.indicators)
                if not self.owners.isdisjoint(map(_id, rows)):
                    self.home |= {row.id: project.id for row in rows if row.id in self.owners}
        home = self.home.get(owner)
        if home is None:
            raise EditError(say("这一处已不存在，无法修改。"))
        return home

    def _settle(self, homes: Mapping[str, str | None]) -> None:
        """Know where owners stand that have come or gone."""
        if self.home is not None:
            self.home |= homes

    def _number(self, project: str) -> int:
        if self.numbers is None:
            self.numbers = {candidate.id: n for n, candidate in enumerate(self.projects)}
        if project not in self.numbers:
            raise EditError(say("这个项目已不存在，无法修改。"))
        return self.numbers[project]

    def _rows(self, project: str) -> list[Indicator]:
        if project not in self.rows:
            self.rows[project] = list(self.projects[self._number(project)].indicators)
        return self.rows[project]

    def _table(self, id: str) -> TableDraft:
        if id not in self.drafts:
            grid = next((table for table in self.tables if table.id == id), None)
            if grid is None:
                raise EditError(say("这张表格已不存在，无法修改。"))
            self.drafts[id] = TableDraft(grid)
        return self.drafts[id]

    def _whole(self, project: Project) -> Project:
        rows = self.rows.get(project.id)
        return project if rows is None else replace(project, indicators=tuple(rows))


def _changed(owner: _Owner, change: SetText) -> _Owner:
    if text_at(owner, change.fact.field) != change.before:
        raise EditError(say("这一处的内容已经变了，无法按原来的内容修改。"))
    try:
        return with_text(owner, change.fact.field, change.after)
    except LookupError as error:
        raise EditError(say("这一处已不存在，无法修改。")) from error


def _ids(project: Project) -> Iterator[str]:
    """The ids of a project and of its rows."""
    yield project.id
    yield from (row.id for row in project.indicators)


def _is(one: Grid, other: Grid) -> bool:
    return one is other


def _check(fits: bool) -> None:
    if not fits:
        raise EditError(say("表格已经变了，这一步无法执行。"))


class History:
    """Undo and redo (撤销/重做) of one disclosure, unlimited; every state is a value."""

    def __init__(self, disclosure: Disclosure) -> None:
        self.disclosure = disclosure
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    def do(self, edit: Edit) -> Disclosure:
        """Apply an edit; what was undone before it can no longer be redone. Raises EditError, nothing changed."""
        self.disclosure = apply(self.disclosure, edit)
        self._done.append(edit)
        self._undone.clear()
        return self.disclosure

    def undo(self) -> Edit | None:
        """Take the last edit back and return it; None where there is none."""
        if not self._done:
            return None
        edit = self._done[-1]
        self.disclosure = apply(self.disclosure, invert(edit))
        self._undone.append(self._done.pop())
        return edit

    def redo(self) -> Edit | None:
        """Do the last edit taken back again and return it; None where there is none."""
        if not self._undone:
            return None
        edit = self._undone[-1]
        self.disclosure = apply(self.disclosure, edit)
        self._done.append(self._undone.pop())
        return edit
