"""Texts (逐项文字): the texts of three states of one thing, field by field, as far as they can be told apart."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from functools import cache
from typing import NamedTuple, TypeVar

from core.facts import Fact, steps, text_at, with_text
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.goals import number_goals, split_goals
from core.messages import say
from core.model import Disclosure, Group, Indicator, Overall, Project, Safeguard, SubGoal


class Texts(NamedTuple):
    """A text in the base, here and there; None where that side has no such thing."""

    base: str | None
    here: str | None
    there: str | None


FieldTexts = Iterator[tuple[str, Texts]]
_Owner = TypeVar("_Owner", Project, Indicator)
_DIRECT = frozenset(name for name in (PROJECT_FIELDS | INDICATOR_FIELDS) if not set(name) & set(".[")) - {"goals"}
"""Fields that are a text or nothing: asked for without taking the field's name apart"""
_PLAIN = tuple(name for name in PROJECT_FIELDS if "[" not in name and name != "goals")
_LISTS = {"sub_goals": ("title", "goal", "indicator"), "safeguards": ("title", "text")}


def text_in(owner: Project | Indicator | Disclosure, field: str) -> str | None:
    """The text at a field; None where there is no such field."""
    if field in _DIRECT:
        return getattr(owner, field)  # type: ignore[no-any-return]
    return text_at(owner, field)


def changed_parts(one: _Owner, other: _Owner) -> frozenset[str]:
    """The names of the attributes in which two states of one owner differ, its rows left out."""
    names = (part.name for part in fields(one) if part.name != "indicators")
    return frozenset(name for name in names if getattr(one, name) != getattr(other, name))


@cache
def part_of(field: str) -> str:
    """The attribute that a field is in: "spend_plan" of "spend_plan[2]"."""
    return str(steps(field)[0])


def project_texts(base: Project, here: Project, there: Project) -> FieldTexts:
    """The texts of a project by field, those of its rows left out."""
    sides = (base, here, there)
    for name in _PLAIN:
        if getattr(base, name) != getattr(there, name):
            yield name, Texts(*(getattr(side, name) for side in sides))
    yield from _plan(base, here, there)
    yield from _goals(base, here, there)
    for n in range(len(base.extra)):
        field = f"extra[{n}].text"
        if all(len(side.extra) > n and side.extra[n].label == base.extra[n].label for side in sides):
            yield field, Texts(*(side.extra[n].text for side in sides))


def _plan(base: Project, here: Project, there: Project) -> FieldTexts:
    plans = [side.spend_plan for side in (base, here, there)]
    if plans[0] == plans[2] or plans[2] is None:
        return
    for n in range(max(len(plan or ()) for plan in plans)):
        yield f"spend_plan[{n}]", Texts(*(plan[n] if plan and n < len(plan) else None for plan in plans))


def _goals(base: Project, here: Project, there: Project) -> FieldTexts:
    """Item by item where all three have as many, else as a whole."""
    goals = [side.goals for side in (base, here, there)]
    if goals[0] == goals[2]:
        return
    if len({len(items or ()) for items in goals}) == 1 and all(items is not None for items in goals):
        for n, texts in enumerate(zip(*(items or () for items in goals), strict=True)):
            yield f"goals[{n}]", Texts(*texts)
    else:
        yield "goals", Texts(*(None if items is None else number_goals(items) for items in goals))


def prose_texts(base: Disclosure, here: Disclosure, there: Disclosure) -> FieldTexts:
    """The texts of the department: year, name, prose; lists item by item where all three have as many."""
    sides = (base, here, there)
    yield "year", Texts(*(text_at(side, "year") for side in sides))
    yield "department", Texts(*(side.department for side in sides))
    prose = [side.overall for side in sides]
    if prose[0] == prose[2] or prose[2] is None:
        return
    yield "overall.goal", Texts(*(part.goal if part else None for part in prose))
    for name, parts in _LISTS.items():
        items = [getattr(part, name) if part else () for part in prose]
        if len({len(item) for item in items}) > 1:
            yield f"overall.{name}", Texts(*(_listed(item) for item in items))
            continue
        for n in range(len(items[0])):
            for part in parts:
                yield f"overall.{name}[{n}].{part}", Texts(*(getattr(item[n], part) for item in items))


def _listed(items: Sequence[SubGoal | Safeguard]) -> str:
    """A list of the prose as one text, to be shown."""
    if not items:
        return say("（没有）")
    return "\n".join("　".join(filter(None, _texts(item))) for item in items)


def _texts(item: SubGoal | Safeguard) -> tuple[str, ...]:
    return (item.title, item.goal, item.indicator) if isinstance(item, SubGoal) else (item.title, item.text)


def put(owner: _Owner, field: str, text: str | None, theirs: _Owner | None) -> _Owner:
    """The owner with a text at a field, also where it had none of the kind; goals as a whole come from ``theirs``."""
    head, dot, _ = field.partition(".")
    if isinstance(owner, Project):
        if field == "goals":
            items = theirs.goals if isinstance(theirs, Project) else split_goals(text or "")
            return replace(owner, goals=items)
        if field.startswith("spend_plan["):
            return replace(owner, spend_plan=_lengthened(owner.spend_plan or (), int(field[11:-1]), text or ""))
    if dot and getattr(owner, head, "") is None:
        owner = replace(owner, **{head: Group()})  # type: ignore[arg-type]
    return with_text(owner, field, text)


def _lengthened(plan: Sequence[str], month: int, text: str) -> tuple[str, ...]:
    texts = [*plan, *[""] * (month + 1 - len(plan))]
    texts[month] = text
    return tuple(texts)


def put_prose(ours: Disclosure, fact: Fact, text: str | None, theirs: Disclosure) -> Disclosure:
    """The disclosure with a text of its department; a list as a whole comes from ``theirs``."""
    name = fact.field.removeprefix("overall.")
    if fact.field == "year":
        return replace(ours, year=theirs.year)
    if fact.field == "department":
        return replace(ours, department=text)
    overall, other = ours.overall or Overall(), theirs.overall or Overall()
    if name in _LISTS:
        return replace(ours, overall=replace(overall, **{name: getattr(other, name)}))
    return replace(ours, overall=with_text(overall, name, text))
