"""Nothing is lost: what a clerk does is in the working file at once, and the next window goes on with it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCommandLinkButton, QToolButton
from pytestqt.qtbot import QtBot

from core.errors import WorkfileError
from core.keeping.workfile import WorkFile
from core.keeping.workfolder import WorkFolder
from gui import theme
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.prompter import Leaving, Resuming
from gui.filing import works
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter, made_reading
from tests.gui.test_main_window import do, type_over

LONG = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> WorkFolder:
    return WorkFolder(tmp_path / "works")


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: QApplication, forms: FakeForms, settings: Settings, prompter: FakePrompter
) -> Callable[[WorkFolder], MainWindow]:
    """Opens another window that keeps work in a folder."""
    theme.dress(qapp)

    def make(folder: WorkFolder) -> MainWindow:
        made = MainWindow(forms, settings, prompter, folder)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def window(opened: Callable[[WorkFolder], MainWindow], folder: WorkFolder, source: Path) -> MainWindow:
    """A window that keeps, with the invented document."""
    made = opened(folder)
    made.files.take(made_reading(), source)
    return made


@pytest.fixture
def after_crash(
    opened: Callable[[WorkFolder], MainWindow], folder: WorkFolder, tmp_path: Path
) -> Callable[[], MainWindow]:
    """Opens a window over the working files as they stand on the disk now: what is there after a power cut."""

    def make() -> MainWindow:
        shutil.copytree(folder.folder, tmp_path / "after")
        return opened(WorkFolder(tmp_path / "after"))

    return make


def first_value(window: MainWindow) -> str | None:
    return window.workbench.session.disclosure.projects[0].indicators[0].value


def offered(window: MainWindow) -> list[str]:
    """The names on the list of unfinished work."""
    return [work.state.source.name for work in window.files.works.unfinished()]


def go_on(window: MainWindow) -> None:
    """Click the first entry of "继续上次的工作"."""
    window.start._works.itemAt(0).widget().findChild(QCommandLinkButton).click()


def edit(qtbot: QtBot, window: MainWindow, *texts: str) -> None:
    for text in texts:
        window.workbench.sheet.go(4, 3)
        type_over(qtbot, window, text)


def test_after_a_crash_the_start_page_offers_the_work(
    qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow]
) -> None:
    edit(qtbot, window, "8", "9")
    again = after_crash()
    row = again.start._works.itemAt(0).widget().findChild(QCommandLinkButton)
    assert (row.text(), "改了 2 步" in row.description()) == ("某局绩效文本.docx", True)
    go_on(again)
    assert first_value(again) == "9"
    assert again.workbench.session.disclosure == window.workbench.session.disclosure
    assert again.isWindowModified()


def test_undo_and_redo_go_on_where_they_stood(
    qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow]
) -> None:
    edit(qtbot, window, "7", "8", "9")
    do(window, "undo")
    do(window, "undo")
    again = after_crash()
    go_on(again)
    assert first_value(again) == "7"
    do(again, "redo")
    assert first_value(again) == "8"
    do(again, "undo")
    do(again, "undo")
    assert (first_value(again), again.isWindowModified()) == ("≥1200平方米", False)


def test_what_is_done_after_going_on_is_kept_too(
    qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow]
) -> None:
    edit(qtbot, window, "7")
    again = after_crash()
    go_on(again)
    edit(qtbot, again, "8")
    again.close()
    (work,) = again.files.works.unfinished()
    assert work.state.position == 2


def test_a_text_that_was_being_typed_is_there(
    qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow]
) -> None:
    window.workbench.sheet.go(4, 3)
    qtbot.keyClick(window.workbench.sheet, "6")
    qtbot.keyClicks(window.workbench.sheet.delegate.editor, "54")
    again = after_crash()
    go_on(again)
    assert first_value(again) == "654"
    do(again, "undo")
    assert first_value(again) == "≥1200平方米"


def test_typing_that_was_called_off_leaves_nothing(
    qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow]
) -> None:
    window.workbench.sheet.go(4, 3)
    qtbot.keyClick(window.workbench.sheet, "6")
    qtbot.keyClick(window.workbench.sheet.delegate.editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert offered(after_crash()) == []


def test_ignored_findings_stay_ignored(window: MainWindow, after_crash: Callable[[], MainWindow]) -> None:
    finding = window.workbench.session.findings[0].finding
    window.workbench.findings._on_ignored([finding], "已核对")
    again = after_crash()
    go_on(again)
    assert again.workbench.session.reasons == {finding: "已核对"}


def test_what_was_looked_at_stays_so(window: MainWindow, after_crash: Callable[[], MainWindow]) -> None:
    do(window, "check_page")
    assert window.workbench.session.checked == 1
    again = after_crash()
    go_on(again)
    assert again.workbench.session.marks == window.workbench.session.marks
    assert (again.status.progress.value(), again.status.progress.maximum()) == (1, 3)


def test_closing_asks_nothing_while_the_work_is_kept_and_says_so(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter
) -> None:
    edit(qtbot, window, "9")
    do(window, "close")
    assert prompter.asked == []
    assert "修改都已留存" in window.statusBar().currentMessage()
    assert offered(window) == ["某局绩效文本.docx"]
    go_on(window)
    assert first_value(window) == "9"


def test_work_that_was_saved_is_not_offered(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path, folder: WorkFolder
) -> None:
    edit(qtbot, window, "9")
    prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-form")
    do(window, "save")
    window.close()
    assert (offered(window), list(folder.folder.iterdir())) == ([], [])


def test_the_workbook_of_the_last_save_is_known_after_going_on(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-list")
    edit(qtbot, window, "8")
    do(window, "save")
    edit(qtbot, window, "9")
    do(window, "close")
    go_on(window)
    do(window, "undo")
    assert not window.isWindowModified()
    do(window, "save")
    assert prompter.asked == ["save"]


def test_a_document_without_changes_leaves_no_file(window: MainWindow, folder: WorkFolder) -> None:
    window.close()
    assert list(folder.folder.iterdir()) == []


def test_a_second_window_on_one_document_is_told(
    window: MainWindow, opened: Callable[[WorkFolder], MainWindow], folder: WorkFolder, prompter: FakePrompter
) -> None:
    source = window.workbench.session.path
    second = opened(folder)
    second.files.open(source)
    assert second.files.desk is None
    assert "另一个窗口" in prompter.said[0]
    assert offered(second) == []


@pytest.mark.parametrize("resuming", [Resuming.CONTINUE, Resuming.STAY])
def test_opening_a_document_again_offers_its_unfinished_work(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, source: Path, resuming: Resuming
) -> None:
    edit(qtbot, window, "9")
    do(window, "close")
    prompter.resuming = resuming
    window.files.open(source)
    assert prompter.asked == ["resume"]
    assert (window.files.desk is not None) is (resuming is Resuming.CONTINUE)
    if resuming is Resuming.CONTINUE:
        assert first_value(window) == "9"


def test_a_document_read_anew_begins_without_the_old_steps(qtbot: QtBot, window: MainWindow, source: Path) -> None:
    edit(qtbot, window, "9")
    window.files.take(made_reading(), source)
    assert (first_value(window), window.workbench.desk.stack.count()) == ("≥1200平方米", 0)
    window.close()
    assert offered(window) == []


def test_opening_the_document_that_is_open_shows_it_as_it_stands(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, source: Path
) -> None:
    edit(qtbot, window, "9")
    window.files.open(source)
    assert (prompter.asked, first_value(window)) == ([], "9")


@pytest.mark.parametrize("forgetting", [True, False])
def test_unfinished_work_can_be_given_up(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, forgetting: bool
) -> None:
    edit(qtbot, window, "9")
    do(window, "close")
    prompter.forgetting = forgetting
    window.start._works.itemAt(0).widget().findChild(QToolButton).click()
    assert prompter.asked == ["forget"]
    assert (window.start._works.count() == 0) is forgetting


def test_a_damaged_file_is_told_of_and_other_work_stays(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, folder: WorkFolder, tmp_path: Path
) -> None:
    edit(qtbot, window, "9")
    (folder.folder / "broken.jbwork").write_bytes(b"x" * 5000)
    do(window, "close")
    qtbot.waitUntil(lambda: bool(prompter.said))
    assert "已损坏" in prompter.said[0]
    assert window.start._works.count() == 1


def test_work_whose_document_is_damaged_is_put_aside_with_a_complaint(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, folder: WorkFolder
) -> None:
    edit(qtbot, window, "9")
    do(window, "close")
    (file,) = folder.folder.glob("*.jbwork")
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("UPDATE document SET reading = x'00'")
    connection.close()
    go_on(window)
    assert window.files.desk is None
    assert "已损坏" in prompter.said[0]
    assert window.start._works.count() == 0


def test_work_that_is_damaged_is_put_aside_and_the_document_read(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, folder: WorkFolder, source: Path
) -> None:
    """When it was to be read again with what was corrected, the document is read at least."""
    edit(qtbot, window, "9")
    do(window, "close")
    (file,) = folder.folder.glob("*.jbwork")
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("UPDATE document SET reading = x'00'")
    connection.close()
    prompter.resuming = Resuming.AGAIN
    with qtbot.waitSignal(window.files.reading):
        window.files.open(source)
    window.files.cancel()
    assert "已损坏" in prompter.said[0]
    assert [path.suffix for path in folder.folder.iterdir()] == [".damaged"]


class TestFullDisk:
    """When nothing can be kept any more, the clerk is told once, and closing asks again."""

    @pytest.fixture(autouse=True)
    def _no_room(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise WorkfileError("无法留存修改。")

        monkeypatch.setattr(WorkFile, "add", refuse)

    def test_the_edit_stands_and_the_clerk_is_told_once(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter
    ) -> None:
        edit(qtbot, window, "8", "9")
        QApplication.processEvents()
        assert (first_value(window), prompter.said) == ("9", ["无法留存修改。"])

    def test_closing_asks(self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter) -> None:
        edit(qtbot, window, "9")
        assert not window.close()
        prompter.leaving = Leaving.DISCARD
        assert window.close()
        assert prompter.asked == ["leave", "leave"]


class TestMuchWork:
    """Much work is made out in the background; here all of it is much."""

    @pytest.fixture(autouse=True)
    def _much(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(works, "_AT_ONCE", 0)

    def test_it_is_as_it_was_left(
        self, qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow]
    ) -> None:
        edit(qtbot, window, "7", "8", "9")
        do(window, "undo")
        again = after_crash()
        with qtbot.waitSignal(again.files.opened, timeout=LONG):
            go_on(again)
            assert again.pages.currentWidget() is again.busy
        assert again.workbench.session.disclosure == window.workbench.session.disclosure
        assert (first_value(again), again.isWindowModified()) == ("8", True)
        do(again, "redo")
        assert first_value(again) == "9"
        for _ in range(3):
            do(again, "undo")
        assert (first_value(again), again.isWindowModified()) == ("≥1200平方米", False)

    def test_when_it_is_cancelled_it_is_offered_still(
        self, qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow]
    ) -> None:
        edit(qtbot, window, "7")
        again = after_crash()
        go_on(again)
        qtbot.mouseClick(again.busy.button, Qt.MouseButton.LeftButton)
        assert again.pages.currentWidget() is again.start
        assert offered(again) == ["某局绩效文本.docx"]
        with qtbot.waitSignal(again.files.opened, timeout=LONG):
            go_on(again)
        assert first_value(again) == "7"

    def test_no_other_window_takes_it_meanwhile(
        self,
        qtbot: QtBot,
        window: MainWindow,
        after_crash: Callable[[], MainWindow],
        opened: Callable[[WorkFolder], MainWindow],
        tmp_path: Path,
    ) -> None:
        edit(qtbot, window, "7")
        again = after_crash()
        go_on(again)
        assert offered(opened(WorkFolder(tmp_path / "after"))) == []
        again.files.cancel()

    def test_what_can_not_be_made_out_is_put_aside(
        self,
        qtbot: QtBot,
        window: MainWindow,
        folder: WorkFolder,
        source: Path,
        opened: Callable[[WorkFolder], MainWindow],
    ) -> None:
        edit(qtbot, window, "7")
        window.files.put_away()
        with closing(sqlite3.connect(folder.path_for(source), isolation_level=None)) as connection:
            connection.execute("UPDATE document SET reading = x'00'")
        again = opened(folder)
        go_on(again)
        qtbot.waitUntil(lambda: bool(again.prompter.said), timeout=LONG)
        assert "已损坏" in again.prompter.said[0]
        assert "已改名" in again.prompter.said[0]
        assert (again.pages.currentWidget(), offered(again)) == (again.start, [])

    def test_all_of_it_is_taken_up_one_after_the_other(
        self, qtbot: QtBot, window: MainWindow, after_crash: Callable[[], MainWindow], tmp_path: Path
    ) -> None:
        edit(qtbot, window, "7")
        window.files.take(made_reading(2), tmp_path / "乙.docx")
        edit(qtbot, window, "8")
        again = after_crash()
        again.start.all_works.click()
        qtbot.waitUntil(lambda: again.tabs.count() == 2, timeout=LONG)
