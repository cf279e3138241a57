"""What a clerk can do to a disclosure: each a pure function that returns an Edit, or None where nothing changes."""

import uuid
from collections.abc import Iterable
from dataclasses import replace

from core.edits import Edit, InsertIndicator, RemoveIndicator, SetText
from core.errors import EditError
from core.facts import Fact, owners, text_at, with_text
from core.fields import INDICATOR_FIELDS
from core.messages import say
from core.model import Disclosure, Indicator, Project


def set_texts(disclosure: Disclosure, texts: Iterable[tuple[Fact, str]], label: str | None = None) -> Edit | None:
    """Put texts at facts, as one step; raises EditError where a fact is gone."""
    everyone: dict[str, object] = {"": disclosure}
    for id, project, indicator in owners(disclosure):
        everyone[id] = indicator or project
    changes = []
    for fact, text in texts:
        owner = everyone.get(fact.owner)
        if owner is None:
            raise EditError(say("这一处已不存在，无法修改。"))
        change = _change(owner, fact, text)
        if change.before != change.after:
            changes.append(change)
    if not changes:
        return None
    return Edit(label or say("修改单元格"), tuple(changes), changes[0].fact)


def insert_indicator(disclosure: Disclosure, project_id: str, index: int) -> Edit:
    """Put a new row at ``index``, with the fields, level 1 and level 2 of the row above (or below)."""
    project = project_of(disclosure, project_id)
    near = project.indicators[max(0, min(index, len(project.indicators)) - 1)] if project.indicators else None
    row = _blank_like(near)
    return Edit(say("插入指标行"), (InsertIndicator(project_id, index, row),), Fact(row.id, "level3"))


def remove_indicators(disclosure: Disclosure, project_id: str, indexes: Iterable[int]) -> Edit:
    """Take rows out of a project, as one step; raises EditError where there is no such row."""
    project = project_of(disclosure, project_id)
    try:
        changes = tuple(
            RemoveIndicator(project_id, k, project.indicators[k]) for k in sorted(set(indexes), reverse=True)
        )
    except IndexError as error:
        raise EditError(say("表格已经变了，这一步无法执行。")) from error
    return Edit(say("删除指标行"), changes, Fact(project_id, "project_name"))


def project_of(disclosure: Disclosure, id: str) -> Project:
    """The project with that id; raises EditError where it is gone."""
    for project in disclosure.projects:
        if project.id == id:
            return project
    raise EditError(say("这个项目已不存在，无法修改。"))


def new_id() -> str:
    """An id for a row or project made by hand, unlike any other."""
    return uuid.uuid4().hex[:12]


def _change(owner: object, fact: Fact, text: str) -> SetText:
    """The change to ``text``, as the fact will read afterwards: goals come back in their own numbering."""
    try:
        after = text_at(with_text(owner, fact.field, text), fact.field)
    except LookupError as error:
        raise EditError(say("这一处已不存在，无法修改。")) from error
    return SetText(fact, text_at(owner, fact.field), after)


def _blank_like(near: Indicator | None) -> Indicator:
    if near is None:
        return Indicator(new_id(), level1="", level2="", level3="", description="", value="", basis="")
    kept = {"level1", "level2", "period"}
    row = replace(near, id=new_id())
    for name in INDICATOR_FIELDS:
        if name not in kept and text_at(near, name) is not None:
            row = with_text(row, name, "")
    return row
