"""Handling (处理发现): the finding under the cursor is fixed as it proposes, or ignored, without leaving the sheet."""

from PySide6.QtCore import QObject, Signal

from gui.desk.review import PlacedFinding
from gui.workbench import Workbench


class Handling(QObject):
    """Does with keys what the buttons beside the list of findings do; never to a finding that is not in sight."""

    told = Signal(str)

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        bench.sheet.clicked.connect(lambda _index: self._point())

    def take_fix(self) -> None:
        """采用建议: the first that the finding proposes."""
        detail = self._bench.findings.detail
        if self._reach():
            if detail.fixes:
                detail.fixes[0].click()
            else:
                self.told.emit(self.tr("这处发现没有现成的建议，请直接修改，或者忽略。"))

    def ignore(self) -> None:
        """忽略: for the reason that stands beside the finding."""
        if self._reach():
            self._bench.findings.detail.ignore.click()

    def _reach(self) -> bool:
        """Make the finding under the cursor the current one; where there is none, tell so."""
        self._bench.sheet.finish_editing()
        there = self._point() or self._is_about_the_page(self._bench.findings.current())
        if not there:
            self.told.emit(self.tr("光标所在的格子没有发现；按 F8 到下一处。"))
        return there

    def _point(self) -> bool:
        """Make the finding under the cursor the current one of the list; false where there is none in the list."""
        findings, here = self._bench.findings, self._here()
        at = findings.current()
        return bool(here) and findings.point_at(at if at in here and at is not None else here[0])

    def _here(self) -> list[PlacedFinding]:
        """The open findings of the current cell, the worst first."""
        bench, cell = self._bench, self._bench.sheet.current_cell()
        if bench.desk is None or cell is None:
            return []
        shown = bench.sheet.sheet_model.findings(cell)
        placed = {one.shown: one for one in bench.session.findings_on(bench.project_page())}
        return [placed[finding] for finding in shown if finding in placed]

    def _is_about_the_page(self, placed: PlacedFinding | None) -> bool:
        """Whether a finding has no cell of its own on the page shown: it is about all of it."""
        page, places = self._bench.project_page(), self._bench.sheet.sheet_model.places
        return placed is not None and placed.page == page and places.with_fact(placed.fact) is None
