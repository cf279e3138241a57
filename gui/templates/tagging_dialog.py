"""Tagging (标记核对): the blank sheet with its tags in colour; a click on a cell chooses what belongs there."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from core.describe import severity_name
from core.errors import JibiaoError
from core.findings import Finding
from core.model import Disclosure
from core.workbook.forms.form import FormCell
from core.workbook.proposals.explain import Explained
from core.workbook.proposals.suggestion import Place
from core.workbook.proposals.tagdraft import DraftSheet, TagDraft, place_of
from core.workbook.proposals.tagging import address
from core.workbook.proposals.tagtext import is_merging, merging, with_tag
from core.workbook.templates.shelf import versions
from core.workbook.templates.tags import has_tags
from gui.sheet.view import SheetView
from gui.templates.field_list import FieldList

_PAUSE = 200
"""Milliseconds after a change until the draft is explained anew"""
_FINDING = int(Qt.ItemDataRole.UserRole)


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
        self.place = QLabel(self)
        self.fields = FieldList(self)
        self.merging = QCheckBox(self.tr("上下相同的合并成一格(&M)"), self)
        self.clear = QPushButton(self.tr("清空(&E)"), self)
        self.reset = QPushButton(self.tr("恢复原样(&U)"), self)
        self.doubts = QListWidget(self)
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
        self.doubts.setAccessibleName(self.tr("请核对"))
        self.doubts.setWordWrap(True)
        self.preview.setCheckable(True)
        self.preview.setEnabled(self._disclosure is not None and bool(self._disclosure.projects))
        if not self.preview.isEnabled():
            self.preview.setToolTip(self.tr("先打开一个文件，才能预览填好的样子。"))
        for button in (self.clear, self.reset, self.preview, self.cancel):
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
        self.fields.chosen.connect(self._on_chosen)
        self.merging.clicked.connect(self._on_merging)
        self.clear.clicked.connect(lambda: self._on_clear(self.sheet.selected_cells()))
        self.reset.clicked.connect(self._on_reset)
        self.doubts.itemActivated.connect(self._on_doubt)
        self.doubts.itemClicked.connect(self._on_doubt)
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
        self.resize(letter * 92, letter * 56)

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
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        column.addWidget(self.place)
        column.addWidget(self.fields, 3)
        column.addWidget(self.merging)
        line = QHBoxLayout()
        line.addWidget(self.clear)
        line.addWidget(self.reset)
        column.addLayout(line)
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
        self._show_doubts()
        self._show_lacking(explained)
        if not self.preview.isChecked():
            self._show_sheet()

    def _show_doubts(self) -> None:
        self.doubts.clear()
        for finding in self._findings:
            where = address(*place_of(finding.fact)[1]) + " " if finding.fact.owner else ""
            item = QListWidgetItem(f"{severity_name(finding.severity)}  {where}{finding.message}", self.doubts)
            item.setData(_FINDING, finding)
        for sheet in self._draft.sheets:
            for note in sheet.notes:
                self.doubts.addItem(f"{sheet.name}：{note}" if len(self._draft.sheets) > 1 else note)

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
        place = None if self.preview.isChecked() else self.current_place()
        for widget in (self.fields, self.clear, self.reset):
            widget.setEnabled(place is not None)
        if place is None:
            self.place.clear()
            return
        text = self.current_sheet().text(place)
        self.place.setText(
            self.tr("单元格 {cell}：{text}").format(cell=address(*place), text=text or self.tr("（空）"))
        )
        self.merging.setEnabled(has_tags(text))
        self.merging.setChecked(is_merging(text))
        self.fields.show_tag(merging(text, merges=False))
        self.reset.setEnabled(place in self.current_sheet().texts)

    def _on_chosen(self, tag: str) -> None:
        place = self.current_place()
        if place is not None and not self.preview.isChecked():
            self._put(place, with_tag(self.current_sheet().printed(place), tag))
            self.sheet.setFocus()

    def _on_merging(self) -> None:
        place = self.current_place()
        if place is not None and not self.preview.isChecked():
            self._put(place, merging(self.current_sheet().text(place), merges=self.merging.isChecked()))

    def _on_edited(self, cell: FormCell, text: str) -> None:
        if not self.preview.isChecked():
            self._put((cell.row + 1, cell.column + 1), text)

    def _on_clear(self, cells: list[FormCell]) -> None:
        for cell in () if self.preview.isChecked() else cells:
            self._put((cell.row + 1, cell.column + 1), "")

    def _on_reset(self) -> None:
        place = self.current_place()
        if place is not None:
            self._put(place, self.current_sheet().printed(place))

    def _put(self, place: Place, text: str) -> None:
        self.current_sheet().put(place, text)
        self._show_sheet()
        self._again.start()

    def _on_doubt(self, item: QListWidgetItem) -> None:
        finding: Finding | None = item.data(_FINDING)
        if finding is None or not finding.fact.owner:
            return
        number, (row, column) = place_of(finding.fact)
        self.preview.setChecked(False)
        self.tabs.setCurrentIndex([sheet.number for sheet in self._draft.sheets].index(number))
        self.sheet.go(row - 1, column - 1)

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
