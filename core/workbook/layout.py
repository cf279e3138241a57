"""The layout (行展开): which rows a sheet has once its bands are repeated, and where its ranges of cells went."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.workbook.cells import LAST_ROW, Range
from core.workbook.context import Context
from core.workbook.scan import Band
from core.workbook.tags import Scope


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a filled sheet: its number, the row of the template that it is made of, and what it is about."""

    row: int
    template: int
    context: Context


@dataclass(frozen=True, slots=True)
class _Part:
    """Template rows ``first`` to ``last`` stand in rows ``top`` to ``bottom`` now; a band with each time it repeats."""

    first: int
    last: int
    top: int
    bottom: int
    band: Band | None = None
    times: tuple["Layout", ...] = ()


class Layout:
    """The rows of a band written once, from row ``top`` on; ``rows`` are the template's rows in use."""

    def __init__(self, band: Band, rows: tuple[int, ...], context: Context, top: int) -> None:
        self.context = context
        self.rows = rows
        self.parts = tuple(self._parts(band, top))
        self.bottom = self.parts[-1].bottom if self.parts else top - 1

    def _parts(self, whole: Band, top: int) -> Iterator[_Part]:
        first, last = whole.first, whole.last
        for band in whole.bands:
            if first < band.first:
                yield _Part(first, band.first - 1, top, top + band.first - 1 - first)
                top += band.first - first
            times = []
            bottom = top - 1
            for context in self.context.each(band.scope):
                times.append(Layout(band, self.rows, context, bottom + 1))
                bottom = times[-1].bottom
            yield _Part(band.first, band.last, top, bottom, band, tuple(times))
            first, top = band.last + 1, bottom + 1
        if first <= last:
            yield _Part(first, last, top, top + last - first)

    def lines(self) -> Iterator[Line]:
        """The rows in order, without those that the template has no cell in."""
        for part in self.parts:
            for time in part.times:
                yield from time.lines()
            if not part.band:
                last = min(part.last, LAST_ROW - part.top + part.first)
                for row in self.rows[bisect_left(self.rows, part.first) : bisect_right(self.rows, last)]:
                    yield Line(part.top + row - part.first, row, self.context)

    def moved(self, box: Range) -> list[Range]:
        """Where a merged range went: once for each time its rows repeat; grown when it holds a band among others."""
        return self._moved(box, whole=False)

    def stretched(self, box: Range) -> list[Range]:
        """Where a list of cells went: as ``moved``, but a single row that repeats becomes one range."""
        return self._moved(box, whole=True)

    def _moved(self, box: Range, whole: bool) -> list[Range]:
        for part in self.parts:
            if part.band and part.first <= box.top and box.bottom <= part.last:
                if whole and part.first == part.last:
                    break
                return [found for time in part.times for found in time._moved(box, whole)]
        return [Range(self.start(box.top), box.left, min(LAST_ROW, self.end(box.bottom)), box.right)]

    def start(self, row: int) -> int:
        """The first row that a template row has become."""
        for part in self.parts:
            if row <= part.last:
                return part.times[0].start(row) if part.times else part.top + row - part.first
        return row + self._shift()

    def end(self, row: int) -> int:
        """The last row that a template row has become."""
        for part in self.parts:
            if row <= part.last:
                return part.times[-1].end(row) if part.times else part.top + row - part.first
        return row + self._shift()

    def _shift(self) -> int:
        return self.bottom - self.parts[-1].last if self.parts else 0


def lay(bands: Iterable[Band], rows: Iterable[int], context: Context) -> Layout:
    """A whole sheet laid out for a context."""
    used = tuple(sorted(rows))
    return Layout(Band(1, used[-1] if used else 0, Scope.DOCUMENT, tuple(bands)), used, context, 1)
