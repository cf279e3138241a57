from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.facts import Fact
from core.findings import Finding, Severity
from gui.sheet.model import TOOLTIP, SheetModel
from tests.gui.fakes import FakeForms, made_disclosure

DOUBT = Finding(Fact("p1-1", "value"), "parse.value", Severity.WARNING, "指标值可能有误。", "<i>1</i>")
ERROR = Finding(Fact("p1-1", "value"), "parse.value", Severity.ERROR, "指标值缺失。")


def shown(*findings: Finding) -> SheetModel:
    disclosure = made_disclosure()
    model = SheetModel()
    model.show(FakeForms().lay_out(disclosure, disclosure.projects[0]), findings)
    return model


def test_it_keeps_the_rules_of_qt(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(shown(DOUBT))


def test_a_merged_cell_has_its_text_at_every_place(qapp: QApplication) -> None:
    model = shown()
    assert [model.data(model.index(row, 0)) for row in (4, 5, 6)] == ["产出指标", "产出指标", "效益指标"]


def test_facts_can_be_edited_and_labels_not(qapp: QApplication) -> None:
    model = shown()
    editable = Qt.ItemFlag.ItemIsEditable
    assert [bool(model.index(1, column).flags() & editable) for column in (0, 1)] == [False, True]


def test_the_worst_finding_of_a_cell_comes_first(qapp: QApplication) -> None:
    model = shown(DOUBT, ERROR)
    cell = model.cell(model.index(4, 3))
    assert cell is not None
    assert model.findings(cell) == (ERROR, DOUBT)


def test_the_tooltip_says_what_is_doubtful_with_the_original_as_it_is(qapp: QApplication) -> None:
    model = shown(DOUBT)
    tooltip = model.index(4, 3).data(TOOLTIP)
    assert "指标值可能有误。" in tooltip
    assert "&lt;i&gt;1&lt;/i&gt;" in tooltip


def test_a_cell_without_finding_has_no_tooltip(qapp: QApplication) -> None:
    model = shown(DOUBT)
    assert model.index(4, 2).data(TOOLTIP) is None


def test_an_edit_is_one_signal(qapp: QApplication, qtbot: QtBot) -> None:
    model = shown()
    told: list[tuple[QModelIndex, QModelIndex]] = []
    model.dataChanged.connect(lambda first, last: told.append((first, last)))
    assert model.show(model.sheet, ()) is False
    assert len(told) == 1
