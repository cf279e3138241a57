"""The guide within the program: its chapters, its pictures, in any width."""

import re
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from gui.dialogs.manual import GUIDE, Manual
from gui.dialogs.prompter import Prompter

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def manual(qtbot: QtBot) -> Manual:
    made = Manual()
    qtbot.addWidget(made)
    made.show()
    return made


def test_its_chapters_are_those_of_the_guide(manual: Manual) -> None:
    told = re.findall(r"^## (.+)$", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert [manual.chapters.item(n).text() for n in range(manual.chapters.count())] == told


def test_every_picture_is_there_and_fits(manual: Manual) -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", GUIDE.read_text("utf-8"))
    assert len(pictures) > 10
    for name in pictures:
        image = manual.pages.loadResource(IMAGE, QUrl(unquote(name)))
        assert isinstance(image, QImage)
        assert 0 < image.width() <= manual.pages.viewport().width()


def test_a_chapter_is_gone_to_and_stays_when_the_window_grows(manual: Manual) -> None:
    manual.chapters.setCurrentRow(5)
    at = manual.pages.verticalScrollBar().value()
    assert at > 0
    manual.resize(manual.width() + 200, manual.height())
    assert manual.chapters.currentRow() == 5
    assert manual.pages.verticalScrollBar().value() > 0


def test_the_prompter_says_so_where_it_is_missing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.dialogs.prompter.GUIDE", GUIDE.with_name("none.md"))
    prompter = Prompter(Manual())
    qtbot.addWidget(prompter._window)
    monkeypatch.setattr(prompter, "complain", said.append)
    prompter.show_guide()
    assert "没有找到使用说明" in said[0]
