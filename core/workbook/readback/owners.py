"""Owners (归属): which project and which indicator a row of a filled workbook is about, new ones included."""

from collections.abc import Iterable

from core.operations import new_id
from core.workbook.readback.gather import Entry, is_filled_in
from core.workbook.templates.scan import SheetPlan
from core.workbook.templates.tags import Scope, tags_of

_OWN_SHEET, _OWN_ROW, _INDICATORS, _REPEATED = range(4)


class Owners:
    """The projects with the ids of their indicators, in the order in which their rows are asked about."""

    def __init__(self, plans: Iterable[SheetPlan], without_rows: Iterable[tuple[str, str]]) -> None:
        self.projects: dict[str, list[str]] = {}
        self._home = _home(tuple(plans))
        self._sheets: dict[tuple[str, str], str] = {}
        self._added: dict[tuple[str, str], str] = {}
        self._owned: set[tuple[int, str]] = set()
        self._indicators: set[str] = set()
        owners = tuple(without_rows)
        self._rowless: dict[str, list[str]] = {}
        for project, indicator in owners:
            self._rowless.setdefault(project, []).extend([indicator] if indicator else [])
        for project, indicator in owners:
            if not indicator:
                self._add(project)

    def rank(self, entry: Entry) -> int:
        """The order to ask in: the projects' own sheets or rows first, then indicators, then what repeats them."""
        if entry.plan.per is Scope.PROJECT:
            return _OWN_SHEET
        scope = entry.plan.scope_at(entry.key.row)
        if scope is Scope.INDICATOR:
            return _INDICATORS
        return _OWN_ROW if scope is not Scope.PROJECT or entry.plan.number == self._home else _REPEATED

    def project(self, entry: Entry) -> str:
        """The id of the project that a row is about; "" when it is about none."""
        if entry.plan.per is Scope.PROJECT:
            return self._of_sheet(entry)
        key = entry.key.project
        rank = self.rank(entry)
        if rank == _OWN_ROW:
            return self._add(key) if key and not entry.is_new else self._of_added(entry)
        if rank == _INDICATORS and key:
            return self._add(key)
        return key if key in self.projects else ""

    def indicator(self, entry: Entry, project: str) -> str:
        """The id of the indicator that a row is, which becomes the project's next; "" for a blank row."""
        id = entry.key.owner
        if id and not entry.is_new and project == entry.key.project:
            if id in self._indicators:
                return id
        elif is_filled_in(entry):
            id = new_id()
        else:
            return ""
        self._indicators.add(id)
        self.projects[project].append(id)
        return id

    def _of_added(self, entry: Entry) -> str:
        """A row that was added or copied in Excel begins a new project, or goes on with the one that did."""
        place = (entry.sheet.id, entry.key.project)
        if entry.plan.begins(entry.key.row) or place not in self._added:
            if not is_filled_in(entry):
                return ""
            self._added[place] = self._add(new_id())
        return self._added[place]

    def _of_sheet(self, entry: Entry) -> str:
        """A sheet is about the project of its keys; a copy of it, and a blank one filled in, about a new one."""
        place = (entry.sheet.id, entry.key.project)
        if place not in self._sheets:
            own = (entry.plan.number, entry.key.project)
            if entry.key.project and own not in self._owned:
                self._owned.add(own)
                self._sheets[place] = self._add(entry.key.project)
            elif entry.key.project or is_filled_in(entry):
                self._sheets[place] = self._add(new_id())
            else:
                return ""
        return self._sheets[place]

    def _add(self, project: str) -> str:
        if project not in self.projects:
            self.projects[project] = list(self._rowless.get(project, ()))
        return project


def _home(plans: tuple[SheetPlan, ...]) -> int:
    """The number of the sheet whose project rows are the projects; -1 when they have sheets of their own."""
    if any(plan.per is Scope.PROJECT for plan in plans):
        return -1
    counts = {plan.number: _project_tags(plan) for plan in plans}
    best = max(counts, key=lambda number: counts[number], default=-1)
    return best if counts.get(best) else -1


def _project_tags(plan: SheetPlan) -> int:
    rows = (cells for row, cells in plan.cells.items() if plan.scope_at(row) is Scope.PROJECT)
    return sum(tag.scope is Scope.PROJECT for cells in rows for pieces in cells.values() for tag in tags_of(pieces))
