"""The main window (主窗口): start page, reading page and workbench, with menus, tool bar and status bar."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QUndoGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QToolBar

from core.keeping.workfolder import WorkFolder
from gui.deeds.actions import Actions
from gui.deeds.catalogue import TOOL_BAR, Sub
from gui.deeds.deeds import Deeds
from gui.deeds.handling import Handling
from gui.deeds.keys import Keys
from gui.deeds.marking import Marking
from gui.deeds.offers import cell_menu, project_menu
from gui.deeds.pasting import Pasting
from gui.deeds.rereading import Rereading
from gui.deeds.structure import Structure
from gui.desk.desk import Desk
from gui.dialogs.prompter import Prompter
from gui.docks import Docks
from gui.filing.carried import local_files
from gui.filing.clipping import Clipping
from gui.filing.compares import Compares
from gui.filing.files import Files
from gui.filing.merges import Merges
from gui.filing.publishing import Publishing
from gui.forms import Forms
from gui.panels.busy import BusyPage
from gui.panels.selection import SelectionLabel
from gui.panels.start import StartPage
from gui.panels.writing import WritingStrip
from gui.panes import column
from gui.recent import RecentMenu
from gui.rounds import Rounds
from gui.settings import APPEARANCE, GEOMETRY, SOURCE_SHOWN, Settings
from gui.source.guide import Guide
from gui.status import Status
from gui.tabs import Tabs
from gui.templates.desk import Templates
from gui.workbench import Workbench

_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """Shows what ``Files`` has opened, and hands it the clerk's commands."""

    def __init__(
        self,
        forms: Forms,
        settings: Settings,
        prompter: Prompter | None = None,
        folder: WorkFolder | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.prompter = prompter or Prompter(self)
        self.files = Files(forms, settings, self.prompter, self, folder)
        self.templates = Templates(self.files, settings, self.prompter, self)
        self.start = StartPage(self)
        self.busy = BusyPage(self)
        self.tabs = Tabs(self)
        self.status = Status(self.statusBar())
        self.workbench = Workbench(settings, self)
        self.guide = Guide(self.workbench, self.workbench.source)
        self.undo_group = QUndoGroup(self)
        self.docks = Docks(self, self.workbench, self.undo_group)
        self.rounds = Rounds(self.workbench, self.docks)
        self.merges = Merges(self.files, self.docks.merge, settings, self.prompter, self)
        self.compares = Compares(self.files, self.docks.compare, settings, self.prompter, self)
        self.clipping = Clipping(self.files, self.prompter, self)
        self.publishing = Publishing(self.files, settings, self.prompter, self)
        self.rereading = Rereading(self.workbench, self.prompter)
        self.handling = Handling(self.workbench)
        self.marking = Marking(self.workbench)
        self.structure = Structure(self.workbench, self.prompter)
        self.pasting = Pasting(self.workbench, self.prompter)
        self.keys = Keys(settings)
        self.commands = Actions(self, Deeds(self).by_name(), self.keys)
        self._lay_out()
        self._fill_bars()
        self._connect()
        self._show_page()
        self.status.show_zoom(self.workbench.sheet.zoom)
        self.status.add(SelectionLabel(self.workbench.sheet))
        self.status.add(WritingStrip(self.files.writing))

    def _lay_out(self) -> None:
        self.pages = QStackedWidget(self)
        for page in (self.start, self.busy, self.workbench):
            self.pages.addWidget(page)
        self.setCentralWidget(column(self.tabs, self.pages))
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self.restoreGeometry(self.settings.get(GEOMETRY))

    def _fill_bars(self) -> None:
        undo = self.undo_group.createUndoAction(self, self.tr("撤销"))
        redo = self.undo_group.createRedoAction(self, self.tr("重做"))
        self.recent_menu = RecentMenu(self.settings, self.files.open, self)
        self.commands.add("undo", undo)
        self.commands.add("redo", redo)
        self.commands.add("recent", self.recent_menu.menuAction())
        self.commands.fill_menus()
        self.commands.tick(self.settings.get(APPEARANCE))
        self.commands.by_name["source"].setChecked(self.settings.get(SOURCE_SHOWN))
        bar = QToolBar(self.tr("工具栏"), self)
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.commands.fill(bar, TOOL_BAR)
        self.addToolBar(bar)

    def _connect(self) -> None:
        self.start.open_asked.connect(self.files.open_by_dialog)
        self.start.paste_asked.connect(self.clipping.open)
        self.start.compare_asked.connect(self.compares.ask)
        self.start.file_chosen.connect(self.files.open)
        self.start.work_chosen.connect(self.files.take_up)
        self.start.work_given_up.connect(self.files.forget)
        self.busy.cancelled.connect(self.files.cancel)
        self.tabs.chosen.connect(self.files.bring)
        self.tabs.close_asked.connect(self.files.close)
        self.files.settling.connect(self.workbench.sheet.finish_editing)
        self.files.reading.connect(self._on_reading)
        self.files.progressed.connect(self.busy.show_progress)
        self.files.stopped.connect(self._show_page)
        self.files.opened.connect(self._on_opened)
        self.files.closed.connect(self._show_page)
        self.files.saved.connect(self.status.tell_saved)
        self.files.kept.connect(self.status.tell_kept)
        self.merges.listed.connect(self.docks.show_merge)
        self.compares.listed.connect(self.docks.show_compare)
        self.compares.fact_chosen.connect(self.workbench.show_fact)
        self.workbench.sheet.delegate.typing.connect(self.files.keep_typing)
        self.workbench.sheet.delegate.typing_ended.connect(self.files.end_typing)
        self.workbench.findings.settled.connect(self.files.keep_notes)
        self.marking.marked.connect(self.files.keep_checked)
        self.workbench.refreshed.connect(self._show_counts)
        self.workbench.changed.connect(self.merges.follow_soon)
        self.workbench.menu_asked.connect(self._show_cell_menu)
        self.workbench.project_menu_asked.connect(lambda at: self._show_menu(project_menu(), at))
        self.workbench.turned.connect(lambda: self.commands.show_for(self.workbench.page.kind))
        for teller in (self.merges, self.compares, self.publishing, self.structure, self.rereading, self.handling):
            teller.told.connect(self.status.tell)
        self.pasting.skipped.connect(self.status.tell_skipped)
        self.workbench.sheet.zoomed.connect(self.status.show_zoom)
        self.undo_group.cleanChanged.connect(self._on_clean)

    def _on_reading(self, name: str, pages: int) -> None:
        self.commands.enable_document(False)
        self.tabs.setEnabled(False)
        self.busy.begin(name, pages)
        self.pages.setCurrentWidget(self.busy)

    def _on_opened(self, desk: Desk) -> None:
        self.undo_group.addStack(desk.stack)
        self.undo_group.setActiveStack(desk.stack)
        self.workbench.show_desk(desk)
        self.docks.show_desk(desk)
        self.docks.turn_differences(compared=self.compares.is_about(desk), merging=self.merges.turn_to(desk))
        self._show_page()

    def _on_clean(self, clean: bool) -> None:
        self.setWindowModified(not clean)
        self._show_tabs()

    def _show_tabs(self) -> None:
        self.tabs.setEnabled(True)
        self.tabs.show_desks(self.files.documents.desks, self.files.desk)

    def _show_page(self) -> None:
        """The workbench with the document that is open, else the start page."""
        desk = self.files.desk
        self.commands.enable_document(desk is not None)
        self._show_tabs()
        self.setWindowModified(desk is not None and desk.dirty)
        if desk is None:
            self.setWindowTitle(self.tr("绩表通[*]"))
            self.undo_group.setActiveStack(None)
            self.docks.hide()
            self.start.show_works(self.files.works.unfinished())
            self.start.show_recent(self.settings.recent())
            self.status.show_labels(False)
            self.pages.setCurrentWidget(self.start)
            self.start.button.setFocus()
            return
        self.setWindowTitle(self.tr("{name}[*] — 绩表通").format(name=desk.session.path.name))
        self._show_counts()
        self.status.show_labels(True)
        self.pages.setCurrentWidget(self.workbench)
        self.workbench.sheet.setFocus()
        self.guide.look()

    def _show_counts(self) -> None:
        if self.files.desk is not None:
            self.status.show_counts(self.files.desk.session)

    def _show_cell_menu(self, at: QPoint) -> None:
        self._show_menu(cell_menu(self.workbench), at)

    def _show_menu(self, names: Sequence[str | Sub], at: QPoint) -> None:
        menu = QMenu(self)
        self.commands.fill(menu, names)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        event.acceptProposedAction()
        for path in local_files(event.mimeData()):
            self.files.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask only where there is something to lose; then remember sizes."""
        if not self.files.may_leave(self.close):
            event.ignore()
            return
        self.files.put_away()
        self.settings.put(GEOMETRY, self.saveGeometry())
        self.workbench.panes.remember()
        event.accept()
