"""Rounds (切换区域): the keyboard goes from one part of the window to the next, and round again."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.docks import Docks
from gui.workbench import Workbench


class Rounds:
    """Knows the parts of the window in the order in which they are seen, and where the keyboard begins in each."""

    def __init__(self, bench: Workbench, docks: Docks) -> None:
        self._bench = bench
        self._docks = docks

    def step(self, way: int) -> None:
        """Move the keyboard to the next (+1) or the previous (-1) part that is to be seen."""
        parts = [(part, begin) for part, begin in self._parts() if begin.isVisible() and _takes_keys(begin)]
        at = next((n for n, (part, _) in enumerate(parts) if _holds_focus(part)), -1 if way > 0 else 0)
        if parts:
            parts[(at + way) % len(parts)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _parts(self) -> Iterator[tuple[QWidget, QWidget]]:
        """Each part with the widget in it that takes the keys first."""
        bench, docks = self._bench, self._docks
        yield bench.projects, bench.projects
        yield bench.sheet, bench.sheet
        yield bench.alike, bench.alike.toggle
        yield bench.source, bench.source.views.currentWidget()
        yield bench.findings, bench.findings.list
        yield docks.history, docks.history
        yield docks.find, docks.find.wanted
        yield docks.merge, docks.merge.list
        yield docks.compare, docks.compare.list


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _holds_focus(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (part is focus or part.isAncestorOf(focus))
