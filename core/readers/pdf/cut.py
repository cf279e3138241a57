"""Where a page end cuts a table: between two rows, or through one, and which merged cells go on behind it."""

from collections import Counter
from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain

from core.readers.pdf.align import squeezed
from core.readers.pdf.tables import Patch, Table
from core.readers.pdf.text import SENTENCE_END, is_item

NEAR = 1.2
"""Of the letter height: text this close to the page end may run on behind it."""
RARE = 4
"""How many times rarer a way to fill a row has to be to speak for a row cut in two."""
PARAGRAPH = 3
"""Lines that a cell has at least when its text is no label."""

Columns = tuple[int, int]


class Cut(Enum):
    """What the page end does to the rows: nothing, it cuts one in two, it probably does."""

    CLEAN = "clean"
    THROUGH = "through"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class Border:
    """The page end between the parts of a table: ``header`` rows of ``upper`` are its header.

    ``known`` are texts of whole cells, from all tables of the document, without white space.
    """

    upper: Table
    lower: Table
    header: int
    known: Container[str]

    @cached_property
    def pairs(self) -> list[tuple[Patch, Patch]]:
        """The cells that stand over each other at the page end, left to right."""
        below = {patch.columns: patch for patch in self.lower.row(0)}
        above = self.upper.row(self.upper.rows - 1)
        return [(patch, below[patch.columns]) for patch in above if patch.columns in below]

    def _others(self, columns: Columns) -> Iterator[Patch]:
        """The cells of the body in the same columns that do not touch the page end."""
        above = (p for p in self.upper.patches if p.row >= self.header and p.bottom < self.upper.rows)
        below = (p for p in self.lower.patches if p.row > 0)
        return (p for p in chain(above, below) if p.columns == columns)

    @property
    def cut(self) -> Cut:
        """What the page end does here."""
        if {a.columns for a, _ in self.pairs} != {b.columns for b in self.lower.row(0)}:
            return Cut.CLEAN
        score = self._by_filling() + self._by_text()
        return Cut.THROUGH if score >= 3 else Cut.DOUBTFUL if score == 2 else Cut.CLEAN

    def _by_filling(self) -> int:
        """How much the cells that are filled speak for one row: its halves fill no row by themselves."""
        plain = [(a, b) for a, b in self.pairs if a.rowspan == b.rowspan == 1]
        columns = [a.columns for a, _ in plain]
        upper = frozenset(a.columns for a, _ in plain if a.lines)
        lower = frozenset(b.columns for _, b in plain if b.lines)
        if upper <= lower:
            return 0
        seen = self._fillings(columns)
        if seen[lower]:
            return 2 if seen[lower | upper] > RARE * seen[lower] else 0
        if seen[lower | upper] or not lower:
            return 3
        return 2 if lower < upper and 2 * len(lower) <= len(upper) else 1

    def _fillings(self, columns: Collection[Columns]) -> Counter[frozenset[Columns]]:
        """How often which of the columns are filled, over the rows away from the page end that have them all."""
        rows = [self.upper.row(n) for n in range(self.header, self.upper.rows - 1)]
        rows += [self.lower.row(n) for n in range(1, self.lower.rows)]
        return Counter(
            frozenset(p.columns for p in row if p.lines and p.columns in columns)
            for row in rows
            if {p.columns for p in row}.issuperset(columns)
        )

    def _by_text(self) -> int:
        """How much the texts speak for one row: they run on from cell to cell."""
        both = [(a, b) for a, b in self.pairs if a.lines and b.lines]
        if any(self._is_known(a) and self._is_known(b) for a, b in both):
            return -3
        score = 2 if any(self._is_known(a, b) for a, b in both) else 0
        if both and all(self._runs_on(a, b) for a, b in both):
            score += 1
        elif not all(self._runs_on(a, b) or _ends_item(a, b) for a, b in both):
            score -= 1
        return score

    def _is_known(self, *parts: Patch) -> bool:
        """Whether a cell, or what its two parts make, is the text of a cell elsewhere."""
        return squeezed("".join(line.text for part in parts for line in part.lines)) in self.known

    def _runs_on(self, a: Patch, b: Patch) -> bool:
        """Whether the text of a cell fills its last line and the one below goes on in the middle of a sentence."""
        if a.lines[-1].text.endswith(SENTENCE_END) or is_item(b.lines[0].text):
            return False
        return self.upper.wraps(a.lines[-1], b.lines[0], a.columns)

    def goes_on(self) -> Iterator[tuple[Patch, Patch]]:
        """The merged cells that go on behind a page end which cuts no row.

        Cells are merged from the left to the right: where one begins anew, those right of it do too.
        """
        for a, b in self.pairs:
            merges = a.rowspan > 1 or b.rowspan > 1 or any(p.rowspan > 1 for p in self._others(a.columns))
            if not merges:
                continue
            if self._is_one(a, b):
                yield a, b
            elif b.lines:
                return

    def _is_one(self, a: Patch, b: Patch) -> bool:
        """Whether two cells in columns that have merged cells are one."""
        spanning = a.rowspan > 1 or b.rowspan > 1
        if a.lines and b.lines:
            return self._is_known(a, b) or (self._is_long(a) and self._touches(a, b) and self._runs_on(a, b))
        blanks = any(not p.lines and p.rowspan == 1 for p in self._others(a.columns))
        if a.lines:
            return b.rowspan > 1 or not blanks
        return spanning and not blanks

    def _is_long(self, patch: Patch) -> bool:
        """Whether a cell holds more than a label, which seldom runs over a page end."""
        return len(patch.lines) >= PARAGRAPH and not self._is_known(patch)

    def _touches(self, a: Patch, b: Patch) -> bool:
        """Whether text stands right above and right below the page end."""
        size = a.lines[-1].size
        above = self.upper.bottom - a.lines[-1].box.bottom
        below = b.lines[0].box.top - self.lower.top
        return max(above, below) < NEAR * size


def _ends_item(a: Patch, b: Patch) -> bool:
    return a.lines[-1].text.endswith(SENTENCE_END) or is_item(b.lines[0].text)
