"""Page numbers (页码) that stand inside a table: its last cell reaches down over the foot of the page."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.readers.pdf.layout import Layout, Part
from core.readers.pdf.lines import Line
from core.readers.pdf.running import in_margin, page_number
from core.readers.pdf.tables import Table, Trouble

PAGES = 2
"""Pages on which a number counts with the pages at the same height, at least."""
SAME = 2.0
"""Points by which that height differs."""


def without_numbers_in_cells(layouts: Sequence[Layout]) -> list[Layout]:
    """The pages without page numbers in the cells of tables, with a doubt at these cells."""
    found: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
    for layout in layouts:
        for line in _last_lines(layout):
            number = page_number(line.text)
            if number is not None:
                found[number - layout.page, round(line.box.top / SAME)].append(line)
    numbers = {id(line) for lines in found.values() if len({line.page for line in lines}) >= PAGES for line in lines}
    return [_without(layout, numbers) for layout in layouts] if numbers else list(layouts)


def _last_lines(layout: Layout) -> Iterator[Line]:
    """The last line of each cell at the end of a table that has others, in the foot of the page."""
    for part in layout.parts:
        if isinstance(part, Table) and part.bottom > layout.height / 2:
            for patch in part.row(part.rows - 1):
                if len(patch.lines) > 1 and in_margin(patch.lines[-1], layout.height):
                    yield patch.lines[-1]


def _without(layout: Layout, numbers: set[int]) -> Layout:
    return replace(layout, parts=tuple(_part_without(part, numbers) for part in layout.parts))


def _part_without(part: Part, numbers: set[int]) -> Part:
    if not isinstance(part, Table):
        return part
    patches = (
        patch._replace(lines=patch.lines[:-1], troubles=patch.troubles | {Trouble.NUMBERED})
        if patch.lines and id(patch.lines[-1]) in numbers
        else patch
        for patch in part.patches
    )
    return replace(part, patches=tuple(patches))
