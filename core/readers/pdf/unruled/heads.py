"""The head of a form without ruling lines: rows of labels and values, each with columns of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import PageContent, Rect
from core.readers.pdf.tables import Patch, Table, Trouble
from core.readers.pdf.unruled.runs import bands_of, line_pitch, middle
from core.readers.pdf.unruled.spans import ONE_CELL, Extent, Span, Stand, spread
from core.terms.labels import label_field

_BRACKETS = ("（", "(")
"""Begin the unit under a label that is whole without it"""
NEAR = 4.0
"""Points between borders of different rows that are one."""

Cell = list[Line]


@dataclass(frozen=True)
class HeadRow:
    """A row right of the labels at the left: its cells from left to right, and where each but the first begins."""

    cells: list[Cell]
    borders: tuple[float, ...] = ()

    @property
    def top(self) -> float:
        """The middle of its first line."""
        return min(middle(line) for cell in self.cells for line in cell)

    @property
    def bottom(self) -> float:
        """The middle of its last line."""
        return max(middle(line) for cell in self.cells for line in cell)


def read_head(content: PageContent, lines: Sequence[Line]) -> Table | None:
    """The table of the labels and values over the indicators; None where no labels stand at the left."""
    pitch = line_pitch(lines)
    gutter = _gutter(lines)
    labels = [line for line in lines if gutter and line.box.right <= gutter]
    rows = _rows([line for line in lines if line not in labels], pitch)
    if not labels or not rows:
        return None
    texts = _labels(labels, pitch)
    down = _extents(rows, pitch)
    ways = (spread(texts, down, range(len(rows)), pitch, stand=stand) for stand in Stand)
    _, spans = min(ways, key=lambda way: way[0])
    blocks = [(span, list(_with_values(_joined(rows[span.start : span.end])))) for span in spans]
    return _table(content, lines, gutter, blocks)


def _gutter(lines: Sequence[Line]) -> float:
    """The middle of the first white space from the left that goes all the way down; 0 where there is none."""
    end = 0.0
    for line in sorted(lines, key=lambda line: line.box.left):
        if end and line.box.left > end + 1:
            return (end + line.box.left) / 2
        end = max(end, line.box.right)
    return 0.0


def _labels(lines: Sequence[Line], pitch: float) -> list[Cell]:
    """The labels at the left, each with all its lines: 预算规模及 | 资金用途, 资金支出计划 | （%）."""
    texts: list[Cell] = []
    for line in sorted(lines, key=middle):
        near = texts and middle(line) - middle(texts[-1][-1]) < ONE_CELL * pitch
        if near and (line.text.startswith(_BRACKETS) or not _is_label(texts[-1])):
            texts[-1].append(line)
        else:
            texts.append([line])
    return texts


def _rows(lines: Sequence[Line], pitch: float) -> list[HeadRow]:
    """The rows: lines beside each other, and those over or under them that stand in one of their cells alone."""
    rows = [HeadRow(_cells(band)) for band in bands_of(lines, pitch)]
    whole: list[HeadRow] = []
    for row in rows:
        if whole and (_holds(whole[-1], row, pitch) or _holds(row, whole[-1], pitch)):
            whole[-1] = HeadRow(_cells([*_lines(whole[-1]), *_lines(row)]))
        else:
            whole.append(row)
    return whole


def _lines(row: HeadRow) -> list[Line]:
    return [line for cell in row.cells for line in cell]


def _cells(lines: Sequence[Line]) -> list[Cell]:
    """Lines by the cell they stand in: those over each other are of one."""
    cells: list[Cell] = []
    right = 0.0
    for line in sorted(lines, key=lambda line: line.box.left):
        if cells and line.box.left < right:
            cells[-1].append(line)
        else:
            cells.append([line])
        right = max(right, line.box.right) if len(cells[-1]) > 1 else line.box.right
    return [sorted(cell, key=middle) for cell in cells]


def _holds(row: HeadRow, other: HeadRow, pitch: float) -> bool:
    """Whether the lines right over or under a row go on in its values, as the middle line of three does."""
    if len(row.cells) < 2 or any(len(cell) > 1 for cell in other.cells):
        return False
    return all(_goes_on(row, cell[0], pitch) for cell in other.cells)


def _goes_on(row: HeadRow, line: Line, pitch: float) -> bool:
    near = min(abs(middle(line) - middle(own)) for own in _lines(row))
    if near > ONE_CELL * pitch or label_field(line.text):
        return False
    held = [cell for cell in row.cells if _left(cell) - 2 < line.box.left and line.box.right < _right(cell) + 2]
    return len(held) == 1 and label_field("".join(own.text for own in held[0])) is None


def _left(cell: Cell) -> float:
    return min(line.box.left for line in cell)


def _right(cell: Cell) -> float:
    return max(line.box.right for line in cell)


def _joined(rows: Sequence[HeadRow]) -> Iterator[HeadRow]:
    """The rows beside one label; a text of several lines is one cell."""
    held: HeadRow | None = None
    for row in rows:
        alone = len(row.cells) == 1 and label_field("".join(line.text for line in row.cells[0])) is None
        if held and alone and len(held.cells) == 1 and not _is_label(held.cells[0]):
            held = HeadRow([[*held.cells[0], *row.cells[0]]])
            continue
        if held:
            yield held
        held = row
    if held:
        yield held


def _is_label(cell: Cell) -> bool:
    return label_field("".join(line.text for line in cell)) is not None


def _with_values(rows: Iterable[HeadRow]) -> Iterator[HeadRow]:
    """The rows with their borders; the values under labels that stand side by side (3月底 …) on those of the labels."""
    labels: HeadRow | None = None
    for row in rows:
        if labels and all(any(_over(label, cell) for label in labels.cells) for cell in row.cells):
            yield HeadRow([[*_under(labels, n, row)] for n in range(len(labels.cells))], labels.borders)
            labels = None
            continue
        if labels:
            yield HeadRow([[] for _ in labels.cells], labels.borders)
        borders = tuple((_right(a) + _left(b)) / 2 for a, b in pairwise(row.cells))
        months = [label_field("".join(line.text for line in cell)) == "month" for cell in row.cells]
        labels = replace(row, borders=borders) if len(months) > 1 and all(months) else None
        yield replace(row, borders=borders)
    if labels:
        yield HeadRow([[] for _ in labels.cells], labels.borders)


def _over(label: Cell, cell: Cell) -> bool:
    return _left(cell) < _right(label) + NEAR and _left(label) - NEAR < _right(cell)


def _under(labels: HeadRow, number: int, row: HeadRow) -> Iterator[Line]:
    for cell in row.cells:
        if next(n for n, label in enumerate(labels.cells) if _over(label, cell)) == number:
            yield from cell


def _extents(rows: Sequence[HeadRow], pitch: float) -> list[Extent]:
    """The top and bottom of each row; the white space between two is shared."""
    borders = [(a.bottom + b.top) / 2 for a, b in pairwise(rows)]
    ends = pairwise([rows[0].top - pitch / 2, *borders, rows[-1].bottom + pitch / 2])
    return [Extent(top, bottom, row.top, row.bottom) for (top, bottom), row in zip(ends, rows, strict=True)]


def _table(
    content: PageContent, lines: Sequence[Line], gutter: float, blocks: Sequence[tuple[Span, list[HeadRow]]]
) -> Table:
    """The table, on all borders of all its rows."""
    left, right = min(line.box.left for line in lines), max(line.box.right for line in lines)
    xs = [left, gutter]
    for x in sorted(border for _, rows in blocks for row in rows for border in row.borders):
        if x - xs[-1] > NEAR:
            xs.append(x)
    xs.append(right)
    patches: list[Patch] = []
    heights: list[float] = []
    number = 0
    for span, rows in blocks:
        patches.append(_patch(content, (number, 0, len(rows), 1), span.lines, doubtful=span.doubtful))
        for row in rows:
            starts = [1, *(min(range(len(xs)), key=lambda n: abs(xs[n] - x)) for x in row.borders), len(xs) - 1]
            for cell, (start, end) in zip(row.cells, pairwise(starts), strict=True):
                patches.append(_patch(content, (number, start, 1, end - start), cell))
            number += 1
            heights.append(1.0)
    top, bottom = min(line.box.top for line in lines), max(line.box.bottom for line in lines)
    heights = [(bottom - top) / len(heights)] * len(heights)
    patches = sorted(patches, key=lambda patch: patch.place)
    patches[0] = patches[0]._replace(troubles=frozenset({Trouble.UNRULED}))
    page = content.number
    return Table(tuple(xs), tuple(heights), tuple(patches), (page, page), top, bottom)


def _patch(
    content: PageContent, place: tuple[int, int, int, int], lines: Sequence[Line], *, doubtful: bool = False
) -> Patch:
    """A cell; its box is the one around its lines."""
    around = [Rect(_left([*lines]), lines[0].box.top, _right([*lines]), lines[-1].box.bottom)] if lines else []
    troubles = frozenset({Trouble.UNRULED} if doubtful else ())
    return Patch(*place, tuple(lines), tuple(map(content.box, around)), troubles)
