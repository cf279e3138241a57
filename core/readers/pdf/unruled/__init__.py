"""Tables without ruling lines: those whose labels are known, then any texts that stand in columns."""

from collections.abc import Sequence
from itertools import pairwise

from core.readers.pdf.shapes import Glyph, PageContent
from core.readers.pdf.tables import Table
from core.readers.pdf.unruled.heads import read_head
from core.readers.pdf.unruled.plain import find_plain
from core.readers.pdf.unruled.runs import runs_of
from core.readers.pdf.unruled.sheet import read_sheet
from core.readers.pdf.unruled.zones import Zone, find_zones

__all__ = ["find_unruled"]

_NAMED = ("级", "指")
"""Characters that follow each other in 一级指标: pages without them are not looked at."""


def find_unruled(
    content: PageContent, glyphs: Sequence[Glyph], before: Table | None = None
) -> tuple[list[Table], list[Glyph]]:
    """The tables among characters that stand outside ruled ones, and the characters that remain.

    ``before`` is the table that the page before ends with, which may go on here without a header.
    """
    tables: list[Table] = []
    if before is not None or any((a.text, b.text) == _NAMED for a, b in pairwise(glyphs)):
        runs = runs_of([glyph for glyph in glyphs if not glyph.turn], content.number)
        for zone in find_zones([run.line for run in runs], before):
            tables += _tables(content, zone, before)
            before = None
        boxes = {id(line) for table in tables for patch in table.patches for line in patch.lines}
        taken = {glyph for run in runs if id(run.line) in boxes for glyph in run.glyphs}
        glyphs = [glyph for glyph in glyphs if glyph not in taken]
    plain, rest = find_plain(content, glyphs)
    return [*tables, *plain], rest


def _tables(content: PageContent, zone: Zone, before: Table | None) -> list[Table]:
    head = read_head(content, zone.head) if zone.head else None
    sheet = read_sheet(content, zone, before)
    return [table for table in (head, sheet) if table]
