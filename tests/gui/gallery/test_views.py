"""Every picture of the user guide can be drawn from the window as it is, and none is drawn for nothing."""

import re
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.samples.papers import papers
from gui.dialogs.manual import GUIDE
from gui.forms import TemplateForms
from gui.gallery.views import Walk
from gui.main_window import MainWindow
from gui.settings import Settings


def test_the_walk_shows_what_the_guide_shows(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    window = MainWindow(TemplateForms(), settings)
    qtbot.addWidget(window)
    window.show()
    drawn: dict[str, QImage] = {}

    def shot(name: str, widget: QWidget) -> None:
        assert name not in drawn
        drawn[name] = widget.grab().toImage()

    Walk(window, papers(tmp_path), shot).go()
    told = re.findall(r"\]\(guide/([\w-]+)\.png\)", GUIDE.read_text("utf-8"))
    assert sorted(told) == sorted(drawn)
    assert len({image.cacheKey() for image in drawn.values()}) == len(told)
    assert all(image.width() > 100 for image in drawn.values())
