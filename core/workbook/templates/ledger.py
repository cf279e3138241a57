"""The ledger (随表信息): a very hidden sheet that keeps what the cells of a filled workbook cannot show.

It names the template with its version, and holds its tags and labels, so that a workbook is read without it; fields
that the template has no cell for; texts that a cell cannot hold to the letter, each with what the cell shows instead,
so that a cell changed in Excel counts and an untouched one comes back exactly.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.facts import Fact
from core.grid import Grid
from core.workbook.parts.cells import inline, letters
from core.workbook.templates.scan import SheetPlan, scan

LEDGER = "_jibiao"
"""The name of the sheet."""
_SCHEMA = 1
_CHUNK = 16000
"""Characters a cell of the ledger holds; twice as many UTF-16 units fit."""
Text = str | list[Any]
"""A fact's text, or the items of goals and extra fields."""


@dataclass
class Ledger:
    """What travels beside the cells.

    ``save`` is the id of the saving that wrote the workbook, by which its base is found when it comes back.
    ``absent`` lists sets of fields that rows lack ("basis"; "level1=" is there but empty where rows are merged;
    "mid/basis" is that of one side of a row).
    ``exact`` gives for a fact what its cell shows and its text. ``hidden`` are the facts without a cell, ``owners``
    the ids of projects and of indicators (with their project's) without a row. ``orders`` are the ids of a project's
    indicators, as they came and as their rows stand, where those of one period stand apart. ``tables`` are (id, page,
    title).
    """

    template: str = ""
    title: str = ""
    plans: tuple[SheetPlan, ...] = ()
    absent: list[tuple[str, ...]] = field(default_factory=lambda: [()])
    exact: dict[Fact, tuple[str, Text | None]] = field(default_factory=dict)
    hidden: dict[Fact, Text] = field(default_factory=dict)
    owners: list[tuple[str, str]] = field(default_factory=list)
    orders: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    tables: list[tuple[str, int | None, str]] = field(default_factory=list)
    save: str = ""
    version: int = 0
    _numbers: dict[tuple[str, ...], int] = field(default_factory=lambda: {(): 0})

    def absent_number(self, names: Iterable[str]) -> int:
        """The number of a set of fields that a row lacks."""
        key = tuple(names)
        if key not in self._numbers:
            self._numbers[key] = len(self.absent)
            self.absent.append(key)
        return self._numbers[key]

    def keep_table(self, grid: Grid) -> int:
        """Note a table; gives its number."""
        self.tables.append((grid.id, grid.page, grid.title))
        return len(self.tables) - 1

    def in_order(self, project: str, rows: Sequence[str]) -> Sequence[str]:
        """A project's indicators as they came, unless somebody moved their rows; new ones stay behind neighbours."""
        came, laid = self.orders.get(project, ([], []))
        known = {id: n for n, id in enumerate(came)}
        if [id for id in rows if id in known] != [id for id in laid if id in set(rows)]:
            return rows
        ranks: dict[str, int] = {}
        last = -1
        for id in rows:
            last = ranks[id] = known.get(id, last)
        return sorted(rows, key=ranks.__getitem__)

    def xml(self, namespace: str) -> bytes:
        """The ledger as a worksheet part."""
        rows = "".join(_row(number, entry) for number, entry in enumerate(self._entries(), 1))
        sheet = f'<worksheet xmlns="{namespace}"><sheetData>{rows}</sheetData></worksheet>'
        return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{sheet}'.encode()

    def _entries(self) -> Iterator[list[Any]]:
        yield ["jibiao", _SCHEMA, self.template, self.title, self.version]
        if self.save:
            yield ["save", self.save]
        for plan in self.plans:
            texts = [[row, column, text] for (row, column), text in plan.texts.items()]
            yield ["sheet", plan.number, plan.name, plan.key_column, texts]
        for names in self.absent[1:]:
            yield ["absent", *names]
        for owner in self.owners:
            yield ["owner", *owner]
        for project, rows in self.orders.items():
            yield ["order", project, *rows]
        for fact, (shown, text) in self.exact.items():
            yield ["exact", fact.owner, fact.field, shown, text]
        for fact, text in self.hidden.items():
            yield ["fact", fact.owner, fact.field, text]
        for table in self.tables:
            yield ["table", *table]


def side_mark(period: str) -> str:
    """What the name of a field begins with that one side of a row lacks."""
    return f"{period}/" if period else ""


def _row(number: int, entry: Sequence[Any]) -> str:
    text = json.dumps(entry, ensure_ascii=False)
    chunks = [text[start : start + _CHUNK] for start in range(0, len(text), _CHUNK)]
    cells = (f'<c r="{letters(n)}{number}" t="inlineStr">{inline(chunk)}</c>' for n, chunk in enumerate(chunks, 1))
    return f'<row r="{number}">{"".join(cells)}</row>'


def read_ledger(rows: Iterable[Mapping[int, str]]) -> Ledger | None:
    """The ledger out of the texts of its rows by column; None when it is none or beyond reading."""
    ledger = Ledger()
    try:
        entries = [json.loads("".join(text for _, text in sorted(row.items()))) for row in rows if row]
        if not entries or entries[0][:2] != ["jibiao", _SCHEMA]:
            return None
        ledger.template, ledger.title = entries[0][2:4]
        ledger.version = next(iter(entries[0][4:]), 0)
        for kind, *values in entries[1:]:
            _take(ledger, kind, values)
    except (ValueError, TypeError, LookupError):
        return None
    return ledger


def _take(ledger: Ledger, kind: str, values: list[Any]) -> None:
    if kind == "save":
        ledger.save = str(values[0])
    elif kind == "sheet":
        number, name, key_column, told = values
        texts = {(row, column): text for row, column, text in told}
        ledger.plans = (*ledger.plans, scan(number, name, texts, key_column))
    elif kind == "absent":
        ledger.absent.append(tuple(values))
    elif kind == "owner":
        ledger.owners.append((values[0], values[1]))
    elif kind == "order":
        project, came, laid = values
        ledger.orders[project] = (came, laid)
    elif kind == "exact":
        owner, name, shown, text = values
        ledger.exact[Fact(owner, name)] = (shown, text)
    elif kind == "fact":
        owner, name, text = values
        ledger.hidden[Fact(owner, name)] = text
    elif kind == "table":
        ledger.tables.append((values[0], values[1], values[2]))
