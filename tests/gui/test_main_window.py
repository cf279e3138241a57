import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCommandLinkButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.document import Document
from core.facts import Fact
from core.findings import Finding, Severity
from core.model import Disclosure
from core.reading import Reading
from gui.desk.pages import SUMMARY
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.prompter import Leaving
from gui.main_window import MainWindow
from gui.projects.model import COUNT, DISPLAY
from gui.settings import SPLITTERS, Settings
from tests.gui.fakes import FakeForms, FakePrompter, made_disclosure, made_reading


def do(window: MainWindow, name: str) -> None:
    window.commands.by_name[name].trigger()


def place(window: MainWindow) -> tuple[str, int, int]:
    index = window.workbench.sheet.currentIndex()
    return window.workbench.page.id, index.row(), index.column()


def type_over(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type a text over the current cell and confirm it."""
    sheet = window.workbench.sheet
    qtbot.keyClick(sheet, text[0])
    assert sheet.delegate.editor is not None
    qtbot.keyClicks(sheet.delegate.editor, text[1:])
    qtbot.keyClick(sheet.delegate.editor, Qt.Key.Key_Return)


def values(window: MainWindow, project: int = 0) -> list[str | None]:
    return [row.value for row in window.workbench.session.disclosure.projects[project].indicators]


class TestOpening:
    """How a document comes into the window."""

    def test_the_start_page_waits_for_a_file(self, empty_window: MainWindow) -> None:
        assert empty_window.pages.currentWidget() is empty_window.start
        assert not empty_window.commands.by_name["save"].isEnabled()

    def test_a_document_is_shown_at_its_first_project(self, window: MainWindow) -> None:
        assert window.pages.currentWidget() is window.workbench
        assert place(window)[0] == "p1"
        assert window.windowTitle() == "某局绩效文本.docx[*] — 绩表通"
        assert "项目 3 个" in window.status.counts.text()

    def test_a_document_without_projects_shows_its_tables_and_says_so(
        self, empty_window: MainWindow, source: Path
    ) -> None:
        finding = Finding(Fact(), "parse.no-performance-table", Severity.WARNING, "没有绩效表。")
        disclosure = Disclosure(tables=made_disclosure().tables)
        empty_window.files.take(Reading(Document("a", "docx", ()), disclosure, (finding,)), source)
        assert place(empty_window)[0] == "t1"
        assert empty_window.workbench.findings.total.text() == "发现 1 处：存疑 1"
        assert empty_window.workbench.sheet.sheet_model.index(1, 1).flags() & Qt.ItemFlag.ItemIsEditable

    def test_a_file_can_be_dropped(
        self, empty_window: MainWindow, source: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        opened: list[Path] = []
        monkeypatch.setattr(empty_window.files, "open", opened.append)
        assert drop(empty_window, QUrl.fromLocalFile(str(source)))
        assert opened == [source]

    def test_what_is_no_file_cannot_be_dropped(self, empty_window: MainWindow) -> None:
        assert not drop(empty_window, QUrl("https://example.org/a.docx"))

    def test_a_dialog_left_without_a_file_opens_nothing(self, empty_window: MainWindow, prompter: FakePrompter) -> None:
        do(empty_window, "open")
        assert prompter.asked == ["open"]
        assert empty_window.pages.currentWidget() is empty_window.start

    def test_a_file_that_cannot_be_read_is_explained_and_the_window_stays(
        self, qtbot: QtBot, empty_window: MainWindow, prompter: FakePrompter, tmp_path: Path
    ) -> None:
        prompter.file = tmp_path / "没有.docx"
        do(empty_window, "open")
        assert empty_window.pages.currentWidget() is empty_window.busy
        qtbot.waitUntil(lambda: bool(prompter.said), timeout=30_000)
        assert "没有.docx" in prompter.said[0]
        assert empty_window.pages.currentWidget() is empty_window.start

    def test_reading_can_be_cancelled(self, window: MainWindow, tmp_path: Path) -> None:
        window.files.open(tmp_path / "b.docx")
        window.busy.button.click()
        assert window.pages.currentWidget() is window.workbench
        assert place(window)[0] == "p1"

    def test_recent_files_are_offered(self, window: MainWindow, source: Path) -> None:
        do(window, "close")
        assert window.pages.currentWidget() is window.start
        window.recent_menu.aboutToShow.emit()
        assert [action.text() for action in window.recent_menu.actions()] == [str(source)]


class TestEditing:
    """Correcting cells, and going back."""

    def test_a_typed_value_is_kept_and_marks_the_window(self, qtbot: QtBot, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 3)
        type_over(qtbot, window, "900")
        assert values(window)[0] == "900"
        assert window.isWindowModified()
        assert place(window) == ("p1", 5, 3)

    def test_undo_jumps_to_the_change_on_another_page(self, qtbot: QtBot, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 3)
        type_over(qtbot, window, "900")
        do(window, "next_page")
        assert place(window)[0] == "p2"
        do(window, "undo")
        assert place(window) == ("p1", 4, 3)
        assert window.workbench.sheet.delegate.cells.flashed == (4, 3)
        assert values(window)[0] == "≥1200平方米"
        assert not window.isWindowModified()

    def test_undo_is_named(self, qtbot: QtBot, window: MainWindow) -> None:
        type_over(qtbot, window, "9")
        assert window.commands.by_name["undo"].text() == "撤销 修改单元格"
        assert window.commands.by_name["undo"].iconText() == "撤销"

    def test_a_row_is_inserted_below_and_shown(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 2)
        do(window, "insert_below")
        assert place(window) == ("p1", 5, 2)
        assert values(window) == ["≥1200平方米", "", "≥95%", "≥300人次"]

    def test_selected_rows_are_removed_and_come_back(self, window: MainWindow) -> None:
        window.workbench.sheet.go(5, 2)
        do(window, "remove_rows")
        assert values(window) == ["≥1200平方米", "≥300人次"]
        assert place(window)[1] == 5
        do(window, "undo")
        assert values(window) == ["≥1200平方米", "≥95%", "≥300人次"]
        assert place(window)[:2] == ("p1", 5)

    def test_without_an_indicator_row_nothing_is_removed(self, window: MainWindow) -> None:
        window.workbench.sheet.go(1, 1)
        do(window, "remove_rows")
        assert len(values(window)) == 3
        assert window.statusBar().currentMessage() == "请先选中要删除的指标行。"

    def test_delete_clears(self, qtbot: QtBot, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 3)
        qtbot.keyClick(window.workbench.sheet, Qt.Key.Key_Delete)
        assert values(window)[0] == ""

    def test_a_block_from_excel_is_pasted_as_one_step(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 2)
        QApplication.clipboard().setText("甲\t≥1\r\n乙\t≥2\r\n")
        do(window, "paste")
        rows = window.workbench.session.disclosure.projects[0].indicators
        assert [(row.level3, row.value) for row in rows[:2]] == [("甲", "≥1"), ("乙", "≥2")]
        assert window.commands.by_name["undo"].text() == "撤销 粘贴"
        do(window, "undo")
        assert values(window)[0] == "≥1200平方米"

    def test_texts_that_find_no_cell_are_reported(self, window: MainWindow) -> None:
        window.workbench.sheet.go(6, 3)
        QApplication.clipboard().setText("≥1\t多\r\n≥2\t余")
        do(window, "paste")
        assert values(window)[2] == "≥1"
        assert window.statusBar().currentMessage() == "有 3 格没有粘贴：它们不能修改，或超出了表格。"

    def test_cells_are_copied_for_excel_and_for_word(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 0)
        do(window, "copy")
        data = QApplication.clipboard().mimeData()
        assert (data.text(), 'rowspan="2"' in data.html()) == ("产出指标\r\n", True)

    def test_cut_copies_and_empties(self, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 3)
        do(window, "cut")
        assert (values(window)[0], QApplication.clipboard().text()) == ("", "≥1200平方米\r\n")

    def test_a_merged_level_is_changed_in_all_its_rows(self, qtbot: QtBot, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 0)
        type_over(qtbot, window, "X")
        rows = window.workbench.session.disclosure.projects[0].indicators
        assert [row.level1 for row in rows] == ["X", "X", "效益指标"]
        assert window.files.desk is not None
        assert window.files.desk.stack.count() == 1

    def test_a_changed_name_stands_in_the_list_at_once(self, qtbot: QtBot, window: MainWindow) -> None:
        window.workbench.sheet.go(1, 1)
        type_over(qtbot, window, "ABC")
        pages = window.workbench.projects.pages
        assert pages.index(2).data(DISPLAY) == "1. ABC"
        assert window.workbench.title.text() == "1. ABC"

    def test_what_does_not_fit_is_explained(self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter) -> None:
        window.workbench.sheet.edited.emit(window.workbench.sheet.current_cell(), "a\tb")
        qtbot.waitUntil(lambda: prompter.said == ["这里不能有制表符。"])

    def test_the_prose_of_the_department_can_be_corrected(self, qtbot: QtBot, window: MainWindow) -> None:
        do(window, "previous_page")
        window.workbench.sheet.go(1, 1)
        type_over(qtbot, window, "Z")
        overall = window.workbench.session.disclosure.overall
        assert overall is not None
        assert overall.goal == "Z"

    def test_a_text_in_an_open_editor_is_kept_when_the_page_changes(self, qtbot: QtBot, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 3)
        qtbot.keyClick(window.workbench.sheet, "7")
        do(window, "next_page")
        assert values(window)[0] == "7"
        assert place(window)[0] == "p2"

    def test_each_page_is_found_where_it_was_left(self, window: MainWindow) -> None:
        window.workbench.sheet.go(5, 2)
        do(window, "next_page")
        do(window, "previous_page")
        assert place(window) == ("p1", 5, 2)

    def test_a_page_begins_at_its_first_cell_to_fill(self, window: MainWindow) -> None:
        window.workbench.sheet.go(5, 0)
        window.workbench.projects.select(SUMMARY)
        assert place(window) == ("", 0, 1)

    def test_arrow_keys_go_through_the_list_over_its_headings(self, qtbot: QtBot, window: MainWindow) -> None:
        projects = window.workbench.projects
        window.workbench.show_page(SUMMARY)
        projects.setFocus()
        found = []
        for _ in range(4):
            qtbot.keyClick(projects, Qt.Key.Key_Down)
            found.append(place(window)[0])
        assert found == ["p1", "p2", "p3", "t1"]

    def test_an_open_editor_gives_its_text_before_a_row_comes_in(self, qtbot: QtBot, window: MainWindow) -> None:
        window.workbench.sheet.go(4, 3)
        qtbot.keyClick(window.workbench.sheet, "7")
        do(window, "insert_below")
        assert values(window)[:2] == ["7", ""]


class TestFindings:
    """Going from doubt to doubt."""

    def test_f8_goes_through_all_projects_errors_first_and_round(self, qtbot: QtBot, window: MainWindow) -> None:
        found = []
        for _ in range(5):
            do(window, "next_finding")
            found.append(place(window)[:2])
        assert found == [("p3", 4), ("p2", 5), ("p3", 1), ("p1", 1), ("p3", 4)]

    def test_shift_f8_goes_back(self, window: MainWindow) -> None:
        do(window, "previous_finding")
        assert place(window)[0] == "p1"

    def test_after_a_correction_f8_goes_on_with_the_next(self, qtbot: QtBot, window: MainWindow) -> None:
        do(window, "next_finding")
        type_over(qtbot, window, "3")
        do(window, "next_finding")
        assert place(window) == ("p2", 5, 3)

    def test_a_double_click_leads_to_the_cell(self, qtbot: QtBot, window: MainWindow) -> None:
        found = window.workbench.findings
        found.list.activated.emit(found.model.index(1, 0))
        assert place(window) == ("p2", 5, 3)

    def test_projects_show_how_many_findings_they_have(self, qtbot: QtBot, window: MainWindow) -> None:
        pages = window.workbench.projects.pages
        counts = {pages.index(row).data(DISPLAY): pages.index(row).data(COUNT) for row in range(pages.rowCount())}
        assert counts == {
            "部门整体目标": "",
            "项目（3）": None,
            "1. 房屋修缮1期": "1",
            "2. 房屋修缮2期": "1",
            "3. 房屋修缮3期": "2",
            "其他表格（1）": None,
            "附表": "",
        }

    def test_nothing_to_look_at_is_said(self, empty_window: MainWindow, source: Path) -> None:
        reading = made_reading()
        empty_window.files.take(Reading(reading.document, reading.disclosure), source)
        findings = empty_window.workbench.findings
        assert findings.total.text() == "没有需要查看的地方。"
        assert not findings.list.isVisible()
        do(empty_window, "next_finding")
        assert place(empty_window)[0] == "p1"


class TestSaving:
    """Writing the workbook, and leaving."""

    def test_the_first_save_asks_and_the_next_does_not(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, forms: FakeForms, tmp_path: Path
    ) -> None:
        prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-list")
        type_over(qtbot, window, "9")
        do(window, "save")
        assert not window.isWindowModified()
        do(window, "save")
        assert prompter.asked == ["save"]
        assert [(template, path.name) for _, template, path in forms.saved] == [("hebei-list", "a.xlsx")] * 2

    def test_the_last_keystrokes_in_an_open_editor_are_saved(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, forms: FakeForms, tmp_path: Path
    ) -> None:
        prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-form")
        window.workbench.sheet.go(4, 3)
        qtbot.keyClick(window.workbench.sheet, "7")
        do(window, "save")
        assert forms.saved[0][0].projects[0].indicators[0].value == "7"

    def test_the_name_offered_is_never_that_of_the_file_read(self, window: MainWindow, prompter: FakePrompter) -> None:
        do(window, "save")
        assert prompter.suggested is not None
        assert prompter.suggested.name == "某局绩效文本（绩效表）.xlsx"

    def test_the_file_read_is_never_replaced(
        self, window: MainWindow, prompter: FakePrompter, forms: FakeForms, source: Path
    ) -> None:
        prompter.choice = SaveChoice(source, "hebei-form")
        do(window, "save")
        assert (forms.saved, source.read_bytes()) == ([], b"as it was")
        assert "不能覆盖" in prompter.said[0]

    def test_a_target_that_cannot_be_written_is_explained(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, forms: FakeForms, tmp_path: Path
    ) -> None:
        forms.locked = True
        prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-form")
        type_over(qtbot, window, "9")
        do(window, "save")
        assert prompter.said == ["无法写入“a.xlsx”。"]
        assert window.isWindowModified()

    def test_what_the_template_lacks_is_told(
        self, window: MainWindow, prompter: FakePrompter, forms: FakeForms, tmp_path: Path
    ) -> None:
        forms.lacking = ("权重", "备注")
        prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-form")
        do(window, "save")
        assert prompter.said[0].endswith("权重、备注")

    def test_closing_asks_nothing_when_there_is_nothing_to_lose(
        self, window: MainWindow, prompter: FakePrompter
    ) -> None:
        assert window.close()
        assert prompter.asked == []

    @pytest.mark.parametrize(("answer", "closes"), [(Leaving.STAY, False), (Leaving.DISCARD, True)])
    def test_closing_with_changes_asks(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, answer: Leaving, closes: bool
    ) -> None:
        type_over(qtbot, window, "9")
        prompter.leaving = answer
        assert window.close() is closes
        assert prompter.asked == ["leave"]

    def test_closing_can_save_first(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter, forms: FakeForms, tmp_path: Path
    ) -> None:
        type_over(qtbot, window, "9")
        prompter.leaving = Leaving.SAVE
        prompter.choice = SaveChoice(tmp_path / "a.xlsx", "hebei-form")
        assert window.close()
        assert len(forms.saved) == 1

    def test_closing_stays_when_the_save_was_called_off(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter
    ) -> None:
        type_over(qtbot, window, "9")
        prompter.leaving = Leaving.SAVE
        assert not window.close()

    def test_the_last_keystrokes_in_an_open_editor_count_as_changes(
        self, qtbot: QtBot, window: MainWindow, prompter: FakePrompter
    ) -> None:
        qtbot.keyClick(window.workbench.sheet, "7")
        assert not window.close()
        assert prompter.asked == ["leave"]

    def test_the_sizes_of_the_panes_are_remembered(self, window: MainWindow, settings: Settings) -> None:
        window.close()
        assert set(settings.get(SPLITTERS)) == {"across", "down", "beside"}


def test_f6_goes_round_the_panes(window: MainWindow) -> None:
    panes = []
    for _ in range(3):
        do(window, "next_pane")
        panes.append(QApplication.focusWidget())
    bench = window.workbench
    assert panes == [bench.findings.list, bench.projects, bench.sheet]


def test_f1_lists_the_keys(window: MainWindow, prompter: FakePrompter) -> None:
    do(window, "keys")
    keys = json.loads(prompter.said[0])
    assert (keys["下一处发现"], keys["单元格内换行"]) == ("F8", "Alt+Enter")


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    keys = [key.toString() for action in window.commands.by_name.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_no_command_takes_a_key_of_input_methods_or_chat_programs(window: MainWindow) -> None:
    keys = {key.toString() for action in window.commands.by_name.values() for key in action.shortcuts()}
    assert keys & {"Ctrl+Space", "Ctrl+.", "Ctrl+Alt+A", "Ctrl+Alt+W"} == set()


def test_panels_have_names_for_screen_readers(window: MainWindow) -> None:
    bench = window.workbench
    assert all(pane.accessibleName() for pane in (bench.projects, bench.sheet, bench.findings.list))


def test_light_and_dark_are_put_on_and_remembered(window: MainWindow) -> None:
    do(window, "dark")
    QApplication.processEvents()
    assert window.palette().base().color().lightness() < 128
    assert window.commands.by_name["dark"].isChecked()
    do(window, "light")
    QApplication.processEvents()
    assert window.palette().base().color().lightness() > 128


def drop(window: MainWindow, *urls: QUrl) -> bool:
    """Drag links over the window and let them go; whether the window takes them."""
    data = QMimeData()
    data.setUrls(urls)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


@pytest.mark.parametrize("model", ["projects", "findings"])
def test_the_models_keep_the_rules_of_qt(window: MainWindow, qtmodeltester: ModelTester, model: str) -> None:
    models = {"projects": window.workbench.projects.pages, "findings": window.workbench.findings.model}
    qtmodeltester.check(models[model])


def test_dragged_columns_and_zoom_are_there_again_in_the_next_window(
    qtbot: QtBot, window: MainWindow, settings: Settings, source: Path, forms: FakeForms
) -> None:
    window.workbench.sheet.horizontalHeader().resizeSection(2, 77)
    window.workbench.sheet.set_zoom(120)
    window.close()
    other = MainWindow(forms, settings, FakePrompter())
    qtbot.addWidget(other)
    other.files.take(made_reading(), source)
    assert other.workbench.sheet.zoom == 120
    assert abs(other.workbench.sheet.columnWidth(2) - 77 * 1.2) < 2


def test_recent_files_stand_on_the_start_page(qtbot: QtBot, window: MainWindow, source: Path) -> None:
    do(window, "close")
    links = window.start.findChildren(QCommandLinkButton)
    buttons = [button for button in links if button not in (window.start.compare, window.start.paste)]
    assert [button.text() for button in buttons] == [source.name]
    with qtbot.waitSignal(window.start.file_chosen) as chosen:
        buttons[0].click()
    assert chosen.args == [source]
    window.files.stop()


def test_without_findings_the_sheet_has_all_the_height(qtbot: QtBot, empty_window: MainWindow, source: Path) -> None:
    reading = made_reading()
    finding = Finding(Fact("p1-1", "value"), "parse.value", Severity.WARNING, "可能有误。")
    empty_window.files.take(Reading(reading.document, reading.disclosure, (finding,)), source)
    bench = empty_window.workbench
    before = bench.sheet.height()
    bench.show_fact(finding.fact)
    type_over(qtbot, empty_window, "9")
    qtbot.waitUntil(lambda: bench.sheet.height() > before + 100)
    do(empty_window, "undo")
    qtbot.waitUntil(lambda: abs(bench.sheet.height() - before) < 3)
