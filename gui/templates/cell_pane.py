"""The cell pane (单元格栏目): what stands in the current cell of a draft, and the fields that can be put there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.workbook.proposals.suggestion import Place
from core.workbook.proposals.tagdraft import DraftSheet
from core.workbook.proposals.tagging import address
from core.workbook.proposals.tagtext import is_merging, merging, with_tag
from core.workbook.templates.tags import has_tags
from gui.templates.field_list import FieldList


class CellPane(QWidget):
    """Shows a cell and tells which text it shall get."""

    text_chosen = Signal(str)
    """The cell shall say this"""
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: DraftSheet | None = None
        self._place: Place | None = None
        self.place = QLabel(self)
        self.fields = FieldList(self)
        self.merging = QCheckBox(self.tr("上下相同的合并成一格(&M)"), self)
        self.clear = QPushButton(self.tr("清空(&E)"), self)
        self.reset = QPushButton(self.tr("恢复原样(&U)"), self)
        self._lay_out()
        self.fields.chosen.connect(self._on_chosen)
        self.merging.clicked.connect(self._on_merging)
        self.clear.clicked.connect(self.clear_asked)
        self.reset.clicked.connect(self._on_reset)

    def _lay_out(self) -> None:
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        line = QHBoxLayout()
        for button in (self.clear, self.reset):
            button.setAutoDefault(False)
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.place)
        column.addWidget(self.fields, 1)
        column.addWidget(self.merging)
        column.addLayout(line)

    def show_cell(self, sheet: DraftSheet, place: Place | None) -> None:
        """Show a cell of a sheet; None while none can be changed."""
        self._sheet, self._place = sheet, place
        for widget in (self.fields, self.merging, self.clear, self.reset):
            widget.setEnabled(place is not None)
        if place is None:
            self.place.clear()
            return
        text = sheet.text(place)
        told = self.tr("单元格 {cell}：{text}").format(cell=address(*place), text=text or self.tr("（空）"))
        self.place.setText(told)
        self.merging.setEnabled(has_tags(text))
        self.merging.setChecked(is_merging(text))
        self.fields.show_tag(merging(text, merges=False))
        self.reset.setEnabled(place in sheet.texts)

    def _on_chosen(self, tag: str) -> None:
        if self._sheet is not None and self._place is not None:
            self.text_chosen.emit(with_tag(self._sheet.printed(self._place), tag))

    def _on_merging(self) -> None:
        if self._sheet is not None and self._place is not None:
            self.text_chosen.emit(merging(self._sheet.text(self._place), merges=self.merging.isChecked()))

    def _on_reset(self) -> None:
        if self._sheet is not None and self._place is not None:
            self.text_chosen.emit(self._sheet.printed(self._place))
