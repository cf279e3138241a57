"""The clerk before a blank form: sees the tags, chooses others by mouse and keys, looks at it filled, keeps it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.workbook.proposals.tagdraft import TagDraft
from gui.templates.tagging_dialog import TaggingDialog
from tests.core.workbook.samples import DISCLOSURE, PROJECT
from tests.helpers.blank_forms import blank_form

FORM = """
填报单位： | < | 单位：万元 | <
项目名称 | _ | 资金总额 | _
一级指标 | 三级指标 | 指标性质 | 指标值
产出指标 | _ | _ | _
^ | _ | _ | _
"""
Show = Callable[..., TaggingDialog]


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Show:
    monkeypatch.setenv("JIBIAO_HOME", str(tmp_path / "home"))

    def make(disclosure: object = DISCLOSURE, **sheets: str) -> TaggingDialog:
        draft = TagDraft(blank_form(tmp_path / "某省表.xlsx", **(sheets or {"目标表": FORM})))
        dialog = TaggingDialog(draft, "某省表", disclosure)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def text_at(dialog: TaggingDialog, row: int, column: int) -> str:
    cell = dialog.sheet.sheet_model.places.at(row - 1, column - 1)
    assert cell is not None
    return cell.text


def go(dialog: TaggingDialog, row: int, column: int) -> None:
    dialog.sheet.go(row - 1, column - 1)


def test_the_proposed_tags_stand_in_their_cells(show: Show) -> None:
    dialog = show()
    assert [text_at(dialog, 2, 2), text_at(dialog, 4, 4), text_at(dialog, 1, 3)] == [
        "{{项目名称}}",
        "{{指标.指标值}}",
        "单位：{{金额单位}}",
    ]
    assert "绿色的格子" in dialog.hint.text()


def test_a_field_is_chosen_by_typing_a_part_of_its_name(show: Show) -> None:
    dialog = show()
    go(dialog, 2, 4)
    dialog.pane.fields.search.setFocus()
    QTest.keyClicks(dialog.pane.fields.search, "government_fund")
    QTest.keyClick(dialog.pane.fields.search, Qt.Key.Key_Return)
    assert text_at(dialog, 2, 4) == "{{政府性基金}}"
    assert dialog.current_place() == (2, 4)
    assert dialog.isVisible()


def test_the_arrows_move_in_the_list_from_the_line(show: Show) -> None:
    dialog = show()
    go(dialog, 2, 4)
    dialog.pane.fields.search.setText("单位")
    QTest.keyClick(dialog.pane.fields.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.pane.fields.search, Qt.Key.Key_Return)
    assert text_at(dialog, 2, 4) == "{{单位名称}}"


def test_a_tag_goes_behind_a_label_that_waits_for_it(show: Show) -> None:
    dialog = show()
    go(dialog, 1, 1)
    dialog.pane.fields.chosen.emit("{{主管部门}}")
    assert text_at(dialog, 1, 1) == "填报单位：{{主管部门}}"


def test_typing_into_a_cell_puts_a_tag_by_hand(show: Show, qtbot: QtBot) -> None:
    dialog = show()
    go(dialog, 2, 4)
    dialog.sheet.edited.emit(dialog.sheet.current_cell(), "{{项目名城}}")
    dialog.explain()
    assert not dialog.keep.isEnabled()
    assert any("是不是“项目名称”" in dialog.doubts.item(n).text() for n in range(dialog.doubts.count()))
    dialog.pane.reset.click()
    dialog.explain()
    assert (text_at(dialog, 2, 4), dialog.keep.isEnabled()) == ("", True)


def test_merging_and_clearing_a_cell(show: Show) -> None:
    dialog = show()
    go(dialog, 4, 2)
    dialog.pane.merging.click()
    assert text_at(dialog, 4, 2) == "{{指标.三级指标|合并}}"
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Delete)
    assert text_at(dialog, 4, 2) == ""
    dialog.pane.reset.click()
    assert text_at(dialog, 4, 2) == ""
    assert not dialog.pane.merging.isEnabled()


def test_a_doubt_leads_to_its_cell(show: Show) -> None:
    dialog = show()
    go(dialog, 1, 1)
    item = dialog.doubts.item(0)
    assert item.text().startswith("疑问  C4 “指标性质”有的省填")
    dialog.doubts.itemActivated.emit(item)
    assert dialog.current_place() == (4, 3)


def test_what_the_open_document_would_lose_is_said_as_tags_change(show: Show) -> None:
    dialog = show()
    assert "预算数" not in dialog.lacking.text()
    go(dialog, 2, 4)
    dialog.pane.clear.click()
    dialog.explain()
    assert "预算数" in dialog.lacking.text()


def test_the_preview_shows_the_open_document_and_takes_no_changes(show: Show) -> None:
    dialog = show()
    dialog.preview.click()
    assert text_at(dialog, 2, 2) == PROJECT.project_name
    assert not dialog.pane.fields.isEnabled()
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Delete)
    go(dialog, 2, 2)
    dialog.sheet.edited.emit(dialog.sheet.current_cell(), "typed over the preview")
    dialog.pane.merging.click()
    dialog.preview.click()
    assert text_at(dialog, 2, 2) == "{{项目名称}}"


def test_without_a_document_there_is_no_preview(show: Show) -> None:
    dialog = show(None)
    assert not dialog.preview.isEnabled()
    assert "先打开一个文件" in dialog.preview.toolTip()


def test_each_sheet_has_its_tab_and_the_first_with_tags_is_open(show: Show) -> None:
    dialog = show(说明="填表说明", 目标表=FORM)
    assert (dialog.tabs.count(), dialog.tabs.currentIndex()) == (2, 1)
    dialog.tabs.setCurrentIndex(0)
    assert text_at(dialog, 1, 1) == "填表说明"


def test_a_template_needs_a_name_and_a_known_one_gets_its_next_version(show: Show) -> None:
    dialog = show()
    dialog._draft.adopt("某省表")
    dialog.name.setText("")
    assert not dialog.keep.isEnabled()
    dialog.name.setText(" 某省表 ")
    assert (dialog.id, dialog.version.text()) == ("某省表", "已有第 1 版，保存后是第 2 版")
    assert dialog.keep.isEnabled()
    dialog.keep.click()
    assert dialog.result() == TaggingDialog.DialogCode.Accepted


def test_where_nothing_was_recognised_the_dialog_says_so(show: Show) -> None:
    dialog = show(表="姓名 | _\n电话 | _")
    assert "没有认出绩效目标表的栏目名称" in dialog.hint.text()
    assert not dialog.keep.isEnabled()
