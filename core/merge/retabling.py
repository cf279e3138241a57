"""Raw tables read again (原样表格重新读取): what the clerk changed in them, carried over to what the document has now.

Cell by cell, where one side has left rows, columns and merged cells as they were. Where both have changed them the
clerk's table stays, and the one that the document has now can be taken instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from core.facts import Fact
from core.findings import Finding, Severity
from core.grid import Cell, Grid
from core.merge.lines import Ways, ways
from core.merge.order import insertion_place
from core.merge.tables import spans
from core.messages import say
from core.tabledraft import TITLE, lines_of

RULE = "parse.merge-conflict"


@dataclass
class Retabled:
    """The raw tables with what was carried over: how many changes that is, and a finding for each that needs a look."""

    tables: list[Grid] = field(default_factory=list)
    kept: int = 0
    conflicts: list[Finding] = field(default_factory=list)

    def ask(self, id: str, message: str) -> None:
        """Tell of what could not be carried over to a table, or of a whole table ("" where it is gone)."""
        self.conflicts.append(Finding(Fact(id), RULE, Severity.WARNING, message))

    def choose(self, fact: Fact, now: str, mine: str) -> None:
        """Let the clerk choose between two texts; that of the document stands."""
        message = say("原文改成了“{now}”，之前改过的是“{mine}”，请选定。", now=now, mine=mine)
        self.conflicts.append(Finding(fact, RULE, Severity.WARNING, message, now, fixes=(mine, now)))


def retabled(base: Sequence[Grid], mine: Sequence[Grid], now: Sequence[Grid]) -> Retabled:
    """The tables of ``now`` with what was changed from ``base`` to ``mine``; a table has one id in all three."""
    read, kept = {grid.id: grid for grid in base}, {grid.id: grid for grid in mine}
    found = Retabled()
    for grid in now:
        whole = _kept(read.get(grid.id), kept.get(grid.id), grid, found)
        found.tables += [whole] if whole else []
    there = {grid.id for grid in now}
    for grid in mine:
        if grid.id not in there and _is_work(read.get(grid.id), grid, found):
            place = insertion_place([one.id for one in found.tables], [one.id for one in mine], grid.id)
            found.tables.insert(place, grid)
    return found


def _kept(base: Grid | None, mine: Grid | None, now: Grid, found: Retabled) -> Grid | None:
    """A table that the document has now; None where the clerk has done away with it."""
    if base is None:
        return now
    if mine is not None:
        return _title(base, mine, _merged(base, mine, now, found), found)
    if _says_same(base, now):
        found.kept += 1
        return None
    message = say("“{now}”之前删除或改过，但原文后来改了它，先保留原文的。", now=_name(now))
    found.ask(now.id, message)
    return now


def _is_work(base: Grid | None, mine: Grid, found: Retabled) -> bool:
    """Whether a table that the document does not have (any more) holds work of the clerk."""
    if base is None:
        found.kept += 1
        return True
    if _says_same(base, mine) and base.title == mine.title:
        return False
    found.ask(mine.id, say("原文里已没有“{mine}”，但之前改过它，先保留。", mine=_name(mine)))
    return True


def _title(base: Grid, mine: Grid, merged: Grid, found: Retabled) -> Grid:
    """A merged table, which has the title of the document, with the clerk's."""
    now = merged.title
    if mine.title in (base.title, now):
        return merged
    if now != base.title:
        found.choose(Fact(merged.id, TITLE), now, mine.title)
        return merged
    found.kept += 1
    return replace(merged, title=mine.title)


def _merged(base: Grid, mine: Grid, now: Grid, found: Retabled) -> Grid:
    """The table with the title of the document."""
    if _says_same(base, mine):
        return now
    if _says_same(base, now):
        found.kept += 1
        return replace(mine, title=now.title)
    if _built(base) == _built(mine):
        way = ways(base, now)
        if way is not None:
            return _with_texts_of(mine, base, now, way, found)
    elif _built(base) == _built(now):
        return _with_news(base, mine, now, found)
    return _apart(mine, now, found)


def _with_texts_of(mine: Grid, base: Grid, now: Grid, way: Ways, found: Retabled) -> Grid:
    """The table as it reads now, with the texts that the clerk changed, each where its cell has come to."""
    texts: dict[int, str] = {}
    for old, typed in zip(base.cells, mine.cells, strict=True):
        if typed.text == old.text:
            continue
        number = _come_to(old, way, now)
        if number is None:
            message = say(
                "原文这一处变动较大，之前把“{was}”改成的“{mine}”没有用上，请查看。", was=old.text, mine=typed.text
            )
            found.ask(now.id, message)
        elif (cell := now.cells[number]).text == old.text:
            texts[number] = typed.text
            found.kept += 1
        elif cell.text != typed.text:
            found.choose(Fact(now.id, now.address(cell)), cell.text, typed.text)
    return now.with_texts(texts)


def _come_to(cell: Cell, way: Ways, now: Grid) -> int | None:
    """Which cell of the table as it reads now is one of before; None where that is not certain."""
    row, column = way.rows.get(cell.row), way.columns.get(cell.column)
    if row is None or column is None or cell.row not in way.certain:
        return None
    number = now.number_at(row, column)
    return number if (now.cells[number].row, now.cells[number].column) == (row, column) else None


def _with_news(base: Grid, mine: Grid, now: Grid, found: Retabled) -> Grid:
    """The clerk's table with the texts that have changed in the document."""
    found.kept += 1
    texts: dict[int, str] = {}
    for old, new in zip(base.cells, now.cells, strict=True):
        if new.text == old.text:
            continue
        number = mine.number(base.address(old))
        typed = mine.cells[number].text if number is not None else None
        if number is None:
            message = say(
                "原文把“{was}”改成了“{now}”，但这一格之前已经删除或合并，请查看。", was=old.text, now=new.text
            )
            found.ask(mine.id, message)
        elif typed == old.text:
            texts[number] = new.text
        elif typed is not None and typed != new.text:
            texts[number] = new.text
            found.choose(Fact(mine.id, base.address(old)), new.text, typed)
    return replace(mine.with_texts(texts), title=now.title)


def _apart(mine: Grid, now: Grid, found: Retabled) -> Grid:
    """The clerk's table, its rows and columns under names of their own, for they are not those of the document."""
    found.kept += 1
    message = say(
        "“{mine}”的行列原文改过，之前也改过，先保留之前改的。要用原文现在的表，请选用建议。", mine=_name(mine)
    )
    fixes = (say("原文现在的表"),)
    found.conflicts.append(Finding(Fact(now.id), RULE, Severity.WARNING, message, fixes=fixes))
    rows, columns = range(now.rows, now.rows + mine.rows), range(now.columns, now.columns + mine.columns)
    return replace(mine, title=now.title, row_keys=tuple(rows), column_keys=tuple(columns))


def _says_same(one: Grid, other: Grid) -> bool:
    """Whether two tables print the same cells, wherever on their pages these stand."""
    return _built(one) == _built(other) and [cell.text for cell in one.cells] == [cell.text for cell in other.cells]


def _built(grid: Grid) -> tuple[object, object]:
    """Rows, columns and merged cells."""
    return lines_of(grid), spans(grid)


def _name(grid: Grid) -> str:
    """What a table is called: its title, else its first text."""
    texts = (cell.text for cell in grid.cells if cell.text.strip())
    return " ".join((grid.title or next(texts, "")).split()) or say("表格")
