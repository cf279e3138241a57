"""Rows that a page end cut (跨页的行) in lists that keep their columns: the rest stands behind it in a row of its own.

Such a rest fills cells that no row of the table fills so, all of them cells that have text above.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.findings import Severity
from core.messages import say
from core.readers.text.aligned import Doubt
from core.readers.text.header import find_text_header
from core.readers.text.lines import RawTable
from core.readers.text.tidy import tidy
from core.readers.text.tokens import is_sign
from core.recognise.labels import label_field
from core.recognise.tree import is_level1, is_level2

_LOOK_BACK = 40
"""Rows above a page end in which the cell of a project may begin."""
Doubts = dict[tuple[int, int], Doubt]
"""Doubts by row and column"""


def with_whole_rows(table: RawTable) -> tuple[RawTable, Doubts]:
    """The table of a list with each rest given back to its row, and what was joined."""
    heads = _header_rows(table.rows)
    behind = {number for row in table.breaks if (number := _first_row(table, row, heads)) is not None}
    usual = [_filled(row) for n, row in enumerate(table.rows) if n not in behind | heads]
    rows = [list(row) for row in table.rows]
    doubts: Doubts = {}
    gone: set[int] = set()
    for number in sorted(behind):
        above = _above(rows, number, heads | gone)
        if above is None:
            continue
        targets = _targets(rows, number, above, usual)
        if targets:
            doubts |= dict(_joined(rows, number, targets))
            gone.add(number)
    return _without(table, rows, gone, doubts)


def _header_rows(rows: Sequence[list[str]]) -> set[int]:
    """The rows of all headers."""
    headers = (find_text_header([*map(list, rows)], number) for number in range(len(rows)))
    return {n for found in headers if found for n in range(found.first, found.last + 1)}


def _first_row(table: RawTable, number: int, heads: set[int]) -> int | None:
    """The first row behind a page end that repeats no header."""
    return next((n for n in range(number, len(table.rows)) if n not in heads), None)


def _above(rows: Sequence[list[str]], number: int, other: set[int]) -> int | None:
    """The last row above a page end that has text and is none of the ``other``."""
    return next((n for n in range(number - 1, -1, -1) if n not in other and any(rows[n])), None)


def _filled(row: Sequence[str]) -> frozenset[int]:
    return frozenset(n for n, text in enumerate(row) if text.strip())


def _targets(rows: Sequence[list[str]], number: int, above: int, usual: Sequence[frozenset[int]]) -> dict[int, int]:
    """For each column of a rest the row it goes back to; empty where the row is none."""
    rest = _filled(rows[number])
    if not rest or any(label_field(rows[number][n]) for n in rest):
        return {}
    if rest in usual:
        return {}
    targets = {n: _begun(rows, n, above) for n in rest}
    found = {n: row for n, row in targets.items() if row is not None}
    return found if len(found) == len(rest) and above in found.values() else _of_project(found, rest, above)


def _begun(rows: Sequence[list[str]], column: int, above: int) -> int | None:
    """The row above in which the text of a column stands; not far above, there it is another project's."""
    back = range(above, max(above - _LOOK_BACK, -1), -1)
    return next((n for n in back if column < len(rows[n]) and rows[n][column].strip()), None)


def _of_project(found: dict[int, int], rest: frozenset[int], above: int) -> dict[int, int]:
    """The rests of cells that began further up alone, such as the goal of a project over many rows."""
    return found if len(found) == len(rest) and above not in found.values() and len(rest) == 1 else {}


def _joined(rows: list[list[str]], number: int, targets: dict[int, int]) -> Iterator[tuple[tuple[int, int], Doubt]]:
    """Give the texts of a rest back; each with the repair told at its cell."""
    for column, row in targets.items():
        before, after = rows[row][column], rows[number][column]
        if not (_is_whole(tidy(before)) and tidy(before).endswith(tidy(after))):
            rows[row][column] = f"{before} {after}".strip()
        message = say("这个单元格在换页处断开，已接上。")
        yield (row, column), Doubt("parse.page-joined", Severity.INFO, message, f"{before}|{after}")


def _is_whole(text: str) -> bool:
    """Whether a text is a word that nothing can follow: the name of a level, a sign."""
    return is_level1(text) or is_level2(text) or is_sign(text)


def _without(table: RawTable, rows: list[list[str]], gone: set[int], doubts: Doubts) -> tuple[RawTable, Doubts]:
    """The table without the rows that were given back."""
    kept = [n for n in range(len(rows)) if n not in gone]
    place = {old: new for new, old in enumerate(kept)}
    breaks = {place[n] for n in table.breaks if n in place}
    moved = {(place[row], column): doubt for (row, column), doubt in doubts.items()}
    return replace(table, rows=[rows[n] for n in kept], breaks=breaks), moved
