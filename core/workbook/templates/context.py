"""Context (上下文): the project, indicator or item that a row of a template is written for, and its texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter

from core.facts import Fact, text_at
from core.fields import PERIOD_WORDS, PROJECT_FIELDS
from core.model import Disclosure, Indicator, Overall, Project
from core.terms.value import ValueParts, split_value
from core.terms.words import plain_label
from core.workbook.templates.pairs import Sides, period_of, side_by_side
from core.workbook.templates.tags import BOTH, EXTRA, RUNNING, Scope, Tag

ITEM_PLACES = {Scope.SUB_GOAL: "overall.sub_goals", Scope.SAFEGUARD: "overall.safeguards"}
"""Where 分项 and 措施 stand in a disclosure."""
_PLAIN = frozenset(name for name in PROJECT_FIELDS if "[" not in name and name != "goals")
"""Fields of a project that are a text or None."""


@dataclass(frozen=True, slots=True)
class Context:
    """What tags speak of: the disclosure, a project of it, an indicator of that; ``number`` counts rows from 1.

    ``scope`` is whose row it is; an ``item`` counts 分项 or 措施 from 0. A repeated row without anybody is a blank one.
    Where indicators of two periods stand side by side, ``sides`` are those by period, ``indicator`` any of them.
    """

    disclosure: Disclosure
    scope: Scope = Scope.DOCUMENT
    project: Project | None = None
    indicator: Indicator | None = None
    item: int | None = None
    number: int = 0
    sides: Sides | None = None

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicator of the row, or those side by side."""
        if self.sides is not None:
            return tuple(self.sides.values())
        return () if self.indicator is None else (self.indicator,)

    def side(self, period: str) -> "Context":
        """The context of what a row says of a period: where there are sides, that one alone."""
        if self.sides is None or not period:
            return self
        return replace(self, indicator=self.sides.get(period), sides=None)

    def each(self, scope: Scope, period: str = "", alike: tuple[Tag, ...] = ()) -> "Iterator[Context]":
        """The contexts of a row that repeats for ``scope``; one blank context when there is nobody to write.

        With a ``period`` for its indicators alone; a form of one period has no blank row for the mid-term. With BOTH
        for those of two side by side, where they are ``alike``.
        """
        empty = period != "mid"
        for context in self._each(scope, period, alike):
            empty = False
            yield context
        if empty:
            yield replace(self, scope=scope)

    def _each(self, scope: Scope, period: str, alike: tuple[Tag, ...]) -> "Iterator[Context]":
        disclosure = self.disclosure
        if scope is Scope.PROJECT:
            for n, project in enumerate(disclosure.projects, 1):
                yield Context(disclosure, scope, project, number=n)
        elif scope is Scope.INDICATOR:
            yield from self._pairs(alike) if period == BOTH else self._indicators(period)
        else:
            for n in range(len(items(disclosure.overall, scope))):
                yield Context(disclosure, scope, self.project, item=n, number=n + 1)

    def _indicators(self, period: str) -> "Iterator[Context]":
        n = 0
        for project in (self.project,) if self.project else self.disclosure.projects:
            for indicator in project.indicators:
                if not is_of(indicator, period):
                    continue
                n += 1
                yield Context(self.disclosure, Scope.INDICATOR, project, indicator, number=n)

    def _pairs(self, alike: tuple[Tag, ...]) -> "Iterator[Context]":
        n = 0
        for project in (self.project,) if self.project else self.disclosure.projects:
            told = {row.id: _texts(alike, replace(self, indicator=row)) for row in project.indicators}
            for sides in side_by_side(project.indicators, told):
                n += 1
                some = next(iter(sides.values()))
                yield Context(self.disclosure, Scope.INDICATOR, project, some, number=n, sides=sides)


def _texts(tags: tuple[Tag, ...], context: Context) -> tuple[str | None, ...]:
    return tuple(reader(tag)(context) for tag in tags)


def is_of(indicator: Indicator, period: str) -> bool:
    """Whether an indicator is one of a period, "" for any."""
    return not period or period_of(indicator) == period


def items(overall: Overall | None, scope: Scope) -> tuple[object, ...]:
    """分项 or 措施 of a department, none when it has no prose."""
    if overall is None:
        return ()
    return overall.sub_goals if scope is Scope.SUB_GOAL else overall.safeguards


