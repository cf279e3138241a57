"""A list without ruling lines, or the indicators of a form: a header over columns, rows, labels merged downwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise

from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import PageContent, Rect
from core.readers.pdf.tables import Patch, Table, Trouble
from core.readers.pdf.unruled.columns import LEVELS, PROJECT, Columns, columns_of, continued, merged_columns
from core.readers.pdf.unruled.rows import RowReader, SheetRow
from core.readers.pdf.unruled.runs import middle
from core.readers.pdf.unruled.spans import Extent, Levels, Span, Stand, spread, starts_of, texts_of
from core.readers.pdf.unruled.zones import Zone

_TELLING = tuple(f"{PROJECT}{name}" for name in ("seq", "budget_total", "budget_fiscal", "project_name"))
DOUBTED = 0.15
"""Part of the cells: where more are in doubt all are."""
_UNITS = f"{PROJECT}general_public_budget"


def read_sheet(content: PageContent, zone: Zone, before: Table | None) -> Table | None:
    """The table of a zone; on the columns of the table before where it has no header."""
    if zone.header:
        columns = columns_of(zone.header, zone.rows, zone.pitch)
    elif before:
        columns = Columns(before.xs, before.fields)
    else:
        return None
    known = continued(columns, before)
    columns = replace(columns, fields=known.fields)
    merged, rows = _rows(columns, zone)
    return replace(_Sheet(content, zone, columns, merged, rows).table(), xs=known.xs) if rows else None


def _rows(columns: Columns, zone: Zone) -> tuple[tuple[int, ...], list[SheetRow]]:
    """The columns whose cells may be merged downwards, and the rows.

    Where each row turns out to name its own 二级指标 that tells the rows best.
    """
    # A list of units has rows of its own for them: nothing is merged.
    merged = () if _UNITS in columns.fields else tuple(merged_columns(columns.fields))
    spans = _spans(columns, [*zone.header, *zone.rows])
    lines = {line: columns.of(line) for line in zone.rows}
    second = columns.fields.index(LEVELS[1]) if LEVELS[1] in columns.fields else None
    if second in merged:
        others = tuple(column for column in merged if column != second)
        reader = RowReader(columns, zone.pitch, spans, others)
        rows = reader.read([line for line, column in lines.items() if column not in others])
        if all(reader.is_of_level(row.cells) and not row.doubtful for row in rows):
            return others, rows
    reader = RowReader(columns, zone.pitch, spans, merged)
    return merged, reader.read([line for line, column in lines.items() if column not in merged])


def _spans(columns: Columns, lines: Sequence[Line]) -> dict[int, tuple[float, float]]:
    """From the left to the right of what stands in each column."""
    spans: dict[int, tuple[float, float]] = {}
    for line in lines:
        column = columns.of(line)
        left, right = spans.get(column, (line.box.left, line.reach))
        spans[column] = min(left, line.box.left), max(right, line.reach)
    return spans


@dataclass(frozen=True)
class _Sheet:
    """A list whose columns and rows are known."""

    content: PageContent
    zone: Zone
    columns: Columns
    merged: Sequence[int]
    rows: Sequence[SheetRow]

    @cached_property
    def extents(self) -> list[Extent]:
        """The top and bottom of each row: the white space between two is shared, at both ends it is as wide."""
        rows = self.rows
        borders = [(a.bottom + b.top) / 2 for a, b in pairwise(rows)]
        above = borders[0] - rows[0].bottom if borders else self.zone.pitch / 2
        below = rows[-1].top - borders[-1] if borders else self.zone.pitch / 2
        ends = pairwise([rows[0].top - above, *borders, rows[-1].bottom + below])
        return [Extent(top, bottom, row.top, row.bottom) for (top, bottom), row in zip(ends, rows, strict=True)]

    def table(self) -> Table:
        """The table; its first cell tells of the whole of it."""
        header = list(self._header()) if self.zone.header else []
        first = max((patch.bottom for patch in header), default=0)
        body = _doubted([patch.down(first) for patch in (*self._plain(), *self._merged())])
        patches = sorted([*header, *body], key=lambda patch: patch.place)
        patches[0] = patches[0]._replace(troubles=patches[0].troubles | {Trouble.UNRULED})
        top = self._header_top if first else self.extents[0].top
        heights = [(self.extents[0].top - top) / first] * first if first else []
        heights += [bottom - above for above, bottom, *_ in self.extents]
        xs, fields, page = self.columns.xs, self.columns.fields, self.content.number
        return Table(xs, tuple(heights), tuple(patches), (page, page), top, self.extents[-1].bottom, fields=fields)

    @property
    def _header_top(self) -> float:
        return min(line.box.top for line in self.zone.header)

    def _header(self) -> Iterator[Patch]:
        """The cells of the header: a row of heads over several columns where there are any, a row of names."""
        top, bottom = self._header_top, self.extents[0].top
        centre = (top + max(line.box.bottom for line in self.zone.header)) / 2
        owners = [self._head_over(n, centre) for n in range(len(self.columns.fields))]
        under = [n for n, owner in enumerate(owners) if owner is not None]
        split = min((line.box.top for n in under for line in self.columns.header[n]), default=bottom)
        for n, owner in enumerate(owners):
            own = self.columns.header[n]
            if owner is None:
                yield self._patch((0, n, 1 + bool(under), 1), own, (top, bottom))
            else:
                yield self._patch((1, n, 1, 1), own, (split, bottom))
        for head, columns in groupby(under, key=lambda n: owners[n]):
            held = list(columns)
            assert head is not None
            for run in _runs(held):
                lines = (head,) if run[0] == under[[owners[n] for n in under].index(head)] else ()
                yield self._patch((0, run[0], 1, len(run)), lines, (top, split))

    def _head_over(self, column: int, centre: float) -> Line | None:
        """The head over the name of a column, the nearest of several; a name in the middle of the header has none."""
        own = self.columns.header[column]
        if not own or not self.columns.heads:
            return None
        place = (middle(own[0]) + middle(own[-1])) / 2
        across = (self.columns.xs[column] + self.columns.xs[column + 1]) / 2
        head = min(self.columns.heads, key=lambda head: abs(head.box.centre[0] - across))
        under = own[0].box.top > middle(head) and place - centre > (centre - middle(head)) / 4
        return head if under else None

    def _plain(self) -> Iterator[Patch]:
        """The cells of a single row each."""
        for n, row in enumerate(self.rows):
            for column in range(len(self.columns.fields)):
                if column not in self.merged:
                    lines = row.cells.get(column, [])
                    yield self._patch((n, column, 1, 1), lines, self.extents[n][:2], doubtful=column in row.doubtful)

    def _merged(self) -> Iterator[Patch]:
        """The cells of merged columns; all texts stand alike, most often in the middle of their rows."""
        ways = (self._spans(stand) for stand in Stand)
        _, spans = min(ways, key=lambda way: way[0])
        for column, own in spans.items():
            yield from self._cells(column, own)

    def _spans(self, stand: Stand) -> tuple[float, dict[int, list[Span]]]:
        """What speaks against the cells of merged columns, and these, from the right.

        What begins a cell begins one in all columns right of it.
        """
        borders: Sequence[int] = range(len(self.rows))
        levels = self._levels()
        found: dict[int, list[Span]] = {}
        of_project = [n for n in self.merged if self.columns.fields[n].startswith(PROJECT)]
        costs = 0.0
        for column in [n for n in reversed(self.merged) if n not in of_project]:
            cost, found[column] = self._spread(column, borders, levels, stand)
            costs += cost
            levels.learn(self.columns.fields[column], found[column])
            borders = starts_of(found[column]) if self._lines(column) and self.columns.fields[column] else borders
        if of_project:
            key = min(of_project, key=lambda n: (_rank(self.columns.fields[n]), -n))
            cost, projects = self._spread(key, borders, levels, stand)
            costs += cost
            found |= {n: projects if n == key else [self._beside(n, span) for span in projects] for n in of_project}
        return costs, found

    def _levels(self) -> Levels:
        """The levels that the rows name themselves."""
        levels = Levels()
        for column, field in enumerate(self.columns.fields):
            if column not in self.merged:
                spans = (Span(tuple(row.cells.get(column, ())), n, n + 1) for n, row in enumerate(self.rows))
                levels.learn(field, list(spans))
        return levels

    def _spread(self, column: int, borders: Sequence[int], levels: Levels, stand: Stand) -> tuple[float, list[Span]]:
        texts = texts_of(self._lines(column), self.zone.pitch)
        misfit = levels.misfit_of(self.columns.fields[column])
        on = self.zone.goes_on
        return spread(texts, self.extents, borders, self.zone.pitch, misfit, goes_on=on, stand=stand)

    def _lines(self, column: int) -> list[Line]:
        return [line for line in self.zone.rows if self.columns.of(line) == column]

    def _beside(self, column: int, project: Span) -> Span:
        """The cell of a column in the rows of a project; the rows at the rim hold what sticks out."""
        top = self.extents[project.start].top if project.start else float("-inf")
        bottom = self.extents[project.end - 1].bottom if project.end < len(self.rows) else float("inf")
        lines = [line for line in self._lines(column) if top <= middle(line) < bottom]
        return replace(project, lines=tuple(sorted(lines, key=middle)))

    def _cells(self, column: int, spans: Sequence[Span]) -> Iterator[Patch]:
        for span in spans:
            down = self.extents[span.start].top, self.extents[span.end - 1].bottom
            doubtful = span.doubtful or any(column in row.doubtful for row in self.rows[span.start : span.end])
            yield self._patch((span.start, column, span.end - span.start, 1), span.lines, down, doubtful=doubtful)

    def _patch(
        self,
        place: tuple[int, int, int, int],
        lines: Sequence[Line],
        down: tuple[float, float],
        *,
        doubtful: bool = False,
    ) -> Patch:
        """A cell by row, column, and how many of them it covers."""
        _, column, _, colspan = place
        box = self.content.box(Rect(self.columns.xs[column], down[0], self.columns.xs[column + colspan], down[1]))
        return Patch(*place, tuple(lines), (box,), frozenset({Trouble.UNRULED} if doubtful else ()))


def _doubted(cells: Sequence[Patch]) -> Sequence[Patch]:
    """The cells, all of them in doubt where many are: rows that are wrong here have moved others."""
    filled = [cell for cell in cells if cell.lines]
    if sum(bool(cell.troubles) for cell in filled) <= DOUBTED * len(filled):
        return cells
    return [cell._replace(troubles=cell.troubles | {Trouble.UNRULED}) for cell in cells]


def _rank(field: str) -> int:
    """How well a column tells the projects apart: numbers and amounts stand in one line that no page end cuts."""
    return _TELLING.index(field) if field in _TELLING else len(_TELLING)


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Numbers in runs that follow one another."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]
