"""The compare panel (核对): the facts of the open document and of another file that differ, side by side."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QWidget

from core.compare import Comparison
from core.compare.show import summary
from core.facts import Fact
from core.model import Disclosure
from gui.differences.lines import Line, compare_lines
from gui.differences.model import TEXTS
from gui.differences.panel import DifferencesPanel


class ComparePanel(DifferencesPanel):
    """A click on a text leads to where it stands; the list can be written as a workbook with colours."""

    place_chosen = Signal(int, Fact)
    """Where a text stands shall be shown: the side, 0 or 1, and the fact there"""
    line_passed = Signal(object, object)
    """The arrow keys have come to a line: its facts in A and in B, None where there is none"""
    export_asked = Signal()
    again_asked = Signal()
    """The document has changed: compare once more"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("", ""), ticks=False, parent=parent)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self.layout().insertWidget(1, self._note)
        self.in_b = self.add_button(self.tr("到 B 中看(&B)"), self.tr("在文件 B 里显示这一处；点 B 栏的内容也可以"))
        self.again = self.add_button(self.tr("重新核对"), self.tr("按现在的内容再核对一次"))
        self.export = self.add_button(self.tr("导出差异清单…"), self.tr("写成带颜色的 Excel 表"))
        self.close_button = self.add_button(self.tr("关闭"))
        self.in_b.clicked.connect(lambda: self._lead_to_b(self.list.currentIndex()))
        self.list.selectionModel().currentChanged.connect(self._offer_b)
        self.again.clicked.connect(self.again_asked)
        self.export.clicked.connect(self.export_asked)
        self.close_button.clicked.connect(self.closed)

    def show_comparison(self, comparison: Comparison, a: Disclosure, b: Disclosure, names: tuple[str, str]) -> None:
        """Show how two files, called by ``names``, differ."""
        self.name_sides((f"A：{names[0]}", f"B：{names[1]}"))
        self.show_lines(compare_lines(comparison, a, b))
        self.total.setText(summary(comparison))
        self._note.setText(" ".join(comparison.notes))
        self._note.setVisible(bool(comparison.notes))
        self._offer_b()

    def lead(self, line: Line, column: int) -> None:
        """To the text that was clicked on; else to the one of A, or of B where A has none."""
        places = (line.fact, line.other)
        side = column - TEXTS if column >= TEXTS and places[column - TEXTS] is not None else 0
        side = side if places[side] is not None else 1
        fact = places[side]
        if fact is not None:
            self.place_chosen.emit(side, fact)

    def show_passed(self, line: Line) -> None:
        """Only in the document in front: the arrow keys open no file, and change no tab."""
        self.line_passed.emit(line.fact, line.other)

    def _lead_to_b(self, index: QModelIndex) -> None:
        line = self.line_at(index)
        if line is not None and line.other is not None:
            self.place_chosen.emit(1, line.other)

    def _offer_b(self) -> None:
        line = self.line_at(self.list.currentIndex())
        self.in_b.setEnabled(line is not None and line.other is not None)
