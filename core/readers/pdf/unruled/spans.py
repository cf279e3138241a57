"""Merged cells without lines: each text stands in the middle of the rows it belongs to, or at the top of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, pairwise
from typing import NamedTuple

from core.readers.pdf.lines import Line
from core.readers.pdf.unruled.runs import middle
from core.terms.tree import COST, LEVEL1, is_level1, is_level2, level1_of

DOUBTFUL = 0.8
"""Of the line pitch: a text that stands further off the middle of its rows is doubtful."""
ONE_CELL = 1.35
"""Of the line pitch: lines that are closer are of one cell."""


BLANK, GOES_ON, MISFIT = 2.5, 0.3, 1.0
"""Of the line pitch, what speaks against a way: rows at the top without a text, the same where the list goes on from
the page before, each row that is not of its text."""


class Extent(NamedTuple):
    """From where to where a row goes down the page, and the middles of its first and last line."""

    top: float
    bottom: float
    first: float
    last: float


class Stand(Enum):
    """Where in its rows a text stands."""

    MIDDLE = "middle"
    TOP = "top"
    BOTTOM = "bottom"


Misfit = Callable[[str, range], int]


def fits_all(_text: str, _rows: range) -> int:
    """Nothing is known against any rows."""
    return 0


@dataclass(frozen=True)
class Span:
    """A merged cell: its lines, the rows from ``start`` to before ``end``."""

    lines: tuple[Line, ...]
    start: int
    end: int
    doubtful: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(line.text for line in self.lines)


def texts_of(lines: Sequence[Line], pitch: float) -> list[list[Line]]:
    """The lines of a merged column by the text they make: names of levels as known, others by their distance."""
    texts: list[list[Line]] = []
    for line in sorted(lines, key=middle):
        if texts and not _ends(texts[-1]) and middle(line) - middle(texts[-1][-1]) < ONE_CELL * pitch:
            texts[-1].append(line)
        else:
            texts.append([line])
    return texts


def _ends(lines: Sequence[Line]) -> bool:
    """Whether lines make the whole name of a level."""
    return is_level("".join(line.text for line in lines))


def is_level(text: str) -> bool:
    """Whether a text is the whole name of a level."""
    return text.endswith("指标") and (is_level1(text) or is_level2(text))


def spread(
    texts: Sequence[Sequence[Line]],
    rows: Sequence[Extent],
    borders: Sequence[int],
    pitch: float,
    misfit: Misfit = fits_all,
    *,
    goes_on: bool = False,
    stand: Stand = Stand.MIDDLE,
) -> tuple[float, list[Span]]:
    """What speaks against the likeliest rows of each text, in points, and these rows.

    ``borders`` are the rows that a cell may begin with, those where cells right of it do; ``misfit`` tells how many of
    some rows can't be of a text; ``goes_on`` that rows at the top may be without one, ``stand`` where in its rows a
    text stands.
    """
    if not texts or not rows:
        return 0.0, [Span((), 0, len(rows))] if rows else []
    starts = sorted({0, *borders, len(rows)})
    blank = (GOES_ON if goes_on else BLANK) * pitch
    begun = {start: (blank if start else 0.0, list[int]()) for start in starts[:-1]}
    cost, ends = _spread(texts, rows, begun, starts, _Price(misfit, pitch, stand))
    if cost == float("inf"):
        return len(texts) * pitch, _nearest(texts, rows)
    starts = [0, *ends]
    spans = [Span((), 0, ends[0])] if ends[0] else []
    for n, text in enumerate(texts):
        start, end = starts[n + 1], starts[n + 2] if n + 2 < len(starts) else len(rows)
        # What a page end cuts stands in the middle of more rows than are seen.
        cut = end == len(rows) or (goes_on and n == 0)
        off = 0.0 if cut else _off(text, rows[start:end], stand)
        spans.append(Span(tuple(text), start, end, off > DOUBTFUL * pitch))
    return cost, spans


def _off(text: Sequence[Line], rows: Sequence[Extent], stand: Stand) -> float:
    """How far a text is from where it should stand in its rows."""
    if stand is Stand.TOP:
        return abs(middle(text[0]) - rows[0].first)
    if stand is Stand.BOTTOM:
        return abs(middle(text[-1]) - rows[-1].last)
    return abs(middle(text[0]) + middle(text[-1]) - rows[0].top - rows[-1].bottom) / 2


@dataclass(frozen=True)
class _Price:
    """What speaks against a text being that of some rows, in points."""

    misfit: Misfit
    pitch: float
    stand: Stand

    def of(self, text: Sequence[Line], rows: Sequence[Extent], start: int, end: int) -> float:
        """How far the text is from where it should be, and the rows that can't be its own."""
        wrong = self.misfit("".join(line.text for line in text), range(start, end))
        return _off(text, rows[start:end], self.stand) + MISFIT * self.pitch * wrong


def _spread(
    texts: Sequence[Sequence[Line]],
    rows: Sequence[Extent],
    begun: dict[int, tuple[float, list[int]]],
    starts: Sequence[int],
    price: _Price,
) -> tuple[float, list[int]]:
    """The cheapest first rows of the texts, and what speaks against them in all."""
    best = begun
    for text in texts:
        found: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, path) in best.items():
            for end in starts[starts.index(start) + 1 :]:
                whole = cost + price.of(text, rows, start, end)
                if end not in found or whole < found[end][0]:
                    found[end] = whole, [*path, start]
        best = found
    return best.get(len(rows), (float("inf"), []))


def _nearest(texts: Sequence[Sequence[Line]], rows: Sequence[Extent]) -> list[Span]:
    """More texts than there are rows: each in the row that it is nearest to."""
    held: list[list[Line]] = [[] for _ in rows]
    for text in texts:
        centre = (middle(text[0]) + middle(text[-1])) / 2
        nearest = min(range(len(rows)), key=lambda n: abs(centre - (rows[n].top + rows[n].bottom) / 2))
        held[nearest] += text
    return [Span(tuple(lines), n, n + 1, bool(lines)) for n, lines in enumerate(held)]


def starts_of(spans: Sequence[Span]) -> list[int]:
    """The rows that spans begin with."""
    return list(accumulate((span.end - span.start for span in spans[:-1]), initial=0))


class Levels:
    """The levels of rows as far as they are read, and what they say against spans of the columns left of them."""

    def __init__(self) -> None:
        self._names: dict[str, dict[int, str]] = {"level1": {}, "level2": {}}

    def learn(self, field: str, spans: Sequence[Span]) -> None:
        """Take in the spans of a column of levels."""
        if field in self._names:
            self._names[field] = {row: span.text for span in spans for row in range(span.start, span.end)}

    def misfit_of(self, field: str) -> Misfit:
        """What tells how many rows can't be of a text in a column."""
        return fits_all if field == "level2" else self._strangers if field == "level1" else self._new_starts

    def _strangers(self, level1: str, rows: range) -> int:
        """The rows whose 二级指标 belongs to another 一级指标."""
        known = (level1_of(self._names["level2"].get(row, "")) for row in rows)
        return sum(own not in (None, level1) for own in known) if is_level1(level1) and level1 != COST else 0

    def _new_starts(self, _text: str, rows: range) -> int:
        """How often the 一级指标 begin again among the rows of a project: 产出指标 behind 满意度指标."""
        names = [name for row in rows if is_level1(name := self._names["level1"].get(row, ""))]
        places = [LEVEL1.index(name) for name in names if name in LEVEL1]
        return sum(a > b for a, b in pairwise(places))
