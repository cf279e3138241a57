"""Aligning (对应): which project and row of the other side is which of the base, told by giving it the same id.

By ids where they can be trusted, for ids survive sorting, moving and retyping; else by content, as comparing does.
What only its content speaks for is doubtful.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from core.compare.matching import CONTENT, match_projects, match_rows, row_name
from core.compare.pairing import Pair
from core.compare.sameness import fold
from core.grid import Grid
from core.keyless import MARK
from core.merge.tables import paired_tables
from core.messages import say
from core.model import Disclosure, Indicator, Project
from core.operations import new_id

_Item = TypeVar("_Item", Project, Indicator)
_Pairs = Sequence[tuple[_Item, _Item]]
_CERTAIN = ("whole", "name", "code")


@dataclass(frozen=True, slots=True)
class Aligned:
    """The other side with the ids of the base.

    ``ids`` gives for the ids that it had those that it has now; ``doubts`` says by id why it is not certain that it is
    that project or row.
    """

    disclosure: Disclosure
    ids: Mapping[str, str] = field(default_factory=dict)
    doubts: Mapping[str, str] = field(default_factory=dict)


def align(base: Disclosure, ours: Disclosure, theirs: Disclosure, *, by_ids: bool) -> Aligned:
    """The other side with ids as here; what is new there gets an id that nobody has.

    What both sides added alike gets the id that it has here. ``by_ids`` says that the ids there are those of the base.
    """
    return _Aligning(base, ours, by_ids).aligned(theirs)


def ids_agree(base: Disclosure, theirs: Disclosure) -> bool:
    """Whether projects of equal id are the same ones, mostly: another document has a "p1", too."""
    known = {project.id: project for project in base.projects}
    both = [(known[project.id], project) for project in theirs.projects if project.id in known]
    return 2 * sum(_is_alike(a, b) for a, b in both) > len(both)


def _is_alike(a: Project, b: Project) -> bool:
    told = ((a.project_name, b.project_name), (a.project_code, b.project_code))
    if any(x and y and fold(x) == fold(y) for x, y in told):
        return True
    return bool({row.id for row in a.indicators} & {row.id for row in b.indicators})


class _Aligning:
    def __init__(self, base: Disclosure, ours: Disclosure, by_ids: bool) -> None:
        self._base = base
        self._ours = ours
        self._by_ids = by_ids
        self._doubts: dict[str, str] = {}
        self._taken = {id for side in (base, ours) for id in _ids(side)}
        self._new_here = _new_here(base, ours)

    def aligned(self, theirs: Disclosure) -> Aligned:
        known = self._paired(self._base.projects, theirs.projects, self._match_projects)
        projects = tuple(
            self._renamed(known[n], project) if n in known else self._new_project(project)
            for n, project in enumerate(theirs.projects)
        )
        tables = tuple(self._tables(theirs.tables))
        now = replace(theirs, projects=projects, tables=tables)
        ids = dict(zip(_ids(theirs), _ids(now), strict=True))
        return Aligned(now, ids, self._doubts)

    def _tables(self, theirs: Sequence[Grid]) -> Iterator[Grid]:
        """The raw tables; those written to a workbook of ours have kept their ids."""
        known = {} if self._by_ids else paired_tables(self._base.tables, theirs)
        for n, grid in enumerate(theirs):
            id = grid.id if self._by_ids else known.get(n) or self._fresh(grid.id)
            yield grid if grid.id == id else replace(grid, id=id)

    def _paired(
        self, base: Sequence[_Item], theirs: Sequence[_Item], match: Callable[[list[_Item], list[_Item]], list[Pair]]
    ) -> dict[int, _Item]:
        """For places in ``theirs`` the item of the base that stands there."""
        known = {item.id: item for item in base} if self._by_ids else {}
        found = {n: known[item.id] for n, item in enumerate(theirs) if item.id in known}
        there = {item.id for item in found.values()}
        left = [item for item in base if item.id not in there]
        places = [n for n in range(len(theirs)) if n not in found]
        for pair in match(left, [theirs[n] for n in places]) if left and places else ():
            if pair.a is not None and pair.b is not None:
                found[places[pair.b]] = left[pair.a]
                if pair.how not in _CERTAIN:
                    self._doubts[left[pair.a].id] = _doubt(pair.how)
        return found

    def _match_projects(self, base: list[Project], theirs: list[Project]) -> list[Pair]:
        return match_projects(base, theirs)

    def _match_rows(self, base: list[Indicator], theirs: list[Indicator]) -> list[Pair]:
        """Where the others have ids, a row without one is new, unless it is called the same as one that is gone."""
        pairs = match_rows(base, theirs)
        if not self._by_ids or any(row.id.startswith(MARK) for row in theirs):
            return pairs
        return [pair for pair in pairs if pair.how in _CERTAIN]

    def _renamed(self, base: Project, theirs: Project) -> Project:
        rows = theirs.indicators
        known = self._paired(base.indicators, rows, self._match_rows)
        if self._by_ids:
            known = _followed(base, rows, known)
        ids = [known[n].id if n in known else self._new_row(base.id, row) for n, row in enumerate(rows)]
        return replace(theirs, id=base.id, indicators=tuple(_named(rows, ids)))

    def _new_row(self, project: str, row: Indicator) -> str:
        """The id of an equal row that was added here, too; else a new one."""
        here = self._new_here.get((project, replace(row, id="")))
        return here.pop() if here else self._fresh(row.id)

    def _new_project(self, project: Project) -> Project:
        here = next((mine for mine in _added(self._base, self._ours) if _bare(mine) == _bare(project)), None)
        if here and here.id not in self._doubts:
            rows = _named(project.indicators, [row.id for row in here.indicators])
            return replace(project, id=here.id, indicators=tuple(rows))
        ids = [self._fresh(row.id) for row in project.indicators]
        return replace(project, id=self._fresh(project.id), indicators=tuple(_named(project.indicators, ids)))

    def _fresh(self, id: str) -> str:
        if not id or id in self._taken:
            id = new_id()
        self._taken.add(id)
        return id


def _doubt(how: str) -> str:
    return say("没有行标识，是按内容对应的") if how == CONTENT else say("没有行标识，是按位置对应的")


def _ids(disclosure: Disclosure) -> Iterator[str]:
    for project in disclosure.projects:
        yield project.id
        yield from (row.id for row in project.indicators)
    yield from (grid.id for grid in disclosure.tables)


def _named(rows: Sequence[Indicator], ids: Sequence[str]) -> Iterator[Indicator]:
    return (row if row.id == id else replace(row, id=id) for row, id in zip(rows, ids, strict=True))


def _added(base: Disclosure, ours: Disclosure) -> list[Project]:
    known = {project.id for project in base.projects}
    return [project for project in ours.projects if project.id not in known]


def _bare(project: Project) -> Project:
    rows = tuple(replace(row, id="") for row in project.indicators)
    return replace(project, id="", seq=0, indicators=rows)


def _new_here(base: Disclosure, ours: Disclosure) -> dict[tuple[str, Indicator], list[str]]:
    """The ids of the rows that were added here, by their project and what they say."""
    known = set(_ids(base))
    found: dict[tuple[str, Indicator], list[str]] = {}
    for project in ours.projects:
        for row in project.indicators:
            if row.id not in known:
                found.setdefault((project.id, replace(row, id="")), []).append(row.id)
    return found


def _followed(base: Project, rows: Sequence[Indicator], known: dict[int, Indicator]) -> dict[int, Indicator]:
    """Rows whose texts were sorted without their ids: where names have changed places, go by the names.

    ``known`` gives for places in ``rows`` the row of the base with that id.
    """
    named = {_key(row): row for row in base.indicators}
    if len(named) < len(base.indicators):
        return known
    wrong = {n for n, row in known.items() if _key(rows[n]) != _key(row) and _key(rows[n]) in named}
    there = {_key(rows[n]): n for n in wrong}
    if len(wrong) < 2 or {_key(known[n]) for n in wrong} != set(there):
        return known
    return known | {n: named[key] for key, n in there.items()}


def _key(row: Indicator) -> tuple[str, str, str]:
    return fold(row.level2 or row.level1 or ""), fold(row_name(row)), row.period or ""
