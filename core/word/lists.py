"""What the lists of all projects share: columns of project facts, two header rows, the table made of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from core.facts import text_at
from core.fields import PROJECT_FIELDS, SPEND_PLAN_MONTHS, Kind
from core.grid import Cell, tile
from core.model import Project
from core.word.blocks import Style, Table
from core.word.indicators import Column, column_of, columns_of

HEADER_ROWS = 2
LONG, SHORT = 2.2, 0.9
"""Shares of the width for sentences and for words."""


@dataclass(frozen=True, slots=True)
class Header:
    """A column of a list: its header, how wide it is beside the others, the ``group`` header over it, if any."""

    label: str
    share: float = SHORT
    group: str = ""
    long: bool = False
    """Whether it holds sentences, which stand at the left."""


@dataclass(frozen=True, slots=True)
class ProjectColumn:
    """A column of project facts and how its text is read from a project."""

    header: Header
    read: Callable[[Project], str | None]


def fact_column(name: str, header: Header) -> ProjectColumn:
    """The column of a field of the project."""
    return ProjectColumn(header, lambda project: text_at(project, name))


def further_columns(projects: Sequence[Project], known: set[str]) -> Iterator[ProjectColumn]:
    """Columns for what the projects have beyond the ``known`` fields of the list, so that nothing is lost."""
    for name, field in PROJECT_FIELDS.items():
        if name not in known and any(text_at(project, name) is not None for project in projects):
            long = field.kind is Kind.TEXT
            yield fact_column(name, Header(field.label, LONG if long else SHORT, long=long))
    for n in range(len(SPEND_PLAN_MONTHS), max(len(project.spend_plan or ()) for project in projects)):
        yield fact_column(f"spend_plan[{n}]", Header("资金支出计划"))
    for label in dict.fromkeys(extra.label for project in projects for extra in project.extra):
        yield ProjectColumn(Header(label), _extra_reader(label))


def _extra_reader(label: str) -> Callable[[Project], str]:
    return lambda project: "\n".join(extra.text for extra in project.extra if extra.label == label)


def indicator_columns(projects: Sequence[Project], own: Iterable[str]) -> list[Column]:
    """The list's ``own`` columns of indicators, and behind them what the projects' indicators have beyond."""
    indicators = [indicator for project in projects for indicator in project.indicators]
    columns = [column_of(name) for name in own]
    return columns + [column for column in columns_of(indicators) if column not in columns]


def indicator_headers(columns: Sequence[Column], labels: Mapping[str, str], group: str = "") -> list[Header]:
    """The headers of indicator columns, by the list's own ``labels`` where it has them."""
    return [Header(labels.get(c.field, c.label), c.share, group, c.long) for c in columns]


def list_table(headers: Sequence[Header], cells: Sequence[Cell], rows: int) -> Table:
    """The list with its header rows; ``cells`` stand below them, holes between them are left empty."""
    grid = tile("list", [*_header_cells(headers), *cells], rows=rows, columns=len(headers))
    long = {n for n, header in enumerate(headers) if header.long}
    left = frozenset((c.row, c.column) for c in grid.cells if c.row >= HEADER_ROWS and c.column in long)
    return Table(grid, [header.share for header in headers], header_rows=HEADER_ROWS, left=left, style=Style.SMALL_CELL)


def _header_cells(headers: Sequence[Header]) -> Iterator[Cell]:
    """Headers of a group below the group's own, the others over both rows."""
    for group, members in groupby(enumerate(headers), lambda item: item[1].group):
        columns = list(members)
        if group:
            yield Cell(0, columns[0][0], 1, len(columns), group)
        for column, header in columns:
            yield Cell(1, column, text=header.label) if group else Cell(0, column, HEADER_ROWS, 1, header.label)
