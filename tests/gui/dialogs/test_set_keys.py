import pytest
from pytestqt.qtbot import QtBot

from gui.deeds.catalogue import Catalogue
from gui.deeds.keys import OF_THE_SHEET, Keys, normal
from gui.dialogs.set_keys import Bound, KeysDialog
from gui.settings import Settings

COMMANDS = {
    "save": Bound("保存", "Ctrl+S", "Ctrl+S"),
    "find": Bound("查找", "F4", "Ctrl+F"),
    "about": Bound("关于", "", ""),
}


@pytest.fixture
def dialog(qtbot: QtBot) -> KeysDialog:
    made = KeysDialog(COMMANDS, OF_THE_SHEET)
    qtbot.addWidget(made)
    return made


def give(dialog: KeysDialog, row: int, key: str) -> None:
    dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
    dialog.key.setKeySequence(key)
    dialog.key.editingFinished.emit()


def test_a_key_is_given(dialog: KeysDialog) -> None:
    give(dialog, 2, "Ctrl+I")
    assert dialog.chosen["about"] == "Ctrl+I"
    assert dialog.list.topLevelItem(2).text(1) == "Ctrl+I"


def test_a_key_that_another_command_has_is_told_and_not_taken(dialog: KeysDialog) -> None:
    give(dialog, 2, "Ctrl+S")
    assert dialog.chosen["about"] == ""
    assert dialog.note.text() == "Ctrl+S 已用于“保存”，请换一个，或先改那一条。"


def test_a_key_of_the_sheet_is_not_taken(dialog: KeysDialog) -> None:
    give(dialog, 2, "F2")
    assert dialog.chosen["about"] == ""
    assert "由表格自己使用" in dialog.note.text()


def test_a_key_is_taken_away_and_given_back(dialog: KeysDialog) -> None:
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.none.click()
    assert dialog.chosen["find"] == ""
    dialog.usual.click()
    assert dialog.chosen["find"] == "Ctrl+F"
    give(dialog, 0, "Ctrl+I")
    dialog.all_usual.click()
    assert dialog.chosen == {"save": "Ctrl+S", "find": "Ctrl+F", "about": ""}


def test_only_what_differs_is_kept(settings: Settings) -> None:
    keys = Keys(settings)
    keys.put({"redo": "Ctrl+Y", "save": "F4", "find": ""}, {"redo": ("Ctrl+Y", "Ctrl+Shift+Z"), "save": ("Ctrl+S",)})
    assert keys.of("redo", ("Ctrl+Y", "Ctrl+Shift+Z")) == ("Ctrl+Y", "Ctrl+Shift+Z")
    assert keys.of("save", ("Ctrl+S",)) == ("F4",)


def test_no_key_is_given_twice_and_none_is_one_of_the_sheet(qtbot: QtBot) -> None:
    usual = [normal(key) for command in Catalogue().commands().values() for key in command.keys]
    assert len(set(usual)) == len(usual)
    assert not set(usual) & set(map(normal, OF_THE_SHEET))
    assert all(usual)
