"""Start page (开始页): says what to do, takes files, offers the recent ones."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.keeping.workfolder import Work
from gui.icons import icon

_WIDTH = 46
"""Width of the page in characters"""
_SHOWN = 6
"""Recent files offered"""


class _DropFrame(QWidget):
    """A field with a dashed edge, which says that things can be put there."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 2, Qt.PenStyle.DashLine))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)


class StartPage(QScrollArea):
    """What is seen while no document is open."""

    open_asked = Signal()
    paste_asked = Signal()
    """What is on the clipboard shall be a new document"""
    compare_asked = Signal()
    """Two files shall be compared"""
    file_chosen = Signal(Path)
    work_chosen = Signal(Work)
    """Unfinished work is to go on"""
    work_given_up = Signal(Work)
    """Unfinished work is not wanted any more"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("开始页"))
        self._works, self._recent = QVBoxLayout(), QVBoxLayout()
        self._works_title = _label(self.tr("继续上次的工作"), 1.1, bold=True)
        self._recent_title = _label(self.tr("最近打开的文件"), 1.1, bold=True)
        self.all_works = QPushButton(self.tr("全部继续"), self)
        self.all_works.clicked.connect(self._choose_all)
        self.paste = QCommandLinkButton(
            self.tr("从剪贴板新建"), self.tr("在 Word、WPS、Excel 或网页里复制的表格，或表格的截图：按 Ctrl+V"), self
        )
        self.paste.setIcon(icon("document"))
        self.paste.clicked.connect(self.paste_asked)
        self.compare = QCommandLinkButton(
            self.tr("核对两个文件…"), self.tr("列出两个文件不同的地方，比如公开文本与 Excel 表"), self
        )
        self.compare.setIcon(icon("source"))
        self.compare.clicked.connect(self.compare_asked)
        self._shown_works: Sequence[Work] = ()
        column = QWidget(self)
        column.setFixedWidth(self.fontMetrics().horizontalAdvance("绩") * _WIDTH)
        inside = QVBoxLayout(column)
        inside.addWidget(_label(self.tr("绩表通"), 2.4, bold=True))
        inside.addWidget(_label(self.tr("把部门预算绩效文本变成 Excel 表，逐格核对、修改、保存。"), 1.2))
        inside.addSpacing(12)
        inside.addWidget(self._drop_frame())
        inside.addWidget(self.paste)
        inside.addWidget(self.compare)
        inside.addSpacing(12)
        inside.addWidget(self._works_title)
        inside.addLayout(self._works)
        inside.addWidget(self.all_works, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(12)
        inside.addWidget(_label(self.tr("三步完成"), 1.1, bold=True))
        for step in self._steps():
            inside.addWidget(_label(step, 1.0))
        inside.addSpacing(12)
        inside.addWidget(self._recent_title)
        inside.addLayout(self._recent)
        page = QWidget(self)
        middle = QVBoxLayout(page)
        middle.addStretch(1)
        middle.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _drop_frame(self) -> QWidget:
        frame = _DropFrame(self)
        self.button = QPushButton(self.tr("打开文件…"), frame)
        self.button.setDefault(True)
        font = self.button.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.button.setFont(font)
        self.button.setMinimumWidth(self.fontMetrics().horizontalAdvance("绩") * 14)
        self.button.clicked.connect(self.open_asked)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(20, 24, 20, 24)
        inside.setSpacing(12)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        kinds = self.tr("Word、WPS、PDF、Excel、文本文件或扫描件都可以；也可以是以前保存的 Excel 表")
        for text in (self.tr("或者把文件拖到这个窗口里"), kinds):
            label = _label(text, 1.0)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(label)
        return frame

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr("1. 打开绩效文本，程序自动识别每个项目的表格。"),
            self.tr("2. 按 F8 逐处查看有疑问的地方，直接在格子里修改。"),
            self.tr("3. 保存为 Excel。原来的文件不会被改动。"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """粘贴 makes a document, for there is no other to paste into."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)

    def show_recent(self, files: Sequence[Path]) -> None:
        """Offer these files."""
        _clear(self._recent)
        self._recent_title.setVisible(bool(files))
        for path in files[:_SHOWN]:
            button = QCommandLinkButton(self._short(path.name), self._short(str(path.parent)), self)
            button.setIcon(icon("document"))
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked=False, path=path: self.file_chosen.emit(path))
            self._recent.addWidget(button)

    def show_works(self, works: Sequence[Work]) -> None:
        """Offer to go on with work that is in no workbook yet."""
        _clear(self._works)
        self._works_title.setVisible(bool(works))
        self._shown_works = works[:_SHOWN]
        self.all_works.setVisible(len(works) > 1)
        for work in self._shown_works:
            self._works.addWidget(self._work_row(work))

    def _choose_all(self) -> None:
        for work in self._shown_works:
            self.work_chosen.emit(work)

    def _work_row(self, work: Work) -> QWidget:
        source, state = work.state.source, work.state
        when = state.changed.strftime("%Y-%m-%d %H:%M")
        told = (
            self.tr("{when}　改了 {n} 步，还没有保存为 Excel")
            if state.position
            else self.tr("{when}　还没有保存为 Excel")
        )
        below = told.format(when=when, n=state.position)
        go_on = QCommandLinkButton(self._short(source.name), below, self)
        go_on.setIcon(icon("undo"))
        go_on.setToolTip(str(source))
        go_on.clicked.connect(lambda: self.work_chosen.emit(work))
        give_up = QToolButton(self)
        give_up.setText(self.tr("放弃"))
        give_up.setAccessibleName(self.tr("放弃“{name}”的修改").format(name=source.name))
        give_up.clicked.connect(lambda: self.work_given_up.emit(work))
        row = QWidget(self)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(go_on, 1)
        inside.addWidget(give_up)
        return row

    def _short(self, text: str) -> str:
        """A text cut in its middle to fit the page; "&" is no key in it."""
        room = self.fontMetrics().horizontalAdvance("绩") * (_WIDTH - 8)
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&")


def _clear(column: QVBoxLayout) -> None:
    while item := column.takeAt(0):
        item.widget().deleteLater()


def _label(text: str, scale: float, *, bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(scale < 2)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    font.setBold(bold)
    label.setFont(font)
    return label
