"""Roster (全部指标): the lines of all projects, followed project by project, in the order that the clerk has chosen.

After an edit every line stays where it is, also where its new text belongs elsewhere or would not pass the filters,
until the clerk sorts and filters again. Free of Qt.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from types import MappingProxyType

from core.facts import Fact, text_at
from core.findings import Finding, Severity
from core.model import Indicator, Project
from gui.desk.review import SEVERITIES
from gui.indicators.columns import CHECKED, FINDING, Column, columns_for, used_by
from gui.indicators.order import Filter, Sort, counted, let_through, sorted_lines
from gui.indicators.sheet import IndicatorSheet, Line

_SORTS = 3
"""So many sortings, one after the other, are kept to be done again"""


@dataclass(frozen=True, slots=True)
class Words:
    """What the columns about a row are called, and what they say."""

    finding: str = FINDING
    checked: str = CHECKED
    severities: Mapping[Severity, str] = field(default_factory=lambda: {one: one.value for one in SEVERITIES})
    looked_at: str = "checked"


class Roster:
    """Keeps the lines; those of a project are made again when it, its findings or its marks have changed."""

    def __init__(
        self,
        projects: Callable[[], Sequence[Project]],
        findings: Callable[[str], Iterable[Finding]],
        is_checked: Callable[[Fact], bool],
    ) -> None:
        self._projects_now = projects
        self._findings = findings
        self._is_checked = is_checked
        self.words = Words()
        self.sorts: tuple[Sort, ...] = ()
        self.filters: dict[str, Filter] = {}
        self.stale = False
        """Whether lines were changed that sorting or filtering again would put elsewhere"""
        self._touched: set[str] = set()
        self._seen: Sequence[Project] | None = None
        """The projects that the lines were made of"""
        self._projects: dict[str, Project] = {}
        self._used: set[str] = set()
        self._columns: tuple[Column, ...] = ()
        self._lines: dict[str, dict[str, Line]] = {}
        """By project and indicator, each in the order of the document"""
        self._sheet: IndicatorSheet | None = None

    @property
    def is_arranged(self) -> bool:
        """Whether lines are sorted, or any left out."""
        return bool(self.sorts or self.filters)

    @property
    def total(self) -> int:
        """How many indicators there are."""
        self.sheet()
        return sum(map(len, self._lines.values()))

    def touch(self, projects: Iterable[str]) -> None:
        """Know that findings or marks of these projects may have changed."""
        self._touched.update(projects)

    def sheet(self) -> IndicatorSheet:
        """The lines as they stand now; the same object while nothing of them has changed."""
        projects = self._projects_now()
        if self._sheet is not None and projects is self._seen and not self._touched:
            return self._sheet
        self._seen = projects
        now = {project.id: project for project in projects}
        changed = {id for id, project in now.items() if self._projects.get(id) is not project}
        gone = self._projects.keys() - now.keys()
        if self._sheet is None:
            self._begin(now)
        elif changed or gone or self._touched:
            self._follow(now, (changed | self._touched) & now.keys())
        self._touched.clear()
        assert self._sheet is not None
        return self._sheet

    def _begin(self, now: dict[str, Project]) -> None:
        self._projects, self._used = now, used_by(now.values())
        self._make_columns()
        self._arrange()

    def _make_columns(self) -> None:
        self._columns = columns_for(self._used, self.words.finding, self.words.checked)
        self._lines = {id: self._made(project) for id, project in self._projects.items()}

    def _follow(self, now: dict[str, Project], changed: set[str]) -> None:
        """Make the lines of changed projects again, and put them where they were."""
        before = {id: self._lines.get(id, {}) for id in changed}
        known, self._projects = self._projects, now
        moved = list(known) != list(now)
        used = used_by(now[id] for id in changed if now[id] is not known.get(id))
        if used <= self._used:
            # an edit leaves the lines of other rows as they are; where the project is the same, it is about marks
            kept = {id: before[id] if now[id] is not known.get(id) else {} for id in changed}
            made = {id: self._made(now[id], kept[id]) for id in changed}
            moved |= any(list(before[id]) != list(made[id]) for id in changed)
            if not moved:
                self._lines |= made
                self._replace(before, made)
                return
            rows = self._by_id().keys()
            self._lines = {id: made[id] if id in made else self._lines[id] for id in now}
        else:
            rows = self._by_id().keys()
            self._used |= used
            self._make_columns()
        self._show(self._with_news(rows))

    def _replace(self, before: Mapping[str, Mapping[str, Line]], made: Mapping[str, Mapping[str, Line]]) -> None:
        """Put lines in the places of those of the same rows."""
        assert self._sheet is not None
        lines = {id: line for project in made.values() for id, line in project.items()}
        self._sheet = self._sheet.with_lines(lines)
        old = {id: line for project in before.values() for id, line in project.items()}
        self.stale |= self.is_arranged and any(self._moves(old[id], line) for id, line in lines.items())

    def _show(self, order: list[str]) -> None:
        lines = self._by_id()
        self._sheet = IndicatorSheet(self._columns, tuple(lines[id] for id in order))
        self.stale |= self.is_arranged

    def _with_news(self, known: Set[str]) -> list[str]:
        """The lines shown without those that are gone; new ones after the one that they follow in the document."""
        assert self._sheet is not None
        order = [id for lines in self._lines.values() for id in lines]
        if not self.is_arranged:
            return order
        shown = list(self._sheet.rows_of)
        there, seen = set(order), set(shown)
        after: dict[str, list[str]] = defaultdict(list)
        last = ""
        for id in order:
            if id in seen:
                last = id
            elif id not in known:
                after[last].append(id)
        kept = [id for id in shown if id in there]
        return [*after[""], *(each for id in kept for each in (id, *after[id]))]

    def _moves(self, before: Line, after: Line) -> bool:
        """Whether a line says something else in a column that is sorted or filtered by."""
        keys = {sort.column for sort in self.sorts} | self.filters.keys()
        return any(before.texts[n] != after.texts[n] for n, column in enumerate(self._columns) if column.key in keys)

    def sort(self, column: str, *, descending: bool) -> None:
        """排序: by a column, lines alike as they follow each other now."""
        others = tuple(sort for sort in self.sorts if sort.column != column)
        self.sorts = (*others, Sort(column, descending))[-_SORTS:]
        self._arrange()

    def unsort(self) -> None:
        """按原文顺序: as the projects follow each other in the document."""
        self.sorts = ()
        self._arrange()

    def filter(self, column: str, wanted: Filter) -> None:
        """筛选: by a column; an empty filter lets all through."""
        self.filters.pop(column, None)
        if wanted:
            self.filters[column] = wanted
        self._arrange()

    def show_all(self) -> None:
        """Without filters."""
        self.filters.clear()
        self._arrange()

    def arrange(self) -> None:
        """重新排序和筛选: by the texts as they are now."""
        self.sheet()
        self._arrange()

    def values(self, column: str) -> list[tuple[str, int]]:
        """The different texts of a column in the lines that the filters of the other columns let through."""
        self.sheet()
        others = {key: wanted for key, wanted in self.filters.items() if key != column}
        number = self._number(column)
        lines = let_through(self._by_id().values(), self._numbered(others))
        return counted(lines, number, values=self._columns[number].is_value)

    def _arrange(self) -> None:
        numbers = {column.key for column in self._columns}
        self.sorts = tuple(sort for sort in self.sorts if sort.column in numbers)
        self.filters = {key: wanted for key, wanted in self.filters.items() if key in numbers}
        lines = let_through(self._by_id().values(), self._numbered(self.filters))
        ranks = tuple(self.words.severities.values())
        for sort in self.sorts:
            own = ranks if sort.column == FINDING else ()
            number = self._number(sort.column)
            lines = sorted_lines(
                lines, number, descending=sort.descending, ranks=own, values=self._columns[number].is_value
            )
        self.stale = False
        self._sheet = IndicatorSheet(self._columns, tuple(lines))

    def _numbered(self, filters: Mapping[str, Filter]) -> dict[int, Filter]:
        return {self._number(key): wanted for key, wanted in filters.items()}

    def _number(self, column: str) -> int:
        return next(n for n, one in enumerate(self._columns) if one.key == column)

    def _by_id(self) -> dict[str, Line]:
        return {id: line for lines in self._lines.values() for id, line in lines.items()}

    def _made(self, project: Project, known: Mapping[str, Line] = MappingProxyType({})) -> dict[str, Line]:
        """The lines of a project; those known that say the same still are not made again."""
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in sorted(self._findings(project.id), key=lambda one: SEVERITIES.index(one.severity)):
            found[finding.fact.owner].append(finding)
        lines = (self._line(project, row, tuple(found.get(row.id, ()))) for row in project.indicators)
        return {line.indicator.id: _same_or(line, known.get(line.indicator.id)) for line in lines}

    def _line(self, project: Project, row: Indicator, findings: tuple[Finding, ...]) -> Line:
        return Line(project.id, row, tuple(self._texts(project, row, findings)), findings)

    def _texts(self, project: Project, row: Indicator, findings: Sequence[Finding]) -> Iterator[str]:
        for column in self._columns:
            if column.key == FINDING:
                yield self.words.severities[findings[0].severity] if findings else ""
            elif column.key == CHECKED:
                yield self.words.looked_at if self._looked_at(row) else ""
            else:
                yield column.text(project, row)

    def _looked_at(self, row: Indicator) -> bool:
        """Whether all texts of a row were looked at."""
        facts = [fact for column in self._columns if (fact := column.fact(row))]
        filled = filter(lambda fact: text_at(row, fact.field), facts)
        first = next(filled, None)  # most rows are not looked at: their first text tells
        return first is not None and self._is_checked(first) and all(map(self._is_checked, filled))


def _same_or(line: Line, known: Line | None) -> Line:
    return known if known is not None and known.says_the_same(line) else line
