"""Docks (侧栏): history, and find and replace, at the side of the workbench; hidden until they are asked for."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QUndoGroup
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from core.facts import Fact
from core.find import Hit, replace_all
from gui.desk.desk import Desk
from gui.desk.pages import PageKind
from gui.differences.compare import ComparePanel
from gui.differences.merge import MergePanel
from gui.panels.find import FindPanel
from gui.panels.history import HistoryPanel
from gui.workbench import Workbench

_WIDTH = 20
"""Width of the docks in Chinese characters"""
_BESIDE, _BELOW = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea
_SIDES = Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea


class Dock(QDockWidget):
    """A dock that tells when its cross is pressed."""

    crossed = Signal()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross hides it."""
        super().closeEvent(event)
        self.crossed.emit()


class Docks(QObject):
    """Makes the docks of a window, and leads from them to the sheet."""

    def __init__(self, window: QMainWindow, bench: Workbench, steps: QUndoGroup) -> None:
        super().__init__(window)
        self._bench = bench
        self._desk: Desk | None = None
        self.history, self.find = HistoryPanel(steps), FindPanel()
        self.merge, self.compare = MergePanel(), ComparePanel()
        self._docks: dict[QWidget, Dock] = {
            self.history: _dock(window, self.tr("历史"), self.history),
            self.find: _dock(window, self.tr("查找替换"), self.find),
            self.merge: _dock(window, self.tr("合并 Excel 中的修改"), self.merge, _BELOW),
            self.compare: _dock(window, self.tr("核对两个文件"), self.compare, _BELOW),
        }
        window.tabifyDockWidget(self._docks[self.history], self._docks[self.find])
        window.tabifyDockWidget(self._docks[self.merge], self._docks[self.compare])
        self._put_by = False
        """Whether the list of a comparison waits for one of its documents to come to the front"""
        self.merge.fact_chosen.connect(bench.show_fact)
        for panel in (self.merge, self.compare):
            panel.closed.connect(self._docks[panel].hide)
            self._docks[panel].crossed.connect(panel.closed)
            panel.closed.connect(bench.sheet.setFocus)
            self._docks[panel].visibilityChanged.connect(self._share_height)
        self.history.step_chosen.connect(self._go_to)
        self.history.taken_back.connect(self._take_back)
        self.find.hit_chosen.connect(bench.show_fact)
        self.find.replace_asked.connect(self._replace)
        self.find.closed.connect(self._close_find)
        self._docks[self.find].crossed.connect(self.find.closed)
        self._docks[self.history].crossed.connect(bench.sheet.setFocus)
        self.find.scope.activated.connect(self._tell_place)
        bench.turned.connect(self._tell_project)
        bench.changed.connect(self._on_changed)

    def show_desk(self, desk: Desk) -> None:
        """Work on another document."""
        self._desk = desk
        self.find.show_session(desk.session)
        self._tell_place()

    def _on_changed(self) -> None:
        if self._desk is not None:
            self.find.show_session(self._desk.session)

    def hide(self) -> None:
        """There is no document."""
        for dock in self._docks.values():
            dock.hide()

    def _show_below(self, panel: QWidget) -> None:
        """Show a list of differences, in the room of the findings."""
        self._bench.findings.hide()  # first: both together make a small window larger
        self._raise(self._docks[panel])

    def _share_height(self) -> None:
        """Findings and differences do not fit under the sheet both."""
        below = any(not self._docks[panel].isHidden() for panel in (self.merge, self.compare))
        self._bench.findings.setHidden(below)

    def show_merge(self) -> None:
        """Show what came back from Excel."""
        self._show_below(self.merge)
        self.merge.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_compare(self) -> None:
        """Show what differs between two files."""
        self._show_below(self.compare)
        self.compare.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_differences(self, *, compared: bool, merging: bool) -> None:
        """Another document is in front: ``compared`` or not, with something to be merged or not.

        Lists about others are put by.
        """
        self._docks[self.merge].setVisible(merging)
        dock = self._docks[self.compare]
        self._put_by = self._put_by or not dock.isHidden()
        dock.setVisible(compared and self._put_by)
        self._put_by = self._put_by and not compared

    def hide_differences(self) -> None:
        """Another document is open: lists about the one before are of no use."""
        for panel in (self.merge, self.compare):
            self._docks[panel].hide()

    def toggle_history(self) -> None:
        """Show the history, or hide it."""
        dock = self._docks[self.history]
        if self.history.isVisible():
            dock.hide()
        else:
            self._raise(dock)
            self.history.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_for(self, *, replacing: bool) -> None:
        """Find, or find and replace."""
        self._bench.sheet.finish_editing()
        self._tell_place()
        self._raise(self._docks[self.find])
        self.find.begin(replacing=replacing, several=len(self._bench.sheet.selected_cells()) > 1)

    def step_hit(self, step: int) -> None:
        """Go to the next (+1) or the previous (-1) hit."""
        self._bench.sheet.finish_editing()
        self.find.step(step)

    def _raise(self, dock: Dock) -> None:
        dock.show()
        dock.raise_()

    def _tell_project(self) -> None:
        """Another page: the selection that was looked through stays."""
        self.find.set_place(self._project(), self.find.selected)
        self.find.search_soon()

    def _tell_place(self) -> None:
        pieces = (piece for cell in self._bench.sheet.selected_cells() for piece in cell.pieces)
        self.find.set_place(self._project(), {piece for piece in pieces if isinstance(piece, Fact)})

    def _project(self) -> str:
        page = self._bench.project_page()
        return "" if page.kind is PageKind.SUMMARY else page.id

    def _go_to(self, position: int) -> None:
        self._bench.sheet.finish_editing()
        if self._desk is not None:
            self._desk.go_to(position)

    def _take_back(self, step: int) -> None:
        self._bench.sheet.finish_editing()
        edit = self._desk.take_back(step) if self._desk is not None else None
        focus = self._bench.session.focus_of(edit) if edit is not None else None
        if focus is not None:
            self._bench.show_fact(focus)

    def _replace(self, hits: list[Hit]) -> None:
        desk = self._desk
        if desk is not None:
            desk.carry_out(lambda: replace_all(desk.session.disclosure, hits))

    def _close_find(self) -> None:
        self._docks[self.find].hide()
        self._bench.sheet.setFocus()


def _dock(window: QMainWindow, title: str, panel: QWidget, area: Qt.DockWidgetArea = _BESIDE) -> Dock:
    dock = Dock(title, window)
    dock.setWidget(panel)
    panel.setAccessibleName(title)
    dock.setAllowedAreas(_SIDES if area == _BESIDE else Qt.DockWidgetArea.AllDockWidgetAreas)
    panel.setMinimumWidth(window.fontMetrics().horizontalAdvance("绩") * _WIDTH)
    window.addDockWidget(area, dock)
    dock.hide()
    return dock
