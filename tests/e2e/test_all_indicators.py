"""A clerk puts a whole document straight in the view of all indicators: filter, paste, sort, look at a form, save."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.parse import parse
from gui.desk.pages import INDICATORS
from gui.dialogs.choosing import SaveChoice
from gui.indicators.sheet import IndicatorSheet
from gui.main_window import MainWindow
from tests.gui.fakes import FakePrompter
from tests.helpers.real_window import real_window

LONG = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, prompter: FakePrompter) -> MainWindow:
    return real_window(qtbot, tmp_path, prompter, keeps=True)


def do(window: MainWindow, name: str) -> None:
    window.commands.by_name[name].trigger()


def shown(window: MainWindow) -> IndicatorSheet:
    sheet = window.workbench.sheet.sheet_model.sheet
    assert isinstance(sheet, IndicatorSheet)
    return sheet


def column_of(window: MainWindow, key: str) -> int:
    return [head.key for head in shown(window).heads].index(key)


def test_filter_paste_sort_look_at_a_form_and_save(
    qtbot: QtBot, window: MainWindow, prompter: FakePrompter, document: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.files.opened, timeout=LONG):
        window.files.open(document)
    read = window.workbench.session.disclosure
    window.workbench.projects.everything.click()
    sheet, indicators = window.workbench.sheet, window.workbench.indicators
    assert shown(window).rows == sum(len(project.indicators) for project in read.projects)

    level2, basis = column_of(window, "level2"), column_of(window, "basis")
    sheet.go(0, level2)
    do(window, "filter_column")
    indicators.menu.contains.setText("数量")
    qtbot.keyClick(indicators.menu.contains, Qt.Key.Key_Return)
    lines = shown(window).lines
    assert 0 < len(lines) < sum(len(project.indicators) for project in read.projects)
    assert all("数量" in line.texts[level2] for line in lines)
    wanted = {line.indicator.id for line in lines}

    sheet.go(0, basis)
    for _ in range(len(lines) - 1):
        qtbot.keyClick(sheet, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QApplication.clipboard().setText("年度工作要点")
    do(window, "paste")
    do(window, "show_all_rows")
    indicators._rearrange(lambda: window.workbench.session.roster.sort("value", descending=True))

    here = sheet.current_cell()
    do(window, "indicators")
    assert window.workbench.page != INDICATORS
    do(window, "indicators")
    assert sheet.current_cell() == here

    target = tmp_path / "保存.xlsx"
    prompter.choice = SaveChoice(target, "hebei-form")
    do(window, "save")
    saved = parse(target).disclosure
    for before, after in zip(read.projects, saved.projects, strict=True):
        assert [row.level3 for row in after.indicators] == [row.level3 for row in before.indicators], (
            "no order is saved"
        )
        for old, new in zip(before.indicators, after.indicators, strict=True):
            assert new.basis == ("年度工作要点" if old.id in wanted else old.basis)
