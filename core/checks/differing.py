"""Differing (改动之处): in which fields one state of a project is not like another, for rules say what they read."""

from collections.abc import Sequence
from dataclasses import fields
from itertools import compress
from operator import attrgetter, ne

from core.model import Indicator, Project

ROWS = "indicators"
"""Stands for rows that came, went or changed places"""
_OF_PROJECT = tuple(field.name for field in fields(Project) if field.name != ROWS)
_OF_ROW = tuple(field.name for field in fields(Indicator))
_project, _row = attrgetter(*_OF_PROJECT), attrgetter(*_OF_ROW)


def differing(before: Project, after: Project) -> set[str]:
    """The fields of the project and of its rows that differ; ``ROWS`` alone stands for any change of the rows."""
    found = _differing(_OF_PROJECT, _project(before), _project(after))
    if [row.id for row in before.indicators] != [row.id for row in after.indicators]:
        return found | {ROWS}
    for old, new in zip(before.indicators, after.indicators, strict=True):
        if old is not new:
            found |= _differing(_OF_ROW, _row(old), _row(new))
    return found


def _differing(names: Sequence[str], old: Sequence[object], new: Sequence[object]) -> set[str]:
    return set(compress(names, map(ne, old, new)))
