"""Ruling lines → tables: the lattice they make, and its cells, merged where a piece of a line is missing."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from core.readers.pdf.shapes import Rect, Rule

SNAP = 2.5
"""Points between lines that are one line: the two of a double line, pieces drawn a little off."""
GAP = 5.0
"""Points of a gap that a line runs over: dashes, corners left out."""
SHORTEST = 6.0
"""Points: what is shorter after joining is no line (dots, ticks, parts of signs)."""
REACH = 4.5
"""Points by which two lines may miss each other and still meet."""
OPEN = 6.0
"""Points by which lines stick out over the last crossing line where the table has no border there."""
ROW = 12.0
"""Points by which a single line sticks out where a row or column has no border: room for a text."""
COVERED = 0.5
"""The part of a cell's side that has to be drawn to be a border."""
MOST_SQUARES = 60_000
"""A lattice with more squares is a drawing (graph paper, hatching)."""
MOST_RULES = 3_000
"""A page with more lines is a drawing (a map, a chart)."""


class Slot(NamedTuple):
    """The place of a cell in a lattice; not ``whole`` when the lines around it leave no rectangle.

    It is ``open_above`` or ``open_below`` where it has no border at the rim of the table but other cells have.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    whole: bool = True
    open_above: bool = False
    open_below: bool = False


@dataclass(frozen=True)
class Lattice:
    """A ruled table: the positions of its lines (left to right, top to bottom) and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    slots: tuple[Slot, ...]

    @property
    def box(self) -> Rect:
        """The rectangle of the table."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @cached_property
    def rectangles(self) -> list[Rect]:
        """The rectangles of the cells."""
        xs, ys = self.xs, self.ys
        return [
            Rect(xs[column], ys[row], xs[column + colspan], ys[row + rowspan])
            for row, column, rowspan, colspan, *_ in self.slots
        ]

    @cached_property
    def _index(self) -> list[list[int]]:
        index = [[0] * (len(self.xs) - 1) for _ in range(len(self.ys) - 1)]
        for n, slot in enumerate(self.slots):
            for row in range(slot.row, slot.row + slot.rowspan):
                for column in range(slot.column, slot.column + slot.colspan):
                    index[row][column] = n
        return index

    def slot_at(self, x: float, y: float) -> int:
        """The number of the cell at a point; beside the table, the nearest."""
        last_row, last_column = len(self.ys) - 1, len(self.xs) - 1
        return self._index[bisect_right(self.ys, y, 1, last_row) - 1][bisect_right(self.xs, x, 1, last_column) - 1]


def find_lattices(horizontal: Iterable[Rule], vertical: Iterable[Rule], narrow: float = SNAP) -> list[Lattice]:
    """The tables that the ruling lines of a page make, a smaller one before the one it stands in.

    Lines that are no further apart than ``narrow`` points are one: no text fits between them.
    """
    across, down = joined(horizontal), joined(vertical)
    if len(across) + len(down) > MOST_RULES:
        return []
    found = [_lattice(*group, max(narrow, SNAP)) for group in _groups(across, down)]
    return sorted((lattice for lattice in found if lattice), key=_area)


def _area(lattice: Lattice) -> float:
    box = lattice.box
    return (box.right - box.left) * (box.bottom - box.top)


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """The pieces of lines put together: one Rule for each line that is seen."""
    whole: list[Rule] = []
    for track in _tracks(sorted(rules)):
        at = _middle(track)
        pieces = sorted((rule.start, rule.end) for rule in track)
        start, end = pieces[0]
        for next_start, next_end in pieces[1:]:
            if next_start > end + GAP:
                whole.append(Rule(at, start, end))
                start, end = next_start, next_end
            end = max(end, next_end)
        whole.append(Rule(at, start, end))
    return [rule for rule in whole if rule.end - rule.start >= SHORTEST]


def _tracks(rules: Sequence[Rule], near: float = SNAP) -> Iterator[list[Rule]]:
    """Rules that stand on one line, by their positions in order."""
    track: list[Rule] = []
    for rule in rules:
        if track and (rule.at - track[-1].at > near or rule.at - track[0].at > 2 * near):
            yield track
            track = []
        track.append(rule)
    if track:
        yield track


def _middle(track: Sequence[Rule]) -> float:
    """Where a line stands: its pieces weighed by their lengths."""
    weight = sum(rule.end - rule.start for rule in track)
    return sum(rule.at * (rule.end - rule.start) for rule in track) / weight if weight else track[0].at


def _groups(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together by crossing or touching each other: horizontal, vertical."""
    leader = list(range(len(across) + len(down)))

    def find(n: int) -> int:
        while leader[n] != n:
            leader[n] = leader[leader[n]]
            n = leader[n]
        return n

    for m, (x, top, bottom) in enumerate(down, len(across)):
        for n, (y, left, right) in enumerate(across):
            if top - REACH <= y <= bottom + REACH and left - REACH <= x <= right + REACH:
                leader[find(n)] = find(m)
    groups: defaultdict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for n, rule in enumerate(across):
        groups[find(n)][0].append(rule)
    for m, rule in enumerate(down, len(across)):
        groups[find(m)][1].append(rule)
    yield from groups.values()


