"""The rows of a list without lines: which of its lines stand in one row.

Lines that hang together by standing beside each other are of one row. Whether the next ones are too shows by three
signs: a text goes on only where its line is full, a row has a name and a value, cells are set in the middle of their
row or at its top.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from core.readers.pdf.lines import Line
from core.readers.pdf.text import breaks, room
from core.readers.pdf.unruled.columns import LEVELS, PROJECT, Columns
from core.readers.pdf.unruled.runs import bands_of, middle
from core.readers.pdf.unruled.spans import is_level

MOST = 9
"""Bands that make a row."""
NOT_FULL, WITHOUT_NAME, UNEVEN, RUNS_ON, PARTED, JOINT, ROOM = 3.0, 4.0, 1.5, 0.8, 3.0, 0.2, 0.1
"""What speaks against a row: a line that goes on and is not full, no name or value, lines unevenly apart; against a
border: all lines over it are full, it parts the name of a level; for each joint, for room left in a line."""
DOUBTFUL = 0.9
"""Of what may speak against a row: more makes it doubtful."""
CLOSE = 1.1
"""Of the line pitch: bands that are closer may be of one row."""
WIDE = 0.15
"""Part of the white spaces between bands that are wide where they part rows."""
CROWDED = 0.3
"""Part of the rows that are so close where no row can be told for sure."""
LOOSE = 1.75
"""Of the letter height: lines of a text are closer."""
SHORTEST_CODE = 3
"""Digits of the code of a department."""
_CODE = f"{PROJECT}unit_code"
_NAMES = frozenset({"level3", "value", "individual.name", "individual.value"})

Cells = dict[int, list[Line]]
"""The lines of a row by column"""


@dataclass(frozen=True)
class SheetRow:
    """A row: its lines by column, and the columns in which they may be those of another row."""

    cells: Cells
    doubtful: frozenset[int] = frozenset()

    @cached_property
    def top(self) -> float:
        """The middle of its first line."""
        return min(middle(line) for lines in self.cells.values() for line in lines)

    @cached_property
    def bottom(self) -> float:
        """The middle of its last line."""
        return max(middle(line) for lines in self.cells.values() for line in lines)


@dataclass(frozen=True)
class RowReader:
    """Reads the rows out of the lines that are in no merged column."""

    columns: Columns
    pitch: float
    spans: dict[int, tuple[float, float]]
    """From the left to the right of what stands in each column"""
    merged: Sequence[int] = ()
    """Columns of which no line is read"""

    def read(self, lines: Sequence[Line]) -> list[SheetRow]:
        """The rows, top to bottom."""
        if not lines:
            return []
        bands = [self._cells(band) for band in bands_of(lines, self.pitch)]
        close = [self._step(a, b) < CLOSE * self.pitch for a, b in pairwise(bands)]
        told = any(column not in self.merged for column in self.levels)
        rows = self._rows(bands, tight=not told and len(close) - sum(close) < WIDE * len(close))
        unsure = [frozenset[int]() if told else self._unsure(a.cells, b.cells) for a, b in pairwise(rows)]
        if not told and len(rows) < len(bands) and self._are_crowded(rows):
            everywhere = frozenset(range(len(self.columns.fields)))
            return [SheetRow(row.cells, everywhere) for row in rows]
        around = zip(rows, [frozenset[int](), *unsure], [*unsure, frozenset[int]()], strict=True)
        return [SheetRow(row.cells, row.doubtful | above | below) for row, above, below in around]

    def _are_crowded(self, rows: Sequence[SheetRow]) -> bool:
        """Whether many rows are as close to each other as the lines in them."""
        size = max(line.size for row in rows for lines in row.cells.values() for line in lines)
        close = sum(self._step(a.cells, b.cells) < CLOSE * self.pitch for a, b in pairwise(rows))
        return self.pitch < LOOSE * size and close > CROWDED * (len(rows) - 1)

    def _rows(self, bands: Sequence[Cells], *, tight: bool) -> list[SheetRow]:
        """The way to make rows of bands that least speaks against; ``tight`` rows are as close as the lines in them."""
        best: list[tuple[float, list[SheetRow]]] = [(0.0, [])]
        for end in range(1, len(bands) + 1):
            found: list[tuple[float, list[SheetRow]]] = []
            for start in range(max(0, end - MOST), end):
                cells = self._cells([line for band in bands[start:end] for held in band.values() for line in held])
                cost = self._cost(cells, end - start)
                # Nothing but full lines tells what goes on where rows are as close as lines.
                several = [column for column, held in cells.items() if len(held) > 1 and tight and end - start > 1]
                row = SheetRow(cells, frozenset(cells if cost > DOUBTFUL else several))
                border = self._border(bands[start - 1], bands[start], tight=tight) if start else 0.0
                found.append((best[start][0] + cost + border, [*best[start][1], row]))
            best.append(min(found, key=lambda way: way[0]))
        return best[-1][1]

    def _cells(self, lines: Sequence[Line]) -> Cells:
        cells: defaultdict[int, list[Line]] = defaultdict(list)
        for line in sorted(lines, key=lambda line: (middle(line), line.box.left)):
            cells[self.columns.of(line)].append(line)
        return dict(cells)

    def _cost(self, cells: Cells, bands: int) -> float:
        """What speaks against these lines as one row."""
        named = not self.names or any(column in self.names for column in cells)
        cost = JOINT * (bands - 1) + (0.0 if named and self.is_of_level(cells) else WITHOUT_NAME)
        lines = [line for column in cells.values() for line in column]
        top, bottom = min(map(middle, lines)), max(map(middle, lines))
        centred = sum(abs(middle(held[0]) + middle(held[-1]) - top - bottom) / 2 for held in cells.values())
        raised = sum(middle(held[0]) - top for held in cells.values())
        lowered = sum(bottom - middle(held[-1]) for held in cells.values())
        cost += min(centred, raised, lowered) / self.pitch
        for column, held in cells.items():
            for a, b in pairwise(held):
                step = middle(b) - middle(a)
                if step < 0.5 * self.pitch:
                    continue
                cost += UNEVEN * (abs(step - self.pitch) > 0.3 * self.pitch)
                free = room(a, *self.spans[column]) / a.size
                cost += ROOM * min(free, 1.0) if self._full(column, a, b) else NOT_FULL
        return cost

    def is_of_level(self, cells: Cells) -> bool:
        """Whether a row names one level, where each names its own."""
        own = (column for column in self.levels if column not in self.merged)
        return all(is_level("".join(line.text for line in cells.get(column, ()))) for column in own)

    @cached_property
    def levels(self) -> list[int]:
        """The column of the 二级指标, of which a form has a name in each row where it merges none."""
        return [n for n, field in enumerate(self.columns.fields) if field == LEVELS[1]]

    @cached_property
    def names(self) -> frozenset[int]:
        """The columns that no row leaves all empty: names and values, and units where they have rows of their own."""
        fields = enumerate(self.columns.fields)
        return frozenset(
            n for n, field in fields if field in _NAMES or (n not in self.merged and field.startswith(PROJECT))
        )

    def _full(self, column: int, a: Line, b: Line) -> bool:
        return not breaks(a, b, *self.spans[column])

    def _border(self, above: Cells, below: Cells, *, tight: bool) -> float:
        """What speaks against a border between two bands: that all texts above may go on below."""
        both = self._going_on(above, below)
        if any(self._parts_name(column, above[column][-1], below[column][0]) for column in both):
            return PARTED
        return RUNS_ON if both and not (tight and len(both) > 1 and len(both) == len(above)) else 0.0

    def _going_on(self, above: Cells, below: Cells) -> list[int]:
        """The columns whose texts may go on in the next band; none where one can't or the white space is wide."""
        both = [column for column in above if column in below]
        full = all(self._full(column, above[column][-1], below[column][0]) for column in both)
        return both if full and self._step(above, below) < CLOSE * self.pitch else []

    def _parts_name(self, column: int, above: Line, below: Line) -> bool:
        """Whether the name of a level stands half above, half below, or the end of a unit's code is below."""
        field = self.columns.fields[column]
        if field == _CODE:
            return below.text.isdigit() and len(below.text) < SHORTEST_CODE <= len(above.text)
        return field in LEVELS and is_level(above.text + below.text) and not is_level(above.text)

    def _unsure(self, above: Cells, below: Cells) -> frozenset[int]:
        """The columns in which nothing tells whether a text goes on: lines as close as those of one text, all full."""
        both = self._going_on(above, below)
        close = self.pitch < LOOSE * max((line.size for column in both for line in above[column]), default=0.0)
        return frozenset(both if close else ())

    @staticmethod
    def _step(above: Cells, below: Cells) -> float:
        """From the last line of a band to the first of the next, in a column that has both or else at all."""
        both = [middle(below[c][0]) - middle(above[c][-1]) for c in above if c in below]
        last = max(middle(held[-1]) for held in above.values())
        return min(both) if both else min(middle(held[0]) for held in below.values()) - last
