import pytest
from pytestqt.qtbot import QtBot

from gui.dialogs.split import Split, SplitDialog


def opened(qtbot: QtBot, text: str) -> SplitDialog:
    dialog = SplitDialog(text)
    qtbot.addWidget(dialog)
    return dialog


def test_lines_are_split_at_once(qtbot: QtBot) -> None:
    assert opened(qtbot, "甲\n乙").split() == Split(("甲", "乙"), down=False)


@pytest.mark.parametrize("text", ["社会效益指标 受益人数", "社会效益指标、受益人数", "社会效益指标；受益人数"])
def test_the_likeliest_separator_is_proposed(qtbot: QtBot, text: str) -> None:
    assert opened(qtbot, text).split().pieces == ("社会效益指标", "受益人数")


def test_a_place_is_chosen_by_its_number(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "质量指标合格率")
    assert not dialog.ok.isEnabled()
    dialog.place.setValue(4)
    dialog.down.setChecked(True)
    assert dialog.split() == Split(("质量指标", "合格率"), down=True)
    assert dialog.preview.text() == "1：质量指标\n2：合格率"
    assert dialog.ok.isEnabled()


def test_what_cannot_be_split_is_told(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "甲")
    assert dialog.preview.text() == "这样拆不开，请换一种拆法。"


def test_another_sign_can_be_typed(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "甲+乙、丙")
    assert dialog.split().pieces == ("甲+乙", "丙")
    dialog.placed.setChecked(True)
    dialog.separator.setEditText("+")
    assert dialog.split().pieces == ("甲", "乙、丙")
