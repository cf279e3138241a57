"""Gaps (模板缺项): what a disclosure has and a template has no cell for. It travels in the ledger and is reported."""

from collections.abc import Iterable

from core.facts import Fact, text_at
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.model import Disclosure, Indicator, Project
from core.terms.words import plain_label
from core.workbook.templates.context import ITEM_PLACES, Context, is_of, items
from core.workbook.templates.ledger import Ledger, Text
from core.workbook.templates.printedunit import other_units
from core.workbook.templates.scan import Band, SheetPlan
from core.workbook.templates.tags import BOTH, EXTRA, PERIODS, Scope, tags_of

_UNIT = PROJECT_FIELDS["amount_unit"].label
_ITEM_FIELDS = {Scope.SUB_GOAL: ("title", "goal", "indicator"), Scope.SAFEGUARD: ("title", "text")}


def keep_hidden(disclosure: Disclosure, plans: Iterable[SheetPlan], ledger: Ledger) -> tuple[str, ...]:
    """Put all that the template has no cell for into the ledger; gives the labels of the fields that are not empty."""
    gaps = _Gaps(disclosure, tuple(plans), ledger)
    gaps.keep()
    return tuple(dict.fromkeys(gaps.labels))


def unseen(disclosure: Disclosure, plans: Iterable[SheetPlan]) -> tuple[str, ...]:
    """The labels of what a disclosure has and nobody would see in a template: the same, with nothing kept."""
    plans = tuple(plans)
    return keep_hidden(disclosure, plans, Ledger("", "", plans))


def _of_periods(plans: Iterable[SheetPlan]) -> list[Band]:
    """A template's first rows of indicators, where they are apart by periods; none where they are not."""
    first = next(filter(None, (plan.indicator_bands() for plan in plans)), ())
    return [band for band in first if band.period]


class _RowsOf:
    """The rows of a template for the indicators of a period, and the fields that have no cell in them."""

    def __init__(self, plans: Iterable[SheetPlan], period: str) -> None:
        rows = [
            (plan, row)
            for plan in plans
            for row in plan.cells
            if plan.scope_at(row) is Scope.INDICATOR and plan.period_at(row) in ("", period, BOTH)
        ]
        tags = [tag for plan, row in rows for pieces in plan.cells[row].values() for tag in tags_of(pieces)]
        own = [tag for tag in tags if tag.scope is Scope.INDICATOR and tag.period in ("", period)]
        covered = {tag.field for tag in own if tag.is_fact}
        is_told = not rows or any(plan.period_at(row) for plan, row in rows)
        self.has_row = bool(rows)
        self.name = PERIODS[period][0]
        self.lacking = [
            (name, *name.partition(".")[::2], "" if is_told and name == "period" else field.label)
            for name, field in INDICATOR_FIELDS.items()
            if name not in covered
        ]
        """Names, each with the group that it is in and its name there, or itself and "", and its label"""


