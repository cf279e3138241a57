"""The real dialogs, answered before they come up: ``exec`` is put aside, since a modal dialog would hang a test."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.readers.scan.policy import Scans
from gui.choosing import SaveChoice, TemplateChoice
from gui.key_list import KeyList
from gui.prompter import Leaving, Prompter, Resuming, Returning
from gui.worker import Scanned

TEMPLATES = (TemplateChoice("hebei-form", "表样"), TemplateChoice("hebei-list", "列表"))


@pytest.fixture
def prompter(qtbot: QtBot) -> Prompter:
    window = QWidget()
    qtbot.addWidget(window)
    return Prompter(window)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox]:
    """The message boxes that came up."""
    boxes: list[QMessageBox] = []

    def keep(box: QMessageBox) -> None:
        boxes.append(box)

    monkeypatch.setattr(QMessageBox, "exec", keep)
    return boxes


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Says which button is pressed once a box is up; None closes it."""

    def choose(pressed: str | None) -> None:
        def click(box: QMessageBox) -> None:
            for button in box.buttons():
                if button.text() == pressed:
                    button.click()

        monkeypatch.setattr(QMessageBox, "exec", click)

    return choose


@pytest.mark.parametrize(
    ("pressed", "leaving"),
    [("保存", Leaving.SAVE), ("不保存", Leaving.DISCARD), ("取消", Leaving.STAY), (None, Leaving.STAY)],
)
def test_leaving_is_saving_discarding_or_staying(
    press: Callable[[str | None], None], prompter: Prompter, pressed: str | None, leaving: Leaving
) -> None:
    press(pressed)
    assert prompter.leave("某局.docx") is leaving


@pytest.mark.parametrize(
    ("pressed", "answer"),
    [("开始识别", Scans.RECOGNISE), ("只读有文字的页", Scans.LEAVE), ("取消", None), (None, None)],
)
def test_scanned_pages_are_recognised_left_or_the_file_is_not_opened(
    press: Callable[[str | None], None], prompter: Prompter, pressed: str | None, answer: Scans | None
) -> None:
    press(pressed)
    assert prompter.recognise("某局.pdf", Scanned(3, 10)) is answer


def test_a_file_of_scans_alone_has_no_other_pages_to_read(prompter: Prompter, shown: list[QMessageBox]) -> None:
    prompter.recognise("某局.pdf", Scanned(10, 10))
    prompter.recognise("某局.pdf", Scanned(3, 10))
    assert [len(box.buttons()) for box in shown] == [2, 3]
    assert "共 10 页，其中 3 页" in shown[1].text()


@pytest.mark.parametrize(
    ("pressed", "resuming"),
    [
        ("继续上次的工作", Resuming.CONTINUE),
        ("重新识读（保留修改）", Resuming.AGAIN),
        ("取消", Resuming.STAY),
        (None, Resuming.STAY),
    ],
)
def test_unfinished_work_goes_on_is_read_anew_or_left(
    press: Callable[[str | None], None], prompter: Prompter, pressed: str | None, resuming: Resuming
) -> None:
    press(pressed)
    assert prompter.resume("某局.docx") is resuming


@pytest.mark.parametrize(("pressed", "forget"), [("放弃修改", True), ("取消", False), (None, False)])
def test_work_is_given_up_only_when_that_is_said(
    press: Callable[[str | None], None], prompter: Prompter, pressed: str | None, forget: bool
) -> None:
    press(pressed)
    assert prompter.forget("某局.docx") is forget


def test_a_sentence_is_shown_as_it_is(prompter: Prompter, shown: list[QMessageBox]) -> None:
    prompter.complain("“<b>a</b>.docx”不能读取。")
    prompter.tell("已保存。", "权重")
    assert [box.text() for box in shown] == ["“<b>a</b>.docx”不能读取。", "已保存。"]
    assert shown[0].textFormat().name == "PlainText"
    assert shown[1].informativeText() == "权重"


def test_the_keys_are_listed(prompter: Prompter, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[str] = []
    monkeypatch.setattr(KeyList, "exec", lambda self: listed.append(self.list.topLevelItem(0).text(1)))
    prompter.show_keys([("下一处发现", "F8")])
    assert listed == ["F8"]


def test_a_file_is_chosen(monkeypatch: pytest.MonkeyPatch, prompter: Prompter) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/a/甲.docx", ""))
    assert prompter.open_file("") == Path("/a/甲.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    assert prompter.open_file("") is None


def test_the_file_type_names_the_template(monkeypatch: pytest.MonkeyPatch, prompter: Prompter, tmp_path: Path) -> None:
    def choose(dialog: QFileDialog) -> int:
        assert dialog.selectedNameFilter() == "列表 (*.xlsx)"
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        dialog.selectNameFilter("表样 (*.xlsx)")
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    choice = prompter.save_workbook(tmp_path / "甲.xlsx", TEMPLATES, "hebei-list")
    assert choice == SaveChoice(tmp_path / "甲.xlsx", "hebei-form")


def test_saving_can_be_called_off(monkeypatch: pytest.MonkeyPatch, prompter: Prompter, tmp_path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 0)
    assert prompter.save_workbook(tmp_path / "甲.xlsx", TEMPLATES, "hebei-list") is None


@pytest.mark.parametrize(
    ("pressed", "answer"),
    [
        ("合并 Excel 中的修改", Returning.MERGE),
        ("单独打开", Returning.APART),
        ("取消", Returning.STAY),
        (None, Returning.STAY),
    ],
)
def test_a_workbook_that_comes_back_is_merged_opened_or_left(
    press: Callable[[str | None], None], prompter: Prompter, pressed: str | None, answer: Returning
) -> None:
    press(pressed)
    assert prompter.merge("报送.xlsx", "某局.docx") is answer


@pytest.mark.parametrize(
    ("pressed", "answer"),
    [("先合并 Excel 中的修改", Returning.MERGE), ("仍然覆盖", Returning.APART), (None, Returning.STAY)],
)
def test_a_workbook_changed_in_excel_is_not_written_over_unasked(
    press: Callable[[str | None], None], prompter: Prompter, pressed: str | None, answer: Returning
) -> None:
    press(pressed)
    assert prompter.write_over("报送.xlsx") is answer


@pytest.mark.parametrize(("pressed", "answer"), [("重新读取", True), ("暂不", False), (None, False)])
def test_a_changed_document_is_read_again_when_asked(
    press: Callable[[str | None], None], prompter: Prompter, pressed: str | None, answer: bool
) -> None:
    press(pressed)
    assert prompter.read_again("某局.docx") is answer


@pytest.mark.parametrize(
    ("name", "path"), [("", None), ("/x/差异", Path("/x/差异.xlsx")), ("/x/差异.xlsx", Path("/x/差异.xlsx"))]
)
def test_a_list_is_saved_as_a_workbook(
    monkeypatch: pytest.MonkeyPatch, prompter: Prompter, name: str, path: Path | None
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    assert prompter.save_list(Path("差异.xlsx")) == path
