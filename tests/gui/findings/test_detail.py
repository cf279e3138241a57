import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow


@pytest.mark.parametrize("width", [700, 900, 1400])
def test_its_buttons_are_seen_whole_however_narrow_the_window_is(qtbot: QtBot, window: MainWindow, width: int) -> None:
    window.resize(width, 500)
    window.commands.by_name["next_finding"].trigger()
    detail = window.workbench.findings.detail
    qtbot.wait(50)
    for button in detail.findChildren(QPushButton):
        if button.isVisible():
            right = button.mapTo(detail, button.rect().topRight()).x()
            assert right < detail.viewport().width(), button.text()
    assert detail.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
