from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from core import operations
from core.edits import apply
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


def told(model: SheetModel, show: Callable[[], object]) -> list[tuple[int, int]]:
    """The rows that a model says to have changed."""
    rows: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: rows.append((first.row(), last.row())))
    show()
    return rows


def test_an_edit_is_one_signal_about_its_row(qapp: QApplication) -> None:
    model, disclosure = shown(), made_disclosure()
    edit = operations.set_texts(disclosure, [(Fact("p1-2", "value"), "≥99%")])
    assert edit is not None
    after = apply(disclosure, edit)
    sheet = FakeForms().lay_out(after, after.projects[0])
    assert told(model, lambda: model.show(sheet, ())) == [(5, 5)]


def test_a_finding_that_is_closed_is_one_signal_about_its_row(qapp: QApplication) -> None:
    model = shown(DOUBT)
    assert told(model, lambda: model.show(model.sheet, ())) == [(4, 4)]


def test_nothing_new_is_no_signal(qapp: QApplication) -> None:
    model = shown(DOUBT)
    assert told(model, lambda: model.show(model.sheet, (DOUBT,))) == []
