"""Workbench (工作台): projects at the left, the sheet in the middle, findings below, all showing one desk."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from core import operations
from core.changes import SetText
from core.edits import Edit
from core.facts import Fact
from core.findings import Finding
from core.workbook.forms.form import FormCell
from gui.deeds.alike import FixAlike
from gui.desk.desk import Desk
from gui.desk.pages import INDICATORS, SUMMARY, Page, PageKind
from gui.desk.review import PlacedFinding
from gui.desk.session import Session
from gui.indicators.desk import IndicatorsDesk
from gui.indicators.sheet import IndicatorSheet
from gui.outlook import Outlook
from gui.panels.findings import FindingsPanel
from gui.panels.strip import CellStrip
from gui.panes import Panes, column
from gui.projects.panel import ProjectsPanel
from gui.settings import ZOOM, Settings
from gui.sheet.place import Place
from gui.sheet.view import SheetView
from gui.sheet.walk import is_editable
from gui.source.panel import SourcePanel


class Workbench(QWidget):
    """Keeps list, sheet and findings on the same page, and leads from one to the other."""

    turned = Signal()
    """Another page is shown"""
    finding_shown = Signal(Finding)
    """The clerk was led to a finding"""
    refreshed = Signal()
    """Pages or findings have changed"""
    changed = Signal()
    """An edit of the document shown was done, undone or redone"""
    menu_asked = Signal(QPoint)
    """The right mouse button was pressed over the sheet"""
    project_menu_asked = Signal(QPoint)
    """The right mouse button was pressed over the list of projects"""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.desk: Desk | None = None
        self.page = SUMMARY
        self.places: dict[Page, Place] = {}
        """Where the pages were left"""
        self.projects = ProjectsPanel(self)
        self.title = QLabel(self)
        self.sheet = SheetView(self)
        self.strip = CellStrip(self.sheet, self)
        self.alike = FixAlike(self)
        self.findings = FindingsPanel(self)
        self.source = SourcePanel(self)
        self.indicators = IndicatorsDesk(self)
        self._lay_out()
        self._connect()
        self.sheet.set_zoom(settings.get(ZOOM))

    def _lay_out(self) -> None:
        self.title.setContentsMargins(8, 6, 8, 6)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        middle = column(self.title, self.indicators.bar, self.sheet, self.strip, self.alike)
        list_of_pages = column(self.projects.everything, self.projects.chooser, self.projects)
        self.panes = Panes(self._settings, list_of_pages, middle, self.source, self.findings)
        column(self.panes, into=self)
        for first, second in pairwise((self.projects.everything, self.projects.chooser, self.projects)):
            self.setTabOrder(first, second)

    def _connect(self) -> None:
        self.projects.page_chosen.connect(self.turn_to)
        self.projects.everything.clicked.connect(lambda: self.show_page(INDICATORS))
        self.findings.finding_chosen.connect(self.show_finding)
        self.findings.finding_passed.connect(self._show_place)
        self.findings.fix_chosen.connect(self._on_fix)
        self.findings.settled.connect(self.settle)
        self.alike.chosen.connect(self._on_alike)
        self.alike.fact_chosen.connect(self.show_fact)
        self.alike.closed.connect(self.sheet.setFocus)
        self.sheet.edited.connect(self._on_edited)
        self.sheet.clear_asked.connect(self._on_clear)
        self.sheet.zoomed.connect(lambda percent: self._settings.put(ZOOM, percent))
        self.sheet.column_dragged.connect(self._on_column_dragged)
        self.sheet.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sheet.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.sheet.viewport().mapToGlobal(at))
        )

        self.projects.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.projects.customContextMenuRequested.connect(
            lambda at: self.project_menu_asked.emit(self.projects.viewport().mapToGlobal(at))
        )

    @property
    def session(self) -> Session:
        """The session of the desk shown; there must be one."""
        assert self.desk is not None
        return self.desk.session

    def show_desk(self, desk: Desk) -> None:
        """Show another document: where it was left, else from its first project (or raw table) on."""
        if self.desk is not None:
            self.desk.outlook = Outlook.of(self)
        outlook, self.desk = desk.outlook, desk
        if not isinstance(outlook, Outlook):
            # once: a document comes to the front many times
            desk.reviewed.connect(self._on_reviewed)
            desk.changed.connect(self._on_changed)
            outlook = Outlook.at_first(self)
        self.page, self.places = outlook.page, dict(outlook.places)
        outlook.put_filters(self)
        self.strip.follow(desk.session)
        self.alike.follow(desk.session)
        self.indicators.begin()
        self.projects.pages.show(desk.session)
        self.findings.show_session(desk.session)
        self._share_room()
        self.show_page(outlook.page)
        self.sheet.setFocus()

    def show_page(self, page: Page) -> None:
        """Show a page where it was left, or at its first cell."""
        self.sheet.finish_editing()
        if page != self.page:
            self.places[self.page] = self.sheet.place()
        self.page = page
        self.sheet.set_dragged(self._settings.column_widths(self._width_key()))
        self._show_sheet()
        self.projects.select(page)
        if not self.sheet.return_to(self.places.get(page)):
            self.sheet.show_first()
        self.findings.turn(self.project_page())
        self.turned.emit()

    def turn_to(self, page: Page) -> None:
        """Show a page, unless it is shown already."""
        if page != self.page:
            self.show_page(page)

    def show_fact(self, fact: Fact) -> None:
        """Go to the cell of a fact, on whatever page it stands."""
        page = self.session.page_with(fact)
        if page is not None:
            self._turn_for(fact, page)
            if fact.field:
                self.sheet.show_fact(fact)

    def show_finding(self, placed: PlacedFinding) -> None:
        """Go to the cell of a finding."""
        self._show_place(placed)
        self.sheet.setFocus()

    def _show_place(self, placed: PlacedFinding) -> None:
        self._turn_for(placed.fact, placed.page)
        self.sheet.show_fact(placed.fact)
        self.finding_shown.emit(placed.finding)

    def project_page(self) -> Page:
        """The page shown; of all indicators, that of the project of the cursor's line."""
        line = self.indicators.line()
        return Page(PageKind.PROJECT, line.project) if self.page == INDICATORS and line else self.page

    def _turn_for(self, fact: Fact, page: Page) -> None:
        """Turn to the page of a fact, unless the view of all indicators is open and shows its line."""
        sheet = self.sheet.sheet_model.sheet
        if not (self.page == INDICATORS and isinstance(sheet, IndicatorSheet) and fact.owner in sheet.rows_of):
            self.turn_to(page)

    def _show_sheet(self) -> None:
        self.indicators.follow()
        findings = [placed.shown for placed in self.session.findings_on(self.page)]
        is_table = self.page.kind is PageKind.TABLE
        is_checked = self.session.is_checked if self.session.has_marks else None
        sheet = self.session.sheet(self.page)
        self.sheet.show_sheet(sheet, findings, shade_labels=not is_table, is_checked=is_checked)
        self.title.setText(self.projects.pages.title(self.page))

    def show_again(self) -> None:
        """Show the page as it is laid out now."""
        self._show_sheet()

    def settle(self, pages: set[Page]) -> None:
        """Findings are ignored, or no longer: marks and counts follow."""
        self._on_reviewed(pages)
        self._show_sheet()

    def _on_reviewed(self, pages: set[Page]) -> None:
        """Pages show something else than before: the lists beside the sheet follow."""
        self.projects.follow(pages)
        self.findings.follow(pages)
        self._share_room()

    def _share_room(self) -> None:
        self.panes.share_height(some_findings=self.findings.has_any())
        self.refreshed.emit()

    def _on_changed(self, edit: Edit, again: bool) -> None:
        """Show what an edit has changed; go there when the clerk's eyes may be elsewhere."""
        self.alike.offer(None if again else edit)
        focus = self.session.focus_of(edit)
        page = self.session.page_with(focus) if focus else None
        if not self.session.has_page(self.page):
            self.show_page(page or SUMMARY)
        self._show_sheet()
        self.projects.select(self.page)
        moves = again or any(not isinstance(change, SetText) for change in edit.changes)
        sheet = self.sheet.sheet_model.sheet
        left_out = isinstance(sheet, IndicatorSheet) and focus is not None and focus.owner not in sheet.rows_of
        if focus is not None and moves and (again or not left_out):
            self.show_fact(focus)
        self.changed.emit()

    def _on_edited(self, cell: FormCell, text: str) -> None:
        if self.desk is not None:
            self.desk.set_text(cell, text)

    def _on_fix(self, fixes: list[tuple[Finding, str]]) -> None:
        if self.desk is not None:
            self.alike.rule = fixes[0][0].rule
            self.desk.fix(fixes)
            self.alike.rule = ""

    def _on_alike(self, texts: list[tuple[Fact, str]]) -> None:
        """同类一并改."""
        desk = self.desk
        if desk is not None:
            label = self.tr("同类一并改")
            desk.carry_out(lambda: operations.set_texts(desk.session.disclosure, texts, label))
            self.alike.offer(None)
            self.sheet.setFocus()

    def _on_clear(self, cells: list[FormCell]) -> None:
        if self.desk is not None:
            self.desk.clear(cells)

    def edit(self) -> None:
        """Open the editor of the current cell."""
        cell = self.sheet.current_cell()
        if cell is not None and is_editable(cell):
            self.sheet.edit(self.sheet.currentIndex())

    def clear(self) -> None:
        """Empty the selected cells."""
        self._on_clear(self.sheet.selected_cells())

    def indicators_at(self, rows: set[int]) -> list[int]:
        """The numbers of the indicators that these rows of the sheet show, of the project shown or of the cursor."""
        owners = self.sheet.sheet_model.places.owners_in(rows)
        project = self.session.project(self.project_page())
        indicators = project.indicators if project else ()
        return [n for n, indicator in enumerate(indicators) if indicator.id in owners]

    def step_finding(self, step: int) -> None:
        """Go to the next (+1) or the previous (-1) finding."""
        self.sheet.finish_editing()
        sheet = self.sheet.sheet_model.sheet
        self.findings.step(step, sheet.rows_of if isinstance(sheet, IndicatorSheet) else None)

    def step_page(self, step: int) -> None:
        """Go to the next (+1) or the previous (-1) page."""
        page = self.projects.neighbour(self.page, step)
        if page is not None:
            self.show_page(page)

    def _width_key(self) -> str:
        """What sheets the widths of columns are kept for: a layout, or raw tables of one title and as many columns."""
        if self.page.kind is PageKind.TABLE:
            title = self.session.table_title(self.page)
            return f"{self.page.kind}/{self.session.sheet(self.page).columns}/{title}"
        return f"{self.page.kind}/{self.session.disclosure.layout or ''}"

    def _on_column_dragged(self, column: int, width: int) -> None:
        self._settings.drag_column(self._width_key(), column, width)
