"""The page end between two parts of a table, and what is known of the cells at it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

from core.mends.halves import is_whole
from core.readers.pdf.align import repeated_rows, squeezed
from core.readers.pdf.lines import Line
from core.readers.pdf.tables import Patch, Table
from core.readers.pdf.text import SENTENCE_END, is_item
from core.terms.tree import is_level1, is_level2

NEAR = 1.2
"""Of the letter height: text this close to the page end may run on behind it."""

LOOK_BACK = 100
"""Rows of a table that tell what its rows are like."""

Columns = tuple[int, int]
"""The first column of a cell and the number of columns it covers."""
Pair = tuple[Patch, Patch]
"""The cells above and below the page end in the same columns."""


class WholeTexts:
    """The texts of all cells that no page end can have cut, without white space; gathered when first asked for.

    The tables come page by page, in order.
    """

    def __init__(self, pages: Iterable[Sequence[Table | Line]]) -> None:
        self._pages = pages

    @cached_property
    def _spans(self) -> dict[str, int]:
        """For each text the most rows that a cell with it covers."""
        spans: dict[str, int] = {}
        for before, parts in pairwise(chain([()], self._pages)):
            for patch in _inner_cells(before, parts):
                text = squeezed(patch.lines)
                spans[text] = max(spans.get(text, 1), patch.rowspan)
        return spans

    def __contains__(self, text: str) -> bool:
        return text in self._spans

    def in_one_row(self, text: str) -> bool:
        """Whether the text is known, and always from cells of a single row."""
        return self._spans.get(text) == 1


def _inner_cells(before: Sequence[Table | Line], parts: Sequence[Table | Line]) -> Iterator[Patch]:
    """The cells on a page that touch neither its first nor its last line, nor a header repeated from the page before.

    Under that header stands what the page end has cut off.
    """
    upper = before[-1] if before else None
    for n, part in enumerate(parts):
        if isinstance(part, Table):
            header = repeated_rows(upper, part) if n == 0 and isinstance(upper, Table) else 0
            first, last = header + int(n == 0), part.rows - int(n == len(parts) - 1)
            yield from (p for p in part.patches if (p.row >= first or p.bottom <= header) and p.bottom <= last)


@dataclass(frozen=True)
class Border:
    """The page end between the parts of a table; the first ``header`` rows of ``upper`` are its header."""

    upper: Table
    lower: Table
    header: int
    known: WholeTexts

    @cached_property
    def pairs(self) -> list[Pair]:
        """The cells that stand over each other at the page end, left to right."""
        below = {patch.columns: patch for patch in self.lower.row(0)}
        above = self.upper.row(self.upper.rows - 1)
        return [(patch, below[patch.columns]) for patch in above if patch.columns in below]

    @cached_property
    def has_open_cells(self) -> bool:
        """Whether the page shows which cells go on: those without a border at its end."""
        return any(is_open(a, b) for a, b in self.pairs)

    def others(self, columns: Columns) -> Sequence[Patch]:
        """The cells of the body in the same columns that do not touch the page end."""
        return self._inner.get(columns, ())

    @cached_property
    def _inner(self) -> dict[Columns, list[Patch]]:
        end = self.upper.rows
        above = (p for n in self.body for p in self.upper.row(n) if p.row == n and p.bottom < end)
        below = (p for p in self.lower.patches if p.row > 0)
        inner: defaultdict[Columns, list[Patch]] = defaultdict(list)
        for patch in chain(above, below):
            inner[patch.columns].append(patch)
        return inner

    @property
    def body(self) -> range:
        """The rows of ``upper`` that are looked at: the last ones above the page end, without the header."""
        return range(max(self.header, self.upper.rows - 1 - LOOK_BACK), self.upper.rows - 1)

    def merges(self, columns: Columns) -> bool:
        """Whether cells of other rows are merged in these columns."""
        return any(patch.rowspan > 1 for patch in self.others(columns))

    def is_known(self, *parts: Patch) -> bool:
        """Whether a cell, or what its two parts make, is the text of a cell elsewhere."""
        return squeezed(chain.from_iterable(part.lines for part in parts)) in self.known

    def runs_on(self, a: Patch, b: Patch) -> bool:
        """Whether the text of a cell fills its last line and the one below goes on in the middle of a sentence."""
        return not ends(a, b) and self.upper.wraps(a.lines[-1], b.lines[0], a.columns)

    def touches(self, a: Patch, b: Patch) -> bool:
        """Whether the text of two cells stands right above and right below the page end."""
        size = a.lines[-1].size
        above = self.upper.bottom - a.lines[-1].box.bottom
        below = b.lines[0].box.top - self.lower.top
        return max(above, below) < NEAR * size


def is_open(a: Patch, b: Patch) -> bool:
    """Whether no border ends the cell above or begins the cell below, where others have one."""
    return a.open_below or b.open_above


def ends(a: Patch, b: Patch) -> bool:
    """Whether a sentence ends between two cells, or an item begins."""
    return a.lines[-1].text.endswith(SENTENCE_END) or is_item(b.lines[0].text)


def completes_level(a: Patch, b: Patch) -> bool:
    """Whether two cells together are the name of a level (一级、二级指标): the upper one is none, or lacks its 指标."""
    above, below = squeezed(a.lines), squeezed(b.lines)
    halved = bool(above and below) and not is_whole(above)
    return halved and (is_level1(above + below) or is_level2(above + below))
