"""The view of PDF pages (页面视图): pictures under each other, drawn as they come into sight, boxes of a cell lit."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from core.grid import Box
from gui.source.drawing import Sizes
from gui.source.pictures import Pictures
from gui.source.stack import Area, Stack, fitting
from gui.source.zoom import FIT, limited, step

_PIXELS_PER_POINT = 96 / 72
_LIT = QColor(255, 200, 0, 70)
_LIT_EDGE = QColor("#d98200")
_MARGIN = 24
"""Kept in sight around a lit box, in pixels"""


class PageView(QAbstractScrollArea):
    """Scrolls through the pages of a file; its worker lives only while it is shown."""

    pointed = Signal(int, float, float)
    """A click on a page: its number, and the place in points from its top left"""
    failed = Signal()
    """The pages cannot be drawn"""
    turned = Signal(int, int)
    """The page at the top has changed: its number, and how many there are"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = Pictures(self)
        self.zoom = FIT
        self.lit: tuple[Box, ...] = ()
        self._near: tuple[Box, ...] = ()
        """What to show where nothing is lit"""
        self._path: Path | None = None
        self._stack = Stack((), 1.0)
        self._page = 0
        self.pictures.sized.connect(self._on_sized)
        self.pictures.came.connect(self.viewport().update)
        self.pictures.failed.connect(self.failed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("原文页面"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_file(self, path: Path | None) -> None:
        """Show the pages of a file; None for no file."""
        self.pictures.close()
        self.pictures.forget()
        self._path, self.lit, self._near = path, (), ()
        self._lay(())
        if self.isVisible():
            self._wake()

    def light(self, boxes: Sequence[Box], near: Sequence[Box] = ()) -> None:
        """Light these boxes, and no others; the first is brought into sight, else a page with one that is ``near``."""
        self.lit, self._near = tuple(boxes), tuple(near)
        self._seek()
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show the pages at a zoom in %, or at ``FIT`` so that they fill the width."""
        self.zoom = percent if percent == FIT else limited(percent)
        self._lay(self._stack.sizes)

    def zoom_by(self, way: int) -> None:
        """Larger (+1) or smaller (-1) by a step."""
        self.set_zoom(step(round(self._stack.scale * 100 / _PIXELS_PER_POINT), way))

    def _wake(self) -> None:
        if self._path is not None and not self.pictures.running:
            self.pictures.open(self._path)

    def _on_sized(self, sizes: Sizes) -> None:
        self._lay(sizes)
        self._seek()

    def _lay(self, sizes: Sizes) -> None:
        """Lay the pages out; what stood at the top stays there."""
        room, across, down = self.viewport().width(), self.horizontalScrollBar(), self.verticalScrollBar()
        scale = fitting(sizes, room) if self.zoom == FIT else self.zoom / 100 * _PIXELS_PER_POINT
        held = down.value() / self._stack.scale
        self._stack = Stack(sizes, scale, room)
        _stretch(across, self._stack.width, room)
        _stretch(down, self._stack.height, self.viewport().height())
        down.setValue(round(held * scale))
        self.viewport().update()

    def _seek(self) -> None:
        """Scroll as little as brings the first lit box into sight."""
        near = () if self._page in {box.page for box in self._near} else self._near
        sought = next(iter(self.lit or near), None)
        area = self._stack.area(sought) if sought else None
        if area is not None:
            _bring(self.horizontalScrollBar(), area.left, area.width)
            _bring(self.verticalScrollBar(), area.top, area.height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in sight, blank where the picture is still to come, and the frames of the lit boxes."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        pages = self._stack.between(top, top + self.viewport().height())
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.palette().color(QPalette.ColorRole.Mid))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-left, -top)
        if not pages:
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.tr("正在打开原文…"))
        for page in pages:
            self._paint_page(painter, page)
        self.pictures.want(pages, round(self._stack.scale * self.devicePixelRatioF(), 4))
        self._tell_page(pages)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        place = _rect(self._stack.page(page))
        picture = self.pictures.picture(page)
        if picture is None:
            painter.fillRect(place, Qt.GlobalColor.white)
        else:
            painter.drawImage(place, picture)
        painter.setPen(QPen(_LIT_EDGE, 2))
        for box in self.lit:
            area = self._stack.area(box) if box.page == page else None
            if area is not None:
                painter.fillRect(_rect(area), _LIT)
                painter.drawRect(_rect(area))

    def _tell_page(self, pages: list[int]) -> None:
        if pages and pages[0] != self._page:
            self._page = pages[0]
            self.turned.emit(self._page, len(self._stack.sizes))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken here, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click tells the place on its page."""
        if event.button() == Qt.MouseButton.LeftButton and self._stack.sizes:
            at = event.position()
            x, y = at.x() + self.horizontalScrollBar().value(), at.y() + self.verticalScrollBar().value()
            self.pointed.emit(*self._stack.point(x, y))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl+wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new width."""
        super().resizeEvent(event)
        self._lay(self._stack.sizes)

    def event(self, event: QEvent) -> bool:
        """Start the worker when the view is shown, end it when it is hidden."""
        if event.type() == QEvent.Type.Show:
            self._wake()
        elif event.type() == QEvent.Type.Hide:
            self.pictures.close()
        return super().event(event)


def _rect(area: Area) -> QRectF:
    return QRectF(area.left, area.top, area.width, area.height)


def _stretch(bar: QScrollBar, whole: int, seen: int) -> None:
    bar.setRange(0, max(whole - seen, 0))
    bar.setPageStep(seen)
    bar.setSingleStep(40)


def _bring(bar: QScrollBar, start: float, length: float) -> None:
    """Scroll as little as shows a stretch, its start where it is longer than what is seen."""
    least, most = start + length + _MARGIN - bar.pageStep(), start - _MARGIN
    if bar.value() < least or bar.value() > most:
        bar.setValue(round(start - bar.pageStep() / 3) if length < bar.pageStep() else round(most))
