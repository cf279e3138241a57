"""Columns (列对应): where the columns of a template stand in a sheet in which somebody added, deleted or moved some."""

from collections import Counter
from collections.abc import Iterable, Mapping

from core.workbook.readback.read import SheetCells
from core.workbook.templates.scan import SheetPlan


def moved_columns(plan: SheetPlan, rows: Mapping[int, int], cells: SheetCells) -> dict[int, int]:
    """For each column with tags the column it is now, by the label texts that stand in it; without it when it is gone.

    ``rows`` gives for a row of the template the row that it has become.
    """
    columns = plan.columns()
    labels = [(rows[row], column, text) for (row, column), text in plan.labels.items() if row in rows]
    if all(cells.text(row, column) == text for row, column, text in labels):
        return {column: column for column in columns}
    return _mapped(columns, _voted(labels, cells), {text for _, _, text in labels}, labels, cells)


def _voted(labels: Iterable[tuple[int, int, str]], cells: SheetCells) -> dict[int, int]:
    """For each column with label texts the column that most of them stand in now, the nearest one first."""
    votes: dict[int, Counter[int]] = {}
    for row, column, text in labels:
        found = [n for n, shown in cells.texts.get(row, {}).items() if shown == text]
        if found:
            nearest = min(found, key=lambda n: abs(n - column))
            votes.setdefault(column, Counter())[nearest] += 1
    return {column: counter.most_common(1)[0][0] for column, counter in votes.items()}


def _mapped(
    columns: Iterable[int],
    voted: Mapping[int, int],
    known: set[str],
    labels: Iterable[tuple[int, int, str]],
    cells: SheetCells,
) -> dict[int, int]:
    labelled = {column: (row, text) for row, column, text in labels}
    mapped: dict[int, int] = {}
    for column in columns:
        if column in voted:
            mapped[column] = voted[column]
            continue
        place = column + _shift(column, voted)
        row = labelled[column][0] if column in labelled else 0
        if place not in voted.values() and cells.text(row, place) not in known:
            mapped[column] = place
    return mapped


def _shift(column: int, voted: Mapping[int, int]) -> int:
    """By how much the nearest column with label texts has moved."""
    if not voted:
        return 0
    nearest = min(voted, key=lambda other: (abs(other - column), other))
    return voted[nearest] - nearest
