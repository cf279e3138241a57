"""The three-way comparison (三方比较): what the other side changed since both were the same, and where we did, too."""

from collections.abc import Iterator, Mapping, Sequence

from core.compare.projects import project_name, row_text
from core.facts import Fact
from core.fields import INDICATOR_FIELDS
from core.merge.incoming import Incoming, IncomingKind, What
from core.merge.order import shared, staying
from core.merge.sameness import Compare, Same, sameness
from core.merge.tables import table_changes
from core.merge.texts import FieldTexts, Texts, changed_parts, part_of, project_texts, prose_texts, text_in
from core.messages import say
from core.model import Disclosure, Indicator, Project

_MANY = 3
"""Where more than one in so many rows has moved, somebody has sorted them, maybe only to look."""
_NONE: Mapping[str, str] = {}


def incoming(
    base: Disclosure, ours: Disclosure, theirs: Disclosure, doubts: Mapping[str, str] = _NONE, same: Compare = sameness
) -> tuple[Incoming, ...]:
    """The changes of ``theirs`` since ``base`` that ``ours`` does not have, in the order of the document.

    The ids of all three are those of the base (see ``align``). ``doubts`` says by id, or by id and field
    ("p1.value"), why a change may not have been meant. ``same`` says whether a text of ``theirs`` is another one.
    """
    return tuple(_Comparing(base, ours, theirs, doubts, same).found())


