"""Texts (内容): what stands at facts, and putting other texts there."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from core.changes import SetText
from core.edits import Edit
from core.errors import EditError
from core.facts import Fact, text_at, with_text
from core.grid import Grid
from core.messages import say
from core.model import Disclosure

_id = attrgetter("id")


def set_texts(disclosure: Disclosure, texts: Iterable[tuple[Fact, str]], label: str | None = None) -> Edit | None:
    """Put texts at facts, as one step; raises EditError where a fact is gone."""
    changes = tuple(changes_of(disclosure, texts))
    return Edit(label or say("修改单元格"), changes, changes[0].fact) if changes else None


def changes_of(disclosure: Disclosure, texts: Iterable[tuple[Fact, str]]) -> Iterator[SetText]:
    """The changes that put texts at facts; none where a text is there already.

    Of several texts for one fact, which a form may show in several cells, the first is put there.
    """
    wanted: dict[Fact, str] = {}
    for fact, text in texts:
        wanted.setdefault(fact, text)
    known = owners_of(disclosure, wanted)
    for fact, text in wanted.items():
        change = _change(_owner(known, fact), fact, text)
        if change.before != change.after:
            yield change


def text_of(disclosure: Disclosure, facts: Iterable[Fact]) -> list[str]:
    """The texts at facts, "" for a field that the form does not have; raises EditError where an owner is gone."""
    wanted = list(facts)
    known = owners_of(disclosure, wanted)
    return [text_at(_owner(known, fact), fact.field) or "" for fact in wanted]


def owners_of(disclosure: Disclosure, facts: Iterable[Fact]) -> dict[str, object]:
    """The owners of facts by their ids; those that are gone are missing."""
    ids = {fact.owner for fact in facts}
    found: dict[str, object] = {"": disclosure} | {table.id: table for table in disclosure.tables}
    wanted = len(found.keys() | ids)
    for project in disclosure.projects:
        if len(found) == wanted:
            break
        if project.id in ids:
            found[project.id] = project
        if not ids.isdisjoint(map(_id, project.indicators)):
            found |= {row.id: row for row in project.indicators if row.id in ids}
    return found


def _owner(known: dict[str, object], fact: Fact) -> object:
    owner = known.get(fact.owner)
    if owner is None:
        raise EditError(say("这一处已不存在，无法修改。"))
    return owner


def _change(owner: object, fact: Fact, text: str) -> SetText:
    """The change to ``text``, as the fact will read afterwards: goals come back in their own numbering."""
    before = text_at(owner, fact.field)
    if isinstance(owner, Grid):
        if before is None:
            raise EditError(say("这一处已不存在，无法修改。"))
        return SetText(fact, before, text)
    if isinstance(getattr(owner, fact.field, None), str):
        return SetText(fact, before, text)
    try:
        after = text_at(with_text(owner, fact.field, text), fact.field)
    except LookupError as error:
        raise EditError(say("这一处已不存在，无法修改。")) from error
    return SetText(fact, before, after)
