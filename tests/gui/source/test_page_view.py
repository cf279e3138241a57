from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

from core.grid import Box
from gui.source.page_view import PageView
from gui.source.zoom import FIT
from tests.helpers.pdf_notation import Sheet, write_pdf

LONG = 30_000
BLACK = Box(2, 100, 100, 300, 200)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Three pages; on the second a black field."""
    return write_pdf(tmp_path / "三页.pdf", Sheet().text(50, 60, "甲"), Sheet().fill(100, 100, 300, 200), Sheet())


@pytest.fixture
def view(qtbot: QtBot, paper: Path) -> Iterator[PageView]:
    made = PageView()
    qtbot.addWidget(made)
    made.resize(615, 400)
    made.show()
    made.show_file(paper)
    yield made
    made.pictures.close()


def drawn(view: PageView, page: int) -> QImage:
    """The picture of a page when it has come."""
    picture = view.pictures.picture(page)
    assert picture is not None
    return picture


def middle(view: PageView) -> QColor:
    """The colour in the middle of what is seen of the lit box."""
    area = view._stack.area(view.lit[0])
    assert area is not None
    x = area.left + area.width / 2 - view.horizontalScrollBar().value()
    y = area.top + area.height / 2 - view.verticalScrollBar().value()
    picture = QPixmap(QSize(view.viewport().size()))
    view.viewport().render(picture)
    return picture.toImage().pixelColor(round(x), round(y))


def test_only_pages_in_sight_are_drawn(qtbot: QtBot, view: PageView) -> None:
    qtbot.waitUntil(lambda: view.pictures.picture(1) is not None, timeout=LONG)
    assert view.pictures.picture(3) is None


def test_a_lit_box_is_scrolled_to_and_shines_over_its_page(qtbot: QtBot, view: PageView) -> None:
    view.light([BLACK])
    qtbot.waitUntil(lambda: view.pictures.picture(2) is not None, timeout=LONG)
    assert view.verticalScrollBar().value() > 500
    lit = middle(view)
    assert lit.red() > lit.blue() + 30, "amber over the black field"


def test_what_is_near_comes_into_sight_unlit_where_nothing_is_lit(qtbot: QtBot, view: PageView) -> None:
    qtbot.waitUntil(lambda: view.pictures.picture(1) is not None, timeout=LONG)
    view.light([], near=[Box(1, 100, 100, 300, 200)])
    assert view.verticalScrollBar().value() == 0
    view.light([], near=[BLACK])
    assert view.verticalScrollBar().value() > 500
    assert view.lit == ()


def test_all_boxes_of_a_cell_are_lit(qtbot: QtBot, view: PageView) -> None:
    boxes = [Box(1, 100, 700, 300, 800), BLACK]
    view.light(boxes)
    qtbot.waitUntil(lambda: view.pictures.picture(1) is not None, timeout=LONG)
    assert view.lit == tuple(boxes)
    assert middle(view) != QColor(Qt.GlobalColor.white)


def test_a_click_tells_the_place_in_points(qtbot: QtBot, view: PageView) -> None:
    qtbot.waitUntil(lambda: view.pictures.picture(1) is not None, timeout=LONG)
    view.set_zoom(75)
    page = view._stack.page(1)
    at = QPoint(round(page.left) + 100, round(page.top) + 50)
    with qtbot.waitSignal(view.pointed) as pointed:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    number, x, y = pointed.args
    assert (number, round(x), round(y)) == (1, 100, 50)


def test_zoom_draws_larger_and_fit_fills_the_width_again(qtbot: QtBot, view: PageView) -> None:
    qtbot.waitUntil(lambda: view.pictures.picture(1) is not None, timeout=LONG)
    fitting = drawn(view, 1).width()
    view.zoom_by(+1)
    qtbot.waitUntil(lambda: drawn(view, 1).width() > fitting * 1.1, timeout=LONG)
    assert view.horizontalScrollBar().maximum() > 0
    view.set_zoom(FIT)
    assert view.horizontalScrollBar().maximum() == 0


def test_the_page_at_the_top_is_told(qtbot: QtBot, view: PageView) -> None:
    with qtbot.waitSignal(view.turned, timeout=LONG) as turned:
        pass
    assert turned.args == [1, 3]
    with qtbot.waitSignal(view.turned) as turned:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert turned.args[0] > 1


def test_the_worker_ends_when_the_pages_are_hidden_and_comes_back(qtbot: QtBot, view: PageView) -> None:
    assert view.pictures.running
    view.hide()
    assert not view.pictures.running
    view.show()
    qtbot.waitUntil(lambda: view.pictures.picture(1) is not None, timeout=LONG)


def test_a_file_that_is_no_pdf_is_told(qtbot: QtBot, view: PageView, tmp_path: Path) -> None:
    broken = tmp_path / "坏.pdf"
    broken.write_bytes(b"no pages")
    with qtbot.waitSignal(view.failed, timeout=LONG):
        view.show_file(broken)
    assert not view.pictures.running


def test_a_photo_is_shown_like_a_page_with_its_box_lit(qtbot: QtBot, view: PageView, tmp_path: Path) -> None:
    photo = np.full((1000, 1414, 3), 255, np.uint8)
    photo[400:600, 600:900] = 0
    path = tmp_path / "照片.png"
    path.write_bytes(cv2.imencode(".png", photo)[1].tobytes())
    view.show_file(path)
    view.light([Box(1, 600 * 842 / 1414, 400 * 842 / 1414, 900 * 842 / 1414, 600 * 842 / 1414)])
    qtbot.waitUntil(lambda: view.pictures.picture(1) is not None, timeout=LONG)
    assert drawn(view, 1).width() == pytest.approx(view._stack.page(1).width, abs=2)
    colour = middle(view)
    assert colour.red() > colour.blue()
    assert colour.blue() < 60, "the black field lies under the light"
