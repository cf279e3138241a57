"""Windows on the screens of old office machines."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from core.samples.papers import papers
from gui import theme
from gui.forms import TemplateForms
from gui.gallery.views import Walk
from gui.main_window import MainWindow
from gui.room import come_to, come_up, give_room
from gui.settings import Settings

SMALL = QSize(895, 440)
"""What is left of 1366 × 768 at 150 % by the task bar and the frame of a window"""

_PASSES = 50


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QListView()
    qtbot.addWidget(made)
    return made


def test_a_dialog_is_as_large_as_it_wants_to_be_where_there_is_room(widget: QWidget) -> None:
    give_room(widget, 20, 10)
    letter = widget.fontMetrics().horizontalAdvance("绩")
    assert widget.size() == QSize(20 * letter, 10 * letter)


def test_a_dialog_is_never_larger_than_the_screen(widget: QWidget) -> None:
    give_room(widget, 500, 500)
    assert widget.size().boundedTo(widget.screen().availableSize()) == widget.size()
    assert widget.height() < widget.screen().availableSize().height()


@pytest.mark.parametrize(("part", "fills"), [(0.5, False), (2.0, True)])
def test_a_window_larger_than_the_screen_fills_it(widget: QWidget, part: float, fills: bool) -> None:
    widget.resize(widget.screen().availableSize() * part)
    come_up(widget)
    assert (widget.isVisible(), widget.isMaximized()) == (True, fills)
    widget.showNormal()
    assert widget.size().boundedTo(widget.screen().availableSize()) == widget.size()


def test_a_menu_near_the_edge_lies_on_the_screen_whole(widget: QWidget) -> None:
    screen = widget.screen().availableGeometry()
    come_to(widget, screen.bottomRight())
    assert screen.contains(widget.geometry())
    come_to(widget, QPoint(5, 7))
    assert widget.pos() == QPoint(5, 7)


def test_every_view_fits_an_old_screen(qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path) -> None:
    theme.dress(qapp)
    window = MainWindow(TemplateForms(), settings)
    qtbot.addWidget(window)
    window.show()
    large: dict[str, QSize] = {}

    def look(view: str, top: QWidget) -> None:
        for _ in range(_PASSES):  # what a part needs is told from part to part until the window knows
            qtbot.wait(10)
            if fits(top):
                return
        large[view] = top.minimumSizeHint()

    Walk(window, papers(tmp_path), look).go()
    assert large == {}


def fits(top: QWidget) -> bool:
    least = top.minimumSizeHint().expandedTo(top.minimumSize())
    return least.boundedTo(SMALL) == least
