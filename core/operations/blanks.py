"""Blank rows and projects (空白行、空白项目), shaped like their neighbours, under ids of their own."""

import uuid
from dataclasses import replace

from core.facts import text_at, with_text
from core.fields import INDICATOR_FIELDS, PROJECT_FIELDS
from core.model import Extra, Indicator, Project

_KEPT = frozenset({"level1", "level2", "period"})
"""What a new row takes from its neighbour"""
_SHARED = ("department_code", "department_name", "unit_code", "unit_name", "amount_unit")
"""What a new project takes from its neighbour"""


def new_id() -> str:
    """An id for a row, project or table made by hand, unlike any other."""
    return uuid.uuid4().hex[:12]


def blank_like(near: Indicator | None) -> Indicator:
    """A row without content, with the fields and levels of another."""
    if near is None:
        return Indicator(new_id(), level1="", level2="", level3="", description="", value="", basis="")
    row = replace(near, id=new_id(), extra=tuple(Extra(extra.label, "") for extra in near.extra))
    for name in INDICATOR_FIELDS:
        if name not in _KEPT and text_at(near, name) is not None:
            row = with_text(row, name, "")
    return row


def blank_project(near: Project) -> Project:
    """A project without content: the fields that another has, its department and unit, and one blank row."""
    project = replace(near, id=new_id(), extra=tuple(Extra(extra.label, "") for extra in near.extra))
    for name in PROJECT_FIELDS:
        if name not in _SHARED and text_at(near, name) is not None:
            project = with_text(project, name, "")
    row = blank_like(near.indicators[0] if near.indicators else None)
    levels = {name: "" for name in ("level1", "level2") if text_at(row, name) is not None}
    return replace(project, indicators=(replace(row, **levels),))  # type: ignore[arg-type]


def first_project() -> Project:
    """The project of a document that has none: the fields that every form has."""
    row = Indicator(new_id(), level1="", level2="", level3="", value="")
    return Project(new_id(), 1, project_code="", project_name="", budget_total="", goals=(), indicators=(row,))
