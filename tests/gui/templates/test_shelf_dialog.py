from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.workbook.templates.template import TemplateInfo
from gui.templates.asks import TemplateAsk, TemplateRow, Wish
from gui.templates.shelf_dialog import ShelfDialog

ROWS = (
    TemplateRow(TemplateInfo("hebei-form", "河北表样", Path("/t/hebei-form.xlsx")), True),
    TemplateRow(TemplateInfo("某省表", "标题", Path("/own/某省表.xlsx"), 2), False),
    TemplateRow(TemplateInfo("坏表", "坏", Path("/own/坏表.xlsx"), 1), None),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ShelfDialog:
    made = ShelfDialog(ROWS, "hebei-form", "某省表")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_list_says_what_each_template_is(dialog: ShelfDialog) -> None:
    items = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    assert [[item.text(column) for column in range(4)] for item in items if item] == [
        ["河北表样（默认）", "表样", "自带", "hebei-form"],
        ["某省表", "列表", "第 2 版", "某省表"],
        ["坏表", "不能使用", "第 1 版", "坏表"],
    ]
    assert "/own/某省表.xlsx" in dialog.note.text()


def test_only_own_templates_are_removed_and_only_good_ones_the_default(dialog: ShelfDialog) -> None:
    allowed = []
    for n in range(3):
        dialog.list.setCurrentItem(dialog.list.topLevelItem(n))
        allowed.append((dialog.remove.isEnabled(), dialog.default.isEnabled(), dialog.check.isEnabled()))
    assert allowed == [(False, False, True), (True, True, True), (True, False, True)]


def test_a_button_says_what_is_wanted(dialog: ShelfDialog) -> None:
    dialog.remove.click()
    assert dialog.ask == TemplateAsk(Wish.REMOVE, "某省表")
    dialog.add.click()
    assert dialog.ask == TemplateAsk(Wish.ADD)


def test_enter_opens_the_template_that_the_cursor_is_on(dialog: ShelfDialog) -> None:
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.ask == TemplateAsk(Wish.CHECK, "某省表")


def test_closing_wants_nothing(dialog: ShelfDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.ask, dialog.isVisible()) == (None, False)