def _lattice(across: Sequence[Rule], down: Sequence[Rule], narrow: float) -> Lattice | None:
    """The lattice of lines that hang together; None where they make no cell."""
    xs = _positions(down, across, narrow)
    ys = _positions(across, down, narrow)
    if min(len(xs), len(ys)) < 2 or len(xs) * len(ys) > MOST_SQUARES:
        return None
    return Lattice(tuple(xs), tuple(ys), tuple(_slots(_borders(across, ys, xs), _borders(down, xs, ys))))


def _positions(rules: Sequence[Rule], crossing: Sequence[Rule], narrow: float) -> list[float]:
    """Where lines stand, and where a border is missing: there crossing lines run on, several to one end or one far."""
    places = [_middle(track) for track in _tracks(sorted(rules), narrow)]
    if not places:
        return []
    before = sorted(rule.start for rule in crossing if rule.start < places[0] - OPEN)
    after = sorted(rule.end for rule in crossing if rule.end > places[-1] + OPEN)
    return [*_open_end(before, places[0]), *places, *_open_end(after, places[-1])]


def _open_end(ends: Sequence[float], last: float) -> list[float]:
    """The one place where a border is missing beyond the ``last`` line; a single line has to run on for a row."""
    for end in ends:
        if sum(abs(other - end) <= SNAP for other in ends) > 1 or abs(end - last) > ROW:
            return [end]
    return []


def _borders(rules: Sequence[Rule], places: Sequence[float], steps: Sequence[float]) -> list[list[bool]]:
    """For each place where lines stand, for each step along it: whether a border is drawn there."""
    borders = [[False] * (len(steps) - 1) for _ in places]
    for at, first, last in rules:
        row = borders[_nearest(places, at)]
        for n in range(max(bisect_right(steps, first) - 1, 0), min(bisect_left(steps, last), len(row))):
            start, end = steps[n], steps[n + 1]
            if min(end, last) - max(start, first) >= COVERED * (end - start):
                row[n] = True
    return borders


def _nearest(places: Sequence[float], at: float) -> int:
    """Which of the places, in order, is the nearest."""
    after = bisect_left(places, at, 1, len(places) - 1)
    return after - 1 if at - places[after - 1] <= places[after] - at else after


def _slots(across: Sequence[Sequence[bool]], down: Sequence[Sequence[bool]]) -> Iterator[Slot]:
    """The cells, in reading order: squares without a border between them are one.

    ``across[y][x]`` is the border over square (y, x), ``down[x][y]`` the one left of it.
    """
    rows, columns = len(across) - 1, len(down) - 1
    taken = [[False] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            end = column + 1
            while end < columns and not (down[end][row] or taken[row][end]):
                end += 1
            rowspan, whole = _depth(across, down, row, range(column, end))
            for y in range(row, row + rowspan):
                taken[y][column:end] = [True] * (end - column)
            above = row == 0 and _is_open(across[0], column, end)
            below = row + rowspan == rows and _is_open(across[rows], column, end)
            yield Slot(row, column, rowspan, end - column, whole, above, below)


def _is_open(rim: Sequence[bool], start: int, end: int) -> bool:
    return any(rim) and not any(rim[start:end])


def _depth(
    across: Sequence[Sequence[bool]], down: Sequence[Sequence[bool]], row: int, columns: range
) -> tuple[int, bool]:
    """How many rows a cell covers that begins with these squares of a row, and whether borders close it all round."""
    closed = _sides(down, row, columns)
    bottom = row + 1
    while bottom < len(across) - 1:
        ceiling = across[bottom][columns.start : columns.stop]
        if all(ceiling):
            break
        if any(ceiling) or not _sides(down, bottom, columns) or _divided(down, bottom, columns):
            return bottom - row, False
        bottom += 1
    return bottom - row, closed


def _sides(down: Sequence[Sequence[bool]], row: int, columns: range) -> bool:
    """Whether borders stand left and right of these squares; the rim of the table counts as one."""
    left = columns.start == 0 or down[columns.start][row]
    return left and (columns.stop == len(down) - 1 or down[columns.stop][row])


def _divided(down: Sequence[Sequence[bool]], row: int, columns: range) -> bool:
    return any(down[column][row] for column in columns[1:])
