"""Pasting (复制粘贴): the selection goes to the clipboard; a block from there into the cells, and rows it lacks."""

from PySide6.QtCore import QObject, Signal

from core.edits import Edit, apply
from core.errors import EditError
from core.model import Disclosure
from core.operations import insert_columns, insert_indicators, insert_rows
from gui.desk.pages import PageKind
from gui.desk.state import State
from gui.dialogs.prompter import Prompter
from gui.sheet import pasteboard
from gui.sheet.clipboard import Block, planned
from gui.sheet.tableplaces import places_of
from gui.workbench import Workbench


class Pasting(QObject):
    """Puts what is selected on the clipboard, and what is there into the sheet, as one step."""

    skipped = Signal(int)
    """So many texts found no place: they fell on labels or beside the sheet"""

    def __init__(self, bench: Workbench, prompter: Prompter) -> None:
        super().__init__(bench)
        self._bench = bench
        self._prompter = prompter

    def copy(self) -> None:
        """复制: put the selected cells on the clipboard."""
        pasteboard.put(self._bench.sheet.selected_cells())

    def cut(self) -> None:
        """剪切: copy the selected cells and empty them."""
        self.copy()
        self._bench.clear()

    def paste(self) -> None:
        """粘贴: a block from the current cell on, or one text into all selected."""
        self._bench.sheet.finish_editing()
        desk, selected = self._bench.desk, self._bench.sheet.selected_cells()
        block = pasteboard.take()
        if desk is None or not selected or not block:
            return
        places, room = self._bench.sheet.sheet_model.places, None
        rows, columns = self._missing(block, selected[0].row, selected[0].column)
        if (rows or columns) and self._prompter.add_rows(rows, columns):
            try:
                room = self._room(desk.session.disclosure, rows, columns)
                grown = apply(desk.session.disclosure, room)
            except EditError as error:
                desk.refused.emit(str(error))
                return
            places = places_of(desk.session.sheet_in(State(grown), self._bench.page))
        first = places.at(selected[0].row, selected[0].column)
        plan = planned(places, block, selected if room is None or first is None else [first])
        if plan.texts:
            desk.paste(plan.texts, room)
        self.skipped.emit(plan.skipped)

    def _missing(self, block: Block, row: int, column: int) -> tuple[int, int]:
        """How many rows and columns the table lacks for a block from a place on."""
        sheet, page = self._bench.sheet.sheet_model.sheet, self._bench.page
        below, right = row + len(block), column + max(map(len, block))
        if page.kind is PageKind.INDICATORS:
            return 0, 0
        if page.kind is PageKind.TABLE:
            return max(0, below - sheet.rows), max(0, right - sheet.columns)
        rows = [at for at in range(sheet.rows) if self._bench.indicators_at({at})]
        return (max(0, below - 1 - rows[-1]), 0) if row in rows else (0, 0)

    def _room(self, disclosure: Disclosure, rows: int, columns: int) -> Edit:
        """The step that adds rows and columns at the end."""
        page, sheet = self._bench.page, self._bench.sheet.sheet_model.sheet
        if page.kind is not PageKind.TABLE:
            project = self._bench.session.project(page)
            return insert_indicators(disclosure, page.id, len(project.indicators) if project else 0, rows)
        down = insert_rows(disclosure, page.id, sheet.rows, rows) if rows else None
        after = apply(disclosure, down) if down else disclosure
        across = insert_columns(after, page.id, sheet.columns, columns) if columns else None
        changes = (down.changes if down else ()) + (across.changes if across else ())
        return Edit("", changes, down.focus if down else None)
