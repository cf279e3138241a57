"""The view of all indicators on the workbench: header, menus and bar follow the roster of the document shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from core.facts import Fact
from core.findings import Severity
from gui.desk.pages import INDICATORS
from gui.indicators.bar import RosterBar
from gui.indicators.menu import ColumnMenu
from gui.indicators.order import Filter
from gui.indicators.roster import Roster, Words
from gui.indicators.sheet import IndicatorSheet, Line
from gui.room import come_to
from gui.sheet.header import Head

if TYPE_CHECKING:
    from gui.workbench import Workbench


class IndicatorsDesk(QObject):
    """Sorts and filters as the clerk asks, and keeps the cursor on its line."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._bench = bench
        self.bar = RosterBar(bench)
        self.menu: ColumnMenu | None = None
        severities = (Severity.ERROR, Severity.WARNING, Severity.INFO)
        names = (self.tr("错误"), self.tr("存疑"), self.tr("提示"))
        self._words = Words(
            self.tr("发现"), self.tr("核对"), dict(zip(severities, names, strict=True)), self.tr("已核对")
        )
        self.bar.arrange_asked.connect(self.arrange)
        self.bar.show_all_asked.connect(self.show_all)
        self.bar.unsort_asked.connect(lambda: self._rearrange(self._roster.unsort))
        bench.sheet.across.menu_asked.connect(self.open_menu)
        bench.sheet.doubleClicked.connect(self._on_double_click)

    @property
    def _roster(self) -> Roster:
        return self._bench.session.roster

    @property
    def is_shown(self) -> bool:
        """Whether all indicators are what the sheet shows."""
        return self._bench.page == INDICATORS

    def begin(self) -> None:
        """Speak of a new document in the language of the window."""
        self._roster.words = self._words

    def line(self) -> Line | None:
        """The line of the cursor; None elsewhere than in the view of all indicators."""
        sheet, row = self._bench.sheet.sheet_model.sheet, self._bench.sheet.currentIndex().row()
        return sheet.lines[row] if isinstance(sheet, IndicatorSheet) and 0 <= row < sheet.rows else None

    def follow(self) -> None:
        """Header and bar say how the sheet that is shown is sorted and filtered."""
        self.bar.setVisible(self.is_shown)
        self._bench.sheet.across.set_heads(self._heads() if self.is_shown else ())
        if self.is_shown:
            self.bar.show_roster(self._roster)

    def _heads(self) -> tuple[Head, ...]:
        roster = self._roster
        ways = {sort.column: -1 if sort.descending else 1 for sort in roster.sorts[-1:]}
        columns = roster.sheet().heads
        return tuple(Head(one.label, ways.get(one.key, 0), one.key in roster.filters) for one in columns)

    def open_menu(self, number: int | None = None) -> None:
        """排序和筛选: open the menu of a column, else of that of the cursor."""
        if not self.is_shown:
            return
        sheet, roster = self._bench.sheet, self._roster
        sheet.finish_editing()
        number = max(0, sheet.currentIndex().column()) if number is None else number
        column = roster.sheet().heads[number]
        menu = ColumnMenu(column.label, roster.values(column.key), roster.filters.get(column.key, Filter()), sheet)
        menu.sort_asked.connect(lambda down: self._rearrange(lambda: roster.sort(column.key, descending=down)))
        menu.unsort_asked.connect(lambda: self._rearrange(roster.unsort))
        menu.filtered.connect(lambda wanted: self._rearrange(lambda: roster.filter(column.key, wanted)))
        menu.destroyed.connect(lambda: self._forget(menu))
        self.menu = menu
        left = sheet.across.sectionViewportPosition(number)
        come_to(menu, sheet.across.mapToGlobal(QPoint(max(0, left), sheet.across.height())))
        menu.show()
        menu.contains.setFocus()

    def _forget(self, menu: ColumnMenu) -> None:
        if self.menu is menu:
            self.menu = None

    def arrange(self) -> None:
        """重新排序和筛选."""
        self._rearrange(self._roster.arrange)

    def show_all(self) -> None:
        """取消全部筛选."""
        self._rearrange(self._roster.show_all)

    def _rearrange(self, act: Callable[[], object]) -> None:
        """Change the order; the cursor stays on its line, or goes to the first one where that is not shown any more."""
        if not self.is_shown:
            return
        sheet = self._bench.sheet
        sheet.finish_editing()
        line, column = self.line(), max(0, sheet.currentIndex().column())
        act()
        self._bench.show_again()
        row = self._roster.sheet().rows_of.get(line.indicator.id) if line else None
        if row is not None:
            sheet.go(row, column)
        else:
            sheet.show_first()
        sheet.setFocus()

    def switch(self) -> None:
        """全部指标: from a form to the view of all indicators, and from there to the form of the line of the cursor."""
        bench = self._bench
        line = self.line()
        if not self.is_shown:
            bench.show_page(INDICATORS)
        elif line is not None:
            self._show_form(line)
        bench.sheet.setFocus()

    def _show_form(self, line: Line) -> None:
        cell = self._bench.sheet.current_cell()
        facts = [piece for piece in cell.pieces if isinstance(piece, Fact)] if cell else []
        fact = facts[0] if facts else Fact(line.indicator.id, "level3")
        page = self._bench.session.page_with(fact)
        if page is not None:
            self._bench.show_page(page)
            self._bench.sheet.show_fact(fact)

    def _on_double_click(self) -> None:
        """A double click on what is not changed here leads to where it is."""
        cell, line = self._bench.sheet.current_cell(), self.line()
        if line is not None and cell is not None and not any(isinstance(piece, Fact) for piece in cell.pieces):
            self._show_form(line)
