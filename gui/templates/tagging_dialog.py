"""Tagging (标记核对): the blank sheet with its tags in colour; a click on a cell chooses what belongs there."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from core.errors import JibiaoError
from core.findings import Finding
from core.model import Disclosure
from core.workbook.forms.form import FormCell
from core.workbook.proposals.explain import Explained
from core.workbook.proposals.suggestion import Place
from core.workbook.proposals.tagdraft import DraftSheet, TagDraft
from core.workbook.templates.shelf import versions
from gui.room import give_room
from gui.sheet.view import SheetView
from gui.templates.cell_pane import CellPane
from gui.templates.doubt_list import DoubtList

_PAUSE = 200
"""Milliseconds after a change until the draft is explained anew"""


class TaggingDialog(QDialog):
    """Shows a draft sheet by sheet, with what is doubtful and what would have no place; accepted, it is to be kept."""

    def __init__(
        self, draft: TagDraft, name: str, disclosure: Disclosure | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._disclosure = disclosure
        self._findings: list[Finding] = []
        self.setWindowTitle(self.tr("模板标记 — {name}").format(name=draft.path.name))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.name = QLineEdit(name, self)
        self.version = QLabel(self)
        self.hint = QLabel(self)
        self.tabs = QTabBar(self)
        self.sheet = SheetView(self)
        self.pane = CellPane(self)
        self.doubts = DoubtList(self)
        self.lacking = QLabel(self)
        self.preview = QPushButton(self.tr("用当前文件预览(&P)"), self)
        self.keep = QPushButton(self.tr("保存模板(&S)"), self)
        self.cancel = QPushButton(self.tr("取消"), self)
        self._again = QTimer(self, singleShot=True, interval=_PAUSE)
        self._set_up()
        self._connect()
        self._lay_out()
        self._show_version()
        self.explain()
        self._show_sheet()
        self.sheet.show_first()
        self.sheet.setFocus()

    @property
    def id(self) -> str:
        """The name that the template shall have."""
        return self.name.text().strip()

    def _set_up(self) -> None:
        self.name.setAccessibleName(self.tr("模板名称"))
        for sheet in self._draft.sheets:
            self.tabs.addTab(sheet.name.replace("&", "&&"))
        marked = [n for n, sheet in enumerate(self._draft.sheets) if sheet.texts]
        self.tabs.setCurrentIndex(marked[0] if marked else 0)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.hint.setWordWrap(True)
        self.hint.setText(self._draft.trouble or self._welcome())
        self.lacking.setWordWrap(True)
        self.preview.setCheckable(True)
        self.preview.setEnabled(self._disclosure is not None and bool(self._disclosure.projects))
        if not self.preview.isEnabled():
            self.preview.setToolTip(self.tr("先打开一个文件，才能预览填好的样子。"))
        for button in (self.preview, self.cancel):
            button.setAutoDefault(False)
        self.keep.setDefault(True)

    def _welcome(self) -> str:
        if self._draft.is_proposed:
            return self.tr("绿色的格子是程序按栏目名称提议的标记，填写时换成内容。点一格，在右边选它该填的栏目。")
        return self.tr("绿色的格子里有标记，填写时换成内容。点一格，在右边选它该填的栏目。")

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.sheet.moved.connect(self._on_moved)
        self.sheet.edited.connect(self._on_edited)
        self.sheet.clear_asked.connect(self._on_clear)
        self.pane.text_chosen.connect(self._on_chosen)
        self.pane.clear_asked.connect(lambda: self._on_clear(self.sheet.selected_cells()))
        self.doubts.place_chosen.connect(self._go)
        self.name.textChanged.connect(self._show_version)
        self._again.timeout.connect(self.explain)
        self.preview.toggled.connect(self._on_preview)
        self.keep.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        label = QLabel(self.tr("模板名称(&N)"), self)
        label.setBuddy(self.name)
        top.addWidget(label)
        top.addWidget(self.name, 1)
        top.addWidget(self.version, 2)
        split = QSplitter(self)
        split.addWidget(self._left())
        split.addWidget(self._right())
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        bottom = QHBoxLayout()
        bottom.addWidget(self.preview)
        bottom.addStretch(1)
        bottom.addWidget(self.keep)
        bottom.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.hint)
        column.addWidget(split, 1)
        column.addWidget(self.lacking)
        column.addLayout(bottom)
        letter = self.fontMetrics().horizontalAdvance("绩")
        split.setSizes([letter * 64, letter * 24])
        give_room(self, 92, 56)

    def _left(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tabs)
        column.addWidget(self.sheet, 1)
        return left

    def _right(self) -> QWidget:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane, 3)
        label = QLabel(self.tr("请核对(&K)"), self)
        label.setBuddy(self.doubts)
        column.addWidget(label)
        column.addWidget(self.doubts, 2)
        return right

    def current_sheet(self) -> DraftSheet:
        """The sheet that is shown."""
        return self._draft.sheets[max(0, self.tabs.currentIndex())]

    def current_place(self) -> Place | None:
        """The cell that the cursor is on, row and column from 1."""
        cell = self.sheet.current_cell()
        return (cell.row + 1, cell.column + 1) if cell is not None else None

    def explain(self) -> None:
        """Say anew what is doubtful and what would have no place."""
        try:
            explained = self._draft.explained()
        except JibiaoError as error:
            self.lacking.setText(str(error))
            return
        self._findings = self._draft.findings(explained)
        self.doubts.show_doubts(self._findings, self._draft.sheets)
        self._show_lacking(explained)
        if not self.preview.isChecked():
            self._show_sheet()

    def _show_lacking(self, explained: Explained) -> None:
        """What nobody would see: of the open document, else of all fields that there are."""
        self.keep.setEnabled(explained.is_usable and bool(self.id))
        labels, sentence = explained.lacking, self.tr("表上没有这些栏目的位置：{labels}")
        if self._disclosure is not None and explained.is_usable:
            labels = self._draft.lost(self._disclosure)
            sentence = self.tr("当前文件里的这些内容在表上没有位置，只随文件隐藏保存：{labels}")
        if not labels:
            self.lacking.setText(self.tr("所有内容在表上都有位置。"))
        else:
            self.lacking.setText(sentence.format(labels="、".join(labels)))

    def _show_sheet(self) -> None:
        number = f"sheet{self.current_sheet().number}"
        own = [finding for finding in self._findings if finding.fact.owner == number]
        self.sheet.show_sheet(self.current_sheet().form(), own, shade_labels=False)
        self._on_moved()

    def _show_version(self) -> None:
        known = max(versions(self.id), default=0)
        text = self.tr("已有第 {n} 版，保存后是第 {next} 版").format(n=known, next=known + 1) if known else ""
        self.version.setText(text)
        self.keep.setEnabled(bool(self.id))

    def _on_tab(self) -> None:
        self.preview.setChecked(False)
        self._show_sheet()
        self.sheet.show_first()

    def _on_moved(self) -> None:
        self.pane.show_cell(self.current_sheet(), None if self.preview.isChecked() else self.current_place())

    def _on_chosen(self, text: str) -> None:
        place = self.current_place()
        if place is not None:
            self._put(place, text)
            self.sheet.setFocus()

    def _on_edited(self, cell: FormCell, text: str) -> None:
        if not self.preview.isChecked():
            self._put((cell.row + 1, cell.column + 1), text)

    def _on_clear(self, cells: list[FormCell]) -> None:
        for cell in () if self.preview.isChecked() else cells:
            self._put((cell.row + 1, cell.column + 1), "")

    def _put(self, place: Place, text: str) -> None:
        self.current_sheet().put(place, text)
        self._show_sheet()
        self._again.start()

    def _go(self, number: int, place: Place) -> None:
        """To a cell of a sheet of this number."""
        self.preview.setChecked(False)
        self.tabs.setCurrentIndex([sheet.number for sheet in self._draft.sheets].index(number))
        self.sheet.go(place[0] - 1, place[1] - 1)

    def _on_preview(self, shown: bool) -> None:
        if not shown or self._disclosure is None:
            self._show_sheet()
            return
        try:
            form = self._draft.preview(self._disclosure)
        except JibiaoError as error:
            self.lacking.setText(str(error))
            self.preview.setChecked(False)
            return
        if form is not None:
            self.sheet.show_sheet(form, [], shade_labels=False)
            self._on_moved()
