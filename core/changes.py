"""Changes (改动): the pieces that edits are made of, each with its inverse."""

from dataclasses import dataclass

from core.facts import Fact
from core.grid import Cell, Grid
from core.model import Indicator, Overall, Project


@dataclass(frozen=True, slots=True)
class SetText:
    """A fact's text goes from ``before`` to ``after``; None is "the form has no such field"."""

    fact: Fact
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class InsertIndicator:
    """A row of indicators comes in at ``index`` of its project."""

    project: str
    index: int
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class RemoveIndicator:
    """The row at ``index`` of a project goes; it must still be equal to ``indicator``."""

    project: str
    index: int
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class InsertProject:
    """A project comes in at ``index``."""

    index: int
    project: Project


@dataclass(frozen=True, slots=True)
class RemoveProject:
    """The project at ``index`` goes; it must still be equal to ``project``."""

    index: int
    project: Project


@dataclass(frozen=True, slots=True)
class SetOverall:
    """The prose of the department (部门整体绩效目标) becomes another one as a whole."""

    before: Overall | None
    after: Overall | None


@dataclass(frozen=True, slots=True)
class Lines:
    """Rows and columns of a table: how many, and their keys, () where they are 0, 1, 2 …"""

    rows: int
    columns: int
    row_keys: tuple[int, ...] = ()
    column_keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReshapeTable:
    """Rows and columns of a raw table go from ``before`` to ``after``.

    The cells ``gone`` stand at their places before, those that ``come`` at theirs after; all others stay in the rows
    and columns of their keys.
    """

    table: str
    before: Lines
    after: Lines
    gone: tuple[Cell, ...] = ()
    come: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class InsertTable:
    """A raw table comes in at ``index``."""

    index: int
    table: Grid


@dataclass(frozen=True, slots=True)
class RemoveTable:
    """The raw table at ``index`` goes; it must still be equal to ``table``."""

    index: int
    table: Grid


Change = (
    SetText
    | InsertIndicator
    | RemoveIndicator
    | InsertProject
    | RemoveProject
    | SetOverall
    | ReshapeTable
    | InsertTable
    | RemoveTable
)


def inverse(change: Change) -> Change:
    """The change that takes this one back."""
    undone: Change
    match change:
        case SetText(fact, before, after):
            undone = SetText(fact, after, before)
        case InsertIndicator(project, index, indicator):
            undone = RemoveIndicator(project, index, indicator)
        case RemoveIndicator(project, index, indicator):
            undone = InsertIndicator(project, index, indicator)
        case InsertProject(index, whole):
            undone = RemoveProject(index, whole)
        case RemoveProject(index, whole):
            undone = InsertProject(index, whole)
        case SetOverall(prose, other):
            undone = SetOverall(other, prose)
        case ReshapeTable(table, old, new, gone, come):
            undone = ReshapeTable(table, new, old, come, gone)
        case InsertTable(index, grid):
            undone = RemoveTable(index, grid)
        case RemoveTable(index, grid):
            undone = InsertTable(index, grid)
    return undone