class _Comparing:
    def __init__(
        self, base: Disclosure, ours: Disclosure, theirs: Disclosure, doubts: Mapping[str, str], same: Compare
    ) -> None:
        self._base, self._ours, self._theirs = base, ours, theirs
        self._same = same
        self._doubts = doubts
        self._known = {project.id: project for project in base.projects}
        self._here = {project.id: project for project in ours.projects}
        self._there = {project.id: project for project in theirs.projects}
        self._rows_here = {row.id: row for project in ours.projects for row in project.indicators}

    def found(self) -> Iterator[Incoming]:
        yield from self._texts("", "", prose_texts(self._base, self._ours, self._theirs))
        for id in _in_turn(self._theirs.projects, self._base.projects):
            yield from self._project(id)
        orders = [[project.id for project in side.projects] for side in (self._base, self._ours, self._theirs)]
        yield from self._order("", Fact("", "projects"), orders, self._project_names())
        yield from table_changes(self._base.tables, self._ours.tables, self._theirs.tables, self._doubts)

    def _project(self, id: str) -> Iterator[Incoming]:
        base, here, there = self._known.get(id), self._here.get(id), self._there.get(id)
        if base is None:
            if there is not None and here is None:
                yield self._whole(IncomingKind.ADDED, id, None, None, there)
        elif there is None:
            if here is not None:
                kind = IncomingKind.CONFLICT if _differ(base, here) else IncomingKind.REMOVED
                yield self._whole(kind, id, base, here, None)
        elif here is not None:
            if there != base:
                yield from self._texts(id, id, project_texts(base, here, there))
                yield from self._rows(base, here, there)
        elif _differ(base, there, self._same):
            yield self._whole(IncomingKind.CONFLICT, id, base, None, there)

    def _rows(self, base: Project, here: Project, there: Project) -> Iterator[Incoming]:
        if there.indicators == base.indicators:
            return
        known = {row.id: row for row in base.indicators}
        rows_there = {row.id: row for row in there.indicators}
        for id in _in_turn(there.indicators, base.indicators):
            yield from self._row(base.id, id, known.get(id), rows_there.get(id))
        orders = [[row.id for row in project.indicators] for project in (base, here, there)]
        names = {row.id: row.level3 or row_text(row) for row in (*base.indicators, *there.indicators)}
        yield from self._order(base.id, Fact(base.id, "indicators"), orders, names)

    def _row(self, project: str, id: str, base: Indicator | None, there: Indicator | None) -> Iterator[Incoming]:
        here = self._rows_here.get(id)
        if base is None:
            if here is None:
                yield self._whole_row(IncomingKind.ADDED, project, id, (base, here, there))
        elif there is None:
            if here is not None:
                kind = IncomingKind.CONFLICT if _rows_differ(base, here) else IncomingKind.REMOVED
                yield self._whole_row(kind, project, id, (base, here, there))
        elif here is not None:
            yield from self._texts(project, id, row_texts(base, here, there))
        elif _rows_differ(base, there, self._same):
            yield self._whole_row(IncomingKind.CONFLICT, project, id, (base, here, there))

    def _texts(self, project: str, owner: str, texts: FieldTexts) -> Iterator[Incoming]:
        for field, (base, here, there) in texts:
            change = self._same(field, base, there)
            if there is None or change is Same.EQUAL:  # None: the other side has no place for it
                continue
            ours, between = sameness(field, base, here), self._same(field, here, there)
            if between is Same.EQUAL:
                continue
            kind = IncomingKind.CHANGED if ours is Same.EQUAL else IncomingKind.CONFLICT
            slight = Same.SLIGHT in (change, between)
            doubt = self._doubts.get(f"{owner}.{field}") or self._doubts.get(owner, "")
            yield Incoming(kind, What.TEXT, Fact(owner, field), project, base, here, there, doubt, slight)

    def _whole(
        self, kind: IncomingKind, id: str, base: Project | None, here: Project | None, there: Project | None
    ) -> Incoming:
        texts = Texts(*(project_name(project) if project else None for project in (base, here, there)))
        return Incoming(kind, What.PROJECT, Fact(id), id, *texts, self._doubts.get(id, ""))

    def _whole_row(self, kind: IncomingKind, project: str, id: str, rows: tuple[Indicator | None, ...]) -> Incoming:
        texts = Texts(*(row_text(row) if row else None for row in rows))
        return Incoming(kind, What.ROW, Fact(id), project, *texts, self._doubts.get(id, ""))

    def _order(
        self, project: str, fact: Fact, orders: Sequence[Sequence[str]], names: Mapping[str, str]
    ) -> Iterator[Incoming]:
        base, here, there = (shared(order, *orders) for order in orders)
        if there in (base, here):
            return
        kind = IncomingKind.MOVED if here == base else IncomingKind.CONFLICT
        moved = set(there) - set(staying(base, there))
        doubt = say("大部分换了位置，可能只是排过序") if len(moved) > max(1, len(there) // _MANY) else ""
        texts = Texts(*(_listed(order, moved, names) for order in (base, here, there)))
        yield Incoming(kind, What.ORDER, fact, project, *texts, doubt)

    def _project_names(self) -> dict[str, str]:
        return {project.id: project_name(project) for project in (*self._base.projects, *self._theirs.projects)}


def row_texts(base: Indicator, here: Indicator, there: Indicator) -> FieldTexts:
    """The texts of a row by field: of the base, here, there."""
    if there == base:
        return
    changed = changed_parts(base, there)
    for field in (*INDICATOR_FIELDS, *(f"extra[{n}].text" for n in range(len(base.extra)))):
        if part_of(field) not in changed:
            continue
        texts = Texts(text_in(base, field), text_in(here, field), text_in(there, field))
        if texts.base != texts.there:
            yield field, texts


def _any_differs(texts: FieldTexts, same: Compare) -> bool:
    return any(same(field, text.base, text.there) is Same.OTHER for field, text in texts)


def _rows_differ(base: Indicator, other: Indicator, same: Compare = sameness) -> bool:
    return _any_differs(row_texts(base, base, other), same)


def _differ(base: Project, other: Project, same: Compare = sameness) -> bool:
    """Whether somebody changed anything in a project."""
    if base == other:
        return False
    if [row.id for row in base.indicators] != [row.id for row in other.indicators]:
        return True
    if _any_differs(project_texts(base, base, other), same):
        return True
    return any(_rows_differ(x, y, same) for x, y in zip(base.indicators, other.indicators, strict=True))


def _in_turn(theirs: Sequence[Project | Indicator], base: Sequence[Project | Indicator]) -> list[str]:
    """All ids: those of the base in its order, what is new there after what it follows there."""
    order = [item.id for item in base]
    if order == [item.id for item in theirs]:
        return order
    known = set(order)
    place = -1
    for item in theirs:
        if item.id in known:
            place = order.index(item.id)
        else:
            place += 1
            order.insert(place, item.id)
    return order


def _listed(order: Sequence[str], moved: set[str], names: Mapping[str, str]) -> str:
    """Where those that moved stand: "2.完成率、5.及时率"."""
    return "、".join(f"{n}.{names.get(id, '')}" for n, id in enumerate(order, 1) if id in moved)
