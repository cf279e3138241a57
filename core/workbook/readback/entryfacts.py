"""What a row says (行内事实): the text at each of its tags, exactly as it was where nobody changed the cell."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.facts import Fact
from core.fields import Kind
from core.workbook.readback.gather import Entry
from core.workbook.templates.context import ITEM_PLACES
from core.workbook.templates.keys import Key
from core.workbook.templates.ledger import Ledger, Text, side_mark
from core.workbook.templates.tags import RUNNING, Pieces, Scope, Tag, tags_of, take_apart


@dataclass(frozen=True, slots=True)
class Said:
    """The text at a tag, and where: ``text`` is None where the form has no such field.

    ``is_whole`` unless the cell's text did not fit its label texts any more; ``digits`` of a cell that is a number;
    ``filled`` where an empty cell takes the text of the one above it.
    """

    tag: Tag
    text: Text | None
    row: int
    column: int
    is_whole: bool = True
    digits: str = ""
    filled: bool = False


def fact_at(tag: Tag, key: Key) -> Fact:
    """The fact that a tag of a row stood for when the workbook was written."""
    if tag.scope is Scope.DOCUMENT:
        return Fact("", tag.field)
    if tag.scope in ITEM_PLACES:
        return Fact("", f"{ITEM_PLACES[tag.scope]}[{key.owner}].{tag.field}")
    return Fact(key.owner if tag.scope is Scope.INDICATOR else key.project, tag.field)


class Group(NamedTuple):
    """Cells of a row that hold one fact each, all of one scope.

    ``codes`` are the columns of those that are codes, ``hanging`` the places among them of those that may be merged
    with cells above them, or empty where those say the same.
    """

    scope: Scope
    tags: tuple[Tag, ...]
    columns: tuple[int, ...]
    places: Mapping[str, int]
    codes: tuple[int, ...]
    hanging: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RowShape:
    """The tagged cells of a template's row.

    ``groups`` and ``parts`` (of 指标值, by column) hold one text each and nothing else, ``others`` do not.
    """

    groups: tuple[Group, ...]
    parts: Mapping[int, str]
    others: Mapping[int, Pieces]


class RowReader:
    """Reads the rows of a filled workbook."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._inexact = {fact.owner for fact in ledger.exact}
        self._shapes: dict[tuple[object, ...], RowShape] = {}
        self._above: dict[tuple[str, int, str, int], str] = {}

    def shape(self, entry: Entry) -> RowShape:
        """The tagged cells of a row. All of them are others where a plain look at the cell would not do."""
        cells = entry.sheet.cells
        key = (cells.skeleton, entry.plan.number, entry.plan.moved, entry.key.row, entry.side)
        if key not in self._shapes:
            self._shapes[key] = _shape(entry.cells, cells.hanging_columns)
        if not self._inexact.isdisjoint(("", entry.key.project, entry.key.owner)):
            return RowShape((), {}, entry.cells)
        return self._shapes[key]

    def absent(self, entry: Entry) -> tuple[str, ...]:
        """The fields that a row lacks."""
        absent = self._ledger.absent[entry.key.absent] if entry.key.absent < len(self._ledger.absent) else ()
        return tuple(name.removeprefix(side_mark(entry.side)) for name in absent) if entry.side else absent

    def said(self, entry: Entry, cells: Mapping[int, Pieces] | None = None) -> Iterator[Said]:
        """What a row's cells say, all or some of them."""
        absent = self.absent(entry)
        for column, pieces in (entry.cells if cells is None else cells).items():
            tags = tags_of(pieces)
            text, is_filled = self.text(entry, column, tags, absent)
            texts = take_apart(pieces, text)
            for n, tag in enumerate(tags):
                if not entry.speaks_of(tag):
                    continue
                found = texts[n] if texts else text if n == len(tags) - 1 else ""
                whole = found if entry.is_new else self._whole(fact_at(tag, entry.key), found, text)
                digits = entry.sheet.cells.digits(entry.row, column)
                value = None if whole == "" and tag.field in absent else whole
                yield Said(tag, value, entry.row, column, texts is not None, digits, is_filled)

    def _whole(self, fact: Fact, found: str, shown: str) -> Text | None:
        """The text of a fact that its cell shows only nearly, as long as it shows that."""
        exact = self._ledger.exact.get(fact)
        return exact[1] if exact and (exact[0] == shown or _trimmed(exact[0]) == _trimmed(shown)) else found

    def text(self, entry: Entry, column: int, tags: Sequence[Tag], absent: Collection[str]) -> tuple[str, bool]:
        """What a cell shows, merged with those above it or left empty below them included, and whether it was empty."""
        cells = entry.sheet.cells
        text = cells.text(cells.anchor_rows.get((entry.row, column), entry.row), column)
        # A part of 指标值 is not known to be absent: an empty one says that there is none.
        if not any(tag.merges and not tag.part for tag in tags):
            return text, False
        place = (entry.sheet.id, entry.key.row, entry.side, column)
        above = self._above.get(place, "")
        if text or not above or not (entry.key.owner or entry.is_new):
            self._above[place] = text
            return text, False
        is_meant = any(f"{tag.field}=" in absent or tag.field in absent for tag in tags) and not entry.is_new
        self._above[place] = "" if is_meant else above
        return self._above[place], not is_meant


def _trimmed(text: str) -> str:
    """A text without what other programs do to the ends of its lines."""
    return "\n".join(map(str.strip, text.strip().splitlines()))


def _shape(cells: Mapping[int, Pieces], hanging: Collection[int]) -> RowShape:
    alone = {n: p[0] for n, p in cells.items() if len(p) == 1 and isinstance(p[0], Tag)}
    facts = {n: tag for n, tag in alone.items() if tag.is_fact}
    plain = {n: tag for n, tag in alone.items() if n not in hanging and not tag.merges}
    parts = {n: tag.part for n, tag in plain.items() if tag.part}
    numbers = {n for n, tag in plain.items() if tag.field == RUNNING}
    scopes = dict.fromkeys(tag.scope for tag in facts.values())
    groups = tuple(_group(scope, facts, hanging) for scope in scopes)
    is_told_once = len({(tag.scope, tag.field) for tag in facts.values()}) == len(facts)
    if not is_told_once:
        return RowShape((), {}, cells)
    left = {n: pieces for n, pieces in cells.items() if n not in facts and n not in parts and n not in numbers}
    return RowShape(groups, parts, left)


def _group(scope: Scope, facts: Mapping[int, Tag], hanging: Collection[int]) -> Group:
    tags = {n: tag for n, tag in facts.items() if tag.scope is scope}
    codes = tuple(n for n, tag in tags.items() if tag.kind is Kind.CODE)
    hung = tuple(place for place, (n, tag) in enumerate(tags.items()) if n in hanging or tag.merges)
    return Group(scope, tuple(tags.values()), tuple(tags), {tag.field: n for n, tag in tags.items()}, codes, hung)
