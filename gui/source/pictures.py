"""Pictures (页面图片) of the pages of a PDF: drawn one after the other by a worker, the latest ones kept."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from gui.background.tasks import Service
from gui.source.drawing import Drawn, Sizes, Wanted, draw_pages

_KEPT = 10
"""Pictures kept: an A4 page at 150 % is 3 MB"""


class Pictures(QObject):
    """Asks the worker for one picture at a time, so that a page scrolled past is not drawn any more."""

    sized = Signal(tuple)
    """The sizes of the pages are known"""
    came = Signal()
    """Another picture is there"""
    failed = Signal()
    """The file cannot be drawn"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = Service(self)
        self._service.answered.connect(self._on_answer)
        self._service.lost.connect(self.failed)
        self._kept: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._asked: Wanted | None = None

    @property
    def running(self) -> bool:
        """Whether the worker is there to draw."""
        return self._service.running

    def open(self, path: Path) -> None:
        """Draw the pages of a file from now on."""
        self.close()
        self._service.start(draw_pages, path)

    def close(self) -> None:
        """End the worker; the pictures that are there stay."""
        self._asked = None
        self._service.cancel()

    def forget(self) -> None:
        """Let the pictures of another file go."""
        self._kept.clear()

    def picture(self, page: int) -> QImage | None:
        """The picture of a page, at whatever scale it was drawn last."""
        return self._kept[page][1] if page in self._kept else None

    def want(self, pages: list[int], scale: float) -> None:
        """Have the first of these pages drawn that is not there at this scale, in pixels per point."""
        for page in pages:
            if page in self._kept:
                self._kept.move_to_end(page)
        missing = [page for page in pages if page not in self._kept or self._kept[page][0] != scale]
        if missing and self._asked is None and self.running:
            self._asked = Wanted(missing[0], scale)
            self._service.ask(self._asked)

    def _on_answer(self, answer: Drawn | Sizes) -> None:
        if not isinstance(answer, Drawn):
            self.sized.emit(answer)
            return
        self._asked = None
        self._kept[answer.wanted.page] = (answer.wanted.scale, _image(answer))
        self._kept.move_to_end(answer.wanted.page)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.came.emit()


def _image(drawn: Drawn) -> QImage:
    """The picture without a copy: the image holds the bytes as long as it lives."""
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
