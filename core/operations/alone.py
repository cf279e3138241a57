"""Taking back one old step alone (单独撤销): where nothing that came after it depends on it."""

from collections.abc import Iterable, Iterator, Sequence

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
from core.describe import step_text
from core.edits import Edit
from core.errors import EditError
from core.facts import steps
from core.messages import say
from core.model import Disclosure

_Place = tuple[str | int, ...]
"""The way to what a change touches: an owner's id, and the steps of a field; an owner alone is all that it holds"""


def take_back(before: Disclosure, edit: Edit, later: Sequence[Edit], now: Disclosure) -> Edit:
    """The step that takes ``edit`` back alone.

    ``before`` is the state that it was done in, ``later`` are the steps since, ``now`` is the state after them.
    Raises EditError, with the name of the step, where one of them touches the same. Where the document was read again
    since, all of it is touched.
    """
    if edit.reading is not None:
        raise EditError(say("“{step}”换掉了整个文件，不能单独撤销，请用“撤销”退回到它之前。", step=step_text(edit)))
    for step in later:
        if step.reading is not None:
            raise EditError(say("不能单独撤销：后来的“{step}”换掉了整个文件，请先退回到它之前。", step=step_text(step)))
    touched = set(_all_places(edit))
    leading = {place[:n] for place in touched for n in range(1, len(place) + 1)}
    for step in later:
        if any(_meets(place, touched, leading) for place in _all_places(step)):
            name = step_text(step)
            raise EditError(say("不能单独撤销：后来的“{step}”改的是同一处内容，请先撤销那一步。", step=name))
    order = _Order(before, now)
    changes = tuple(order.moved(inverse(change)) for change in reversed(edit.changes))
    return Edit(say("单独撤销“{step}”", step=edit.label), changes, edit.focus)


def _meets(place: _Place, touched: set[_Place], leading: set[_Place]) -> bool:
    """Whether a place holds one of those touched, or stands within one."""
    return place in leading or any(place[:n] in touched for n in range(1, len(place)))


def _all_places(edit: Edit) -> Iterator[_Place]:
    for change in edit.changes:
        yield from _places(change)


def _places(change: Change) -> Iterator[_Place]:
    """What a change touches; rows that come or go are within their project, beside its texts."""
    match change:
        case SetText(fact):
            yield (fact.owner, *steps(fact.field))
        case InsertIndicator(project, _, row) | RemoveIndicator(project, _, row):
            yield (project, "indicators", row.id)
            yield (row.id,)
        case InsertProject(_, whole) | RemoveProject(_, whole):
            yield (whole.id,)
            yield from ((row.id,) for row in whole.indicators)
        case SetOverall():
            yield ("", "overall")
        case ReshapeTable(table):
            yield (table,)
        case InsertTable(_, grid) | RemoveTable(_, grid):
            yield (grid.id,)


class _Order:
    """Where rows, projects and tables stand now, followed through the changes that are made of it."""

    def __init__(self, before: Disclosure, now: Disclosure) -> None:
        self._before, self._now = before, now
        self._lists: dict[str, list[str]] = {}

    def moved(self, change: Change) -> Change:
        """The change at the place where what it is about stands now, or stood among what is there still."""
        placed = change
        match change:
            case InsertIndicator(project, _, row):
                placed = InsertIndicator(project, self._insert(project, row.id), row)
            case RemoveIndicator(project, _, row):
                placed = RemoveIndicator(project, self._remove(project, row.id), row)
            case InsertProject(_, whole):
                placed = InsertProject(self._insert("projects", whole.id), whole)
            case RemoveProject(_, whole):
                placed = RemoveProject(self._remove("projects", whole.id), whole)
            case InsertTable(_, grid):
                placed = InsertTable(self._insert("tables", grid.id), grid)
            case RemoveTable(_, grid):
                placed = RemoveTable(self._remove("tables", grid.id), grid)
        return placed

    def _insert(self, of: str, id: str) -> int:
        """Behind the nearest of those it stood behind; at the top where none is left."""
        there, stood = self._list(of), _ids(self._before, of)
        ahead = reversed(stood[: stood.index(id)]) if id in stood else iter(reversed(there))
        index = next((there.index(other) + 1 for other in ahead if other in there), 0)
        there.insert(index, id)
        return index

    def _remove(self, of: str, id: str) -> int:
        there = self._list(of)
        if id not in there:
            raise EditError(say("这一处已不存在，无法修改。"))
        index = there.index(id)
        del there[index]
        return index

    def _list(self, of: str) -> list[str]:
        return self._lists.setdefault(of, _ids(self._now, of))


def _ids(disclosure: Disclosure, of: str) -> list[str]:
    """The ids of the projects, of the tables, or of the rows of a project."""
    if of == "projects":
        return [project.id for project in disclosure.projects]
    if of == "tables":
        return [table.id for table in disclosure.tables]
    rows: Iterable[str] = (row.id for project in disclosure.projects if project.id == of for row in project.indicators)
    return list(rows)
