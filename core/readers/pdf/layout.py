"""A page → its tables and the lines between them, top to bottom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from core.readers.pdf.across import find_ruled_across
from core.readers.pdf.lattice import Lattice, Slot, find_lattices
from core.readers.pdf.lines import Line, read_lines, read_pieces
from core.readers.pdf.overflow import settle
from core.readers.pdf.shapes import Glyph, PageContent, Rect
from core.readers.pdf.tables import PADDING, Patch, Table, Trouble
from core.readers.pdf.text import may_go_on
from core.readers.pdf.textcolumns import text_columns
from core.readers.pdf.unruled import find_unruled

FRAME = 0.5
"""Part of the page height: a single cell that is higher is a frame around the page."""

Part = Line | Table


@dataclass(frozen=True, slots=True)
class Layout:
    """A page (页) taken apart: its tables and lines in reading order, its size in points."""

    page: int
    width: float
    height: float
    parts: tuple[Part, ...]

    @property
    def is_sideless(self) -> bool:
        """Whether a table on it has lines across alone."""
        return any(isinstance(part, Table) and part.sideless for part in self.parts)


def top(part: Part) -> float:
    """Where a part begins on its page."""
    return part.top if isinstance(part, Table) else part.box.top


def bottom(part: Part) -> float:
    """Where a part ends on its page."""
    return part.bottom if isinstance(part, Table) else part.box.bottom


def lay_out_columns(content: PageContent, before: Layout | None = None) -> list[Layout]:
    """A page that may be set in columns of text, each of which is laid out as a page of its own."""
    layouts: list[Layout] = []
    for column in text_columns(content):
        before = lay_out(column, before)
        layouts.append(before)
    return layouts


def lay_out(content: PageContent, before: Layout | None = None) -> Layout:
    """The tables and lines of a page; a table without lines may go on from the page ``before``."""
    width, height = content.frame.size
    width = content.column or width
    frames, lattices = _parted(find_lattices(content.horizontal, content.vertical, content.narrow))
    inside, outside = _sorted_in(content.glyphs, lattices)
    tables = _tables(content, lattices, inside)
    last = _last_table(before) if before else None
    across = find_ruled_across(content, outside, lattices, last.xs if last and last.sideless else ())
    inside, outside = _sorted_in(outside, across)
    tables += [replace(table, sideless=True) for table in _tables(content, across, inside)]
    unruled, rest = find_unruled(content, outside, last if last and last.fields else None)
    tables += unruled
    frames = [frame for frame in frames if not (_is_page_frame(frame, height) or any(_is_around(frame, tables)))]
    inside, rest = _sorted_in(rest, frames)
    parts: list[Part] = [*tables, *_tables(content, frames, inside), *read_pieces(rest, content.number)]
    return Layout(content.number, width, height, tuple(sorted(parts, key=top)))


def _parted(lattices: Iterable[Lattice]) -> tuple[list[Lattice], list[Lattice]]:
    """Those of one column, which may be frames around tables or texts, and the others."""
    frames: list[Lattice] = []
    others: list[Lattice] = []
    for lattice in lattices:
        (frames if len(lattice.xs) == 2 else others).append(lattice)
    return frames, others


def _is_around(frame: Lattice, tables: Iterable[Table]) -> Iterator[bool]:
    """For each table whether it stands in a frame."""
    box = frame.box
    for table in tables:
        yield box.holds((table.xs[0] + table.xs[-1]) / 2, (table.top + table.bottom) / 2)


def _tables(content: PageContent, lattices: Sequence[Lattice], inside: Sequence[Sequence[Glyph]]) -> list[Table]:
    """The tables that hold some text."""
    return [_table(content, *each) for each in zip(lattices, inside, strict=True) if each[1]]


def _last_table(layout: Layout) -> Table | None:
    """The table that a page ends with."""
    tables = [part for part in layout.parts if isinstance(part, Table)]
    return tables[-1] if tables else None


def _is_page_frame(lattice: Lattice, height: float) -> bool:
    return len(lattice.slots) == 1 and lattice.ys[-1] - lattice.ys[0] > FRAME * height


def _sorted_in(glyphs: Iterable[Glyph], lattices: Sequence[Lattice]) -> tuple[list[list[Glyph]], list[Glyph]]:
    """The characters inside each table, the innermost one first, and those outside all."""
    if not lattices:
        return [], list(glyphs)
    inside: list[list[Glyph]] = [[] for _ in lattices]
    outside: list[Glyph] = []
    boxes = [(*lattice.box, held) for lattice, held in zip(lattices, inside, strict=True)]
    for glyph in glyphs:
        x, y = glyph.place
        for left, top, right, bottom, held in boxes:
            if left <= x <= right and top <= y <= bottom:
                held.append(glyph)
                break
        else:
            outside.append(glyph)
    return inside, outside


def _table(content: PageContent, lattice: Lattice, glyphs: Iterable[Glyph]) -> Table:
    """A table with the lines of its cells."""
    page = content.number
    held, crossed = settle(lattice, glyphs)
    patches = []
    for n, slot in enumerate(lattice.slots):
        own = held.get(n, ())
        area = lattice.rectangles[n]
        lines = tuple(read_lines(own, page)) if own else ()
        troubles = frozenset(_troubles(slot, own, lines, area, crossed=n in crossed))
        place = (slot.row, slot.column, slot.rowspan, slot.colspan)
        seen = (content.box(area),)
        patches.append(Patch(*place, lines, seen, troubles, open_above=slot.open_above, open_below=slot.open_below))
    heights = tuple(below - above for above, below in pairwise(lattice.ys))
    return Table(lattice.xs, heights, tuple(patches), (page, page), lattice.ys[0], lattice.ys[-1])


def _troubles(
    slot: Slot, glyphs: Sequence[Glyph], lines: Sequence[Line], area: Rect, *, crossed: bool
) -> Iterator[Trouble]:
    if crossed:
        yield Trouble.CROSSING
    if glyphs and not slot.whole:
        yield Trouble.OPEN
    if any(map(_is_clipped, glyphs)):
        yield _clipping(lines, area)


_is_clipped = attrgetter("clipped")


def _clipping(lines: Sequence[Line], area: Rect) -> Trouble:
    """What becomes of text that the cell does not show whole.

    Where the last line is there in part, programs leave out those that would follow; who writes all lines writes
    some that are not seen at all.
    """
    last = max(lines, key=lambda line: line.box.bottom, default=None)
    in_part = last and last.hidden and last.box.top < area.bottom < last.box.bottom
    return Trouble.CUT_OFF if in_part and may_go_on(lines, *_margins(lines, area)) else Trouble.CLIPPED


def _margins(lines: Sequence[Line], area: Rect) -> tuple[float, float]:
    """The margins between which the lines of a cell stand."""
    left, right = min(line.box.left for line in lines), max(line.reach for line in lines)
    padding = PADDING * lines[0].size
    return min(area.left + padding, left), max(area.right - padding, right)
