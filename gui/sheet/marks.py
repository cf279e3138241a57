"""Marks (标记) of the cells of a sheet: their findings, and the ticks of what was looked at. Free of Qt."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from core.facts import Fact
from core.findings import Finding
from core.workbook.forms.form import FormCell
from gui.desk.review import SEVERITIES
from gui.indicators.sheet import IndicatorSheet
from gui.sheet.tableplaces import AnySheet
from gui.sheet.walk import Places

IsChecked = Callable[[Fact], bool]


class Marks(Protocol):
    """What is known of the cells of a sheet."""

    def findings(self, cell: FormCell) -> tuple[Finding, ...]:
        """The findings of a cell, the worst first."""
        ...

    def is_checked(self, cell: FormCell) -> bool:
        """Whether the clerk has looked at a cell."""
        ...


def marks_of(places: Places, findings: Iterable[Finding], is_checked: IsChecked | None) -> Marks:
    """The marks of a sheet; of all indicators they are looked up when they are asked for."""
    if isinstance(places.sheet, IndicatorSheet):
        return LineMarks(places.sheet, is_checked)
    return PlacedMarks(places, findings, is_checked)


class PlacedMarks:
    """The marks by the places of their cells."""

    def __init__(self, places: Places, findings: Iterable[Finding], is_checked: IsChecked | None) -> None:
        self._found: dict[tuple[int, int], tuple[Finding, ...]] = {}
        for finding in sorted(findings, key=lambda f: SEVERITIES.index(f.severity)):
            cell = places.with_fact(finding.fact)
            if cell is not None:
                anchor = (cell.row, cell.column)
                self._found[anchor] = (*self._found.get(anchor, ()), finding)
        self._checked = frozenset(_checked(places.sheet, is_checked) if is_checked else ())

    def findings(self, cell: FormCell) -> tuple[Finding, ...]:
        """The findings of a cell, the worst first."""
        return self._found.get((cell.row, cell.column), ())

    def is_checked(self, cell: FormCell) -> bool:
        """Whether the clerk has looked at a cell."""
        return (cell.row, cell.column) in self._checked

    def other_rows(self, before: "PlacedMarks") -> set[int]:
        """The rows with other marks than before."""
        found, earlier = self._found, before._found
        rows = {at[0] for at in found.keys() | earlier.keys() if found.get(at) != earlier.get(at)}
        return rows | {row for row, _ in self._checked ^ before._checked}


class LineMarks:
    """The marks of the lines of all indicators."""

    def __init__(self, sheet: IndicatorSheet, is_checked: IsChecked | None) -> None:
        self._sheet = sheet
        self._is_checked = is_checked

    def findings(self, cell: FormCell) -> tuple[Finding, ...]:
        """The findings of a cell, the worst first."""
        return self._sheet.findings(cell)

    def is_checked(self, cell: FormCell) -> bool:
        """Whether the clerk has looked at a cell."""
        fact = cell.pieces[0]
        return self._is_checked is not None and isinstance(fact, Fact) and self._is_checked(fact)


def _checked(sheet: AnySheet, is_checked: IsChecked) -> Iterator[tuple[int, int]]:
    """The places of the cells whose facts are all checked."""
    for cell in sheet.cells:
        facts = [piece for piece in cell.pieces if isinstance(piece, Fact)]
        if facts and all(map(is_checked, facts)):
            yield cell.row, cell.column
