"""Marking (核对): the clerk notes what was compared with the source and found right, and goes on to what was not."""

from PySide6.QtCore import QObject, Signal

from core.facts import Fact
from gui.desk.pages import PageKind
from gui.workbench import Workbench


class Marking(QObject):
    """Marks cells and projects of the page shown as checked."""

    marked = Signal(object)  # of a dict Qt would make a map of texts
    """Facts were looked at, with these texts, or (None) are not any more"""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench

    def check_cells(self) -> None:
        """核对: mark the selected cells as looked at; where all are, take their marks away."""
        self._bench.sheet.finish_editing()
        pieces = (piece for cell in self._bench.sheet.selected_cells() for piece in cell.pieces)
        self._mark(self._bench.session.marks_for(piece for piece in pieces if isinstance(piece, Fact)))

    def check_page(self) -> None:
        """核对本项目: mark all of the project shown as looked at; where it is, take the marks away."""
        self._bench.sheet.finish_editing()
        self._mark(self._bench.session.marks_for_page(self._bench.page))

    def _mark(self, marks: dict[Fact, str | None]) -> None:
        if marks:
            self._bench.settle(self._bench.session.mark(marks))
            self.marked.emit(marks)

    def show_unchecked(self) -> bool:
        """Go to the next project that is not checked, round and round; false where there is none."""
        bench, session = self._bench, self._bench.session
        pages, page = session.pages(), bench.project_page()
        at = pages.index(page) if page in pages else -1
        ahead = (*pages[at + 1 :], *pages[: at + 1])
        goal = next((p for p in ahead if p.kind is PageKind.PROJECT and not session.page_is_checked(p)), None)
        if goal is not None:
            bench.turn_to(goal)
            bench.sheet.setFocus()
        return goal is not None
