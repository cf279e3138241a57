"""Merged cells written out (合并单元格被写成多格): macros and converters give each place of one its whole text.

A table without any merged cell that repeats sentences side by side is such a table: its cells become one again. The
same word twice in two columns of their own (满意度指标 as first and as second level) is no merged cell.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from core.document import Document
from core.grid import Cell, Grid
from core.terms.labels import NAMES, is_label, label_field
from core.terms.words import indicator_field, plain_label

_HAN = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE = 4
"""Chinese characters that do not stand three times side by side by chance"""
_WIDE = 3
"""Places of a merged cell that can't be two levels of the same name"""


@dataclass(frozen=True, slots=True)
class _Run:
    """The same text in several places of a row: ``first`` to ``last`` column."""

    row: int
    first: int
    last: int
    text: str

    @property
    def is_wide_sentence(self) -> bool:
        """Whether it can hardly be anything but a merged cell."""
        return self.last - self.first + 1 >= _WIDE and len(_HAN.findall(self.text)) >= _SENTENCE


def gathered(document: Document) -> Document:
    """The document with the merged cells of its tables whole that were written out in each place."""
    blocks = tuple(gathered_grid(block) if isinstance(block, Grid) else block for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def gathered_grid(grid: Grid) -> Grid:
    """A table with its merged cells whole; the same where none was written out."""
    if any(cell.colspan > 1 for cell in grid.cells):
        return grid
    texts = [[cell.text for cell in grid.row(row)] for row in range(grid.rows)]
    runs = [run for row in range(grid.rows) for run in _runs(row, grid.row(row))]
    if not any(run.is_wide_sentence for run in runs):
        return grid
    labelled = [row for row, line in enumerate(texts) if any(map(is_label, line))]
    if not labelled:
        return grid
    spans: dict[tuple[int, int], int] = {}
    for run in runs:
        above = (texts[labelled[n]] for n in reversed(range(bisect_left(labelled, run.row))))
        spans |= {(run.row, column): width for column, width in _cells_of(above, run)}
    return replace(grid, cells=tuple(_joined(grid, spans)))


def _runs(row: int, line: Sequence[Cell]) -> Iterator[_Run]:
    for (text, top, _), places in groupby(line, key=lambda cell: (cell.text, cell.row, cell.rowspan)):
        columns = [cell.column for cell in places]
        if text and top == row and len(columns) > 1:
            yield _Run(row, columns[0], columns[-1], text)


def _cells_of(above: Iterable[Sequence[str]], run: _Run) -> Iterator[tuple[int, int]]:
    """Column and width of each cell that a run is: one for each label over it, whatever stands in it.

    ``above`` are the rows with labels over it, the nearest first. A label itself is one cell, and so is a sentence
    below the labels of a form.
    """
    width = run.last - run.first + 1
    labels = () if is_label(run.text) else _labels_over(above, run)
    column = run.first
    of_columns = all(indicator_field(plain_label(text)) for text in labels)
    if len(set(labels)) < 2 or (run.is_wide_sentence and not of_columns):
        yield column, width
        return
    for _, same in groupby(labels):
        count = len(list(same))
        yield column, count
        column += count


def _labels_over(above: Iterable[Sequence[str]], run: _Run) -> Sequence[str]:
    """The nearest labels over all places of a run; () where there are none."""
    for line in above:
        over = line[run.first : run.last + 1]
        if all(map(is_label, over)):
            return over
        if label_field(line[0]) in NAMES:
            break  # labels further up are of another form
    return ()


def _joined(grid: Grid, spans: dict[tuple[int, int], int]) -> Iterator[Cell]:
    covered = {(row, first + n) for (row, first), count in spans.items() for n in range(1, count)}
    for cell in grid.cells:
        if (cell.row, cell.column) not in covered:
            yield cell._replace(colspan=spans.get((cell.row, cell.column), 1))
