"""Runs (合并列): cells below each other that say the same, merged into one."""

from dataclasses import dataclass

from core.workbook.forms.layout import Line
from core.workbook.parts.cells import Range


@dataclass(slots=True)
class Run:
    """Rows ``top`` to ``bottom`` of merged columns that say ``text``, which takes ``height`` points."""

    line: Line
    text: str
    top: int
    bottom: int
    left: int
    right: int
    height: float


class Runs:
    """Collects the runs of a sheet, row by row, left to right: a run ends where one to the left of it ends."""

    def __init__(self) -> None:
        self.done: list[Run] = []
        self._open: dict[int, Run] = {}
        self._broken = 0

    def goes_on(self, box: Range, text: str, line: Line, height: float) -> bool:
        """Whether the cell in that row continues the run above it; else it begins one."""
        run = self._open.get(box.left)
        if run and text and run.text == text and self._broken != line.row and _next(run, line):
            run.bottom = line.row
            return True
        self._broken = line.row
        self._open[box.left] = run = Run(line, text, line.row, line.row, box.left, box.right, height)
        self.done.append(run)
        return False

    def merges(self) -> list[Range]:
        """The merged ranges."""
        boxes = (Range(run.top, run.left, run.bottom, run.right) for run in self.done)
        return [box for box in boxes if box.bottom > box.top or box.right > box.left]


def _next(run: Run, line: Line) -> bool:
    same_project = run.line.context.project is line.context.project
    return run.bottom == line.row - 1 and run.line.template == line.template and same_project
