"""One step (一步): whatever lies between two states of a disclosure, as one edit that can be taken back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from core.changes import (
    Change,
    InsertIndicator,
    InsertProject,
    RemoveIndicator,
    RemoveProject,
    SetOverall,
    SetText,
)
from core.edits import Edit
from core.facts import Fact, text_at, with_text
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.merge.order import staying
from core.merge.tables import changes_between
from core.merge.texts import changed_parts, part_of, text_in
from core.model import Disclosure, Indicator, Project

_Owner = TypeVar("_Owner", Project, Indicator)
_PLAN = tuple(name for name in PROJECT_FIELDS if name.startswith("spend_plan["))
_FIELDS = {
    Project: ("seq", *(name for name in PROJECT_FIELDS if name not in _PLAN)),
    Indicator: tuple(INDICATOR_FIELDS),
}


def edit_between(before: Disclosure, after: Disclosure, label: str) -> Edit | None:
    """The edit that makes ``after`` of ``before``, its layout aside; None where nothing differs.

    Texts are set one by one; what moves is taken out and put in again, with its id.
    """
    changes = tuple(_Between(before, after).changes())
    return Edit(label, changes, _focus(changes)) if changes else None


def _focus(changes: Sequence[Change]) -> Fact | None:
    texts = (change.fact for change in changes if isinstance(change, SetText))
    return next(texts, None)


class _Between:
    def __init__(self, before: Disclosure, after: Disclosure) -> None:
        self._before, self._after = before, after
        self._goal = {project.id: project for project in after.projects}
        self._now = {project.id: project for project in before.projects}

    def changes(self) -> Iterator[Change]:
        """What goes, goes first, so that no id ever stands twice."""
        before, after = self._before, self._after
        kept = set(staying([p.id for p in before.projects], [p.id for p in after.projects]))
        kept -= {id for id in kept if not _in_place(self._now[id], self._goal[id])}
        for project in before.projects:
            if project.id in kept:
                yield from self._gone_rows(project)
        for n, project in reversed(tuple(enumerate(before.projects))):
            if project.id not in kept:
                yield RemoveProject(n, project)
        for n, project in enumerate(after.projects):
            if project.id not in kept:
                yield InsertProject(n, project)
        for project in after.projects:
            if project.id in kept:
                yield from self._project(self._now[project.id], project)
        yield from self._department()
        yield from changes_between(before.tables, after.tables)

    def _gone_rows(self, project: Project) -> Iterator[Change]:
        """The rows that go, move, or can't be changed field by field."""
        goal = self._goal[project.id]
        if goal is project:
            return
        there = {row.id: row for row in goal.indicators}
        stay = set(staying([row.id for row in project.indicators], [row.id for row in goal.indicators]))
        stay = {row.id for row in project.indicators if row.id in stay and _in_place(row, there[row.id])}
        for n, row in reversed(tuple(enumerate(project.indicators))):
            if row.id not in stay:
                yield RemoveIndicator(project.id, n, row)
        self._now[project.id] = replace(project, indicators=tuple(r for r in project.indicators if r.id in stay))

    def _project(self, now: Project, goal: Project) -> Iterator[Change]:
        if now is goal:
            return
        yield from _texts(now, goal)
        there = {row.id: row for row in now.indicators}
        for n, row in enumerate(goal.indicators):
            if row.id in there:
                yield from _texts(there[row.id], row)
            else:
                yield InsertIndicator(goal.id, n, row)

    def _department(self) -> Iterator[Change]:
        before, after = self._before, self._after
        for field in ("year", "department"):
            texts = text_at(before, field), text_at(after, field)
            if texts[0] != texts[1]:
                yield SetText(Fact("", field), *texts)
        if before.overall != after.overall:
            yield SetOverall(before.overall, after.overall)


def _texts(now: _Owner, goal: _Owner) -> Iterator[SetText]:
    changed = changed_parts(now, goal)
    for field in _fields(now) if changed else ():
        if part_of(field) not in changed:
            continue
        before, after = text_in(now, field), text_in(goal, field)
        if before != after:
            yield SetText(Fact(goal.id, field), before, after)


def _fields(owner: Project | Indicator) -> tuple[str, ...]:
    """The fields whose texts may differ; a plan and further fields as long as they are."""
    extra = tuple(f"extra[{n}].text" for n in range(len(owner.extra)))
    plan = (f"spend_plan[{n}]" for n in range(len(owner.spend_plan or ()))) if isinstance(owner, Project) else ()
    return (*_FIELDS[type(owner)], *plan, *extra)


def _in_place(now: _Owner, goal: _Owner) -> bool:
    """Whether texts alone make the one of the other; rows are looked at by themselves."""
    if now is goal:
        return True
    if isinstance(now, Project) and isinstance(goal, Project):
        now, goal = replace(now, indicators=()), replace(goal, indicators=())
    if now == goal:
        return True
    try:
        return _set(now, goal) == goal and _set(goal, now) == now
    except LookupError:
        return False


def _set(owner: _Owner, goal: _Owner) -> _Owner:
    for change in _texts(owner, goal):
        owner = with_text(owner, change.fact.field, change.after)
    return owner
