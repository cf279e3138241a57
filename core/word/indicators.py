"""The table of indicators (绩效指标) under a project's form."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.facts import text_at
from core.fields import INDICATOR_FIELDS, printed
from core.grid import Cell, tile
from core.model import Indicator, Project
from core.word.blocks import Table

_HEBEI = ("level1", "level2", "level3", "description", "value", "basis")
_EXTRA = "extra:"
_SHARES = {
    "level1": 1.3,
    "level2": 1.66,
    "level3": 1.75,
    "description": 2.02,
    "nature": 1.0,
    "comparator": 1.0,
    "value": 1.35,
    "previous": 1.35,
    "unit": 0.8,
    "basis": 1.66,
    "weight": 0.7,
    "remark": 1.5,
    "period": 0.7,
    "name": 1.5,
}
"""How wide columns are beside each other, by the last word of their field."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of indicators: its field (or "extra:标签") and how wide it is beside the others."""

    field: str
    share: float

    @property
    def label(self) -> str:
        """The header (列标题)."""
        known = INDICATOR_FIELDS.get(self.field)
        return known.label if known else self.field.removeprefix(_EXTRA)

    @property
    def long(self) -> bool:
        """Whether it holds sentences, which stand at the left."""
        return self.field.endswith(("description", "remark"))


def columns_of(indicators: Sequence[Indicator]) -> list[Column]:
    """The columns that the indicators have, in the order of the forms, further ones behind."""
    names = [name for name in INDICATOR_FIELDS if any(text_at(i, name) is not None for i in indicators)]
    names += dict.fromkeys(_EXTRA + extra.label for indicator in indicators for extra in indicator.extra)
    return [column_of(name) for name in names]


def column_of(field: str) -> Column:
    """The column of a field."""
    return Column(field, _SHARES.get(field.rpartition(".")[2], 1.0))


def indicator_text(indicator: Indicator, field: str) -> str:
    """The text of a field as it is printed; "" where the indicator does not have it."""
    if field.startswith(_EXTRA):
        return "\n".join(extra.text for extra in indicator.extra if _EXTRA + extra.label == field)
    return printed(field, text_at(indicator, field)) or ""


def indicator_table(project: Project) -> Table:
    """A header that returns on every page, a row for each indicator, repeated level 1 and 2 merged."""
    columns = columns_of(project.indicators) or [column_of(name) for name in _HEBEI]
    cells = [Cell(0, n, text=column.label) for n, column in enumerate(columns)]
    cells += indicator_cells(project.indicators, [column.field for column in columns], row=1)
    grid = tile(f"{project.id}-indicators", cells, columns=len(columns))
    long = {n for n, column in enumerate(columns) if column.long}
    left = frozenset((cell.row, cell.column) for cell in grid.cells if cell.row and cell.column in long)
    return Table(grid, [column.share for column in columns], header_rows=1, left=left)


def indicator_cells(
    indicators: Sequence[Indicator], fields: Sequence[str], *, row: int = 0, column: int = 0
) -> Iterator[Cell]:
    """The cells of indicators from a place on: level 1 merged over its run, level 2 over its run within level 1."""
    for n, field in enumerate(fields):
        same = _SAME.get(field)
        for start, length in _runs(indicators, same) if same else ((k, 1) for k in range(len(indicators))):
            yield Cell(row + start, column + n, length, 1, indicator_text(indicators[start], field))


def _same_level1(one: Indicator, other: Indicator) -> bool:
    return bool(one.level1) and (one.level1, one.period) == (other.level1, other.period)


def _same_level2(one: Indicator, other: Indicator) -> bool:
    return bool(one.level2) and one.level2 == other.level2 and _same_level1(one, other)


_SAME: dict[str, Callable[[Indicator, Indicator], bool]] = {"level1": _same_level1, "level2": _same_level2}


def _runs(indicators: Sequence[Indicator], same: Callable[[Indicator, Indicator], bool]) -> Iterator[tuple[int, int]]:
    """Start and length of each run of neighbours that are the same."""
    start = 0
    for n in range(1, len(indicators) + 1):
        if n == len(indicators) or not same(indicators[start], indicators[n]):
            yield start, n - start
            start = n
