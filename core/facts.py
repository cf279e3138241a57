"""Facts: one text of a disclosure, addressed by its owner's id; and the path strings of the contract.

A Fact survives the rows above it being moved or deleted, so findings, edits and the journal use it. The path
("projects[3].indicators[2].value") is what JSON prints: the same address by position.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from core.goals import number_goals, split_goals
from core.grid import Grid
from core.model import Disclosure, Indicator, Project

_Owner = TypeVar("_Owner")
_STEP = re.compile(r"([a-z_0-9]+)|\[(\d+)\]")
_FIRST: dict[str, Any] = {"goals": (), "year": 0}
"""What a text is taken for where a form without that field gets it"""
_PATH = re.compile(r"projects\[(\d+)\](?:\.indicators\[(\d+)\])?(?:\.(.+))?$")


@dataclass(frozen=True, slots=True)
class Fact:
    """The address of one text: ``owner`` is the id of a project, an indicator or a raw table, or "" for the disclosure
    itself; ``field`` is the way from there ("value", "spend_plan[2]", "common.name", "overall.goal"; in a table the
    address of a cell by the keys of its row and column, "[3][2]")."""

    owner: str = ""
    field: str = ""


@lru_cache(maxsize=4096)
def steps(field: str) -> tuple[str | int, ...]:
    """ "spend_plan[2]" → ("spend_plan", 2)."""
    return tuple(name or int(number) for name, number in _STEP.findall(field))


def text_at(owner: object, field: str) -> str | None:
    """The text at ``field`` of a project, indicator or disclosure; None where there is no such field or item, or no
    text at it but a whole ("indicators").

    Goals read as one text, numbered as the forms print them.
    """
    plain = getattr(owner, field, None)
    if isinstance(plain, str):  # as most are
        return plain
    if isinstance(owner, Grid) and field.startswith("["):
        number = owner.number(field)
        return None if number is None else owner.cells[number].text
    value: Any = owner
    for step in steps(field):
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        else:
            value = getattr(value, step, None)
    if isinstance(value, tuple):
        return number_goals(value) if all(isinstance(item, str) for item in value) else None
    return str(value) if isinstance(value, int) else value if isinstance(value, str) else None


def with_text(owner: _Owner, field: str, text: str | None) -> _Owner:
    """A copy of ``owner`` with ``text`` at ``field``; raises LookupError where the way there does not exist.

    ``text`` for goals as a whole is taken apart into its items.
    """
    if text is not None and isinstance(getattr(owner, field, None), str):  # as most are
        return _with_plain(owner, field, text)
    copy: _Owner = _with_text(owner, steps(field), text)
    return copy


def _with_plain(owner: _Owner, field: str, text: str) -> _Owner:
    """``replace`` of one field, at half the price: tens of thousands are replaced at once."""
    places, get = _shape(type(owner))  # type: ignore[arg-type]  # classes are hashable
    values = list(get(owner))
    values[places[field]] = text
    return type(owner)(*values)


@cache
def _shape(kind: type) -> tuple[dict[str, int], Callable[[object], tuple[Any, ...]]]:
    """Where each field of a dataclass stands, and what gets them all."""
    names = [field.name for field in fields(kind)]
    return {name: n for n, name in enumerate(names)}, attrgetter(*names)


def _with_text(value: Any, way: tuple[str | int, ...], text: str | None) -> Any:
    if not way:
        if isinstance(value, tuple):
            return None if text is None else split_goals(text)
        return int(text) if isinstance(value, int) and text is not None else text
    step, rest = way[0], way[1:]
    if isinstance(step, int):
        if not isinstance(value, tuple) or step >= len(value):
            raise LookupError(step)
        return (*value[:step], _with_text(value[step], rest, text), *value[step + 1 :])
    if step not in getattr(value, "__dataclass_fields__", ()):
        raise LookupError(step)
    part = getattr(value, step)
    if part is None and not rest and text is not None and step in _FIRST:
        part = _FIRST[step]
    return replace(value, **{step: _with_text(part, rest, text)})


def owners(disclosure: Disclosure) -> Iterator[tuple[str, Project, Indicator | None]]:
    """Every owner of facts: its id, its project, and the indicator when it is one."""
    for project in disclosure.projects:
        yield project.id, project, None
        for indicator in project.indicators:
            yield indicator.id, project, indicator


class Paths:
    """Translates facts to path strings and back for one state of a disclosure."""

    def __init__(self, disclosure: Disclosure) -> None:
        self._place: dict[str, str] = {"": ""}
        self._owner: dict[str, str] = {"": ""}
        for n, project in enumerate(disclosure.projects):
            self._add(project.id, f"projects[{n}]")
            for k, indicator in enumerate(project.indicators):
                self._add(indicator.id, f"projects[{n}].indicators[{k}]")

    def _add(self, id: str, path: str) -> None:
        self._place[id] = path
        self._owner[path] = id

    def path(self, fact: Fact) -> str | None:
        """The path of a fact; None when its owner is gone."""
        place = self._place.get(fact.owner)
        if place is None:
            return None
        return f"{place}.{fact.field}" if place and fact.field else place or fact.field

    def fact(self, path: str) -> Fact | None:
        """The fact at a path; None when there is no such project or row."""
        match = _PATH.match(path)
        if not match:
            return Fact("", path)
        project, indicator, field = match.groups()
        place = f"projects[{project}]" + (f".indicators[{indicator}]" if indicator else "")
        owner = self._owner.get(place)
        return None if owner is None else Fact(owner, field or "")
