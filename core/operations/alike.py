"""Texts to change alike (同类): what else asks for the correction that was just made."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from core.changes import SetText
from core.edits import Edit
from core.facts import Fact, text_at
from core.model import Disclosure, Indicator, Project

_rows = attrgetter("indicators")
_LEAST = 2
"""Letters of a piece, not all of its text, that tells of the same words in other texts"""


@dataclass(frozen=True, slots=True)
class Alike:
    """A text that can be changed alike: ``certain`` where the whole text is the same, or only signs and spaces differ
    as they did; else words in it are, which the clerk should look at."""

    fact: Fact
    before: str
    after: str
    certain: bool


def alike_texts(disclosure: Disclosure, edit: Edit) -> list[Alike]:
    """The texts of the same field that stand as the corrected one stood, or hold the piece that was replaced in it.

    Of a raw table, the cells that stand so. [] for an edit that is no correction of one text.
    """
    change = correction(edit)
    if change is None or not change.before or change.after is None:
        return []
    before, after = change.before, change.after
    done = {change.fact for change in edit.changes if isinstance(change, SetText)}
    old, new = _piece(before, after)
    signs = bool(old) and not any(letter.isalnum() for letter in old)
    words = _LEAST <= len(old) < len(before) and not old.isascii()
    found = []
    for fact, text in _texts(disclosure, change.fact, old if signs or words else before):
        if fact in done:
            continue
        if text == before:
            found.append(Alike(fact, text, after, certain=True))
        elif (signs or words) and old in text and (changed := text.replace(old, new)) != text:
            found.append(Alike(fact, text, changed, certain=signs))
    return found


def correction(edit: Edit) -> SetText | None:
    """The change that an edit makes, where it is one: of one text, or of one that several rows share."""
    if edit.reading is not None:
        return None
    texts = [change for change in edit.changes if isinstance(change, SetText)]
    alike = {(change.fact.field, change.before, change.after) for change in texts}
    return texts[0] if len(alike) == 1 and len(texts) == len(edit.changes) else None


def _piece(before: str, after: str) -> tuple[str, str]:
    """What was replaced, and by what: all between what both begin and end with."""
    least = min(len(before), len(after))
    start = next((n for n in range(least) if before[n] != after[n]), least)
    room = least - start
    end = next((n for n in range(room) if before[-1 - n] != after[-1 - n]), room)
    return before[start : len(before) - end], after[start : len(after) - end]


def _texts(disclosure: Disclosure, fact: Fact, piece: str) -> Iterator[tuple[Fact, str]]:
    """The texts of the field of a fact that hold a piece, its own among them, in the order of the document."""
    table = next((table for table in disclosure.tables if table.id == fact.owner), None)
    if table is not None:
        yield from ((Fact(table.id, table.address(c)), c.text) for c in [c for c in table.cells if piece in c.text])
        return
    if not fact.owner:
        return
    owners: list[Project | Indicator] = list(disclosure.projects)
    if all(project.id != fact.owner for project in disclosure.projects):
        owners = list(chain.from_iterable(map(_rows, disclosure.projects)))
    texts = map(_reader(owners, fact), owners)
    yield from (
        (Fact(owner.id, fact.field), text) for owner, text in zip(owners, texts, strict=True) if text and piece in text
    )


def _reader(owners: Iterable[Project | Indicator], fact: Fact) -> Callable[[Project | Indicator], str | None]:
    """What reads the field of a fact off its likes, of which there are thousands: most fields are plain texts."""
    own = next((owner for owner in owners if owner.id == fact.owner), None)
    if isinstance(getattr(own, fact.field, None), str):
        return attrgetter(fact.field)
    return lambda owner: text_at(owner, fact.field)
