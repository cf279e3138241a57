"""Tabs (标签): a tab for each open document over the pages of the window; no bar while there is one document."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyle, QTabBar, QWidget

from gui.desk.desk import Desk
from gui.icons import icon

_WIDTH = 22
"""The most that a tab is wide, in Chinese characters"""


class Tabs(QTabBar):
    """Shows which documents are open and which of them have changes that are in no workbook."""

    chosen = Signal(Desk)
    """This document shall be in front"""
    close_asked = Signal(Desk)
    """This document shall be closed"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desks: list[Desk] = []
        self.setAccessibleName(self.tr("打开的文件"))
        self.setDocumentMode(True)
        self.setExpanding(False)
        self.setTabsClosable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setDrawBase(True)
        self.currentChanged.connect(lambda at: self.chosen.emit(self._desks[at]))
        self.tabCloseRequested.connect(lambda at: self.close_asked.emit(self._desks[at]))
        self.hide()

    def show_desks(self, desks: Sequence[Desk], front: Desk | None) -> None:
        """Show these documents as they stand now, with one in front."""
        with QSignalBlocker(self):
            if self._desks != list(desks):
                self._desks = list(desks)
                while self.count():
                    self.removeTab(0)
                for _ in desks:
                    self.addTab(icon("document"), "")
            names = Counter(desk.session.path.name for desk in desks)
            for at, desk in enumerate(desks):
                self._name(at, desk, alone=names[desk.session.path.name] == 1)
            if front is not None:
                self.setCurrentIndex(self._desks.index(front))
        self.setVisible(len(desks) > 1)

    def _name(self, at: int, desk: Desk, *, alone: bool) -> None:
        """The name of the file, with that of its folder where two are called alike."""
        path = desk.session.path
        name = path.name if alone else self.tr("{name}（{folder}）").format(name=path.name, folder=path.parent.name)
        text = f"{name} *" if desk.dirty else name
        self.setTabText(at, text.replace("&", "&&"))
        self.setTabToolTip(at, str(path))
        self._close_button(at).setAccessibleName(self.tr("关闭“{name}”").format(name=path.name))

    def _close_button(self, at: int) -> QWidget:
        """The button in a tab; the style says at which end."""
        side = self.style().styleHint(QStyle.StyleHint.SH_TabBar_CloseButtonPosition, None, self)
        return self.tabButton(at, QTabBar.ButtonPosition(side))

    def tabSizeHint(self, index: int) -> QSize:
        """Long names are cut."""
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width(), _WIDTH * self.fontMetrics().horizontalAdvance("绩")), hint.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes."""
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.tabCloseRequested.emit(at)
        else:
            super().mouseReleaseEvent(event)
