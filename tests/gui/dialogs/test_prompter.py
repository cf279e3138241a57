"""The real dialogs, answered before they come up: ``exec`` is put aside, since a modal dialog would hang a test."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.readers.scan.policy import Scans
from gui.background.worker import Scanned
from gui.dialogs.choosing import SaveChoice
from gui.dialogs.key_list import KeyList
from gui.dialogs.prompter import Leaving, Prompter, Resuming, Returning
from gui.dialogs.save import SaveDialog
from gui.templates.asks import TemplateChoice

TEMPLATES = (
    TemplateChoice("hebei-form", "表样", "每个项目一张工作表", ".xlsm"),
    TemplateChoice("hebei-list", "列表", "每条指标一行", lost=lambda: ("权重", "备注")),
)


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


def test_pages_that_were_recognised_before_take_no_time(prompter: Prompter, shown: list[QMessageBox]) -> None:
    for known in (0, 88):
        prompter.recognise("某局.pdf", Scanned(90, 90, known))
    whole, rest = (box.informativeText() for box in shown)
    assert "以前识别过" not in whole
    assert "其中 88 页以前识别过" in rest
    assert "秒" in rest


@pytest.mark.parametrize(
    ("pressed", "resuming"),
    [
        ("继续上次的工作", Resuming.CONTINUE),
        ("重新读取原文（保留修改）", Resuming.AGAIN),
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


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[QFileDialog]]:
    """Says which names are typed one after the other where a file is to be written; no more: it is called off."""

    def type_(*names: Path) -> list[QFileDialog]:
        left, shown = list(names), list[QFileDialog]()
        monkeypatch.setattr(QFileDialog, "exec", lambda self: shown.append(self) or (1 if left else 0))
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(left.pop(0))])
        return shown

    return type_


def test_saving_asks_for_the_template_and_then_for_the_file(
    monkeypatch: pytest.MonkeyPatch, typed: Callable[..., list[QFileDialog]], prompter: Prompter, tmp_path: Path
) -> None:
    def choose(dialog: SaveDialog) -> int:
        assert dialog.choice.id == "hebei-list"
        assert "权重、备注" in dialog.note.text()
        dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
        assert dialog.note.text() == "这份文件的内容在表上都有位置。"
        return 1

    monkeypatch.setattr(SaveDialog, "exec", choose)
    shown = typed(tmp_path / "甲.xlsm")
    choice = prompter.save_workbook(tmp_path / "甲.xlsx", TEMPLATES, "hebei-list")
    assert choice == SaveChoice(tmp_path / "甲.xlsm", "hebei-form")
    assert shown[0].acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert shown[0].nameFilters() == ["Excel 工作簿 (*.xlsm)"]


def test_saving_can_be_called_off(
    monkeypatch: pytest.MonkeyPatch, typed: Callable[..., list[QFileDialog]], prompter: Prompter, tmp_path: Path
) -> None:
    typed()
    monkeypatch.setattr(SaveDialog, "exec", lambda _: 0)
    assert prompter.save_workbook(tmp_path / "甲.xlsx", TEMPLATES, "hebei-list") is None
    monkeypatch.setattr(SaveDialog, "exec", lambda _: 1)
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
    ("name", "written"),
    [("差异", "差异.xlsx"), ("差异v1.2", "差异v1.2.xlsx"), ("差异.XLSX", "差异.XLSX"), ("差异.et", "差异.xlsx")],
)
def test_what_is_written_gets_its_ending(
    typed: Callable[..., list[QFileDialog]], prompter: Prompter, tmp_path: Path, name: str, written: str
) -> None:
    typed(tmp_path / name)
    assert prompter.save_list(tmp_path / "差异.xlsx") == tmp_path / written


def test_a_file_is_not_replaced_by_way_of_its_ending(
    typed: Callable[..., list[QFileDialog]], prompter: Prompter, tmp_path: Path
) -> None:
    (tmp_path / "差异.xlsx").write_bytes(b"there")
    shown = typed(tmp_path / "差异.xls", tmp_path / "另一个.xlsx")
    assert prompter.save_list(tmp_path / "差异.xlsx") == tmp_path / "另一个.xlsx"
    assert len(shown) == 2
