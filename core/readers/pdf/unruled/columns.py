"""The columns of a list: where white space goes down between its texts, and what the header says of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.readers.pdf.lines import Line
from core.readers.pdf.tables import Table
from core.readers.pdf.unruled.runs import ONE_LINE, middle
from core.terms.words import indicator_field, is_block, plain_label, project_field

NARROW = 0.15
"""Of the line pitch: white space that is none."""
SHIFTED = 40.0
"""Points by which the ends of a list that texts show may differ from page to page."""
ALIKE = 0.7
"""Part of its columns that a list has the same on the next page."""
PROJECT = "project:"
"""Begins the name of a field of the project"""
LEVELS = ("level1", "level2")
OTHER = "other"
"""What a label that is not known names"""


@dataclass(frozen=True)
class Columns:
    """Borders of the columns from left to right, the lines of the header in each, those over several."""

    xs: tuple[float, ...]
    fields: tuple[str, ...]
    """What the header calls each column: a field of an indicator or of the project, OTHER; "" where it says nothing"""
    header: tuple[tuple[Line, ...], ...] = ()
    heads: tuple[Line, ...] = ()

    def of(self, line: Line) -> int:
        """The column that a line stands in: the one that most of it lies over."""
        shares = [min(right, line.box.right) - max(left, line.box.left) for left, right in pairwise(self.xs)]
        return max(range(len(shares)), key=shares.__getitem__)


def named_field(text: str) -> str:
    """What the label of a column names, "project:…" for a field of the project; "" where it is not known."""
    label = plain_label(text)
    if found := indicator_field(label):
        return found
    return f"{PROJECT}{project_field(label)}" if project_field(label) else ""


def _field(lines: Sequence[Line]) -> str:
    texts = [line.text for line in sorted(lines, key=middle)]
    found = (named_field("".join(texts[start:])) for start in range(len(texts)))
    return next(filter(None, found), OTHER if texts else "")


def merged_columns(fields: Sequence[str]) -> Iterator[int]:
    """The columns whose cells may reach over several rows: those of the project and of the levels."""
    levels = [n for n, field in enumerate(fields) if field in LEVELS]
    for n, field in enumerate(fields):
        if field in LEVELS or field.startswith(PROJECT) or (field in ("", OTHER) and n < min(levels, default=0)):
            yield n


def continued(columns: Columns, before: Table | None) -> Columns:
    """The columns as those of the table before where it is the same list: there other texts show their borders.

    Its header may be cut on this page, so that some names say nothing here.
    """
    if before is None or len(before.fields) != len(columns.fields):
        return columns
    alike = sum(a == b for a, b in zip(before.fields, columns.fields, strict=True))
    if alike < ALIKE * len(columns.fields):
        return columns
    ends = abs(before.xs[0] - columns.xs[0]), abs(before.xs[-1] - columns.xs[-1])
    xs = before.xs if max(ends) < SHIFTED else columns.xs
    return replace(columns, fields=before.fields, xs=xs)


def columns_of(header: Sequence[Line], rows: Sequence[Line], pitch: float) -> Columns:
    """The columns of a list with a header."""
    heads = _heads(header)
    names = [line for line in header if line not in heads]
    named = _spans(names)
    xs = _borders([*names, *(line for line in rows if crossed(line, named) < 2)], named, pitch)
    bare = Columns(xs, ())
    held: list[list[Line]] = [[] for _ in xs[1:]]
    for line in names:
        held[bare.of(line)].append(line)
    return Columns(xs, tuple(map(_field, held)), tuple(map(tuple, held)), tuple(heads))


def name_spans(header: Sequence[Line]) -> list[tuple[float, float]]:
    """From where to where the names of columns go."""
    heads = _heads(header)
    return _spans([line for line in header if line not in heads])


def _spans(lines: Sequence[Line]) -> list[tuple[float, float]]:
    spans: list[tuple[float, float]] = []
    for left, right in sorted((line.box.left, line.box.right) for line in lines):
        if spans and left < spans[-1][1]:
            spans[-1] = spans[-1][0], max(right, spans[-1][1])
        else:
            spans.append((left, right))
    return spans


def crossed(line: Line, named: Sequence[tuple[float, float]]) -> int:
    """How many names of columns a line stands under."""
    return sum(line.box.left < (left + right) / 2 < line.box.right for left, right in named)


def _heads(header: Sequence[Line]) -> list[Line]:
    """The lines of a header that stand over several names, or over one that is a name without them."""
    return [
        line
        for line in header
        if _is_head(line, [o for o in header if middle(o) > line.box.bottom and _overlap(line, o)])
    ]


def _is_head(line: Line, below: Sequence[Line]) -> bool:
    if below and is_block(plain_label(line.text)):
        return True
    first = min(map(middle, below), default=0.0)
    if sum(middle(other) - first < ONE_LINE * line.size for other in below) > 1:
        return True
    name = "".join(other.text for other in sorted(below, key=middle))
    return bool(below) and bool(named_field(name)) and not named_field(line.text + name)


def _overlap(a: Line, b: Line) -> bool:
    return min(a.box.right, b.box.right) > max(a.box.left, b.box.left)


def _borders(lines: Sequence[Line], named: Sequence[tuple[float, float]], pitch: float) -> tuple[float, ...]:
    """The middles of the white space that no line crosses, however little between two names, and both ends."""
    between = [(a[1], b[0]) for a, b in pairwise(named)]
    xs: list[float] = []
    end = left = min(line.box.left for line in lines)
    for line in sorted(lines, key=lambda line: line.box.left):
        start = line.box.left
        if start > end + NARROW * pitch or any(start > end and a <= end and start <= b for a, b in between):
            xs.append((end + start) / 2)
        end = max(end, line.box.right)
    return (left, *xs, end)
