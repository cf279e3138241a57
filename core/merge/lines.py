"""Lines (行列对应): which row and column of a table is which of the same table after its document was changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from core.grid import Grid

_Line = tuple[str, ...]
Way = Mapping[int, int]
"""For a row (or column) where it has come to; those that are gone are not in it"""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the rows and columns of a table have come to, and which rows (or columns) are surely the same still."""

    rows: Way
    columns: Way
    certain: frozenset[int]


def ways(before: Grid, after: Grid) -> Ways | None:
    """Where rows and columns have come to; None where both were put in or taken out, and nothing tells which is which.

    Rows are known by their texts, and by standing between the same ones.
    """
    if before.columns == after.columns:
        rows, certain = _way(_rows(before), _rows(after))
        return Ways(rows, _same(before.columns), certain)
    if before.rows == after.rows:
        columns, certain = _way(_columns(before), _columns(after))
        certain_rows = range(before.rows) if len(certain) == len(columns) else ()
        return Ways(_same(before.rows), columns, frozenset(certain_rows))
    return None


def _same(count: int) -> Way:
    return {n: n for n in range(count)}


def _rows(grid: Grid) -> list[_Line]:
    return [tuple(grid.at(row, column).text for column in range(grid.columns)) for row in range(grid.rows)]


def _columns(grid: Grid) -> list[_Line]:
    return [tuple(grid.at(row, column).text for row in range(grid.rows)) for column in range(grid.columns)]


def _way(before: Sequence[_Line], after: Sequence[_Line]) -> tuple[Way, frozenset[int]]:
    """Where each line has come to, and which of them say the same, or half of it."""
    found = dict(_between(before, after))
    left = {line: n for n, line in enumerate(after) if n not in found.values()}
    for n, line in enumerate(before):
        if n not in found and any(line) and line in left:  # moved
            found[n] = left.pop(line)
    return found, frozenset(n for n, m in found.items() if _is_alike(before[n], after[m]))


def _between(before: Sequence[_Line], after: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """The lines that are equal in turn; where as many stand between them on both sides, those are each other."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, a_end, b, b_end in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and a_end - a == b_end - b):
            yield from zip(range(a, a_end), range(b, b_end), strict=True)
        elif tag == "replace":
            yield from _named(before, after, range(a, a_end), range(b, b_end))


def _named(before: Sequence[_Line], after: Sequence[_Line], old: range, new: range) -> Iterator[tuple[int, int]]:
    """The lines among these that begin with the same text, in turn."""
    matcher = SequenceMatcher(None, [_name(before[n]) for n in old], [_name(after[n]) for n in new], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        yield from ((old[a + n], new[b + n]) for n in range(size) if _name(before[old[a + n]]))


def _name(line: _Line) -> str:
    return next((text for text in line if text), "")


def _is_alike(one: _Line, other: _Line) -> bool:
    """Whether two lines say the same in at least half of what they say."""
    said = [(a, b) for a, b in zip(one, other, strict=True) if a or b]
    return 2 * sum(a == b for a, b in said) >= len(said)
