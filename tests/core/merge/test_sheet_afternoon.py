"""A simulated afternoon in the sheet: a colleague works on the rows of a filled list while its document is edited here.

What was done to the cells is written down step by step; the merge must tell exactly that.
"""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from openpyxl.workbook import Workbook

from core.edits import apply
from core.facts import Fact, text_at
from core.merge import Incoming, IncomingKind, What, merging
from core.model import Disclosure, Indicator
from core.parse import parse
from core.workbook.filling.fill import fill
from core.workbook.templates.keys import read_key
from core.workbook.templates.template import load_template
from tests.helpers.afternoon import Side, afternoons, made_base
from tests.helpers.mangling import HABITS
from tests.helpers.workbooks import edit

BASE = made_base()
LIST = "绩效指标"
COLUMNS = {"level1": 3, "level2": 4, "level3": 5, "description": 6, "value": 7, "basis": 12}
"""Where the list has the fields that are typed over, from 0"""
NAME, KEY, WIDTH = COLUMNS["level3"], 13, 14
STEPS = ("type", "type", "type", "remove", "add", "move", "sort")
Row = list[object]


@dataclass
class Worked:
    """The rows of the sheet after the afternoon, and what was done: texts typed, ids removed, names of rows added."""

    rows: list[Row]
    typed: dict[Fact, str] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    added: list[str] = field(default_factory=list)


def id_of(row: Row) -> str:
    key = read_key(str(row[KEY] or ""))
    return key.owner if key else ""


@st.composite
def worked(draw: DrawFn, rows: list[Row]) -> Worked:
    """Some steps as they are done in a sheet: the keys in the hidden column go with what is moved or copied."""
    done, names = Worked([list(row) for row in rows]), (f"新写{n}" for n in count(1))
    for kind in [*draw(st.lists(st.sampled_from(STEPS), max_size=8)), *draw(st.lists(st.just("copy"), max_size=1))]:
        place = draw(st.integers(0, len(done.rows) - 1))
        row = done.rows[place]
        match kind:
            case "type" if id_of(row):
                name = draw(st.sampled_from(list(COLUMNS)))
                text = draw(st.sampled_from(("修缮校舍", "慰问老人")))
                row[COLUMNS[name]] = done.typed[Fact(id_of(row), name)] = text
            case "remove" if id_of(row) and len(done.rows) > 1:
                done.removed.add(id_of(done.rows.pop(place)))
            case "add" | "copy":
                done.added.append(next(names))
                new = list(row) if kind == "copy" else [row[n] if 0 < n < NAME else None for n in range(WIDTH)]
                new[NAME] = done.added[-1]
                done.rows.insert(place + 1, new)
            case "move":
                done.rows.insert(draw(st.integers(0, len(done.rows) - 1)), done.rows.pop(place))
            case "sort":
                done.rows.sort(key=lambda each: str(each[COLUMNS["level2"]]), reverse=draw(st.booleans()))
    return done


def put(rows: Iterable[Row], book: Workbook) -> None:
    sheet = book[LIST]
    sheet.delete_rows(2, sheet.max_row)
    for row in rows:
        sheet.append(row)


def rows_there(disclosure: Disclosure) -> dict[str, Indicator]:
    return {row.id: row for project in disclosure.projects for row in project.indicators}


def expected(done: Worked, ours: Disclosure) -> dict[Fact, IncomingKind]:
    """What the merge is to say of texts and of rows that are gone."""
    before, here = rows_there(BASE), rows_there(ours)
    found = {Fact(id): IncomingKind.REMOVED if here[id] == before[id] else IncomingKind.CONFLICT for id in done.removed}
    for fact, text in done.typed.items():
        was, now = text_at(before[fact.owner], fact.field), text_at(here[fact.owner], fact.field)
        if fact.owner not in done.removed and text not in (was, now):
            found[fact] = IncomingKind.CHANGED if now == was else IncomingKind.CONFLICT
    return found


def told(changes: Iterable[Incoming]) -> dict[Fact, IncomingKind]:
    return {c.fact: c.kind for c in changes if c.base is not None and c.what is not What.ORDER}


@settings(
    max_examples=int(os.environ.get("JIBIAO_AFTERNOONS", "15")),
    suppress_health_check=list(HealthCheck),
    deadline=None,
)
@given(data=st.data(), ours=afternoons(BASE, "o", structure=False))
def test_the_merge_tells_what_was_done_to_the_cells_and_nothing_else(data: st.DataObject, ours: Side) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "报送.xlsx"
        fill(BASE, load_template("hebei-list"), path, save="5a7e")
        rows: list[Row] = []
        edit(path, lambda book: rows.extend(map(list, book[LIST].iter_rows(min_row=2, values_only=True))))
        done = data.draw(worked(rows))
        edit(path, lambda book: put(done.rows, book))
        for habit in data.draw(st.lists(st.sampled_from(sorted(HABITS)), max_size=1)):
            HABITS[habit](path)
        made = merging(BASE, ours.disclosure, parse(path))
    changes = [change for change in made.incoming(ours.disclosure) if not change.slight]
    assert told(changes) == expected(done, ours.disclosure)
    assert sum(change.kind is IncomingKind.ADDED for change in changes) == len(done.added)
    step = made.edit(ours.disclosure, [change for change in changes if change.kind is not IncomingKind.CONFLICT])
    after = rows_there(apply(ours.disclosure, step) if step else ours.disclosure)
    assert sorted(row.level3 or "" for id, row in after.items() if id not in rows_there(BASE)) == sorted(done.added)
    for id, row in rows_there(ours.disclosure).items():
        mine = {f.field: t for f, t in done.typed.items() if f.owner == id and told(changes).get(f) is CHANGED}
        gone = told(changes).get(Fact(id)) is IncomingKind.REMOVED
        assert (
            (id not in after) if gone else all(text_at(after[id], n) == mine.get(n, text_at(row, n)) for n in COLUMNS)
        )


CHANGED = IncomingKind.CHANGED
