"""The compare panel (核对): the facts of the open document and of another file that differ, side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from core.compare import Comparison
from core.compare.show import summary
from core.model import Disclosure
from gui.differences.lines import compare_lines
from gui.differences.panel import DifferencesPanel


class ComparePanel(DifferencesPanel):
    """A click leads to the cell here; the list can be written as a workbook with colours."""

    export_asked = Signal()
    again_asked = Signal()
    """The document has changed: compare once more"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("", ""), ticks=False, parent=parent)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self.layout().insertWidget(1, self._note)
        self.again = self.add_button(self.tr("重新核对"), self.tr("按现在的内容再核对一次"))
        self.export = self.add_button(self.tr("导出差异清单…"), self.tr("写成带颜色的 Excel 表"))
        self.close_button = self.add_button(self.tr("关闭"))
        self.again.clicked.connect(self.again_asked)
        self.export.clicked.connect(self.export_asked)
        self.close_button.clicked.connect(self.closed)

    def show_comparison(self, comparison: Comparison, a: Disclosure, b: Disclosure, names: tuple[str, str]) -> None:
        """Show how the document, and the other file, differ."""
        self.name_sides(
            (self.tr("本文件：{name}").format(name=names[0]), self.tr("对方：{name}").format(name=names[1]))
        )
        self.show_lines(compare_lines(comparison, a, b))
        self.total.setText(summary(comparison))
        self._note.setText(" ".join(comparison.notes))
        self._note.setVisible(bool(comparison.notes))
