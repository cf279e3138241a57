"""The panel of differences (差异清单): filter, list by project, and the texts of the current line in full."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from core.compare.marks import Runs, marks
from core.facts import Fact
from gui.differences.lines import Line, Tone, Wanted
from gui.differences.model import KIND, PLACE, DifferencesModel
from gui.walking import show_by_keys

_KIND_WIDTH, _PLACE_WIDTH, _DETAIL_WIDTH = 11, 18, 20
"""Widths in Chinese characters"""
_EAGER = 400
"""So many lines at most are shown opened"""


class DifferencesPanel(QWidget):
    """What merging and comparing share; a click on a line leads to its cell, the arrow keys show it on the way."""

    fact_chosen = Signal(Fact)
    """The cell of this fact shall be shown"""
    shown = Signal()
    """The panel is to be seen again"""
    closed = Signal()
    """Escape was pressed, or 关闭"""

    def __init__(self, sides: Sequence[str], *, ticks: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DifferencesModel(sides, ticks=ticks, parent=self)
        self._sides = tuple(sides)
        self.total, self.detail = QLabel(self), QLabel()
        self.tones, self.text = QComboBox(self), QLineEdit(self)
        self.slight = QCheckBox(self.tr("显示仅空白、全半角或写法不同的"), self)
        self.list = self._made_list()
        self.buttons = QHBoxLayout()
        self._lines: Sequence[Line] = ()
        self._lay_out()
        self._connect()

    def _made_list(self) -> QTreeView:
        view = QTreeView(self)
        view.setModel(self.model)
        view.setUniformRowHeights(True)
        view.setAlternatingRowColors(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setAllColumnsShowFocus(True)
        view.setExpandsOnDoubleClick(False)
        view.setAccessibleName(self.tr("差异清单"))
        character = view.fontMetrics().horizontalAdvance("绩")
        header = view.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in ((KIND, _KIND_WIDTH), (PLACE, _PLACE_WIDTH)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width * character)
        return view

    def _lay_out(self) -> None:
        self.total.setTextFormat(Qt.TextFormat.PlainText)
        self.total.setWordWrap(True)
        self.tones.setAccessibleName(self.tr("类别"))
        self.text.setAccessibleName(self.tr("筛选"))
        self.text.setPlaceholderText(self.tr("筛选：项目、位置、内容"))
        self.text.setClearButtonEnabled(True)
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.RichText)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail.setMargin(6)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        holder = QScrollArea(self)
        holder.setWidget(self.detail)
        holder.setWidgetResizable(True)
        holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder.setMinimumWidth(self.fontMetrics().horizontalAdvance("绩") * _DETAIL_WIDTH)
        bar = QHBoxLayout()
        for widget in (self.tones, self.text, self.slight):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addLayout(self.buttons)
        self.text.setMinimumWidth(self.fontMetrics().horizontalAdvance("绩") * _PLACE_WIDTH)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.list)
        split.addWidget(holder)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 6)
        column.addWidget(self.total)
        column.addLayout(bar)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        show_by_keys(self.list, self._pass)
        self.list.selectionModel().currentChanged.connect(self._show_detail)
        self.tones.currentIndexChanged.connect(self.refill)
        self.text.textChanged.connect(self.refill)
        self.slight.toggled.connect(self.refill)

    def add_button(self, text: str, hint: str = "") -> QPushButton:
        """A button at the right of the filter."""
        button = QPushButton(text, self)
        button.setToolTip(hint)
        button.setAutoDefault(False)
        self.buttons.addWidget(button)
        return button

    def wanted(self) -> Wanted:
        """Which lines the clerk asks for."""
        return Wanted(self.tones.currentData(), self.text.text().strip(), self.slight.isChecked())

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what differs now; the filter stays."""
        self._lines = lines
        self._offer_tones()
        self.slight.setVisible(any(line.slight for line in lines))
        self.refill()

    def _offer_tones(self) -> None:
        """The kinds that there are, each with how many."""
        chosen = self.tones.currentData()
        self.tones.blockSignals(True)
        self.tones.clear()
        loud = [line for line in self._lines if not line.slight]
        self.tones.addItem(self.tr("全部 {n}").format(n=len(loud)), None)
        for tone in Tone:
            kinds = [line.kind for line in loud if line.tone is tone]
            if kinds:
                self.tones.addItem(f"{kinds[0]} {len(kinds)}", tone)
        self.tones.setCurrentIndex(max(0, self.tones.findData(chosen)))
        self.tones.blockSignals(False)

    def refill(self) -> None:
        """Show the lines that are wanted, the same one current if it is there still."""
        current = next(iter(self.model.at(self.list.currentIndex())), None)
        self.model.show(self._lines, self.wanted())
        if sum(map(len, self.model.rows)) <= _EAGER:
            self.list.expandAll()
        for n in range(len(self.model.rows)):
            self.list.setFirstColumnSpanned(n, QModelIndex(), True)
        self._mark(current)
        self._show_detail()

    def _mark(self, wanted: Line | None) -> None:
        for n, row in enumerate(self.model.rows):
            for k, line in enumerate(row):
                if wanted is not None and line.about == wanted.about:
                    self.list.setCurrentIndex(self.model.index(k, KIND, self.model.index(n, 0)))
                    return

    def chosen(self) -> list[Line]:
        """The lines selected."""
        rows = self.list.selectionModel().selectedRows(KIND)
        return list(dict.fromkeys(line for index in rows for line in self.model.at(index)))

    def line_at(self, index: QModelIndex) -> Line | None:
        """The difference in a row of the list; None for the row of a project."""
        lines = self.model.at(index)
        return lines[0] if len(lines) == 1 and index.internalId() else None

    def _choose(self, index: QModelIndex) -> None:
        line = self.line_at(index)
        if line is not None:
            self.lead(line, index.column())

    def lead(self, line: Line, _column: int) -> None:
        """To the cell of a line that was clicked on, or Enter pressed."""
        if line.fact is not None:
            self.fact_chosen.emit(line.fact)

    def _pass(self, index: QModelIndex) -> None:
        line = self.line_at(index)
        if line is not None:
            self.show_passed(line)

    def show_passed(self, line: Line) -> None:
        """The cell of a line that the arrow keys come to."""
        self.lead(line, KIND)

    def _show_detail(self) -> None:
        line = self.line_at(self.list.currentIndex())
        self.detail.setText(self._told(line) if line is not None else "")

    def _told(self, line: Line) -> str:
        """Where it is, why it is doubtful, and the texts one under the other, what differs in them stressed."""
        head = [f"<b>{escape(line.project)}</b>", escape(line.place), escape(line.hint)]
        runs = _stressed(line.texts)
        parts = [
            f"<p><span style='color:palette(placeholder-text)'>{escape(side)}</span><br>{run}</p>"
            for side, run in zip(self._sides, runs, strict=False)
        ]
        return "<br>".join(filter(None, head)) + "".join(parts)

    def name_sides(self, sides: Sequence[str]) -> None:
        """Call the sides otherwise."""
        self._sides = tuple(sides)
        self.model.name_sides(sides)

    def showEvent(self, event: QShowEvent) -> None:
        """What is shown may be of some time ago."""
        super().showEvent(event)
        self.shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _stressed(texts: Sequence[str | None]) -> list[str]:
    """The texts as rich text: in the first two what the other does not have is stressed."""
    first, second, *rest = texts
    if not (first and second):
        return [*map(_plain, texts)]
    return [*map(_marked, marks(first, second)), *map(_plain, rest)]


def _marked(runs: Runs) -> str:
    return "".join(f"<b><u>{_plain(text)}</u></b>" if other else _plain(text) for text, other in runs)


def _plain(text: str | None) -> str:
    return escape(text or "—").replace("\n", "<br>")
