"""Disclosures printed as PDF without lines down: what shows a cell is where its text stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from core.grid import Cell
from core.model import Disclosure
from core.word.blocks import Section, Table, Text
from core.word.publication import arrange
from tests.helpers.pdf_notation import LEADING, PADDING, SIZE, Sheet, advance, wrapped, write_pdf

_LEFT, _TOP, _BOTTOM = 50.0, 60.0, 60.0


@dataclass
class Press:
    """Prints sections on sheets: cells in the middle of their rows, or at the top of them; room between rows.

    Where it is ``ruled`` there is a line over and under each cell.
    """

    raised: bool = False
    room: float = 6.0
    ruled: bool = False
    sheets: list[Sheet] = field(default_factory=list)
    down: float = 0.0

    def section(self, section: Section) -> None:
        """Print a section from the top of a new page on."""
        self._new_page(section)
        for block in section.blocks:
            if isinstance(block, Text):
                self._text(section, block)
            elif isinstance(block, Table):
                self._table(section, block)

    def _new_page(self, section: Section) -> None:
        width, height = (842.0, 595.0) if section.paper.landscape else (595.0, 842.0)
        self.sheets.append(Sheet(width, height))
        self.down = _TOP

    @property
    def _sheet(self) -> Sheet:
        return self.sheets[-1]

    def _text(self, section: Section, text: Text) -> None:
        if text.new_page and self.down > _TOP:
            self._new_page(section)
        for line in wrapped(text.text, self._sheet.width - 2 * _LEFT):
            if self.down + 2 * LEADING > self._sheet.height - _BOTTOM:
                self._new_page(section)
            self._sheet.text(_LEFT, self.down + LEADING, line)
            self.down += 2 * LEADING

    def _table(self, section: Section, table: Table) -> None:
        """A table, row by row; one that is longer than the page goes on under its header on the next."""
        whole = self._sheet.width - 2 * _LEFT
        xs = list(accumulate(table.widths, lambda x, share: x + whole * share / sum(table.widths), initial=_LEFT))
        heights = self._heights(table, xs)
        start = 0
        while start < table.grid.rows:
            shown = range(table.header_rows if start else 0)
            first = max(table.header_rows, start) + 1
            space = self._sheet.height - _BOTTOM - self.down - sum(heights[row] for row in shown)
            end = start
            while end < len(heights) and sum(heights[start : end + 1]) <= space:
                end += 1
            if end >= first:
                self._rows(table, xs, heights, [*shown, *range(start, end)])
                start = end
            if start < table.grid.rows:
                self._new_page(section)

    def _heights(self, table: Table, xs: Sequence[float]) -> list[float]:
        heights = [LEADING + self.room] * table.grid.rows
        for cell in sorted(table.grid.cells, key=lambda cell: cell.rowspan):
            needed = LEADING * len(_lines(cell, xs)) + self.room
            missing = needed - sum(heights[cell.row : cell.bottom + 1])
            heights[cell.bottom] += max(missing, 0.0)
        return heights

    def _rows(self, table: Table, xs: Sequence[float], heights: Sequence[float], rows: Sequence[int]) -> None:
        """Rows of a table that fit the page; a cell that goes on behind the page stands in its part here."""
        tops = dict(zip(rows, accumulate((heights[r] for r in rows), initial=self.down), strict=False))
        for cell in table.grid.cells:
            own = [row for row in range(cell.row, cell.bottom + 1) if row in tops]
            if own and own[0] == cell.row:
                self._cell(table, cell, xs, (tops[own[0]], tops[own[-1]] + heights[own[-1]]))
        self.down += sum(heights[row] for row in rows) + LEADING

    def _cell(self, table: Table, cell: Cell, xs: Sequence[float], down: tuple[float, float]) -> None:
        lines = _lines(cell, xs)
        for y in down if self.ruled else ():
            self._sheet.rule(xs[cell.column], y, xs[cell.right + 1], y)
        free = down[1] - down[0] - LEADING * len(lines)
        top = down[0] + (self.room / 2 if self.raised else free / 2)
        for n, line in enumerate(lines):
            width = sum(map(advance, line))
            left = xs[cell.column] + PADDING
            if table.align(cell) == "center":
                left = (xs[cell.column] + xs[cell.right + 1] - width) / 2
            elif table.align(cell) == "right":
                left = xs[cell.right + 1] - PADDING - width
            self._sheet.text(left, top + LEADING * n + SIZE, line)


def _lines(cell: Cell, xs: Sequence[float]) -> list[str]:
    return wrapped(cell.text, xs[cell.right + 1] - xs[cell.column] - 2 * PADDING)


def printed(disclosure: Disclosure, path: Path, press: Press | None = None) -> Path:
    """The PDF of a disclosure's tables."""
    press = press or Press()
    for section in _with_tables(arrange(disclosure)):
        press.section(section)
    return write_pdf(path, *press.sheets)


def _with_tables(sections: Iterator[Section]) -> Iterator[Section]:
    return (section for section in sections if any(isinstance(block, Table) for block in section.blocks))
