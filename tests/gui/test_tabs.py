"""Several documents as tabs: each keeps its own steps, place, filters and working file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from core.keeping.workfolder import WorkFolder
from gui.desk.pages import INDICATORS
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.prompter import Leaving
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.gui.fakes import FakeForms, FakePrompter, made_reading
from tests.gui.test_main_window import do, drop, place, type_over, values


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A second file."""
    path = tmp_path / "某所绩效文本.docx"
    path.write_bytes(b"other")
    return path


@pytest.fixture
def two(window: MainWindow, other: Path) -> MainWindow:
    """The window with two documents, the second in front."""
    window.files.take(made_reading(2), other)
    return window


def names(window: MainWindow) -> list[str]:
    return [window.tabs.tabText(at) for at in range(window.tabs.count())]


def click_tab(qtbot: QtBot, window: MainWindow, at: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    qtbot.mouseClick(window.tabs, button, pos=window.tabs.tabRect(at).center())


def test_one_document_has_no_tab_bar(window: MainWindow) -> None:
    assert not window.tabs.isVisible()


def test_a_second_document_stands_beside_the_first_which_stays_as_it_is(
    qtbot: QtBot, window: MainWindow, other: Path, source: Path
) -> None:
    type_over(qtbot, window, "9")
    first = window.files.desk
    window.files.take(made_reading(2), other)
    assert window.tabs.isVisible()
    assert names(window) == ["某局绩效文本.docx *", "某所绩效文本.docx"]
    assert [window.tabs.tabToolTip(at) for at in (0, 1)] == [str(source), str(other)]
    assert (window.tabs.currentIndex(), window.isWindowModified()) == (1, False)
    assert first is not None
    assert first.stack.count() == 1


def test_a_click_on_a_tab_shows_its_document_where_it_was_left(qtbot: QtBot, two: MainWindow) -> None:
    do(two, "next_page")
    two.workbench.sheet.go(5, 2)
    click_tab(qtbot, two, 0)
    assert two.windowTitle().startswith("某局绩效文本.docx")
    assert place(two)[0] == "p1"
    assert "项目 3 个" in two.status.counts.text()
    click_tab(qtbot, two, 1)
    assert place(two) == ("p2", 5, 2)
    assert "项目 2 个" in two.status.counts.text()
    do(two, "previous_page")
    do(two, "next_page")
    assert place(two) == ("p2", 5, 2)


def test_all_indicators_stay_open_in_their_tab(two: MainWindow) -> None:
    two.workbench.show_page(INDICATORS)
    do(two, "next_tab")
    assert two.workbench.page != INDICATORS
    do(two, "next_tab")
    assert two.workbench.page == INDICATORS


def test_each_tab_scrolls_back_to_what_was_seen(qtbot: QtBot, two: MainWindow) -> None:
    two.resize(900, 420)
    QApplication.processEvents()
    bar = two.workbench.sheet.verticalScrollBar()
    bar.setValue(bar.maximum())
    seen = bar.value()
    do(two, "next_tab")
    do(two, "next_tab")
    QApplication.processEvents()
    assert seen > 0
    assert bar.value() == seen


def test_the_filter_of_the_findings_belongs_to_the_tab(two: MainWindow) -> None:
    findings = two.workbench.findings
    findings.severity.setCurrentIndex(2)
    listed = findings.model.rowCount()
    do(two, "next_tab")
    assert findings.severity.currentIndex() == 0
    assert findings.model.rowCount() > listed
    do(two, "next_tab")
    assert (findings.severity.currentIndex(), findings.model.rowCount()) == (2, listed)


def test_undo_takes_back_only_what_was_done_in_the_document_in_front(qtbot: QtBot, two: MainWindow) -> None:
    two.workbench.sheet.go(4, 3)
    type_over(qtbot, two, "22")
    do(two, "next_tab")
    two.workbench.sheet.go(4, 3)
    type_over(qtbot, two, "11")
    do(two, "undo")
    assert values(two)[0] == "≥1200平方米"
    assert not two.commands.by_name["undo"].isEnabled()
    do(two, "next_tab")
    assert values(two)[0] == "22"
    assert two.docks.history.steps.rowCount() == 2
    assert two.isWindowModified()


def test_an_edit_after_many_changes_of_tab_is_shown_once(qtbot: QtBot, two: MainWindow) -> None:
    for _ in range(6):
        do(two, "next_tab")
    shown: list[None] = []
    two.workbench.changed.connect(lambda: shown.append(None))
    type_over(qtbot, two, "9")
    assert len(shown) == 1


def test_a_text_being_typed_stays_in_its_own_document(qtbot: QtBot, two: MainWindow) -> None:
    two.workbench.sheet.go(4, 3)
    qtbot.keyClick(two.workbench.sheet, "7")
    do(two, "next_tab")
    assert values(two)[0] == "≥1200平方米"
    do(two, "previous_tab")
    assert values(two)[0] == "7"


def test_ctrl_tab_goes_round_and_back(qtbot: QtBot, two: MainWindow) -> None:
    keys = [two.commands.by_name[name].shortcut().toString() for name in ("next_tab", "previous_tab")]
    assert keys == ["Ctrl+Tab", "Ctrl+Shift+Tab"]
    found = []
    for name in ("next_tab", "next_tab", "previous_tab"):
        do(two, name)
        found.append(two.tabs.currentIndex())
    assert found == [0, 1, 0]


def test_a_file_that_is_open_is_gone_to(two: MainWindow, source: Path, prompter: FakePrompter) -> None:
    two.files.open(source.parent / "." / source.name)
    assert (two.tabs.count(), two.tabs.currentIndex(), prompter.asked) == (2, 0, [])


def test_a_document_taken_once_more_keeps_its_tab(two: MainWindow, source: Path) -> None:
    two.files.take(made_reading(3), source)
    assert (names(two), two.tabs.currentIndex()) == (["某局绩效文本.docx", "某所绩效文本.docx"], 0)


def test_files_of_one_name_are_told_apart(window: MainWindow, source: Path, tmp_path: Path) -> None:
    (tmp_path / "二稿").mkdir()
    twin = tmp_path / "二稿" / source.name
    twin.write_bytes(b"twin")
    window.files.take(made_reading(), twin)
    assert names(window)[1] == f"{source.name}（二稿）"


class TestClosing:
    """Only where something would be lost is anything asked."""

    def test_ctrl_w_closes_the_one_in_front_and_shows_its_neighbour(self, two: MainWindow) -> None:
        do(two, "close")
        assert two.pages.currentWidget() is two.workbench
        assert (two.windowTitle()[:6], two.tabs.isVisible()) == ("某局绩效文本", False)
        do(two, "close")
        assert two.pages.currentWidget() is two.start

    @pytest.mark.parametrize("way", ["middle", "button"])
    def test_a_tab_that_is_not_in_front_can_be_closed(self, qtbot: QtBot, two: MainWindow, way: str) -> None:
        front = two.files.desk
        if way == "middle":
            click_tab(qtbot, two, 0, Qt.MouseButton.MiddleButton)
        else:
            button = two.tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert names(two) == ["某所绩效文本.docx"]
        assert two.files.desk is front

    def test_a_middle_click_leaves_the_other_tabs(self, qtbot: QtBot, two: MainWindow) -> None:
        click_tab(qtbot, two, 1, Qt.MouseButton.MiddleButton)
        assert names(two) == ["某局绩效文本.docx"]
        assert two.windowTitle().startswith("某局绩效文本")

    def test_the_document_that_would_be_lost_is_shown_and_asked_about(
        self, qtbot: QtBot, two: MainWindow, prompter: FakePrompter
    ) -> None:
        do(two, "next_tab")
        type_over(qtbot, two, "9")
        do(two, "next_tab")
        assert not two.close()
        assert (prompter.asked, two.tabs.currentIndex(), two.tabs.count()) == (["leave"], 0, 2)
        prompter.leaving = Leaving.DISCARD
        assert two.close()

    def test_saving_on_the_way_out_saves_the_right_document(
        self, qtbot: QtBot, two: MainWindow, prompter: FakePrompter, forms: FakeForms, tmp_path: Path
    ) -> None:
        do(two, "next_tab")
        type_over(qtbot, two, "9")
        do(two, "next_tab")
        prompter.leaving = Leaving.SAVE
        prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-form")
        assert two.close()
        assert [len(disclosure.projects) for disclosure, _, _ in forms.saved] == [3]


def test_the_source_of_another_tab_is_never_replaced(
    two: MainWindow, prompter: FakePrompter, forms: FakeForms, source: Path
) -> None:
    prompter.choice = SaveChoice(source, "hebei-form")
    do(two, "save")
    assert forms.saved == []
    assert "不能覆盖" in prompter.said[0]


def test_several_files_that_are_dropped_are_opened_one_after_the_other(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("甲.csv", "乙.csv", "丙.csv")]
    for path in paths:
        path.write_text("项目名称,预算数\n修缮,5.60\n", "utf-8")
    assert drop(empty_window, *(QUrl.fromLocalFile(str(path)) for path in paths))
    qtbot.waitUntil(lambda: names(empty_window) == ["甲.csv", "乙.csv", "丙.csv"], timeout=60_000)
    assert empty_window.pages.currentWidget() is empty_window.workbench


def test_a_file_that_cannot_be_read_does_not_keep_the_next_from_being_opened(
    qtbot: QtBot, empty_window: MainWindow, prompter: FakePrompter, tmp_path: Path
) -> None:
    good = tmp_path / "乙.csv"
    good.write_text("项目名称,预算数\n修缮,5.60\n", "utf-8")
    for path in (tmp_path / "没有.docx", good):
        empty_window.files.open(path)
    qtbot.waitUntil(lambda: empty_window.files.desk is not None, timeout=60_000)
    assert "没有.docx" in prompter.said[0]
    assert empty_window.windowTitle().startswith("乙.csv")


def test_called_off_nothing_more_is_read(window: MainWindow, tmp_path: Path) -> None:
    for name in ("甲.csv", "乙.csv"):
        window.files.open(tmp_path / name)
    assert not window.tabs.isEnabled()
    window.busy.button.click()
    assert (window.files.is_running, window.tabs.count(), window.tabs.isEnabled()) == (False, 1, True)


@pytest.fixture
def kept(qtbot: QtBot, forms: FakeForms, settings: Settings, source: Path, other: Path) -> MainWindow:
    """A window that keeps, with two documents."""
    made = MainWindow(forms, settings, FakePrompter(), WorkFolder(source.with_name("works")))
    qtbot.addWidget(made)
    made.show()
    made.files.take(made_reading(), source)
    made.files.take(made_reading(2), other)
    return made


class TestKeeping:
    """Every open document has its own working file."""

    def test_both_are_kept_and_offered_again(self, qtbot: QtBot, kept: MainWindow, source: Path, other: Path) -> None:
        for text in ("22", "11"):
            kept.workbench.sheet.go(4, 3)
            type_over(qtbot, kept, text)
            do(kept, "next_tab")
        do(kept, "close")
        do(kept, "close")
        assert isinstance(kept.prompter, FakePrompter)
        assert kept.prompter.asked == []
        works = kept.files.works.unfinished()
        assert {work.state.source for work in works} == {source, other}
        assert kept.start.all_works.isVisible()
        kept.start.all_works.click()
        found = {
            desk.session.path: desk.session.disclosure.projects[0].indicators[0].value
            for desk in kept.files.documents.desks
        }
        assert found == {source: "11", other: "22"}

    def test_each_document_that_was_changed_meanwhile_is_asked_about_by_its_name(
        self, qtbot: QtBot, kept: MainWindow, source: Path, other: Path
    ) -> None:
        assert isinstance(kept.prompter, FakePrompter)
        for _ in range(2):
            type_over(qtbot, kept, "9")
            do(kept, "next_tab")
        do(kept, "close")
        do(kept, "close")
        for path in (source, other):
            path.write_bytes(b"changed since")
        named: list[str] = []
        kept.prompter.read_again = lambda name: bool(named.append(name))  # type: ignore[method-assign]
        kept.start.all_works.click()
        qtbot.waitUntil(lambda: len(named) > 1)
        assert sorted(named) == sorted([source.name, other.name])

    def test_what_was_looked_at_is_kept_for_the_document_in_front(self, kept: MainWindow) -> None:
        do(kept, "next_tab")
        do(kept, "check_page")
        kept.close()
        assert kept.files.works.unfinished()[0].state.source.name == "某局绩效文本.docx"

    def test_typing_that_leaves_the_text_as_it_was_keeps_no_draft_behind(self, qtbot: QtBot, kept: MainWindow) -> None:
        kept.workbench.sheet.go(4, 3)
        qtbot.keyClick(kept.workbench.sheet, Qt.Key.Key_F2)
        editor = kept.workbench.sheet.delegate.editor
        qtbot.keyClicks(editor, "7")
        qtbot.keyClick(editor, Qt.Key.Key_Backspace)
        do(kept, "next_tab")
        QApplication.processEvents()
        kept.close()
        assert kept.files.works.unfinished() == []
