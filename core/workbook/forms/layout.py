"""The layout (行展开): which rows a sheet has once its bands are repeated, and where its ranges of cells went."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from core.workbook.parts.cells import LAST_ROW, Range
from core.workbook.templates.context import Context, has_text
from core.workbook.templates.scan import Band
from core.workbook.templates.tags import Scope


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a filled sheet: its number, the row of the template that it is made of, and what it is about.

    ``part`` is the part of the ``layout`` that it belongs to.
    """

    row: int
    template: int
    context: Context
    part: "Part"
    layout: "Layout"

    def start(self, row: int) -> int | None:
        """Where a row of the template stands that repeats together with this one, its first time; else None."""
        return self.row + row - self.template if self._is_beside(row) else self._within(row, self.layout.start)

    def end(self, row: int) -> int | None:
        """As ``start``, the last time."""
        return self.row + row - self.template if self._is_beside(row) else self._within(row, self.layout.end)

    def _is_beside(self, row: int) -> bool:
        return self.part.is_band and self.part.first <= row <= self.part.last

    def _within(self, row: int, place: Callable[[int], int]) -> int | None:
        parts = self.layout.parts
        return place(row) if parts[0].first <= row <= parts[-1].last else None


@dataclass(frozen=True, slots=True)
class Part:
    """Template rows ``first`` to ``last`` stand in rows ``top`` to ``bottom`` now.

    A band has a context for each time it repeats, and a layout for each where rows repeat again inside it. One that
    is left out has none, and ``bottom`` is above ``top``.
    """

    first: int
    last: int
    top: int
    bottom: int
    contexts: tuple[Context, ...]
    is_band: bool = False
    times: tuple["Layout", ...] = ()

    def inside(self, box: Range) -> list[Range]:
        """Where a range inside a band went, once for each time the band repeats."""
        height = self.last - self.first + 1
        down = range(self.top - self.first, self.bottom - self.last + 1, height)
        return [Range(box.top + by, box.left, box.bottom + by, box.right) for by in down]


class Layout:
    """The rows of a band written once, from row ``top`` on; ``rows`` are the template's rows in use."""

    def __init__(self, band: Band, rows: tuple[int, ...], context: Context, top: int) -> None:
        self.context = context
        self.rows = rows
        self.parts = tuple(self._parts(band, top))
        self.bottom = self.parts[-1].bottom if self.parts else top - 1

    def _parts(self, whole: Band, top: int) -> Iterator[Part]:
        first, last = whole.first, whole.last
        for band in whole.bands:
            if first < band.first:
                yield Part(first, band.first - 1, top, top + band.first - 1 - first, (self.context,))
                top += band.first - first
            part = self._repeated(band, top)
            yield part
            first, top = band.last + 1, part.bottom + 1
        if first <= last:
            yield Part(first, last, top, top + last - first, (self.context,))

    def _repeated(self, band: Band, top: int) -> Part:
        contexts = tuple(self._each(band))
        if not band.bands:
            bottom = top - 1 + len(contexts) * (band.last - band.first + 1)
            return Part(band.first, band.last, top, bottom, contexts, True)
        times: list[Layout] = []
        bottom = top - 1
        for context in contexts:
            times.append(Layout(band, self.rows, context, bottom + 1))
            bottom = times[-1].bottom
        return Part(band.first, band.last, top, bottom, contexts, True, tuple(times))

    def _each(self, band: Band) -> Iterator[Context]:
        if not band.is_conditional:
            return self.context.each(band.scope, band.period, band.alike)
        is_there = any(has_text(tag, self.context) for tag in band.only_if)
        return iter([self.context] if is_there else [])

    def left_out(self) -> Iterator[tuple[int, Context]]:
        """The template's rows that have no row here, each with what it would be about."""
        for part in self.parts:
            for time in part.times:
                yield from time.left_out()
            if not part.contexts:
                yield from ((row, self.context) for row in range(part.first, part.last + 1))

    def lines(self) -> Iterator[Line]:
        """The rows in order, without those that the template has no cell in."""
        for part in self.parts:
            for time in part.times:
                yield from time.lines()
            if not part.times:
                yield from self._plain_lines(part)

    def _plain_lines(self, part: Part) -> Iterator[Line]:
        last = min(part.last, LAST_ROW - part.top + part.first)
        rows = self.rows[bisect_left(self.rows, part.first) : bisect_right(self.rows, last)]
        down = part.top - part.first
        for context in part.contexts:
            for row in rows:
                yield Line(row + down, row, context, part, self)
            down += part.last - part.first + 1

    def moved(self, box: Range) -> list[Range]:
        """Where a merged range went: once for each time its rows repeat; grown when it holds a band among others.

        Nowhere, when all its rows are left out.
        """
        return self._moved(box, whole=False)

    def stretched(self, box: Range) -> list[Range]:
        """Where a list of cells went: as ``moved``, but a single row that repeats becomes one range."""
        return self._moved(box, whole=True)

    def _moved(self, box: Range, whole: bool) -> list[Range]:
        for part in self.parts:
            if part.is_band and part.first <= box.top and box.bottom <= part.last:
                if part.times:
                    return [found for time in part.times for found in time._moved(box, whole)]
                if not whole or part.first < part.last:
                    return part.inside(box)
        top, bottom = self.start(box.top), self.end(box.bottom)
        return [Range(top, box.left, min(LAST_ROW, bottom), box.right)] if top <= bottom else []

    def start(self, row: int) -> int:
        """The first row that a template row has become."""
        for part in self.parts:
            if row <= part.last:
                if not part.contexts:
                    return part.top
                return part.times[0].start(row) if part.times else part.top + row - part.first
        return row + self._shift()

    def end(self, row: int) -> int:
        """The last row that a template row has become."""
        for part in self.parts:
            if row <= part.last:
                if not part.contexts:
                    return part.bottom
                return part.times[-1].end(row) if part.times else part.bottom - (part.last - row)
        return row + self._shift()

    def _shift(self) -> int:
        return self.bottom - self.parts[-1].last if self.parts else 0


def lay(bands: Iterable[Band], rows: Iterable[int], context: Context) -> Layout:
    """A whole sheet laid out for a context."""
    used = tuple(sorted(rows))
    return Layout(Band(1, used[-1] if used else 0, Scope.DOCUMENT, tuple(bands)), used, context, 1)