def facts_of(tag: Tag, context: Context) -> tuple[Fact, ...]:
    """The facts that a tag stands for; none when it is no fact or there is nobody it could belong to.

    Several only where indicators stand side by side that have one cell for it.
    """
    if not tag.is_fact:
        return ()
    if tag.scope is Scope.DOCUMENT:
        return (Fact("", tag.field),)
    if tag.scope is Scope.PROJECT:
        return (Fact(context.project.id, tag.field),) if context.project else ()
    if tag.scope is Scope.INDICATOR:
        return tuple(Fact(row.id, tag.field) for row in context.side(tag.period).indicators)
    return () if context.item is None else (Fact("", f"{ITEM_PLACES[tag.scope]}[{context.item}].{tag.field}"),)


@lru_cache(maxsize=256)
def reader(tag: Tag) -> Callable[[Context], str | None]:
    """How to get a tag's text in a context; None where there is nobody, or the form has no such field."""
    if not tag.shows:
        return lambda context: ""
    if tag.period:
        read = reader(replace(tag, period=""))
        return lambda context: read(context.side(tag.period))
    if tag.field == RUNNING:
        return lambda context: str(context.number) if _is_somebody(context) else None
    if tag.scope in (Scope.INDICATOR, Scope.PROJECT):
        return _owned_reader(tag)
    if tag.scope is Scope.DOCUMENT:
        return lambda context: text_at(context.disclosure, tag.field)
    return lambda context: None if context.item is None else _item_text(tag, context)


def _owned_reader(tag: Tag) -> Callable[[Context], str | None]:
    if tag.field.startswith(EXTRA):
        return lambda context: None if (at := extra_place(tag, context)) is None else at[0].extra[at[1]].text
    return _indicator_reader(tag) if tag.scope is Scope.INDICATOR else _project_reader(tag.field)


def extra_place(tag: Tag, context: Context) -> tuple[Project | Indicator, int] | None:
    """Whose further text a tag stands for, and which one it is; None where the form has no such label."""
    return next(iter(extra_places(tag, context)), None)


def extra_places(tag: Tag, context: Context) -> "Iterator[tuple[Project | Indicator, int]]":
    """As ``extra_place``, of all that stand side by side and have one cell for it."""
    is_row, label = tag.scope is Scope.INDICATOR, plain_label(tag.field.removeprefix(EXTRA))
    for owner in context.side(tag.period).indicators if is_row else filter(None, [context.project]):
        place = next((n for n, extra in enumerate(owner.extra) if plain_label(extra.label) == label), None)
        if place is not None:
            yield owner, place


def has_text(tag: Tag, context: Context) -> bool:
    """Whether what a condition of a row asks for is there: for the project at hand, or for any that a list is of."""
    read = reader(replace(tag, only_if=False))
    whose = context.each(tag.scope, tag.period) if _is_of_many(tag, context) else iter([context])
    return any(read(each) for each in whose)


def _is_of_many(tag: Tag, context: Context) -> bool:
    match tag.scope:
        case Scope.DOCUMENT | Scope.TABLE:
            return False
        case Scope.PROJECT:
            return context.project is None
        case Scope.INDICATOR:
            return context.indicator is None
        case _:
            return context.item is None


def _project_reader(field: str) -> Callable[[Context], str | None]:
    if field not in _PLAIN:
        return lambda context: text_at(context.project, field) if context.project else None
    get = attrgetter(field)
    return lambda context: get(context.project) if context.project else None


def _is_somebody(context: Context) -> bool:
    return context.indicator is not None or context.item is not None


def _item_text(tag: Tag, context: Context) -> str | None:
    return text_at(context.disclosure, f"{ITEM_PLACES[tag.scope]}[{context.item}].{tag.field}")


def _indicator_reader(tag: Tag) -> Callable[[Context], str | None]:
    if tag.part:
        return _part_reader(tag.part)
    if "." in tag.field:
        return lambda context: text_at(context.indicator, tag.field) if context.indicator else None
    get = attrgetter(tag.field)
    if tag.field == "period":
        return lambda context: PERIOD_WORDS.get(t := get(context.indicator), t) if context.indicator else None
    return lambda context: get(context.indicator) if context.indicator else None


OWN_PARTS = ("comparator", "unit")
"""Parts of 指标值 that some forms print in columns of their own"""


def _part_reader(part: str) -> Callable[[Context], str | None]:
    """How to get a part of 指标值, or what its own column says; "" when there is none, None without 指标值."""
    get = attrgetter(part)

    def text(context: Context) -> str | None:
        row = context.indicator
        if row is None:
            return None
        own: str | None = get(row) if part in OWN_PARTS else None
        if own is not None or row.value is None:
            return own
        found: str = get(parts_of(row.value, context.disclosure.glued))
        return found

    return text


@lru_cache(maxsize=4096)
def parts_of(value: str, glued: bool) -> ValueParts:
    """The parts of a 指标值."""
    return split_value(value, glued)
