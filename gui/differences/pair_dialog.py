"""The two files to compare (核对哪两个文件): what is at hand is offered, others are chosen or dropped."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.filing.carried import local_files

_WIDTH = 40
"""Width of the field of a file in Chinese characters"""


class FileField(QComboBox):
    """The files at hand, of which one is chosen; another one can be put."""

    changed = Signal()

    def __init__(self, known: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("（还没有选）"))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("绩") * _WIDTH)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for path in known:
            self._add(path)
        self.setCurrentIndex(-1)
        self.currentIndexChanged.connect(self.changed)

    def _add(self, path: Path) -> None:
        self.addItem(self.tr("{name}　（{folder}）").format(name=path.name, folder=path.parent), str(path))
        self.setItemData(self.count() - 1, str(path), Qt.ItemDataRole.ToolTipRole)

    @property
    def path(self) -> Path | None:
        """The file that is chosen."""
        return Path(self.currentData()) if self.currentIndex() >= 0 else None

    def put(self, path: Path) -> None:
        """Choose a file, which may be new here."""
        with QSignalBlocker(self):
            if self.findData(str(path)) < 0:
                self._add(path)
            self.setCurrentIndex(self.findData(str(path)))
        self.changed.emit()


class PairDialog(QDialog):
    """Two fields, each with a button to look for another file; ``choose`` asks for one."""

    def __init__(
        self,
        known: Sequence[Path],
        front: Path | None,
        choose: Callable[[], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choose = choose
        self.setWindowTitle(self.tr("核对两个文件"))
        self.setAcceptDrops(True)
        self.first, self.second = FileField(known, self), FileField(known, self)
        self.choose_first = QPushButton(self.tr("选择(&1)…"), self)
        self.choose_second = QPushButton(self.tr("选择(&2)…"), self)
        self.note = QLabel(self)
        box = QDialogButtonBox(self)
        self.start = box.addButton(self.tr("开始核对"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self._lay_out(box)
        for field, button in ((self.first, self.choose_first), (self.second, self.choose_second)):
            field.changed.connect(self._look)
            button.clicked.connect(lambda _checked=False, field=field: self._ask(field))
            button.setAutoDefault(False)
        if front is not None:
            self.first.put(front)
            self.second.setFocus()
        self._look()

    def _lay_out(self, box: QDialogButtonBox) -> None:
        grid = QGridLayout()
        fields = (
            (self.tr("文件 A(&A)"), self.first, self.choose_first),
            (self.tr("文件 B(&B)"), self.second, self.choose_second),
        )
        for row, (title, field, button) in enumerate(fields):
            label = QLabel(title, self)
            label.setBuddy(field)
            field.setAccessibleName(title.partition("(")[0])
            for column, widget in enumerate((label, field, button)):
                grid.addWidget(widget, row, column)
        hint = QLabel(
            self.tr(
                "比如公开文本与 Excel 表、今年与去年、Word 与 PDF。列出两边不同的内容，金额按万元和元换算后核对。"
                "也可以把文件拖到这里。"
            ),
            self,
        )
        for label in (hint, self.note):
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addWidget(box)

    @property
    def pair(self) -> tuple[Path, Path] | None:
        """The two files; None as long as there are not two different ones."""
        a, b = self.first.path, self.second.path
        return None if a is None or b is None or a.resolve() == b.resolve() else (a, b)

    def _look(self) -> None:
        both = self.first.path is not None and self.second.path is not None
        self.start.setEnabled(self.pair is not None)
        self.note.setText(self.tr("两边是同一个文件，请另选一个。") if both and self.pair is None else "")

    def _ask(self, field: FileField) -> None:
        path = self._choose()
        if path is not None:
            field.put(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on the dialog."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Two files fill both fields; one fills the first that is empty, else B."""
        event.acceptProposedAction()
        first, *rest = local_files(event.mimeData())
        if rest:
            self.first.put(first)
            self.second.put(rest[0])
        else:
            (self.second if self.first.path is not None else self.first).put(first)