class _Gaps:
    def __init__(self, disclosure: Disclosure, plans: tuple[SheetPlan, ...], ledger: Ledger) -> None:
        self._disclosure = disclosure
        self._ledger = ledger
        self._plans = plans
        tags = [tag for plan in plans for _, tag in plan.tags()]
        self._covered = {(tag.scope, tag.field) for tag in tags if tag.is_fact}
        # A list that names its projects only beside their indicators says nothing of a project without any.
        self._on_own_rows = {
            (tag.scope, tag.field)
            for plan in plans
            for row, tag in plan.tags()
            if tag.is_fact and (plan.per is Scope.PROJECT or plan.scope_at(row) is not Scope.INDICATOR)
        }
        self._in_parts = {(tag.scope, name) for tag in tags if tag.part for name in (tag.field, tag.part)}
        self._further = {plain_label(tag.field.removeprefix(EXTRA)) for tag in tags if tag.field.startswith(EXTRA)}
        self._rows = {plan.per for plan in plans} | {plan.scope_at(row) for plan in plans for row in plan.cells}
        self.labels: list[str] = []

    def keep(self) -> None:
        self._document()
        places = {period: _RowsOf(self._plans, period) for period in PERIODS}
        laid = _of_periods(self._plans)
        for project in self._disclosure.projects:
            if Scope.PROJECT not in self._rows:
                self._ledger.owners.append((project.id, ""))
            self._project(project)
            self._keep_order(project, laid)
            for row in project.indicators:
                place = places["mid" if is_of(row, "mid") else "annual"]
                if not place.has_row:
                    self._ledger.owners.append((project.id, row.id))
                    self.labels += [place.name] if laid else []
                self._indicator(row, place.lacking)
        units = list(other_units(self._disclosure, self._plans))
        self.labels = [*units, *(label for label in self.labels if not units or label != _UNIT)]

    def _keep_order(self, project: Project, laid: list[Band]) -> None:
        """The order of indicators that stand apart by their periods; those without a row are read first."""
        if not laid:
            return
        came = [row.id for row in project.indicators]
        whole = Context(self._disclosure, Scope.PROJECT, project)
        times = (each for band in laid for each in whole.each(band.scope, band.period, band.alike))
        there = [row.id for each in times for row in each.indicators]
        stand = [*(id for id in came if id not in there), *there]
        if came != stand:
            self._ledger.orders[project.id] = (came, stand)

    def _document(self) -> None:
        disclosure = self._disclosure
        self._fact(Fact("", "layout"), disclosure.layout)
        self._fact(Fact("", "glued"), "1" if disclosure.glued else None)
        for name, label in (("year", "年度"), ("department", "部门"), ("overall.goal", "总体绩效目标")):
            if (Scope.DOCUMENT, name) not in self._covered:
                self._fact(Fact("", name), text_at(disclosure, name), label)
        labels = {Scope.SUB_GOAL: "分项绩效目标", Scope.SAFEGUARD: "工作保障措施"}
        for scope, label in labels.items():
            self._items(scope, label)

    def _items(self, scope: Scope, label: str) -> None:
        for n in range(len(items(self._disclosure.overall, scope))):
            for name in _ITEM_FIELDS[scope]:
                if scope not in self._rows or (scope, name) not in self._covered:
                    place = f"{ITEM_PLACES[scope]}[{n}].{name}"
                    self._fact(Fact("", place), text_at(self._disclosure, place), label)

    def _project(self, project: Project) -> None:
        covered = self._covered if project.indicators else self._on_own_rows
        if (Scope.PROJECT, "seq") not in covered:
            self._fact(Fact(project.id, "seq"), str(project.seq))
        for name, field in PROJECT_FIELDS.items():
            if (Scope.PROJECT, name) not in covered:
                text: Text | None = text_at(project, name)
                if name == "goals" and project.goals is not None:
                    text = list(project.goals)
                self._fact(Fact(project.id, name), text, field.label)
        self._extras(project)
        self._long_plan(project)

    def _extras(self, owner: Project | Indicator) -> None:
        for n, extra in enumerate(owner.extra):
            label = "" if plain_label(extra.label) in self._further else extra.label
            self._fact(Fact(owner.id, f"extra[{n}]"), [extra.label, extra.text], label)

    def _long_plan(self, project: Project) -> None:
        """A plan of more than the usual months, or one without any."""
        usual = sum(name.startswith("spend_plan") for name in PROJECT_FIELDS)
        if project.spend_plan == ():
            self._fact(Fact(project.id, "spend_plan"), [])
        for n, text in enumerate(project.spend_plan or ()):
            if n >= usual:
                self._fact(Fact(project.id, f"spend_plan[{n}]"), text, "资金支出计划")

    def _indicator(self, row: Indicator, lacking: list[tuple[str, str, str, str]]) -> None:
        for name, group, part, label in lacking:
            owner = getattr(row, group)
            text = getattr(owner, part) if part and owner is not None else owner
            if text is not None:
                self._fact(Fact(row.id, name), text, "" if (Scope.INDICATOR, name) in self._in_parts else label)
        self._extras(row)

    def _fact(self, fact: Fact, text: Text | None, label: str = "") -> None:
        if text is None:
            return
        self._ledger.hidden[fact] = text
        if label and (text[1] if "extra" in fact.field else text):
            self.labels.append(label)
