"""Bands (行带): what stands between one line across a table and the next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from core.readers.pdf.lines import Line
from core.readers.pdf.shapes import Rule
from core.readers.pdf.text import breaks
from core.readers.pdf.unruled.columns import PROJECT, named_field
from core.readers.pdf.unruled.runs import middle
from core.terms.labels import is_title, label_field

SLACK = 3.0
"""Points by which lines of one table may stick out over each other."""
FULL = 0.9
"""Part of the table's width that a line has which closes it."""
NAMES = 3
"""Names of indicator columns that make a header."""
COLUMNS = 3
"""Texts side by side that some band of a table has."""
WIDE = 1.8
"""Of the letter height: lines of one text are closer."""

_LABELS = frozenset({"project_name", "project_code", "budget_total", "unit_name", "department_name", "goals"})
"""What forms name at the left; a list may have other labels among its texts."""


@dataclass(frozen=True)
class Band:
    """The texts between two lines."""

    top: float
    bottom: float
    lines: tuple[Line, ...]

    @cached_property
    def columns(self) -> list[list[Line]]:
        """The lines by what they stand over or under, left to right."""
        columns: list[list[Line]] = []
        end = float("-inf")
        for line in sorted(self.lines, key=lambda line: line.box.left):
            if line.box.left > end:
                columns.append([])
            columns[-1].append(line)
            end = max(end, line.box.right)
        return [sorted(column, key=middle) for column in columns]

    @cached_property
    def spans(self) -> list[tuple[float, float]]:
        """From the left to the right of each of these."""
        return [(min(n.box.left for n in column), max(n.box.right for n in column)) for column in self.columns]

    @property
    def gaps(self) -> Iterator[tuple[float, float]]:
        """The white space between them."""
        return ((a[1], b[0]) for a, b in pairwise(self.spans))

    def crosses(self, x: float) -> bool:
        """Whether a text runs through a place."""
        return any(left < x < right for left, right in self.spans)

    @cached_property
    def texts(self) -> list[str]:
        """What these say."""
        return ["".join(line.text for line in column) for column in self.columns]

    @property
    def is_header(self) -> bool:
        """Whether it names the columns of a list of indicators."""
        named = {field for text in self.texts if (field := named_field(text))}
        return sum(not field.startswith(PROJECT) for field in named) >= NAMES

    @property
    def is_labelled(self) -> bool:
        """Whether it begins with a label of a form that has its value beside it, or names months."""
        return self.are_months or (len(self.texts) > 1 and label_field(self.texts[0]) in _LABELS)

    @property
    def are_months(self) -> bool:
        """Whether it names the months of a plan (资金支出计划), whose values stand below."""
        return [label_field(text) for text in self.texts].count("month") > 1


def blocks_of(rules: Iterable[Rule]) -> Iterator[list[Rule]]:
    """Lines that may be of one table, top to bottom: none is wider than the first."""
    block: list[Rule] = []
    for rule in sorted(rules):
        first = block[0] if block else rule
        if not first.start - SLACK <= rule.start < rule.end <= first.end + SLACK:
            yield block
            block = []
        block.append(rule)
    yield block


def bands_between(rules: Sequence[Rule], lines: Sequence[Line], narrow: float) -> Iterator[list[Band]]:
    """The bands of each table between lines across: empty ones and headings part tables."""
    ys = without_near([rule.at for rule in rules], narrow)
    left, right = rules[0].start - SLACK, rules[0].end + SLACK
    inside = [line for line in lines if left <= line.box.centre[0] <= right]
    bands = [
        Band(top, bottom, tuple(line for line in inside if top <= middle(line) < bottom))
        for top, bottom in pairwise(ys)
    ]
    table: list[Band] = []
    for n, band in enumerate(bands):
        if _parts_tables(table, band, bands[n + 1 : n + 3]):
            yield from _tables(table, rules)
            table = []
        else:
            table.append(band)
    yield from _tables(table, rules)


def without_near(places: Iterable[float], near: float) -> list[float]:
    """Places in order, without those that are no further than ``near`` points from the one before."""
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] > near:
            kept.append(place)
    return kept


def _parts_tables(above: Sequence[Band], band: Band, below: Sequence[Band]) -> bool:
    """Whether a band is none of a table: empty, a heading, or a line between a list and the header of the next."""
    if not band.lines or any(map(is_title, band.texts)):
        return True
    between = any(other.is_header for other in above) and any(other.is_header for other in below)
    return len(band.columns) == 1 and between


def _tables(bands: list[Band], rules: Sequence[Rule]) -> Iterator[list[Band]]:
    """The bands as a table, without texts at its end under which no line goes all the way."""
    while bands and len(bands[-1].columns) == 1 and not _is_closed(bands[-1], rules):
        bands = bands[:-1]
    if len(bands) > 1 and any(len(band.columns) >= COLUMNS for band in bands):
        yield bands


def _is_closed(band: Band, rules: Sequence[Rule]) -> bool:
    whole = FULL * (rules[0].end - rules[0].start)
    return any(abs(rule.at - band.bottom) < 1 and rule.end - rule.start >= whole for rule in rules)


def holds_rows(band: Band) -> bool:
    """Whether a band holds several rows: two texts are lists of words, or lines stand wide apart."""
    several = 0
    for column, (left, right) in zip(band.columns, band.spans, strict=True):
        steps = [(a, b) for a, b in pairwise(column) if middle(b) - middle(a) > a.size / 2]
        apart = any(middle(b) - middle(a) > WIDE * a.size for a, b in steps)
        several += bool(steps) and (apart or all(breaks(a, b, left, right) for a, b in steps))
    return several > 1


def sections_of(bands: Sequence[Band]) -> Iterator[list[Band]]:
    """The bands of forms and of lists apart: a list begins with its header, a form with its labels."""
    section: list[Band] = []
    for band in bands:
        is_list = any(own.is_header for own in section)
        is_form = not is_list and any(own.is_labelled for own in section)
        if (band.is_header and is_form) or (band.is_labelled and is_list and not band.is_header):
            yield section
            section = []
        section.append(band)
    yield section
