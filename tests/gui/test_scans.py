"""Scanned files in the window: the clerk is asked, sees how far the recognition is, and can do without it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.readers.scan.kept import KeptPages, keep_pages
from core.readers.scan.policy import Scans
from core.reading import Reading
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter
from tests.helpers.pdf_notation import Sheet, write_pdf
from tests.helpers.scans import SCANNER, bind, printed
from tests.helpers.word_notation import table

LONG = 60_000
PICTURE = "q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q"
LIST = table("项目名称|金额 / 修桥|10")


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, forms: FakeForms, settings: Settings, prompter: FakePrompter
) -> MainWindow:
    made = MainWindow(forms, settings, prompter)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A page with text and a page that is a picture."""
    return write_pdf(tmp_path / "混合.pdf", Sheet().table(LIST), Sheet().draw(PICTURE))


def test_scanned_pages_are_left_out_when_the_clerk_says_so(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, mixed: Path
) -> None:
    prompter.scans = Scans.LEAVE
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(mixed)
    assert prompter.asked == ["recognise 1 of 2"]
    assert window.files.desk is not None
    assert next(finding.rule for finding in window.files.desk.session.reading.findings) == "parse.page-without-text"


def test_what_was_open_stays_when_the_clerk_wants_no_recognition(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, mixed: Path
) -> None:
    with qtbot.waitSignal(window.files.stopped, timeout=LONG):
        window.files.open(mixed)
    qtbot.waitUntil(lambda: bool(prompter.asked), timeout=LONG)
    assert window.files.desk is None
    assert window.pages.currentWidget() is window.start


def test_a_scan_is_recognised_with_its_pages_counted_and_its_boxes_known(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    path = bind([SCANNER.picture(printed(LIST, (300, 300)))], tmp_path / "扫描.pdf", SCANNER.dpi)
    prompter.scans = Scans.RECOGNISE
    told: list[tuple[str, int]] = []
    window.files.reading.connect(lambda *each: told.append(each))
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(path)
    assert told == [("扫描.pdf", 0), ("扫描.pdf", 1)]
    assert window.files.desk is not None
    (grid,) = window.files.desk.session.reading.document.grids()
    assert [cell.text for cell in grid.cells] == ["项目名称", "金额", "修桥", "10"]
    assert all(cell.boxes for cell in grid.cells)


def test_the_busy_page_counts_the_pages(window: MainWindow) -> None:
    window.busy.begin("扫描.pdf", 4)
    window.busy.show_progress(0.5)
    assert "共 4 页扫描件，已完成 2 页" in window.busy._label.text()


class TestReadingAgain:
    """What the clerk has said of scanned pages holds when the document is read again."""

    @pytest.fixture
    def pages(self, tmp_path: Path) -> Iterator[KeptPages]:
        """Where recognised pages are kept."""
        keep_pages(tmp_path / "recognised")
        yield KeptPages(tmp_path / "recognised")
        keep_pages(None)

    def open_and_read_again(self, qtbot: QtBot, window: MainWindow, path: Path) -> Reading:
        with qtbot.waitSignal(window.files.opened, timeout=LONG):
            window.files.open(path)
        with qtbot.waitSignal(window.merges.told, timeout=LONG):
            window.merges.read_again()
        assert window.files.desk is not None
        return window.files.desk.session.reading

    def test_a_page_that_was_recognised_is_not_recognised_again(
        self, qtbot: QtBot, window: MainWindow, pages: KeptPages, tmp_path: Path
    ) -> None:
        assert isinstance(window.prompter, FakePrompter)
        window.prompter.scans = Scans.RECOGNISE
        path = bind([SCANNER.picture(printed(LIST, (300, 300)))], tmp_path / "扫描.pdf", SCANNER.dpi)
        with qtbot.waitSignal(window.files.opened, timeout=LONG):
            window.files.open(path)
        (kept,) = pages.folder.glob("*.page")
        content = pages.find(kept.stem, 1)
        assert content is not None
        glyphs = (glyph._replace(text="架") if glyph.text == "修" else glyph for glyph in content.glyphs)
        pages.keep(kept.stem, replace(content, glyphs=tuple(glyphs)))
        with qtbot.waitSignal(window.merges.told, timeout=LONG):
            window.merges.read_again()
        assert window.files.desk is not None
        (grid,) = window.files.desk.session.reading.document.grids()
        assert "架桥" in [cell.text for cell in grid.cells]
        assert window.prompter.asked == ["recognise 1 of 1"]

    @pytest.mark.usefixtures("pages")
    def test_a_document_that_was_recognised_once_opens_without_a_question(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path
    ) -> None:
        prompter.scans = Scans.RECOGNISE
        path = bind([SCANNER.picture(printed(LIST, (300, 300)))], tmp_path / "扫描.pdf", SCANNER.dpi)
        for _ in range(2):
            with qtbot.waitSignal(window.files.opened, timeout=LONG):
                window.files.open(path)
            window.files.close()
        assert prompter.asked == ["recognise 1 of 1"]

    def test_pages_that_were_left_out_stay_so(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, mixed: Path
    ) -> None:
        prompter.scans = Scans.LEAVE
        reading = self.open_and_read_again(qtbot, window, mixed)
        assert prompter.asked == ["recognise 1 of 2"]
        assert "parse.page-without-text" in [finding.rule for finding in reading.findings]

    def test_a_page_that_is_a_picture_now_is_asked_about(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path
    ) -> None:
        path = write_pdf(tmp_path / "文本.pdf", Sheet().table(LIST))
        with qtbot.waitSignal(window.files.opened, timeout=LONG):
            window.files.open(path)
        write_pdf(path, Sheet().table(LIST), Sheet().draw(PICTURE))
        before = window.files.desk
        window.merges.read_again()
        qtbot.waitUntil(lambda: bool(prompter.asked), timeout=LONG)
        assert prompter.asked == ["recognise 1 of 2"]
        assert window.files.desk is before
        assert window.pages.currentWidget() is window.workbench
