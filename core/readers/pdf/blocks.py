"""Pages taken apart → paragraphs and tables in reading order, and what to know about the tables."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.document import Paragraph, Remark
from core.grid import Grid
from core.readers.pdf.filled import with_filled
from core.readers.pdf.grids import grid_of, remarks_on, remarks_on_sideless
from core.readers.pdf.layout import Layout, Part
from core.readers.pdf.lines import Line
from core.readers.pdf.pagenumbers import without_numbers_in_cells
from core.readers.pdf.prose import margins, paragraphs
from core.readers.pdf.running import without_running
from core.readers.pdf.stitch import stitch
from core.readers.pdf.tables import Table
from core.readers.scan.mend import mend, remark_on
from core.readers.scan.remarks import remarks_on_unsure


def blocks_of(layouts: Sequence[Layout]) -> tuple[list[Paragraph | Grid], list[Remark]]:
    """Paragraphs and tables in reading order, and what to know about the tables."""
    layouts = without_numbers_in_cells(without_running(layouts))
    page_margins = margins(layouts)
    blocks: list[Paragraph | Grid] = []
    remarks: list[Remark] = []
    tables = 0
    for is_table, parts in groupby(_unframed(stitch(layouts)), lambda part: isinstance(part, Table)):
        if not is_table:
            blocks += paragraphs([part for part in parts if isinstance(part, Line)], page_margins)
            continue
        for table in parts:
            assert isinstance(table, Table)
            tables += 1
            id = f"t{tables}"
            found: list[Remark] = []
            if table.recognised:
                table, mendings = mend(table)  # noqa: PLW2901
                found = [*(remark_on(mending, id) for mending in mendings), *remarks_on_unsure(table, id)]
            blocks.append(grid_of(table, id))
            remarks += [*remarks_on(with_filled(table), id), *found]
    return blocks, [*remarks_on_sideless([layout.page for layout in layouts if layout.is_sideless]), *remarks]


def _unframed(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, with the lines of a framed text in the place of its frame."""
    for part in parts:
        if isinstance(part, Table) and len(part.patches) == 1:
            yield from part.patches[0].lines
        else:
            yield part
