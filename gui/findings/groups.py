"""Groups of findings (同类发现): which are shown, and which stand together, kept up page by page. Free of Qt."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from core.findings import Severity
from gui.desk.pages import Page
from gui.desk.review import SEVERITIES, Placed, PlacedFinding

ALIKE = 5
"""So many findings of one rule stand together, so that they do not bury the rest"""
Kin = tuple[Severity, str]
"""What alike findings share: severity and rule"""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: one finding, or a group of alike ones in the order of the document."""

    kin: Kin
    group: Placed

    @property
    def key(self) -> tuple[object, ...]:
        """The same for the row before and after a change: a group stays itself, whatever it holds."""
        return self.kin if len(self.group) > 1 else (*self.kin, self.group[0])


def _all(_page: Page) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Filter:
    """筛选: what is shown — one severity or all (None), rules that begin with ``family`` ("parse." or "check.").

    ``pages`` says which pages are looked at.
    """

    severity: Severity | None = None
    family: str = ""
    pages: Callable[[Page], bool] = _all

    def lets(self, placed: PlacedFinding) -> bool:
        """Whether a finding is shown."""
        finding = placed.finding
        if not self.pages(placed.page):
            return False
        return self.severity in (None, finding.severity) and finding.rule.startswith(self.family)


_Numbered = list[tuple[int, PlacedFinding]]
"""Findings with their numbers on a page"""


class Groups:
    """The findings of all pages as rows: errors, doubts, notes, each in the order of the document.

    Many of one rule stand together where the first of them stands, the others alone.
    """

    def __init__(self) -> None:
        self.rows: tuple[Row, ...] = ()
        self._rank: dict[Page, int] = {}
        self._on: dict[Page, dict[Kin, _Numbered]] = {}
        self._of: dict[Kin, dict[Page, _Numbered]] = {}
        self._touched: set[Kin] = set()
        """The kins that the last update changed"""
        self._made: dict[Kin, list[tuple[tuple[int, ...], Row]]] = {}
        """The rows of each kin, with the place of their first finding"""

    def fill(self, pages: Sequence[Page], found: Callable[[Page], Iterable[PlacedFinding]]) -> None:
        """Take the findings of all pages anew."""
        self._rank = {page: rank for rank, page in enumerate(pages)}
        self._on, self._of, self._made = {}, {}, {}
        self.rows = ()
        self.update(pages, found)

    def update(self, pages: Iterable[Page], found: Callable[[Page], Iterable[PlacedFinding]]) -> None:
        """Take the findings of some pages, of those filled in, anew."""
        self._touched = set(chain.from_iterable(self._replace(page, found(page)) for page in pages))
        for kin in self._touched:
            self._made[kin] = self._rows_of(kin)
        if self._touched:
            placed = sorted(chain.from_iterable(self._made.values()), key=lambda pair: pair[0])
            self.rows = tuple(row for _, row in placed)

    def stands_on(self, kin: Kin, pages: set[Page]) -> bool:
        """Whether a finding of a kin stands, or stood until now, on one of these pages."""
        return any(kin in self._on.get(page, ()) for page in pages) or kin in self._touched

    def _replace(self, page: Page, findings: Iterable[PlacedFinding]) -> Iterable[Kin]:
        """Put the findings of a page in place of those it had; which kins that changes."""
        before, now = self._on.get(page, {}), dict[Kin, _Numbered]()
        for number, placed in enumerate(findings):
            now.setdefault((placed.finding.severity, placed.finding.rule), []).append((number, placed))
        self._on[page] = now
        for kin in before.keys() - now.keys():
            del self._of[kin][page]
        for kin, numbered in now.items():
            self._of.setdefault(kin, {})[page] = numbered
        return {kin for kin in before.keys() | now.keys() if before.get(kin) != now.get(kin)}

    def _rows_of(self, kin: Kin) -> list[tuple[tuple[int, ...], Row]]:
        """One row for many, a row for each of a few."""
        severity, by_page = SEVERITIES.index(kin[0]), self._of[kin]
        pages = sorted(by_page, key=self._rank.__getitem__)
        if sum(map(len, by_page.values())) < ALIKE:
            return [
                ((severity, self._rank[page], number), Row(kin, (placed,)))
                for page in pages
                for number, placed in by_page[page]
            ]
        group = tuple(placed for page in pages for _, placed in by_page[page])
        first = severity, self._rank[pages[0]], by_page[pages[0]][0][0]
        return [(first, self._same_or(Row(kin, group)))]

    def _same_or(self, row: Row) -> Row:
        """The row as it was made before, where it holds the same still: the list leaves it alone."""
        before = self._made.get(row.kin, ())
        return next((old for _, old in before if old.group == row.group), row)
