"""Gathering (归集): the rows of a filled workbook, each with what it is about, wherever it stands now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from core.workbook.readback.columns import moved_columns
from core.workbook.readback.read import SheetCells
from core.workbook.templates.keys import Key, read_key
from core.workbook.templates.ledger import Ledger
from core.workbook.templates.scan import SheetPlan
from core.workbook.templates.tags import BOTH, Pieces, Scope, Tag, tags_of, take_apart


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the filled workbook: id of its grid, name, cells, and the column of its keys if it has one."""

    id: str
    name: str
    hidden: bool
    cells: SheetCells
    key_column: int | None


class Entry(NamedTuple):
    """A row made of a template's row: ``key`` says whose; ``is_new`` when somebody added or copied it in Excel.

    ``side`` is the period that it is about alone, where indicators of two stand side by side in it.
    """

    sheet: Sheet
    row: int
    plan: SheetPlan
    key: Key
    is_new: bool
    side: str = ""

    @property
    def cells(self) -> Mapping[int, Pieces]:
        """The cells with tags, by column."""
        cells = self.plan.cells.get(self.key.row, {})
        return {n: p for n, p in cells.items() if any(map(self.speaks_of, tags_of(p)))} if self.side else cells

    def speaks_of(self, tag: Tag) -> bool:
        """Whether a tag is of its side, or of both."""
        return not self.side or tag.period in ("", self.side)

    def sides(self) -> "Iterator[Entry]":
        """The row itself; where indicators of two periods stand side by side, once for each that is there."""
        if self.plan.period_at(self.key.row) != BOTH:
            yield self
            return
        mid = self._replace(side="mid", key=self.key._replace(owner=self.key.beside))
        annual = self._replace(side="annual")
        there = [entry for entry in (mid, annual) if entry.key.owner or is_filled_in(entry)]
        yield from there or [annual]


def find_keys(cells: SheetCells) -> int | None:
    """The column that holds the keys; None when the sheet has none."""
    for row in cells.texts.values():
        for column, text in row.items():
            if "|" in text and read_key(text):
                return column
    return None


def entries(sheet: Sheet, ledger: Ledger, seen: set[tuple[int, int, str, str]]) -> Iterator[Entry]:
    """The rows of a sheet that are made of rows of the template, top to bottom.

    A row without a key next to one that repeats is new; so is the second with the same key (``seen`` over all sheets).
    """
    keys = _keys(sheet)
    used = {key.sheet for key in keys.values()}
    plans = {plan.number: _as_it_stands(plan, sheet, keys) for plan in ledger.plans if plan.number in used}
    above: Entry | None = None
    waiting: list[int] = []
    for row in sorted(sheet.cells.texts):
        key = keys.get(row)
        plan = plans.get(key.sheet) if key else None
        if key and plan:
            above = Entry(sheet, row, plan, key, _is_copy(key, plan, seen))
            yield from _added(waiting, above)
            yield from above.sides()
            waiting = []
        elif above and above.plan.repeats_alone(above.key.row):
            yield from _added([row], above)
        else:
            waiting.append(row)


def _keys(sheet: Sheet) -> dict[int, Key]:
    """The keys of a sheet's rows."""
    column = sheet.key_column or 0
    return {row: key for row, line in sheet.cells.texts.items() if (key := read_key(line.get(column, "")))}


def _as_it_stands(plan: SheetPlan, sheet: Sheet, keys: Mapping[int, Key]) -> SheetPlan:
    """The plan of a sheet with its columns where they are now."""
    rows: dict[int, int] = {}
    for row, key in keys.items():
        if key.sheet == plan.number:
            rows.setdefault(key.row, row)
    columns = moved_columns(plan, rows, sheet.cells)
    return plan if columns == {n: n for n in plan.columns()} else plan.with_columns(columns)


def _added(rows: list[int], neighbour: Entry) -> Iterator[Entry]:
    """Rows without a key beside one that repeats, as far as they have any text of their own."""
    for row in rows if neighbour.plan.repeats_alone(neighbour.key.row) else ():
        if says_labels(neighbour.sheet.cells.texts[row].values(), neighbour.plan.labels.values()):
            continue  # a header that was typed or copied anew
        entry = Entry(neighbour.sheet, row, neighbour.plan, neighbour.key, True)
        yield from filter(is_filled_in, entry.sides())


def says_labels(line: Iterable[str], labels: Iterable[str]) -> bool:
    """Whether most of what a row says are labels."""
    texts = {text.strip() for text in line if text.strip()}
    return 2 * len(texts.intersection(labels)) > len(texts)


def _is_copy(key: Key, plan: SheetPlan, seen: set[tuple[int, int, str, str]]) -> bool:
    place = (key.sheet, key.row, key.project, key.owner or key.beside)
    is_copy = plan.scope_at(key.row) is not plan.per and place in seen
    seen.add(place)
    return is_copy


def is_filled_in(entry: Entry) -> bool:
    """Whether a row has any text of its own: what names a project on an indicator's row does not count."""
    scope = entry.plan.scope_at(entry.key.row)
    return any(_says(entry, entry.sheet.cells.text(entry.row, n), pieces, scope) for n, pieces in entry.cells.items())


def _says(entry: Entry, text: str, pieces: Pieces, scope: Scope) -> bool:
    texts = take_apart(pieces, text)
    if texts is None:
        return True
    own = (tag.scope is scope and (not entry.side or tag.period == entry.side) for tag in tags_of(pieces))
    return any(is_own and found.strip() for found, is_own in zip(texts, own, strict=True))
