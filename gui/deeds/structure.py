"""Structure (表格结构): what the clerk does to rows, columns, merged cells, projects and texts, by what is selected."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core import operations
from core.edits import Edit
from core.facts import Fact
from core.model import Disclosure
from core.reshape import Box
from gui.desk.pages import INDICATORS, Page, PageKind
from gui.dialogs.prompter import Prompter
from gui.indicators.sheet import IndicatorSheet
from gui.sheet import block
from gui.sheet.walk import is_editable
from gui.workbench import Workbench

Make = Callable[[Disclosure], Edit | None]
"""Makes the step out of the present state; raises EditError where it does not fit"""


class Structure(QObject):
    """Turns a command and the selection into one step of the desk, or tells what to select first."""

    told = Signal(str)
    """What to select first"""

    def __init__(self, bench: Workbench, prompter: Prompter) -> None:
        super().__init__(bench)
        self._bench = bench
        self._prompter = prompter

    def insert_rows(self, *, below: bool) -> None:
        """插入行: as many as are selected, over or under them; at the end of the rows where none is."""
        page, box = self._row_page(), self._box()
        if page.kind is PageKind.TABLE and box is not None:
            at, count = box.bottom + 1 if below else box.top, self._many(box.bottom - box.top + 1)
            if self._do(lambda d: operations.insert_rows(d, page.id, at, count)):
                self._bench.sheet.go(at, box.left)
        elif page.kind is PageKind.PROJECT:
            if self._spans_projects():
                return
            rows, project = self._rows(), self._bench.session.project(page)
            end = len(project.indicators) if project else 0
            at = (rows[-1] + 1 if below else rows[0]) if rows else end
            self._do(lambda d: operations.insert_indicators(d, page.id, at, self._many(len(rows))))
        else:
            self.told.emit(self.tr("请先在左边选一个项目或一张表格。"))

    def remove_rows(self) -> None:
        """删除所选行."""
        page, box, rows = self._row_page(), self._box(), self._rows()
        if self._page() == INDICATORS:
            ids = [id for id, _ in self._lines()]
            if ids and self._do(lambda d: operations.remove_rows_everywhere(d, ids)) and box is not None:
                self._stay(box)
        elif page.kind is PageKind.TABLE and box is not None:
            if self._do(lambda d: operations.remove_rows(d, page.id, range(box.top, box.bottom + 1))):
                self._stay(box)
        elif rows:
            self._do(lambda d: operations.remove_indicators(d, page.id, rows))
        else:
            self.told.emit(self.tr("请先选中要删除的指标行。"))

    def move_rows(self, step: int) -> None:
        """上移、下移所选行; they stay selected, to be moved on."""
        page, box, rows = self._page(), self._box(), self._rows()
        if box is not None and page.kind is PageKind.TABLE:
            moved = self._do(lambda d: operations.move_rows(d, page.id, (box.top, box.bottom), step))
        elif box is not None and rows:
            moved = self._do(lambda d: operations.move_indicators(d, page.id, rows, step))
        else:
            self._ask_for_rows()
            return
        if moved:
            top = self._bench.sheet.currentIndex().row()
            self._bench.sheet.select(Box(top, box.left, top + box.bottom - box.top, box.right))

    def duplicate_rows(self) -> None:
        """复制所选行: copies under them."""
        page, rows = self._row_page(), self._rows()
        if self._spans_projects():
            return
        if rows:
            self._do(lambda d: operations.duplicate_indicators(d, page.id, rows))
        else:
            self._ask_for_rows()

    def _ask_for_rows(self) -> None:
        self.told.emit(self.tr("请先选中指标行。"))

    def insert_columns(self, *, right: bool) -> None:
        """插入列: as many as are selected, at the left or the right of them."""
        box = self._table_box()
        if box is not None:
            at, count = box.right + 1 if right else box.left, self._many(box.right - box.left + 1)
            if self._do(lambda d: operations.insert_columns(d, self._bench.page.id, at, count)):
                self._bench.sheet.go(box.top, at)

    def remove_columns(self) -> None:
        """删除所选列."""
        box = self._table_box()
        if box is not None:
            columns = range(box.left, box.right + 1)
            if self._do(lambda d: operations.remove_columns(d, self._bench.page.id, columns)):
                self._stay(box)

    def move_columns(self, step: int) -> None:
        """左移、右移所选列; they stay selected, to be moved on."""
        box = self._table_box()
        if box is not None:
            columns = (box.left, box.right)
            if self._do(lambda d: operations.move_columns(d, self._bench.page.id, columns, step)):
                left = self._bench.sheet.currentIndex().column()
                self._bench.sheet.select(Box(box.top, left, box.bottom, left + box.right - box.left))

    def merge(self) -> None:
        """合并单元格."""
        box = self._table_box()
        if box is not None:
            self._do(lambda d: operations.merge_cells(d, self._bench.page.id, box))

    def part(self) -> None:
        """取消合并."""
        box = self._table_box()
        if box is not None:
            self._do(lambda d: operations.part_cells(d, self._bench.page.id, box))

    def _table_box(self) -> Box | None:
        """What is selected in a raw table; elsewhere None, and the clerk is told."""
        box = self._box() if self._page().kind is PageKind.TABLE else None
        if box is None:
            self.told.emit(self.tr("只有左边“其他表格”里的表可以增删列、合并单元格；项目的表各列是固定的。"))
        return box

    def _stay(self, box: Box) -> None:
        """Go to where the first of the cells stood that are gone now."""
        sheet = self._bench.sheet.sheet_model.sheet
        if not sheet.rows:
            return
        self._bench.sheet.go(min(box.top, sheet.rows - 1), min(box.left, sheet.columns - 1))

    def fill_down(self) -> None:
        """向下填充."""
        box = self._box()
        lines = block.columns_to_fill(self._bench.sheet.sheet_model.places, box) if box else []
        if lines:
            self._do(lambda d: operations.fill_down(d, lines))
        else:
            self.told.emit(self.tr("上面没有可以填充的内容。请从有内容的一格开始，往下选到要填的格。"))

    def shift(self, across: int, down: int) -> None:
        """移动内容: the texts from the selection on go one cell to the right, left, down or up."""
        box, places = self._box(), self._bench.sheet.sheet_model.places
        if box is None:
            return
        lines = (block.rows_to_shift if across else block.columns_to_shift)(places, box, across or down, self._is_blank)
        labels = {
            (1, 0): self.tr("内容右移"),
            (-1, 0): self.tr("内容左移"),
            (0, 1): self.tr("内容下移"),
            (0, -1): self.tr("内容上移"),
        }
        if lines:
            self._do(lambda d: operations.shift(d, lines, labels[across, down]))
        else:
            self.told.emit(self.tr("这一边没有单元格了，内容移不过去。"))

    def swap_columns(self) -> None:
        """对调所选两列."""
        pairs = block.pairs_to_swap(self._bench.sheet.sheet_model.places, self._bench.sheet.selected_cells())
        if pairs:
            self._do(lambda d: operations.swap(d, pairs))
        else:
            self.told.emit(self.tr("请先选中两列单元格（第二列按住 Ctrl 选）。"))

    def split(self) -> None:
        """拆分单元格内容: asks how, and where the pieces go."""
        sheet = self._bench.sheet
        self._bench.sheet.finish_editing()
        cell, places = sheet.current_cell(), sheet.sheet_model.places
        fact = block.fact_at(places, cell.row, cell.column) if cell else None
        if cell is None or fact is None:
            self.told.emit(self.tr("请先选中要拆分的单元格。"))
            return
        choice = self._prompter.split_text(cell.text)
        if choice is None or len(choice.pieces) < 2:
            return
        if not choice.down:
            facts = block.facts_from(places, cell)
            self._do(lambda d: operations.split_text(d, facts, choice.pieces))
        elif self._page().kind is PageKind.TABLE:
            self._do(lambda d: operations.split_down(d, fact, choice.pieces))
        else:
            self._do(lambda d: operations.split_into_rows(d, fact, choice.pieces))

    def join(self) -> None:
        """内容并成一格: the texts of the selected cells stand together in the first."""
        places = self._bench.sheet.sheet_model.places
        cells = [cell for cell in self._bench.sheet.selected_cells() if is_editable(cell)]
        found = (block.fact_at(places, cell.row, cell.column) for cell in cells)
        facts = [fact for fact in dict.fromkeys(found) if fact is not None]
        if len(facts) > 1:
            self._do(lambda d: operations.join_texts(d, facts))
        else:
            self.told.emit(self.tr("请先选中两个以上的单元格。"))

    def insert_project(self) -> None:
        """插入项目: after the one shown; at the end where none is."""
        projects = self._bench.session.disclosure.projects
        page = self._page()
        at = next((n for n, project in enumerate(projects, 1) if project.id == page.id), len(projects))
        self._do(lambda d: operations.insert_project(d, at))

    def remove_project(self) -> None:
        """删除项目."""
        self._do_with_project(operations.remove_project)

    def duplicate_project(self) -> None:
        """复制项目."""
        self._do_with_project(operations.duplicate_project)

    def move_project(self, step: int) -> None:
        """项目上移、下移."""
        self._do_with_project(lambda d, id: operations.move_project(d, id, step))

    def split_project(self) -> None:
        """从这一行拆成两个项目."""
        rows = self._rows()
        self._do_with_project(lambda d, id: operations.split_project(d, id, rows[0] if rows else 0))

    def join_projects(self) -> None:
        """与下一个项目合并."""
        self._do_with_project(operations.join_projects)

    def _do_with_project(self, make: Callable[[Disclosure, str], Edit]) -> None:
        page = self._page()
        if page.kind is PageKind.PROJECT:
            self._do(lambda d: make(d, page.id))
        else:
            self.told.emit(self.tr("请先在左边选中一个项目。"))

    def _many(self, count: int) -> int:
        """As many as are selected; one for a single cell, however many it covers."""
        return max(1, count) if len(self._bench.sheet.selected_cells()) > 1 else 1

    def _is_blank(self, fact: Fact) -> bool:
        return not (self._bench.session.text(fact) or "").strip()

    def _page(self) -> Page:
        self._bench.sheet.finish_editing()
        return self._bench.page

    def _row_page(self) -> Page:
        """The page of the rows that are selected: in the view of all indicators, the project of the cursor."""
        self._page()
        return self._bench.project_page()

    def _lines(self) -> list[tuple[str, str]]:
        """The indicators selected in the view of all of them, each with its project."""
        sheet, cells = self._bench.sheet.sheet_model.sheet, self._bench.sheet.selected_cells()
        if not isinstance(sheet, IndicatorSheet):
            return []
        lines = (sheet.lines[row] for row in sorted({cell.row for cell in cells}))
        return [(line.indicator.id, line.project) for line in lines]

    def _spans_projects(self) -> bool:
        """Whether rows of several projects are selected; then the clerk is told."""
        several = len({project for _, project in self._lines()}) > 1
        if several:
            self.told.emit(self.tr("选中的行属于几个项目，请只选一个项目的行。"))
        return several

    def _box(self) -> Box | None:
        return block.box_of(self._bench.sheet.selected_cells())

    def _rows(self) -> list[int]:
        """The numbers of the indicators selected in the project shown."""
        box = self._box()
        return self._bench.indicators_at(set(range(box.top, box.bottom + 1))) if box else []

    def _do(self, make: Make) -> bool:
        """Do a step; whether anything is changed by it."""
        desk = self._bench.desk
        if desk is None:
            return False
        before = desk.session.disclosure
        desk.carry_out(lambda: make(before))
        return desk.session.disclosure is not before
