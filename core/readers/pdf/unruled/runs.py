"""Runs (字串): texts printed in one go, parted by the white space between columns.

Cells of one row may be set in the middle of it, so that the lines of neighbours stand half a line apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from statistics import median

from core.readers.pdf.lines import Line, is_wide, line_of
from core.readers.pdf.shapes import Glyph

GAP = 0.8
"""Of the letter height: white space that parts two runs; cells leave more between their texts."""
TIGHT = 0.15
"""The same between Chinese characters, on top of what is between all of them."""
ONE_LINE = 0.3
"""Of the letter height: how far the letters of a line may stand off its middle."""
STEP = 6.0
"""Points: lines that are further apart than two of these are not compared."""
HALF = 0.3
"""Of the line pitch, above and below its middle: what a line fills; lines half a pitch apart overlap, others do not."""
WRAPS = 2.2
"""Of the letter height: lines that are further apart are of different cells."""
UNDER = 0.5
"""Part of the narrower of two lines that one has over the other where they are of a column."""
FEW = 40
"""One of so many steps from line to line is within a cell, at least; those from row to row are wider."""
LEADING = 1.3
"""Of the letter height: from one line to the next where no cell has two."""


@dataclass(frozen=True, slots=True)
class Run:
    """A text with its characters."""

    line: Line
    glyphs: list[Glyph]


def runs_of(glyphs: Sequence[Glyph], page: int) -> list[Run]:
    """The runs that characters make, top to bottom."""
    parts = (piece for part in _parts(glyphs) for piece in _cut(part))
    runs = [Run(line, part) for part in parts if (line := line_of(part, page)) is not None]
    return sorted(runs, key=lambda run: middle(run.line))


def _parts(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Characters with those that stand right behind them at the same height."""
    near: defaultdict[int, list[list[Glyph]]] = defaultdict(list)
    for glyph in sorted(glyphs, key=lambda glyph: glyph.left):
        place = int(_middle(glyph) / STEP)
        open_parts = [part for n in (place - 1, place, place + 1) for part in near[n] if _follows(part, glyph)]
        if open_parts:
            min(open_parts, key=lambda part: abs(_middle(part[-1]) - _middle(glyph))).append(glyph)
        elif glyph.text.strip():
            near[place].append([glyph])
    for parts in near.values():
        yield from parts


def _follows(part: Sequence[Glyph], glyph: Glyph) -> bool:
    """Whether a character stands in a line with the last printed one of a part, hardly apart from it."""
    last = next(g for g in reversed(part) if g.text.strip())
    height = max(glyph.bottom - glyph.top, last.bottom - last.top)
    return abs(_middle(glyph) - _middle(last)) < ONE_LINE * height and glyph.left - last.right < GAP * height


def _cut(part: list[Glyph]) -> Iterator[list[Glyph]]:
    """A part where Chinese characters stand apart though nothing is typed between them: columns set tightly.

    Where the letters of a line are all spaced the usual space is none.
    """
    steps = [_chinese_gap(a, b) for a, b in pairwise(part)]
    gaps = [gap for gap in steps if gap is not None]
    apart = TIGHT * (part[0].bottom - part[0].top) + (median(gaps) if gaps else 0.0)
    if max(gaps, default=0.0) <= apart:
        yield part
        return
    start = 0
    for n, gap in enumerate(steps, 1):
        if gap is not None and gap > apart:
            yield part[start:n]
            start = n
    yield part[start:]


def _chinese_gap(before: Glyph, after: Glyph) -> float | None:
    return after.left - before.right if is_wide(before.text) and is_wide(after.text) else None


def _middle(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2


def middle(line: Line) -> float:
    """How far down the middle of a line stands."""
    return line.box.centre[1]


def line_pitch(lines: Sequence[Line]) -> float:
    """From one line of a cell to the next, in points."""
    down = sorted(lines, key=middle)
    steps = sorted(step for n, line in enumerate(down) if (step := _step(line, islice(down, n + 1, None))))
    return steps[max(1, len(steps) // FEW)] if len(steps) > 1 else LEADING * min(line.size for line in lines)


def _step(line: Line, below: Iterable[Line]) -> float:
    """From a line to the one right under it; 0 where none is as near as lines of a cell are."""
    for other in below:
        step = middle(other) - middle(line)
        if step > WRAPS * line.size:
            break
        both = min(line.box.right, other.box.right) - max(line.box.left, other.box.left)
        least = min(line.box.right - line.box.left, other.box.right - other.box.left)
        if step > ONE_LINE * line.size and both > UNDER * least:
            return step
    return 0.0


def bands_of(lines: Sequence[Line], pitch: float) -> list[list[Line]]:
    """Lines that stand beside each other, top to bottom."""
    bands: list[list[Line]] = []
    end = 0.0
    for line in sorted(lines, key=middle):
        if bands and middle(line) - HALF * pitch < end:
            bands[-1].append(line)
        else:
            bands.append([line])
        end = middle(line) + HALF * pitch
    return bands
