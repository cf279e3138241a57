"""The sheet of all indicators: what FormSheet says of a form, its cells made when they are asked for. Free of Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import compress
from operator import is_not

from core.facts import Fact
from core.findings import Finding
from core.model import Indicator
from core.workbook.forms.form import FormCell
from core.workbook.forms.tablesheet import TEXT
from gui.indicators.columns import CODE, FINDING, PROJECT, Column

_TOLD = replace(TEXT, horizontal="left")
_NARROWEST, _WIDEST, _LOOKED_AT = 8.0, 30.0, 200
_READABLE = 18.0
_BUTTON = 5.0
"""Characters that the button in the header takes"""
_WIDTHS = {CODE: 13.0, PROJECT: 24.0}


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One row of the view: an indicator with its project, its texts by column, and the findings about it.

    A line is another one as soon as anything of it is.
    """

    project: str
    """The id of the project"""
    indicator: Indicator
    texts: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    """The worst first"""

    def says_the_same(self, other: "Line") -> bool:
        """Whether two lines of the same row cannot be told from each other, but by marks."""
        return self.indicator is other.indicator and (self.texts, self.findings) == (other.texts, other.findings)


@dataclass(frozen=True)
class IndicatorSheet:
    """Lines under columns. Two sheets of the same lines have the same texts and marks."""

    heads: tuple[Column, ...]
    lines: tuple[Line, ...]
    _made: dict[tuple[int, int], FormCell] = field(default_factory=dict, repr=False, compare=False)

    @property
    def rows(self) -> int:
        """As many as indicators are shown."""
        return len(self.lines)

    @property
    def columns(self) -> int:
        """As many as the document uses."""
        return len(self.heads)

    def cell(self, row: int, column: int) -> FormCell:
        """A cell; the same object whenever it is asked for."""
        made = self._made.get((row, column))
        if made is None:
            line, fact = self.lines[row], self.heads[column].fact(self.lines[row].indicator)
            text = line.texts[column]
            made = FormCell(row, column, 1, 1, text, (fact or text,), TEXT if fact else _TOLD)
            self._made[row, column] = made
        return made

    @property
    def cells(self) -> Iterator[FormCell]:
        """All cells in reading order."""
        return (self.cell(row, column) for row in range(self.rows) for column in range(self.columns))

    @cached_property
    def rows_of(self) -> dict[str, int]:
        """The row of each indicator by its id."""
        return {line.indicator.id: row for row, line in enumerate(self.lines)}

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """Widths in characters by the header and the longest text in the first rows."""
        return tuple(self._width(n, column) for n, column in enumerate(self.heads))

    @property
    def least(self) -> tuple[float, ...]:
        """The widths that show the header, and nine Chinese characters of a longer text in a line."""
        return tuple(
            max(2.0 * len(column.label) + _BUTTON, min(width, _READABLE))
            for column, width in zip(self.heads, self.widths, strict=True)
        )

    def _width(self, number: int, column: Column) -> float:
        head = 2.0 * len(column.label) + _BUTTON
        if column.key in _WIDTHS:
            return max(head, _WIDTHS[column.key])
        longest = max((2 * len(line.texts[number]) for line in self.lines[:_LOOKED_AT]), default=0)
        return max(_NARROWEST, head, min(_WIDEST, longest + 2.0))

    @property
    def heights(self) -> tuple[None, ...]:
        """By content, all of them."""
        return (None,) * self.rows

    def with_lines(self, changed: Mapping[str, Line]) -> "IndicatorSheet":
        """The same sheet with other lines, by the ids of their indicators, where it shows these."""
        lines = list(self.lines)
        for id, line in changed.items():
            row = self.rows_of.get(id)
            if row is not None:
                lines[row] = line
        sheet = IndicatorSheet(self.heads, tuple(lines))
        sheet.__dict__.update(rows_of=self.rows_of, widths=self.widths)  # columns do not jump while one types
        return sheet

    def findings(self, cell: FormCell) -> tuple[Finding, ...]:
        """The findings of a cell; the first column shows all of its row."""
        found = self.lines[cell.row].findings
        if not found or self.heads[cell.column].key == FINDING:
            return found
        fields = {piece.field for piece in cell.pieces if isinstance(piece, Fact)}
        return tuple(finding for finding in found if finding.fact.field in fields)

    def others(self, before: "IndicatorSheet") -> set[int]:
        """The rows that show another line than in an earlier sheet with as many."""
        return set(compress(range(self.rows), map(is_not, before.lines, self.lines)))
