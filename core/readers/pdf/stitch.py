"""Tables that run over page ends made whole."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from core.readers.pdf.align import begins_anew, on_same_columns, repeated_rows, squeezed, without_rows
from core.readers.pdf.aside import Aside
from core.readers.pdf.border import Border, Pair, WholeTexts
from core.readers.pdf.cut import Cut, cut_of
from core.readers.pdf.layout import Layout, Part, bottom, top
from core.readers.pdf.lines import Line
from core.readers.pdf.overhang import with_overhang
from core.readers.pdf.running import in_margin
from core.readers.pdf.spans import going_on
from core.readers.pdf.tables import Patch, Table, Trouble

MARGIN = 100.0
"""Points: no page is left emptier than this below because the next row did not fit."""
WIDEST = 200.0
"""Points that a margin may have: what begins further down has been moved there."""
FULL_PAGES, FULL_SHARE = 3, 0.2
"""Pages, and part of all pages, that end at the same height where that is the end of what may be printed."""
ONE_LINE = 24.0
"""Points that a line of text may need."""
CONTINUED = re.compile(r"[（(]?(?:接上页|上页)?续\s*(?:上\s*)?表?\s*\d*[)）]?|接上表|接上页")
"""What is written over the second part of a table."""


def stitch(layouts: Sequence[Layout]) -> list[Part]:
    """The tables and lines of all pages in reading order, each table in one piece."""
    ends = _page_ends(layouts)
    known = WholeTexts([layout.parts for layout in layouts])
    flow: list[Part] = []
    asides: defaultdict[int, Aside] = defaultdict(Aside)
    end = 0.0
    for layout, page_end in zip(layouts, ends, strict=True):
        parts = with_overhang(layout.parts)
        upper, title = _last_table(flow)
        skipped = _repeated_title(title, parts)
        if upper and upper.pages[1] >= layout.page - 1 and len(parts) > skipped:
            lower = parts[skipped]
            room = end - upper.bottom
            whole = join(upper, lower, room, known) if isinstance(lower, Table) else None
            if whole:
                flow[-1] = asides[len(flow) - 1].shortened(whole)
                parts = parts[skipped + 1 :]
        flow += parts
        end = page_end if layout.parts else end
    return [asides[n].completed(part) if isinstance(part, Table) else part for n, part in enumerate(flow)]


def _last_table(flow: Sequence[Part]) -> tuple[Table | None, list[str]]:
    """The table at the end, with the lines that stand over it."""
    if not flow or not isinstance(flow[-1], Table):
        return None, []
    table = flow[-1]
    above = takewhile(lambda part: isinstance(part, Line) and part.page == table.pages[0], reversed(flow[:-1]))
    return table, [part.text for part in above if isinstance(part, Line)][::-1]


def _repeated_title(title: Sequence[str], parts: Sequence[Part]) -> int:
    """How many lines at the top of a page repeat lines that stand over the table, or say that it goes on (续表)."""
    lines = [part.text for part in takewhile(lambda part: isinstance(part, Line), parts) if isinstance(part, Line)]
    return len(lines) if all(line in title or CONTINUED.fullmatch(line) for line in lines) else 0


def _page_ends(layouts: Sequence[Layout]) -> list[float]:
    """How far down each page may be printed: the same for all pages of a size."""
    bodies: defaultdict[tuple[float, float], list[tuple[float, float]]] = defaultdict(list)
    for layout in layouts:
        body = [part for part in layout.parts if isinstance(part, Table) or not in_margin(part, layout.height)]
        if body:
            bodies[layout.width, layout.height].append((min(map(top, body)), max(map(bottom, body))))
    ends = {size: _end_of(found, size[1]) for size, found in bodies.items()}
    return [ends.get((layout.width, layout.height), layout.height) for layout in layouts]


def _end_of(bodies: Sequence[tuple[float, float]], height: float) -> float:
    """Where pages end whose bodies reach from here to there: where many do, else as wide below as it is above."""
    last = max(end for _, end in bodies)
    full = sum(last - end < ONE_LINE for _, end in bodies)
    if full >= max(FULL_PAGES, FULL_SHARE * len(bodies)):
        return last
    first = min(start for start, _ in bodies)
    return max(last, height - max(MARGIN, min(first, WIDEST)))


def join(upper: Table, lower: Table, room: float, known: WholeTexts) -> Table | None:
    """Two tables as one where the second continues the first; None where it does not.

    ``room`` is the free height below the first, ``known`` are the texts of whole cells.
    """
    parts = on_same_columns(upper, lower)
    if parts is None:
        return None
    upper, lower = parts
    repeated = repeated_rows(upper, lower)
    if begins_anew(upper, lower, repeated):
        return None
    body = without_rows(lower, repeated)
    if not body.heights or room > max(body.heights[0], ONE_LINE):
        return None
    if repeated:
        upper = replace(upper, headers=(*upper.headers, lower.pages[0]))
    return _joined(Border(*_without_hidden(upper, body), repeated, known))


def _without_hidden(upper: Table, lower: Table) -> tuple[Table, Table]:
    """The tables without the texts at the page end that are not seen and stand on the other page too.

    A program that prints sheets draws the text of a merged cell on each page, clipped to the part that is there.
    """
    below = {patch.columns: patch for patch in lower.row(0)}
    hidden_above, hidden_below = [], []
    for a in upper.row(upper.rows - 1):
        b = below.get(a.columns)
        if b and (a.hidden or b.hidden) and squeezed(a.lines) == squeezed(b.lines):
            if b.hidden:
                hidden_below.append(b)
            else:
                hidden_above.append(a)
    return _emptied(upper, hidden_above), _emptied(lower, hidden_below)


def _emptied(table: Table, cells: Sequence[Patch]) -> Table:
    if not cells:
        return table
    places = {cell.place for cell in cells}
    empty = (p._replace(lines=(), troubles=frozenset()) if p.place in places else p for p in table.patches)
    return replace(table, patches=tuple(empty))


def _joined(border: Border) -> Table:
    upper, lower = border.upper, border.lower
    cut = cut_of(border)
    if cut is Cut.CLEAN:
        return _appended(upper, lower, upper.rows, going_on(border), ())
    troubles = (Trouble.TORN,) if cut is Cut.DOUBTFUL else ()
    return _appended(upper, lower, upper.rows - 1, border.pairs, troubles)


def _appended(upper: Table, lower: Table, offset: int, pairs: Iterable[Pair], troubles: Sequence[Trouble]) -> Table:
    """The rows of ``lower`` from row ``offset`` on, the cells of each pair made one."""
    rest = {a.place: b for a, b in pairs}
    used = {b.place for b in rest.values()}
    patches = [p.continued(rest[p.place].down(offset), *troubles) if p.place in rest else p for p in upper.patches]
    patches += [p.down(offset) for p in lower.patches if p.place not in used]
    heights = list(upper.heights)
    heights += [0.0] * (offset + lower.rows - len(heights))
    for n, height in enumerate(lower.heights, offset):
        heights[n] += height
    return replace(
        upper,
        heights=tuple(heights),
        patches=tuple(sorted(patches, key=lambda p: p.place)),
        pages=(upper.pages[0], lower.pages[1]),
        bottom=lower.bottom,
    )
