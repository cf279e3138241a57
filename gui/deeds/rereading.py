"""Reading again (重新识读): the clerk says what columns mean, or whether a table is a performance table at all."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from core import reread
from core.edits import Edit
from core.grid import Grid
from gui.desk.desk import Desk
from gui.desk.pages import PageKind
from gui.dialogs.columns import Ask
from gui.dialogs.prompter import Prompter
from gui.sheet import block
from gui.workbench import Workbench


class Rereading(QObject):
    """Asks what columns mean, and puts what is read then in place of what was there, as one step."""

    told = Signal(str)
    """Why nothing can be read again here"""

    def __init__(self, bench: Workbench, prompter: Prompter) -> None:
        super().__init__(bench)
        self._bench = bench
        self._prompter = prompter

    def tell_columns(self) -> None:
        """这一列是……: for the table that the current cell was read from."""
        self._bench.sheet.finish_editing()
        desk, cell = self._bench.desk, self._bench.sheet.current_cell()
        fact = block.fact_at(self._bench.sheet.sheet_model.places, cell.row, cell.column) if cell else None
        place = reread.place_of(desk.session.reading, fact) if desk and fact else None
        if desk is None or place is None:
            self.told.emit(self.tr("请选中指标表里的一格：这一格不是从有表头的列读出来的。"))
            return
        reading, at = desk.session.reading, (place.grid.id, place.row)
        columns = reread.column_texts(place.grid, place.row)
        others = sum(
            bool(reread.alike(place.grid, place.row, grid))
            for grid in reading.document.grids()
            if grid is not place.grid
        )
        answer = self._prompter.tell_columns(
            Ask(lambda _row: columns, place.row, place.column, reread.meanings(), others=others)
        )
        fields = reread.told(columns, answer.fields) if answer else {}
        if answer and fields:
            everywhere = answer.everywhere
            self._do(
                desk,
                lambda: reread.read_again(reading, desk.session.disclosure, at, fields, everywhere=everywhere),
            )

    @staticmethod
    def _do(desk: Desk, make: Callable[[], Edit]) -> None:
        """Do a step that may take a second in a large document."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            desk.carry_out(make)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def as_performance(self) -> None:
        """这张表是绩效目标表: for the raw table shown."""
        self._bench.sheet.finish_editing()
        desk, page = self._bench.desk, self._bench.page
        table = next((one for one in desk.session.disclosure.tables if one.id == page.id), None) if desk else None
        if desk is None or table is None or page.kind is not PageKind.TABLE:
            self.told.emit(self.tr("请先在左边选中一张“其他表格”。"))
            return
        at = self._bench.sheet.currentIndex()
        answer = self._prompter.tell_columns(
            Ask(
                lambda row: reread.column_texts(table, row),
                _likely_header(table),
                at.column(),
                reread.meanings(),
                rows=table.rows,
            )
        )
        if answer:
            fields = reread.told(reread.column_texts(table, answer.row), answer.fields)
            self._do(desk, lambda: reread.as_performance(desk.session.disclosure, table.id, answer.row, fields))

    def as_table(self) -> None:
        """这不是绩效目标表: the tables of the project shown stand among the others as printed."""
        self._bench.sheet.finish_editing()
        desk, page = self._bench.desk, self._bench.page
        if desk is None or page.kind is not PageKind.PROJECT:
            self.told.emit(self.tr("请先在左边选中一个项目。"))
            return
        self._do(desk, lambda: reread.as_table(desk.session.reading, desk.session.disclosure, page.id))


def _likely_header(table: Grid) -> int:
    """The first row that fills all its cells, which are several; else the first."""
    for row in range(table.rows):
        cells = [cell for cell in table.row(row) if cell.row == row]
        if len(cells) > 1 and len(cells) == len(table.row(row)) and all(cell.text for cell in cells):
            return row
    return 0
